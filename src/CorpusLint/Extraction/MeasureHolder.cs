using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Reads whose things are counted where several have such things, and each another number of them: "the Liberals hold 44 seats".</summary>
internal static class MeasureHolder
{
    private const int Reach = 10;

    /// <summary>The last word of the nearest name before the number, no other number between, as a restriction; null for things that nobody in particular holds, and when no name stands there.</summary>
    internal static string? Read(NumberPieces pieces, QuantityPhrase phrase)
    {
        if (phrase.Counted is not { } counted || !pieces.Lexicon.Counts.HeldKinds.Contains(counted.Kind))
        {
            return null;
        }

        for (var i = phrase.First - 1; i >= 0 && i > phrase.First - Reach && !pieces[i].IsNumber && !pieces[i].Has(NumberRoles.Numeral); i--)
        {
            if (pieces[i].IsWord && pieces[i].IsCapitalised && !pieces[i].Has(NumberRoles.Stop))
            {
                return "of " + MeasurePopulation.Folded(pieces, i, i + 1);
            }
        }

        return null;
    }
}
