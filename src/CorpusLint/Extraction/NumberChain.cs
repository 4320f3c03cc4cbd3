namespace CorpusLint.Extraction;

/// <summary>
/// Reads a numeral of several words. Worked example: "two hundred and thirty thousand" is 2, times a hundred, plus 30,
/// times a thousand; a larger scale behind a smaller one multiplies all of it, as in "dos mil millones".
/// </summary>
internal static class NumberChain
{
    /// <summary>Reads number words from <paramref name="first"/>; <paramref name="opening"/> is the factor of a scale that comes first ("a hundred", "mil").</summary>
    internal static Numeral Read(NumberPieces pieces, int first, decimal? opening, bool isOpen)
    {
        decimal total = 0;
        decimal current = opening ?? 0;
        var lowestScale = decimal.MaxValue;
        decimal scaleApplied = 1;
        var needsNumeral = !isOpen;
        var end = first;
        var i = first;
        while (i < pieces.Count && (i == first || IsNextTo(pieces, i)))
        {
            var piece = pieces[i];
            if (piece.Has(NumberRoles.Numeral) && Accepts(current, piece.Word!.Value, isOpen && i == first))
            {
                current += piece.Word.Value;
                needsNumeral = false;
            }
            else if (piece.Has(NumberRoles.Hundred) && current is >= 1 and < 100 && !needsNumeral)
            {
                current *= piece.Word!.Value;
            }
            else if (piece.Has(NumberRoles.Scale) && !needsNumeral && TryScale(piece.Word!.Value, ref total, ref current, ref lowestScale))
            {
                scaleApplied = piece.Word.Value;
            }
            else if (piece.Has(NumberRoles.Joiner) && i > first && JoinsNumerals(pieces, i, current, total))
            {
                i++;
                if (pieces[i].Has(NumberRoles.Article))
                {
                    // "Treinta y un": the article is the unit.
                    current++;
                    end = ++i;
                }

                continue;
            }
            else if (piece.Has(NumberRoles.Joiner) && i > first && TryReadAndHalf(pieces, i, current, total, scaleApplied, out var half, out var behind))
            {
                // "Two and a half", "dos millones y medio".
                (current, total) = scaleApplied == 1 ? (current + half, total) : (current, total + half);
                end = i = behind;
                continue;
            }
            else
            {
                break;
            }

            end = ++i;
        }

        var value = total + current;
        if (end < pieces.Count && pieces.Has(end, NumberRoles.Collective) && value is > 0 and < 1000 && IsNextTo(pieces, end))
        {
            return Numeral.Exactly(first, end + 1, NumeralForm.Collective, value * pieces[end].Word!.Value, pieces[end].Word!.Value);
        }

        // "Five mln", "one bln": a wire's short forms stand behind words too; a letter ("k") only behind digits.
        if (scaleApplied == 1 && value is > 0 and < 1000 && pieces.Has(end, NumberRoles.ScaleSuffix) && IsNextTo(pieces, end) && pieces[end].Word!.SuffixValue > 1 && pieces.TextOf(end).Length > 2)
        {
            scaleApplied = pieces[end].Word!.SuffixValue;
            return Numeral.Exactly(first, end + 1, NumeralForm.Words, value * scaleApplied, scaleApplied);
        }

        var form = value == 1 && end == first + 1 ? NumeralForm.One : NumeralForm.Words;
        return Numeral.Exactly(first, end, form, value, scaleApplied);
    }

    // Words of one numeral stand side by side: a comma, a dash or a bracket ends it.
    private static bool IsNextTo(NumberPieces pieces, int index) => pieces[index].IsWord;

    private static bool Accepts(decimal current, decimal value, bool isFirst) =>
        !isFirst && (current == 0 || (current % 100 == 0 && value < 100 && value > 0) || (current % 100 is >= 20 and < 100 && current % 10 == 0 && value is > 0 and < 10));

    private static bool TryScale(decimal scale, ref decimal total, ref decimal current, ref decimal lowestScale)
    {
        if (scale < lowestScale)
        {
            if (current == 0 && total > 0)
            {
                return false;
            }

            total += (current == 0 ? 1 : current) * scale;
        }
        else if (scale > lowestScale && (total % (scale * 1_000_000)) + current is var below && below < NumberReader.Largest / scale)
        {
            // "Tres billones dos mil millones": only what stands below the scale is multiplied by it.
            total = total - (below - current) + (below * scale);
        }
        else
        {
            return false;
        }

        current = 0;
        lowestScale = scale;
        return true;
    }

    // "And" joins a hundred or a thousand with what follows ("two hundred and five"), "y" tens with units ("treinta y cinco").
    private static bool JoinsNumerals(NumberPieces pieces, int joiner, decimal current, decimal total)
    {
        var isOne = pieces.Lexicon.IsHeadFirst && pieces.Has(joiner + 1, NumberRoles.Article);
        if (!isOne && !pieces.Has(joiner + 1, NumberRoles.Numeral))
        {
            return false;
        }

        var next = isOne ? 1 : pieces[joiner + 1].Word!.Value;
        return pieces.Lexicon.IsHeadFirst
            ? current % 100 is >= 30 and < 100 && current % 10 == 0 && next is > 0 and < 10
            : next is > 0 and < 100 && ((current >= 100 && current % 100 == 0) || (current == 0 && total > 0));
    }

    internal static bool TryReadAndHalf(NumberPieces pieces, int joiner, decimal current, decimal total, decimal scale, out decimal half, out int end)
    {
        end = joiner + 1;
        if (pieces.Has(end, NumberRoles.Article))
        {
            end++;
        }

        half = scale / 2;
        var isHalf = pieces.Has(end, NumberRoles.Half) && (current > 0 || total > 0);
        end++;
        return isHalf;
    }
}
