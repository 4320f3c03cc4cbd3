namespace CorpusLint.Extraction;

/// <summary>The best score and who has it, and the best score that anybody else has.</summary>
/// <typeparam name="TOwner">Who has a score; compared by value.</typeparam>
internal readonly record struct TwoBest<TOwner>
    where TOwner : struct, IEquatable<TOwner>
{
    private TwoBest(TOwner? owner, double? first, double? second) => (Owner, First, Second) = (owner, first, second);

    private TOwner? Owner { get; }

    private double? First { get; }

    private double? Second { get; }

    /// <summary>The two best when one more has a score.</summary>
    internal TwoBest<TOwner> With(TOwner owner, double score) =>
        First is null ? new(owner, score, null)
        : owner.Equals(Owner!.Value) ? new(owner, Math.Max(score, First.Value), Second)
        : score > First ? new(owner, score, First)
        : new(Owner, First, Second > score ? Second : score);

    /// <summary>The best score of anybody but one; null when nobody else has any.</summary>
    internal double? Without(TOwner owner) => Owner is { } best && owner.Equals(best) ? Second : First;
}
