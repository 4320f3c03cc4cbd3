using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Tells ages that no word of age stands behind: "Ana Ruiz, 35, said", "Ana Ruiz, who is 35, said", "At 35, Ana Ruiz is", "el
/// conductor, de 35 años, fue". A number is an age only beside a person, and with a mark behind it.
/// </summary>
internal sealed class QuantityAges(QuantityObstacles obstacles)
{
    private const decimal Oldest = 130;

    /// <summary>Whether a number without a unit is an age.</summary>
    internal bool IsBare(NumberPieces pieces, in Numeral numeral) =>
        IsApposed(pieces, numeral) || IsRanked(pieces, numeral) || IsOfSeveral(pieces, numeral) || IsOfNoun(pieces, numeral) || IsOfNamed(pieces, numeral) || IsOfLife(pieces, numeral) || IsTold(pieces, numeral);

    /// <summary>"Ana Ruiz, 35, said", "the senator, 71, has", "the former teacher, now 71,": between commas behind a name or a noun for a person.</summary>
    internal bool IsApposed(NumberPieces pieces, in Numeral numeral)
    {
        var mark = numeral.First - 1;
        mark -= mark > 0 && pieces[mark].IsWord && pieces.Lexicon.AgeAdverbs.Contains(pieces.TextOf(mark)) ? 1 : 0;
        var before = mark - 1;
        if (numeral.Form != NumeralForm.Digits || !IsPossible(numeral) || before < 0 || !(pieces.Is(mark, ',') || pieces.Is(mark, '(')) ||
            numeral.End >= pieces.Count || !pieces[numeral.End].IsGlued || pieces.TextOf(numeral.End) is not [',' or '.' or ';' or ')'])
        {
            return false;
        }

        if (pieces[before].IsCapitalised)
        {
            // "Her mother, Fadumo, 22, carried".
            if (before > 2 && pieces.Is(before - 1, ',') && pieces[before - 2].IsWord && !pieces[before - 2].IsCapitalised && IsNounOfPerson(pieces, before - 2, mayEndLikeOne: false) && !CountedNounLemmas.IsPlural(pieces.TextOf(before - 2), pieces.Lexicon))
            {
                return true;
            }

            return before == 0 ? IsPerson(pieces, 0) || IsSurname(pieces, numeral) : pieces[before - 1].IsCapitalised || IsPerson(pieces, before);
        }

        return numeral.Value >= 10 && before > 0 && pieces[before].IsWord && !pieces[before].Has(NumberRoles.Stop | NumberRoles.Numeral) && pieces.Is(numeral.End, ',') &&
            !CountedNounLemmas.IsPlural(pieces.TextOf(before), pieces.Lexicon) && pieces.Lexicon.Units[pieces.TextOf(before)] is null &&
            (pieces[before - 1].Has(NumberRoles.Stop | NumberRoles.Article) || (IsNounOfPerson(pieces, before, mayEndLikeOne: true) && IsBehindArticle(pieces, before)));
    }

    // "Our oldest finisher at 78, who came home", "at 78 the oldest in the race", "con 78, la corredora de más edad".
    private static bool IsRanked(NumberPieces pieces, in Numeral numeral)
    {
        const int reach = 6;
        const int near = 3;
        if (!IsPossible(numeral) || numeral.First == 0 || !pieces[numeral.First - 1].IsWord)
        {
            return false;
        }

        if (pieces.Lexicon.AgeVerbs.Contains(pieces.TextOf(numeral.First - 1)) && IsBeforeMark(pieces, numeral.End) && !pieces.Is(numeral.End, ':'))
        {
            // "The oldest runner, Edith Marl, is 87."
            const int farther = 14;
            for (var i = numeral.First - 2; i >= 0 && i > numeral.First - farther; i--)
            {
                if (pieces[i].IsWord && pieces.Lexicon.Counts.Elisions.AgeRanks.MatchForward(pieces, i, out _) > 0)
                {
                    return true;
                }
            }
        }

        if (!pieces.Lexicon.AgeLeads.Contains(pieces.TextOf(numeral.First - 1)))
        {
            return false;
        }

        for (var i = numeral.End; i < pieces.Count && i < numeral.End + near; i++)
        {
            if (pieces[i].IsWord && pieces.Lexicon.Counts.Elisions.AgeRanks.MatchForward(pieces, i, out _) > 0)
            {
                return true;
            }
        }

        for (var end = numeral.First - 1; IsBeforeMark(pieces, numeral.End) && end > 0 && end > numeral.First - reach && !MeasureClause.EndsAt(pieces, end - 1); end--)
        {
            if (pieces.Lexicon.Counts.Elisions.AgeRanks.MatchBackward(pieces, end, out _) > 0)
            {
                return true;
            }
        }

        return false;
    }

    // "The two brothers, 16 and 19, were released".
    private static bool IsOfSeveral(NumberPieces pieces, in Numeral numeral)
    {
        var noun = numeral.First - 2;
        return numeral.Form == NumeralForm.Digits && IsPossible(numeral) && noun > 0 && pieces.Is(noun + 1, ',') && CountedNounReader.StartsWithPlural(pieces, noun) && IsNounOfPerson(pieces, noun, mayEndLikeOne: false) &&
            pieces.Has(numeral.End, NumberRoles.Joiner) && NumberReader.TryRead(pieces, numeral.End + 1, out var second) && IsPossible(second) && second.Form == NumeralForm.Digits && (pieces.Is(second.End, ',') || pieces.Is(second.End, '.'));
    }

    // "The driver was 47 and had worked here for 12 years".
    private static bool IsOfNoun(NumberPieces pieces, in Numeral numeral)
    {
        const decimal youngest = 10;
        var noun = numeral.First - 2;
        return numeral is { Form: NumeralForm.Digits, Value: >= youngest } && IsPossible(numeral) && noun > 0 && pieces[noun].IsWord && pieces[noun + 1].IsWord && pieces.Lexicon.AgeVerbs.Contains(pieces.TextOf(noun + 1)) && IsBeforeMark(pieces, numeral.End) && !pieces.Is(numeral.End, ':') &&
            !CountedNounLemmas.IsPlural(pieces.TextOf(noun), pieces.Lexicon) && IsNounOfPerson(pieces, noun, mayEndLikeOne: false) && pieces[noun - 1].Has(NumberRoles.Stop | NumberRoles.Article) && !pieces[noun - 1].Has(NumberRoles.Of);
    }

    // "The driver, Rolf Amery, was 63 and close to retirement"; a batsman may be 63 not out.
    private bool IsOfNamed(NumberPieces pieces, in Numeral numeral)
    {
        const decimal youngest = 10;
        var name = numeral.First - 2;
        if (numeral is not { Form: NumeralForm.Digits, Value: >= youngest } || !IsPossible(numeral) || name < 0 || !pieces[numeral.First - 1].IsWord || !pieces.Lexicon.AgeVerbs.Contains(pieces.TextOf(numeral.First - 1)) || !IsBeforeMark(pieces, numeral.End) || pieces.Is(numeral.End, ':'))
        {
            return false;
        }

        name -= pieces.Is(name, ',') ? 1 : 0;
        return name >= 0 && pieces[name].IsCapitalised && IsPerson(pieces, name) && !IsOfGame(pieces);
    }

    // "She died at 66": hours of the clock are left alone.
    private static bool IsOfLife(NumberPieces pieces, in Numeral numeral)
    {
        const decimal youngest = 25;
        return numeral is { Form: NumeralForm.Digits, Value: >= youngest } && IsPossible(numeral) && IsBeforeMark(pieces, numeral.End) && numeral.First > 1 && pieces[numeral.First - 1].IsWord && pieces.Lexicon.AgeLeads.Contains(pieces.TextOf(numeral.First - 1)) &&
            pieces.Lexicon.AgeEvents.MatchBackward(pieces, numeral.First - 1, out _) > 0 && !IsOfGame(pieces);
    }

    private static bool IsOfGame(NumberPieces pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].IsWord && pieces.Lexicon.Counts.Votes.Games.Contains(pieces.TextOf(i)))
            {
                return true;
            }
        }

        return false;
    }

    // "Lowen, 43, was found": a capital that opens the sentence may be any word, but between it and its verb stands an age of grown-ups.
    private bool IsSurname(NumberPieces pieces, in Numeral numeral)
    {
        const decimal youngest = 16;
        var profile = LanguagePack.For(pieces.Sentence.Block).Profile;
        var word = pieces.TextOf(0).ToString().ToLowerInvariant();
        return numeral.Value >= youngest && pieces[0].IsWord && pieces.Is(numeral.End, ',') && !pieces[0].Has(NumberRoles.Stop) && !profile.Months.ContainsKey(word) && !profile.Weekdays.ContainsKey(word) &&
            obstacles.NameAt(pieces.SpanOf(0, 1)) is null or { Kind: EntityKind.Person } && numeral.End + 1 < pieces.Count && pieces[numeral.End + 1].IsWord && pieces.Lexicon.Auxiliaries.Contains(pieces.TextOf(numeral.End + 1));
    }

    // "The former maths teacher".
    private static bool IsBehindArticle(NumberPieces pieces, int noun)
    {
        const int longest = 4;
        var i = noun - 1;
        while (i > 0 && i > noun - longest && (pieces[i].IsWord || pieces[i].IsNumber) && !pieces[i].Has(NumberRoles.Stop | NumberRoles.Article))
        {
            i--;
        }

        return i >= 0 && pieces[i].Has(NumberRoles.Stop | NumberRoles.Article) && !pieces[i].Has(NumberRoles.Of | NumberRoles.To | NumberRoles.Joiner);
    }

    /// <summary>Whether years or months behind "de" are the age of somebody: "Ana Ruiz, de 35 años,", "un conductor de 35 años"; only a language that says it so has units for it.</summary>
    internal bool IsOfPerson(NumberPieces pieces, int left, int end, QuantityUnit unit)
    {
        if (unit.Dimension != "time" || end > pieces.Count || !pieces.Lexicon.AgeUnits.Contains(pieces.TextOf(end - 1)))
        {
            return false;
        }

        var of = left - 1;
        while (of > 0 && (pieces[of].IsNumber || pieces.Has(of, NumberRoles.Joiner | NumberRoles.Numeral) || pieces.Is(of, ',')))
        {
            // "De 34 y 36 años".
            of--;
        }

        if (of < 1 || !pieces.Has(of, NumberRoles.Of))
        {
            return false;
        }

        var isApposed = pieces.Is(of - 1, ',') && IsBeforeMark(pieces, end);
        var noun = isApposed ? of - 2 : of - 1;
        return noun >= 0 && pieces[noun].IsWord && (IsTrade(pieces, noun, end) || IsNounOfPerson(pieces, noun, isApposed) || (isApposed && IsPerson(pieces, noun)));
    }

    // "Julio Antúnez, carpintero de 63 años,".
    private bool IsTrade(NumberPieces pieces, int noun, int end) =>
        noun > 1 && pieces.Is(noun - 1, ',') && pieces[noun - 2].IsCapitalised && IsPerson(pieces, noun - 2) && IsBeforeMark(pieces, end) && !pieces[noun].IsCapitalised && !pieces[noun].Has(NumberRoles.Stop) && pieces.Lexicon.Classes[pieces.TextOf(noun)] is null or "person";

    // "Rolf Amery, who is 34, was", "She was 78.", "At 34, Rolf Amery is", "una mujer de 45".
    private bool IsTold(NumberPieces pieces, in Numeral numeral)
    {
        var lexicon = pieces.Lexicon;
        if (!IsPossible(numeral) || !(IsBeforeMark(pieces, numeral.End) || IsBeforeFate(pieces, numeral.End)) || pieces.Is(numeral.End, ':'))
        {
            return false;
        }

        if (lexicon.AgeUnits.Keys.Count > 0)
        {
            if (IsHad(pieces, numeral))
            {
                return true;
            }

            // "Y su hijo, de 12, viajaban".
            var of = numeral.First - 1;
            return pieces.Has(of, NumberRoles.Of) && (lexicon.AgeOpeners.MatchBackward(pieces, numeral.First, out _) > 1 ||
                (of > 1 && pieces.Is(of - 1, ',') && pieces[of - 2].IsWord && numeral.Form == NumeralForm.Digits && (IsPerson(pieces, of - 2) || IsNounOfPerson(pieces, of - 2, mayEndLikeOne: false) || lexicon.AgeEldest.MatchBackward(pieces, of - 1, out _) > 0)));
        }

        // "Aged about 10".
        var modifier = lexicon.ModifiersBefore.MatchBackward(pieces, numeral.First, out _);
        return lexicon.AgeClauses.MatchBackward(pieces, numeral.First, out _) > 1 ||
            (modifier > 0 && lexicon.AgeOpeners.MatchBackward(pieces, numeral.First - modifier, out _) > 0) ||
            (numeral is { First: 1, Value: >= 10 } && lexicon.AgeLeads.Contains(pieces.TextOf(0)) && pieces.Is(numeral.End, ',') && numeral.End + 1 < pieces.Count && (IsPerson(pieces, numeral.End + 1) || lexicon.AgePronouns.Contains(pieces.TextOf(numeral.End + 1))));
    }

    private static bool IsPossible(in Numeral numeral) =>
        numeral is { Form: NumeralForm.Digits or NumeralForm.Words, Scale: 1, Value: >= 1 and < Oldest } && numeral.Value % 1 == 0;

    private static bool IsBeforeMark(NumberPieces pieces, int index) =>
        index >= pieces.Count || pieces[index].Kind is TokenKind.Punctuation or TokenKind.Quote || pieces.Has(index, NumberRoles.Joiner);

    // "Pablo Reina, tenía 29 y trabajaba": what somebody has may be anything, but between a name and a conjunction stands an age.
    private bool IsHad(NumberPieces pieces, in Numeral numeral)
    {
        const decimal youngest = 10;
        var name = numeral.First - 2;
        name -= pieces.Is(name, ',') ? 1 : 0;
        return numeral is { Form: NumeralForm.Digits, Value: >= youngest } && name >= 0 && pieces[numeral.First - 1].IsWord && pieces.Lexicon.AgeHaving.Contains(pieces.TextOf(numeral.First - 1)) && pieces[name].IsCapitalised && IsPerson(pieces, name);
    }

    // "Una mujer de 66 falleció": between the age and what befell its bearer no unit is left out.
    private static bool IsBeforeFate(NumberPieces pieces, int index) =>
        pieces.Lexicon.AgeUnits.Keys.Count > 0 && index < pieces.Count && pieces[index].IsWord && pieces.Lexicon.CasualtyPredicates.MatchForward(pieces, index, out _) > 0 && !CountedNounReader.StartsWithPlural(pieces, index);

    private bool IsPerson(NumberPieces pieces, int index) => obstacles.NameAt(pieces.SpanOf(index, index + 1)) is { Kind: EntityKind.Person };

    // "El conductor": a noun of the lexicon, or between commas one that ends as nouns for people do.
    private static bool IsNounOfPerson(NumberPieces pieces, int index, bool mayEndLikeOne)
    {
        var lexicon = pieces.Lexicon;
        var text = pieces.TextOf(index);
        var lemma = CountedNounLemmas.IsPlural(text, lexicon) ? CountedNounLemmas.Singular(text, lexicon) : text.ToString().ToLowerInvariant();
        if (lexicon.AgeNouns.Contains(text) || lexicon.AgeNouns.Contains(lemma))
        {
            return true;
        }

        if (lexicon.Classes[lemma] is { } known)
        {
            return known is "person" or "responder" or "death" or "injury" or "arrest";
        }

        foreach (var ending in mayEndLikeOne ? lexicon.PersonEndings : [])
        {
            if (text.Length > ending.Length + 2 && (text.EndsWith(ending, StringComparison.OrdinalIgnoreCase) || text.EndsWith(ending.AsSpan(0, ending.Length - 1), StringComparison.OrdinalIgnoreCase) ||
                (ending.EndsWith("es", StringComparison.Ordinal) && text.EndsWith(ending.AsSpan(0, ending.Length - 2), StringComparison.OrdinalIgnoreCase))))
            {
                return true;
            }
        }

        return false;
    }
}
