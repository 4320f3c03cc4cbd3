namespace CorpusLint.Extraction;

/// <summary>
/// Reads what became of doses of a vaccine or a medicine: those given and those bought are different counts of one campaign,
/// and a report tells both. Of which one a number is, the nearest verb of its clause says.
/// </summary>
internal static class MeasureDose
{
    /// <summary>The class of doses in the lexicons.</summary>
    internal const string Class = "dose";

    private const int Reach = 9;

    /// <summary>"Administered" or "supplied"; null when no word says it, so that the number is compared with none.</summary>
    internal static string? FateOf(NumberPieces pieces, QuantityPhrase phrase)
    {
        var fates = pieces.Lexicon.Counts.DoseFates;
        for (var end = phrase.First; end > 0 && end > phrase.First - Reach && !MeasureClause.EndsAt(pieces, end - 1); end--)
        {
            if (pieces[end - 1].IsWord && fates.MatchBackward(pieces, end, out var before) > 0)
            {
                return before;
            }
        }

        for (var i = phrase.End; i < pieces.Count && i < phrase.End + Reach && !MeasureClause.EndsAt(pieces, i); i++)
        {
            if (pieces[i].IsWord && fates.MatchForward(pieces, i, out var behind) > 0)
            {
                return behind;
            }
        }

        return null;
    }

    /// <summary>The word for what doses are against, folded; null when none says it.</summary>
    internal static string? AimOf(NumberPieces pieces, QuantityPhrase phrase)
    {
        for (var i = phrase.End; i < pieces.Count && i < phrase.End + Reach && !MeasureClause.EndsAt(pieces, i); i++)
        {
            if (pieces[i].IsWord && pieces.Lexicon.Counts.DoseAims.Contains(pieces.TextOf(i)))
            {
                for (i++; i < pieces.Count && pieces[i].IsWord; i++)
                {
                    if (!pieces[i].Has(NumberRoles.Stop | NumberRoles.Article))
                    {
                        return MeasurePopulation.Folded(pieces, i, i + 1);
                    }
                }
            }
        }

        return null;
    }
}
