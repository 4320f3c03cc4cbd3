using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Tells a share of opinion ("62 percent want the lock open", "support stands at half") from other shares ("half the town", "up 4 percent").</summary>
internal static class MeasureOpinion
{
    private const int Reach = 9;

    /// <summary>Whether a word of holding a view stands behind the share in its clause, or a noun of opinion in the clause before it.</summary>
    internal static bool IsOpinion(NumberPieces pieces, QuantityPhrase phrase)
    {
        if (phrase.Kind != QuantityKind.Share)
        {
            return false;
        }

        var lexicon = pieces.Lexicon;
        for (var i = phrase.AmountEnd; i < pieces.Count && i < phrase.AmountEnd + Reach && !MeasureClause.EndsAt(pieces, i); i++)
        {
            if (lexicon.OpinionVerbs.Contains(pieces.TextOf(i)))
            {
                return true;
            }
        }

        for (var i = phrase.First - 1; i >= 0 && i > phrase.First - Reach && !MeasureClause.EndsAt(pieces, i); i--)
        {
            if (lexicon.OpinionNouns.Contains(pieces.TextOf(i)))
            {
                return true;
            }
        }

        return false;
    }
}
