using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace CorpusLint.Scripting.Packs;

/// <summary>A pack that was read: its scripts, its assemblies, its pages. Nothing of it was compiled or loaded yet.</summary>
public sealed class RulePack
{
    private RulePack(PackManifest manifest, string shownPath)
    {
        Manifest = manifest;
        ShownPath = shownPath;
    }

    /// <summary>What the pack says of itself.</summary>
    public PackManifest Manifest { get; }

    /// <summary>Where it lies, as the user would write it.</summary>
    public string ShownPath { get; }

    /// <summary>
    /// SHA-256 over the manifest, the scripts, the pages and the assemblies with their names, 64 lower-case hexadecimal
    /// digits; the same for a folder and for the package that was made of it.
    /// </summary>
    public string Sha256 { get; private init; } = "";

    /// <summary>The scripts, their paths beginning with the pack's name, in order of path.</summary>
    public ImmutableArray<RuleSource> Scripts { get; private init; } = [];

    /// <summary>Whether the pack has compiled rules.</summary>
    public bool HasAssemblies => !Images.IsEmpty;

    /// <summary>The assemblies that the manifest names, in its order.</summary>
    internal ImmutableArray<PackImage> Images { get; private init; } = [];

    /// <summary>Paths of the pages by file name without ending: where a compiled rule finds its own.</summary>
    internal ImmutableSortedDictionary<string, (string Path, string Text)> Pages { get; private init; } = ImmutableSortedDictionary<string, (string, string)>.Empty;

    /// <summary>Reads a pack.</summary>
    /// <param name="content">Its files.</param>
    /// <param name="manifest">Its manifest, read and found valid.</param>
    /// <exception cref="PackException">A file cannot be read, an assembly is not there, or there is no rule at all.</exception>
    public static RulePack Read(PackContent content, PackManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(manifest);
        var files = content.RuleFiles.Where(p => Path.GetExtension(p) is ".csx" or ".md").ToArray();
        var bytes = files.ToDictionary(p => p, content.Read, StringComparer.Ordinal);
        var texts = bytes.ToDictionary(f => f.Key, f => Decode(f.Value), StringComparer.Ordinal);
        var images = manifest.Assemblies.Select(name => ReadImage(content, name)).ToImmutableArray();
        var scripts = files.Where(p => p.EndsWith(".csx", StringComparison.Ordinal)).Select(p => new RuleSource(
            NameOf(p), texts[p], texts.GetValueOrDefault(Path.ChangeExtension(p, ".md"), "")));
        var pack = new RulePack(manifest, content.ShownPath)
        {
            Scripts = [.. scripts],
            Images = images,
            Pages = files.Where(p => p.EndsWith(".md", StringComparison.Ordinal))
                .GroupBy(p => Path.GetFileNameWithoutExtension(p), StringComparer.Ordinal)
                .ToImmutableSortedDictionary(g => g.Key, g => (NameOf(g.First()), texts[g.First()]), StringComparer.Ordinal),
            Sha256 = HashOf([
                (PackContent.ManifestName, content.Read(content.ManifestPath!)),
                .. files.Select(p => (p[content.Base.Length..], bytes[p])),
                .. images.SelectMany(i => i.Documentation is null ? [(i.Name, i.Image)] : new[] { (i.Name, i.Image), (i.Name + ".xml", i.Documentation) }),
            ]),
        };
        return pack.Scripts.IsEmpty && images.IsEmpty
            ? throw new PackException($"The pack has no rule: a rule is a file NAME.csx with its page NAME.md beside it, or a class in an assembly that '{PackContent.ManifestName}' names.")
            : pack;

        string NameOf(string path) => manifest.Name + "/" + path[content.Base.Length..];
    }

    /// <summary>SHA-256 over names and contents, in order of name, 64 lower-case hexadecimal digits.</summary>
    public static string HashOf(IEnumerable<(string Name, byte[] Content)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, content) in files.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            RuleKey.Add(hash, name);
            RuleKey.Add(hash, content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static PackImage ReadImage(PackContent content, string name)
    {
        var path = content.FindAssembly(name) ?? throw new PackException(
            $"The assembly '{name}' that '{PackContent.ManifestName}' names is not in the pack; it is looked for beside the manifest, in lib/net{Environment.Version.Major}.0, and in the project's bin folder. Build the pack: dotnet build '{content.ShownPath}'");
        var folder = path[..(path.LastIndexOf('/') + 1)];
        return new PackImage(name, content.Read(path), Beside(".pdb"), Beside(".xml"), dependency =>
        {
            var file = folder + dependency + ".dll";
            return content.Has(file) ? content.Read(file) : null;
        });

        byte[]? Beside(string ending) => content.Has(Path.ChangeExtension(path, ending)) ? content.Read(Path.ChangeExtension(path, ending)) : null;
    }

    private static string Decode(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

/// <summary>An assembly of a pack.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="Image">Its bytes.</param>
/// <param name="Symbols">Its debug information, or null.</param>
/// <param name="Documentation">Its XML documentation, or null.</param>
/// <param name="FindDependency">The bytes of an assembly beside it by name without ending; null when there is none.</param>
internal sealed record PackImage(string Name, byte[] Image, byte[]? Symbols, byte[]? Documentation, Func<string, byte[]?> FindDependency);
