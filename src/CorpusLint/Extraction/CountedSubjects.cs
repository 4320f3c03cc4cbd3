namespace CorpusLint.Extraction;

/// <summary>
/// Reads what a number counts of which the words before tell as a subject or a heading: "complaints rose to 2,310", "membership has
/// dropped by 4,300", "Passengers: 212". A subject that has a level and no number ("temperatures reached 38") counts nothing.
/// </summary>
internal static class CountedSubjects
{
    private const string Job = "job";

    // A level or a sum as often as a count.
    private const decimal Million = 1_000_000;

    /// <summary>What the heading before its colon says: "Camp population: 61,400", "Passengers: 212", "Heridos: 40".</summary>
    internal static ImpliedCount? OfHeading(NumberPieces pieces, QuantityPhrase phrase)
    {
        const int longest = 4;
        const int longestWithTail = 8;
        var mark = phrase.First - 1;
        if (mark < 1 || !pieces.Is(mark, ':') || !ElidedStanding.IsFreeBehind(pieces, phrase.End))
        {
            return null;
        }

        var first = mark;
        while (first > 0 && first > mark - longestWithTail && pieces[first - 1].IsWord && !pieces.Has(first - 1, NumberRoles.Numeral))
        {
            first--;
        }

        if (first == mark || (first > 0 && pieces[first - 1].IsWord))
        {
            return null;
        }

        var counts = pieces.Lexicon.Counts;
        if (counts.CollectiveHeads.MatchBackward(pieces, mark, out var head) > 0 || counts.TollHeads.MatchBackward(pieces, mark, out head) > 0)
        {
            var colon = head.IndexOf(':', StringComparison.Ordinal);
            return colon < 0 ? new ImpliedCount(head, null, IsPart: false) : new ImpliedCount(head[..colon], head[(colon + 1)..], IsPart: false) { Noun = head[(colon + 1)..] };
        }

        if (first == 0 && counts.Votes.Sides.MatchForward(pieces, 0, out var side) > 1)
        {
            // "Votos a favor de la fusión: 702".
            return new ImpliedCount(CountedVotes.Class, side, IsPart: false);
        }

        if (first == 0 && counts.CountHeads.Contains(pieces.TextOf(0)) && (pieces.Has(1, NumberRoles.Of) || pieces.Lexicon.Contractions.Contains(pieces.TextOf(1))) && CountedNounReader.At(pieces, 2) is { } numbered && numbered.Head < mark)
        {
            // "Number of registered electors: 21,840".
            return new ImpliedCount(numbered.Class is { } befallen && CountedTolls.IsOutcome(befallen) ? befallen : null, null, IsPart: false) { Noun = numbered.Lemma };
        }

        return first == 0 && CountedNounReader.At(pieces, 0) is { } noun && noun.End <= mark && (mark - noun.End < longest - 1 || pieces[noun.End].Has(NumberRoles.Of)) && !counts.Elisions.Levels.Contains(noun.Lemma) && pieces.Lexicon.Units[pieces.TextOf(noun.Head)] is null && !pieces.Lexicon.Labels.Contains(pieces.TextOf(noun.Head))
            ? new ImpliedCount(noun.Class is { } told && CountedTolls.IsOutcome(told) ? told : null, null, IsPart: false) { Noun = noun.Lemma }
            : null;
    }

    /// <summary>By how many a number changed: "Reduce the number of roles by 1,450": so many roles go.</summary>
    internal static ImpliedCount? OfChange(NumberPieces pieces, QuantityPhrase phrase)
    {
        const int near = 9;
        var counts = pieces.Lexicon.Counts;
        if (phrase.First < 2 || !pieces[phrase.First - 1].IsWord || !counts.Elisions.ChangeLinks.Contains(pieces.TextOf(phrase.First - 1)))
        {
            return null;
        }

        for (var i = phrase.First - 2; i >= 0 && i > phrase.First - near && !MeasureClause.EndsAt(pieces, i); i--)
        {
            if (pieces[i].IsWord && counts.CountHeads.Contains(pieces.TextOf(i)) && (pieces.Has(i + 1, NumberRoles.Of) || pieces.Lexicon.Contractions.Contains(pieces.TextOf(i + 1))) && CountedNounReader.At(pieces, i + 1) is { } noun && noun.Head < phrase.First)
            {
                var job = noun.Class == Job ? MeasureJobs.ChangeIn(pieces, Math.Max(0, i - near), phrase.First) : null;
                return new ImpliedCount(job is null ? null : noun.Class, job, IsPart: false) { Noun = noun.Lemma };
            }

            if (counts.TollHeads.MatchBackward(pieces, i + 1, out var members) > 0 || counts.CollectiveHeads.MatchBackward(pieces, i + 1, out members) > 0)
            {
                // "Membership has dropped by 4,300", "the payroll will shrink by 650".
                return new ImpliedCount(null, null, IsPart: false) { Noun = members[(members.IndexOf(':', StringComparison.Ordinal) + 1)..] };
            }
        }

        return null;
    }

    /// <summary>What the subject of a verb of counting names: "Applications for the scheme topped 15,000", "sheep on the island now number 3,000".</summary>
    internal static ImpliedCount? OfSubject(NumberPieces pieces, QuantityPhrase phrase)
    {
        const int longest = 9;
        const decimal least = 20;
        var lexicon = pieces.Lexicon;
        var behind = phrase.NumeralFirst;
        behind -= behind == phrase.First ? lexicon.Counts.Adverbials.MatchBackward(pieces, behind, out _) : 0;
        var link = lexicon.Counts.CountLinks.MatchBackward(pieces, behind, out var kind);
        if (link == 0)
        {
            // "Rose to about 2,310"; "were put at" is a bound by itself.
            behind = phrase.First;
            link = lexicon.Counts.CountLinks.MatchBackward(pieces, behind, out kind);
        }

        var verb = behind - link;
        if (link > 0 && kind == "link" && behind == phrase.First)
        {
            // "Las reclamaciones subieron el año pasado a 2.310", "rose last year to 2,310".
            (verb, kind) = VerbOfChange(pieces, verb) is > 0 and var change ? (change, "verb") : (verb, kind);
        }

        if (kind == "verb" && lexicon.CasualtyPredicates.MatchBackward(pieces, verb, out var befallen) is > 0 and var words && verb > words && pieces[verb - words - 1].IsWord && lexicon.Pronouns.Contains(pieces.TextOf(verb - words - 1)))
        {
            // "Those evacuated number 2,300".
            return new ImpliedCount(befallen, null, IsPart: false);
        }

        if (kind != "verb" || phrase.Value < least || verb < 1 || (link == 1 && lexicon.Auxiliaries.Contains(pieces.TextOf(verb)) && !IsAllThatIsSaid(pieces, verb, phrase.End)) || !ElidedStanding.IsFreeBehind(pieces, phrase.End))
        {
            return null;
        }

        var start = verb;
        while (start > 0 && start > verb - longest && pieces[start - 1].IsWord && !pieces.Has(start - 1, NumberRoles.Joiner))
        {
            start--;
        }

        return (start == 0 || pieces.Is(start - 1, ',') || pieces.Is(start - 1, ';') || IsYear(pieces, start - 1)) && CountedNounReader.At(pieces, start) is { } noun && noun.Head < verb && (noun.End == verb || pieces[noun.End].Has(NumberRoles.Of) || (pieces[noun.End].IsWord && (lexicon.AdverbialOpeners.Contains(pieces.TextOf(noun.End)) || lexicon.Contractions.Contains(pieces.TextOf(noun.End)))) || (noun.End == verb - 1 && pieces[noun.End].Has(NumberRoles.Stop))) &&
            (phrase.Scale < Million || lexicon.Classes.Contains(noun.Lemma) || lexicon.Counts.Kinds.Contains(noun.Lemma)) && !(pieces[noun.Head].IsCapitalised && (noun.Head > 0 || (noun.End == verb && !IsKnownNoun(pieces, noun)))) && !lexicon.Counts.Elisions.Levels.Contains(noun.Lemma) && !lexicon.Counts.Elisions.Levels.Contains(pieces.TextOf(noun.Head)) && lexicon.Units[pieces.TextOf(noun.Head)] is null && !lexicon.Currencies.Contains(pieces.TextOf(noun.Head))
            ? new ImpliedCount(null, null, IsPart: false) { Noun = noun.Lemma }
            : null;
    }

    // "In 2024 complaints rose to 2,310".
    private static bool IsYear(NumberPieces pieces, int index) => pieces[index].IsNumber && pieces.TextOf(index) is [>= '1' and <= '2', _, _, _] year && !year.ContainsAny('.', ',');

    // "En 2021 las denuncias fueron 61."
    private static bool IsAllThatIsSaid(NumberPieces pieces, int verb, int end) =>
        pieces.Lexicon.IsHeadFirst && CountedNounReader.StartsWithPlural(pieces, verb - 1) && verb > 1 && pieces.Lexicon.ShareArticles.Contains(pieces.TextOf(verb - 2)) && (end >= pieces.Count || pieces[end].Kind == Documents.TokenKind.Punctuation);

    /// <summary>What stands before the commas round a number: "most of the deaths, 19, were in the town"; null for what is none.</summary>
    internal static ImpliedCount? OfApposed(NumberPieces pieces, QuantityPhrase phrase)
    {
        const decimal least = 5;
        var noun = phrase.First - 2;
        if (noun >= 0 && pieces.Is(noun + 1, ',') && pieces.Lexicon.Counts.Elisions.InAll.MatchForward(pieces, phrase.End, out _) > 0)
        {
            return OfAll(pieces, noun);
        }

        return phrase.Value >= least && noun > 0 && pieces.Is(noun + 1, ',') && pieces.Is(phrase.End, ',') && CountedNounReader.StartsWithPlural(pieces, noun) && !pieces[noun].IsCapitalised && HasArticle(pieces, noun) && CountedNounReader.At(pieces, noun) is { } counted && counted.Head == noun &&
            !pieces.Lexicon.Counts.Elisions.Levels.Contains(counted.Lemma) && pieces.Lexicon.Units[pieces.TextOf(noun)] is null
            ? new ImpliedCount(counted.Class ?? counted.Kind, null, IsPart: true) { Noun = counted.Lemma }
            : null;
    }

    // "The trust's bridges, 31 in number,", "the staff, 75 in all,".
    private static ImpliedCount? OfAll(NumberPieces pieces, int noun)
    {
        var text = pieces.TextOf(noun);
        return !pieces[noun].IsWord || pieces[noun].IsCapitalised ? null
            : CountedNounReader.StartsWithPlural(pieces, noun) ? new ImpliedCount(null, null, IsPart: false) { Noun = CountedNounLemmas.Singular(text, pieces.Lexicon) }
            : pieces.Lexicon.Classes.Contains(text) && pieces.Lexicon.Counts.CollectiveHeads.Contains(text) ? new ImpliedCount(null, null, IsPart: false) { Noun = text.ToString() }
            : null;
    }

    private static bool HasArticle(NumberPieces pieces, int noun) =>
        pieces[noun - 1].IsWord && pieces.Lexicon.ShareArticles.Contains(pieces.TextOf(noun - 1)) && noun > 1 && pieces.Has(noun - 2, NumberRoles.Of);

    // "Complaints rose to 2,310" and "Lloyds rose to 488" differ by the noun alone.
    private static bool IsKnownNoun(NumberPieces pieces, CountedNoun noun) =>
        noun.NounClass is not null || pieces.Lexicon.Counts.Kinds.Contains(noun.Lemma) || !LanguagePack.For(pieces.Sentence.Block).Kin.GroupsOf(noun.Lemma).IsDefaultOrEmpty;

    private static int VerbOfChange(NumberPieces pieces, int link)
    {
        const int reach = 6;
        for (var end = link; end > 0 && end > link - reach && !MeasureClause.EndsAt(pieces, end - 1) && !pieces[end - 1].IsNumber && !pieces.Has(end - 1, NumberRoles.Numeral); end--)
        {
            if (pieces.Lexicon.Counts.Changes.MatchBackward(pieces, end, out _) is > 0 and var count)
            {
                return end - count;
            }
        }

        return 0;
    }
}
