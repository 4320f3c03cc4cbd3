namespace CorpusLint.Extraction;

/// <summary>
/// Reads one numeral from its first piece: digits, words, digits with a fraction or a scale word, collectives and vague words.
/// </summary>
internal static class NumberReader
{
    // Beyond this a product is no number of the news, and decimals would overflow.
    internal const decimal Largest = 1_000_000_000_000_000_000m;

    internal static bool TryRead(NumberPieces pieces, int first, out Numeral numeral)
    {
        var piece = pieces[first];
        if (piece.IsNumber)
        {
            return TryReadDigits(pieces, first, out numeral);
        }

        numeral = default;
        return piece.IsWord && ((piece.Has(NumberRoles.StartsVague) && NumberVague.TryReadSmall(pieces, first, out numeral)) || (piece.Word is not null && TryReadWords(pieces, first, out numeral)));
    }

    private static bool TryReadDigits(NumberPieces pieces, int first, out Numeral numeral)
    {
        numeral = default;
        if (!NumberFormat.TryParse(pieces.TextOf(first), pieces.Lexicon, out var value))
        {
            return false;
        }

        var end = first + 1;
        if (TryReadFraction(pieces, first, out var alone, out var behindAlone) && (IsMeasured(pieces, behindAlone) ||
            (pieces.Has(behindAlone, NumberRoles.To) && TryReadFraction(pieces, behindAlone + 1, out _, out var behindSecond) && IsMeasured(pieces, behindSecond))))
        {
            // "1/4 mile", "1/2 of the town", "3/8 percent", "5/16 to 7/8 percent".
            numeral = Numeral.Exactly(first, behindAlone, NumeralForm.Digits, Math.Round(alone, 4));
            return true;
        }

        while (value < Largest && IsSpacedGroup(pieces, first, end))
        {
            NumberFormat.TryParse(pieces.TextOf(end), pieces.Lexicon, out var group);
            value = (value * 1000) + group;
            end++;
        }

        if (value % 1 == 0 && TryReadFraction(pieces, end, out var fraction, out var behind))
        {
            (value, end) = (value + fraction, behind);
        }

        numeral = ReadScales(pieces, first, end, NumeralForm.Digits, value);
        return true;
    }

    private static bool IsMeasured(NumberPieces pieces, int index) =>
        pieces.Has(index, NumberRoles.Of) || pieces.Lexicon.Units.MatchForward(pieces, index, out _) > 0 || pieces.Lexicon.Percent.MatchForward(pieces, index, out _) > 0 || pieces.Lexicon.Points.MatchForward(pieces, index, out _) > 0;

    // "7 1/2", "7-1/2", "1½".
    private static bool TryReadFraction(NumberPieces pieces, int index, out decimal fraction, out int end)
    {
        fraction = 0;
        end = index + 1;
        if (index >= pieces.Count)
        {
            return false;
        }

        if (pieces.TextOf(index) is [var only] && only is '\u00BC' or '\u00BD' or '\u00BE')
        {
            fraction = only == '\u00BC' ? 0.25m : only == '\u00BD' ? 0.5m : 0.75m;
            return true;
        }

        var part = pieces[index].Kind == Documents.TokenKind.Dash && pieces[index].IsGlued ? index + 1 : index;
        end = part + 3;
        if (end > pieces.Count || !pieces[part].IsNumber || !pieces.Is(part + 1, '/') || !pieces[part + 1].IsGlued || !pieces[part + 2].IsNumber || !pieces[part + 2].IsGlued ||
            !int.TryParse(pieces.TextOf(part), out var above) || !int.TryParse(pieces.TextOf(part + 2), out var below) || above <= 0 || above >= below || below > 64)
        {
            return false;
        }

        fraction = (decimal)above / below;
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

    private static bool TryReadWords(NumberPieces pieces, int first, out Numeral numeral)
    {
        var piece = pieces[first];
        numeral = default;
        if (piece.Has(NumberRoles.Vague) && NumberVague.TryRead(pieces, first, out numeral))
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
            numeral = NumberChain.Read(pieces, first, 1, isOpen: true);
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

        numeral = NumberChain.Read(pieces, first, null, isOpen: false);
        return true;
    }

    private static bool IsBehindNumeral(NumberPieces pieces, int index) => index > 0 && (pieces[index - 1].IsNumber || pieces.Has(index - 1, NumberRoles.Numeral));

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
            numeral = NumberChain.Read(pieces, next, 1, isOpen: true) with { First = first };
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

    // "1.2 million", "300 thousand", "1,4 mil millones", "3.2bn", "2 dozen", "2 and a half million".
    private static Numeral ReadScales(NumberPieces pieces, int first, int end, NumeralForm form, decimal value)
    {
        decimal scale = 1;
        if (pieces.Has(end, NumberRoles.Joiner) && NumberChain.TryReadAndHalf(pieces, end, value, 0, 1, out var half, out var behind) &&
            pieces.Has(behind, NumberRoles.Scale | NumberRoles.Collective))
        {
            value += half;
            end = behind;
        }

        if (pieces.Has(end, NumberRoles.MoneySuffix) && pieces[end].IsGlued && CountedNounReader.StartsWithPlural(pieces, end + 1) && value is not (50 or 60 or 100 or 200 or 400 or 800 or 1500))
        {
            // "5m homes"; "400m runners" run metres.
            scale = pieces[end].Word!.SuffixValue;
            value *= scale;
            end++;
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

        if (scale > 1 && pieces.Has(end, NumberRoles.Joiner) && NumberChain.TryReadAndHalf(pieces, end, value, 0, scale, out half, out behind) &&
            !pieces.Has(behind, NumberRoles.Scale))
        {
            value += half;
            end = behind;
        }

        return Numeral.Exactly(first, end, form, value, scale);
    }
}
