namespace CorpusLint.Extraction;

/// <summary>How a numeral is written.</summary>
internal enum NumeralForm
{
    Digits,
    Words,

    /// <summary>"two dozen", "a hundred".</summary>
    Collective,

    /// <summary>"dozens", "a few hundred".</summary>
    Vague,

    /// <summary>"both".</summary>
    Both,

    /// <summary>"one", "a single": counts only before some nouns.</summary>
    One,
}

/// <summary>A numeral among the pieces of a sentence.</summary>
/// <param name="First">Its first piece.</param>
/// <param name="End">Just behind its last piece.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Value">The number; null for a vague one.</param>
/// <param name="Low">The number, or the lower end of a vague one.</param>
/// <param name="High">The number, or the upper end of a vague one.</param>
/// <param name="Scale">The scale that was applied to what stands before it; 1 for none.</param>
internal readonly record struct Numeral(int First, int End, NumeralForm Form, decimal? Value, decimal Low, decimal High, decimal Scale)
{
    internal static Numeral Exactly(int first, int end, NumeralForm form, decimal value, decimal scale = 1) =>
        new(first, end, form, value, value, value, scale);
}

/// <summary>
/// Reads one numeral from its first piece: digits, words, digits with a scale word, collectives and vague words.
/// Worked example: "two hundred and thirty thousand" is 2, times a hundred, plus 30, times a thousand; a larger scale
/// behind a smaller one multiplies all of it, as in "dos mil millones".
/// </summary>
internal static class NumberReader
{
    // Beyond this a product is no number of the news, and decimals would overflow.
    private const decimal Largest = 1_000_000_000_000_000_000m;

    internal static bool TryRead(NumberPieces pieces, int first, out Numeral numeral)
    {
        var piece = pieces[first];
        if (piece.IsNumber)
        {
            return TryReadDigits(pieces, first, out numeral);
        }

        numeral = default;
        return piece.IsWord && ((piece.Has(NumberRoles.StartsVague) && TryReadSmallVague(pieces, first, out numeral)) || (piece.Word is not null && TryReadWords(pieces, first, out numeral)));
    }

    private static bool TryReadDigits(NumberPieces pieces, int first, out Numeral numeral)
    {
        numeral = default;
        if (!NumberFormat.TryParse(pieces.TextOf(first), pieces.Lexicon, out var value))
        {
            return false;
        }

        var end = first + 1;
        while (value < Largest && IsSpacedGroup(pieces, first, end))
        {
            NumberFormat.TryParse(pieces.TextOf(end), pieces.Lexicon, out var group);
            value = (value * 1000) + group;
            end++;
        }

        numeral = ReadScales(pieces, first, end, NumeralForm.Digits, value);
        return true;
    }

    // "1 200" with one space of any width: one to three digits, then exactly three.
    private static bool IsSpacedGroup(NumberPieces pieces, int first, int next)
    {
        if (next >= pieces.Count || !pieces[next].IsNumber || pieces[next].Start != pieces[next - 1].End + 1)
        {
            return false;
        }

        var head = pieces.TextOf(first);
        var group = pieces.TextOf(next);
        return head.Length <= 3 && head[0] != '0' && head.IndexOfAny('.', ',') < 0 && group.Length == 3 && group.IndexOfAny('.', ',') < 0 &&
            !char.IsLetterOrDigit(pieces.Document.Reading[pieces[next].Start - 1]);
    }

    private static bool TryReadSmallVague(NumberPieces pieces, int first, out Numeral numeral)
    {
        numeral = default;
        var count = pieces.Lexicon.SmallVague.MatchForward(pieces, first, out var range);
        if (count == 0)
        {
            return false;
        }

        var end = first + count;
        var (low, high) = NumberWords.Range(range);
        if (end < pieces.Count && pieces[end].Has(NumberRoles.Hundred | NumberRoles.Scale | NumberRoles.Collective) && pieces[end].Word!.Value is var factor && factor > 0)
        {
            // "A couple of hundred" names a number; "several hundred" names none.
            var named = low == 2 ? low * factor : (decimal?)null;
            numeral = new Numeral(first, end + 1, NumeralForm.Vague, named, low * factor, high * factor, factor);
            return true;
        }

        numeral = new Numeral(first, end, NumeralForm.Vague, null, low, high, 1);
        return true;
    }

    private static bool TryReadWords(NumberPieces pieces, int first, out Numeral numeral)
    {
        var piece = pieces[first];
        numeral = default;
        if (piece.Has(NumberRoles.Vague) && TryReadVague(pieces, first, out numeral))
        {
            return true;
        }

        if (piece.Has(NumberRoles.Both))
        {
            numeral = Numeral.Exactly(first, first + 1, NumeralForm.Both, 2);
            return true;
        }

        if (piece.Has(NumberRoles.Article))
        {
            return TryReadBehindArticle(pieces, first, out numeral);
        }

        if (piece.Has(NumberRoles.Half))
        {
            return TryReadHalf(pieces, first, out numeral);
        }

        if (piece.Has(NumberRoles.BareScale))
        {
            numeral = ReadChain(pieces, first, 1, isOpen: true);
            return true;
        }

        if (piece.Has(NumberRoles.Collective) && !IsBehindNumeral(pieces, first))
        {
            // "Dozen" alone says nothing without "a", but "la docena" does.
            numeral = Numeral.Exactly(first, first + 1, NumeralForm.Collective, piece.Word!.Value);
            return pieces.Has(first + 1, NumberRoles.Of);
        }

        if (!piece.Has(NumberRoles.Numeral))
        {
            return false;
        }

        numeral = ReadChain(pieces, first, null, isOpen: false);
        return true;
    }

    private static bool IsBehindNumeral(NumberPieces pieces, int index) => index > 0 && (pieces[index - 1].IsNumber || pieces.Has(index - 1, NumberRoles.Numeral));

    // "Dozens", "tens of thousands", "cientos de miles".
    private static bool TryReadVague(NumberPieces pieces, int first, out Numeral numeral)
    {
        var (low, high) = pieces[first].Word!.Range;
        var end = first + 1;
        var hasOf = pieces.Has(end, NumberRoles.Of);
        if (hasOf && pieces.Has(end + 1, NumberRoles.Vague) && pieces[end + 1].Word!.Range.Low is var scaled && scaled >= 2000)
        {
            var scale = scaled / 2;
            numeral = new Numeral(first, end + 2, NumeralForm.Vague, null, low * scale, ((high + 1) * scale) - 1, scale);
            return true;
        }

        numeral = new Numeral(first, end, NumeralForm.Vague, null, low, high, 1);
        return hasOf || !pieces.Has(first, NumberRoles.VagueNeedsOf);
    }

    // "A hundred", "a dozen", "un millón", "a half million", "una docena y media" is left at twelve.
    private static bool TryReadBehindArticle(NumberPieces pieces, int first, out Numeral numeral)
    {
        numeral = default;
        var next = first + 1;
        if (pieces.Has(next, NumberRoles.Half))
        {
            return TryReadHalf(pieces, next, out numeral) && (numeral = numeral with { First = first }) is { };
        }

        if (pieces.Has(next, NumberRoles.Hundred | NumberRoles.Scale))
        {
            numeral = ReadChain(pieces, next, 1, isOpen: true) with { First = first };
            return true;
        }

        if (!pieces.Has(next, NumberRoles.Collective))
        {
            return false;
        }

        numeral = Numeral.Exactly(first, next + 1, NumeralForm.Collective, pieces[next].Word!.Value);
        return true;
    }

    // "Half a million", "half-million", "medio millón", "half a dozen".
    private static bool TryReadHalf(NumberPieces pieces, int first, out Numeral numeral)
    {
        var scale = first + 1;
        if (pieces.Has(scale, NumberRoles.Article))
        {
            scale++;
        }

        var isFactor = pieces.Has(scale, NumberRoles.Hundred | NumberRoles.Scale | NumberRoles.Collective) && pieces[scale].Word!.Value > 0;
        numeral = isFactor ? Numeral.Exactly(first, scale + 1, NumeralForm.Collective, pieces[scale].Word!.Value / 2, pieces[scale].Word!.Value) : default;
        return isFactor;
    }

    /// <summary>Reads number words from <paramref name="first"/>; <paramref name="opening"/> is the factor of a scale that comes first ("a hundred", "mil").</summary>
    private static Numeral ReadChain(NumberPieces pieces, int first, decimal? opening, bool isOpen)
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
        else if ((total + current) < Largest / scale && scale > lowestScale)
        {
            // "Tres billones dos mil millones": only what stands below the scale is multiplied by it.
            var below = (total % (scale * 1_000_000)) + current;
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

    private static bool TryReadAndHalf(NumberPieces pieces, int joiner, decimal current, decimal total, decimal scale, out decimal half, out int end)
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

    // "1.2 million", "300 thousand", "1,4 mil millones", "3.2bn", "2 dozen", "2 and a half million".
    private static Numeral ReadScales(NumberPieces pieces, int first, int end, NumeralForm form, decimal value)
    {
        decimal scale = 1;
        if (pieces.Has(end, NumberRoles.Joiner) && TryReadAndHalf(pieces, end, value, 0, 1, out var half, out var behind) &&
            pieces.Has(behind, NumberRoles.Scale | NumberRoles.Collective))
        {
            value += half;
            end = behind;
        }

        while (end < pieces.Count && pieces[end].Has(NumberRoles.Hundred | NumberRoles.Scale | NumberRoles.ScaleSuffix | NumberRoles.Collective))
        {
            var word = pieces[end].Word!;
            var factor = pieces[end].Has(NumberRoles.ScaleSuffix) && word.Value == 0 ? word.SuffixValue : word.Value;
            if (factor <= 1 || value >= Largest / factor)
            {
                break;
            }

            value *= factor;
            scale *= factor;
            end++;
        }

        if (scale > 1 && pieces.Has(end, NumberRoles.Joiner) && TryReadAndHalf(pieces, end, value, 0, scale, out half, out behind) &&
            !pieces.Has(behind, NumberRoles.Scale))
        {
            value += half;
            end = behind;
        }

        return Numeral.Exactly(first, end, form, value, scale);
    }
}
