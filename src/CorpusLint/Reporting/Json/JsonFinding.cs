using CorpusLint.Diagnostics;

namespace CorpusLint.Reporting.Json;

/// <summary>A finding: a question with its evidence, not a verdict.</summary>
internal sealed record JsonFinding
{
    /// <summary>Id of the rule, as CL8001.</summary>
    public required string Rule { get; init; }

    /// <summary>Name of the rule.</summary>
    public required string Name { get; init; }

    /// <summary>Which of the rule's messages.</summary>
    public required string MessageId { get; init; }

    /// <summary>The message, plain text on one line; control characters of quoted prose are replaced.</summary>
    public required string Message { get; init; }

    /// <summary>Severity after configuration and confidence.</summary>
    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>Whether somebody has to look at it.</summary>
    public required FindingState State { get; init; }

    /// <summary>What it is to the findings that the run was compared with; null when it was compared with none.</summary>
    public required BaselineState? BaselineState { get; init; }

    /// <summary>How sure the reading is that the finding rests on, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Where to look first.</summary>
    public required JsonPlace Place { get; init; }

    /// <summary>The other sides of the disagreement, in the order the rule gave them; they take part in the fingerprint.</summary>
    public required IEnumerable<JsonRelatedPlace> Sides { get; init; }

    /// <summary>What explains the finding and takes no part in it.</summary>
    public required IEnumerable<JsonRelatedPlace> Evidence { get; init; }

    /// <summary>Corrections on offer, best first.</summary>
    public required IEnumerable<JsonFix> Fixes { get; init; }

    /// <summary>Why it is left alone; empty when nobody said so.</summary>
    public required IEnumerable<JsonSuppression> Suppressions { get; init; }

    /// <summary>Identity that survives edits elsewhere: 32 hexadecimal digits.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The same without paths, so that it survives a renamed file.</summary>
    public required string ContentFingerprint { get; init; }
}

/// <summary>What a finding is to the gate.</summary>
internal enum FindingState
{
    /// <summary>Somebody has to look at it.</summary>
    Open,

    /// <summary>Somebody said to leave it alone.</summary>
    Suppressed,

    /// <summary>It was there before.</summary>
    Known,
}

/// <summary>Another place that a finding needs.</summary>
internal sealed record JsonRelatedPlace
{
    /// <summary>What this place contributes, plain text on one line.</summary>
    public required string Message { get; init; }

    /// <summary>Where it is.</summary>
    public required JsonPlace Place { get; init; }
}

/// <summary>A place in a file.</summary>
internal sealed record JsonPlace
{
    /// <summary>Path relative to the root of the run, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>First line, 1-based.</summary>
    public required int Line { get; init; }

    /// <summary>First column in UTF-16 code units, 1-based.</summary>
    public required int Column { get; init; }

    /// <summary>Last line, 1-based.</summary>
    public required int EndLine { get; init; }

    /// <summary>Column just behind the last character, 1-based.</summary>
    public required int EndColumn { get; init; }

    /// <summary>Offset of the first character in UTF-16 code units, 0-based; a byte order mark is not counted.</summary>
    public required int Offset { get; init; }

    /// <summary>Number of UTF-16 code units.</summary>
    public required int Length { get; init; }

    /// <summary>The characters pointed at, exactly as in the file; unpaired surrogates became U+FFFD.</summary>
    public required string Snippet { get; init; }

    /// <summary>The sentence around them as a reader sees it, on one line; control characters are replaced.</summary>
    public required string Sentence { get; init; }
}

/// <summary>A correction.</summary>
internal sealed record JsonFix
{
    /// <summary>What it does, as a menu entry.</summary>
    public required string Title { get; init; }

    /// <summary>Whether it may be applied without a person looking at it.</summary>
    public required FixSafety Safety { get; init; }

    /// <summary>The replacements, which go together; they do not overlap, and hold for the unmodified files.</summary>
    public required IEnumerable<JsonEdit> Edits { get; init; }
}

/// <summary>One replacement.</summary>
internal sealed record JsonEdit
{
    /// <summary>Path relative to the root of the run, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>First line of what is replaced, 1-based.</summary>
    public required int Line { get; init; }

    /// <summary>First column in UTF-16 code units, 1-based.</summary>
    public required int Column { get; init; }

    /// <summary>Last line, 1-based.</summary>
    public required int EndLine { get; init; }

    /// <summary>Column just behind the last character, 1-based.</summary>
    public required int EndColumn { get; init; }

    /// <summary>Offset of the first character in UTF-16 code units, 0-based.</summary>
    public required int Offset { get; init; }

    /// <summary>Number of UTF-16 code units that are replaced; 0 for an insertion.</summary>
    public required int Length { get; init; }

    /// <summary>What stands there afterwards, in the file's own markup.</summary>
    public required string NewText { get; init; }
}

/// <summary>Somebody's word that a finding is to be left alone.</summary>
internal sealed record JsonSuppression
{
    /// <summary>Whether a comment in the document says so, or an entry beside the documents.</summary>
    public required SuppressionKind Kind { get; init; }

    /// <summary>The reason, plain text on one line; empty when none was given.</summary>
    public required string Justification { get; init; }

    /// <summary>Who said so; null when it is not told.</summary>
    public required string? By { get; init; }

    /// <summary>The last day on which it counts, as 2026-03-31; null for ever.</summary>
    public required string? Until { get; init; }

    /// <summary>The comment or the entry; null when it has no place in a file.</summary>
    public required JsonPlace? Place { get; init; }
}
