using CorpusLint.Cli.Commands;
using CorpusLint.Scripting.Packs;

namespace CorpusLint.Cli.Configuration;

/// <summary>Opens packs of rules: folders with a manifest, and packages.</summary>
internal sealed class PackReader(ProgramHost host, string? cacheFolder)
{
    private const string OwnPrefix = "CL";

    private readonly ValidatedFiles _validated = new(cacheFolder);
    private readonly Dictionary<string, RulePack> _read = new(StringComparer.Ordinal);

    /// <summary>Whether a path is a pack: a package, or a folder with a manifest.</summary>
    /// <param name="host">The outside.</param>
    /// <param name="path">Full path.</param>
    internal static bool IsPack(ProgramHost host, string path) => IsPackage(host, path) || new[] { "", "corpuslint" }.Any(f => host.Inputs.FileExists(Path.Combine(path, f, PackContent.ManifestName)));

    /// <summary>Whether a path is a file that is named like a package.</summary>
    internal static bool IsPackage(ProgramHost host, string path) => path.EndsWith(".nupkg", StringComparison.OrdinalIgnoreCase) && host.Inputs.FileExists(path);

    /// <summary>Reads a pack; the same one is read once.</summary>
    /// <param name="path">Full path of a folder or a package.</param>
    /// <exception cref="ProgramException">It is no pack, or not a sound one.</exception>
    internal RulePack Read(string path)
    {
        if (!_read.TryGetValue(path, out var pack))
        {
            var shown = host.ShownPath(path);
            try
            {
                host.Inputs.NoteTree(path, hasHidden: false);
                PackContent content = IsPackage(host, path) ? PackArchive.Open(path, shown) : PackFolder.Open(path, shown);
                pack = RulePack.Read(content, ReadManifest(content));
            }
            catch (PackException e)
            {
                throw new ProgramException(e.Message, shown);
            }

            _read.Add(path, pack);
        }

        return pack;
    }

    private PackManifest ReadManifest(PackContent content)
    {
        var path = content.ManifestPath ?? throw new PackException(
            $"There is no '{PackContent.ManifestName}' here: a pack says there what it is called and what its ids begin with. A folder of your own rules stands under 'ruleFolders' or behind --rules.");
        var source = JsonSource.Of($"{content.ShownPath}/{path}", content.Read(path));
        var json = JsonValue.Parse(source);
        _validated.Check(json, source, "corpuslint-pack.schema.json", () => SchemaText.Embedded("corpuslint-pack.schema.json"));
        var problems = new List<ProgramProblem>();
        if (json["prefix"]!.Text == OwnPrefix)
        {
            problems.Add(json["prefix"]!.Problem($"'{OwnPrefix}' begins the ids of CorpusLint's own rules; choose letters of your own."));
        }

        foreach (var assembly in json["assemblies"]?.Items ?? [])
        {
            if (!PackContent.IsFileName(assembly.Text) || !assembly.Text.EndsWith(".dll", StringComparison.Ordinal))
            {
                problems.Add(assembly.Problem($"'{assembly.Text}' must be the file name of an assembly, as HouseRules.dll, without a folder."));
            }
        }

        if (json["minimumVersion"] is { } minimum && Version.Parse(minimum.Text) > Version.Parse(VersionCommand.Version.Split('-')[0]))
        {
            problems.Add(minimum.Problem($"The pack needs CorpusLint {minimum.Text} or later, and this is {VersionCommand.Version}. Update CorpusLint, or use an earlier version of the pack."));
        }

        return problems.Count == 0
            ? new PackManifest(json["name"]!.Text, json["version"]!.Text, json["prefix"]!.Text, [.. (json["assemblies"]?.Items ?? []).Select(a => a.Text)])
            : throw new ProgramException(problems);
    }
}
