using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Tells a sum that describes a thing ("a 75 million dollar bond", "last year's 4 billion yen budget") from one that a sentence tells ("the bond is for 75 million dollars").</summary>
internal static class MeasureAttributive
{
    // Words between the article and the sum: "a planned five-year 75 million dollar bond".
    private const int Reach = 3;

    /// <summary>Whether a determiner opens a noun phrase before the sum and its noun follows right behind. False in languages whose adjectives follow.</summary>
    internal static bool Is(NumberPieces pieces, QuantityPhrase phrase)
    {
        var lexicon = pieces.Lexicon;
        if (phrase.Kind != QuantityKind.Money || lexicon.IsHeadFirst || phrase.End >= pieces.Count || !pieces[phrase.End].IsWord || pieces.Has(phrase.End, NumberRoles.Stop | NumberRoles.Of) ||
            lexicon.Predicates.Contains(pieces.TextOf(phrase.End)) || lexicon.Counts.Rates.MatchForward(pieces, phrase.End, out _) > 0)
        {
            return false;
        }

        for (var i = phrase.First - 1; i >= 0 && i >= phrase.First - Reach && pieces[i].IsWord && !MeasureClause.EndsAt(pieces, i); i--)
        {
            if (pieces.Has(i, NumberRoles.Article) || lexicon.ShareArticles.Contains(pieces.TextOf(i)) || pieces.TextOf(i) is [.., '\'' or '\u2019', 's'])
            {
                return true;
            }

            if (pieces.Has(i, NumberRoles.Stop))
            {
                return false;
            }
        }

        return false;
    }
}
