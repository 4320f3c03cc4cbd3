using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Tells numbers of some of a whole from those of the whole: "nine of them", "12 of whom were children", "of those arrested, seven were charged", "among the dead were four nurses", "22 of the injured".</summary>
internal static class CountedParts
{
    private const int Reach = 5;
    private const string Person = "person";

    /// <summary>What a number counts that is part of a whole that the sentence names; null for a number of its own.</summary>
    internal static ImpliedCount? Read(NumberPieces pieces, List<QuantityPhrase> phrases, int index)
    {
        var phrase = phrases[index];
        return phrase.Counted is { } counted ? OfCounted(pieces, phrases, index, counted) : OfPronoun(pieces, phrases, index) ?? OfOpening(pieces, phrases, index) ?? OfIncluded(pieces, phrases, index);
    }

    private static ImpliedCount? OfCounted(NumberPieces pieces, List<QuantityPhrase> phrases, int index, CountedNoun counted)
    {
        var phrase = phrases[index];
        var isPart = false;
        for (var i = phrase.NumeralEnd; i < counted.First && !isPart; i++)
        {
            // "Nueve de las víctimas", "22 of the injured"; "miles de personas" and "dozens of boats" are no parts.
            isPart = pieces[i].IsWord && pieces[i].Has(NumberRoles.Of) && (phrase.Kind == QuantityKind.Cardinal || counted.First > i + 1) && IsOfWhole(pieces, phrase, i);
        }

        if (isPart)
        {
            if (counted.NounClass is null or "home" or "plant" or "business" && counted.Casualty.Count == 0 && MeasurePredicate.Of(pieces, phrase) is { } done)
            {
                // "Closed 68 of its branches": some of what there is, and all that were closed.
                return new ImpliedCount(counted.Class ?? counted.Kind, MeasurePopulation.Join(MeasurePopulation.OfNoun(pieces, counted), done), IsPart: true) { IsNarrowed = true };
            }

            var which = PredicateNoun(pieces, counted.End);
            return new ImpliedCount(counted.Class, MeasurePopulation.Join(MeasurePopulation.OfNoun(pieces, counted), which), IsPart: true) { IsNarrowed = which is not null };
        }

        var whole = WholeBefore(pieces, phrase, out var isOpened) ?? WholeBehind(pieces, phrase, ref isOpened);
        var wholeClass = whole is { Casualty.Count: 0 } ? whole.Class : whole is null && isOpened && index > 0 ? CountedElision.ClassOf(phrases[index - 1]) : null;
        return wholeClass is not (null or "person" or "group" or "place" or "event") && counted.NounClass is null or "person" or "responder" && counted.Casualty.Count == 0 && (whole is not null || IsPerson(phrases[index - 1]))
            ? new ImpliedCount(wholeClass, counted.Kind, IsPart: true) { IsNarrowed = true }
            : isOpened ? new ImpliedCount(counted.Class ?? counted.Kind, MeasurePopulation.OfNoun(pieces, counted), IsPart: true) : null;
    }

    private static bool IsPerson(QuantityPhrase phrase) => phrase.Counted is null or { NounClass: "person" } or { Casualty.Count: > 0 } or { Class: "death" or "injury" or "arrest" or "missing" };

    // "900 of the jobs are in Britain, including 620 at the Wrexley site".
    private static ImpliedCount? OfIncluded(NumberPieces pieces, List<QuantityPhrase> phrases, int index)
    {
        var first = phrases[index].First;
        return index > 0 && first > 0 && pieces[first - 1].IsWord && pieces.Lexicon.PartOpeners.Contains(pieces.TextOf(first - 1)) && pieces.Lexicon.Counts.Containers.Contains(pieces.TextOf(first - 1)) &&
            CountedElision.ClassOf(phrases[index - 1]) is { } whole
            ? new ImpliedCount(whole, MeasureJobs.ChangeOf(pieces, phrases[index - 1], whole), IsPart: true)
            : null;
    }

    // "Un millón de personas" and "two dozen of the best" differ by the article; a numeral in digits has "of" only before a whole.
    private static bool IsOfWhole(NumberPieces pieces, QuantityPhrase phrase, int of) =>
        (phrase.Scale == 1 && !pieces[phrase.NumeralEnd - 1].Has(NumberRoles.Collective | NumberRoles.Scale | NumberRoles.Vague)) || (of + 1 < pieces.Count && pieces[of + 1].Has(NumberRoles.Stop));

    // "Among the dead were 11 children", "incluidos dos niños", "the dead included four nurses".
    private static CountedNoun? WholeBefore(NumberPieces pieces, QuantityPhrase phrase, out bool isOpened)
    {
        isOpened = false;
        if (phrase.First > 0 && pieces[phrase.First - 1].IsWord && pieces.Lexicon.Counts.Containers.Contains(pieces.TextOf(phrase.First - 1)))
        {
            isOpened = true;
            return phrase.First > 1 && CountedNounReader.StartsWithPlural(pieces, phrase.First - 2) ? CountedNounReader.At(pieces, phrase.First - 2) : null;
        }

        for (var i = phrase.First - 1; i >= 0 && i >= phrase.First - Reach && !MeasureClause.EndsAt(pieces, i); i--)
        {
            if (pieces[i] is { IsWord: true, IsCapitalised: true } && i > 0)
            {
                // "Between Vell and Moor with 164 passengers".
                return null;
            }

            if (pieces.Lexicon.PartOpeners.Contains(pieces.TextOf(i)))
            {
                isOpened = phrase.Kind == QuantityKind.Cardinal;
                if (pieces[i + 1].IsWord && pieces.Lexicon.Pronouns.Contains(pieces.TextOf(i + 1)))
                {
                    // "Among them", "entre ellas": the whole is in the words before.
                    return null;
                }

                return CountedNounReader.At(pieces, i + 1) is { } whole && whole.Head < phrase.First ? whole : null;
            }
        }

        return null;
    }

    // "Eleven children were among the dead".
    private static CountedNoun? WholeBehind(NumberPieces pieces, QuantityPhrase phrase, ref bool isOpened)
    {
        var i = SkipAuxiliaries(pieces, phrase.End);
        if (isOpened || i >= pieces.Count || i == phrase.End || !pieces[i].IsWord || !pieces.Lexicon.PartOpeners.Contains(pieces.TextOf(i)))
        {
            return null;
        }

        var whole = CountedNounReader.At(pieces, i + 1);
        isOpened = whole is not null;
        return whole;
    }

    // "Nine of them for carrying fireworks", "12 of whom were children", "nine of those killed were tourists".
    private static ImpliedCount? OfPronoun(NumberPieces pieces, List<QuantityPhrase> phrases, int index)
    {
        var phrase = phrases[index];
        var of = pieces.Has(phrase.End - 1, NumberRoles.Of) ? phrase.End - 1 : phrase.End;
        if (!pieces.Has(of, NumberRoles.Of))
        {
            return null;
        }

        var pronoun = of + 1;
        pronoun += pronoun + 1 < pieces.Count && pieces[pronoun].IsWord && !pieces.Lexicon.Pronouns.Contains(pieces.TextOf(pronoun)) && pieces[pronoun].Has(NumberRoles.Stop) ? 1 : 0;
        if (pronoun >= pieces.Count || !pieces[pronoun].IsWord || !pieces.Lexicon.Pronouns.Contains(pieces.TextOf(pronoun)))
        {
            return null;
        }

        // "46 of those lifted to safety were children".
        var words = pieces.Lexicon.CasualtyPredicates.MatchForward(pieces, pronoun + 1, out var befallen);
        var wholeClass = words > 0 ? befallen : index > 0 ? CountedElision.ClassOf(phrases[index - 1]) : null;
        var own = CountedFates.FindPredicate(pieces, pronoun + 1)?.Class;
        if (pieces.Lexicon.Counts.Elisions.Company.Contains(pieces.TextOf(pronoun)))
        {
            // "15,000 of us filled the streets": so many there are, of no whole that anybody told.
            return new ImpliedCount(own ?? Person, null, IsPart: false);
        }

        return Part(own ?? wholeClass, PredicateNoun(pieces, pronoun + 1 + words), index > 0 ? MeasureJobs.ChangeOf(pieces, phrases[index - 1], wholeClass) : null);
    }

    // "Of those arrested, seven were charged", "de los evacuados, 1.100 han podido volver".
    private static ImpliedCount? OfOpening(NumberPieces pieces, List<QuantityPhrase> phrases, int index)
    {
        var phrase = phrases[index];
        if (!pieces.Has(0, NumberRoles.Of) || !pieces.Is(phrase.First - 1, ',') || phrase.First < 3)
        {
            return null;
        }

        for (var i = 1; i < phrase.First - 1; i++)
        {
            if (MeasureClause.EndsAt(pieces, i))
            {
                return null;
            }
        }

        var whole = index > 0 ? CountedElision.ClassOf(phrases[index - 1]) ?? phrases[index - 1].Counted?.Kind
            : pieces.Lexicon.Pronouns.Contains(pieces.TextOf(1)) ? CountedFates.FindPredicate(pieces, 2)?.Class
            : CountedNounReader.At(pieces, 0)?.Class;
        return Part(CountedFates.FindPredicate(pieces, phrase.End)?.Class ?? whole, PredicateNoun(pieces, phrase.End), whole == "job" ? MeasureJobs.ChangeIn(pieces, 1, phrase.First) : null);
    }

    // "Nine of them were children": how many children there are is told in full; "nine of them had fireworks" tells of a part only.
    private static ImpliedCount Part(string? whole, string? kind, string? job) =>
        new(whole ?? (kind is null ? null : "person"), MeasurePopulation.Join(kind, job), IsPart: true) { IsNarrowed = kind is not null && whole is not null };

    // "Were children", "menores", "graves", "quedaron destruidas".
    internal static string? PredicateNoun(NumberPieces pieces, int index)
    {
        // "Convert 35 of its 62 banks to branches".
        var i = SkipAuxiliaries(pieces, index);
        return i >= pieces.Count || !pieces[i].IsWord || pieces.Has(index, NumberRoles.To) ? null
            : pieces.Lexicon.Counts.Degrees.MatchForward(pieces, i, out var degree) > 0 ? (degree == "-" ? null : degree)
            : pieces.Lexicon.PredicateSynonyms.MatchForward(pieces, i, out var state) > 0 && state != "-" ? state
            : CountedNounReader.StartsWithPlural(pieces, i) && pieces.Lexicon.CasualtyPredicates[pieces.TextOf(i)] is null && CountedNounReader.At(pieces, i) is { NounClass: "person" or null } noun && noun.Head == i && !IsParticiple(pieces, noun) ? noun.Kind
            : null;
    }

    // "Fueron condenados" says what became of them, "eran niños" what they are.
    private static bool IsParticiple(NumberPieces pieces, CountedNoun noun)
    {
        if (noun.NounClass is not null || pieces.Lexicon.Counts.Kinds.Contains(noun.Lemma))
        {
            return false;
        }

        foreach (var ending in pieces.Lexicon.ParticipleEndings)
        {
            if (pieces.TextOf(noun.Head).EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int SkipAuxiliaries(NumberPieces pieces, int index)
    {
        while (index < pieces.Count && pieces[index].IsWord && pieces.Lexicon.Auxiliaries.Contains(pieces.TextOf(index)))
        {
            index++;
        }

        return index;
    }
}
