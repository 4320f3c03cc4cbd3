using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Reads how many times something grew or is as large: "doubled", "threefold", "more than twice as many".</summary>
internal static class QuantityRatios
{
    internal static QuantityPhrase? Read(NumberPieces pieces, int first, ref int next)
    {
        var ratio = "";
        var count = pieces[first].IsNumber || pieces[first].Has(NumberRoles.StartsRatio) ? pieces.Lexicon.Ratios.MatchForward(pieces, first, out ratio) : 0;
        if (count == 0)
        {
            return null;
        }

        next = first + count;
        var value = NumberLexicon.Number(ratio);
        var left = first;
        var (bound, interval) = QuantityBounds.Of(QuantityModifiers.ReadBefore(pieces, ref left, null, out _) ?? "exact", value, value, null);
        return new QuantityPhrase
        {
            First = left,
            End = next,
            NumeralFirst = first,
            NumeralEnd = next,
            AmountEnd = next,
            Value = value,
            Interval = interval,
            Bound = bound,
            Kind = QuantityKind.Ratio,
            Dimension = "ratio",
        };
    }
}
