using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;

namespace CorpusLint.Cli.Configuration;

/// <summary>The configuration of a corpus: a file <c>corpuslint.jsonc</c> beside its documents.</summary>
internal sealed record ConfigurationFile
{
    /// <summary>Name of the file that is looked for in a document's folder and in the folders above it.</summary>
    internal const string FileName = "corpuslint.jsonc";

    /// <summary>Patterns of the documents, relative to this file; default all .md, .markdown, .txt, .html and .htm files.</summary>
    public ImmutableArray<string> Include { get; init; } = [];

    /// <summary>Patterns of files that are no documents, besides README files, hidden ones and the folders rules, node_modules, bin and obj.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];

    /// <summary>Which documents talk about the same thing: "folder" makes each folder a group; by default all documents are one.</summary>
    public Groups? Groups { get; init; }

    /// <summary>What kind of pieces the documents are, where they do not say so themselves.</summary>
    public Genre? Genre { get; init; }

    /// <summary>What the corpus declares about its names, events, accepted facts and sources.</summary>
    public RegistryFiles? Registries { get; init; }

    /// <summary>Words that the program does not know, by language ("en"), part ("speech") and list ("say"); a part may also name a file of lists. They come on top of the program's own.</summary>
    public LexiconEntry? Lexicon { get; init; }

    /// <summary>Severities and options of rules, by id or name.</summary>
    public ImmutableSortedDictionary<string, RuleEntry> Rules { get; init; } = ImmutableSortedDictionary.Create<string, RuleEntry>(StringComparer.Ordinal);

    /// <summary>Folders of your own rules, relative to this file and below it. Rules are programs: name only folders that you trust.</summary>
    public ImmutableArray<string> RuleFolders { get; init; } = [];

    /// <summary>Packs of rules that others keep: paths from this file's folder ("../house-rules", "packs/House.Rules.1.2.0.nupkg"), or packages of NuGet that are on this machine ("nuget:House.Rules@1.2.0"). Rules are programs: name only packs that you trust.</summary>
    public ImmutableArray<string> Rulesets { get; init; } = [];

    /// <summary>What differs for some documents; a later one wins over an earlier one.</summary>
    public ImmutableArray<Override> Overrides { get; init; } = [];

    /// <summary>The mildest severity that makes the check fail; default "error".</summary>
    public FailOn? FailOn { get; init; }

    /// <summary>How many findings of whatever severity may be open; with more the check fails. By default any number.</summary>
    [Range(0, int.MaxValue)]
    public int? MaxFindings { get; init; }

    /// <summary>The findings that are known and do not make the check fail; default corpuslint.baseline.jsonl beside this file, where it exists. 'corpuslint baseline create' makes it.</summary>
    public string? Baseline { get; init; }

    /// <summary>Which suppressions of findings count.</summary>
    public SuppressionOptions? Suppressions { get; init; }
}

/// <summary>Which suppressions of findings count.</summary>
internal sealed record SuppressionOptions
{
    /// <summary>File with what is suppressed outside the documents; default corpuslint.suppressions.jsonc, where it exists.</summary>
    public string? File { get; init; }

    /// <summary>Whether comments in documents count; default true. With false only the file does, which few may change.</summary>
    public bool Comments { get; init; } = true;

    /// <summary>Whether a suppression counts only with a reason; default true.</summary>
    public bool ReasonRequired { get; init; } = true;

    /// <summary>Rules, by id or name, whose findings nobody can suppress.</summary>
    public ImmutableArray<string> Locked { get; init; } = [];
}

/// <summary>Which documents talk about the same thing.</summary>
internal sealed record Groups
{
    /// <summary>Whether each folder is a group.</summary>
    public bool ByFolder { get; init; }

    /// <summary>Named groups; a document belongs to the first that matches, else to the group of all others.</summary>
    public ImmutableArray<NamedGroup> Named { get; init; } = [];
}

/// <summary>Documents that talk about the same thing.</summary>
internal sealed record NamedGroup
{
    /// <summary>Name of the group, as it stands in messages.</summary>
    public required string Name { get; init; }

    /// <summary>Patterns of its documents, relative to this file.</summary>
    public required ImmutableArray<string> Documents { get; init; }
}

/// <summary>Files that declare names, events, accepted facts and sources; by default the files of these names beside the configuration, where they exist.</summary>
internal sealed record RegistryFiles
{
    /// <summary>Persons, organisations and places; default entities.jsonc.</summary>
    public string? Entities { get; init; }

    /// <summary>Events with their days; default events.jsonc.</summary>
    public string? Events { get; init; }

    /// <summary>Figures, names and lists that are accepted as right; default facts.jsonc. 'corpuslint accept FILE:LINE' writes it.</summary>
    public string? Facts { get; init; }

    /// <summary>Sources as CSL-JSON, as Zotero and Pandoc write it; default sources.json. An item whose id is a document's path gives its date, language and genre.</summary>
    public string? Sources { get; init; }
}

/// <summary>What differs for some documents.</summary>
internal sealed record Override
{
    /// <summary>Patterns of the documents, relative to this file.</summary>
    public required ImmutableArray<string> Files { get; init; }

    /// <summary>Severities and options of rules, by id or name.</summary>
    public ImmutableSortedDictionary<string, RuleEntry> Rules { get; init; } = ImmutableSortedDictionary.Create<string, RuleEntry>(StringComparer.Ordinal);

    /// <summary>The day that the documents were written, as 2025-03-14; it wins over what the text says.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The language that the documents are written in.</summary>
    public string? Language { get; init; }

    /// <summary>What kind of pieces the documents are.</summary>
    public Genre? Genre { get; init; }
}

/// <summary>What the configuration says of one rule.</summary>
/// <param name="Setting">The setting for the engine.</param>
/// <param name="Place">Where it stands, for messages.</param>
internal sealed record RuleEntry(RuleSetting Setting, JsonValue.Member Place);

/// <summary>Word lists as they stand in the configuration.</summary>
/// <param name="Value">Languages with their parts; <see cref="LexiconReader"/> reads them.</param>
internal sealed record LexiconEntry(JsonValue Value);

/// <summary>How a configured rule judges.</summary>
internal enum RuleLevel
{
    /// <summary>The rule does not run.</summary>
    Off,

    /// <summary>Its findings are notes.</summary>
    Note,

    /// <summary>Its findings are warnings.</summary>
    Warning,

    /// <summary>Its findings are errors.</summary>
    Error,
}

/// <summary>What kind of piece a document is.</summary>
internal enum Genre
{
    /// <summary>A report.</summary>
    News,

    /// <summary>A claim and what is known about it.</summary>
    FactCheck,

    /// <summary>What somebody has to say, in their own name.</summary>
    Statement,

    /// <summary>What somebody wants to be reported.</summary>
    PressRelease,

    /// <summary>A page to look things up.</summary>
    Reference,

    /// <summary>A comment.</summary>
    Opinion,
}

/// <summary>The mildest severity that makes a check fail.</summary>
internal enum FailOn
{
    /// <summary>Anything found.</summary>
    Note,

    /// <summary>Warnings and errors.</summary>
    Warning,

    /// <summary>Errors.</summary>
    Error,

    /// <summary>No finding; the check fails only when it cannot run.</summary>
    Never,
}
