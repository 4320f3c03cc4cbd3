using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Numbers that are joined to one with a unit or a noun measure or count the same: "from 12 to 15 stops", "de 4 y 7
/// años", "10, 20 and 30 percent"; an age is carried on ("aged 4, 7 and 11").
/// </summary>
internal static class QuantitySeries
{
    internal static void Share(NumberPieces pieces, List<QuantityPhrase> phrases)
    {
        var isChained = false;
        for (var i = phrases.Count - 2; i >= 0; i--)
        {
            var (bare, full) = (phrases[i], phrases[i + 1]);
            var isJoined = IsBare(pieces, bare) && (IsJoined(pieces, bare, full) || (isChained && IsListed(pieces, bare, full)));
            isChained = isJoined && Take(bare, full) is { } taken && (phrases[i] = taken) is not null;
        }

        for (var i = 1; i < phrases.Count; i++)
        {
            if (phrases[i - 1] is { Kind: QuantityKind.Age } age && IsBare(pieces, phrases[i]) && phrases[i].Counted is null && (IsListed(pieces, age, phrases[i]) || IsJoined(pieces, age, phrases[i])) && IsAge(phrases[i]))
            {
                phrases[i] = Age(phrases[i], age);
            }
            else if (IsCompared(pieces, phrases[i - 1], phrases[i]) || IsMeasuredAgainst(pieces, phrases[i - 1], phrases[i]) || IsFallen(pieces, phrases[i - 1], phrases[i]))
            {
                var (amount, other) = (phrases[i - 1], phrases[i]);
                phrases[i] = other with { Kind = amount.Kind, Unit = amount.Unit, Dimension = amount.Dimension, IsKeyless = true };
            }
        }
    }

    // "100 million yen from 300 million", "5.2 percent, compared with 4.8": the second amount leaves out the unit. "5 million dollars
    // from 300" may be people: sums have a scale both or none, with a fraction.
    private static bool IsCompared(NumberPieces pieces, QuantityPhrase amount, QuantityPhrase other)
    {
        if (amount is not { Kind: QuantityKind.Money or QuantityKind.Share, Unit: not null, Counted: null } || !IsBare(pieces, other) ||
            !(other.Scale > 1 ? amount.Scale > 1 : amount.Scale == 1 && other.Value is { } value && value != decimal.Floor(value)))
        {
            return false;
        }

        var link = amount.End + (pieces.Is(amount.End, ',') ? 1 : 0);
        return link < other.First && pieces.Lexicon.Counts.AmountLinks.MatchForward(pieces, link, out _) is > 0 and var count && link + count == other.First;
    }

    // "612,000 acres have burned statewide, compared with 190,000 a year earlier": so much of the same, when the words say that it is held against it.
    private static bool IsMeasuredAgainst(NumberPieces pieces, QuantityPhrase amount, QuantityPhrase other)
    {
        const int reach = 16;
        const decimal farthest = 5;
        return amount is { Kind: QuantityKind.Measurement, Unit: not null, Value: > 0 and { } value } && IsBare(pieces, other) && other.Value is { } second && second <= value * farthest && value <= second * farthest &&
            other.First - amount.End is > 1 and <= reach && (other.End >= pieces.Count || !pieces[other.End].IsWord || pieces[other.End].Has(NumberRoles.Stop | NumberRoles.Article)) &&
            pieces.Lexicon.Counts.AmountLinks.MatchBackward(pieces, other.First, out _) is > 0 and var link && (link > 1 || !(amount.Dimension == Time || pieces.Has(other.First - 1, NumberRoles.From)));
    }

    private const string Time = "time";

    // "The reservoir fell from 84 metres in May to 61 in August."
    private static bool IsFallen(NumberPieces pieces, QuantityPhrase amount, QuantityPhrase other)
    {
        const int reach = 7;
        const decimal farthest = 5;
        if (amount is not { Kind: QuantityKind.Measurement, Dimension: not Time, Value: > 0 and { } value } || !IsBare(pieces, other) || other.Value is not { } second || second > value * farthest || value > second * farthest || other.First - amount.End > reach ||
            !pieces.Has(other.First - 1, NumberRoles.To) || !IsOrigin(pieces, amount.First - 1) || !ElidedStanding.IsFreeBehind(pieces, other.End))
        {
            return false;
        }

        for (var i = amount.End; i < other.First; i++)
        {
            if (!pieces[i].IsWord || CountedNounReader.StartsWithPlural(pieces, i))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOrigin(NumberPieces pieces, int index) => pieces.Has(index, NumberRoles.From) || (pieces.Lexicon.IsHeadFirst && pieces.Has(index, NumberRoles.Of));

    private static bool IsAge(QuantityPhrase phrase) => phrase.Value is >= 0 and < 120;

    private static bool IsBare(NumberPieces pieces, QuantityPhrase phrase) =>
        phrase is { Kind: QuantityKind.Cardinal, Unit: null, Counted: null, Value: not null, Bound: not QuantityBound.Range } && phrase.End == phrase.NumeralEnd && pieces[phrase.NumeralFirst].IsNumber | pieces[phrase.NumeralFirst].IsWord;

    // "12 and 15", "40 o 50", "17.20 a 17.85", "two- and three-bedroom".
    private static bool IsJoined(NumberPieces pieces, QuantityPhrase first, QuantityPhrase second)
    {
        var joiner = first.End;
        joiner += joiner < pieces.Count && pieces[joiner] is { Kind: Documents.TokenKind.Dash, IsGlued: true } ? 1 : 0;
        return joiner + 1 == second.First && pieces[joiner].Has(NumberRoles.Joiner | NumberRoles.To | NumberRoles.Or);
    }

    private static bool IsListed(NumberPieces pieces, QuantityPhrase first, QuantityPhrase second) => first.End + 1 == second.First && pieces.Is(first.End, ',');

    private static QuantityPhrase? Take(QuantityPhrase bare, QuantityPhrase full)
    {
        if (full.IsUnitBefore || (full.Unit is null && full.Counted is null && full.SharedNoun is null) || full.Kind is QuantityKind.Ratio or QuantityKind.Vague)
        {
            return null;
        }

        if (full.Kind == QuantityKind.Age)
        {
            return IsAge(bare) ? Age(bare, full) : null;
        }

        // "De 3.000 a 4.500 millones": the scale belongs to both, unless the first is larger than the second's digits by far.
        var scale = full.Scale > 1 && bare.Scale == 1 && full.Value is { } value && bare.Value < value / full.Scale * 20 ? full.Scale : 1;
        return bare with
        {
            Value = bare.Value * scale,
            Interval = bare.Interval with { Low = bare.Interval.Low * scale, High = bare.Interval.High * scale },
            Scale = full.Scale,
            Kind = full.Kind,
            Unit = full.Unit,
            Dimension = full.Dimension,
            SharedNoun = full.Unit is null ? full.Counted?.Lemma ?? full.SharedNoun : null,
            IsKeyless = true,
        };
    }

    private static QuantityPhrase Age(QuantityPhrase bare, QuantityPhrase age) => bare with
    {
        Kind = QuantityKind.Age,
        Unit = age.Unit,
        Dimension = age.Dimension,
        Interval = bare.Bound == QuantityBound.Exact && bare.Value is { } years ? new Interval(years, true, years + 1, false) : bare.Interval,
    };
}
