using System.Collections.Immutable;
using CorpusLint.Diagnostics;
using CorpusLint.Rules;

namespace CorpusLint.Engine.Gating;

/// <summary>Which suppressions count, and what is known of the run that they are applied to.</summary>
public sealed record SuppressionSettings
{
    /// <summary>The rules that a suppression may name, whether they ran or not; of two with one id or name the first is meant.</summary>
    public required IReadOnlyList<LoadedRule> Rules { get; init; }

    /// <summary>How the run judged: which rules were off for which documents, and the severities of <see cref="SuppressionRules"/>.</summary>
    public required LintSettings Lint { get; init; }

    /// <summary>Tells the day on which the suppressions are looked at; one whose last day is over does not count. Asked only when one has a last day.</summary>
    public required Func<DateOnly> Today { get; init; }

    /// <summary>Whether the last day is over.</summary>
    internal bool IsOver(DateOnly? until) => until is { } day && day < Today();

    /// <summary>Whether comments in documents count; default true.</summary>
    public bool AllowsComments { get; init; } = true;

    /// <summary>Whether only those count that give a reason; default true.</summary>
    public bool IsReasonRequired { get; init; } = true;

    /// <summary>Ids of rules whose findings nobody can suppress; CL0xxx are always among them.</summary>
    public ImmutableHashSet<string> Locked { get; init; } = [];

    /// <summary>What is suppressed outside the documents.</summary>
    public ImmutableArray<SuppressionEntry> Entries { get; init; } = [];

    /// <summary>Name of the file that the entries stand in, for messages.</summary>
    public string EntriesFile { get; init; } = "corpuslint.suppressions.jsonc";

    /// <summary>Whether all documents of the corpus were looked at; else nobody can say that a finding between documents is gone. Default true.</summary>
    public bool IsWholeCorpus { get; init; } = true;

    /// <summary>The known word that a misspelt one probably stands for, or null; default none.</summary>
    public Func<string, IEnumerable<string>, string?> NearestWord { get; init; } = static (_, _) => null;
}

/// <summary>A suppression outside the documents. All that it names must fit the finding.</summary>
public sealed record SuppressionEntry
{
    /// <summary>Id of the rule.</summary>
    public required string RuleId { get; init; }

    /// <summary>Whether a side of the finding in the document of this path is meant.</summary>
    public required Func<string, bool> AppliesTo { get; init; }

    /// <summary>Words of the sentence of that side, compared as fingerprints are: line breaks, dashes and quotation marks do not matter. Null for any.</summary>
    public string? Text { get; init; }

    /// <summary>The finding's fingerprint or content fingerprint; null for any.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Why; empty when it is not said.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who says so; null when it is not told.</summary>
    public string? By { get; init; }

    /// <summary>The last day on which it counts; null for ever.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Where the entry stands.</summary>
    public required Location Location { get; init; }
}
