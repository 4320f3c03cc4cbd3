using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>An amount that was told in two or more units.</summary>
/// <param name="Value">All of it, in the smallest of the units.</param>
/// <param name="Unit">The smallest unit.</param>
/// <param name="NumeralEnd">Just behind the last numeral.</param>
internal readonly record struct QuantityTail(decimal Value, QuantityUnit Unit, int NumeralEnd);

/// <summary>
/// Reads the smaller units that a larger one is told with, which are one amount: "two hours and 40 minutes", "6ft 2in", "six
/// years and three months", "2 horas, 9 minutos y 41 segundos". What follows belongs to it when its unit is a part of the
/// unit before and its number smaller than what makes one of those: "two years and 14 months later" tells of two times.
/// </summary>
internal static class QuantityTails
{
    private const int LongestChain = 3;

    /// <summary>The whole amount, or null when nothing smaller follows; moves <paramref name="end"/> behind it.</summary>
    /// <param name="pieces">The sentence.</param>
    /// <param name="left">First piece of the amount.</param>
    /// <param name="numeral">The numeral of the largest unit.</param>
    /// <param name="value">Its number, with a half that follows it.</param>
    /// <param name="unit">The largest unit.</param>
    /// <param name="end">Just behind it.</param>
    internal static QuantityTail? Read(NumberPieces pieces, int left, in Numeral numeral, decimal value, QuantityUnit unit, ref int end)
    {
        if (numeral.Scale != 1 || value % 1 != 0 || value <= 0 || numeral.Form is not (NumeralForm.Digits or NumeralForm.Words or NumeralForm.One) || pieces.Has(left - 1, NumberRoles.Between))
        {
            return null;
        }

        QuantityTail? whole = null;
        for (var links = 0; links < LongestChain && ReadNext(pieces, numeral, whole?.Value ?? value, whole?.Unit ?? unit, whole is not null, ref end) is { } longer; links++)
        {
            whole = longer;
        }

        return whole;
    }

    private static QuantityTail? ReadNext(NumberPieces pieces, in Numeral numeral, decimal value, QuantityUnit unit, bool isChained, ref int end)
    {
        var isListed = pieces.Is(end, ',');
        var next = end + (isListed ? 1 : 0);
        var isJoined = pieces.Has(next, NumberRoles.Joiner);
        if (isListed && isJoined && !isChained)
        {
            // "Two years, and five months later he was free".
            return null;
        }

        next += isJoined ? 1 : 0;
        next += IsFootDash(pieces, next, unit) ? 1 : 0;
        if (next >= pieces.Count || !TryReadNumber(pieces, next, isJoined, out var part))
        {
            return null;
        }

        var behind = part.End;
        var smaller = SmallerUnit(pieces, unit, ref behind);
        if (smaller is null || smaller.Dimension != unit.Dimension || UnitScale.Between(unit.Name, smaller.Name) is not { } size || part.Value >= size || !(unit.Dimension == "time" || size == decimal.Floor(size)))
        {
            return null;
        }

        if (isListed && !isJoined && (part.Form != numeral.Form || pieces.Has(behind, NumberRoles.Of)))
        {
            // "Within two days, six hours of footage were found".
            return null;
        }

        end = behind;
        return new QuantityTail(decimal.Round(value * size, size == decimal.Floor(size) ? 2 : 0) + part.Value!.Value, smaller, part.End);
    }

    private static bool TryReadNumber(NumberPieces pieces, int index, bool isJoined, out Numeral numeral)
    {
        if (isJoined && pieces[index].Has(NumberRoles.Article))
        {
            // "A year and a day", "dos años y un día".
            numeral = Numeral.Exactly(index, index + 1, NumeralForm.Words, 1);
            return true;
        }

        return NumberReader.TryRead(pieces, index, out numeral) && numeral is { Scale: 1, Value: > 0, Form: NumeralForm.Digits or NumeralForm.Words or NumeralForm.One };
    }

    // "6-foot-2": inches behind feet need no word.
    private static bool IsFootDash(NumberPieces pieces, int index, QuantityUnit unit) =>
        unit.Name == Foot && index + 1 < pieces.Count && pieces[index] is { Kind: TokenKind.Dash, IsGlued: true } && pieces[index + 1] is { IsNumber: true, IsGlued: true };

    private const string Foot = "foot";
    private const string Inch = "inch/length";

    private static QuantityUnit? SmallerUnit(NumberPieces pieces, QuantityUnit unit, ref int end)
    {
        var lexicon = pieces.Lexicon;
        if (end < pieces.Count && pieces[end] is { IsGlued: true, IsHyphenated: false, IsWord: true } && (unit.Dimension == "time" ? lexicon.ClockUnits[pieces.TextOf(end)] : null) is { } letter)
        {
            end++;
            return QuantityUnits.Measure(letter);
        }

        if (end < pieces.Count && pieces[end] is { IsGlued: true, IsHyphenated: false, IsWord: true } && QuantityUnits.GluedUnit(pieces, end) is { } glued)
        {
            end++;
            return QuantityUnits.Measure(glued);
        }

        if (QuantityUnits.SpacedUnit(pieces, end) is { } spaced)
        {
            end++;
            return QuantityUnits.Measure(spaced);
        }

        if (unit.Name == Foot && pieces[end - 1].IsGlued && end > 1 && pieces[end - 2].Kind == TokenKind.Dash)
        {
            return QuantityUnits.Measure(Inch);
        }

        // "Two years and six-month-olds", "two years and six months old".
        if (end >= pieces.Count || lexicon.Ages.MatchForward(pieces, end, out _) > 0 || (pieces[end].IsHyphenated && !pieces[end - 1].IsNumber))
        {
            return null;
        }

        var count = lexicon.Units.MatchForward(pieces, end, out var measure);
        end += count;
        return count > 0 ? QuantityUnits.Measure(measure) : null;
    }
}
