using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads one quantity around a numeral: currency before, range, unit, bounds on both sides, counted noun. What cannot
/// be told from a name, a score or a time is left alone.
/// </summary>
internal sealed class QuantityPhraseReader(QuantityLabels labels)
{
    private int _endOfLabel = -1;

    /// <summary>Forgets the labels of the sentence before.</summary>
    internal void Reset() => _endOfLabel = -1;

    /// <summary>The quantity whose numeral starts at <paramref name="first"/>, or null; <paramref name="next"/> is where to read on.</summary>
    internal QuantityPhrase? Read(NumberPieces pieces, int first, out int next)
    {
        next = first + 1;
        if (!pieces[first].IsNumber && !pieces[first].Has(NumberRoles.Starts))
        {
            return null;
        }

        if (EndOfIdiom(pieces, first) is > 0 and var end)
        {
            next = end;
            return null;
        }

        if (!QuantityShares.TryReadFraction(pieces, first, out var numeral))
        {
            var isNumeral = NumberReader.TryRead(pieces, first, out numeral);
            if ((QuantityShares.Read(pieces, first, ref next) ?? QuantityShares.ReadProportion(pieces, first, isNumeral ? numeral : null, ref next) ?? QuantityRatios.Read(pieces, first, ref next)) is { } share)
            {
                return share;
            }

            if (!isNumeral)
            {
                return QuantityDurations.ReadOneAndMore(pieces, first, ref next);
            }
        }

        next = numeral.End;
        var standing = JoinsLabel(pieces, numeral) ? NumeralStanding.Label : labels.StandingOf(pieces, numeral);
        if (standing is NumeralStanding.Label)
        {
            _endOfLabel = numeral.End;
            return null;
        }

        if (standing is NumeralStanding.NoQuantity)
        {
            next = QuantityRanges.SkipGlued(pieces, numeral.End);
            return null;
        }

        return ReadAround(pieces, numeral, standing, ref next);
    }

    // "One another", "net zero", "at one point": just behind the phrase, 0 for none.
    private static int EndOfIdiom(NumberPieces pieces, int first)
    {
        var idioms = pieces.Lexicon.Idioms;
        var count = idioms.MatchForward(pieces, first, out _);
        if (count > 0)
        {
            return first + count;
        }

        count = first > 0 ? idioms.MatchForward(pieces, first - 1, out _) : 0;
        return count > 1 ? first - 1 + count : 0;
    }

    // "Sections 12, 13 and 14", "3.1, 3.2, and 3.3".
    private bool JoinsLabel(NumberPieces pieces, in Numeral numeral)
    {
        if (_endOfLabel < 0 || _endOfLabel >= numeral.First || numeral.First - _endOfLabel > 2)
        {
            return false;
        }

        for (var i = _endOfLabel; i < numeral.First; i++)
        {
            if (!(pieces.Is(i, ',') || pieces[i].Kind == TokenKind.Dash || pieces[i].Has(NumberRoles.Joiner | NumberRoles.To | NumberRoles.Or)))
            {
                return false;
            }
        }

        return CountedNounReader.ClassOfPlural(pieces, numeral.End) is null;
    }

    private QuantityPhrase? ReadAround(NumberPieces pieces, Numeral numeral, NumeralStanding standing, ref int next)
    {
        var left = numeral.First;
        var unit = QuantityUnits.ReadBefore(pieces, ref left);
        var rangeOutcome = QuantityRanges.TryRead(pieces, numeral, left, out var range);
        if (rangeOutcome == RangeOutcome.Score)
        {
            next = range.End;
            return null;
        }

        var isRange = rangeOutcome == RangeOutcome.Range;
        var (low, high, end) = (numeral.Low, numeral.High, numeral.End);
        if (isRange)
        {
            (low, high, end, left) = (range.Low, range.High, range.End, range.First);
        }

        var scale = 1m;
        unit ??= QuantityUnits.ReadBehind(pieces, left, numeral, high, ref end, out scale);
        if (unit is not null && scale == 1)
        {
            scale = QuantityMoney.ReadSuffix(pieces, unit, numeral.End, ref end);
        }

        (low, high) = (low * scale, high * scale);
        if (QuantityEvidence.IsSomeDay(pieces, numeral, unit))
        {
            return null;
        }

        var isCompound = unit is null && IsCompoundAdjective(pieces, end);
        if (unit is null && (isCompound ? !IsCountingCompound(pieces, numeral, end) : pieces[numeral.First].IsHyphenated && numeral.Form != NumeralForm.Collective))
        {
            return null;
        }

        unit = labels.IsAge(pieces, left, numeral, end, unit) ? QuantityUnits.Years with { Name = unit?.Name ?? QuantityUnits.Years.Name } : unit;
        if (unit is { Kind: QuantityKind.Measurement } && !isRange)
        {
            low = high = low + QuantityDurations.ReadHalf(pieces, numeral, ref end);
        }

        var numeralEnd = isRange ? range.NumeralEnd : numeral.End;
        if (unit is { Kind: QuantityKind.Measurement, IsBefore: false } && !isRange && QuantityTails.Read(pieces, left, numeral, low, unit, ref end) is { } tail)
        {
            (low, high, unit, numeralEnd) = (tail.Value, tail.Value, tail.Unit, tail.NumeralEnd);
        }

        unit = unit is null ? null : QuantityMoney.ReadShare(pieces, QuantityRates.Read(pieces, unit, ref end), ref end);
        var isVague = numeral.Form == NumeralForm.Vague;
        if (numeral.Form == NumeralForm.Vague && !isRange)
        {
            (low, high) = (numeral.Low * scale, numeral.High * scale);
        }

        if ((unit is { Kind: QuantityKind.Share } || (unit is not null && pieces.Lexicon.IsHeadFirst)) && left > 0 && pieces[left - 1].IsWord && pieces.Lexicon.ShareArticles.Contains(pieces.TextOf(left - 1)) && pieces.Lexicon.ModifiersBefore.MatchBackward(pieces, left - 1, out _) > 0)
        {
            // "Casi un 4 %", "hasta los 10.000 euros".
            left--;
        }

        var kind = QuantityModifiers.ReadBefore(pieces, ref left, unit, out var modifier) ?? (isVague ? "exact" : null);
        var behind = end;
        var isOfBody = false;
        if (QuantityModifiers.ReadAfter(pieces, ref end) is { } after)
        {
            // "The 500,000-strong workers' front": the front is not what is counted.
            isOfBody = after == "exact" && unit is null;
            kind = kind is null or "exact" or "approximate" && after != "exact" ? after : kind;
            behind = end;
        }

        var amountEnd = end;
        var counted = isOfBody ? null
            : isCompound ? QuantityCompound.Counted(pieces, end)
            : unit is null ? CountedNounReader.Read(pieces, left, end, mayBeSingular: numeral.Form == NumeralForm.One || numeral is { Value: 1, Form: NumeralForm.Digits })
            : unit.Kind == QuantityKind.Share ? QuantityShares.ReadBase(pieces, end)
            : null;
        if (counted is not null)
        {
            end = counted.Head + 1;
            if (kind is null && QuantityModifiers.ReadAfter(pieces, ref end) is { } behindNoun)
            {
                kind = behindNoun;
            }
        }

        if (counted is null && isVague && end == numeral.End && end > numeral.First + 1 && pieces[end - 1].Has(NumberRoles.Of))
        {
            // "Several of them": the preposition is not part of the numeral.
            end = numeralEnd = end - 1;
        }

        if (counted is not null && unit is null && !isCompound && pieces.Lexicon.Units[pieces.TextOf(counted.Head)] is { } measure)
        {
            // "Six whole minutes".
            unit = QuantityUnits.Measure(measure);
            counted = null;
            amountEnd = end;
        }

        if (!QuantityEvidence.IsEnough(pieces, numeral, standing, counted, unit, kind))
        {
            return null;
        }

        if (standing == NumeralStanding.NeedsUnit || QuantityUnits.IsNegative(pieces, left, unit))
        {
            left--;
            (low, high) = (-high, -low);
        }

        next = Math.Max(next, Math.Max(behind, end));
        var quantityKind = unit?.Kind ?? (isVague ? QuantityKind.Vague : QuantityKind.Cardinal);
        var (bound, interval) = BoundOf(quantityKind, kind, low, high, isRange);
        var isAddition = IsAddition(pieces, numeral.First, amountEnd, counted);
        return new QuantityPhrase
        {
            First = left,
            End = end,
            NumeralFirst = isRange ? range.NumeralFirst : numeral.First,
            NumeralEnd = numeralEnd,
            AmountEnd = amountEnd,
            Value = isVague ? numeral.Value * scale : low,
            Interval = interval,
            Bound = isVague && kind == "exact" ? QuantityBound.Approximate : bound,
            Kind = quantityKind,
            Unit = unit?.Name,
            Dimension = unit?.Dimension ?? "count",
            Scale = isRange ? 1 : numeral.Scale * scale,
            IsUnitBefore = unit is { IsBefore: true },
            IsEstimated = modifier == "approximate" && numeral.Value is not null,
            IsKeyless = isCompound || (numeral.Form == NumeralForm.One && counted is { NounClass: null }) || isAddition,
            IsAddition = isAddition && !isCompound,
            Counted = counted,
        };
    }

    private static (QuantityBound Bound, Interval Interval) BoundOf(QuantityKind kind, string? modifier, decimal low, decimal high, bool isRange)
    {
        if (kind == QuantityKind.Age && modifier is null && low == high)
        {
            return (QuantityBound.Exact, new Interval(low, true, low + 1, false));
        }

        return isRange && modifier is not ("below" or "at most" or "above" or "at least")
            ? (QuantityBound.Range, Interval.Between(low, high))
            : QuantityBounds.Of(modifier ?? "exact", low, high, kind == QuantityKind.Share && high <= 100 ? 100 : null);
    }

    // "Two more people", "another 14 boats": what is added to a count is no count of all.
    private static bool IsAddition(NumberPieces pieces, int first, int amountEnd, CountedNoun? counted) =>
        counted is not null && ((first > 0 && pieces.Lexicon.Additions.Contains(pieces.TextOf(first - 1))) || (amountEnd < counted.Head && pieces.Lexicon.Additions.Contains(pieces.TextOf(amountEnd))));

    // "A three-judge panel", "two-party": the compound qualifies something else, and counts all the same.
    private static bool IsCompoundAdjective(NumberPieces pieces, int end) =>
        end < pieces.Count && pieces[end].IsHyphenated && pieces.Lexicon.ModifiersAfter.MatchForward(pieces, end, out _) == 0;

    private static bool IsCountingCompound(NumberPieces pieces, in Numeral numeral, int end) =>
        numeral.Form is NumeralForm.Digits or NumeralForm.Words or NumeralForm.One && !pieces[numeral.First].IsHyphenated && QuantityCompound.Counts(pieces, end);
}
