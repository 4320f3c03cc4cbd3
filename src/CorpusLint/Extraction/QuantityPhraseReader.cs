using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads one quantity around a numeral: currency before, range, unit, bounds on both sides, counted noun. What cannot
/// be told from a name, a score or a time is left alone.
/// </summary>
internal sealed class QuantityPhraseReader(QuantityLabels labels)
{
    private const decimal OldestAge = 130;
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

        if (ReadShare(pieces, first, ref next) is { } share)
        {
            return share;
        }

        if (ReadProportion(pieces, first, ref next) is { } proportion)
        {
            return proportion;
        }

        if (ReadRatio(pieces, first, ref next) is { } ratio)
        {
            return ratio;
        }

        if (!NumberReader.TryRead(pieces, first, out var numeral))
        {
            return null;
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

    // "Sections 12, 13 and 14".
    private bool JoinsLabel(NumberPieces pieces, in Numeral numeral) =>
        _endOfLabel >= 0 && _endOfLabel == numeral.First - 1 &&
        (pieces.Is(_endOfLabel, ',') || pieces[_endOfLabel].Kind == TokenKind.Dash || pieces[_endOfLabel].Has(NumberRoles.Joiner | NumberRoles.To | NumberRoles.Or)) &&
        CountedNounReader.ClassOfPlural(pieces, numeral.End) is null;

    private static QuantityPhrase? ReadAround(NumberPieces pieces, Numeral numeral, NumeralStanding standing, ref int next)
    {
        var lexicon = pieces.Lexicon;
        var left = numeral.First;
        var unit = QuantityUnits.ReadCurrencyBefore(pieces, ref left);
        var rangeOutcome = QuantityRanges.TryRead(pieces, numeral, left, out var range);
        if (rangeOutcome == RangeOutcome.Score)
        {
            next = range.End;
            return null;
        }

        var (low, high, end) = (numeral.Low, numeral.High, numeral.End);
        if (rangeOutcome == RangeOutcome.Range)
        {
            (low, high, end, left) = (range.Low, range.High, range.End, range.First);
        }

        var scale = 1m;
        unit ??= QuantityUnits.ReadBehind(pieces, left, numeral.First, ref end, out scale);
        if (unit is not null && scale == 1)
        {
            scale = QuantityUnits.ReadMoneySuffix(pieces, unit, numeral.End, ref end);
        }

        if (numeral.Form == NumeralForm.One && unit is { Dimension: "time" } && !pieces[numeral.End].IsHyphenated)
        {
            // "One day it will end" tells no time.
            return null;
        }

        (low, high) = (low * scale, high * scale);
        if (unit is null && (IsCompoundAdjective(pieces, end) || (pieces[numeral.First].IsHyphenated && numeral.Form != NumeralForm.Collective)))
        {
            return null;
        }

        unit ??= IsApposedAge(pieces, numeral) ? new QuantityUnit("year", "age", QuantityKind.Age, IsBefore: false) : null;
        var numeralEnd = rangeOutcome == RangeOutcome.Range ? range.NumeralEnd : numeral.End;
        var isVague = numeral.Form == NumeralForm.Vague;
        var kind = isVague ? "exact" : null;
        if (unit is { Kind: QuantityKind.Share } && pieces.Has(left - 1, NumberRoles.Article) && lexicon.ModifiersBefore.MatchBackward(pieces, left - 1, out _) > 0)
        {
            // "Casi un 4 %".
            left--;
        }

        var isEstimated = false;
        var modifier = "";
        while (lexicon.ModifiersBefore.MatchBackward(pieces, left, out var before) is > 0 and var count)
        {
            // The outer of two bounds decides: "at least some 300".
            kind = before is "exact" or "approximate" && kind is not (null or "exact") ? kind : before;
            modifier = before;
            left -= count;
        }

        isEstimated = modifier == "approximate" && numeral.Value is not null;
        var behind = end;
        if (lexicon.ModifiersAfter.MatchForward(pieces, end, out var after) is > 0 and var afterCount && IsModifierBehind(pieces, end, after))
        {
            kind = kind is null or "exact" or "approximate" ? after : kind;
            behind = end = end + afterCount;
        }

        var amountEnd = end;
        var counted = unit is null ? CountedNounReader.Read(pieces, left, end, mayBeSingular: numeral.Form == NumeralForm.One)
            : unit.Kind == QuantityKind.Share ? ReadBase(pieces, end)
            : null;
        if (counted is not null)
        {
            end = counted.Head + 1;
            if (lexicon.ModifiersAfter.MatchForward(pieces, end, out after) is > 0 and var nounCount && kind is null)
            {
                kind = after;
                end += nounCount;
            }
        }

        if (counted is null && isVague && end == numeral.End && end > numeral.First + 1 && pieces[end - 1].Has(NumberRoles.Of))
        {
            // "Several of them": the preposition is not part of the numeral.
            end = numeralEnd = end - 1;
        }

        if (counted is not null && unit is null && lexicon.Units[pieces.TextOf(counted.Head)] is { } measure)
        {
            // "Six whole minutes".
            unit = QuantityUnits.Measure(measure);
            counted = null;
            amountEnd = end;
        }

        var hasEvidence = unit is not null || kind is not null and not "exact" || counted is not null;
        if (!IsAcceptable(pieces, numeral, standing, counted, hasEvidence, isBare: unit is null && kind is null))
        {
            return null;
        }

        next = Math.Max(next, Math.Max(behind, end));
        var quantityKind = unit?.Kind ?? (isVague ? QuantityKind.Vague : QuantityKind.Cardinal);
        var (bound, interval) = BoundOf(quantityKind, kind, low, high, rangeOutcome == RangeOutcome.Range);
        return new QuantityPhrase
        {
            First = left,
            End = end,
            NumeralFirst = rangeOutcome == RangeOutcome.Range ? range.NumeralFirst : numeral.First,
            NumeralEnd = numeralEnd,
            AmountEnd = amountEnd,
            Value = isVague ? numeral.Value : low,
            Interval = interval,
            Bound = isVague && kind == "exact" ? QuantityBound.Approximate : bound,
            Kind = quantityKind,
            Unit = unit?.Name,
            Dimension = unit?.Dimension ?? "count",
            IsEstimated = isEstimated,
            Counted = counted,
        };
    }

    private static bool IsAcceptable(NumberPieces pieces, in Numeral numeral, NumeralStanding standing, CountedNoun? counted, bool hasEvidence, bool isBare)
    {
        if (standing == NumeralStanding.NeedsEvidence)
        {
            return !isBare || (counted is not null && !pieces[counted.Head].IsCapitalised && IsCredibleCount(pieces, numeral, counted));
        }

        if (standing == NumeralStanding.LooksLikeYear)
        {
            return isBare ? numeral.Value % 100 == 0 && counted is { NounClass: not (null or "event") } && counted.First == numeral.End : hasEvidence;
        }

        return numeral.Form switch
        {
            NumeralForm.One => !isBare || (counted is { NounClass: not null } && counted.Head <= numeral.End + 2 && !IsBlocked(pieces, numeral)),
            NumeralForm.Both => counted is not null && (!pieces[counted.Head].IsCapitalised || QuantityLabels.IsTitleCased(pieces)) && IsBesideBoth(pieces, numeral.End, counted.Head) && !pieces.Lexicon.BothBlockers.Contains(NextText(pieces, counted.Head + 1)),
            _ => true,
        };
    }

    // "Both publish guides": what stands between may be a verb, unless it is known to be a modifier.
    private static bool IsBesideBoth(NumberPieces pieces, int end, int head) =>
        head == end || (head == end + 1 && pieces.Lexicon.PlainModifiers.Contains(pieces.TextOf(end)));

    // Five digits without a separator name rather than count: "50501 keeps", "50501 Missouri chapters".
    private static bool IsCredibleCount(NumberPieces pieces, in Numeral numeral, CountedNoun counted) =>
        numeral is { Form: NumeralForm.Digits, Scale: 1, Value: >= 10_000 } && pieces.TextOf(numeral.First).IndexOfAny('.', ',') < 0
            ? counted.Head == numeral.End && (counted.NounClass is not null || numeral.Value % 100 == 0)
            : counted.Head <= numeral.End + 2;

    private static bool IsBlocked(NumberPieces pieces, in Numeral numeral) =>
        numeral.First > 0 && pieces.Lexicon.OneBlockers.Contains(pieces.TextOf(numeral.First - 1));

    private static ReadOnlySpan<char> NextText(NumberPieces pieces, int index) => index < pieces.Count ? pieces.TextOf(index) : default;

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

    // "Plus" and "+" must be glued or hyphenated, or else they add: "300 plus tax".
    private static bool IsModifierBehind(NumberPieces pieces, int index, string kind) =>
        kind != "at least" || !(pieces.Is(index, '+') || pieces.TextOf(index).Equals("plus", StringComparison.OrdinalIgnoreCase)) || pieces[index].IsGlued || pieces[index].IsHyphenated;

    // "A three-judge panel", "two-party": the compound qualifies something else.
    private static bool IsCompoundAdjective(NumberPieces pieces, int end) =>
        end < pieces.Count && pieces[end].IsHyphenated && pieces.Lexicon.ModifiersAfter.MatchForward(pieces, end, out _) == 0;

    // "Ana Ruiz, 35, said": between commas behind a name.
    private static bool IsApposedAge(NumberPieces pieces, in Numeral numeral) =>
        numeral is { Form: NumeralForm.Digits, Scale: 1, Value: >= 1 and < OldestAge } && numeral.Value % 1 == 0 &&
        numeral.First >= 3 && pieces.Is(numeral.First - 1, ',') && pieces[numeral.First - 2].IsCapitalised && pieces[numeral.First - 3].IsCapitalised &&
        numeral.End < pieces.Count && pieces[numeral.End].IsGlued && pieces.TextOf(numeral.End) is [',' or '.' or ';' or ')'];

    private static QuantityPhrase? ReadShare(NumberPieces pieces, int first, ref int next)
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

        var left = first;
        string? kind = null;
        while (lexicon.ModifiersBefore.MatchBackward(pieces, left, out var before) is > 0 and var words)
        {
            kind = before;
            left -= words;
        }

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
    private static QuantityPhrase? ReadProportion(NumberPieces pieces, int first, ref int next)
    {
        var lexicon = pieces.Lexicon;
        if (!(pieces[first].IsNumber || pieces[first].Has(NumberRoles.Numeral | NumberRoles.Article)))
        {
            return null;
        }

        var part = default(Numeral);
        var end = first + 1;
        if (pieces[first].Has(NumberRoles.Article))
        {
            part = Numeral.Exactly(first, end, NumeralForm.Words, 1);
        }
        else if (!NumberReader.TryRead(pieces, first, out part))
        {
            return null;
        }

        end = part.End;
        var joiner = lexicon.ShareJoiners.MatchForward(pieces, end, out var kind);
        if (joiner == 0 || end + joiner >= pieces.Count || !NumberReader.TryRead(pieces, end + joiner, out var whole) ||
            part.Value is not > 0 || whole.Value is not (> 1 and <= 1000) || part.Value >= whole.Value || whole.Scale != 1 ||
            (kind == "words" && (part.Form == NumeralForm.Digits || whole.Form != NumeralForm.Words || whole.Value > 20)))
        {
            return null;
        }

        var left = first;
        string? modifier = null;
        while (lexicon.ModifiersBefore.MatchBackward(pieces, left, out var before) is > 0 and var words)
        {
            modifier = before;
            left -= words;
        }

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

    // What a share is of: "62 percent of residents", "a third of the members".
    private static CountedNoun? ReadBase(NumberPieces pieces, int end) =>
        (pieces.Has(end, NumberRoles.Of) || (end < pieces.Count && pieces.Lexicon.Contractions.Contains(pieces.TextOf(end)))) &&
        CountedNounReader.Read(pieces, end, end, mayBeSingular: false) is { } counted
            ? counted with { Class = counted.NounClass ?? "share", Casualty = default }
            : null;

    private static QuantityPhrase? ReadRatio(NumberPieces pieces, int first, ref int next)
    {
        var ratio = "";
        var count = pieces[first].IsNumber || pieces[first].Has(NumberRoles.StartsRatio) ? pieces.Lexicon.Ratios.MatchForward(pieces, first, out ratio) : 0;
        if (count == 0)
        {
            return null;
        }

        next = first + count;
        var value = NumberLexicon.Number(ratio);
        return new QuantityPhrase
        {
            First = first,
            End = next,
            NumeralFirst = first,
            NumeralEnd = next,
            AmountEnd = next,
            Value = value,
            Interval = Interval.Exactly(value),
            Kind = QuantityKind.Ratio,
            Dimension = "ratio",
        };
    }
}
