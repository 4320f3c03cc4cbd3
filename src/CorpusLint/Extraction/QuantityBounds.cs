using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>How the words of a bound make an interval of a number: the catalogue's table of reading a quantity.</summary>
internal static class QuantityBounds
{
    // "Nearly" reaches a tenth below its number, "just over" a tenth above, "about" a tenth to both sides and at least one.
    private const decimal Tolerance = 0.1m;

    /// <summary>The bound and interval that a modifier's kind, as the language's data names it, gives to a value.</summary>
    /// <param name="kind">"above", "at least", "below", "at most", "near below", "near above", "approximate" or "exact".</param>
    /// <param name="low">The number, or the lower end of a range or vague word.</param>
    /// <param name="high">The number, or the upper end.</param>
    /// <param name="limit">The largest possible number, 100 for shares; null for none.</param>
    internal static (QuantityBound Bound, Interval Interval) Of(string kind, decimal low, decimal high, decimal? limit) => kind switch
    {
        "above" => (QuantityBound.Above, new Interval(low, false, limit, limit is not null)),
        "at least" => (QuantityBound.AtLeast, new Interval(low, true, limit, limit is not null)),
        "below" => (QuantityBound.Below, new Interval(0, true, high, false)),
        "at most" => (QuantityBound.AtMost, new Interval(0, true, high, true)),
        "near below" => (QuantityBound.Below, new Interval(low - (Tolerance * Math.Abs(low)), true, high, false)),
        "near above" => (QuantityBound.Above, new Interval(low, false, high + (Tolerance * Math.Abs(high)), true)),
        "approximate" => (QuantityBound.Approximate, new Interval(low - Distance(low), true, high + Distance(high), true)),
        "exact" => low == high ? (QuantityBound.Exact, Interval.Exactly(low)) : (QuantityBound.Range, Interval.Between(low, high)),
        _ => throw new InvalidDataException($"'{kind}' is no kind of bound."),
    };

    private static decimal Distance(decimal value) => Math.Max(1, Math.Abs(value) * Tolerance);
}
