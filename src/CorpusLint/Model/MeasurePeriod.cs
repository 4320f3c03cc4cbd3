using System.Globalization;

namespace CorpusLint.Model;

/// <summary>
/// The days of a measure key's period, as far as its text gives them: a TIMEX3 value of a day, week, month, quarter,
/// season-free year or decade, "A/B" for a range, and "since A" for one without an end.
/// </summary>
internal static class MeasurePeriod
{
    internal const string Since = "since ";

    /// <summary>Whether both periods are known and every day of the first lies in the second.</summary>
    internal static bool IsPartOf(string part, string whole) =>
        TryDays(part, out var a) && TryDays(whole, out var b) && b.First <= a.First && a.Last <= b.Last && a != b;

    private static bool TryDays(string period, out (DateOnly First, DateOnly Last) days)
    {
        if (period.StartsWith(Since, StringComparison.Ordinal))
        {
            var known = TryDays(period[Since.Length..], out days);
            days.Last = DateOnly.MaxValue;
            return known;
        }

        var slash = period.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
        {
            var known = TryDays(period[..slash], out days) & TryDays(period[(slash + 1)..], out var last);
            days.Last = last.Last;
            return known && days.First <= days.Last;
        }

        return TryUnit(period, out days);
    }

    private static bool TryUnit(string period, out (DateOnly First, DateOnly Last) days)
    {
        days = default;
        if (DateOnly.TryParseExact(period, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            days = (day, day);
            return true;
        }

        if (DateOnly.TryParseExact(period, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            days = (month, month.AddMonths(1).AddDays(-1));
            return true;
        }

        if (period.Length < 3 || !int.TryParse(period.AsSpan(0, Math.Min(4, period.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1 or > 9998)
        {
            return false;
        }

        switch (period.Length)
        {
            case 3:
                days = (new DateOnly(year * 10, 1, 1), new DateOnly((year * 10) + 9, 12, 31));
                return true;
            case 4:
                days = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
                return true;
            case 7 when period[4] == '-' && period[5] == 'Q' && period[6] is >= '1' and <= '4':
                var quarter = new DateOnly(year, ((period[6] - '1') * 3) + 1, 1);
                days = (quarter, quarter.AddMonths(3).AddDays(-1));
                return true;
            case 8 or 11 when period[4] == '-' && period[5] == 'W':
                return TryWeek(period, year, out days);
            default:
                return false;
        }
    }

    private static bool TryWeek(string period, int year, out (DateOnly First, DateOnly Last) days)
    {
        days = default;
        if (!int.TryParse(period.AsSpan(6, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var week) || week < 1 || week > ISOWeek.GetWeeksInYear(year))
        {
            return false;
        }

        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        days = period.Length == 8 ? (monday, monday.AddDays(6)) : (monday.AddDays(5), monday.AddDays(6));
        return period.Length == 8 || period.EndsWith("-WE", StringComparison.Ordinal);
    }
}
