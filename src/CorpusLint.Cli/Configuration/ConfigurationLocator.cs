using System.Collections.Immutable;
using CorpusLint.Cli.Files;
using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Cli.Configuration;

/// <summary>Finds the configuration that governs a folder: the nearest <c>corpuslint.jsonc</c> in it or above it.</summary>
internal sealed class ConfigurationLocator
{
    /// <summary>Name of the file of accepted facts beside a configuration that names no other.</summary>
    internal const string FactsFileName = "facts.jsonc";

    private readonly ProgramHost _host;
    private readonly Func<ImmutableArray<string>, ImmutableArray<string>, RuleNames> _loadRules;
    private readonly ValidatedFiles _validated;
    private readonly Lazy<CorpusConfiguration> _default;
    private readonly CorpusConfiguration? _given;
    private readonly Dictionary<string, CorpusConfiguration> _byFolder = new(StringComparer.Ordinal);

    /// <summary>Makes a locator.</summary>
    /// <param name="host">The outside.</param>
    /// <param name="cacheFolder">Where validated files are remembered; null to validate each time.</param>
    /// <param name="givenPath">A configuration that governs everything, as <c>--config</c> names it; null to look for them.</param>
    /// <param name="loadRules">Loads the rules of the program, of the command line, of further folders and of packs (full paths).</param>
    internal ConfigurationLocator(ProgramHost host, string? cacheFolder, string? givenPath, Func<ImmutableArray<string>, ImmutableArray<string>, RuleNames> loadRules)
    {
        _host = host;
        _loadRules = loadRules;
        _validated = new ValidatedFiles(cacheFolder);
        _default = new Lazy<CorpusConfiguration>(() => new CorpusConfiguration(
            host.WorkingFolder, new ConfigurationFile(), loadRules([], []), Registry.Empty, ImmutableDictionary<string, DeclaredSource>.Empty, []));
        if (givenPath is not null)
        {
            var path = host.FullPath(givenPath);
            if (!host.Inputs.FileExists(path))
            {
                throw new ProgramException("There is no such configuration file.", givenPath);
            }

            _given = Load(path);
        }
    }

    /// <summary>Asked instead of looking on disk; null to look.</summary>
    internal Func<string, CorpusConfiguration>? Instead { get; init; }

    /// <summary>The configuration that governs the documents of a folder.</summary>
    /// <param name="folder">Full path of an existing folder.</param>
    /// <exception cref="ProgramException">The configuration is not valid.</exception>
    internal CorpusConfiguration For(string folder)
    {
        if (Instead is not null)
        {
            return Instead(folder);
        }

        if (_given is not null)
        {
            return _given;
        }

        if (!_byFolder.TryGetValue(folder, out var found))
        {
            var path = Path.Combine(folder, ConfigurationFile.FileName);
            found = _host.Inputs.FileExists(path) ? Load(path)
                : _host.Inputs.Exists(Path.Combine(folder, ".git")) || Path.GetDirectoryName(folder) is not { Length: > 0 } parent ? _default.Value
                : For(parent);
            _byFolder.Add(folder, found);
        }

        return found;
    }

    /// <summary>
    /// The configuration that governs a folder, and the folders and packs of rules that it names, read without looking at anything
    /// else in it: whoever lists, tests or writes rules needs no valid severities.
    /// </summary>
    /// <param name="host">The outside.</param>
    /// <param name="givenPath">A configuration that governs everything; null to look for the nearest.</param>
    /// <returns>Full path of the configuration, null when there is none, the folders as full paths without a separator at the end, whether they exist or not, and the packs.</returns>
    /// <exception cref="ProgramException">The configuration is no JSON, names a folder outside its own, or a pack that is not there.</exception>
    internal static (string? Path, ImmutableArray<string> RuleFolders, ImmutableArray<string> Packs) RuleFoldersFor(ProgramHost host, string? givenPath = null)
    {
        var path = givenPath is null ? Nearest(host, host.WorkingFolder) : host.FullPath(givenPath);
        if (path is null || !host.Inputs.FileExists(path))
        {
            return (null, [], []);
        }

        var json = JsonValue.Parse(JsonSource.Read(host, path));
        var folder = Path.GetDirectoryName(path)!;
        return (path, RuleFoldersOf(json, folder), new RulesetLocator(host, folder).Find(json));
    }

    /// <summary>Full path of the configuration in a folder or the nearest above it, up to a repository's root; null when there is none.</summary>
    internal static string? Nearest(ProgramHost host, string folder)
    {
        for (var at = folder; at is { Length: > 0 }; at = Path.GetDirectoryName(at))
        {
            if (Path.Combine(at, ConfigurationFile.FileName) is var path && host.Inputs.FileExists(path))
            {
                return path;
            }

            if (host.Inputs.Exists(Path.Combine(at, ".git")))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether the configuration of a folder is looked for no further up: it has one, or is the root of a repository.</summary>
    internal static bool EndsSearch(ProgramHost host, string folder) => host.Inputs.FileExists(Path.Combine(folder, ConfigurationFile.FileName)) || host.Inputs.Exists(Path.Combine(folder, ".git"));

    private CorpusConfiguration Load(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        var source = JsonSource.Read(_host, path);
        var json = JsonValue.Parse(source);
        if (json.Kind != System.Text.Json.JsonTokenType.StartObject)
        {
            throw new ProgramException([json.Problem("A configuration is an object: { … }.")]);
        }

        var ruleFolders = RuleFoldersOf(json, folder);
        if (!ruleFolders.IsEmpty && json["ruleFolders"]!.Items.FirstOrDefault(i => !_host.Inputs.FolderExists(Path.Combine(folder, i.Text))) is { } gone)
        {
            throw new ProgramException([gone.Problem($"There is no folder '{gone.Text}'.")]);
        }

        var rules = _loadRules(ruleFolders, new RulesetLocator(_host, folder).Find(json));
        _validated.Check(json, source, "corpuslint.schema.json\n" + rules.Key, () => SchemaText.Configuration(rules.Rules, isForEditors: false));
        var file = ConfigurationReader.Read(json, rules);
        var readFiles = ImmutableArray.CreateBuilder<string>();
        readFiles.Add(path);
        var languages = file.Lexicon is null ? LanguageSet.BuiltIn : new LexiconReader(folder, _host, readFiles).Read(file.Lexicon.Value);
        var registries = new RegistryReader(_validated);
        var registry = new Registry
        {
            Entities = ReadFile(file.Registries?.Entities, "entities.jsonc", registries.ReadEntities) ?? [],
            Events = ReadFile(file.Registries?.Events, "events.jsonc", registries.ReadEvents) ?? [],
        };
        registry = registry with { Facts = ReadFile(file.Registries?.Facts, FactsFileName, s => registries.ReadFacts(s, file.Registries?.Facts ?? FactsFileName, registry, languages)) ?? [] };
        var sources = ReadObject(file.Registries?.Sources, "sources.json", registries.ReadSources) ?? ImmutableDictionary<string, DeclaredSource>.Empty;
        if (_host.Session is { } session)
        {
            (registry, languages) = session.Documents.Same(path, readFiles.ToImmutable(), registry, languages);
        }

        // Behind the others: what is suppressed changes nothing of how documents are read.
        var suppressions = SourceOf(file.Suppressions?.File, EnteredSuppressions.UsualName, json["suppressions"]) is { } entered
            ? new SuppressionsReader(_validated).Read(entered, rules) with { Name = Path.GetRelativePath(folder, readFiles[^1]) }
            : EnteredSuppressions.None;
        return new CorpusConfiguration(folder, file, rules, registry, sources, readFiles.ToImmutable())
        {
            Json = json,
            Languages = languages,
            BaselineValue = json["baseline"],
            Suppressions = suppressions,
            SettingsKey = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(source.Bytes)),
        };

        T? ReadFile<T>(string? name, string usualName, Func<JsonSource, T> read) where T : struct =>
            SourceOf(name, usualName, json["registries"]) is { } registry ? read(registry) : null;

        T? ReadObject<T>(string? name, string usualName, Func<JsonSource, T> read) where T : class =>
            SourceOf(name, usualName, json["registries"]) is { } registry ? read(registry) : null;

        JsonSource? SourceOf(string? name, string usualName, JsonValue? naming)
        {
            var registry = Path.Combine(folder, name ?? usualName);
            if (name is null && !_host.Inputs.FileExists(registry))
            {
                return null;
            }

            if (_host.Inputs.KindOf(registry) == FileKind.Missing)
            {
                throw new ProgramException([naming!.Members.First(m => m.Value.Text == name).Value.Problem($"There is no file '{name}'.")]);
            }

            readFiles.Add(registry);
            return JsonSource.Read(_host, registry);
        }
    }

    // The schema has not been looked at yet: what is no array of strings is left for it to complain of.
    private static ImmutableArray<string> RuleFoldersOf(JsonValue json, string folder) =>
        json["ruleFolders"] is { Kind: System.Text.Json.JsonTokenType.StartArray }
            ? [.. ConfigurationReader.ReadRuleFolders(json).Select(f => Path.TrimEndingDirectorySeparator(Path.GetFullPath(f, folder)))]
            : [];
}
