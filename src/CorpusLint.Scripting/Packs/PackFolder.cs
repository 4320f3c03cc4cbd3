using System.Globalization;

namespace CorpusLint.Scripting.Packs;

/// <summary>A pack that lies open in a folder: a checkout, a submodule, or a package as NuGet unpacked it.</summary>
public sealed class PackFolder : PackContent
{
    private readonly string _root;
    private readonly Lazy<string[]> _paths;

    private PackFolder(string root, string shownPath) : base(shownPath)
    {
        _root = root;
        _paths = new(List);
    }

    internal override IReadOnlyList<string> Paths => _paths.Value;

    /// <summary>Opens a folder.</summary>
    /// <param name="folder">Full path of an existing folder.</param>
    /// <param name="shownPath">How messages name it.</param>
    /// <exception cref="PackException">It is a symbolic link.</exception>
    public static PackFolder Open(string folder, string shownPath)
    {
        var root = Path.TrimEndingDirectorySeparator(folder);
        return new DirectoryInfo(root).LinkTarget is { } target
            ? throw new PackException($"This is a symbolic link to '{target}'. A pack is a program, so that links are not followed: name the folder itself.")
            : new PackFolder(root, shownPath);
    }

    /// <inheritdoc/>
    public override byte[] Read(string path)
    {
        var file = FullPath(path) ?? throw new PackException($"'{path}' is no file of the pack: it is not there, or a symbolic link leads to it.");
        try
        {
            return new FileInfo(file).Length > MaximumFileBytes
                ? throw new PackException($"'{path}' is larger than {MaximumFileBytes >> 20} MiB.")
                : File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PackException($"'{path}' cannot be read: {e.Message}");
        }
    }

    internal override bool Has(string path) => FullPath(path) is not null;

    internal override string? FindBuilt(string name)
    {
        var found =
            from configuration in new[] { "Release", "Debug" }
            from version in Enumerable.Range(0, Math.Max(1, Environment.Version.Major - 9))
            let path = string.Create(CultureInfo.InvariantCulture, $"bin/{configuration}/net{Environment.Version.Major - version}.0/{name}")
            let file = FullPath(path)
            where file is not null
            orderby File.GetLastWriteTimeUtc(file) descending
            select path;
        return found.FirstOrDefault();
    }

    // Null for what is not there, and for what a link leads to: each step below the root is looked at itself.
    private string? FullPath(string path)
    {
        if (!IsInside(path))
        {
            return null;
        }

        var file = _root;
        foreach (var step in path.Split('/'))
        {
            file = Path.Combine(file, step);
            if (new FileInfo(file).LinkTarget is not null)
            {
                return null;
            }
        }

        return File.Exists(file) ? file : null;
    }

    private string[] List()
    {
        var paths = new List<string>();
        try
        {
            Walk(new DirectoryInfo(_root), "", paths);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PackException($"The pack cannot be read: {e.Message}");
        }

        paths.Sort(StringComparer.Ordinal);
        return [.. paths];
    }

    private static void Walk(DirectoryInfo folder, string prefix, List<string> paths)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry.LinkTarget is not null || entry.Name.StartsWith('.'))
            {
                continue;
            }

            if (entry is DirectoryInfo inner)
            {
                if (!IsBuildFolder(inner.Name))
                {
                    Walk(inner, prefix + inner.Name + "/", paths);
                }
            }
            else if (paths.Count == MaximumFiles)
            {
                throw new PackException(string.Create(CultureInfo.InvariantCulture, $"The folder has more than {MaximumFiles} files; name the folder of the pack alone."));
            }
            else
            {
                paths.Add(prefix + entry.Name);
            }
        }
    }
}
