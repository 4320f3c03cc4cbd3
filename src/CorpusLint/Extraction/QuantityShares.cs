using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Reads shares that are written in words: "a third of the members", "most of", "one in five", "tres de cada cuatro".</summary>
internal static class QuantityShares
{
    /// <summary>A fraction of a scale or a unit, which is a number of it: "a quarter of a million", "half an hour", "quarter-point".</summary>
    internal static bool TryReadFraction(NumberPieces pieces, int first, out Numeral numeral)
    {
        numeral = default;
        var lexicon = pieces.Lexicon;
        if (!pieces[first].Has(NumberRoles.StartsShare | NumberRoles.Half))
        {
            return false;
        }

        if (lexicon.UnitFractions.MatchForward(pieces, first, out var glued) is > 0 and var count)
        {
            var next = first + count;
            if (pieces.Has(next, NumberRoles.Scale))
            {
                // "Three quarters million", "half-million".
                var million = pieces[next].Word!.Value;
                numeral = Numeral.Exactly(first, next + 1, NumeralForm.Collective, NumberLexicon.Number(glued) * million / 100, million);
                return true;
            }

            if (next < pieces.Count && pieces[next].IsHyphenated && IsUnit(pieces, next))
            {
                numeral = Numeral.Exactly(first, next, NumeralForm.Collective, NumberLexicon.Number(glued) / 100);
                return true;
            }
        }

        var half = first + 1;
        if (pieces[first].Has(NumberRoles.Half) && half < pieces.Count && !pieces[half].IsHyphenated)
        {
            half += pieces[half].Has(NumberRoles.Article) ? 1 : 0;
            if (IsUnit(pieces, half))
            {
                numeral = Numeral.Exactly(first, half, NumeralForm.Collective, 0.5m);
                return true;
            }
        }

        // "A quarter percentage point", "three-quarters point".
        if (lexicon.BareShares.MatchForward(pieces, first, out var bare) is > 0 and var words && first + words < pieces.Count && !pieces[first + words].IsHyphenated && lexicon.Points.MatchForward(pieces, first + words, out _) > 0)
        {
            numeral = Numeral.Exactly(first, first + words, NumeralForm.Collective, Math.Round(NumberLexicon.Number(bare) / 100, 3));
            return true;
        }

        var end = first + lexicon.Shares.MatchForward(pieces, first, out var share);
        if (end == first || share == "majority" || !pieces.Has(end, NumberRoles.Article))
        {
            return false;
        }

        end++;
        if (pieces.Has(end, NumberRoles.Scale))
        {
            var scale = pieces[end].Word!.Value;
            numeral = Numeral.Exactly(first, end + 1, NumeralForm.Collective, Math.Round(NumberLexicon.Number(share) / 100, 3) * scale, scale);
            return true;
        }

        numeral = IsUnit(pieces, end) ? Numeral.Exactly(first, end, NumeralForm.Collective, Math.Round(NumberLexicon.Number(share) / 100, 3)) : default;
        return numeral.End > 0;
    }

    private static bool IsUnit(NumberPieces pieces, int index) =>
        pieces.Lexicon.Units.MatchForward(pieces, index, out _) > 0 || pieces.Lexicon.Points.MatchForward(pieces, index, out _) > 0 || pieces.Lexicon.Percent.MatchForward(pieces, index, out _) > 0;

    internal static QuantityPhrase? Read(NumberPieces pieces, int first, ref int next)
    {
        if (!pieces[first].Has(NumberRoles.StartsShare))
        {
            return null;
        }

        var lexicon = pieces.Lexicon;
        var count = lexicon.Shares.MatchForward(pieces, first, out var share);
        var isBare = count == 0;
        if (isBare)
        {
            count = lexicon.BareShares.MatchForward(pieces, first, out share);
        }

        if (count == 0)
        {
            return null;
        }

        if (share == "majority" && first > 0 && pieces[first - 1].Has(NumberRoles.Article))
        {
            // "The most of any bank" is a rank, "most of the banks" a share.
            return null;
        }

        var left = first;
        var kind = QuantityModifiers.ReadBefore(pieces, ref left, null, out _);

        var end = first + count;
        if (isBare && ((kind is null && lexicon.ShareOpeners.MatchBackward(pieces, first, out _) == 0) ||
            (end < pieces.Count && (pieces[end].IsHyphenated || pieces[end].Has(NumberRoles.Article | NumberRoles.Scale | NumberRoles.Collective) || lexicon.Units.Contains(pieces.TextOf(end))))))
        {
            return null;
        }

        next = end;
        while (end > first + 1 && pieces[end - 1].Has(NumberRoles.Of | NumberRoles.Stop))
        {
            end--;
        }

        var shared = ReadBase(pieces, end);
        var isMajority = share == "majority";
        var value = isMajority ? 50 : NumberLexicon.Number(share);
        var (bound, interval) = QuantityBounds.Of(kind ?? (isMajority ? "above" : "approximate"), value, value, 100);
        return new QuantityPhrase
        {
            First = left,
            End = shared is null ? end : shared.Head + 1,
            NumeralFirst = first,
            NumeralEnd = end,
            AmountEnd = end,
            Counted = shared,
            Value = isMajority ? null : value,
            Interval = interval,
            Bound = bound,
            Kind = QuantityKind.Share,
            Unit = "%",
            Dimension = "share",
        };
    }

    // "One in five", "8 out of 10", "tres de cada cuatro".
    internal static QuantityPhrase? ReadProportion(NumberPieces pieces, int first, Numeral? read, ref int next)
    {
        var lexicon = pieces.Lexicon;
        if (!(pieces[first].IsNumber || pieces[first].Has(NumberRoles.Numeral | NumberRoles.Article)) ||
            (pieces[first].Has(NumberRoles.Article) ? Numeral.Exactly(first, first + 1, NumeralForm.Words, 1) : read) is not { } part)
        {
            return null;
        }

        var end = part.End;
        var joiner = lexicon.ShareJoiners.MatchForward(pieces, end, out var kind);
        if (joiner == 0 || end + joiner >= pieces.Count || !NumberReader.TryRead(pieces, end + joiner, out var whole) ||
            part.Value is not > 0 || whole.Value is not (> 1 and <= 1000) || part.Value >= whole.Value || whole.Scale != 1 ||
            (kind == "words" && !IsOneIn(pieces, part, whole)))
        {
            return null;
        }

        var left = first;
        var modifier = QuantityModifiers.ReadBefore(pieces, ref left, null, out _);

        next = whole.End;
        var value = Math.Round(100 * part.Value.Value / whole.Value.Value, 1);
        var (bound, interval) = QuantityBounds.Of(modifier ?? "exact", value, value, 100);
        return new QuantityPhrase
        {
            First = left,
            End = next,
            NumeralFirst = first,
            NumeralEnd = next,
            AmountEnd = next,
            Value = value,
            Interval = interval,
            Bound = bound,
            Kind = QuantityKind.Share,
            Unit = "%",
            Dimension = "share",
        };
    }

    // "One in five", "7 in 10 adults"; not "killed 12 in 20 villages" or "3 in 10 days".
    private static bool IsOneIn(NumberPieces pieces, in Numeral part, in Numeral whole) =>
        part.Form == NumeralForm.Digits
            ? whole is { Form: NumeralForm.Digits, Value: <= 10 or 20 or 100 or 1000 } && part.Value < 10 && part.Value % 1 == 0 && whole.Value % 1 == 0 && pieces.Lexicon.Units.MatchForward(pieces, whole.End, out _) == 0
            : whole is { Form: NumeralForm.Words, Value: <= 20 } || (whole is { Form: NumeralForm.Digits, Value: 10 or 20 or 100 or 1000 } && pieces.Lexicon.Units.MatchForward(pieces, whole.End, out _) == 0);

    // What a share is of: "62 percent of residents", "a third of the members".
    internal static CountedNoun? ReadBase(NumberPieces pieces, int end) =>
        (pieces.Has(end, NumberRoles.Of) || (end < pieces.Count && pieces.Lexicon.Contractions.Contains(pieces.TextOf(end)))) &&
        CountedNounReader.Read(pieces, end, end, mayBeSingular: false) is { } counted
            ? counted with { Class = counted.NounClass ?? "share", Casualty = default }
            : null;
}
