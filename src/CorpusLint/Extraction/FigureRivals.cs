namespace CorpusLint.Extraction;

/// <summary>For each figure of two reports the best figures that the other report has for it; made in time linear in the number of pairs.</summary>
internal sealed class FigureRivals
{
    private readonly Dictionary<FigureOutline, TwoBest<decimal>> _best = new(ReferenceEqualityComparer.Instance);

    /// <summary>Ranks pairs of which each may be one figure; a pair whose values are far apart is nobody's rival.</summary>
    internal FigureRivals(IEnumerable<FigurePair> pairs)
    {
        foreach (var pair in pairs)
        {
            if (pair.Comparison[FigureSign.FarValue] == 0)
            {
                _best[pair.A] = _best.GetValueOrDefault(pair.A).With(pair.B.Quantity.Value!.Value, pair.Score);
                _best[pair.B] = _best.GetValueOrDefault(pair.B).With(pair.A.Quantity.Value!.Value, pair.Score);
            }
        }
    }

    /// <summary>The highest score that one side of a pair reaches with a figure of another value; null when there is no such figure.</summary>
    internal double? BestBeside(FigurePair pair)
    {
        var (one, other) = (_best.GetValueOrDefault(pair.A).Without(pair.B.Quantity.Value!.Value), _best.GetValueOrDefault(pair.B).Without(pair.A.Quantity.Value!.Value));
        return one is null || other > one ? other : one;
    }
}
