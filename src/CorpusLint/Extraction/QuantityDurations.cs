using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Reads halves behind a unit: "an hour and a half", "dos años y medio".</summary>
internal static class QuantityDurations
{
    /// <summary>Half a unit that follows the unit of a whole number, 0 for none; moves <paramref name="end"/> behind it.</summary>
    internal static decimal ReadHalf(NumberPieces pieces, in Numeral numeral, ref int end)
    {
        if (numeral.Value is not > 0 || numeral.Value % 1 != 0 || !pieces.Has(end, NumberRoles.Joiner))
        {
            return 0;
        }

        var half = end + 1;
        half += pieces.Has(half, NumberRoles.Article) ? 1 : 0;
        if (!pieces.Has(half, NumberRoles.Half) || (half + 1 < pieces.Count && (pieces[half + 1].IsHyphenated || pieces[half + 1].Has(NumberRoles.Scale | NumberRoles.Collective | NumberRoles.Article | NumberRoles.Of))))
        {
            return 0;
        }

        end = half + 1;
        return 0.5m;
    }

    /// <summary>"An hour and a half": a unit behind an article counts only with its half.</summary>
    internal static QuantityPhrase? ReadOneAndHalf(NumberPieces pieces, int first, ref int next)
    {
        if (!pieces[first].Has(NumberRoles.Article))
        {
            return null;
        }

        var end = first + 1;
        var count = pieces.Lexicon.Units.MatchForward(pieces, end, out var measure);
        end += count;
        if (count == 0 || ReadHalf(pieces, Numeral.Exactly(first, first + 1, NumeralForm.Words, 1), ref end) == 0)
        {
            return null;
        }

        next = end;
        var unit = QuantityUnits.Measure(measure);
        var left = first;
        var (bound, interval) = QuantityBounds.Of(QuantityModifiers.ReadBefore(pieces, ref left, unit, out _) ?? "exact", 1.5m, 1.5m, null);
        return new QuantityPhrase
        {
            First = left,
            End = end,
            NumeralFirst = first,
            NumeralEnd = end,
            AmountEnd = end,
            Value = 1.5m,
            Interval = interval,
            Bound = bound,
            Kind = unit.Kind,
            Unit = unit.Name,
            Dimension = unit.Dimension,
        };
    }
}
