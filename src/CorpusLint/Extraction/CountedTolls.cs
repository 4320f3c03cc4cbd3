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
    private const int NearestNoun = 4;
    private const string Resident = "resident";

    // Of classes whose number is told again and again, the noun itself may be the subject: "the injured number 58".
    internal static bool IsOutcome(string? measureClass) =>
        measureClass is "death" or "injury" or "arrest" or "missing" or "evacuee" or "hospitalisation" or "rescue" or "survivor" or "homeless" or "displaced" or "affected" or "participant" or "striker" or "case" or "signature";

    /// <param name="pieces">The sentence.</param>
    /// <param name="phrases">Its numbers.</param>
    /// <param name="index">Which of them.</param>
    /// <param name="told">What the words before count, for "the figure" and "the number" alone; null for nothing that is known.</param>
    internal static ImpliedCount? Read(NumberPieces pieces, List<QuantityPhrase> phrases, int index, ImpliedCount? told = null)
    {
        var phrase = phrases[index];
        var counts = pieces.Lexicon.Counts;
        if ((phrase.End > phrase.NumeralEnd || pieces.Has(phrase.First - 1, NumberRoles.Stop)) && counts.CollectiveHeads.MatchForward(pieces, phrase.End, out var ranks) > 0)
        {
            // "A 28,000-strong crowd", "its 60,000 workforce".
            return Implied(ranks);
        }

        if (IsBeforeChange(pieces, phrase))
        {
            return null;
        }

        if (OfRelative(pieces, phrase) is { } gauged)
        {
            return gauged;
        }

        // "La plantilla suma ya 12.400".
        var adverb = counts.Adverbials.MatchBackward(pieces, phrase.First, out _);
        var count = counts.CountLinks.MatchBackward(pieces, phrase.First - adverb, out var kind);
        count += count > 0 ? adverb : 0;
        if (count == 0)
        {
            // "El número de desplazados supera los 12.000", "the toll exceeded 40": the verb is the number's bound.
            // "The crowd, estimated at 28,000, filled the square".
            var end = phrase.First - (pieces.Is(phrase.First - 1, ',') ? 1 : 0);
            return counts.CountLinks.MatchForward(pieces, phrase.First, out kind) > 0 && kind == "verb" ? ReadBefore(pieces, end, FirstFree(pieces, phrases, index), kind, told) : null;
        }

        // "The missing fell from 60 to 18": a number that is passed over shows that what stands before the other changed.
        var free = FirstFree(pieces, phrases, index);
        var before = phrase.First - count;

        // "Y el de desaparecidos, a 9".
        before -= pieces.Is(before - 1, ',') && before > 3 && pieces[before - 2].IsWord && IsAnotherCount(pieces, before - 2) ? 1 : 0;
        return ReadBehind(pieces, phrase) ?? ReadBefore(pieces, before, free, index > 0 && free < phrases[index - 1].End && kind == "link" ? "verb" : kind, told);
    }

    /// <summary>What a number of people counts by the noun of counting before it: "put the turnout at 35,000 people", "una plantilla de 640 personas"; null for none.</summary>
    internal static ImpliedCount? ReadOfPeople(NumberPieces pieces, List<QuantityPhrase> phrases, int index)
    {
        const int near = 6;
        var counts = pieces.Lexicon.Counts;
        var end = phrases[index].First - counts.CountLinks.MatchBackward(pieces, phrases[index].First, out var link);
        for (var i = end; end < phrases[index].First && i > FirstFree(pieces, phrases, index) && i > end - near && !MeasureClause.EndsAt(pieces, i - 1); i--)
        {
            if ((i == end && counts.CollectiveHeads.MatchBackward(pieces, i, out var head) > 0) || ((i == end || link == "verb") && counts.TollHeads.MatchBackward(pieces, i, out head) > 0))
            {
                return Implied(head);
            }
        }

        return null;
    }

    /// <summary>Whether a verb of counting stands right before a number, or a noun of counting some words before its preposition.</summary>
    internal static bool IsTold(NumberPieces pieces, int first)
    {
        const int near = 8;
        var counts = pieces.Lexicon.Counts;
        var count = counts.CountLinks.MatchBackward(pieces, first, out var kind);
        for (var i = first - count; count > 0 && i > 0 && i > first - near && !MeasureClause.EndsAt(pieces, i - 1); i--)
        {
            if ((kind == "verb" && IsSubject(pieces, i - 1) && CountedNounReader.At(pieces, i - 1) is { } subject && subject.Head == i - 1 && IsOutcome(subject.Class)) || counts.TollHeads.MatchBackward(pieces, i, out _) > 0 || (counts.CountHeads.Contains(pieces.TextOf(i - 1)) && pieces.Has(i, NumberRoles.Of)))
            {
                return true;
            }
        }

        return false;
    }

    // "The crowd, which police put at 22,000,", "la multitud, que la policía cifró en 22.000,".
    private static ImpliedCount? OfRelative(NumberPieces pieces, QuantityPhrase phrase)
    {
        const int longest = 6;
        var counts = pieces.Lexicon.Counts;
        var i = phrase.First - counts.CountLinks.MatchBackward(pieces, phrase.First, out _);
        i -= i > 0 && pieces[i - 1].IsWord && counts.CountVerbs.Contains(pieces.TextOf(i - 1)) ? 1 : 0;
        if (i == phrase.First && counts.CountLinks.MatchForward(pieces, phrase.First, out _) == 0)
        {
            return null;
        }

        for (var first = i; i > 1 && i > first - longest && pieces[i - 1].IsWord && (pieces[i - 1].Has(NumberRoles.Stop) || pieces[i - 1].IsCapitalised || counts.CountSources.Contains(pieces.TextOf(i - 1))); i--)
        {
            if (pieces.Is(i - 2, ',') && (pieces.Lexicon.Pronouns.Contains(pieces.TextOf(i - 1)) || counts.Subordinators.Contains(pieces.TextOf(i - 1))))
            {
                return counts.CollectiveHeads.MatchBackward(pieces, i - 2, out var head) > 0 || counts.TollHeads.MatchBackward(pieces, i - 2, out head) > 0 ? Implied(head) : null;
            }
        }

        return null;
    }

    // "The toll rose from 27 to 33": 27 is what it was.
    private static bool IsBeforeChange(NumberPieces pieces, QuantityPhrase phrase) =>
        (pieces.Has(phrase.First - 1, NumberRoles.From) || (pieces.Lexicon.IsHeadFirst && pieces.Has(phrase.First - 1, NumberRoles.Of))) && pieces.Has(phrase.End, NumberRoles.To) &&
        phrase.End + 1 < pieces.Count && (pieces[phrase.End + 1].IsNumber || pieces[phrase.End + 1].Has(NumberRoles.Numeral));

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

    private static ImpliedCount? ReadBefore(NumberPieces pieces, int end, int firstFree, string link, ImpliedCount? told)
    {
        var lexicon = pieces.Lexicon;
        for (var i = end - 1; i >= firstFree && i >= end - Reach && !MeasureClause.EndsAt(pieces, i); i--)
        {
            var isBeside = i == end - 1;
            if (lexicon.Counts.CollectiveHeads.MatchBackward(pieces, i + 1, out var collective) > 0 && isBeside)
            {
                return Implied(collective);
            }

            if (isBeside && link == "of" && lexicon.Counts.PeopledPlaces.Contains(pieces.TextOf(i)))
            {
                return new ImpliedCount("person", Resident, IsPart: false);
            }

            var isCount = lexicon.Counts.CountHeads.Contains(pieces.TextOf(i));
            if (isCount && (pieces.Has(i + 1, NumberRoles.Of) || lexicon.Contractions.Contains(i + 1 < end ? pieces.TextOf(i + 1) : default)) &&
                CountedNounReader.At(pieces, i + 1) is { } noun && noun.Head < end)
            {
                return Implied(noun, pieces);
            }

            if (IsAnotherCount(pieces, i) && end - i <= NearestNoun && CountedNounReader.At(pieces, i) is { Class: not null } another && another.Head == i)
            {
                // "La cifra de muertos se elevó a 57 y la de heridos a 140".
                return Implied(another, pieces);
            }

            if (lexicon.Counts.TollHeads.MatchBackward(pieces, i + 1, out var toll) is > 0 and var length && (isBeside || link != "of"))
            {
                // "The year's toll" is of all that happened in it.
                return lexicon.Counts.Rates.MatchBackward(pieces, i + 1 - length, out var rate) > 0 ? Implied(toll) with { Population = rate } : Implied(toll);
            }

            if (isCount && told is null && (isBeside || link == "verb") && CountedRivals.OfGathering(pieces, i) is { } gathered)
            {
                // "The constabulary's count along the route came to 28,000".
                return gathered;
            }

            if (isCount && told is not null && (isBeside || link == "verb") && ((pieces.Has(i - 1, NumberRoles.Stop) && !pieces.Has(i - 1, NumberRoles.Of)) || (i > 0 && (CountedRivals.IsOfSource(pieces, i - 1) || (pieces.Is(i - 1, '\'') || pieces.Is(i - 1, '\u2019'))))))
            {
                // "The number rose to 41", "that figure".
                return told with { IsRival = true };
            }

            if (link == "link" && end - i <= NearestNoun && IsSubject(pieces, i) && IsBehindEstimate(pieces, i, firstFree) && CountedNounReader.At(pieces, i) is { } estimated && estimated.Head == i && IsOutcome(estimated.Class))
            {
                // "Put the injured at 140", "cifró los desplazados en 14.000".
                return Implied(estimated, pieces);
            }

            if (link == "verb" && IsSubject(pieces, i) && CountedNounReader.At(pieces, i) is { } subject && subject.Head == i && IsOutcome(subject.Class))
            {
                return Implied(subject, pieces);
            }
        }

        return null;
    }

    private static bool IsBehindEstimate(NumberPieces pieces, int noun, int firstFree)
    {
        var verb = noun - 1;
        verb -= verb > firstFree && pieces[verb].IsWord && pieces[verb].Has(NumberRoles.Stop) ? 1 : 0;
        return verb >= firstFree && pieces[verb].IsWord && pieces.Lexicon.Counts.CountVerbs.Contains(pieces.TextOf(verb));
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

        return (before < 0 || !pieces[before].IsWord || !pieces[before].Has(NumberRoles.Of)) && !(index > 0 && IsBehindPlace(pieces, before + 1, index));
    }

    // "In those cases the price reached 340".
    private static bool IsBehindPlace(NumberPieces pieces, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (pieces.Lexicon.PlaceOpeners.Contains(pieces.TextOf(i)))
            {
                return true;
            }
        }

        return false;
    }

    // "And that of the injured to 140".
    private static bool IsAnotherCount(NumberPieces pieces, int noun)
    {
        var of = noun - 1;
        of -= of > 1 && pieces[of].IsWord && pieces[of].Has(NumberRoles.Stop) && !pieces[of].Has(NumberRoles.Of) ? 1 : 0;
        return of > 0 && pieces.Has(of, NumberRoles.Of) && pieces[of - 1].IsWord && pieces[of - 1].Has(NumberRoles.Stop) && !pieces[of - 1].Has(NumberRoles.Joiner) && CountedNounReader.StartsWithPlural(pieces, noun) &&
            (pieces.Lexicon.IsHeadFirst ? pieces.Lexicon.ShareArticles.Contains(pieces.TextOf(of - 1)) : pieces.Lexicon.Counts.Subordinators.Contains(pieces.TextOf(of - 1)));
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

    // "The number of homes without power", "el número de vuelos cancelados": what became of them is known too.
    private static ImpliedCount Implied(CountedNoun noun, NumberPieces pieces) =>
        new(noun.Class ?? noun.Kind, MeasurePopulation.Join(MeasurePopulation.OfNoun(pieces, noun), StateOf(noun, pieces)), IsPart: false) { Noun = IsOutcome(noun.Class) ? null : noun.Lemma };

    private static string? StateOf(CountedNoun noun, NumberPieces pieces)
    {
        const int reach = 4;
        return noun.Class == "job" ? MeasureJobs.ChangeIn(pieces, noun.NameEnd, noun.NameEnd + reach)
            : noun.NounClass is null or "home" or "business" ? MeasurePredicate.StateBehind(pieces, noun.NameEnd)
            : null;
    }

    // "person:crew" is a class with a population.
    private static ImpliedCount Implied(string value)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new ImpliedCount(value, null, IsPart: false) : new ImpliedCount(value[..colon], value[(colon + 1)..], IsPart: false) { Noun = value[(colon + 1)..] };
    }
}
