using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Tells a share of opinion ("62 percent of residents want the lock open", "support stands at half") from other shares ("half the
/// town", "up 4 percent against the dollar"): those who hold the view are its subject, so that only they and what belongs to the
/// verb stand between share and verb.
/// </summary>
internal static class MeasureOpinion
{
    private const int Reach = 9;

    // "Rose 9 percent": what is said of the share is said of what rose.
    private const int Near = 3;

    /// <summary>Whether the share is of people who hold a view, by the verb behind it or by a noun of opinion in the clause before it.</summary>
    internal static bool IsOpinion(NumberPieces pieces, QuantityPhrase phrase) =>
        phrase.Kind == QuantityKind.Share && ((!IsChange(pieces, phrase) && IsSubjectOfView(pieces, phrase)) || IsBehindNoun(pieces, phrase));

    private static bool IsSubjectOfView(NumberPieces pieces, QuantityPhrase phrase)
    {
        var lexicon = pieces.Lexicon;
        var isOfSome = false;
        for (var i = phrase.AmountEnd; i < pieces.Count && i < phrase.AmountEnd + Reach && !MeasureClause.EndsAt(pieces, i); i++)
        {
            if (!isOfSome && (pieces.Has(i, NumberRoles.Of) || (pieces[i].IsWord && lexicon.Contractions.Contains(pieces.TextOf(i)))))
            {
                isOfSome = true;
                continue;
            }

            var isInNoun = phrase.Counted is { } counted && i < counted.End;
            if (!isInNoun && !pieces[i].IsCapitalised && lexicon.OpinionVerbs.MatchForward(pieces, i, out _) > 0)
            {
                return (i == phrase.AmountEnd || !OpensNoun(pieces, i - 1)) && (!isOfSome || MayHoldViews(pieces, phrase, i));
            }

            if (!isOfSome && !isInNoun && pieces[i].IsWord && (lexicon.PlaceOpeners.Contains(pieces.TextOf(i)) || pieces.Has(i, NumberRoles.To | NumberRoles.From) || lexicon.ChangeWords.Contains(pieces.TextOf(i))))
            {
                return false;
            }
        }

        return false;
    }

    // "A drop in support", "the support": a noun that looks like the verb.
    private static bool OpensNoun(NumberPieces pieces, int index) =>
        pieces[index].IsWord && (pieces.Has(index, NumberRoles.Article | NumberRoles.Of) || pieces.Lexicon.PlaceOpeners.Contains(pieces.TextOf(index)) || pieces.Lexicon.ShareArticles.Contains(pieces.TextOf(index)) || pieces.Lexicon.Contractions.Contains(pieces.TextOf(index)));

    // "Of those asked", "of residents", "of the firms", "of the public"; "of total asset value" holds none.
    private static bool MayHoldViews(NumberPieces pieces, QuantityPhrase phrase, int verb)
    {
        if (phrase.Counted is { NounClass: "person" or "group" or "home" })
        {
            return true;
        }

        for (var i = phrase.AmountEnd + 1; i < verb; i++)
        {
            if (pieces[i].IsWord && (pieces.Lexicon.Pronouns.Contains(pieces.TextOf(i)) || pieces.Lexicon.OpinionHolders.Contains(pieces.TextOf(i)) || CountedNounLemmas.IsPlural(pieces.TextOf(i), pieces.Lexicon)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsChange(NumberPieces pieces, QuantityPhrase phrase)
    {
        for (var i = phrase.First - 1; i >= 0 && i >= phrase.First - Near && !MeasureClause.EndsAt(pieces, i); i--)
        {
            if (pieces[i].IsWord && pieces.Lexicon.ChangeWords.Contains(pieces.TextOf(i)))
            {
                return true;
            }
        }

        return false;
    }

    // "Support for the tram stands at 40 percent"; the noun of a name ("Moor Trust") is none.
    private static bool IsBehindNoun(NumberPieces pieces, QuantityPhrase phrase)
    {
        for (var i = phrase.First - 1; i >= 0 && i > phrase.First - Reach && !MeasureClause.EndsAt(pieces, i); i--)
        {
            if (pieces[i].IsWord && (i == 0 || !pieces[i].IsCapitalised) && pieces.Lexicon.OpinionNouns.MatchForward(pieces, i, out _) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
