using System.Collections.Immutable;
using CorpusLint.Cli.Files;
using CorpusLint.Documents;
using CorpusLint.Engine;
using CorpusLint.Model;

namespace CorpusLint.Cli.Configuration;

/// <summary>
/// What governs the documents of a folder: a configuration, its registries and the rules that it knows. Each document is
/// governed by the nearest configuration above it; documents under different configurations are different corpora.
/// </summary>
internal sealed class CorpusConfiguration
{
    private readonly Globs? _include;
    private readonly Globs? _exclude;
    private readonly ImmutableArray<(Globs Files, Override Value)> _overrides;
    private readonly ImmutableArray<(string Name, Globs Documents)> _groups;

    internal CorpusConfiguration(string folder, ConfigurationFile file, RuleNames rules, Registry registry, ImmutableDictionary<string, DeclaredSource> sources, ImmutableArray<string> readFiles)
    {
        Folder = folder;
        File = file;
        Rules = rules;
        Registry = registry;
        Sources = sources;
        ReadFiles = readFiles;
        _include = file.Include.IsEmpty ? null : new Globs(file.Include);
        _exclude = file.Exclude.IsEmpty ? null : new Globs(file.Exclude);
        _overrides = [.. file.Overrides.Select(o => (new Globs(o.Files), o))];
        _groups = [.. (file.Groups?.Named ?? []).Select(g => (g.Name, new Globs(g.Documents)))];
    }

    /// <summary>Full path of the folder that patterns are relative to.</summary>
    internal string Folder { get; private set; }

    /// <summary>What the configuration says; all defaults when there is none.</summary>
    internal ConfigurationFile File { get; }

    /// <summary>The rules that run.</summary>
    internal RuleNames Rules { get; }

    /// <summary>Declared names and events.</summary>
    internal Registry Registry { get; }

    /// <summary>The configuration as it is written, for saying where something stands; null when there is none.</summary>
    internal JsonValue? Json { get; init; }

    /// <summary>The languages that documents are read with: the program's own, and what the corpus adds.</summary>
    internal LanguageSet Languages { get; init; } = LanguageSet.BuiltIn;

    /// <summary>The same for the same words of the configuration; empty when there is none.</summary>
    internal string SettingsKey { get; init; } = "";

    /// <summary>Where the configuration names its baseline, for messages; null when it names none.</summary>
    internal JsonValue? BaselineValue { get; init; }

    /// <summary>Declared sources by id.</summary>
    internal ImmutableDictionary<string, DeclaredSource> Sources { get; }

    /// <summary>Full paths of the configuration and the registries.</summary>
    internal ImmutableArray<string> ReadFiles { get; }

    /// <summary>The same for documents in another folder, as patterns see them.</summary>
    /// <param name="folder">Full path of the folder that patterns are to be relative to.</param>
    internal CorpusConfiguration At(string folder)
    {
        var copy = (CorpusConfiguration)MemberwiseClone();
        copy.Folder = folder;
        return copy;
    }

    /// <summary>What is suppressed outside the documents.</summary>
    internal EnteredSuppressions Suppressions { get; init; } = EnteredSuppressions.None;

    /// <summary>Whether a file found in a folder is a document.</summary>
    internal bool Includes(string fullPath)
    {
        var path = Relative(fullPath);
        return (_include?.Match(path) ?? CorpusFiles.IsDocumentName(path)) && _exclude?.Match(path) != true;
    }

    /// <summary>What is known of a document besides its bytes: overrides, else the source file, else the configuration.</summary>
    internal ReadOptions ReadOptionsFor(string fullPath)
    {
        var path = Relative(fullPath);
        var source = Sources.GetValueOrDefault(path);
        var (date, language, genre) = (source?.Issued, source?.Language, source?.Genre);
        genre ??= File.Genre is { } declared ? ConfigurationReader.Word(declared) : null;
        foreach (var (files, value) in _overrides)
        {
            if (files.Match(path))
            {
                date = value.Date ?? date;
                language = value.Language ?? language;
                genre = value.Genre is { } special ? ConfigurationReader.Word(special) : genre;
            }
        }

        return new ReadOptions
        {
            Date = date,
            Language = language is null ? null : new Language(language.Split('-')[0].ToLowerInvariant()),
            Genre = genre,
            Group = GroupOf(path),
            Languages = Languages,
        };
    }

    /// <summary>The registry for documents whose paths are relative to <paramref name="root"/>.</summary>
    internal Registry RegistryAt(string root) => Registry.Relocated(path => Path.GetRelativePath(root, Path.Combine(Folder, path)).Replace('\\', '/'));

    /// <summary>How the engine judges documents whose paths are relative to <paramref name="root"/>.</summary>
    internal LintSettings Settings(string root, int threads) => new()
    {
        Threads = threads,
        Rules = File.Rules.ToImmutableDictionary(r => r.Key, r => r.Value.Setting, StringComparer.Ordinal),
        Overrides =
        [
            .. _overrides.Where(o => !o.Value.Rules.IsEmpty).Select(o => new SettingsOverride(
                path => o.Files.Match(Relative(Path.Combine(root, path))),
                o.Value.Rules.ToImmutableDictionary(r => r.Key, r => r.Value.Setting, StringComparer.Ordinal))),
        ],
    };

    private string GroupOf(string path)
    {
        if (File.Groups?.ByFolder == true)
        {
            return path.LastIndexOf('/') is var end and > 0 ? path[..end] : "";
        }

        foreach (var (name, documents) in _groups)
        {
            if (documents.Match(path))
            {
                return name;
            }
        }

        return "";
    }

    /// <summary>A path as patterns of the configuration see it.</summary>
    internal string Relative(string fullPath) => Path.GetRelativePath(Folder, fullPath).Replace('\\', '/');
}
