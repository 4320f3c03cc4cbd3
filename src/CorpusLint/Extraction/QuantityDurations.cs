using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Reads halves and quarters behind a unit, and units behind an article: "an hour and a half", "dos años y medio", "a year and nine months".</summary>
internal static class QuantityDurations
{
    /// <summary>Half or quarter of a unit that follows the unit of a whole number, 0 for none; moves <paramref name="end"/> behind it.</summary>
    internal static decimal ReadHalf(NumberPieces pieces, in Numeral numeral, ref int end)
    {
        if (numeral.Value is not > 0 || numeral.Value % 1 != 0 || !pieces.Has(end, NumberRoles.Joiner))
        {
            return 0;
        }

        var half = end + 1;
        var hasArticle = pieces.Has(half, NumberRoles.Article);
        half += hasArticle ? 1 : 0;
        var count = pieces.Lexicon.UnitFractions.MatchForward(pieces, half, out var fraction);
        if (count == 0 && pieces.Has(half, NumberRoles.Half))
        {
            (count, fraction) = (1, "50");
        }

        // "Two days and half of the night"; "two hours and a half of debate" and where adjectives follow their nouns "dos años y medio de
        // cárcel" say what the hours and the years are of.
        var behind = half + count;
        var stops = NumberRoles.Scale | NumberRoles.Collective | NumberRoles.Article | (pieces.Lexicon.IsHeadFirst || hasArticle ? NumberRoles.None : NumberRoles.Of);
        if (count == 0 || (behind < pieces.Count && (pieces[behind].IsHyphenated || pieces[behind].Has(stops))))
        {
            return 0;
        }

        end = behind;
        return NumberLexicon.Number(fraction) / 100;
    }

    /// <summary>"An hour and a half", "a year and nine months": a unit behind an article counts only with what it is joined to.</summary>
    internal static QuantityPhrase? ReadOneAndMore(NumberPieces pieces, int first, ref int next)
    {
        if (pieces.Lexicon.IsHeadFirst && pieces.Has(first - 1, NumberRoles.Joiner))
        {
            return ReadBareAndHalf(pieces, first, ref next);
        }

        if (!pieces[first].Has(NumberRoles.Article))
        {
            return null;
        }

        var end = first + 1;
        var count = pieces.Lexicon.Units.MatchForward(pieces, end, out var measure);
        end += count;
        if (count == 0 || pieces[first + 1].IsHyphenated)
        {
            return null;
        }

        var numeral = Numeral.Exactly(first, first + 1, NumeralForm.Words, 1);
        var (value, unit, numeralEnd) = (1 + ReadHalf(pieces, numeral, ref end), QuantityUnits.Measure(measure), end);
        if (value == 1)
        {
            if (QuantityTails.Read(pieces, first, numeral, 1, unit, ref end) is not { } tail)
            {
                return null;
            }

            (value, unit, numeralEnd) = (tail.Value, tail.Unit, tail.NumeralEnd);
        }

        next = end;
        return Phrase(pieces, first, numeralEnd, end, value, unit);
    }

    // "Se prolongó año y medio", "hora y media": read from the half, for the unit alone shows no number.
    private static QuantityPhrase? ReadBareAndHalf(NumberPieces pieces, int half, ref int next)
    {
        var unit = half - 1;
        var count = pieces.Lexicon.Units.MatchBackward(pieces, unit, out var measure);
        if (count != 1 || CountedNounLemmas.IsPlural(pieces.TextOf(unit - 1), pieces.Lexicon) || (unit > 1 && (pieces[unit - 2].IsNumber || pieces[unit - 2].Has(NumberRoles.Numeral | NumberRoles.Article))) || !MayStandAlone(pieces, unit, measure))
        {
            return null;
        }

        var end = unit;
        var fraction = ReadHalf(pieces, Numeral.Exactly(unit - 1, unit, NumeralForm.Words, 1), ref end);
        if (fraction == 0)
        {
            return null;
        }

        next = end;
        return Phrase(pieces, unit - 1, end, end, 1 + fraction, QuantityUnits.Measure(measure));
    }

    // "Kilómetro y medio de carretera", "tonelada y media"; "el metro y medio Madrid" runs under the ground.
    private static bool MayStandAlone(NumberPieces pieces, int joiner, string measure)
    {
        const int half = 2;
        var behind = joiner + half;
        return measure.EndsWith("/time", StringComparison.Ordinal)
            ? joiner > 1
            : (measure.EndsWith("/length", StringComparison.Ordinal) || measure.EndsWith("/mass", StringComparison.Ordinal) || measure.EndsWith("/volume", StringComparison.Ordinal)) &&
                (behind >= pieces.Count || !pieces[behind].IsWord || pieces[behind].Has(NumberRoles.Stop | NumberRoles.Of));
    }

    private static QuantityPhrase Phrase(NumberPieces pieces, int first, int numeralEnd, int end, decimal value, QuantityUnit unit)
    {
        var left = first;
        var (bound, interval) = QuantityBounds.Of(QuantityModifiers.ReadBefore(pieces, ref left, unit, out _) ?? "exact", value, value, null);
        return new QuantityPhrase
        {
            First = left,
            End = end,
            NumeralFirst = first,
            NumeralEnd = numeralEnd,
            AmountEnd = end,
            Value = value,
            Interval = interval,
            Bound = bound,
            Kind = unit.Kind,
            Unit = unit.Name,
            Dimension = unit.Dimension,
        };
    }
}
