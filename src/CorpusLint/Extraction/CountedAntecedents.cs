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

    // What is counted again is hardly three times as many, and hardly ever a part so small.
    private const decimal MostMore = 3;
    private const decimal MostLess = 300;

    // A level or a sum as often as a count.
    private const decimal Million = 1_000_000;

    // "Hall 4": behind a noun such a number is its name as often.
    private const decimal LeastBehindNoun = 20;

    private const string Job = "job";

    private readonly List<Antecedent?> _own = [];
    private Antecedent? _before;
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
            if (IsNounless(phrases[i]) && Find(pieces, phrases, i) is { } implied)
            {
                phrases[i] = phrases[i] with { Implied = implied };
            }

            _own.Add(Antecedent.Of(phrases[i], pieces.Lexicon));
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

        return OfChange(pieces, phrase) ?? OfLarger(pieces, phrases, index) ?? OfSubject(pieces, phrase) ?? (Elided(pieces, phrases, index) is { } elided ? new ImpliedCount(null, null, IsPart: false) { Noun = elided.Noun } : null);
    }

    // "63 pct-owned", "#4", "4%" count nothing that was named.
    private static bool IsPlain(NumberPieces pieces, QuantityPhrase phrase) =>
        !(phrase.End < pieces.Count && (pieces[phrase.End].IsHyphenated || pieces[phrase.End].Kind == TokenKind.Symbol || (phrase.End + 1 < pieces.Count && pieces[phrase.End + 1].IsHyphenated))) &&
        !(phrase.First > 0 && pieces[phrase.First - 1].Kind == TokenKind.Symbol);

    private Antecedent? Whole(NumberPieces pieces, List<QuantityPhrase> phrases, int index)
    {
        var phrase = phrases[index];
        var mark = phrase.First - 1;
        if (IsOfPronoun(pieces, phrase.End) && pieces.Is(mark, ':') && CountedNounReader.StartsWithPlural(pieces, mark - 1) && !pieces[mark - 1].IsCapitalised)
        {
            // "Several speakers talked about trees: 410 of them will be felled".
            return Antecedent.At(pieces, mark - 1);
        }

        for (var i = index - 1; i >= 0; i--)
        {
            if (_own[i] is { } counted && MayBeWholeOf(counted, phrase))
            {
                return counted;
            }
        }

        return index == 0 && _before is { } before && MayBeWholeOf(before, phrase) ? before : null;
    }

    private static bool MayBeWholeOf(Antecedent whole, QuantityPhrase part) => whole.Most is not { } most || most >= part.Value;

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

    // "Reduce the number of roles by 1,450": so many roles go.
    private static ImpliedCount? OfChange(NumberPieces pieces, QuantityPhrase phrase)
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
        }

        return null;
    }

    // "Applications for the scheme topped 15,000", "sheep on the island now number 3,000".
    private static ImpliedCount? OfSubject(NumberPieces pieces, QuantityPhrase phrase)
    {
        const int longest = 9;
        const decimal least = 20;
        var lexicon = pieces.Lexicon;
        var behind = phrase.NumeralFirst;
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

        if (kind == "verb" && verb > 1 && pieces[verb - 1].IsWord && pieces[verb - 2].IsWord && lexicon.Pronouns.Contains(pieces.TextOf(verb - 2)) && lexicon.CasualtyPredicates[pieces.TextOf(verb - 1)] is { } befallen)
        {
            // "Those evacuated number 2,300".
            return new ImpliedCount(befallen, null, IsPart: false);
        }

        if (kind != "verb" || phrase.Value < least || verb < 1 || (link == 1 && lexicon.Auxiliaries.Contains(pieces.TextOf(verb))) || !IsFreeBehind(pieces, phrase.End))
        {
            return null;
        }

        var start = verb;
        while (start > 0 && start > verb - longest && pieces[start - 1].IsWord && !pieces.Has(start - 1, NumberRoles.Joiner))
        {
            start--;
        }

        return (start == 0 || pieces.Is(start - 1, ',') || pieces.Is(start - 1, ';')) && CountedNounReader.At(pieces, start) is { } noun && noun.Head < verb && (noun.End == verb || pieces[noun.End].Has(NumberRoles.Of) || (pieces[noun.End].IsWord && (lexicon.AdverbialOpeners.Contains(pieces.TextOf(noun.End)) || lexicon.Contractions.Contains(pieces.TextOf(noun.End)))) || (noun.End == verb - 1 && pieces[noun.End].Has(NumberRoles.Stop))) &&
            (phrase.Scale < Million || lexicon.Classes.Contains(noun.Lemma) || lexicon.Counts.Kinds.Contains(noun.Lemma)) && !(pieces[noun.Head].IsCapitalised && (noun.Head > 0 || (noun.End == verb && !IsKnownNoun(pieces, noun)))) && !lexicon.Counts.Elisions.Levels.Contains(noun.Lemma) && !lexicon.Counts.Elisions.Levels.Contains(pieces.TextOf(noun.Head)) && lexicon.Units[pieces.TextOf(noun.Head)] is null && !lexicon.Currencies.Contains(pieces.TextOf(noun.Head))
            ? new ImpliedCount(null, null, IsPart: false) { Noun = noun.Lemma }
            : null;
    }

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

    private Antecedent? Elided(NumberPieces pieces, List<QuantityPhrase> phrases, int index)
    {
        var phrase = phrases[index];
        if (phrase.Scale >= Million || !IsFreeBehind(pieces, phrase.End))
        {
            return null;
        }

        var opener = phrase.First - pieces.Lexicon.Counts.Elisions.Openers.MatchBackward(pieces, phrase.First, out _);
        if (opener == 0)
        {
            // "The trust runs 31 schools. Twelve are in the city."
            return index == 0 && _isOnlyBefore && !_isGoverned && phrase.End < pieces.Count && pieces[phrase.End].IsWord && (pieces.Lexicon.Auxiliaries.Contains(pieces.TextOf(phrase.End)) || IsVerb(pieces, phrase.End)) && _before is { } before && before.Value >= phrase.Value ? before : null;
        }

        var near = index - 1;
        while (near >= 0 && phrases[near].Kind is QuantityKind.Measurement or QuantityKind.Age)
        {
            // "Closed for nine hours, stranding 74 lorries for a night; 30 were still there".
            near--;
        }

        return near >= 0 && _own[near] is { Kind: not "person" } counted && !(phrases[near].Counted is { } named && pieces[named.Head].Shape == TokenShape.AllCapitals) && phrase.First - phrases[near].End is >= 1 and <= Reach && AreNear(counted, phrase.Value!.Value) && IsFreeBefore(pieces, phrase) && IsOnlyNoun(pieces, phrases[near], phrase)
            ? counted
            : null;
    }

    private static bool AreNear(Antecedent counted, decimal value) => counted.Value is { } before && value > 0 && value <= MostMore * before && before <= MostLess * value;

    // What governs a number says what it is of: "closed at 312", "up 41", "rises to 1,900".
    private static bool IsFreeBefore(NumberPieces pieces, QuantityPhrase phrase)
    {
        var before = phrase.First - 1;
        var elisions = pieces.Lexicon.Counts.Elisions;
        if (!pieces[before].IsWord)
        {
            return pieces.Is(before, ',') || pieces.Is(before, ';') || (pieces[before].Kind == TokenKind.Dash && !pieces[before].IsGlued);
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

    private static bool IsFreeBehind(NumberPieces pieces, int end) =>
        end >= pieces.Count || pieces[end].Kind is TokenKind.Punctuation or TokenKind.Quote or TokenKind.Dash ||
        (pieces[end].IsWord && (pieces[end].Has(NumberRoles.Stop | NumberRoles.Joiner) || pieces[end].IsCapitalised || pieces.Lexicon.Auxiliaries.Contains(pieces.TextOf(end)) || pieces.Lexicon.Counts.Votes.Times.Contains(pieces.TextOf(end)) || IsVerb(pieces, end)));

    private static bool IsVerb(NumberPieces pieces, int index)
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

    // "Twelve officers searched the rooms and found seven": of two nouns it may be either. Right before the number stands who has so many.
    private static bool IsOnlyNoun(NumberPieces pieces, QuantityPhrase counted, QuantityPhrase phrase)
    {
        var isContained = pieces[phrase.First - 1].IsWord && pieces.Lexicon.Counts.Elisions.Containers.Contains(pieces.TextOf(phrase.First - 1));
        for (var i = counted.End; i < phrase.First; i++)
        {
            if (pieces.Is(i, ':') || pieces[i].Kind == TokenKind.Quote || pieces[i].IsNumber)
            {
                return false;
            }

            if (!isContained && (i < phrase.First - 1 || phrase.First < phrase.NumeralFirst) && IsNoun(pieces, i))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNoun(NumberPieces pieces, int index)
    {
        if (!CountedNounReader.StartsWithPlural(pieces, index) || pieces[index].IsCapitalised || pieces.Lexicon.Units.Contains(pieces.TextOf(index)) || IsVerb(pieces, index) || pieces.Lexicon.Auxiliaries.Contains(pieces.TextOf(index)))
        {
            return false;
        }

        // "And expects to", "who runs": what follows a conjunction or a pronoun may be a verb as well.
        return !(index > 0 && (pieces[index - 1].Has(NumberRoles.Joiner) || pieces.Is(index - 1, ',') || pieces.Lexicon.Pronouns.Contains(pieces.TextOf(index - 1)))) || pieces.Lexicon.Classes.Contains(CountedNounLemmas.Singular(pieces.TextOf(index), pieces.Lexicon));
    }

    private static bool IsBeforeChange(NumberPieces pieces, QuantityPhrase first, QuantityPhrase second) =>
        (pieces.Has(first.First - 1, NumberRoles.From) || (pieces.Lexicon.IsHeadFirst && pieces.Has(first.First - 1, NumberRoles.Of))) && pieces.Has(first.End, NumberRoles.To) && second.First == first.End + 1;

    /// <summary>What a number before counts.</summary>
    /// <param name="Noun">The lemma.</param>
    /// <param name="Kind">The kind, one word for all languages.</param>
    /// <param name="Class">The class of the noun; null for none.</param>
    /// <param name="Value">How many; null for a vague number.</param>
    /// <param name="Most">How many at most; null when the noun has no number.</param>
    private readonly record struct Antecedent(string Noun, string Kind, string? Class, decimal? Value, decimal? Most)
    {
        /// <summary>What a part of them counts.</summary>
        internal string Measure => Class ?? Kind;

        internal static Antecedent? Of(QuantityPhrase phrase, NumberLexicon lexicon) =>
            phrase is not { Kind: QuantityKind.Cardinal or QuantityKind.Vague, Unit: null } ? null
            : phrase.Counted is { } counted ? new Antecedent(counted.Lemma, counted.Kind, counted.NounClass, phrase.Value, MostOf(phrase))
            : phrase.Implied is { Noun: { } noun } implied ? new Antecedent(noun, lexicon.Counts.Kinds[noun] ?? noun, implied.Class ?? lexicon.Classes[noun], phrase.Value, MostOf(phrase))
            : null;

        // "Over 200 proposals" are not thousands.
        private static decimal? MostOf(QuantityPhrase phrase) => phrase.Interval.High is { } high && high < decimal.MaxValue / 2 ? high : phrase.Value * MostMore ?? decimal.MaxValue;

        internal static Antecedent? At(NumberPieces pieces, int index)
        {
            var lemma = CountedNounLemmas.Singular(pieces.TextOf(index), pieces.Lexicon);
            return new Antecedent(lemma, pieces.Lexicon.Counts.Kinds[lemma] ?? lemma, pieces.Lexicon.Classes[lemma], null, null);
        }
    }
}
