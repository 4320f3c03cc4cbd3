using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads numbers that a noun of counting or the counted noun itself gives: "the death toll rose to 34", "put the number
/// of marchers at 65,000", "a crowd of 22,000", "los heridos son 88", "sube a 33 la cifra de muertos".
/// </summary>
internal static class CountedTolls
{
    // From the noun of counting to its number: "el número de fallecidos por las inundaciones del viernes en el valle subió este martes a 33".
    private const int Reach = 18;

    // Of classes whose number is told again and again, the noun itself may be the subject: "the injured number 58".
    private static bool IsOutcome(string? measureClass) =>
        measureClass is "death" or "injury" or "arrest" or "missing" or "evacuee" or "hospitalisation" or "rescue" or "survivor" or "homeless" or "displaced" or "affected" or "participant";

    internal static ImpliedCount? Read(NumberPieces pieces, List<QuantityPhrase> phrases, int index)
    {
        var phrase = phrases[index];
        var counts = pieces.Lexicon.Counts;
        var count = counts.CountLinks.MatchBackward(pieces, phrase.First, out var kind);
        if (count == 0)
        {
            // "El número de desplazados supera los 12.000", "the toll exceeded 40": the verb is the number's bound.
            return counts.CountLinks.MatchForward(pieces, phrase.First, out kind) > 0 && kind == "verb" ? ReadBefore(pieces, phrase.First, FirstFree(pieces, phrases, index), kind) : null;
        }

        return ReadBehind(pieces, phrase) ?? ReadBefore(pieces, phrase.First - count, FirstFree(pieces, phrases, index), kind);
    }

    /// <summary>Whether a verb of counting stands right before a number, or a noun of counting some words before its preposition.</summary>
    internal static bool IsTold(NumberPieces pieces, int first)
    {
        const int near = 8;
        var counts = pieces.Lexicon.Counts;
        var count = counts.CountLinks.MatchBackward(pieces, first, out _);
        for (var i = first - count; count > 0 && i > 0 && i > first - near && !MeasureClause.EndsAt(pieces, i - 1); i--)
        {
            if (counts.TollHeads.MatchBackward(pieces, i, out _) > 0 || (counts.CountHeads.Contains(pieces.TextOf(i - 1)) && pieces.Has(i, NumberRoles.Of)))
            {
                return true;
            }
        }

        return false;
    }

    // "The toll rose from 27 to 33": the number before a change is passed over.
    private static int FirstFree(NumberPieces pieces, List<QuantityPhrase> phrases, int index)
    {
        var before = index - 1;
        if (before >= 0 && phrases[before].First > 0 && (pieces.Has(phrases[before].First - 1, NumberRoles.From) || (pieces.Lexicon.IsHeadFirst && pieces.Has(phrases[before].First - 1, NumberRoles.Of))))
        {
            before--;
        }

        return before < 0 ? 0 : phrases[before].End;
    }

    private static ImpliedCount? ReadBefore(NumberPieces pieces, int end, int firstFree, string link)
    {
        var lexicon = pieces.Lexicon;
        for (var i = end - 1; i >= firstFree && i >= end - Reach && !MeasureClause.EndsAt(pieces, i); i--)
        {
            var isBeside = i == end - 1;
            if (lexicon.Counts.CollectiveHeads.MatchBackward(pieces, i + 1, out var collective) > 0 && isBeside)
            {
                return Implied(collective);
            }

            if (lexicon.Counts.TollHeads.MatchBackward(pieces, i + 1, out var toll) is > 0 and var length && (isBeside || link != "of"))
            {
                // "The year's toll" is of all that happened in it.
                return lexicon.Counts.Rates.MatchBackward(pieces, i + 1 - length, out var rate) > 0 ? Implied(toll) with { Population = rate } : Implied(toll);
            }

            if (lexicon.Counts.CountHeads.Contains(pieces.TextOf(i)) && (pieces.Has(i + 1, NumberRoles.Of) || lexicon.Contractions.Contains(i + 1 < end ? pieces.TextOf(i + 1) : default)) &&
                CountedNounReader.At(pieces, i + 1) is { Class: not null } noun && noun.Head < end)
            {
                return Implied(noun, pieces);
            }

            if (link == "verb" && IsSubject(pieces, i) && CountedNounReader.At(pieces, i) is { } subject && subject.Head == i && IsOutcome(subject.Class))
            {
                return Implied(subject, pieces);
            }
        }

        return null;
    }

    // "The relatives of the injured number 58" counts no injured.
    private static bool IsSubject(NumberPieces pieces, int index)
    {
        if (!CountedNounReader.StartsWithPlural(pieces, index))
        {
            return false;
        }

        var before = index - 1;
        while (before >= 0 && pieces[before].Has(NumberRoles.Stop) && !pieces[before].Has(NumberRoles.Of) && pieces[before].IsWord)
        {
            before--;
        }

        return before < 0 || !pieces[before].IsWord || !pieces[before].Has(NumberRoles.Of);
    }

    // "Sube a 33 la cifra de muertos", "ya son 36 los fallecidos", "cifró en 25.000 los manifestantes".
    private static ImpliedCount? ReadBehind(NumberPieces pieces, QuantityPhrase phrase)
    {
        var lexicon = pieces.Lexicon;
        var noun = phrase.End + 1;
        if (noun >= pieces.Count || !lexicon.IsHeadFirst || !pieces[phrase.End].IsWord || !lexicon.ShareArticles.Contains(pieces.TextOf(phrase.End)))
        {
            return null;
        }

        if (lexicon.Counts.CountHeads.Contains(pieces.TextOf(noun)))
        {
            return pieces.Has(noun + 1, NumberRoles.Of) && CountedNounReader.At(pieces, noun + 1) is { Class: not null } counted ? Implied(counted, pieces) : null;
        }

        return CountedNounReader.At(pieces, noun) is { } subject && subject.First == noun && IsOutcome(subject.Class) ? Implied(subject, pieces) : null;
    }

    private static ImpliedCount Implied(CountedNoun noun, NumberPieces pieces) => new(noun.Class, MeasurePopulation.OfNoun(pieces, noun), IsPart: false);

    // "person:crew" is a class with a population.
    private static ImpliedCount Implied(string value)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new ImpliedCount(value, null, IsPart: false) : new ImpliedCount(value[..colon], value[(colon + 1)..], IsPart: false);
    }
}
