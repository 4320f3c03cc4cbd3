using System.Collections.Immutable;

namespace CorpusLint.Diagnostics;

/// <summary>A finding: a sourcing question with its evidence, not a verdict.</summary>
public sealed record Diagnostic
{
    /// <summary>The rule that found it.</summary>
    public required RuleDescriptor Rule { get; init; }

    /// <summary>Which of the rule's messages.</summary>
    public required string MessageId { get; init; }

    /// <summary>The message with its placeholders filled in; plain text.</summary>
    public required string Message { get; init; }

    /// <summary>The placeholders' values, in order of first use in the message's format.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Arguments { get; init; } = [];

    /// <summary>Severity after configuration and confidence.</summary>
    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>Where to look first.</summary>
    public required Location Location { get; init; }

    /// <summary>The other sides and the evidence, in the order the rule gave them.</summary>
    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    /// <summary>Corrections on offer, best first.</summary>
    public ImmutableArray<Fix> Fixes { get; init; } = [];

    /// <summary>0..1 from the extraction steps that the finding rests on; 1 when it rests on the text alone.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>
    /// Identity that survives edits elsewhere: 32 lower-case hexadecimal digits over the rule, the message id and the
    /// sorted anchors of all sides. The same conflict seen from either document has the same fingerprint.
    /// </summary>
    public required string Fingerprint { get; init; }

    /// <summary>Like <see cref="Fingerprint"/> without paths, so that it survives a renamed file.</summary>
    public required string ContentFingerprint { get; init; }

    /// <summary>Why it is left alone; empty when nobody said so.</summary>
    public ImmutableArray<Suppression> Suppressions { get; init; } = [];

    /// <summary>What it is to the findings that the run was compared with; null when the run was compared with none.</summary>
    public BaselineState? BaselineState { get; init; }

    /// <summary>Whether somebody has to look at it: it is not suppressed, and not known from before. Only open findings are judged and shown to people.</summary>
    public bool IsOpen => Suppressions.IsEmpty && BaselineState is (null or Diagnostics.BaselineState.New);
}
