namespace CorpusLint.Diagnostics;

/// <summary>Somebody's word that a finding is to be left alone, with the reason.</summary>
/// <param name="Kind">Where the word was given.</param>
/// <param name="Justification">The reason, as somebody wrote it; plain text, empty when none was given.</param>
public sealed record Suppression(SuppressionKind Kind, string Justification)
{
    /// <summary>The comment or the entry that says so; null when it has no place in a file.</summary>
    public Location? Location { get; init; }

    /// <summary>Who said so; null when it is not told.</summary>
    public string? By { get; init; }

    /// <summary>The last day on which it counts; null for ever.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>Where a finding was suppressed.</summary>
public enum SuppressionKind
{
    /// <summary>By a comment in the document.</summary>
    InSource,

    /// <summary>By an entry in a file beside the documents.</summary>
    External,
}
