using CorpusLint.Cli.Files;

namespace CorpusLint.Cli.Gating;

/// <summary>
/// A private folder in which settings lie as they were, each under its full path, so that what a configuration names by
/// relative paths is found where it was. Nobody else may read it, and it goes when the check ends, however it ends.
/// </summary>
internal sealed class SinceMirror : IDisposable
{
    private readonly string _folder;

    internal SinceMirror()
    {
        // For its owner alone where there are such rights; in the user's own temporary folder elsewhere.
        _folder = Directory.CreateTempSubdirectory("corpuslint-since-").FullName;
        AppDomain.CurrentDomain.ProcessExit += OnExit;
    }

    /// <summary>Where a full path lies in the mirror.</summary>
    internal string PathOf(string fullPath) => Path.Combine(_folder, fullPath.Replace(":", "", StringComparison.Ordinal).TrimStart(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar));

    /// <summary>The full path of what lies at a place in the mirror.</summary>
    internal string PresentOf(string path)
    {
        var relative = Path.GetRelativePath(_folder, path);
        return OperatingSystem.IsWindows() ? $"{relative[0]}:{relative.AsSpan(1)}" : Path.DirectorySeparatorChar + relative;
    }

    /// <summary>Makes a folder look like the top of a repository, above which no configuration is looked for.</summary>
    internal void MakeTop(string fullPath) => Directory.CreateDirectory(Path.Combine(PathOf(fullPath), ".git"));

    /// <summary>Writes a file.</summary>
    internal void Write(string fullPath, byte[] content)
    {
        var path = PathOf(fullPath);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    /// <summary>Lets a path lead to what lies there now, because no state of it is known; nothing where that cannot be done.</summary>
    internal void LinkToPresent(string fullPath)
    {
        var path = PathOf(fullPath);
        if (FileKinds.Of(path) != FileKind.Missing)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (Directory.Exists(fullPath))
            {
                Directory.CreateSymbolicLink(path, fullPath);
            }
            else
            {
                File.CreateSymbolicLink(path, fullPath);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Whoever needs it says that it is missing.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        Delete();
    }

    private void OnExit(object? sender, EventArgs e) => Delete();

    private void Delete()
    {
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It lies in the folder for what may go.
        }
    }
}
