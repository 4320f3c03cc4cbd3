using CorpusLint.Engine.Gating;

namespace CorpusLint.Cli.Gating;

/// <summary>A finding that a baseline takes as known.</summary>
/// <param name="Finding">The finding; its paths are relative to the baseline's folder.</param>
internal sealed record BaselineEntry(KnownFinding Finding)
{
    /// <summary>Why it may stay, as somebody wrote it; null when nobody said.</summary>
    internal string? Reason { get; init; }

    /// <summary>Who said so; null when it is not told.</summary>
    internal string? By { get; init; }

    /// <summary>The last day on which it may stay; null for ever.</summary>
    internal DateOnly? Until { get; init; }

    /// <summary>1-based line in the file; 0 for an entry that stands in none yet.</summary>
    internal int Line { get; init; }

    /// <summary>What two entries may not have in common: the rule, the content, the documents. The order of the file.</summary>
    internal string Key => string.Join('\u241F', [Finding.RuleId, Finding.ContentFingerprint, .. Finding.Paths]);

    /// <summary>Whether the day has passed until which it might stay.</summary>
    internal bool IsOver(DateOnly today) => Until < today;

    /// <summary>Of two entries for one finding the one to keep: with a reason, for longer, for more.</summary>
    internal static BaselineEntry Better(BaselineEntry a, BaselineEntry b)
    {
        var order = (a.Reason is null).CompareTo(b.Reason is null);
        order = order != 0 ? order : (b.Until ?? DateOnly.MaxValue).CompareTo(a.Until ?? DateOnly.MaxValue);
        order = order != 0 ? order : b.Finding.Count.CompareTo(a.Finding.Count);
        order = order != 0 ? order : string.CompareOrdinal(BaselineWriter.Line(a), BaselineWriter.Line(b));
        return order <= 0 ? a : b;
    }
}
