using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads what people that are counted did or suffered, which is then what is counted: "killed 12 people", "the deaths of
/// 35 individuals", "eight people, including two children, drowned", "63 resultaron heridas". The word stands right
/// before the count, or behind it with nothing but auxiliaries, degrees or an insertion between.
/// </summary>
internal static class CountedFates
{
    private const string Aboard = "aboard";
    private const string Employee = "employee";
    private const string Life = "life";

    // Where people work may stand in several places of a clause; a sentence of nothing else is nobody's.
    private const int MostWorkplaces = 3;

    /// <summary>The class of what befell the counted, and the words that say so; nothing for what is no person.</summary>
    internal static (string? Class, (int First, int Count) Words) Of(NumberPieces pieces, int start, int head, int end, string? nounClass, string kind)
    {
        if (kind == Life)
        {
            return FindLoss(pieces, start, end);
        }

        if (nounClass is not (null or "person" or "responder") || (nounClass is null && !MayBePerson(pieces.TextOf(head), kind, pieces.Lexicon)))
        {
            return default;
        }

        var found = FindHeadNounBefore(pieces, start) ?? FindVerbBefore(pieces, start) ?? FindPredicate(pieces, end) ?? FindLaterPredicate(pieces, end) ?? (kind == "person" ? FindGathering(pieces, end) : null);

        // "There were 96 passengers on board": how many are aboard counts everybody, passengers are some of them.
        // "Two helicopters joined the search": things join and come too.
        return found is { Class: Employee or "participant" } && (nounClass == "responder" || (nounClass is null && !pieces.Lexicon.Counts.People.Contains(kind))) ? default
            : found is { Class: Aboard } && !(nounClass == "person" && pieces.Lexicon.GenericNouns.Contains(CountedNounLemmas.Singular(pieces.TextOf(head), pieces.Lexicon))) ? default : found ?? default;
    }

    // "Eight people, including two children, drowned", "two officers and a guard were shot dead".
    private static (string? Class, (int First, int Count) Words)? FindLaterPredicate(NumberPieces pieces, int end)
    {
        const int longestInsertion = 9;
        const int longestPartner = 5;
        var lexicon = pieces.Lexicon;
        if (pieces.Has(end, NumberRoles.Of) && end + 1 < pieces.Count && pieces[end + 1] is { IsWord: true, IsCapitalised: true })
        {
            // "420 residents of Benarroya were evacuated".
            var behind = end + 2;
            while (behind < pieces.Count && behind < end + longestPartner && pieces[behind] is { IsWord: true, IsCapitalised: true })
            {
                behind++;
            }

            return FindPredicate(pieces, behind);
        }

        if (pieces.Has(end, NumberRoles.Joiner) && !pieces.Has(end + 1, NumberRoles.Numeral) && !(end + 1 < pieces.Count && pieces[end + 1].IsNumber))
        {
            for (var i = end + 2; i < pieces.Count && i < end + longestPartner && pieces[i].IsWord; i++)
            {
                if (lexicon.Auxiliaries.Contains(pieces.TextOf(i)))
                {
                    return FindPredicate(pieces, i);
                }
            }

            return null;
        }

        if (!pieces.Is(end, ',') || end + 1 >= pieces.Count || !(pieces[end + 1].IsNumber || pieces[end + 1].Has(NumberRoles.Numeral) || (pieces[end + 1].IsWord && lexicon.PartOpeners.MatchForward(pieces, end + 1, out _) > 0)))
        {
            return null;
        }

        for (var i = end + 2; i < pieces.Count && i < end + longestInsertion; i++)
        {
            if (pieces.Is(i, ','))
            {
                return FindPredicate(pieces, i + 1);
            }
        }

        return null;
    }

    // "There were 300 people at the Quay Regatta": whoever is at a gathering takes part.
    private static (string? Class, (int First, int Count) Words)? FindGathering(NumberPieces pieces, int end)
    {
        const int reach = 7;
        if (end >= pieces.Count || !pieces[end].IsWord || !pieces.Lexicon.Counts.Attending.Contains(pieces.TextOf(end)))
        {
            return null;
        }

        for (var i = end + 1; i < pieces.Count && i < end + reach && pieces[i].IsWord; i++)
        {
            if (pieces.Lexicon.Classes[pieces.TextOf(i)] == "event")
            {
                return ("participant", (end, 1));
            }
        }

        return null;
    }


    // "Claimed 23 lives", "the loss of 19 lives", "14 lives were lost"; a life saved is none.
    private static (string? Class, (int First, int Count) Words) FindLoss(NumberPieces pieces, int start, int end)
    {
        var losses = pieces.Lexicon.Counts.Losses;
        if (losses.MatchBackward(pieces, start, out _) is > 0 and var before)
        {
            return ("death", (start - before, before));
        }

        while (end < pieces.Count && pieces[end].IsWord && pieces.Lexicon.Auxiliaries.Contains(pieces.TextOf(end)))
        {
            end++;
        }

        return losses.MatchForward(pieces, end, out _) is > 0 and var behind ? ("death", (end, behind)) : default;
    }

    // "Eleven dockers": nouns for people that no list holds have a few endings; in doubt it is an animal or a thing.
    private static bool MayBePerson(ReadOnlySpan<char> plural, string kind, NumberLexicon lexicon)
    {
        if (lexicon.Counts.People.Contains(kind))
        {
            return true;
        }

        foreach (var ending in lexicon.PersonEndings)
        {
            if (plural.Length > ending.Length + 2 && plural.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // "The deaths of at least eight individuals", "la muerte de ocho personas".
    private static (string? Class, (int First, int Count) Words)? FindHeadNounBefore(NumberPieces pieces, int start)
    {
        var of = start - 1;
        while (of > 0 && pieces[of].IsWord && pieces[of].Has(NumberRoles.Stop) && !pieces[of].Has(NumberRoles.Of))
        {
            of--;
        }

        return pieces.Has(of, NumberRoles.Of) && pieces.Lexicon.CasualtyHeads.MatchBackward(pieces, of, out var value) is > 0 and var count ? (value, (of - count, count)) : null;
    }

    /// <summary>The verb right before a count that says what was done to the counted, with its words: "killed 12 people", "killing at least 12 passengers", "mató a 12 personas"; null for none.</summary>
    internal static (string? Class, (int First, int Count) Words)? FindVerbBefore(NumberPieces pieces, int start)
    {
        var end = start;
        var count = VerbBefore(pieces, ref end, out var value);
        if (count == 0 && pieces.Lexicon.Counts.Adverbials.MatchBackward(pieces, end, out _) is > 0 and var adverbial)
        {
            // "Han rescatado a lo largo del día a 34 personas", "rescued so far 34 people".
            end -= adverbial;
            count = VerbBefore(pieces, ref end, out value);
        }

        // "Were killed. 12 people" and "were arrested by 12 officers" are none: the verb must stand right before, without a
        // passive; where subjects follow their verbs, "fueron detenidas 12 personas" is one.
        return count > 0 && (pieces.Lexicon.IsHeadFirst || !(end - count > 0 && pieces[end - count - 1].IsWord && pieces.Lexicon.Counts.Passives.Contains(pieces.TextOf(end - count - 1))))
            ? (value, (end - count, count))
            : null;
    }

    private static int VerbBefore(NumberPieces pieces, ref int end, out string value)
    {
        var count = pieces.Lexicon.CasualtyVerbs.MatchBackward(pieces, end, out value);
        if (count == 0 && end > 0 && pieces.Has(end - 1, NumberRoles.To))
        {
            end--;
            count = pieces.Lexicon.CasualtyVerbs.MatchBackward(pieces, end, out value);
        }

        return count;
    }

    // "Told by police to leave their homes".
    private static (string? Class, (int First, int Count) Words)? FindBehindAgent(NumberPieces pieces, int agent)
    {
        const int longestAgent = 4;
        for (var i = agent + 2; i < pieces.Count && i <= agent + longestAgent + 1 && pieces[i - 1].IsWord; i++)
        {
            if (pieces.Lexicon.CasualtyPredicates.MatchForward(pieces, i, out var value) is > 0 and var count)
            {
                return value == "evacuee" ? (value, (i, count)) : null;
            }
        }

        return null;
    }

    // "Employed at the factory will lose their jobs": behind where they work the sentence goes on.
    private static int SkipWorkplace(NumberPieces pieces, int index)
    {
        const int longest = 7;
        if (index >= pieces.Count || !pieces[index].IsWord || !(pieces.Lexicon.PlaceOpeners.Contains(pieces.TextOf(index)) || pieces.Lexicon.Counts.Attending.Contains(pieces.TextOf(index)) || (pieces.Lexicon.IsHeadFirst && pieces.Has(index, NumberRoles.Of))))
        {
            return index;
        }

        for (var i = index + 1; i < pieces.Count && i < index + longest && pieces[i].IsWord; i++)
        {
            if (pieces.Lexicon.Auxiliaries.Contains(pieces.TextOf(i)) || pieces.Lexicon.CasualtyPredicates.MatchForward(pieces, i, out _) > 0)
            {
                return i;
            }
        }

        return index;
    }

    // A predicate may open as a workplace does: "in custody".
    private static int SkipWorkplaces(NumberPieces pieces, int index)
    {
        var behind = index;
        for (var skipped = 0; skipped < MostWorkplaces && SkipWorkplace(pieces, behind) is var next && next > behind; skipped++)
        {
            behind = next;
        }

        return behind;
    }

    /// <summary>What the words behind a count say that the counted did or suffered, with these words: "35 people who were killed", "eight people have died", "six were slightly hurt"; null for none.</summary>
    internal static (string? Class, (int First, int Count) Words)? FindPredicate(NumberPieces pieces, int end)
    {
        // "The 640 workers at the plant face redundancy", "los 640 empleados de la planta serán despedidos".
        var behind = SkipWorkplaces(pieces, end);
        var told = FirstPredicate(pieces, behind);
        return behind == end || told is { Class: "job" } ? told : null;
    }

    // "Are expected" at a gathering says that they come; "are expected to be unemployed" says something else.
    private static bool IsPlanOfOther(NumberPieces pieces, int end) =>
        pieces.Has(end, NumberRoles.To) && end + 1 < pieces.Count && pieces[end + 1].IsWord && pieces.Lexicon.Status[pieces.TextOf(end - 1)] == "planned" &&
        !(pieces.Lexicon.CasualtyPredicates.MatchForward(pieces, end + 1, out var deed) > 0 && deed == "participant");

    private static (string? Class, (int First, int Count) Words)? FirstPredicate(NumberPieces pieces, int end)
    {
        const int reach = 7;
        var lexicon = pieces.Lexicon;
        (string? Class, (int First, int Count) Words)? aboard = null;
        var last = end + reach;
        var skipped = 0;
        for (var i = end; i < pieces.Count && i < last && pieces[i].IsWord;)
        {
            if (lexicon.CasualtyPredicates.MatchForward(pieces, i, out var value) is > 0 and var count)
            {
                if (value == "participant" && IsPlanOfOther(pieces, i + count))
                {
                    // "400 workers are expected to lose their jobs".
                    (i, last) = (i + count + 1, last + count + 1);
                    continue;
                }

                if (value is not (Aboard or Employee))
                {
                    // From the first of them, so that "who work there" narrows who lose their jobs.
                    return aboard is { Class: Employee, Words: var words } ? (value, (words.First, i + count - words.First)) : (value, (i, count));
                }

                // "All 148 people aboard survived", "all 560 people who work there will lose their jobs".
                aboard ??= (value, (i, count));
                i += count;
                if (value == Employee && skipped < MostWorkplaces && Math.Max(SkipWorkplace(pieces, i), SkipWorkplace(pieces, i - 1)) is var behind && behind > i)
                {
                    (i, last, skipped) = (behind, behind + reach, skipped + 1);
                }
            }
            else if (lexicon.Counts.Degrees.MatchForward(pieces, i, out _) is > 0 and var degree)
            {
                i += degree;
            }
            else if (lexicon.Auxiliaries.MatchForward(pieces, i, out _) is > 0 and var auxiliary)
            {
                // "Se encuentran desaparecidas".
                i += auxiliary;
            }
            else
            {
                return aboard ?? (i > end && lexicon.Counts.Agents.Contains(pieces.TextOf(i)) ? FindBehindAgent(pieces, i) : null);
            }
        }

        return aboard;
    }
}
