using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Finds what numbers count that have no noun behind them: by what is said of them ("63 resultaron heridas"), by the
/// verb or the noun of counting before ("injured 63", "the toll stands at 34", "the number of marchers at 65,000"), and
/// by the whole that they are a part of ("nine of them", "of those arrested, seven", "entre los muertos hay dos niños").
/// A number of a whole that the sentence has named is only a part of it.
/// </summary>
internal static class CountedElision
{
    /// <summary>Completes the phrases of one sentence, in order.</summary>
    internal static void Fill(NumberPieces pieces, List<QuantityPhrase> phrases, CountedRivals rivals)
    {
        for (var i = 0; i < phrases.Count; i++)
        {
            if (phrases[i] is not { Kind: QuantityKind.Cardinal or QuantityKind.Vague, Unit: null, SharedNoun: null } phrase)
            {
                continue;
            }

            if (phrase.Implied is not null)
            {
                continue;
            }

            if (CountedVotes.SideOf(pieces, phrases, i) is { } side)
            {
                // "Eleven of 14 councillors voted for it": not the 14.
                var isWhole = i > 0 && IsWholeOf(pieces, phrases[i - 1], phrase);
                phrases[isWhole ? i - 1 : i] = phrases[isWhole ? i - 1 : i] with { Implied = side };
                phrases[i] = isWhole ? phrase with { IsKeyless = true } : phrases[i];
            }
            else if (i > 0 && IsWholeOf(pieces, phrases[i - 1], phrase))
            {
                // "1,450 of its 1,600 members have joined": the verb tells of the part.
                (phrases[i - 1], phrases[i]) = phrase.Counted is { } counted ? Divided(pieces, phrases[i - 1], phrase, counted) : DividedAlone(pieces, phrases, i);
            }
            else if (CountedParts.Read(pieces, phrases, i) is { } part)
            {
                phrases[i] = phrase with { Implied = part };
            }
            else if (phrase.IsAddition || (phrase.Counted is null && IsBehindAddition(pieces, phrase)))
            {
                phrases[i] = AddsToAnother(pieces, phrases, i) ?? phrase;
            }
            else if (phrase.Counted is null)
            {
                phrases[i] = phrase with { Implied = OfElided(pieces, phrases, i, rivals.Told(pieces, phrase.Value)) ?? rivals.Read(pieces, phrases, i) };
            }
            else if (phrase.Counted is { Class: "person", Casualty.Count: 0 } people && people.First == people.Head && pieces.Lexicon.GenericNouns.Contains(people.Name))
            {
                phrases[i] = phrase with { Implied = CountedTolls.ReadOfPeople(pieces, phrases, i) ?? CountedRivals.OfPeople(pieces, phrase) };
            }
        }

        rivals.Note(pieces, phrases);
    }

    private static (QuantityPhrase Part, QuantityPhrase Whole) Divided(NumberPieces pieces, QuantityPhrase part, QuantityPhrase whole, CountedNoun counted)
    {
        var population = MeasurePopulation.OfNoun(pieces, counted);
        var isOutcome = counted.NounClass is not (null or "person");
        var told = whole with { Implied = isOutcome ? new ImpliedCount(counted.NounClass, population, IsPart: false) : null, IsKeyless = !isOutcome };
        if (IsStaff(counted) && MeasureJobs.ChangeOf(pieces, part, Job) is { } change)
        {
            // "Shed 1,200 of its 14,000 staff": all of those who go.
            return (part with { Implied = new ImpliedCount(Job, change, IsPart: true) { IsNarrowed = true, Noun = counted.Lemma } }, told);
        }

        if (!isOutcome && DoneTo(pieces, part) is { } befallen)
        {
            // "Police arrested 40 of the 300 protesters": all of the arrested.
            return (part with { Implied = new ImpliedCount(befallen, MeasureJobs.ChangeOf(pieces, part, befallen) ?? population, IsPart: true) { IsNarrowed = true, Noun = counted.Lemma } }, told);
        }

        var which = counted.NounClass is null or "person" || isOutcome ? CountedParts.PredicateNoun(pieces, counted.End) : null;
        return (part with { Implied = new ImpliedCount(counted.Class ?? counted.Kind, MeasurePopulation.Join(population, which), IsPart: true) { IsNarrowed = which is not null, Noun = counted.Lemma } }, told);
    }

    private const string Job = "job";
    private const string Person = "person";
    private const decimal Million = 1_000_000;

    private static bool IsStaff(CountedNoun counted) => counted.Class is Job or "employee" || counted.Kind is "worker" or "employee";

    private static string? DoneTo(NumberPieces pieces, QuantityPhrase part) =>
        CountedFates.FindVerbBefore(pieces, part.First)?.Class is { } befallen && (befallen == Job || CountedTolls.IsOutcome(befallen)) ? befallen : null;

    // "Three of the five were convicted", "some 40 of the 300 were still missing".
    private static (QuantityPhrase Part, QuantityPhrase Whole) DividedAlone(NumberPieces pieces, List<QuantityPhrase> phrases, int index)
    {
        var befallen = CountedFates.FindPredicate(pieces, phrases[index].End)?.Class ?? DoneTo(pieces, phrases[index - 1]);
        var carried = index > 1 ? ClassOf(phrases[index - 2]) : null;

        // "285 of the 4,000-strong workforce".
        var whole = CountedTolls.Read(pieces, phrases, index);
        var population = befallen is null ? whole?.Population : MeasureJobs.ChangeOf(pieces, phrases[index - 1], befallen);
        return (phrases[index - 1] with { Implied = new ImpliedCount(befallen ?? whole?.Class ?? carried, population, IsPart: true) { IsNarrowed = befallen == Job } }, phrases[index] with { Implied = whole, IsKeyless = whole is null });
    }

    private static bool IsWholeOf(NumberPieces pieces, QuantityPhrase part, QuantityPhrase whole)
    {
        const int longestDeterminer = 2;
        return part is { Kind: QuantityKind.Cardinal, Counted: null, Unit: null } && whole.Kind == QuantityKind.Cardinal && pieces.Has(part.End, NumberRoles.Of) && part.Value < whole.Value &&
            whole.NumeralFirst <= part.End + 1 + longestDeterminer && (whole.NumeralFirst > part.End + 1 ? whole.Counted is not null || pieces[part.End + 1].Has(NumberRoles.Stop) : whole.Counted is not null && part.Scale == 1 && whole.First == part.End + 1);
    }

    private static ImpliedCount? OfElided(NumberPieces pieces, List<QuantityPhrase> phrases, int index, ImpliedCount? told)
    {
        var phrase = phrases[index];
        // "The 3.08 billion held at the end of May": so many people there are not.
        const decimal everybody = 1_000_000_000;
        var found = phrase.Scale >= everybody || IsScore(pieces, phrase.First) ? null : CountedFates.FindPredicate(pieces, phrase.End) ?? CountedFates.FindVerbBefore(pieces, phrase.First);
        return found is { Class: { } befallen, Words: var words }
            ? new ImpliedCount(befallen, MeasurePopulation.Join(CarriedKind(pieces, phrases, index), MeasurePopulation.DegreeIn(pieces, phrase.End, words.First + words.Count)), IsPart: false)
            : CountedTolls.Read(pieces, phrases, index, told) ?? OfState(pieces, phrases, index) ?? OfSpeakers(pieces, phrase) ?? OfRoom(pieces, phrase);
    }

    // "Éramos 38 en el turno"; "éramos felices" has no number.
    private static ImpliedCount? OfSpeakers(NumberPieces pieces, QuantityPhrase phrase) =>
        phrase.Scale < Million && pieces.Lexicon.Counts.Elisions.WeAre.MatchBackward(pieces, phrase.First, out _) > 0 && ElidedStanding.IsFreeBehind(pieces, phrase.End) ? new ImpliedCount(Person, null, IsPart: false) : null;

    // "A rated capacity of 840", "a shelter with room for 90"; "a capacity of 840 cubic metres" has a unit.
    private static ImpliedCount? OfRoom(NumberPieces pieces, QuantityPhrase phrase) =>
        phrase.Scale < Million && pieces.Lexicon.Counts.Elisions.Rooms.MatchBackward(pieces, phrase.First, out _) > 0 && ElidedStanding.IsFreeBehind(pieces, phrase.End) ? new ImpliedCount(Person, null, IsPart: false) : null;

    // "Her innings of 112 saved the side".
    private static bool IsScore(NumberPieces pieces, int first) =>
        first > 1 && pieces.Has(first - 1, NumberRoles.Of) && pieces[first - 2].IsWord && pieces.Lexicon.Counts.Votes.Games.Contains(pieces.TextOf(first - 2));

    // "740 houses flooded, and 95 destroyed", "3.240 viviendas dañadas, de las cuales 870 se derrumbaron": what became of them tells
    // that things are counted, and the noun before, which things.
    private static ImpliedCount? OfState(NumberPieces pieces, List<QuantityPhrase> phrases, int index)
    {
        const int reach = 16;
        var phrase = phrases[index];
        if (MeasurePredicate.StateBehind(pieces, phrase.End) == MeasurePopulation.WithoutPower)
        {
            // "About 96,000 were without power": homes and customers are one count.
            return new ImpliedCount("home", MeasurePopulation.WithoutPower, IsPart: false);
        }

        if (index == 0 || phrases[index - 1].Counted is not { NounClass: null or "home", Casualty.Count: 0 } before || phrase.First - before.End > reach || MeasurePredicate.StateBehind(pieces, phrase.End) is not { } state)
        {
            return null;
        }

        for (var i = before.End; i < phrase.First; i++)
        {
            if (pieces.Is(i, ';') || pieces.Is(i, ':'))
            {
                return null;
            }
        }

        return new ImpliedCount(before.Class ?? before.Kind, MeasurePopulation.Join(MeasurePopulation.OfNoun(pieces, before), state), IsPart: false);
    }

    // "Killed six soldiers and wounded eleven": the soldiers are carried on, "27 people" say nothing.
    private static string? CarriedKind(NumberPieces pieces, List<QuantityPhrase> phrases, int index)
    {
        if (index == 0 || phrases[index - 1].Counted is not { } before || before.NounClass is not (null or "person") || before.NounClass == before.Class || pieces.Lexicon.GenericNouns.Contains(before.Name))
        {
            return null;
        }

        for (var i = before.End; i < phrases[index].First; i++)
        {
            if (pieces.Is(i, ';') || pieces.Is(i, ':'))
            {
                return null;
            }
        }

        return before.Kind;
    }

    private static bool IsBehindAddition(NumberPieces pieces, QuantityPhrase phrase) =>
        (phrase.NumeralFirst > 0 && pieces.Lexicon.Additions.Contains(pieces.TextOf(phrase.NumeralFirst - 1))) ||
        (phrase.AmountEnd < pieces.Count && pieces[phrase.AmountEnd].IsWord && pieces.Lexicon.Additions.Contains(pieces.TextOf(phrase.AmountEnd)));

    // "Twelve died and another 40 were hurt" adds nothing to the dead: the 40 are all of the injured.
    private static QuantityPhrase? AddsToAnother(NumberPieces pieces, List<QuantityPhrase> phrases, int index)
    {
        var phrase = phrases[index];
        var own = phrase.Counted is { } counted ? (counted.Casualty.Count > 0 ? counted.Class : null)
            : (CountedFates.FindPredicate(pieces, SkipAddition(pieces, phrase.End)) ?? CountedFates.FindVerbBefore(pieces, phrase.First))?.Class;
        var before = index > 0 ? ClassOf(phrases[index - 1]) : own is "injury" or "missing" && TellsDeaths(pieces) ? "death" : null;
        return own is null || before is null || own == before ? null
            : phrase.Counted is null ? phrase with { Implied = new ImpliedCount(own, null, IsPart: false) }
            : phrase with { IsKeyless = false };
    }

    // "Seven people died. A further 43 were hurt."
    private static bool TellsDeaths(NumberPieces pieces)
    {
        if (pieces.Sentence.Previous is not { } before)
        {
            return false;
        }

        foreach (ref readonly var token in before.Tokens)
        {
            if (token.Kind == TokenKind.Word && pieces.Lexicon.CasualtyPredicates[before.Document.ValueOf(token)] == "death")
            {
                return true;
            }
        }

        return false;
    }

    private static int SkipAddition(NumberPieces pieces, int index) =>
        index < pieces.Count && pieces[index].IsWord && pieces.Lexicon.Additions.Contains(pieces.TextOf(index)) ? index + 1 : index;

    /// <summary>The class of what a phrase counts, as far as it is known.</summary>
    internal static string? ClassOf(QuantityPhrase phrase) => phrase.Implied?.Class ?? phrase.Counted?.Class;
}
