using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>Tells by what stands beside a number without a noun whether it may count what was counted before.</summary>
internal static class ElidedStanding
{
    // "Hall 4": behind a noun such a number is its name as often.
    private const decimal LeastBehindNoun = 20;

    /// <summary>Whether a number follows a copula alone: "En 2024 fueron 395.000", "at noon there were 5,600": nothing in the sentence but the time is named.</summary>
    internal static bool IsBehindCopula(NumberPieces pieces, QuantityPhrase phrase)
    {
        var copula = pieces.Lexicon.Counts.Elisions.Copulas.MatchBackward(pieces, phrase.First, out _);
        if (copula == 0 || !(phrase.End >= pieces.Count || pieces[phrase.End].Kind == TokenKind.Punctuation || pieces.Has(phrase.End, NumberRoles.Joiner)))
        {
            return false;
        }

        for (var i = 0; i < phrase.First - copula; i++)
        {
            if (!(pieces[i].IsWord || pieces[i].IsNumber || pieces.Is(i, ',')) || (pieces[i].IsCapitalised && i > 0) || IsNoun(pieces, i))
            {
                return false;
            }
        }

        return phrase.First == copula || pieces.Lexicon.AdverbialOpeners.Contains(pieces.TextOf(0)) || pieces.Lexicon.PlaceOpeners.Contains(pieces.TextOf(0)) || pieces.Has(0, NumberRoles.To);
    }

    /// <summary>Whether nothing before a number says what it is of: "closed at 312", "up 41", "rises to 1,900".</summary>
    internal static bool IsFreeBefore(NumberPieces pieces, QuantityPhrase phrase)
    {
        var before = phrase.First - 1;
        var elisions = pieces.Lexicon.Counts.Elisions;
        if (!pieces[before].IsWord)
        {
            return pieces.Is(before, ',') || pieces.Is(before, ';') || (pieces[before].Kind == TokenKind.Dash && !pieces[before].IsGlued);
        }

        if (pieces.Lexicon.Counts.AmountLinks.MatchBackward(pieces, phrase.First, out _) is > 0 and var link && (link > 1 || !pieces.Has(before, NumberRoles.From)))
        {
            // "Four engines are on site, compared with 12 during the night".
            return true;
        }

        return pieces.Has(phrase.NumeralFirst, NumberRoles.Numeral) && elisions.Containers.Contains(pieces.TextOf(before))
            ? phrase.End >= pieces.Count || pieces[phrase.End].Kind == TokenKind.Punctuation
            : !pieces[before].IsCapitalised && !IsBehindName(pieces, phrase) && !pieces.Lexicon.Contractions.Contains(pieces.TextOf(before)) && !pieces[before].Has(NumberRoles.To | NumberRoles.From | NumberRoles.Of | NumberRoles.Between | NumberRoles.Or) && elisions.Blockers.MatchBackward(pieces, phrase.First, out _) == 0;
    }

    // "El pabellón 4".
    private static bool IsBehindName(NumberPieces pieces, QuantityPhrase phrase)
    {
        var before = phrase.First - 1;
        return phrase.Value < LeastBehindNoun && pieces[phrase.NumeralFirst].IsNumber && phrase.First == phrase.NumeralFirst && !pieces[before].Has(NumberRoles.Stop | NumberRoles.Joiner) && !IsVerb(pieces, before) &&
            !pieces.Lexicon.Auxiliaries.Contains(pieces.TextOf(before)) && !CountedNounReader.StartsWithPlural(pieces, before) &&
            before > 0 && pieces[before - 1].IsWord && pieces[before - 1].Has(NumberRoles.Article | NumberRoles.Stop) && !pieces[before - 1].Has(NumberRoles.Joiner);
    }

    /// <summary>Whether nothing stands behind a number that it could count: a mark, a preposition, a verb, the end.</summary>
    internal static bool IsFreeBehind(NumberPieces pieces, int end) =>
        end >= pieces.Count || pieces[end].Kind is TokenKind.Punctuation or TokenKind.Quote or TokenKind.Dash ||
        (pieces[end].IsWord && (pieces[end].Has(NumberRoles.Stop | NumberRoles.Joiner) || pieces[end].IsCapitalised || pieces.Lexicon.Auxiliaries.Contains(pieces.TextOf(end)) || pieces.Lexicon.Counts.Votes.Times.Contains(pieces.TextOf(end)) || IsVerb(pieces, end)));

    /// <summary>Whether a word looks like a verb.</summary>
    internal static bool IsVerb(NumberPieces pieces, int index)
    {
        var word = pieces.TextOf(index);
        if (word.Contains('-'))
        {
            // "Its 63 pct-owned smelter".
            return false;
        }

        if (pieces.Lexicon.Predicates.Contains(word) || pieces.Lexicon.PredicateSynonyms.Contains(word))
        {
            return true;
        }

        foreach (var ending in pieces.Lexicon.PredicateEndings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether no other noun stands between: "Twelve officers searched the rooms and found seven": of two nouns it may be either. Right before the number stands who has so many.</summary>
    internal static bool IsOnlyNoun(NumberPieces pieces, QuantityPhrase counted, QuantityPhrase phrase)
    {
        var isContained = pieces[phrase.First - 1].IsWord && pieces.Lexicon.Counts.Elisions.Containers.Contains(pieces.TextOf(phrase.First - 1));
        for (var i = counted.End; i < phrase.First; i++)
        {
            if (pieces.Is(i, ':') || pieces[i].Kind == TokenKind.Quote || pieces[i].IsNumber)
            {
                return false;
            }

            // "Its rivals 56", "y sus rivales, 56".
            var isHolder = phrase.First == phrase.NumeralFirst && (i == phrase.First - 1 || (i == phrase.First - 2 && pieces.Is(i + 1, ',')));
            if (!isContained && !isHolder && IsNoun(pieces, i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a plural that is no word for people stands before a piece.</summary>
    internal static bool NamesThing(NumberPieces pieces, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (IsNoun(pieces, i) && pieces.Lexicon.Classes[CountedNounLemmas.Singular(pieces.TextOf(i), pieces.Lexicon)] is not ("person" or "responder" or "group"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNoun(NumberPieces pieces, int index)
    {
        if (!CountedNounReader.StartsWithPlural(pieces, index) || pieces[index].IsCapitalised || pieces.Lexicon.Units.Contains(pieces.TextOf(index)) || IsVerb(pieces, index) || pieces.Lexicon.Auxiliaries.Contains(pieces.TextOf(index)))
        {
            return false;
        }

        foreach (var ending in pieces.Lexicon.ParticipleEndings)
        {
            if (pieces.TextOf(index).EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                // "74 camiones atrapados".
                return false;
            }
        }

        if (!pieces.Lexicon.IsHeadFirst && index + 1 < pieces.Count && pieces[index + 1].IsWord && !pieces[index + 1].Has(NumberRoles.Stop) && !pieces.Lexicon.Auxiliaries.Contains(pieces.TextOf(index + 1)) && !IsVerb(pieces, index + 1) && !CountedNounReader.StartsWithPlural(pieces, index + 1))
        {
            // "The police list has 17".
            return false;
        }

        // "And expects to", "who runs": what follows a conjunction or a pronoun may be a verb as well.
        return !(index > 0 && (pieces[index - 1].Has(NumberRoles.Joiner) || pieces.Is(index - 1, ',') || pieces.Lexicon.Pronouns.Contains(pieces.TextOf(index - 1)))) || pieces.Lexicon.Classes.Contains(CountedNounLemmas.Singular(pieces.TextOf(index), pieces.Lexicon));
    }
}
