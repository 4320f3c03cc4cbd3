namespace CorpusLint.Cli.Files;

/// <summary>The folder that services know a corpus by: the repository that it lies in.</summary>
internal static class Workspace
{
    /// <summary>The repository that the root of a run lies in; outside of any the working folder, and the root itself where it lies elsewhere.</summary>
    internal static string Of(ProgramHost host, string root) =>
        RepositoryOf(host, root) ?? (Prefix(host.WorkingFolder, root).StartsWith("../", StringComparison.Ordinal) ? root : host.WorkingFolder);

    /// <summary>The repository of a folder: the nearest one in it or above it; null outside of any.</summary>
    internal static string? RepositoryOf(ProgramHost host, string folder)
    {
        for (var at = folder; at is { Length: > 0 }; at = Path.GetDirectoryName(at))
        {
            // In a linked work tree and in a submodule it is a file.
            if (host.Inputs.Exists(Path.Combine(at, ".git")))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>What stands before a path relative to a folder, so that it is relative to another: <c>docs/</c>; empty where they are one.</summary>
    internal static string Prefix(string from, string folder)
    {
        var relative = Path.GetRelativePath(from, folder).Replace('\\', '/');
        return relative == "." ? "" : relative + "/";
    }

    /// <summary>The absolute address of a folder, with a slash at its end.</summary>
    internal static string UriOf(string folder) =>
        "file://" + string.Join('/', Path.TrimEndingDirectorySeparator(folder).Replace('\\', '/').TrimStart('/').Split('/').Select(Step).Prepend("")) + "/";

    // The colon of a drive stands as it is.
    private static string Step(string name) => name is [var drive, ':'] && char.IsAsciiLetter(drive) ? name : Uri.EscapeDataString(name);
}
