using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads which of its class a number counts: the modifiers that narrow the noun ("student groups"), the noun itself
/// where its class is wider ("marches"), agents and custody ("in ICE custody", "in connection with"), and what else the
/// counted did ("two boats collided").
/// </summary>
internal static class MeasurePopulation
{
    private const int LongestRestriction = 5;

    // What people did or suffered counts all of them, whatever verb stands beside it.
    private static bool IsToldByVerb(string? measureClass) => measureClass is "evacuee" or "signature" or "vote";

    /// <summary>The restrictions of a counted noun, joined with "; "; null when all of the kind are counted.</summary>
    internal static string? OfCount(NumberPieces pieces, QuantityPhrase phrase, string? measureClass)
    {
        var counted = phrase.Counted!;
        var lexicon = pieces.Lexicon;
        if (measureClass is "evacuee" or "participant" or "rescue" or "affected" && lexicon.Leavers.Contains(counted.Lemma) && counted.First == counted.Head)
        {
            return Join(RateBehind(pieces, phrase), measureClass == "rescue" ? TrapBehind(pieces, phrase) : null);
        }

        var restrictions = Restrictions(pieces, counted, measureClass);
        if (MeasureJobs.ChangeOf(pieces, phrase, measureClass) is { } change)
        {
            restrictions.Add(change);
        }

        AddComplement(pieces, counted, restrictions);
        AddAgent(pieces, phrase, restrictions);
        AddPartTime(pieces, phrase, restrictions);
        if (counted.Casualty.Count > 0)
        {
            restrictions.Add(DegreeIn(pieces, Math.Min(counted.First, counted.Casualty.First), Math.Max(counted.NameEnd, counted.Casualty.First + counted.Casualty.Count)) ?? Nothing);
        }
        else if (counted.Class is not ("death" or "injury" or "arrest" or "job" or "homeless" or "missing" or "affected") && counted.Kind != "body" && !IsToldByVerb(measureClass))
        {
            MeasurePredicate.AddTo(restrictions, pieces, phrase);
        }
        else
        {
            restrictions.Add(DegreeIn(pieces, Math.Max(0, counted.First - 1), Math.Min(pieces.Count, counted.End + 1)) ?? Nothing);
        }

        restrictions.Add(RateBehind(pieces, phrase) ?? Nothing);
        return Joined(restrictions);
    }

    // "27 people trapped in cars" are some of those who were rescued, "trapped in cars, on roofs and in cellars" all of them.
    private static string? TrapBehind(NumberPieces pieces, QuantityPhrase phrase)
    {
        const int reach = 6;
        if (phrase.End >= pieces.Count || !pieces[phrase.End].IsWord || !(pieces.Has(phrase.End, NumberRoles.From | NumberRoles.Of) || pieces.Lexicon.Counts.Stranded.Contains(pieces.TextOf(phrase.End))))
        {
            return null;
        }

        for (var i = phrase.End + 1; i < pieces.Count && i < phrase.End + reach && pieces[i].IsWord; i++)
        {
            if (pieces.Lexicon.Counts.Traps[pieces.TextOf(i)] is { } trap)
            {
                var isList = i + 1 < pieces.Count && (pieces.Is(i + 1, ',') || pieces.Has(i + 1, NumberRoles.Joiner));
                return isList ? null : trap;
            }
        }

        return null;
    }

    // "210,000 visitors a year", "20,000 pounds for each family".
    private static string? RateBehind(NumberPieces pieces, QuantityPhrase phrase)
    {
        const int reach = 4;
        for (var i = phrase.End; i < pieces.Count && i < phrase.End + reach && !MeasureClause.EndsAt(pieces, i); i++)
        {
            if (pieces[i].IsWord && pieces.Lexicon.Counts.Rates.MatchForward(pieces, i, out var rate) > 0)
            {
                return rate;
            }
        }

        return null;
    }

    /// <summary>The restrictions of a noun phrase alone; null when all of the kind are counted.</summary>
    internal static string? OfNoun(NumberPieces pieces, CountedNoun counted) => Joined(Restrictions(pieces, counted, counted.Class));

    /// <summary>Two restrictions as one list; null for none.</summary>
    internal static string? Join(string? first, string? second) => Joined([first ?? Nothing, second ?? Nothing]);

    /// <summary>How badly the counted fared, when it tells a part from the whole ("serious"); null for none and for what is no part ("slightly").</summary>
    internal static string? DegreeIn(NumberPieces pieces, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (pieces[i].IsWord && pieces.Lexicon.Counts.Degrees.MatchForward(pieces, i, out var degree) > 0 && degree != Nothing)
            {
                return degree;
            }
        }

        return null;
    }

    private const string Nothing = "-";

    /// <summary>The population of homes whose supply failed.</summary>
    internal const string WithoutPower = "without power";

    /// <summary>Whether homes, with or without businesses, or customers are counted that have no power: reports use the one for the other.</summary>
    internal static bool IsConnection(string? measureClass, string? population) =>
        measureClass is "home" or "customer" or "business" && population is WithoutPower or "and business; without power" or "and home; without power";

    private static string? Joined(List<string> restrictions)
    {
        restrictions.RemoveAll(r => r == Nothing);
        return restrictions.Count == 0 ? null : string.Join("; ", restrictions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static List<string> Restrictions(NumberPieces pieces, CountedNoun counted, string? measureClass)
    {
        var lexicon = pieces.Lexicon;
        var restrictions = new List<string>();
        AddModifiers(pieces, counted, restrictions);
        var isTold = measureClass is not null && counted.Casualty.Count == 0 && (lexicon.Counts.ToldByNoun[counted.Name] ?? lexicon.Counts.ToldByNoun[counted.Lemma]) == measureClass;
        var isNarrower = counted.NounClass is not null || counted.Class is not null;
        if (isNarrower && !isTold && !lexicon.GenericNouns.Contains(counted.Name) && !IsPlainWorker(counted, measureClass))
        {
            restrictions.Add(counted.Kind);
        }

        return restrictions;
    }

    // "Laid off 300 workers", "720 people work here": of jobs and employees the noun says no more.
    private static bool IsPlainWorker(CountedNoun counted, string? measureClass) =>
        measureClass is "job" or "employee" or "striker" && counted.Kind is "worker" or "employee";

    /// <summary>What a share, a sum or points are of: the content words behind it, else those before; two amounts are of one thing only when these are the same.</summary>
    internal static string? OfAmount(NumberPieces pieces, QuantityPhrase phrase)
    {
        if (phrase.Kind == QuantityKind.Money && MeasureSum.Read(pieces, phrase) is { } sum)
        {
            return sum == MeasureSum.Unknown ? null : Join(Join(sum, sum == "ransom" ? null : MeasureSum.StanceOn(pieces, phrase)), RateBehind(pieces, phrase) ?? MeasureSum.RateOf(pieces, phrase));
        }

        if (phrase.Kind is QuantityKind.Share && MeasureShare.Read(pieces, phrase) is { } share)
        {
            return Join(share, MeasureSum.StanceOn(pieces, phrase));
        }

        var behind = ContentWords(pieces, phrase.AmountEnd, step: 1);
        return behind ?? ContentWords(pieces, phrase.First - 1, step: -1);
    }

    /// <summary>Whether a sum or a share says by a known word what it is of.</summary>
    internal static bool HasMatter(NumberPieces pieces, QuantityPhrase phrase) => phrase.Kind switch
    {
        QuantityKind.Money => MeasureSum.Read(pieces, phrase) is not null,
        QuantityKind.Share => MeasureShare.Read(pieces, phrase) is not null,
        _ => false,
    };

    private static string? ContentWords(NumberPieces pieces, int start, int step)
    {
        var words = new List<string>();
        for (var i = start; i >= 0 && i < pieces.Count && Math.Abs(i - start) < LongestRestriction + 2; i += step)
        {
            if (!pieces[i].IsWord || (pieces[i].IsGlued && i > 0 && pieces[i - 1].IsNumber))
            {
                break;
            }

            if (!pieces[i].Has(NumberRoles.Stop | NumberRoles.Of | NumberRoles.Article) && !IsMonth(pieces, i))
            {
                words.Add(Folded(pieces, i, i + 1));
            }
        }

        if (step < 0)
        {
            words.Reverse();
        }

        return words.Count == 0 ? null : string.Join(' ', words);
    }

    // "Against 16.6 percent in February": when it was so is no word for what was.
    private static bool IsMonth(NumberPieces pieces, int index) =>
        pieces[index].IsCapitalised && LanguagePack.For(pieces.Sentence.Block).Profile.Months.ContainsKey(pieces.TextOf(index).ToString().ToLowerInvariant());

    private static void AddModifiers(NumberPieces pieces, CountedNoun counted, List<string> restrictions)
    {
        var run = -1;
        for (var i = counted.First; i <= counted.End; i++)
        {
            var narrows = i < counted.End && !(i >= counted.NameFirst && i < counted.NameEnd) && pieces[i].IsWord && !pieces[i].Has(NumberRoles.Stop) && !pieces.Lexicon.Counts.Degrees.Contains(pieces.TextOf(i)) &&
                !pieces.Lexicon.PlainModifiers.Contains(pieces.TextOf(i)) && !IsOwner(pieces, i) && !pieces.Lexicon.Status.Contains(pieces.TextOf(i)) && pieces.Lexicon.CasualtyPredicates[pieces.TextOf(i)] is null;
            if (narrows)
            {
                run = run < 0 ? i : run;
            }
            else if (run >= 0)
            {
                restrictions.Add((i == run + 1 ? pieces.Lexicon.PredicateSynonyms[pieces.TextOf(run)] : null) ?? Folded(pieces, run, i));
                run = -1;
            }
        }
    }

    // "Four of the company's factories": whose they are narrows nothing when it is only a word for the company.
    private static bool IsOwner(NumberPieces pieces, int index) =>
        pieces.TextOf(index) is [.. var owner, '\'' or '\u2019', 's'] && pieces.Lexicon.Counts.Owners.Contains(owner);

    // "34 teams of rescuers" and "300 teams of cooks": a noun without a class is told apart by what it is of.
    private static void AddComplement(NumberPieces pieces, CountedNoun counted, List<string> restrictions)
    {
        if (counted.Class is null && pieces.Has(counted.End, NumberRoles.Of) && counted.End + 1 < pieces.Count && pieces[counted.End + 1] is { IsWord: true, IsCapitalised: false } && !pieces.Has(counted.End + 1, NumberRoles.Stop | NumberRoles.Article))
        {
            restrictions.Add(Folded(pieces, counted.End + 1, counted.End + 2));
        }
    }

    // "In ICE custody", "while in custody", "in connection with the raids": looked for behind the noun and its casualty word.
    private static void AddAgent(NumberPieces pieces, QuantityPhrase phrase, List<string> restrictions)
    {
        var lexicon = pieces.Lexicon;
        var counted = phrase.Counted!;
        var index = Math.Max(counted.End, counted.Casualty.First > counted.Head ? counted.Casualty.First + counted.Casualty.Count : 0);
        var opener = lexicon.PopulationOpeners.MatchForward(pieces, index, out _);
        if (opener > 1 || (opener == 1 && counted.Class is "death" or "injury" or "arrest"))
        {
            // A preposition alone, as in "by officers", says what befell casualties; of other counts it says how or when.
            AddUpTo(pieces, index, index + opener, restrictions);
            return;
        }

        while (index < pieces.Count && index < counted.End + 6 && pieces[index].IsWord && lexicon.PopulationSkips.Contains(pieces.TextOf(index)))
        {
            index++;
        }

        for (var i = index; i < pieces.Count && i < index + 4 && pieces[i].IsWord && !(pieces[i].Has(NumberRoles.Stop) && i > index); i++)
        {
            if (lexicon.CustodyWords.Contains(pieces.TextOf(i)))
            {
                var end = lexicon.IsHeadFirst ? EndOfCustodian(pieces, i + 1) : i + 1;
                restrictions.Add(string.Join(' ', Enumerable.Range(index, end - index).Where(p => !pieces[p].Has(NumberRoles.Stop)).Select(p => Folded(pieces, p, p + 1)).Order(StringComparer.Ordinal)));
                return;
            }
        }
    }

    // "Custodia del ICE": the custodian stands behind.
    private static int EndOfCustodian(NumberPieces pieces, int index) =>
        index + 1 < pieces.Count && pieces[index].IsWord && pieces[index].Has(NumberRoles.Stop) && pieces[index + 1].IsWord && pieces[index + 1].IsCapitalised ? index + 2 : index;

    // "200 visitors came on the first day": a part of the event, not all of it.
    private static void AddPartTime(NumberPieces pieces, QuantityPhrase phrase, List<string> restrictions)
    {
        const int reach = 8;
        for (var i = phrase.End; i < pieces.Count && i < phrase.End + reach && !MeasureClause.EndsAt(pieces, i); i++)
        {
            if (pieces.Lexicon.PartTimes.MatchForward(pieces, i, out _) is > 0 and var count)
            {
                restrictions.Add(Folded(pieces, i, i + count));
                return;
            }
        }
    }

    private static void AddUpTo(NumberPieces pieces, int first, int index, List<string> restrictions)
    {
        var words = 0;
        while (index < pieces.Count && words < LongestRestriction && pieces[index].IsWord && (!pieces[index].Has(NumberRoles.Stop) || words == 0))
        {
            words += pieces[index].Has(NumberRoles.Stop) ? 0 : 1;
            index++;
        }

        if (words > 0)
        {
            restrictions.Add(Folded(pieces, first, index));
        }
    }

    internal static string Folded(NumberPieces pieces, int first, int end) =>
        Folding.Fold(pieces.Document.ReadingTextOf(pieces.SpanOf(first, end)));
}
