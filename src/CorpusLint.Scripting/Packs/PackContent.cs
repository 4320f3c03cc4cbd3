namespace CorpusLint.Scripting.Packs;

/// <summary>
/// The files of a pack, wherever they lie: in a folder, or in a package that is read without unpacking it. Nothing outside
/// of what was named is ever read: links are not followed, and a name that leads out makes the whole pack unusable.
/// </summary>
public abstract class PackContent
{
    /// <summary>Name of the file that makes a folder or a package a pack.</summary>
    public const string ManifestName = "corpuslint-pack.jsonc";

    /// <summary>Most bytes that one file of a pack may have: 32 MiB.</summary>
    private protected const int MaximumFileBytes = 32 << 20;

    /// <summary>Most files that a pack may have: 10,000.</summary>
    private protected const int MaximumFiles = 10_000;

    /// <summary>What lies in a package beside its rules, where it is laid out for other tools.</summary>
    private static readonly string[] PackageFolders = ["lib", "ref", "runtimes", "content", "contentFiles", "build", "buildTransitive", "analyzers", "tools", "_rels", "package"];

    private static readonly string[] BuildFolders = ["bin", "obj", "node_modules"];

    private string? _base;

    private protected PackContent(string shownPath) => ShownPath = shownPath;

    /// <summary>The folder or package as the user would write it, for messages.</summary>
    public string ShownPath { get; }

    /// <summary>Path of the manifest in the pack: at its root, or in its folder <c>corpuslint</c>; null when there is none.</summary>
    public string? ManifestPath => Has(ManifestName) ? ManifestName : Has("corpuslint/" + ManifestName) ? "corpuslint/" + ManifestName : null;

    /// <summary>What stands before the paths of the pack's own files: empty, or <c>corpuslint/</c>.</summary>
    internal string Base => _base ??= ManifestPath is { } path ? path[..^ManifestName.Length] : "";

    /// <summary>All files that a rule may be made of, with forward slashes, in ordinal order; what other tools keep there is left out.</summary>
    internal IEnumerable<string> RuleFiles
    {
        get
        {
            var isPackage = Paths.Any(p => p.EndsWith(".nuspec", StringComparison.Ordinal) && !p.Contains('/', StringComparison.Ordinal));

            // A pack inside a pack, as a submodule is, keeps its rules to itself.
            var inner = Paths.Where(p => p.EndsWith("/" + ManifestName, StringComparison.Ordinal) && p != ManifestPath).Select(p => p[..^ManifestName.Length]).ToArray();
            return Paths.Where(p => p.StartsWith(Base, StringComparison.Ordinal) && !inner.Any(i => p.StartsWith(i, StringComparison.Ordinal)))
                .Where(p => !p.Split('/').Any(step => step.StartsWith('.') || BuildFolders.Contains(step)))
                .Where(p => !isPackage || !PackageFolders.Contains(p.Split('/')[0]));
        }
    }

    /// <summary>The paths of all files, relative to the root of the pack, with forward slashes, in ordinal order.</summary>
    internal abstract IReadOnlyList<string> Paths { get; }

    /// <summary>The bytes of a file.</summary>
    /// <param name="path">One of the pack's files, with forward slashes.</param>
    /// <exception cref="PackException">There is no such file, it is too large, it leads out of the pack, or it cannot be read.</exception>
    public abstract byte[] Read(string path);

    /// <summary>Whether there is such a file.</summary>
    internal abstract bool Has(string path);

    /// <summary>
    /// Where an assembly lies that the manifest names: beside the manifest, where packages have their libraries, or where
    /// the pack's own project was built last. Null when it is nowhere.
    /// </summary>
    internal string? FindAssembly(string name)
    {
        if (Has(Base + name))
        {
            return Base + name;
        }

        for (var version = Environment.Version.Major; version >= 10; version--)
        {
            var path = $"lib/net{version}.0/{name}";
            if (Has(path))
            {
                return path;
            }
        }

        return FindBuilt(name);
    }

    /// <summary>The newest output of a build with this name; null when there is none.</summary>
    internal virtual string? FindBuilt(string name) => null;

    /// <summary>Whether a text is the name of a file, without any folder.</summary>
    public static bool IsFileName(string text) => IsInside(text) && !text.Contains('/', StringComparison.Ordinal);

    /// <summary>Whether a path stays where it starts: relative, with forward slashes, and nowhere upwards.</summary>
    internal static bool IsInside(string path) =>
        path.Length > 0 && !path.StartsWith('/') && path.AsSpan().IndexOfAny("\\:\0") < 0 && !path.Split('/').Any(step => step is "" or "." or "..");

    /// <summary>Whether a folder of this name holds what builds and package managers write, and no rule.</summary>
    private protected static bool IsBuildFolder(string name) => BuildFolders.Contains(name);
}

/// <summary>A pack cannot be used.</summary>
/// <param name="message">What is wrong and what to do.</param>
public sealed class PackException(string message) : Exception(message);
