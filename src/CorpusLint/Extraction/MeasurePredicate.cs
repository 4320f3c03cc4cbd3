using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>Reads what else the counted did or what was done to them: "two boats collided", "closing 12 schools", "15,000 homes without power". Forms and synonyms of one verb are one word.</summary>
internal static class MeasurePredicate
{
    /// <summary>Adds the verb of which the counted are the subject or the object, unless it only says that they took part or were planned.</summary>
    internal static void AddTo(List<string> restrictions, NumberPieces pieces, QuantityPhrase phrase)
    {
        var lexicon = pieces.Lexicon;
        var before = phrase.First - 1;
        if (before >= 0 && pieces[before].IsWord && lexicon.CarryingVerbs.Contains(pieces.TextOf(before)))
        {
            // "The ferry carried 212 passengers": the verb only says that they were there.
            return;
        }

        if (lexicon.PredicateSynonyms.MatchForward(pieces, phrase.End, out var stateBehind) > 1)
        {
            // "Left 230,000 customers in the dark".
            restrictions.Add(stateBehind);
            return;
        }

        if (lexicon.PredicateSynonyms.MatchBackward(pieces, phrase.First, out var stateBefore) > 1)
        {
            restrictions.Add(stateBefore);
            return;
        }

        if (before >= 0 && pieces[before].IsWord && pieces.Has(before, NumberRoles.To) && before > 0 && lexicon.IsHeadFirst)
        {
            // "Envió a 850 militares".
            before--;
        }

        if (before >= 0 && IsPredicate(pieces, before) && lexicon.Status.MatchBackward(pieces, phrase.First, out _) == 0)
        {
            restrictions.Add(PredicateEnding(pieces, before + 1));
            return;
        }

        if (before >= 0 && pieces[before].IsWord && pieces[before].Has(NumberRoles.Stop) && !pieces[before].Has(NumberRoles.Joiner | NumberRoles.Or) && !StartsClause(pieces, before))
        {
            // "The wave of 40 events repeated much": the verb has another subject.
            return;
        }

        var index = phrase.End;
        if (pieces.Has(index, NumberRoles.Joiner) && CountedNounReader.StartsWithPlural(pieces, index + 1) && CountedNounReader.At(pieces, index + 1) is { } second && second.Head == index + 1)
        {
            // "86,000 homes and businesses".
            restrictions.Add("and " + second.Kind);
            index += 2;
        }

        while (index < pieces.Count && index < phrase.End + 5 && pieces[index].IsWord && lexicon.Auxiliaries.Contains(pieces.TextOf(index)))
        {
            index++;
        }

        if (lexicon.PredicateSynonyms.MatchForward(pieces, index, out var state) > 0)
        {
            // "15,000 homes are without power", "were damaged or destroyed".
            restrictions.Add(state);
        }
        else if (index < pieces.Count && IsPredicate(pieces, index) && lexicon.Status.MatchForward(pieces, index, out _) == 0)
        {
            restrictions.Add(Predicate(pieces, index));
        }
    }

    // "Cut off power to 6,000 homes": the longest phrase that the lexicon knows.
    private static string PredicateEnding(NumberPieces pieces, int end) =>
        pieces.Lexicon.PredicateSynonyms.MatchBackward(pieces, end, out var state) > 0 ? state : MeasurePopulation.Folded(pieces, end - 1, end);

    // "Closing 12 schools" and "12 schools were shut" are one count.
    private static string Predicate(NumberPieces pieces, int index) =>
        pieces.Lexicon.PredicateSynonyms[pieces.TextOf(index)] ?? MeasurePopulation.Folded(pieces, index, index + 1);

    // "The 46 boats sank": an article before the number does not take it away from its verb.
    private static bool StartsClause(NumberPieces pieces, int index) =>
        index == 0 || MeasureClause.EndsAt(pieces, index - 1) || pieces.Lexicon.Counts.Subordinators.Contains(pieces.TextOf(index));

    private static bool IsPredicate(NumberPieces pieces, int index)
    {
        var piece = pieces[index];
        if (!piece.IsWord || piece.IsCapitalised || piece.Has(NumberRoles.Stop) || pieces.Lexicon.PlainModifiers.Contains(pieces.TextOf(index)))
        {
            return false;
        }

        var text = pieces.TextOf(index);
        if (pieces.Lexicon.Predicates.Contains(text) || pieces.Lexicon.PredicateSynonyms.Contains(text))
        {
            return true;
        }

        foreach (var ending in pieces.Lexicon.PredicateEndings)
        {
            if (text.Length > ending.Length + 2 && text.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
