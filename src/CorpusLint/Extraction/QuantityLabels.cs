using CorpusLint.Documents;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>What the surroundings of a numeral say of it before its unit and noun are known.</summary>
internal enum NumeralStanding
{
    /// <summary>It counts or measures.</summary>
    Quantity,

    /// <summary>It counts only with a unit, a currency, a bound or a counted noun: "50501", "at 7".</summary>
    NeedsEvidence,

    /// <summary>It stands behind a name: a quantity only with a unit, a currency or a bound.</summary>
    NeedsBound,

    /// <summary>A dash before it is its sign: a quantity only with a unit that can lie below zero.</summary>
    NeedsUnit,

    /// <summary>It looks like a year: a quantity only with a unit, a bound, or as a round number of a plural.</summary>
    LooksLikeYear,

    /// <summary>It is an ordinal, a date, a time of day, a score or part of one.</summary>
    NoQuantity,

    /// <summary>It names or ranks: "Title 42", "number one"; so do the numerals joined to it.</summary>
    Label,
}

/// <summary>
/// Tells numerals that count from those that name, rank, date or locate. Most are settled by what is glued to the
/// numeral or stands just before it; in doubt it is no quantity.
/// </summary>
internal sealed class QuantityLabels(QuantityObstacles obstacles)
{
    private readonly QuantityNames _names = new(obstacles);
    private readonly QuantityAges _ages = new(obstacles);

    internal NumeralStanding StandingOf(NumberPieces pieces, in Numeral numeral)
    {
        var span = pieces.SpanOf(numeral.First, numeral.End);
        if (obstacles.IsInCitation(span) || (obstacles.IsInDate(span) && !IsSpanOfTime(pieces, numeral)) || IsInName(pieces, numeral, span))
        {
            return NumeralStanding.NoQuantity;
        }

        if (QuantityTimes.IsBesideMonth(pieces, numeral) || QuantityTimes.IsClockTime(pieces, numeral) || QuantityTimes.IsSpokenYear(pieces, numeral))
        {
            return NumeralStanding.NoQuantity;
        }

        if (IsBehindLabel(pieces, numeral))
        {
            return NumeralStanding.Label;
        }

        return numeral.Form switch
        {
            NumeralForm.Digits => StandingOfDigits(pieces, numeral),
            _ => IsNamePart(pieces, numeral) ? NumeralStanding.NoQuantity : QuantityTimes.IsBehindClockOpener(pieces, numeral) ? NumeralStanding.NeedsEvidence : NumeralStanding.Quantity,
        };
    }

    // "Four years later", "the past 12 months": the date is found by what the number measures.
    private static bool IsSpanOfTime(NumberPieces pieces, in Numeral numeral) =>
        numeral.Form is not NumeralForm.Vague && pieces.Lexicon.Units.MatchForward(pieces, numeral.End, out var unit) > 0 && unit.EndsWith("/time", StringComparison.Ordinal);

    private NumeralStanding StandingOfDigits(NumberPieces pieces, in Numeral numeral)
    {
        var digits = pieces.TextOf(numeral.First);
        if (IsSigned(pieces, numeral))
        {
            return NumeralStanding.NeedsUnit;
        }

        if (IsGluedToName(pieces, numeral) || IsListMarker(pieces, numeral) || IsAddress(pieces, numeral) || (digits.Length > 1 && digits[0] == '0' && char.IsAsciiDigit(digits[1])))
        {
            return NumeralStanding.NoQuantity;
        }

        // "The map that 50501 keeps": digits without separators that the document knows as a name count nothing, whatever follows.
        var isNamed = numeral is { Scale: 1 } && numeral.End == numeral.First + 1 && obstacles.IsInSomeName(digits);
        if (isNamed && digits.Length >= 5 && digits.IndexOfAny('.', ',') < 0)
        {
            return NumeralStanding.NoQuantity;
        }

        if (_names.IsBehindCapitalised(pieces, numeral))
        {
            return QuantityNames.IsInsideNamePhrase(pieces, numeral) ? NumeralStanding.NeedsBound : NumeralStanding.NeedsEvidence;
        }

        if (isNamed || QuantityNames.IsBeforeName(pieces, numeral))
        {
            return NumeralStanding.NeedsEvidence;
        }

        var isPlain = numeral.Scale == 1 && numeral.End == numeral.First + 1 && digits.IndexOfAny('.', ',') < 0;
        return isPlain && digits.Length == 4 && numeral.Value is >= 1000 and < 2100 ? NumeralStanding.LooksLikeYear
            : (isPlain && digits.Length >= 5) || QuantityTimes.IsBehindClockOpener(pieces, numeral) ? NumeralStanding.NeedsEvidence
            : NumeralStanding.Quantity;
    }

    // "-0.5%", "–3.2%": the dash stands free of the word before.
    private static bool IsSigned(NumberPieces pieces, in Numeral numeral) =>
        numeral.First > 0 && pieces[numeral.First].IsGlued && pieces[numeral.First - 1] is { Kind: TokenKind.Dash, IsGlued: false } &&
        pieces.TextOf(numeral.First - 1) is ['-' or '\u2212' or '\u2013'] && (numeral.First < 2 || !pieces[numeral.First - 2].IsNumber);

    /// <summary>Whether a number that no word of age stands behind is one by where it stands.</summary>
    internal bool IsAge(NumberPieces pieces, int left, in Numeral numeral, int end, QuantityUnit? unit) => unit is null ? _ages.IsBare(pieces, numeral) : _ages.IsOfPerson(pieces, left, end, unit);

    // "35 Boats for Bread Close Harbour": a headline's count may open a run of capitals that was taken for a name.
    private bool IsInName(NumberPieces pieces, in Numeral numeral, TextSpan span)
    {
        if (obstacles.NameAt(span) is not { } name)
        {
            return false;
        }

        if (name.Span.Start == span.Start && numeral is { Form: NumeralForm.Digits } && numeral.End < pieces.Count && pieces[numeral.End].IsGlued && !pieces[numeral.End].IsHyphenated &&
            (pieces.Lexicon.Units.Contains(pieces.TextOf(numeral.End)) || pieces.Lexicon.Currencies.Contains(pieces.TextOf(numeral.End)) || QuantityUnits.GluedUnit(pieces, numeral.End) is not null))
        {
            // "8GB of RAM" was taken for a name.
            return false;
        }

        if (numeral.Scale > 1 && numeral.Form == NumeralForm.Digits && name.Span.End <= pieces[numeral.First].End && name.Span.Start == span.Start)
        {
            // "Cost the company 260 million": digits alone were taken for a name.
            return false;
        }

        var opensHeadline = IsTitleCased(pieces) && name.Span.Start == span.Start && numeral.End < pieces.Count;
        return !(opensHeadline && (numeral.Form != NumeralForm.Digits || pieces.TextOf(numeral.First).Length < 5) &&
            CountedNounReader.ClassOfPlural(pieces, numeral.End) is not null);
    }

    internal static bool IsTitleCased(NumberPieces pieces) =>
        pieces.Sentence.Block.Kind is BlockKind.Title or BlockKind.Heading or BlockKind.TableCell;

    private static bool IsBehindLabel(NumberPieces pieces, in Numeral numeral)
    {
        var end = numeral.First;
        if (pieces.Is(end - 1, '.') && pieces[end - 1].IsGlued && end >= 2 && pieces.TextOf(end - 2).Length <= 4)
        {
            end--;
        }

        var count = pieces.Lexicon.Labels.MatchBackward(pieces, end, out var label);
        if (count == 0 || pieces[numeral.First].IsHyphenated)
        {
            return false;
        }

        if (pieces.Lexicon.Counts.CountLinks[label] == "verb" && IsBehindSubject(pieces, end - count))
        {
            // "The injured now number 58".
            return false;
        }

        if (numeral.Scale > 1 && pieces.Lexicon.WeakLabels.Contains(label))
        {
            // "Would cost the company 260 million euros".
            return false;
        }

        return !pieces.Lexicon.WeakLabels.Contains(label) || (pieces[end - 1].IsCapitalised && end > 1 && !IsTitleCased(pieces)) || !CountedNounReader.StartsWithPlural(pieces, numeral.End);
    }

    private static bool IsBehindSubject(NumberPieces pieces, int index)
    {
        if (index > 1 && pieces[index - 1].IsWord && pieces.Lexicon.AgeAdverbs.Contains(pieces.TextOf(index - 1)))
        {
            // "Sheep on the island now number 3,000": behind an adverb stands a verb.
            return true;
        }

        index -= index > 1 && pieces.Has(index - 1, NumberRoles.Stop) ? 1 : 0;
        if (index > 1 && pieces[index - 1].IsWord && pieces.Lexicon.Pronouns.Contains(pieces.TextOf(index - 2)) && pieces.Lexicon.CasualtyPredicates.Contains(pieces.TextOf(index - 1)))
        {
            // "Those evacuated number 2,300".
            return true;
        }

        return index > 0 && CountedNounReader.StartsWithPlural(pieces, index - 1) && !pieces[index - 1].IsCapitalised && CountedNounReader.At(pieces, index - 1) is { Class: not null } noun && noun.Head == index - 1;
    }

    // "Big Ten", "Channel Four": a capital number word inside a sentence is part of a name.
    private static bool IsNamePart(NumberPieces pieces, in Numeral numeral) =>
        pieces[numeral.First].IsCapitalised && numeral.First > 0 && !IsTitleCased(pieces) && pieces[numeral.First - 1].IsWord && pieces[numeral.First - 1].IsCapitalised;

    // "COVID-19", "9/11", "#5", "3-2-1", "30th", "4x".
    private bool IsGluedToName(NumberPieces pieces, in Numeral numeral)
    {
        var first = numeral.First;
        if (pieces[first].IsGlued && first > 0 && (pieces.Is(first - 1, '/') || pieces.Lexicon.CurrencySigns.MatchBackward(pieces, first, out _) == 0))
        {
            var before = pieces[first - 1];
            if (pieces.TextOf(first - 1) is ['/' or ':' or '#' or '\u2116' or '.' or '^' or '_' or '\'' or '\u2019' or '&' or '=' or '!' or '@' or '|' or '`'])
            {
                return true;
            }

            if (before.Kind is TokenKind.Word or TokenKind.Alphanumeric or TokenKind.Number or TokenKind.Address && !pieces[first].IsHyphenated)
            {
                return true;
            }

            if (before.Kind == TokenKind.Dash && (pieces.TextOf(first - 1) is ['-' or '\u2212'] || before.IsGlued))
            {
                return true;
            }

            if (pieces.Is(first - 1, '+') && numeral.End < pieces.Count && (pieces[numeral.End].IsNumber || pieces.Is(numeral.End, '(')))
            {
                return true;
            }

            if ((pieces.Is(first - 1, '[') && pieces.Is(numeral.End, ']')) || (pieces.Is(first - 1, '(') && pieces.Is(numeral.End, ')') && !_ages.IsApposed(pieces, numeral)))
            {
                // "Either (1) cause or (2) arrange", "section 4(2)".
                return true;
            }
        }

        return IsFollowedByNamePart(pieces, numeral);
    }

    private static bool IsFollowedByNamePart(NumberPieces pieces, in Numeral numeral)
    {
        var end = numeral.End;
        if (end >= pieces.Count)
        {
            return false;
        }

        var next = pieces[end];
        if (next.IsWord && next.IsHyphenated)
        {
            return false;
        }

        if (!next.IsGlued)
        {
            return false;
        }

        if (next.IsWord)
        {
            return pieces.Lexicon.OrdinalSuffixes.Contains(pieces.TextOf(end)) ||
                !((next.Has(NumberRoles.MoneySuffix) && IsMoneySuffix(pieces, numeral)) || pieces.Lexicon.Units.Contains(pieces.TextOf(end)) || pieces.Lexicon.Percent.Contains(pieces.TextOf(end)) || IsGluedUnit(pieces, end) || pieces.Lexicon.Currencies.Contains(pieces.TextOf(end)));
        }

        if (pieces.TextOf(end) is ['/' or '\u00BA' or '\u00AA' or '_' or '='])
        {
            return true;
        }

        // "1.º", "18.x".
        return pieces.Is(end, '.') && end + 1 < pieces.Count && pieces[end + 1].IsGlued && pieces.TextOf(end + 1) is ['\u00BA' or '\u00AA' or 'o' or 'a' or 'x'];
    }

    // "$5m", "5m euros", "3M homes"; "3M" alone is a name.
    private static bool IsMoneySuffix(NumberPieces pieces, in Numeral numeral) =>
        char.IsLower(pieces.TextOf(numeral.End)[0]) || pieces.Lexicon.CurrencySigns.MatchBackward(pieces, numeral.First, out _) > 0 ||
        pieces.Lexicon.Currencies.MatchForward(pieces, numeral.End + 1, out _) > 0 || CountedNounReader.HasHead(pieces, numeral.End + 1);

    private static bool IsGluedUnit(NumberPieces pieces, int index) => QuantityUnits.GluedUnit(pieces, index) is not null;

    // "1. Who the coordinators were", "2) ...".
    private static bool IsListMarker(NumberPieces pieces, in Numeral numeral) =>
        numeral.First == 0 && pieces.Sentence.IndexInBlock == 0 && numeral.End < pieces.Count &&
        pieces[numeral.End].IsGlued && pieces.TextOf(numeral.End) is ['.' or ')' or ':'];

    // "1600 Harbour Avenue", "calle Mayor 15".
    private static bool IsAddress(NumberPieces pieces, in Numeral numeral)
    {
        for (var i = numeral.End; i < pieces.Count && i < numeral.End + 4 && pieces[i].IsWord && pieces[i].IsCapitalised; i++)
        {
            if (i > numeral.End && pieces.Lexicon.Streets.Contains(pieces.TextOf(i)))
            {
                return true;
            }
        }

        var before = numeral.First - 1;
        before -= pieces.Lexicon.IsHeadFirst && pieces.Is(before, ',') ? 1 : 0;
        for (var i = before; i >= 0 && i > numeral.First - 5 && pieces[i].IsWord; i--)
        {
            if (pieces.Lexicon.IsHeadFirst && pieces.Lexicon.Streets.Contains(pieces.TextOf(i)))
            {
                return true;
            }

            if (!pieces[i].IsCapitalised)
            {
                break;
            }
        }

        return false;
    }
}
