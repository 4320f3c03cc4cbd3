namespace CorpusLint.Extraction;

/// <summary>Reads how much of which goods was seized: "seized 2.4 tonnes of cocaine", "se incautaron 840 kilos de hachís". What they were hidden in is other goods.</summary>
internal static class MeasureSeizure
{
    /// <summary>Class of the measure.</summary>
    internal const string Class = "seizure";

    private const int Reach = 10;

    /// <summary>The goods, one name for all languages; null for a mass of anything else.</summary>
    internal static string? Read(NumberPieces pieces, QuantityPhrase phrase)
    {
        const int longest = 3;
        if (!pieces.Has(phrase.End, NumberRoles.Of))
        {
            return null;
        }

        for (var i = phrase.End + 1; i < pieces.Count && i <= phrase.End + longest && pieces[i].IsWord; i++)
        {
            if (pieces.Lexicon.Counts.Contraband.MatchForward(pieces, i, out var goods) is > 0 and var count)
            {
                return IsSeized(pieces, phrase.First, i + count) ? goods : null;
            }
        }

        return null;
    }

    private static bool IsSeized(NumberPieces pieces, int first, int end)
    {
        var seizures = pieces.Lexicon.Counts.Seizures;
        for (var i = first; i > 0 && i > first - Reach && !MeasureClause.EndsAt(pieces, i - 1); i--)
        {
            if (seizures.MatchBackward(pieces, i, out _) > 0)
            {
                return true;
            }
        }

        for (var i = end; i < pieces.Count && i < end + Reach && !MeasureClause.EndsAt(pieces, i); i++)
        {
            if (pieces[i].IsWord && seizures.MatchForward(pieces, i, out _) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
