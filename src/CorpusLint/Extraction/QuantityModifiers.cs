using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Reads the bounds around a number: "at least some", "or more", "300-plus".</summary>
internal static class QuantityModifiers
{
    /// <summary>The kind of bound that stands before, as the language's data names it; null for none. Moves <paramref name="left"/> to the first word of it.</summary>
    /// <param name="pieces">The sentence.</param>
    /// <param name="left">First piece of the number with its currency.</param>
    /// <param name="unit">The number's unit; null for none.</param>
    /// <param name="modifier">The kind of the outermost modifier; empty for none.</param>
    internal static string? ReadBefore(NumberPieces pieces, ref int left, QuantityUnit? unit, out string modifier)
    {
        var lexicon = pieces.Lexicon;
        string? kind = null;
        modifier = "";
        while (lexicon.ModifiersBefore.MatchBackward(pieces, left, out var before) is > 0 and var count && !IsDuring(pieces, left, count, unit) && !IsDestination(pieces, left, count))
        {
            if (before == "reported")
            {
                before = unit is { Kind: QuantityKind.Share } ? "exact" : "approximate";
            }

            // The outer of two bounds decides: "at least some 300".
            kind = before is "exact" or "approximate" && kind is not (null or "exact") ? kind : before;
            modifier = before;
            left -= count;
        }

        return kind;
    }

    /// <summary>The kind of bound behind the number or its noun; null for none. Moves <paramref name="end"/> behind it.</summary>
    internal static string? ReadAfter(NumberPieces pieces, ref int end)
    {
        if (pieces.Lexicon.ModifiersAfter.MatchForward(pieces, end, out var after) is not (> 0 and var count) || !IsBound(pieces, end, after) || OpensNext(pieces, end + count))
        {
            return null;
        }

        end += count;
        return after;
    }

    // "23 países y más de 1.400 actividades", "1.2 trillion cubic feet and over 1,000 miles".
    private static bool OpensNext(NumberPieces pieces, int index) =>
        index < pieces.Count && (pieces[index].IsNumber || (pieces[index].IsWord && pieces.Lexicon.AdditionStops.Contains(pieces.TextOf(index))));

    // "Plus" and "+" must be glued or hyphenated, or else they add: "300 plus tax".
    // "A 28,000-strong crowd" and "28,000 strong" count, "two strong winds" have a noun.
    private static bool IsBound(NumberPieces pieces, int index, string kind) =>
        kind == "exact" ? pieces[index].IsHyphenated || !CountedNounReader.HasHead(pieces, index + 1) :
        kind != "at least" || !(pieces.Is(index, '+') || pieces.TextOf(index).Equals("plus", StringComparison.OrdinalIgnoreCase)) || pieces[index].IsGlued || pieces[index].IsHyphenated;

    // "25 shows over two months", but "for over two months", "lasted over two hours".
    private static bool IsDuring(NumberPieces pieces, int left, int count, QuantityUnit? unit) =>
        count == 1 && unit is { Dimension: "time" } && pieces.Lexicon.During.Contains(pieces.TextOf(left - 1)) &&
        (left < 2 || !pieces[left - 2].IsWord || !pieces.Lexicon.BoundContexts.Contains(pieces.TextOf(left - 2)));

    // "Subió un 2,5 por ciento, hasta 1.100 euros": where a change ends is no bound.
    private static bool IsDestination(NumberPieces pieces, int left, int count)
    {
        if (count > 1 || !pieces.Lexicon.Destinations.Contains(pieces.TextOf(left - 1)) || left < 2)
        {
            return false;
        }

        var before = left - 2;
        return pieces.Is(before, ',') || pieces[before].Kind is TokenKind.Symbol or TokenKind.Number || (pieces[before].IsWord && pieces.Lexicon.ChangeWords.Contains(pieces.TextOf(before))) ||
            pieces.Lexicon.Percent.MatchBackward(pieces, before + 1, out _) > 0;
    }
}
