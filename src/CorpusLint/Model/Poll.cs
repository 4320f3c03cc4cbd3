namespace CorpusLint.Model;

/// <summary>A claim about what a poll or survey shows.</summary>
public sealed class Poll : Fact
{
    /// <summary>Who polled, when the claim or the two sentences after it say so; null otherwise.</summary>
    public EntityMention? Pollster { get; init; }

    /// <summary>When the poll was taken, when the claim or the two sentences after it say so; null otherwise.</summary>
    public DateMention? FieldDate { get; init; }

    /// <summary>A result in figures, when the claim or the two sentences after it give one; null otherwise.</summary>
    public Quantity? Figure { get; init; }

    /// <summary>Whether the claim has a link or a citation marker that readers can follow.</summary>
    public bool HasReference { get; init; }
}
