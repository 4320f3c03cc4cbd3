using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Reads currencies before and behind a numeral: "$5m", "20 euros", "12 million pounds", "3.000 M€".</summary>
internal static class QuantityMoney
{
    /// <summary>The currency before the numeral ("$", "US$", "EUR"); moves <paramref name="left"/> to it.</summary>
    internal static QuantityUnit? ReadBefore(NumberPieces pieces, ref int left)
    {
        var lexicon = pieces.Lexicon;
        var count = lexicon.CurrencySigns.MatchBackward(pieces, left, out var code);
        if (count > 1 && !pieces[left - 1].IsGlued)
        {
            count = lexicon.CurrencySigns[pieces.TextOf(left - 1)] is { } sign ? 1 : 0;
            code = count == 1 ? lexicon.CurrencySigns[pieces.TextOf(left - 1)]! : code;
        }

        if (count == 0 && left > 0 && pieces[left - 1].Shape == TokenShape.AllCapitals && pieces.TextOf(left - 1).Length == 3)
        {
            count = lexicon.Currencies.MatchBackward(pieces, left, out code) > 0 || lexicon.CurrencyCodes.MatchBackward(pieces, left, out code) > 0 ? 1 : 0;
        }

        if (count == 0 && IsBehindLetter(pieces, left))
        {
            (count, code) = (1, lexicon.LetterCurrencies[pieces.TextOf(left - 1)]!);
        }

        if (count == 0)
        {
            return null;
        }

        left -= count;
        return new QuantityUnit(code, "money", QuantityKind.Money, IsBefore: true);
    }

    /// <summary>"18p of every pound" is a share; any other sum stays what it is. Moves <paramref name="end"/> behind it.</summary>
    internal static QuantityUnit ReadShare(NumberPieces pieces, QuantityUnit unit, ref int end)
    {
        if (unit is not { Kind: QuantityKind.Money, Name: "penny" or "cent" } || pieces.Lexicon.MoneyShares.MatchForward(pieces, end, out _) is not (> 0 and var count))
        {
            return unit;
        }

        end += count;
        return new QuantityUnit("%", "share", QuantityKind.Share, IsBefore: false);
    }

    // "R1,200" and "K2 million" are sums, "K9" and "Q3" are names.
    private static bool IsBehindLetter(NumberPieces pieces, int left) =>
        left > 0 && left < pieces.Count && pieces[left].IsNumber && pieces.TextOf(left - 1) is [>= 'A' and <= 'Z'] letter && pieces.Lexicon.LetterCurrencies.Contains(letter) &&
        (pieces.Has(left + 1, NumberRoles.Scale | NumberRoles.MoneySuffix | NumberRoles.ScaleSuffix) || (NumberFormat.TryParse(pieces.TextOf(left), pieces.Lexicon, out var value) && value >= 1000 && pieces.TextOf(left).IndexOfAny('.', ',') > 0));

    /// <summary>The scale of a suffix behind a numeral with a currency: "$5m". 1 for none.</summary>
    internal static decimal ReadSuffix(NumberPieces pieces, QuantityUnit unit, int numeralEnd, ref int end)
    {
        if (unit.Kind != QuantityKind.Money || !unit.IsBefore || end < numeralEnd || end >= pieces.Count || !pieces[end].Has(NumberRoles.MoneySuffix))
        {
            return 1;
        }

        return pieces[end++].Word!.SuffixValue;
    }

    /// <summary>The currency behind a numeral; moves <paramref name="end"/> behind it.</summary>
    /// <param name="pieces">The sentence.</param>
    /// <param name="numeral">The numeral; of a range, its lower end.</param>
    /// <param name="high">The number; of a range, its upper end.</param>
    /// <param name="end">Just behind the numeral.</param>
    /// <param name="scale">The scale of a suffix that was read with it; 1 for none.</param>
    internal static QuantityUnit? ReadBehind(NumberPieces pieces, in Numeral numeral, decimal high, ref int end, out decimal scale) =>
        ReadNamed(pieces, ref end, out scale) ?? ReadScaled(pieces, numeral, high, ref end) ?? ReadSterling(pieces, numeral.First, ref end);

    // "20 euros", "dos millones de dólares", "5m euros", "20 €".
    private static QuantityUnit? ReadNamed(NumberPieces pieces, ref int end, out decimal scale)
    {
        scale = 1;
        var lexicon = pieces.Lexicon;
        var index = end;
        if (index < pieces.Count && pieces[index].Has(NumberRoles.MoneySuffix))
        {
            index++;
        }

        var hasSuffix = index > end;
        if (pieces.Has(index, NumberRoles.Of))
        {
            index++;
        }

        var count = lexicon.Currencies.MatchForward(pieces, index, out var code);
        if (count == 0 && index < pieces.Count && pieces[index].Shape == TokenShape.AllCapitals)
        {
            count = lexicon.CurrencyCodes.MatchForward(pieces, index, out code);
        }

        if (count == 0 && hasSuffix && index == end + 1)
        {
            // "3.000 M€".
            count = lexicon.CurrencySigns.MatchForward(pieces, index, out code);
        }
        else if (count == 0 && index == end)
        {
            count = lexicon.CurrencySigns.MatchForward(pieces, index, out code);
            // The next sum's sign is not this one's: "of 20 $30 tickets".
            count = count > 0 && index + count < pieces.Count && pieces[index + count].IsNumber ? 0 : count;
        }

        if (count == 0)
        {
            return null;
        }

        scale = hasSuffix ? pieces[end].Word!.SuffixValue : 1;
        end = index + count;
        return new QuantityUnit(code, "money", QuantityKind.Money, IsBefore: false);
    }

    // "12 million pounds" is money, "12 pounds" may be a weight.
    private static QuantityUnit? ReadScaled(NumberPieces pieces, in Numeral numeral, decimal high, ref int end)
    {
        var index = pieces.Has(end, NumberRoles.Of) ? end + 1 : end;
        if ((numeral.Scale < 1_000_000 && high < 1_000_000) || pieces.Lexicon.ScaledCurrencies.MatchForward(pieces, index, out var code) is not (> 0 and var count))
        {
            return null;
        }

        end = index + count;
        return new QuantityUnit(code, "money", QuantityKind.Money, IsBefore: false);
    }

    // "Pay each family 20,000 pounds": money by the words beside it, when none of mass stands there.
    private static QuantityUnit? ReadSterling(NumberPieces pieces, int numeralFirst, ref int end)
    {
        const int reach = 9;
        var counts = pieces.Lexicon.Counts;
        if (counts.MassOrMoney.MatchForward(pieces, end, out var code) is not (> 0 and var count) || pieces[end].IsHyphenated || pieces.Has(end + count, NumberRoles.Of))
        {
            return null;
        }

        var isMoney = false;
        for (var i = Math.Max(0, numeralFirst - reach); i < Math.Min(pieces.Count, end + reach); i++)
        {
            if (pieces[i].IsWord && counts.MassContexts.Contains(pieces.TextOf(i)))
            {
                return null;
            }

            isMoney |= pieces[i].IsWord && (i < numeralFirst || i >= end + count) && counts.MoneyContexts.MatchForward(pieces, i, out _) > 0;
        }

        if (!isMoney)
        {
            return null;
        }

        end += count;
        return new QuantityUnit(code, "money", QuantityKind.Money, IsBefore: false);
    }
}
