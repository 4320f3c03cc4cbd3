namespace CorpusLint.Extraction;

/// <summary>Reads the words that name a magnitude and no number: "dozens", "tens of thousands", "a few hundred".</summary>
internal static class NumberVague
{
    // "A couple of hundred", "several", "a few dozen".
    internal static bool TryReadSmall(NumberPieces pieces, int first, out Numeral numeral)
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

        if (pieces.Has(end, NumberRoles.Vague) && !pieces.Has(end - 1, NumberRoles.Of))
        {
            // "Varios centenares": the vague word's lower end is two of its kind.
            var kind = pieces[end].Word!.Range.Low / 2;
            numeral = new Numeral(first, end + 1, NumeralForm.Vague, null, low * kind, high * kind, kind);
            return true;
        }

        numeral = new Numeral(first, end, NumeralForm.Vague, null, low, high, 1);
        return true;
    }

    // "Dozens", "tens of thousands", "cientos de miles".
    internal static bool TryRead(NumberPieces pieces, int first, out Numeral numeral)
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
}
