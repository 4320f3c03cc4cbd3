namespace CorpusLint.Extraction;

/// <summary>
/// For each figure of two reports the best figures that the other report has for it. Made in time linear in the number of pairs.
/// </summary>
internal sealed class FigureRivals
{
    private readonly Dictionary<FigureOutline, Best> _best = new(ReferenceEqualityComparer.Instance);

    /// <summary>Ranks pairs of which each may be one figure; a pair whose values are far apart is nobody's rival.</summary>
    internal FigureRivals(IEnumerable<(FigureOutline A, FigureOutline B, FigureComparison Comparison)> pairs)
    {
        foreach (var (a, b, comparison) in pairs)
        {
            if (comparison[FigureSign.FarValue] == 0)
            {
                _best[a] = _best.GetValueOrDefault(a).With(b.Quantity.Value, comparison.Score);
                _best[b] = _best.GetValueOrDefault(b).With(a.Quantity.Value, comparison.Score);
            }
        }
    }

    /// <summary>The highest score that one side of a pair reaches with a figure of another value; null when there is no such figure.</summary>
    internal double? BestBeside(FigureOutline a, FigureOutline b)
    {
        var (one, other) = (_best.GetValueOrDefault(a).Without(b.Quantity.Value), _best.GetValueOrDefault(b).Without(a.Quantity.Value));
        return one is null || other > one ? other : one;
    }

    // The best score, the value it is with, and the best with any other value.
    private readonly record struct Best(decimal? Value, double? First, double? Second)
    {
        internal Best With(decimal? value, double score) =>
            First is null || (value == Value && score > First) ? this with { Value = value, First = score }
            : value == Value ? this
            : score > First ? new Best(value, score, First)
            : this with { Second = Second > score ? Second : score };

        internal double? Without(decimal? value) => value == Value ? Second : First;
    }
}
