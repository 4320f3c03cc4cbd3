namespace CorpusLint.Extraction;

/// <summary>Tells what somebody has at its disposal from what came of it to an event: "the unit has 48 officers", "una flota de 12 barcos".</summary>
internal static class MeasureStanding
{
    // "On duty" stands some words behind the number, "the operation" before the verb.
    private const int Reach = 8;

    /// <summary>Whether a count is of what somebody has or employs, and nothing says that it is sent out or that something befell it.</summary>
    internal static bool IsStanding(NumberPieces pieces, QuantityPhrase phrase, string? measureClass, string? population)
    {
        if (phrase.Counted is not { Casualty.Count: 0 } || IsOutcome(measureClass) || (measureClass == "home" && population is not null))
        {
            return false;
        }

        var counts = pieces.Lexicon.Counts;
        if (counts.Possessions.MatchBackward(pieces, phrase.First, out _) is not (> 0 and var length))
        {
            return false;
        }

        for (var i = Math.Max(0, phrase.First - length - Reach); i < pieces.Count && i < phrase.End + Reach; i++)
        {
            if (pieces[i].IsWord && counts.AtWork.MatchForward(pieces, i, out _) > 0)
            {
                return false;
            }
        }

        return true;
    }

    // "The province has 34 dead": of outcomes "has" says that they are so many.
    private static bool IsOutcome(string? measureClass) =>
        measureClass is "death" or "injury" or "arrest" or "charge" or "missing" or "evacuee" or "hospitalisation" or "rescue" or "survivor" or "homeless" or "displaced" or "affected" or "participant"
            or "job" or "employee" or "signature" or "vote" or "illness" or "case" or "striker" or "aboard" or "event";
}
