using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>The unit of a quantity.</summary>
/// <param name="Name">"%", "point", "USD", "km".</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Kind">The kind of quantity that it makes.</param>
/// <param name="IsBefore">Whether it stands before the numeral.</param>
internal sealed record QuantityUnit(string Name, string Dimension, QuantityKind Kind, bool IsBefore);

/// <summary>Reads percentages, units and ages beside a numeral; currencies are in <see cref="QuantityMoney"/>.</summary>
internal static class QuantityUnits
{
    /// <summary>Years of age.</summary>
    internal static readonly QuantityUnit Years = new("year", "age", QuantityKind.Age, IsBefore: false);

    /// <summary>The currency or measure before the numeral ("$", "magnitude"); moves <paramref name="left"/> to it.</summary>
    internal static QuantityUnit? ReadBefore(NumberPieces pieces, ref int left)
    {
        if (QuantityMoney.ReadBefore(pieces, ref left) is { } currency)
        {
            return currency;
        }

        var count = pieces.Lexicon.UnitsBefore.MatchBackward(pieces, left, out var unit);
        left -= count;
        return count > 0 ? Measure(unit) with { IsBefore = true } : null;
    }

    /// <summary>Whether "minus" stands before the number: only what can lie below zero has one; "plus or minus" is none.</summary>
    internal static bool IsNegative(NumberPieces pieces, int left, QuantityUnit? unit) =>
        unit is { Dimension: "temperature" or "share" or "point" } && left > 0 && pieces[left - 1].IsWord && pieces.Lexicon.Negatives[pieces.TextOf(left - 1)] is { } which &&
        (which == "any" || which == unit.Dimension) && !pieces.Has(left - 2, NumberRoles.Or);

    /// <summary>The unit behind the numeral; moves <paramref name="end"/> behind it.</summary>
    /// <param name="pieces">The sentence.</param>
    /// <param name="left">First piece of the numeral or its range.</param>
    /// <param name="numeral">The numeral; of a range, its lower end.</param>
    /// <param name="high">The number; of a range, its upper end.</param>
    /// <param name="end">Just behind the numeral.</param>
    /// <param name="scale">The scale of a suffix that was read with it; 1 for none.</param>
    internal static QuantityUnit? ReadBehind(NumberPieces pieces, int left, in Numeral numeral, decimal high, ref int end, out decimal scale)
    {
        scale = 1;
        var lexicon = pieces.Lexicon;
        if (TryTake(lexicon.Points, pieces, ref end, out var point))
        {
            return new QuantityUnit(point, "point", QuantityKind.Point, IsBefore: false);
        }

        if (TryTake(lexicon.Percent, pieces, ref end, out var percent))
        {
            return new QuantityUnit(percent, "share", QuantityKind.Share, IsBefore: false);
        }

        if (IsMillionOfPeople(pieces, left, end))
        {
            scale = pieces[end++].Word!.SuffixValue;
            return null;
        }

        return ReadAge(pieces, left, ref end) ?? QuantityMoney.ReadBehind(pieces, numeral, high, ref end, out scale) ?? ReadMeasure(pieces, numeral.First, ref end) ?? ReadMagnitude(pieces, left, numeral, high);
    }

    // "An audience of 5.9m" and "watched by 5.9m" are people, "a peak of 5.9m" is a height.
    private static bool IsMillionOfPeople(NumberPieces pieces, int left, int end)
    {
        if (end >= pieces.Count || !pieces[end].Has(NumberRoles.MoneySuffix) || !pieces[end].IsGlued || pieces[end].IsHyphenated || (end + 1 < pieces.Count && pieces[end + 1].IsHyphenated))
        {
            return false;
        }

        var counts = pieces.Lexicon.Counts;
        var head = left - counts.CountLinks.MatchBackward(pieces, left, out _);
        return (head < left && (counts.CollectiveHeads.MatchBackward(pieces, head, out _) > 0 || counts.TollHeads.MatchBackward(pieces, head, out _) > 0)) ||
            (pieces.Lexicon.CasualtyVerbs.MatchBackward(pieces, left, out var verb) > 0 && verb == "participant");
    }

    // "The tremor measured 5.2", and in a sentence behind one of an earthquake "it measured 6.1".
    private static QuantityUnit? ReadMagnitude(NumberPieces pieces, int left, in Numeral numeral, decimal high)
    {
        const int least = 2;
        const int most = 10;
        return numeral.Form == NumeralForm.Digits && high is >= least and < most && high != decimal.Floor(high) &&
            pieces.Lexicon.Counts.QuakeVerbs.MatchBackward(pieces, left, out _) > 0 && (IsQuake(pieces, 0, pieces.Count) || IsOfQuake(pieces)) ? Measure(Magnitude) : null;
    }

    private static bool IsOfQuake(NumberPieces pieces) =>
        Tells(pieces.Sentence.Previous) || (pieces.Document.TitleBlock is { Sentences: [var title, ..] } && Tells(title));

    private static bool Tells(Sentence? sentence)
    {
        if (sentence is not null)
        {
            var quakes = LanguagePack.For(sentence.Block).Numbers.Counts.Quakes;
            foreach (ref readonly var token in sentence.Tokens)
            {
                if (token.Kind == TokenKind.Word && quakes.Contains(sentence.Document.ValueOf(token)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "Five-year-old", "35 years old", "aged 5", "un niño de cinco años".
    private static QuantityUnit? ReadAge(NumberPieces pieces, int left, ref int end)
    {
        var lexicon = pieces.Lexicon;
        if (TryTake(lexicon.Ages, pieces, ref end, out var unit))
        {
            return Age(unit);
        }

        if (lexicon.AgeOpeners.MatchBackward(pieces, left, out _) == 0)
        {
            return null;
        }

        if (lexicon.AgeUnits.Keys.Any())
        {
            return end < pieces.Count && lexicon.AgeUnits.Contains(pieces.TextOf(end)) && lexicon.Units[pieces.TextOf(end++)] is { } months ? Age(Name(months)) : null;
        }

        return end >= pieces.Count || !CountedNounReader.StartsWithPlural(pieces, end) ? Age("year") : null;

        static QuantityUnit Age(string unit) => new(unit, "age", QuantityKind.Age, IsBefore: false);
    }

    private static QuantityUnit? ReadMeasure(NumberPieces pieces, int numeralFirst, ref int end)
    {
        var lexicon = pieces.Lexicon;
        if (end < pieces.Count && pieces[end].IsGlued && !pieces[end].IsHyphenated && GluedUnit(pieces, end) is { } glued)
        {
            end++;
            return Measure(glued);
        }

        if (SpacedUnit(pieces, end) is { } spaced)
        {
            end++;
            return Measure(spaced);
        }

        var first = pieces.Has(end, NumberRoles.Of) && end > numeralFirst + 1 ? end + 1 : end;
        if (first < pieces.Count && IsAbbreviationOfOtherCase(pieces, first))
        {
            return null;
        }

        var count = lexicon.Units.MatchForward(pieces, first, out var unit);
        if (count == 0)
        {
            return null;
        }

        if (unit == Degree && count == 1 && !CountedNounReader.StartsWithPlural(pieces, first) && CountedNounReader.StartsWithPlural(pieces, first + 1))
        {
            // "23 degree courses".
            return null;
        }

        end = first + count;
        return unit == Degree && IsQuake(pieces, numeralFirst, end) ? Measure(Magnitude) : Measure(unit);
    }

    private const string Degree = "degree/temperature";
    private const string Magnitude = "magnitude/magnitude";

    // "Un temblor de 6,1 grados", "6,1 grados en la escala de Richter".
    private static bool IsQuake(NumberPieces pieces, int first, int end)
    {
        const int reach = 6;
        var isQuake = false;
        for (var i = Math.Max(0, first - reach); i < Math.Min(pieces.Count, end + reach); i++)
        {
            if (pieces[i].IsWord && pieces.Lexicon.Counts.Intensities.Contains(pieces.TextOf(i)))
            {
                // "Two degrees on the Mercalli scale" is how a quake was felt at one place.
                return false;
            }

            if (pieces[i].IsWord && pieces.Lexicon.Counts.Quakes.Contains(pieces.TextOf(i)))
            {
                isQuake = true;
            }
        }

        return isQuake;
    }

    // "98 m tall"; "5.9 m people" are millions.
    internal static string? SpacedUnit(NumberPieces pieces, int index) =>
        index < pieces.Count && pieces[index] is { IsWord: true, IsGlued: false, IsHyphenated: false, IsCapitalised: false } && pieces[index - 1].IsNumber && pieces.TextOf(index).Length == 1 && pieces.Lexicon.Units.MatchForward(pieces, index, out _) == 0 && !CountedNounReader.StartsWithPlural(pieces, index + 1)
            ? pieces.Lexicon.SpacedUnits[pieces.TextOf(index)]
            : null;

    /// <summary>The unit that a letter glued to digits names ("75m", "38C"); null for none, as in "5G".</summary>
    internal static string? GluedUnit(NumberPieces pieces, int index)
    {
        var text = pieces.TextOf(index);
        return (text is [>= 'A' and <= 'Z'] ? pieces.Lexicon.CapitalUnits[text] : pieces.Lexicon.GluedUnits[text]) is { } unit && unit != "-" && !(unit.EndsWith(Money, StringComparison.Ordinal) && IsCode(pieces, index)) ? unit : null;
    }

    private const string Money = "/money";

    // "833638c" and "2.12p-1" are no prices.
    private static bool IsCode(NumberPieces pieces, int index)
    {
        const int longestPrice = 6;
        return pieces.TextOf(index - 1).Length > longestPrice || (pieces.TextOf(index - 1).Length == longestPrice && !pieces.TextOf(index - 1).ContainsAny('.', ',')) ||
            (index + 2 < pieces.Count && pieces[index + 1] is { Kind: TokenKind.Dash, IsGlued: true } && pieces[index + 2] is { IsNumber: true, IsGlued: true });
    }

    // "5 MI" or "3 HA" in capitals are names, but for the abbreviations that are written so.
    private static bool IsAbbreviationOfOtherCase(NumberPieces pieces, int index) =>
        pieces[index].Shape is TokenShape.Capitalised && pieces.TextOf(index).Length <= 2 && !pieces[index].IsGlued;

    internal static QuantityUnit Measure(string unit) =>
        new(Name(unit), unit[(unit.LastIndexOf('/') + 1)..], unit.EndsWith(Money, StringComparison.Ordinal) ? QuantityKind.Money : QuantityKind.Measurement, IsBefore: false);

    private static string Name(string unit) => unit[..unit.LastIndexOf('/')];

    private static bool TryTake(NumberPhrases phrases, NumberPieces pieces, ref int end, out string value)
    {
        var count = phrases.MatchForward(pieces, end, out value);
        end += count;
        return count > 0;
    }
}
