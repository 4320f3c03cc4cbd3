using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Finds the noun of a number that leaves it out, in the words before: "for 41,000 of them", "of the six rafts four inflated",
/// "inspected 35 kitchens and closed six", "complaints rose to 2,310". The noun is that of the nearest number before that counts
/// something and may be larger; where another noun stands between, a preposition governs the number or its clause measures
/// something, it has none: a wrong noun is worse than none.
/// </summary>
internal sealed class CountedAntecedents
{
    // From a noun to the number that leaves it out.
    private const int Reach = 18;

    // Of so many numbers of a sentence the noun may stand before the first.
    private const int MostBetween = 12;

    // A part is hardly ever so small.
    private const decimal MostLess = 300;

    // A level or a sum as often as a count.
    private const decimal Million = 1_000_000;

    private const string Job = "job";

    // Of smaller numbers a text has many.
    private const decimal LeastTold = 6;

    private readonly List<CountedAntecedent?> _own = [];

    // The nouns of the numbers so far; null for a number that counted two things.
    private readonly Dictionary<decimal, string?> _told = [];
    private CountedAntecedent? _before;
    private bool _isOnlyBefore;
    private bool _isGoverned;
    private Sentence? _sentence;

    /// <summary>Completes the phrases of one sentence that count and have no noun, in order.</summary>
    internal void Fill(NumberPieces pieces, List<QuantityPhrase> phrases)
    {
        if (_sentence is null || !ReferenceEquals(_sentence, pieces.Sentence.Previous) || !ReferenceEquals(_sentence.Block, pieces.Sentence.Block))
        {
            (_before, _isOnlyBefore) = (null, false);
        }

        _own.Clear();
        for (var i = 0; i < phrases.Count; i++)
        {
            if (i > 0 && _own[i - 1] is { } whole)
            {
                CountedSums.Divide(pieces, phrases, i, whole.Noun, whole.Measure);
            }

            if (IsNounless(phrases[i]) && Find(pieces, phrases, i) is { } implied)
            {
                phrases[i] = phrases[i] with { Implied = implied };
            }

            _own.Add(CountedAntecedent.Of(phrases[i], pieces.Lexicon));
        }

        for (var i = 0; i + 1 < phrases.Count; i++)
        {
            if (IsNounless(phrases[i]) && phrases[i].Implied is null && IsBeforeChange(pieces, phrases[i], phrases[i + 1]) && _own[i + 1] is { } counted && !CountedTolls.IsOutcome(counted.Class))
            {
                // "The number of beds will fall from 310 to 260".
                phrases[i] = phrases[i] with { IsKeyless = true, Implied = new ImpliedCount(null, null, IsPart: false) { Noun = counted.Noun } };
            }
        }

        Note(pieces, phrases);
    }

    private void Note(NumberPieces pieces, List<QuantityPhrase> phrases)
    {
        _sentence = pieces.Sentence;
        foreach (var told in _own)
        {
            if (told is { Value: >= LeastTold and { } value, Noun: { } noun })
            {
                _told[value] = _told.TryGetValue(value, out var known) && known != noun ? null : noun;
            }
        }

        var counted = _own.FindLast(a => a is not null);
        (_before, _isOnlyBefore) = (counted, counted is not null && _own.TrueForAll(a => a is null || a.Value.Noun == counted.Value.Noun));

        // "Firefighters from 14 departments responded. Two were treated".
        var last = _own.FindLastIndex(a => a is not null);
        _isGoverned = last >= 0 && phrases[last].First is > 0 and var first && pieces[first - 1].IsWord && (pieces.Has(first - 1, NumberRoles.From | NumberRoles.Of | NumberRoles.To) || pieces.Lexicon.AdverbialOpeners.Contains(pieces.TextOf(first - 1)) || pieces.Lexicon.Contractions.Contains(pieces.TextOf(first - 1)));
    }

    private static bool IsNounless(QuantityPhrase phrase) =>
        phrase is { Kind: QuantityKind.Cardinal, Unit: null, Counted: null, SharedNoun: null, Value: not null } && phrase.Implied is null or { Noun: null, Class: not CountedVotes.Class };

    private ImpliedCount? Find(NumberPieces pieces, List<QuantityPhrase> phrases, int index)
    {
        var phrase = phrases[index];
        if (phrase.Implied is { } known)
        {
            // The verb or the whole has said what is counted, and the noun is that of the whole.
            return known.IsPart && Whole(pieces, phrases, index) is { } named ? known with { IsPart = named.Most is not null || known.IsNarrowed, Noun = named.Noun, Class = known.Class is null || (known.Class == "person" && named.Class != "person") ? named.Measure : known.Class } : null;
        }

        if (phrase.Value % 1 != 0 || !IsPlain(pieces, phrase))
        {
            return null;
        }

        if ((IsOfPronoun(pieces, phrase.End) || IsBehindPronoun(pieces, phrase.First) || IsBehindWhole(pieces, phrases, index)) && Whole(pieces, phrases, index) is { } whole)
        {
            // Of a whole that has no number it is no part: "trees: 410 of them".
            return new ImpliedCount(whole.Measure, null, IsPart: whole.Most is not null) { Noun = whole.Noun };
        }

        return OfRelative(pieces, phrases, index) ?? OfShare(pieces, phrases, index) ?? OfTold(pieces, phrases, index) ?? CountedSubjects.OfHeading(pieces, phrase) ?? CountedSubjects.OfApposed(pieces, phrase) ?? CountedSubjects.OfChange(pieces, phrase) ?? OfLarger(pieces, phrases, index) ?? CountedSubjects.OfSubject(pieces, phrase) ?? OfQuestion(pieces, phrases, index) ?? OfAll(pieces, phrases, index) ?? (Elided(pieces, phrases, index) is { } elided ? new ImpliedCount(null, null, IsPart: false) { Noun = elided.Noun } : null);
    }

    // "63 pct-owned", "#4", "4%" count nothing that was named.
    private static bool IsPlain(NumberPieces pieces, QuantityPhrase phrase) =>
        !(phrase.End < pieces.Count && (pieces[phrase.End].IsHyphenated || pieces[phrase.End].Kind == TokenKind.Symbol || (phrase.End + 1 < pieces.Count && pieces[phrase.End + 1].IsHyphenated))) &&
        !(phrase.First > 0 && pieces[phrase.First - 1].Kind == TokenKind.Symbol);

    private CountedAntecedent? Whole(NumberPieces pieces, List<QuantityPhrase> phrases, int index)
    {
        var phrase = phrases[index];
        var mark = phrase.First - 1;
        if (IsOfPronoun(pieces, phrase.End) && pieces.Is(mark, ':') && CountedNounReader.StartsWithPlural(pieces, mark - 1) && !pieces[mark - 1].IsCapitalised)
        {
            // "Several speakers talked about trees: 410 of them will be felled".
            return CountedAntecedent.At(pieces, mark - 1);
        }

        for (var i = index - 1; i >= 0 && i >= index - MostBetween; i--)
        {
            if (_own[i] is { } counted && MayBeWholeOf(counted, phrase))
            {
                return counted;
            }
        }

        return index == 0 && _before is { } before && MayBeWholeOf(before, phrase) ? before : null;
    }

    private static bool MayBeWholeOf(CountedAntecedent whole, QuantityPhrase part) => whole.Most is not { } most || most >= part.Value;

    // "41,000 of them", "nine of which", "dos de ellos".
    private static bool IsOfPronoun(NumberPieces pieces, int end)
    {
        var pronoun = end + 1;
        if (!pieces.Has(end, NumberRoles.Of) || pronoun >= pieces.Count)
        {
            return false;
        }

        pronoun += pronoun + 1 < pieces.Count && pieces[pronoun].IsWord && pieces[pronoun].Has(NumberRoles.Stop) && pieces.Lexicon.Pronouns.Contains(pieces.TextOf(pronoun + 1)) ? 1 : 0;
        return pieces[pronoun].IsWord && pieces.Lexicon.Pronouns.Contains(pieces.TextOf(pronoun)) && !IsBeforeClause(pieces, pronoun);
    }

    // "46 of those brought to safety" are some that the words behind tell.
    private static bool IsBeforeClause(NumberPieces pieces, int pronoun) =>
        pronoun + 1 < pieces.Count && pieces[pronoun + 1].IsWord && !pieces.Lexicon.Auxiliaries.Contains(pieces.TextOf(pronoun + 1)) && pieces.Lexicon.CasualtyPredicates.MatchForward(pieces, pronoun + 1, out _) > 0;

    // "Of which 17 are off the road", "de los que nueve están en tierra".
    private static bool IsBehindPronoun(NumberPieces pieces, int first)
    {
        var of = first - 2;
        of -= of > 0 && !pieces[of].Has(NumberRoles.Of) && pieces[of].Has(NumberRoles.Stop) ? 1 : 0;
        return of > 0 && pieces.Has(of, NumberRoles.Of) && pieces[first - 1].IsWord && (pieces.Lexicon.Pronouns.Contains(pieces.TextOf(first - 1)) || (of < first - 2 && pieces.Lexicon.Counts.Subordinators.Contains(pieces.TextOf(first - 1))));
    }

    // "Of the nine lifts in the tower, only two were working", "out of 500 applicants, only 35 were hired", "de los 40 pozos 11 estaban secos".
    private bool IsBehindWhole(NumberPieces pieces, List<QuantityPhrase> phrases, int index)
    {
        const int longestOpener = 3;
        if (index != 1 || _own[0] is null || phrases[0].First > longestOpener || pieces.Lexicon.Counts.Elisions.Wholes.MatchForward(pieces, 0, out _) is not (> 0 and var opener) || opener > phrases[0].First)
        {
            return false;
        }

        for (var i = phrases[0].End; i < phrases[1].First; i++)
        {
            if (pieces.Is(i, ';') || pieces.Is(i, ':') || pieces[i].Kind == TokenKind.Quote)
            {
                return false;
            }
        }

        return true;
    }

    // "All 410 jobs at the plant will be lost. They are among 1,150 being cut": more of what was counted right before.
    private ImpliedCount? OfLarger(NumberPieces pieces, List<QuantityPhrase> phrases, int index)
    {
        var phrase = phrases[index];
        var before = phrase.First - 1;
        if (index > 0 || _before is not { } part || !_isOnlyBefore || part.Value is not { } value || value >= phrase.Value || phrase.Value > value * MostLess || before < 1 || !pieces[before].IsWord || !pieces.Lexicon.PartOpeners.Contains(pieces.TextOf(before)) || !pieces.Lexicon.Counts.Elisions.They.Contains(pieces.TextOf(0)))
        {
            return null;
        }

        const int reach = 6;
        var job = part.Class == Job ? MeasureJobs.ChangeIn(pieces, phrase.End, Math.Min(pieces.Count, phrase.End + reach)) : null;
        return new ImpliedCount(job is null ? null : Job, job, IsPart: false) { Noun = part.Noun };
    }

    // "The injured number 40, of whom eight have left": those who have no noun are known by what befell them.
    private static ImpliedCount? OfRelative(NumberPieces pieces, List<QuantityPhrase> phrases, int index) =>
        index > 0 && IsBehindPronoun(pieces, phrases[index].First) && CountedElision.ClassOf(phrases[index - 1]) is { } whole && CountedTolls.IsOutcome(whole) && phrases[index].Value < phrases[index - 1].Value ? new ImpliedCount(whole, null, IsPart: true) : null;

    // "Thirty per cent of the flats, or 217, will be cheap".
    private static ImpliedCount? OfShare(NumberPieces pieces, List<QuantityPhrase> phrases, int index)
    {
        if (index == 0 || phrases[index - 1] is not { Kind: QuantityKind.Share, Counted: { } counted } share || phrases[index].First - counted.End is < 1 or > 2 || !pieces.Has(phrases[index].First - 1, NumberRoles.Or) || !ElidedStanding.IsFreeBehind(pieces, phrases[index].End))
        {
            return null;
        }

        return new ImpliedCount(counted.NounClass ?? counted.Kind, null, IsPart: true) { Noun = counted.Lemma };
    }

    // "Nine of the 11 will stay open", of the 11 depots that were counted before.
    private ImpliedCount? OfTold(NumberPieces pieces, List<QuantityPhrase> phrases, int index) =>
        phrases[index] is { Value: >= LeastTold and { } value } phrase && phrase.First == phrase.NumeralFirst && index > 0 && phrases[index - 1].End == phrase.First - 2 && pieces[phrase.First - 1].IsWord && pieces.Lexicon.Counts.Elisions.Definite.Contains(pieces.TextOf(phrase.First - 1)) && ElidedStanding.IsFreeBehind(pieces, phrase.End) && _told.GetValueOrDefault(value) is { } noun
            ? new ImpliedCount(null, null, IsPart: false) { Noun = noun }
            : null;

    // "How many fish are missing? The operator says 31,400."
    private static ImpliedCount? OfQuestion(NumberPieces pieces, List<QuantityPhrase> phrases, int index) =>
        index == 0 && phrases[index].Scale < Million && ElidedStanding.IsFreeBehind(pieces, phrases[index].End) && CountedQuestions.NounOf(pieces.Sentence.Previous, pieces.Lexicon) is { } noun ? new ImpliedCount(null, null, IsPart: false) { Noun = noun } : null;

    // "Two pens were damaged. The farm has 12 in all."
    private ImpliedCount? OfAll(NumberPieces pieces, List<QuantityPhrase> phrases, int index)
    {
        var phrase = phrases[index];
        if (pieces.Lexicon.Counts.Elisions.InAll.MatchForward(pieces, phrase.End, out _) == 0 || pieces.Lexicon.Counts.Possessions.MatchBackward(pieces, phrase.First, out _) == 0)
        {
            return null;
        }

        var part = index > 0 ? _own[index - 1] : _isOnlyBefore ? _before : null;
        return part is { Kind: not "person" } some && some.Value < phrase.Value ? new ImpliedCount(null, null, IsPart: false) { Noun = some.Noun } : null;
    }

    private CountedAntecedent? Elided(NumberPieces pieces, List<QuantityPhrase> phrases, int index)
    {
        var phrase = phrases[index];
        if (phrase.Scale >= Million || !ElidedStanding.IsFreeBehind(pieces, phrase.End))
        {
            return null;
        }

        var opener = phrase.First - pieces.Lexicon.Counts.Elisions.Openers.MatchBackward(pieces, phrase.First, out _);
        if (index == 0 && opener > 0 && IsSubject(pieces, opener, phrase.End) && _isOnlyBefore && !_isGoverned && _before is { Kind: not "person" } moved && moved.Value >= phrase.Value)
        {
            // "The ship lost 40 containers. By Tuesday 12 had been recovered." "Police said that 12 had been found."
            return moved;
        }

        if (opener == 0)
        {
            // "The trust runs 31 schools. Twelve are in the city."
            return index == 0 && _isOnlyBefore && !_isGoverned && phrase.End < pieces.Count && pieces[phrase.End].IsWord && (pieces.Lexicon.Auxiliaries.Contains(pieces.TextOf(phrase.End)) || ElidedStanding.IsVerb(pieces, phrase.End)) && _before is { } before && before.Value >= phrase.Value ? before : null;
        }

        if (index == 0 && _isOnlyBefore && _before is { } told && ElidedStanding.IsBehindCopula(pieces, phrase) && told.Value is { } number && phrase.Value <= CountedAntecedent.MostMore * number && number <= CountedAntecedent.MostMore * phrase.Value)
        {
            return told;
        }

        var near = index - 1;
        while (near >= 0 && near > index - MostBetween && phrases[near].Kind is QuantityKind.Measurement or QuantityKind.Age)
        {
            // "Closed for nine hours, stranding 74 lorries for a night; 30 were still there".
            near--;
        }

        return near >= 0 && _own[near] is { Kind: not "person" } counted && !(phrases[near].Counted is { } named && pieces[named.Head].Shape == TokenShape.AllCapitals) && phrase.First - phrases[near].End is >= 1 and <= Reach && AreNear(counted, phrase.Value!.Value) && ElidedStanding.IsFreeBefore(pieces, phrase) && ElidedStanding.IsOnlyNoun(pieces, phrases[near], phrase)
            ? counted
            : null;
    }

    // A number that opens a clause behind a time or a verb of saying, before a verb in the passive.
    private static bool IsSubject(NumberPieces pieces, int first, int end)
    {
        const int longest = 4;
        var lexicon = pieces.Lexicon;
        if (end + 1 >= pieces.Count || !pieces[end].IsWord || !lexicon.Auxiliaries.Contains(pieces.TextOf(end)) || !ElidedStanding.IsVerb(pieces, end + 1) && !lexicon.Auxiliaries.Contains(pieces.TextOf(end + 1)))
        {
            return false;
        }

        var opensClause = lexicon.Counts.Subordinators.Contains(pieces.TextOf(first - 1)) && !pieces[first - 1].Has(NumberRoles.Joiner);
        return (opensClause || (first <= longest && lexicon.AdverbialOpeners.Contains(pieces.TextOf(0)))) && !ElidedStanding.NamesThing(pieces, first);
    }

    private static bool AreNear(CountedAntecedent counted, decimal value) => counted.Value is { } before && value > 0 && value <= CountedAntecedent.MostMore * before && before <= MostLess * value;

    private static bool IsBeforeChange(NumberPieces pieces, QuantityPhrase first, QuantityPhrase second) =>
        (pieces.Has(first.First - 1, NumberRoles.From) || (pieces.Lexicon.IsHeadFirst && pieces.Has(first.First - 1, NumberRoles.Of))) && pieces.Has(first.End, NumberRoles.To) && second.First == first.End + 1;
}
