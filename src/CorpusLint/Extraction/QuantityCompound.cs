using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>Reads what a numeral counts that is hyphenated to a noun: "a seven-member panel", "400-seat".</summary>
internal static class QuantityCompound
{
    /// <summary>Whether the part behind the numeral is a noun that may be counted; in doubt it is none: "two-way", "three-pronged".</summary>
    internal static bool Counts(NumberPieces pieces, int index)
    {
        if (!pieces[index].IsWord || (index + 1 < pieces.Count && pieces[index + 1].IsHyphenated) || pieces[index].Has(NumberRoles.Stop | NumberRoles.Numeral | NumberRoles.Half))
        {
            return false;
        }

        var text = pieces.TextOf(index);
        return text.Length > 2 && !pieces.Lexicon.CompoundStops.Contains(text) && (!EndsInAdjective(text) || pieces.Lexicon.Counts.Kinds.Contains(text) || pieces.Lexicon.Classes.Contains(text)) && char.IsLower(text[0]);
    }

    internal static CountedNoun Counted(NumberPieces pieces, int index) =>
        new(index, index, index + 1, CountedNounLemmas.IsPlural(pieces.TextOf(index), pieces.Lexicon) ? CountedNounLemmas.Singular(pieces.TextOf(index), pieces.Lexicon) : pieces.TextOf(index).ToString().ToLowerInvariant(), null, null, default);

    // "A 14-bed ward".
    private const int ShortestParticiple = 3;

    private static bool EndsInAdjective(ReadOnlySpan<char> text) =>
        (text.Length > ShortestParticiple && text.EndsWith("ed", StringComparison.Ordinal)) || text.EndsWith("ly", StringComparison.Ordinal) || text.EndsWith("al", StringComparison.Ordinal);
}
