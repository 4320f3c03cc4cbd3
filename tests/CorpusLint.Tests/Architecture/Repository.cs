namespace CorpusLint.Tests.Architecture;

/// <summary>The files of this repository, for tests about the house itself.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    internal static string Root { get; } = Path.TrimEndingDirectorySeparator(RepositoryFiles.Root);

    /// <summary>The absolute path of a file given by its path from the root, with forward slashes.</summary>
    internal static string PathTo(string relative) => Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The text of a file given by its path from the root.</summary>
    internal static string Read(string relative) => File.ReadAllText(PathTo(relative));

    /// <summary>Files under a folder by ending, as paths from the root with forward slashes, ordinal order; build output is left out.</summary>
    internal static IReadOnlyList<string> Files(string folder, string pattern) =>
        !Directory.Exists(PathTo(folder)) ? [] :
        [.. Directory.EnumerateFiles(PathTo(folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "BenchmarkDotNet.Artifacts"))
            .Order(StringComparer.Ordinal)];

    /// <summary>Files of the rules that ship; the course below <c>rules</c> is a project of its own.</summary>
    internal static IReadOnlyList<string> RuleFiles(string pattern) => [.. Files("rules", pattern).Where(path => !path.StartsWith("rules/tutorial/", StringComparison.Ordinal))];

    /// <summary>All C# files that people write: source and tests.</summary>
    internal static IReadOnlyList<string> SourceFiles => [.. Files("src", "*.cs"), .. Files("tests", "*.cs")];
}
