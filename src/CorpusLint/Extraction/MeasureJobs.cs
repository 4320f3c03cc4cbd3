namespace CorpusLint.Extraction;

/// <summary>Reads whether jobs are cut or created.</summary>
internal static class MeasureJobs
{
    /// <summary>What becomes of the jobs that a phrase counts: "cut 300 jobs", "300 posts will go" and "lay off 300 workers" are one; "create 300 jobs" is not. Null for what are no jobs.</summary>
    internal static string? ChangeOf(NumberPieces pieces, QuantityPhrase phrase, string? measureClass)
    {
        const int reach = 6;
        if (measureClass == "job" && phrase.Counted is { Casualty: { Count: > 0 } told } && ChangeIn(pieces, told.First, told.First + told.Count) is { } change)
        {
            // "The 680 people who are employed at the works will lose their jobs".
            return change;
        }

        return measureClass != "job" ? null : ChangeBefore(pieces, phrase.First, reach) ?? ChangeIn(pieces, phrase.End, phrase.End + reach);
    }

    private static string? ChangeBefore(NumberPieces pieces, int first, int reach)
    {
        for (var end = first; end > 0 && end > first - reach && !MeasureClause.EndsAt(pieces, end - 1); end--)
        {
            if (pieces.Lexicon.Counts.JobChanges.MatchBackward(pieces, end, out var change) > 0)
            {
                return change;
            }
        }

        return null;
    }

    /// <summary>What becomes of jobs by the first word of it from <paramref name="first"/> on, up to <paramref name="end"/> and inside the clause; null for none.</summary>
    internal static string? ChangeIn(NumberPieces pieces, int first, int end)
    {
        for (var i = first; i < pieces.Count && i < end && !MeasureClause.EndsAt(pieces, i); i++)
        {
            if (pieces.Lexicon.Counts.JobChanges.MatchForward(pieces, i, out var change) > 0)
            {
                return change;
            }
        }

        return null;
    }
}
