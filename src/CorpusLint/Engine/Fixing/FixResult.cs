using System.Collections.Immutable;
using CorpusLint.Diagnostics;
using CorpusLint.Text;

namespace CorpusLint.Engine.Fixing;

/// <summary>What fixing a corpus came to. Nothing was written anywhere: who asked for it writes <see cref="Texts"/>.</summary>
public sealed record FixResult
{
    /// <summary>The findings before.</summary>
    public required LintResult Before { get; init; }

    /// <summary>The findings in the fixed texts; <see cref="Before"/> itself when nothing was fixed.</summary>
    public required LintResult After { get; init; }

    /// <summary>The documents that changed, in order of path (ordinal).</summary>
    public ImmutableArray<FixedText> Texts { get; init; } = [];

    /// <summary>The fixes that were applied, in the order in which they were.</summary>
    public ImmutableArray<AppliedFix> Applied { get; init; } = [];

    /// <summary>The fixes that were tried or looked at and not applied, each with its reason.</summary>
    public ImmutableArray<RefusedFix> Refused { get; init; } = [];

    /// <summary>Whether <see cref="FixSettings.MaximumPasses"/> ended the work while there was still something to fix.</summary>
    public bool IsCut { get; init; }
}

/// <summary>A document that fixes changed.</summary>
/// <param name="Path">Its path in the corpus.</param>
/// <param name="Before">Its characters before.</param>
/// <param name="After">Its characters after; only what fixes replaced differs, line ends stay as they were.</param>
public sealed record FixedText(string Path, DocumentText Before, string After);

/// <summary>A fix that was applied.</summary>
/// <param name="Diagnostic">The finding that it answered; its places are those of the text just before.</param>
/// <param name="Fix">The fix.</param>
public sealed record AppliedFix(Diagnostic Diagnostic, Fix Fix);

/// <summary>A fix that was not applied.</summary>
/// <param name="Diagnostic">The finding that offers it.</param>
/// <param name="Fix">The fix.</param>
/// <param name="Reason">Why not.</param>
/// <param name="Detail">Why not, as a clause for a person without a full stop.</param>
public sealed record RefusedFix(Diagnostic Diagnostic, Fix Fix, FixRefusal Reason, string Detail);

/// <summary>Why a fix was not applied.</summary>
public enum FixRefusal
{
    /// <summary>The finding would still be there.</summary>
    FindingRemains,

    /// <summary>A finding of level error, a problem of reading or a failure of a rule would appear that was not there before.</summary>
    MakesNewProblem,

    /// <summary>A reader would read other words than the fix means, or the rest of the text otherwise than before.</summary>
    IsMisread,

    /// <summary>The document would read as it did before an earlier fix: the two undo each other.</summary>
    UndoesAnother,

    /// <summary>The document must stay as it is: see <see cref="FixSettings.Protected"/>, or its bytes are no text in its encoding and could not be written back.</summary>
    DocumentIsProtected,
}
