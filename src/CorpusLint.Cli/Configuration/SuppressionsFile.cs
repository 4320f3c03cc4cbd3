using System.Collections.Immutable;
using CorpusLint.Cli.Files;
using CorpusLint.Text;

namespace CorpusLint.Cli.Configuration;

/// <summary>Findings that are to be left alone, where nothing can or should be written into the documents: <c>corpuslint.suppressions.jsonc</c>.</summary>
internal sealed record SuppressionsFile
{
    /// <summary>The findings that are to be left alone.</summary>
    public required ImmutableArray<DeclaredSuppression> Suppressions { get; init; }
}

/// <summary>Findings that are to be left alone; all that is said must fit.</summary>
internal sealed record DeclaredSuppression
{
    /// <summary>The rule, by id or name.</summary>
    public required string Rule { get; init; }

    /// <summary>A document of a side of the finding, or a pattern of such documents, relative to this file; may be left out with a fingerprint.</summary>
    public string? Document { get; init; }

    /// <summary>Words that stand in the sentence of that side; any when left out.</summary>
    public string? Text { get; init; }

    /// <summary>The finding's fingerprint or content fingerprint, as SARIF and JSON show it.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Why; needed unless the configuration says otherwise.</summary>
    public string? Reason { get; init; }

    /// <summary>Who says so.</summary>
    public string? By { get; init; }

    /// <summary>The last day on which it counts, as 2027-01-31; for ever when left out.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>What a file of suppressions says.</summary>
/// <param name="Entries">Its entries, in its order.</param>
/// <param name="Text">Its characters.</param>
internal sealed record EnteredSuppressions(ImmutableArray<EnteredSuppression> Entries, DocumentText Text)
{
    /// <summary>Name of the file that is looked for beside the configuration.</summary>
    internal const string UsualName = "corpuslint.suppressions.jsonc";

    /// <summary>There is no such file.</summary>
    internal static readonly EnteredSuppressions None = new([], new DocumentText(""));

    /// <summary>Where the file lies, from the configuration's folder; empty when there is none.</summary>
    internal string Name { get; init; } = "";
}

/// <summary>An entry of a file of suppressions.</summary>
/// <param name="Value">What it says; the rule by its id.</param>
/// <param name="Documents">The documents that it is about; null for all.</param>
/// <param name="Place">Where its rule stands in the file.</param>
internal sealed record EnteredSuppression(DeclaredSuppression Value, Globs? Documents, TextSpan Place)
{
    /// <summary>Whether a document is meant.</summary>
    /// <param name="path">Path relative to the file's folder.</param>
    internal bool AppliesTo(string path) => Documents is null ? Value.Document is null || Value.Document == path : Documents.Match(path);
}
