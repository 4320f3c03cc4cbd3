using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>Whether two numerals make a range.</summary>
internal enum RangeOutcome
{
    None,
    Range,

    /// <summary>A score, a vote, a span of pages or years: no quantity at all.</summary>
    Score,
}

/// <summary>Two ends of a range among the pieces of a sentence.</summary>
/// <param name="First">First piece, with "between" or "from".</param>
/// <param name="End">Just behind the upper end.</param>
/// <param name="NumeralFirst">First piece of the lower end.</param>
/// <param name="NumeralEnd">Just behind the upper end's numeral.</param>
/// <param name="Low">Lower end, scale applied.</param>
/// <param name="High">Upper end, scale applied.</param>
internal readonly record struct NumeralRange(int First, int End, int NumeralFirst, int NumeralEnd, decimal Low, decimal High);

/// <summary>Reads "2,000 to 3,000", "20-30 people", "between N and M", "two or three"; a change ("rose from 12 to 15") is none.</summary>
internal static class QuantityRanges
{
    private const int ChangeWindow = 7;

    /// <param name="pieces">The sentence.</param>
    /// <param name="numeral">The first numeral.</param>
    /// <param name="left">Its first piece with a currency before it.</param>
    /// <param name="range">The range; for a score only its end.</param>
    internal static RangeOutcome TryRead(NumberPieces pieces, in Numeral numeral, int left, out NumeralRange range)
    {
        range = default;
        var joiner = numeral.End;
        if (joiner + 1 >= pieces.Count || numeral.Form == NumeralForm.Vague)
        {
            return RangeOutcome.None;
        }

        // "5% to 10%", "$2 to $3 million": sign or unit may stand at both ends.
        var isPercent = UnitAt(pieces, joiner, out var lowerUnit) is var percent && percent > 0;
        joiner += percent;

        // "18- to 24-year-olds".
        joiner += joiner + 1 < pieces.Count && pieces[joiner] is { Kind: TokenKind.Dash, IsGlued: true } && !pieces[joiner + 1].IsGlued && pieces[joiner + 1].Has(NumberRoles.To | NumberRoles.Or) ? 1 : 0;

        // "Entre un 5 y un 8 por ciento".
        var opener = left - 1;
        opener -= opener > 0 && IsShareArticle(pieces, opener) && pieces.Has(opener - 1, NumberRoles.Between) ? 1 : 0;
        var isBetween = pieces.Has(opener, NumberRoles.Between);
        var isFrom = (pieces.Has(left - 1, NumberRoles.From) || (pieces.Lexicon.IsHeadFirst && pieces.Has(left - 1, NumberRoles.Of))) && pieces.Has(joiner, NumberRoles.To);
        var isDash = joiner < pieces.Count && pieces[joiner].Kind == TokenKind.Dash;
        var isJoined = joiner < pieces.Count && (isDash || pieces[joiner].Has(NumberRoles.To) || (isBetween && pieces[joiner].Has(NumberRoles.Joiner)) || pieces[joiner].Has(NumberRoles.Or));
        if (!isJoined)
        {
            return RangeOutcome.None;
        }

        var second = joiner + 1;
        second += isBetween && second < pieces.Count && IsShareArticle(pieces, second) ? 1 : 0;
        second += CurrencyLength(pieces, second);
        if (second >= pieces.Count || (isDash && pieces[joiner].IsGlued != pieces[second].IsGlued) || !NumberReader.TryRead(pieces, second, out var upper) || upper.Form is NumeralForm.Vague or NumeralForm.Both)
        {
            return RangeOutcome.None;
        }

        var hasUnit = UnitAt(pieces, upper.End, out var upperUnit) > 0;
        if (isPercent && lowerUnit != upperUnit)
        {
            return RangeOutcome.None;
        }

        range = RangeOf(numeral, upper, isBetween ? opener : isFrom ? left - 1 : left);
        if (pieces[joiner].Has(NumberRoles.Or))
        {
            return range.Low < range.High && range.High - range.Low <= Math.Max(1, range.Low) && upper.Form == numeral.Form ? RangeOutcome.Range : RangeOutcome.None;
        }

        if (isBetween)
        {
            return range.Low < range.High ? RangeOutcome.Range : RangeOutcome.None;
        }

        // "Rose 10 to 15 percent" is by how much, "rose $2 to $45" and "up 12 to 47" by how much and to what.
        var isAmount = left > 0 && pieces[left - 1].IsWord && pieces.Lexicon.ChangeAmounts.Contains(pieces.TextOf(left - 1));
        if (!(hasUnit && (isAmount || (!isPercent && !isFrom && left == numeral.First))) && IsChange(pieces, left, joiner, isDash))
        {
            return RangeOutcome.None;
        }

        var isScore = IsScore(pieces, left, upper, isDash);

        // "Lowered from 3.8 percent to 3.5 percent": what comes down between two measures is two figures, no score.
        if (range.Low > range.High && !isScore && !isDash && (isFrom || isPercent))
        {
            return RangeOutcome.None;
        }

        return range.Low >= range.High || isScore ? RangeOutcome.Score : RangeOutcome.Range;
    }

    /// <summary>Just behind the digits and marks that are glued to what ends at <paramref name="index"/>: the rest of a date, a telephone number, a version.</summary>
    internal static int SkipGlued(NumberPieces pieces, int index)
    {
        while (index < pieces.Count && pieces[index].IsGlued && (pieces[index].IsNumber || pieces[index].Kind is TokenKind.Word or TokenKind.Alphanumeric ||
            ((pieces[index].Kind == TokenKind.Dash || pieces.TextOf(index) is ['/' or ':' or '.']) && index + 1 < pieces.Count && pieces[index + 1].IsGlued)))
        {
            index++;
        }

        return index;
    }

    // In "2 to 3 million" the scale belongs to both.
    private static NumeralRange RangeOf(in Numeral lower, in Numeral upper, int first)
    {
        var takesScale = lower.Scale == 1 && upper.Scale > 1 && lower.Form == upper.Form && lower.Low < upper.Low / upper.Scale;
        return new NumeralRange(first, upper.End, lower.First, upper.End, takesScale ? lower.Low * upper.Scale : lower.Low, upper.High);
    }

    private static bool IsShareArticle(NumberPieces pieces, int index) => pieces[index].IsWord && pieces.Lexicon.IsHeadFirst && pieces.Lexicon.ShareArticles.Contains(pieces.TextOf(index));

    // Percent, points, a unit or a currency behind a numeral: the number of its pieces, 0 for none.
    private static int UnitAt(NumberPieces pieces, int index, out string unit)
    {
        unit = "";
        if (index >= pieces.Count)
        {
            return 0;
        }

        var lexicon = pieces.Lexicon;
        if (pieces[index].IsGlued && !pieces[index].IsHyphenated && pieces[index].IsWord && QuantityUnits.GluedUnit(pieces, index) is { } glued)
        {
            unit = glued;
            return 1;
        }

        return lexicon.Percent.MatchForward(pieces, index, out unit) is > 0 and var percent ? percent
            : lexicon.Points.MatchForward(pieces, index, out unit) is > 0 and var points ? points
            : lexicon.Units.MatchForward(pieces, index, out unit) is > 0 and var units ? units
            : lexicon.Currencies.MatchForward(pieces, index, out unit);
    }

    private static int CurrencyLength(NumberPieces pieces, int index) => pieces.Lexicon.CurrencySigns.MatchForward(pieces, index, out _);

    private static bool IsChange(NumberPieces pieces, int left, int joiner, bool isDash)
    {
        if (isDash)
        {
            return false;
        }

        for (var i = left - 1; i >= 0 && i >= joiner - ChangeWindow - 2; i--)
        {
            if (pieces[i].IsWord && pieces.Lexicon.ChangeWords.Contains(pieces.TextOf(i)))
            {
                return true;
            }
        }

        return false;
    }

    // A range needs something that is counted or measured; "3-5" alone is a score, and so is anything behind "won" or "voted".
    private static bool IsScore(NumberPieces pieces, int left, in Numeral upper, bool isDash)
    {
        for (var i = left - 1; i >= 0 && i >= left - 3; i--)
        {
            if (pieces[i].IsWord && pieces.Lexicon.ScoreWords.Contains(pieces.TextOf(i)))
            {
                return true;
            }
        }

        if (!isDash)
        {
            return false;
        }

        var end = upper.End;
        if (end < pieces.Count && pieces[end].Kind == TokenKind.Dash && pieces[end].IsGlued)
        {
            return true;
        }

        var isMeasured = pieces.Lexicon.Percent.MatchForward(pieces, end, out _) > 0 || pieces.Lexicon.Units.MatchForward(pieces, end, out _) > 0 ||
            pieces.Lexicon.Currencies.MatchForward(pieces, end, out _) > 0 || pieces.Lexicon.Ages.MatchForward(pieces, end, out _) > 0 ||
            pieces.Lexicon.CurrencySigns.MatchBackward(pieces, left, out _) > 0 || (left < upper.First && pieces.Lexicon.CurrencySigns.MatchForward(pieces, left, out _) > 0) ||
            upper.Scale > 1 || pieces.Lexicon.ModifiersBefore.MatchBackward(pieces, left, out _) > 0;
        return !isMeasured && !CountedNounReader.StartsWithPlural(pieces, end) && CountedNounReader.ClassOfPlural(pieces, end) is null;
    }
}
