using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>Reads what a share is, where two reports would name the same thing in other words: a rise of wages, by how much profits fell.</summary>
internal static class MeasureShare
{
    private const int Reach = 8;

    /// <summary>The matter of the share: "wage rise", "profit fall"; null when no word says it.</summary>
    internal static string? Read(NumberPieces pieces, QuantityPhrase phrase)
    {
        var counts = pieces.Lexicon.Counts;
        string? change = null;
        for (var end = phrase.First; end > 0 && end > phrase.First - Reach && !MeasureClause.EndsAt(pieces, end - 1) && !pieces[end - 1].IsNumber; end--)
        {
            if (counts.ShareMatters.MatchBackward(pieces, end, out var matter) > 0)
            {
                return matter;
            }

            change ??= counts.Changes.MatchBackward(pieces, end, out var direction) > 0 ? direction : null;
            if (change is not null && counts.SumMatters.MatchBackward(pieces, end, out var sum) > 0 && sum is "profit" or "revenue" or "dividend" or "debt")
            {
                return $"{sum} {change}";
            }
        }

        return null;
    }
}
