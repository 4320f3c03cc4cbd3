using CorpusLint.Documents;

namespace CorpusLint.Model;

/// <summary>
/// The comparison table of two numbers for one measure. The order of the tests matters: identical intervals, then
/// intervals that meet, then the excuses for intervals that do not (a vague word, rounding, a bound and its own
/// number). "At least eight" against 35: [8, inf) and [35, 35] meet, but a reader of "at least eight" expects no more
/// than 1.5 times eight, and 35 lies outside [8, 12], so that it is a gap and not an agreement.
/// </summary>
internal static class QuantityComparison
{
    internal static Agreement Compare(Quantity a, Quantity b, double tau, bool isStrict)
    {
        if (!AreComparable(a, b))
        {
            return a.Kind == b.Kind && a.Kind is QuantityKind.Measurement or QuantityKind.Money ? CompareInUnits(a, b) : Agreement.NotComparable;
        }

        if (a.Kind == QuantityKind.Age)
        {
            return CompareAges(a, b);
        }

        if (a.Interval == b.Interval)
        {
            return Agreement.Equal;
        }

        var isVague = a.Kind == QuantityKind.Vague || b.Kind == QuantityKind.Vague;
        if (a.Interval.Meets(b.Interval))
        {
            return CompareMeeting(a, b, tau, isVague);
        }

        if (isVague)
        {
            return Agreement.DisjointVague;
        }

        if (!isStrict && IsRoundingOf(a, b))
        {
            return Agreement.RoundingCompatible;
        }

        if (!isStrict && a.Kind is QuantityKind.Measurement or QuantityKind.Share or QuantityKind.Point && a.Interval.IsPoint && b.Interval.IsPoint && (IsShortFormOf(a, b) || IsShortFormOf(b, a)))
        {
            return Agreement.RoundingCompatible;
        }

        return IsBoundOf(a, b) || IsBoundOf(b, a) ? Agreement.BoundaryEqual : Agreement.Disjoint;
    }

    /// <summary>Whether two numbers are in one unit, or in units of which one can be turned into the other. Hours are held against days only where they are whole days.</summary>
    internal static bool AreCommensurable(Quantity a, Quantity b) =>
        string.Equals(a.Unit, b.Unit, StringComparison.Ordinal) ||
        (UnitScale.Ways(a.Unit, b.Unit).Count > 0 && (!UnitScale.IsClockAgainstCalendar(a.Unit, b.Unit) || (UnitScale.InDays(a.Value, a.Unit) % 1 == 0 && UnitScale.InDays(b.Value, b.Unit) % 1 == 0)));

    private static Agreement CompareInUnits(Quantity a, Quantity b)
    {
        var agreement = Agreement.NotComparable;
        foreach (var (factor, added) in AreCommensurable(a, b) ? UnitScale.Ways(a.Unit, b.Unit) : [])
        {
            // "41 degrees" is meant in the scale in which it agrees.
            agreement = agreement == Agreement.Compatible ? agreement : CompareConverted(a, b, factor, added);
        }

        return agreement;
    }

    // "2.4 tonnes" and "2,440 kilos", "98 metres" and "320ft": each of the two figures is only as exact as its last digit.
    private static Agreement CompareConverted(Quantity a, Quantity b, decimal size, decimal added)
    {
        var (x, y) = added == 0 ? (IntervalOf(a), IntervalOf(b)) : (a.Interval, b.Interval);
        var (low, high) = ((x.Low * size) + added, (x.High * size) + added);
        var slack = (SlackOf(a, added == 0) * size) + SlackOf(b, added == 0);
        slack = added == 0 ? Math.Max(slack, Math.Abs(a.Value ?? 0) * size / 100) : slack;
        return low - slack > y.High || high + slack < y.Low ? Agreement.Disjoint : Agreement.Compatible;
    }

    // "About four miles" are not "four kilometres": in a unit of its own "about" has room for a whole one, in another a part of itself.
    private static Interval IntervalOf(Quantity quantity) =>
        quantity is { Bound: QuantityBound.Approximate, Value: { } value } ? Interval.Between(value - (Math.Abs(value) * LoosestAbout), value + (Math.Abs(value) * LoosestAbout)) : quantity.Interval;

    // Half of the last digit, but never more than a part of the figure: "1 kilogram" is not "750 g". Times are told more loosely.
    private static decimal SlackOf(Quantity quantity, bool isScaled) =>
        !isScaled || quantity.Value is not { } value || value == 0 ? Step(quantity) / 2
        : quantity.Bound == QuantityBound.Approximate ? 0
        : Math.Min(Step(quantity) / 2, Math.Abs(value) * (UnitScale.InDays(1, quantity.Unit) is null ? Loosest : LoosestAbout));

    private const decimal Loosest = 0.1m;
    private const decimal LoosestAbout = 0.15m;

    // "3 tonnes" for "2.8 tonnes", "44 per cent" for "44.2".
    private static bool IsShortFormOf(Quantity coarse, Quantity fine) =>
        coarse.Value is { } x && fine.Value is { } y && Plain(x).Scale < Plain(y).Scale && Math.Abs(x - y) <= Step(coarse) / 2;

    // What the last digit that is no zero stands for: 0.1 of 2.4, 10 of 2,840.
    private static decimal Step(Quantity quantity)
    {
        var value = Plain(Math.Abs(quantity.Value ?? 0));
        decimal step = 1;
        for (var i = 0; i < value.Scale; i++)
        {
            step /= 10;
        }

        while (value.Scale == 0 && value >= step * 10 && value % (step * 10) == 0 && step < decimal.MaxValue / 100)
        {
            step *= 10;
        }

        return step;
    }

    // Dividing by one with all digits drops the zeros that a decimal keeps behind its point.
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    // A vague word is not held to a gap: nobody wonders at "dozens" beside "at least eight".
    private static Agreement CompareMeeting(Quantity a, Quantity b, double tau, bool isVague)
    {
        if (!isVague && !Soft(a, tau).Meets(Soft(b, tau)))
        {
            return Agreement.BoundGap;
        }

        return IsLowerBound(a) && IsLowerBound(b) && a.Interval.Low != b.Interval.Low ? Agreement.BoundsDiffer : Agreement.Compatible;
    }

    private static bool AreComparable(Quantity a, Quantity b) =>
        a.Kind != QuantityKind.Ratio && b.Kind != QuantityKind.Ratio &&
        Family(a.Kind) == Family(b.Kind) &&
        string.Equals(a.Unit, b.Unit, StringComparison.Ordinal);

    // A vague magnitude is a count.
    private static QuantityKind Family(QuantityKind kind) => kind == QuantityKind.Vague ? QuantityKind.Cardinal : kind;

    private static bool IsLowerBound(Quantity quantity) => quantity.Interval is { Low: not null, High: null };

    /// <summary>The factor by which a number may lie above a lower bound: "more than a thousand", "more than a dozen" reach to the double, because nobody has a word between.</summary>
    /// <param name="low">The lower bound.</param>
    /// <param name="usual">The factor for any other bound.</param>
    internal static decimal SoftFactorOf(decimal low, decimal usual)
    {
        const decimal dozen = 12;
        const decimal most = 2;
        while (low >= 100 && low % 10 == 0)
        {
            low /= 10;
        }

        return low is 10 or dozen ? Math.Max(usual, most) : usual;
    }

    private static Interval Soft(Quantity quantity, double tau) =>
        quantity.Interval is { Low: { } low, High: null } interval
            ? interval with { High = Scaled(low, SoftFactorOf(low, (decimal)Math.Max(1, tau))), HighClosed = true }
            : quantity.SoftInterval;

    private static decimal? Scaled(decimal value, decimal factor) => value > decimal.MaxValue / factor ? null : value * factor;

    private static bool IsBoundOf(Quantity bound, Quantity number) =>
        number is { Bound: QuantityBound.Exact, Interval.IsPoint: true } &&
        bound.Bound is QuantityBound.Above or QuantityBound.Below &&
        bound.Value == number.Interval.Low;

    private static bool IsRoundingOf(Quantity a, Quantity b)
    {
        if (a is not { Bound: QuantityBound.Exact, Interval: { IsPoint: true, Low: { } x } } ||
            b is not { Bound: QuantityBound.Exact, Interval: { IsPoint: true, Low: { } y } })
        {
            return false;
        }

        var (grainX, grainY) = (Grain(x), Grain(y));
        return grainX != grainY && (grainX > grainY ? IsRounded(x, grainX, y) : IsRounded(y, grainY, x));
    }

    private static bool IsRounded(decimal coarse, decimal grain, decimal fine) =>
        Math.Abs(coarse - fine) is var distance && distance <= grain / 2 && distance <= Math.Abs(coarse) / 10;

    /// <summary>The largest 1 or 5 times a power of ten, at least 10, that divides the number; 0 when there is none.</summary>
    private static decimal Grain(decimal value)
    {
        decimal grain = 0;
        if (value == 0)
        {
            return grain;
        }

        for (decimal power = 10; power <= Math.Abs(value) && value % power == 0; power *= 10)
        {
            grain = value % (5 * power) == 0 ? 5 * power : power;
            if (power > decimal.MaxValue / 100)
            {
                break;
            }
        }

        return grain;
    }

    /// <summary>
    /// Two ages agree if one date of birth fits both. In one text they are told of one day; texts of two days, or of
    /// days that are not known, may stand on both sides of a birthday.
    /// </summary>
    private static Agreement CompareAges(Quantity a, Quantity b)
    {
        if (a.Interval == b.Interval)
        {
            return Agreement.Equal;
        }

        if (a.Interval.Meets(b.Interval))
        {
            return Agreement.Compatible;
        }

        if (ReferenceEquals(a.Document, b.Document) || a.Interval.Low is not { } x || b.Interval.Low is not { } y)
        {
            return Agreement.Disjoint;
        }

        var years = YearsBetween(a.Document, b.Document);
        return years is { } n ? Fits(y - x - n) : Fits(y - x);
    }

    private static Agreement Fits(decimal difference) => Math.Abs(difference) <= 1 ? Agreement.Compatible : Agreement.Disjoint;

    private static decimal? YearsBetween(Document a, Document b) =>
        a.Date is { } first && b.Date is { } second ? (second.Value.DayNumber - first.Value.DayNumber) / 365.25m : null;
}
