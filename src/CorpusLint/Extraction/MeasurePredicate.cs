using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>Reads what else the counted did or what was done to them: "two boats collided", "closing 12 schools", "15,000 homes without power". Forms and synonyms of one verb are one word.</summary>
internal static class MeasurePredicate
{
    /// <summary>The verb of which the counted are the subject or the object, with what they stand with; null for none.</summary>
    internal static string? Of(NumberPieces pieces, QuantityPhrase phrase)
    {
        var restrictions = new List<string>();
        AddTo(restrictions, pieces, phrase);
        return restrictions.RemoveAll(r => r == "-") >= 0 && restrictions.Count > 0 ? string.Join("; ", restrictions.Order(StringComparer.Ordinal)) : null;
    }

    /// <summary>What became of things whose number stands alone, by a known state behind it: "740 houses flooded, and 95 destroyed"; null for none.</summary>
    internal static string? StateBehind(NumberPieces pieces, int index)
    {
        var behind = SkipAuxiliaries(pieces, index);
        return pieces.Lexicon.PredicateSynonyms.MatchForward(pieces, behind, out var state) > 0 && state != "-" ? state : null;
    }

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

        index = SkipAuxiliaries(pieces, SkipAppendage(pieces, index));
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

    private static int SkipAuxiliaries(NumberPieces pieces, int index)
    {
        const int most = 5;
        var first = index;
        while (index < pieces.Count && index < first + most && pieces[index].IsWord && pieces.Lexicon.Auxiliaries.Contains(pieces.TextOf(index)))
        {
            index++;
        }

        return index;
    }

    // "Three wards with 68 beds have been closed": what the counted have stands between them and their verb.
    private static int SkipAppendage(NumberPieces pieces, int index)
    {
        if (index + 1 >= pieces.Count || !pieces[index].IsWord)
        {
            return index;
        }

        if (pieces[index + 1].IsCapitalised && pieces.Lexicon.PlaceOpeners.Contains(pieces.TextOf(index)))
        {
            return SkipNames(pieces, index);
        }

        if (!pieces.Lexicon.Counts.Appendages.Contains(pieces.TextOf(index)) || !(pieces[index + 1].IsNumber || pieces[index + 1].Has(NumberRoles.Numeral)))
        {
            return index;
        }

        var noun = CountedNounReader.Read(pieces, index + 1, index + 2, mayBeSingular: false);
        return noun is not null && noun.End < pieces.Count && pieces[noun.End].IsWord && pieces.Lexicon.Auxiliaries.Contains(pieces.TextOf(noun.End)) ? noun.End : index;
    }

    // "Four factories in Ontario and Quebec will go dark".
    private static int SkipNames(NumberPieces pieces, int opener)
    {
        const int longest = 6;
        var i = opener + 1;
        while (i < pieces.Count && i < opener + longest && pieces[i].IsWord && (pieces[i].IsCapitalised || (pieces[i].Has(NumberRoles.Joiner) && i + 1 < pieces.Count && pieces[i + 1].IsCapitalised)))
        {
            i++;
        }

        return i < pieces.Count && pieces[i].IsWord && pieces.Lexicon.Auxiliaries.Contains(pieces.TextOf(i)) ? i : opener;
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
