using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads the two sides of a vote as two numbers: "backed the closure 8–5", "by 36 votes to 27", "38 in favour, 27 against". Two numbers
/// with a dash are a score, a span of pages or hours of business as often; they are a vote only where the words say that one was
/// held, by whom or on what. The larger side voted what was decided.
/// </summary>
internal static class CountedVotes
{
    /// <summary>The class of votes.</summary>
    internal const string Class = "vote";

    private const string For = "for";
    private const string Against = "against";
    private const string Open = "open";
    private const string Strong = "strong";

    // From the verb to the sides: "backed the closure of the maternity ward at St Aldhelm's 8–5".
    private const int Reach = 14;

    /// <summary>Adds the two sides of a vote whose first number starts at <paramref name="first"/>; false, and nothing added, for anything else.</summary>
    /// <param name="pieces">The sentence.</param>
    /// <param name="first">A piece.</param>
    /// <param name="phrases">Where the two are added.</param>
    /// <param name="next">Where to read on.</param>
    internal static bool TryReadSplit(NumberPieces pieces, int first, List<QuantityPhrase> phrases, out int next)
    {
        next = first;
        var votes = pieces.Lexicon.Counts.Votes;
        if (!(pieces[first].IsNumber ? MayLinkAt(pieces, first + 1) : pieces[first].Has(NumberRoles.Numeral)) || !NumberReader.TryRead(pieces, first, out var one) || !IsCount(one) || !MayLinkAt(pieces, one.End))
        {
            return false;
        }

        var ballots = votes.Ballots.MatchForward(pieces, one.End, out _);
        var link = one.End + ballots;
        var length = ballots > 0 ? votes.Links.MatchForward(pieces, link, out _) : 1;
        var second = link + length;
        if (length == 0 || second >= pieces.Count || (pieces[link].Kind == TokenKind.Dash && pieces[link].IsGlued != pieces[second].IsGlued) || !NumberReader.TryRead(pieces, second, out var other) || !IsCount(other) || IsMeasured(pieces, other.End))
        {
            return false;
        }

        var behind = other.End;
        var more = votes.Ballots.MatchForward(pieces, behind, out _);
        if (ballots + more == 0 && !IsVote(pieces, first, behind, pieces[link].Kind == TokenKind.Dash && one.Value >= 1000))
        {
            return false;
        }

        var decided = DecisionBefore(pieces, first) ?? DecisionBehind(pieces, behind) ?? For;
        decided = decided == Open ? (IsAgainst(pieces, behind) ? Against : DecisionBehind(pieces, behind) is Against ? Against : For) : decided;
        var side = one.Value >= other.Value == (decided == For) ? For : Against;
        phrases.Add(Phrase(one, one.End + ballots, ballots > 0 ? CountedNounReader.Read(pieces, first, one.End, mayBeSingular: false) : null, side));
        phrases.Add(Phrase(other, behind, null, side == For ? Against : For));
        next = behind + more;
        return true;
    }

    /// <summary>On which side those voted that a number counts: "38 in favour", "41 lawmakers voted for it", "y en contra, diecinueve"; null for no vote.</summary>
    internal static ImpliedCount? SideOf(NumberPieces pieces, List<QuantityPhrase> phrases, int index)
    {
        var votes = pieces.Lexicon.Counts.Votes;
        var phrase = phrases[index];
        if (phrase.Kind != QuantityKind.Cardinal)
        {
            return null;
        }

        var behind = phrase.End;
        while (behind < pieces.Count && pieces[behind].IsWord && votes.Sides.MatchForward(pieces, behind, out _) == 0 && votes.WeakSides.MatchForward(pieces, behind, out _) == 0 && pieces.Lexicon.Auxiliaries.Contains(pieces.TextOf(behind)))
        {
            behind++;
        }

        var isOfVotes = phrase.Counted is { NounClass: Class };
        var isBehindSide = index > 0 && phrases[index - 1].Implied is { Class: Class, Population: not null };
        if (votes.Sides.MatchForward(pieces, behind, out var side) > 0)
        {
            return IsOfVoters(pieces, phrase, votes.Verbs.MatchForward(pieces, behind, out _) > 0) ? Vote(side) : null;
        }

        if (votes.WeakSides.MatchForward(pieces, behind, out side) is > 0 and var count && (isOfVotes ? IsOnMatter(pieces, behind + count) : phrase.Counted is null && isBehindSide))
        {
            return Vote(side);
        }

        // "Votaron a favor 23 concejales y en contra, diecinueve".
        var before = phrase.First - (pieces.Is(phrase.First - 1, ',') ? 1 : 0);
        return pieces.Lexicon.IsHeadFirst && IsOfVoters(pieces, phrase, isVerb: true) && ((votes.Sides.MatchBackward(pieces, before, out side) is > 1 and var words && votes.Verbs.MatchForward(pieces, before - words, out _) > 0) || (isBehindSide && votes.WeakSides.MatchBackward(pieces, before, out side) > 0))
            ? Vote(side)
            : null;
    }

    private static ImpliedCount Vote(string side) => new(Class, side, IsPart: false);

    // "Twelve arguments in favour" are no votes.
    private static bool IsOfVoters(NumberPieces pieces, QuantityPhrase phrase, bool isVerb) =>
        phrase.Counted is not { } counted || (counted.Casualty.Count == 0 && (counted.NounClass is Class or "person" || (isVerb && counted.NounClass is null or "group" or "place") || (counted.NounClass is null && pieces.Lexicon.Counts.Votes.Bodies.Contains(pieces.TextOf(counted.Head)))));

    // "14 votes for the plan", and not "for the Greens" or "for Ruiz".
    private static bool IsOnMatter(NumberPieces pieces, int index)
    {
        const int reach = 3;
        for (var i = index; i < pieces.Count && i < index + reach && pieces[i].IsWord; i++)
        {
            if (pieces[i].IsCapitalised)
            {
                return false;
            }
        }

        return true;
    }

    private static bool MayLinkAt(NumberPieces pieces, int index) =>
        index < pieces.Count && (pieces[index].Kind == TokenKind.Dash || pieces[index].Has(NumberRoles.To) || (pieces[index].IsWord && pieces.Lexicon.Counts.Votes.Ballots.MatchForward(pieces, index, out _) > 0));

    private static bool IsCount(in Numeral numeral) =>
        numeral is { Scale: 1, Value: >= 0, Form: NumeralForm.Digits or NumeralForm.Words or NumeralForm.One } && numeral.Value % 1 == 0;

    // "8–5%", "3-2-1", "62 to 38 metres".
    private static bool IsMeasured(NumberPieces pieces, int end) =>
        end < pieces.Count && (pieces[end].IsHyphenated || (pieces[end].IsGlued && !(pieces[end].Kind is TokenKind.Punctuation or TokenKind.Quote)) || pieces[end].IsNumber || pieces[end].Kind == TokenKind.Symbol ||
            pieces.Lexicon.Percent.MatchForward(pieces, end, out _) > 0 || pieces.Lexicon.Units.MatchForward(pieces, end, out _) > 0 || pieces.Lexicon.Currencies.MatchForward(pieces, end, out _) > 0 || pieces.Lexicon.Points.MatchForward(pieces, end, out _) > 0);

    private static bool IsVote(NumberPieces pieces, int first, int behind, bool mayBeYears)
    {
        var lexicon = pieces.Lexicon;
        var votes = lexicon.Counts.Votes;
        var noun = votes.Nouns.MatchForward(pieces, behind, out var shows);
        var opener = votes.Openers.MatchBackward(pieces, first, out var opens);
        if (mayBeYears || Tells(pieces, first, votes.Games) || (noun == 0 && opener == 0 && !(IsFreeBefore(pieces, first) && IsFreeBehind(pieces, behind))))
        {
            return false;
        }

        return (noun > 0 && shows == Strong) || (opener > 0 && opens == Strong) ||
            ((DecisionBefore(pieces, first) is not null || noun + opener > 0) && (Tells(pieces, first, votes.Bodies) || Tells(pieces, first, votes.Matters)));
    }

    private static bool Tells(NumberPieces pieces, int first, NumberPhrases words)
    {
        const int wide = 40;
        for (var i = Math.Max(0, first - wide); i < pieces.Count && i < first + wide; i++)
        {
            if (pieces[i].IsWord && words.MatchForward(pieces, i, out _) > 0)
            {
                return true;
            }
        }

        return false;
    }

    // "The plan on pages 8–15", "from 8 to 5": the numbers belong to what stands right before.
    private static bool IsFreeBefore(NumberPieces pieces, int first) =>
        first > 0 && pieces[first - 1].IsWord && (!pieces[first - 1].Has(NumberRoles.Stop | NumberRoles.Article | NumberRoles.From | NumberRoles.Between | NumberRoles.Of | NumberRoles.To) || pieces.Lexicon.Counts.Agents.Contains(pieces.TextOf(first - 1))) &&
        !IsBehindLabel(pieces, first);

    // "On pages 8–15", but "defeated the amendment 11 to 6".
    private static bool IsBehindLabel(NumberPieces pieces, int first) =>
        pieces.Lexicon.Labels.MatchBackward(pieces, first, out _) is > 0 and var label && !(first > label && pieces.Lexicon.ShareArticles.Contains(pieces.TextOf(first - label - 1)));

    private static bool IsFreeBehind(NumberPieces pieces, int behind) =>
        behind >= pieces.Count || !pieces[behind].IsWord || pieces[behind].IsCapitalised || (pieces[behind].Has(NumberRoles.Stop) && !pieces[behind].Has(NumberRoles.Of)) || pieces.Has(behind, NumberRoles.To) || pieces.Lexicon.Counts.Votes.Times.MatchForward(pieces, behind, out _) > 0;

    // The nearest word for what was decided, in the same sentence and not across a colon or a quote.
    private static string? DecisionBefore(NumberPieces pieces, int first)
    {
        for (var end = first; end > 0 && end > first - Reach && !EndsAt(pieces, end - 1); end--)
        {
            if (pieces.Lexicon.Counts.Votes.Verbs.MatchBackward(pieces, end, out var decided) > 0)
            {
                return decided;
            }
        }

        return null;
    }

    private static string? DecisionBehind(NumberPieces pieces, int behind)
    {
        for (var i = behind; i < pieces.Count && i < behind + Reach && !EndsAt(pieces, i); i++)
        {
            if (pieces.Lexicon.Counts.Votes.Verbs.MatchForward(pieces, i, out var decided) > 0)
            {
                return decided;
            }
        }

        return null;
    }

    private static bool EndsAt(NumberPieces pieces, int index) => pieces.Is(index, ';') || pieces.Is(index, ':') || pieces[index].Kind == TokenKind.Quote;

    // "Voted 1,204 to 987 against the wind farm".
    private static bool IsAgainst(NumberPieces pieces, int behind)
    {
        const int near = 3;
        for (var i = behind; i < pieces.Count && i < behind + near; i++)
        {
            if (pieces[i].IsWord && pieces.Lexicon.Counts.Votes.WeakSides[pieces.TextOf(i)] == Against)
            {
                return true;
            }
        }

        return false;
    }

    private static QuantityPhrase Phrase(in Numeral numeral, int end, CountedNoun? counted, string side)
    {
        var value = numeral.Value!.Value;
        var (bound, interval) = QuantityBounds.Of("exact", value, value, null);
        return new QuantityPhrase
        {
            First = numeral.First,
            End = end,
            NumeralFirst = numeral.First,
            NumeralEnd = numeral.End,
            AmountEnd = numeral.End,
            Value = value,
            Interval = interval,
            Bound = bound,
            Kind = QuantityKind.Cardinal,
            Counted = counted,
            Implied = Vote(side),
        };
    }
}
