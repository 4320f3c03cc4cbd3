using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>Tells numerals of dates, years and the clock from those that count.</summary>
internal static class QuantityTimes
{
    // "30 January", "January 30 and 31", "30 de enero", "Friday 30".
    internal static bool IsBesideMonth(NumberPieces pieces, in Numeral numeral)
    {
        if (numeral.Scale != 1 || numeral.Value is not (>= 1 and <= 2100))
        {
            return false;
        }

        var profile = LanguagePack.For(pieces.Sentence.Block).Profile;
        // "By June 300 had been sold": no day and no year.
        var isDayOrYear = numeral.Value is <= 31 or >= 1000;
        if ((isDayOrYear && IsMonth(numeral.First - 1)) || (IsJoiner(numeral.First - 1) && numeral.First >= 3 && pieces[numeral.First - 2].IsNumber && IsMonth(numeral.First - 3)))
        {
            return true;
        }

        if (numeral.First >= 1 && numeral.Form == NumeralForm.Digits && numeral.Value <= 31 && pieces[numeral.First - 1].IsWord && profile.Weekdays.ContainsKey(Lower(pieces, numeral.First - 1)) &&
            CountedNounReader.ClassOfPlural(pieces, numeral.End) is null)
        {
            return true;
        }

        var next = numeral.End;
        if (IsJoiner(next) && next + 1 < pieces.Count && pieces[next + 1].IsNumber)
        {
            next += 2;
        }

        return IsMonth(next) || (pieces.Has(next, NumberRoles.Of) && IsMonth(next + 1));

        bool IsMonth(int index) =>
            index >= 0 && index < pieces.Count && pieces[index].IsWord && (pieces[index].IsCapitalised || pieces.Lexicon.IsHeadFirst) &&
            profile.Months.ContainsKey(Lower(pieces, index));

        bool IsJoiner(int index) =>
            index >= 0 && index < pieces.Count && (pieces[index].Kind == TokenKind.Dash || pieces.Is(index, ',') || pieces[index].Has(NumberRoles.Joiner | NumberRoles.Or | NumberRoles.To));
    }

    private static string Lower(NumberPieces pieces, int index) => pieces.TextOf(index).ToString().ToLowerInvariant();

    internal static bool IsClockTime(NumberPieces pieces, in Numeral numeral) =>
        numeral.Value is >= 0 and <= 24 &&
        ((pieces.Lexicon.ClockOpeners.MatchBackward(pieces, numeral.First, out _) > 1 && pieces.Lexicon.Units.MatchForward(pieces, numeral.End, out var unit) > 0 && unit == "hour/time") ||
         pieces.Lexicon.Clock.MatchForward(pieces, numeral.End, out _) > 0 ||
         (pieces.Is(numeral.End, ':') && numeral.End + 1 < pieces.Count && pieces[numeral.End + 1].IsGlued && pieces[numeral.End + 1].IsNumber));

    // "At 12" is a time, "stands at 12" and "put the toll at 12" are counts.
    internal static bool IsBehindClockOpener(NumberPieces pieces, in Numeral numeral) =>
        numeral.Value is >= 0 and <= 24 && pieces.Lexicon.ClockOpeners.MatchBackward(pieces, numeral.First, out _) > 0 && !CountedTolls.IsTold(pieces, numeral.First);

    // "Nineteen eighty-four".
    internal static bool IsSpokenYear(NumberPieces pieces, in Numeral numeral) =>
        numeral.Form == NumeralForm.Words &&
        ((numeral.Value is >= 13 and <= 20 && pieces.Has(numeral.End, NumberRoles.Numeral) && pieces[numeral.End].Word!.Value >= 10) ||
         (pieces.Has(numeral.First - 1, NumberRoles.Numeral) && pieces[numeral.First - 1].Word!.Value is >= 13 and <= 20 && numeral.Value is >= 10 and < 100));
}
