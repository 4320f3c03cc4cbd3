namespace CorpusLint.Extraction;

/// <summary>Reads whether a count is of something planned, announced, held, counted or estimated, from the words near it.</summary>
internal static class MeasureStatus
{
    private const int Reach = 7;

    /// <summary>The status that the nearest word gives, inside the clause; null when there is none.</summary>
    internal static string? Read(NumberPieces pieces, QuantityPhrase phrase)
    {
        var lexicon = pieces.Lexicon;
        string? nearest = null;
        var distance = int.MaxValue;
        for (var i = phrase.NumeralEnd; i < pieces.Count && i < phrase.End + Reach && !MeasureClause.EndsAt(pieces, i); i++)
        {
            if (IsStatus(pieces, i, out var status))
            {
                (nearest, distance) = (status, Math.Max(0, i - phrase.End));
                break;
            }
        }

        for (var i = phrase.First - 1; i >= 0 && phrase.First - i <= Math.Min(Reach, distance) && !MeasureClause.EndsAt(pieces, i); i--)
        {
            if (IsStatus(pieces, i, out var status))
            {
                nearest = status;
                break;
            }
        }

        return nearest ?? (phrase.IsEstimated ? "estimated" : null);
    }

    private static bool IsStatus(NumberPieces pieces, int index, out string status)
    {
        if (pieces.Lexicon.Status.MatchForward(pieces, index, out status) > 0)
        {
            return true;
        }

        // "Subirán un 7 %", "costará 55 millones": the future looks ahead as "will" does.
        status = "planned";
        return pieces[index] is { IsWord: true, IsCapitalised: false } && pieces.Lexicon.Counts.EndsInFuture(pieces.TextOf(index));
    }
}
