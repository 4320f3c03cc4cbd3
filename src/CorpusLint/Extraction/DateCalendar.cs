using System.Globalization;

namespace CorpusLint.Extraction;

/// <summary>Days, periods and their TIMEX3 values. Weeks start on Monday (ISO 8601).</summary>
internal static class DateCalendar
{
    /// <summary>The day's value: "2026-01-30".</summary>
    internal static string Timex(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A value of which parts are unknown: "XXXX-01-30", "2026-01", "2026".</summary>
    internal static string Timex(int? year, int? month, int? day)
    {
        var text = year?.ToString("D4", CultureInfo.InvariantCulture) ?? "XXXX";
        if (month is null)
        {
            return text;
        }

        text += "-" + month.Value.ToString("D2", CultureInfo.InvariantCulture);
        return day is null ? text : text + "-" + day.Value.ToString("D2", CultureInfo.InvariantCulture);
    }

    /// <summary>The value of an unresolved weekday: "XXXX-WXX-4".</summary>
    internal static string Timex(DayOfWeek weekday) => "XXXX-WXX-" + (((int)weekday + 6) % 7 + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether the day exists; without a year, whether it does in a leap year.</summary>
    internal static bool Exists(int? year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year is >= 1 and <= 9999 ? year.Value : 2024, month);

    /// <summary>
    /// The day of that month and day nearest to another, when it lies within half a year of it in the same year, or within
    /// three months over New Year; else null.
    /// </summary>
    internal static DateOnly? Nearest(int month, int day, DateOnly to)
    {
        DateOnly? best = null;
        for (var year = Math.Max(1, to.Year - 1); year <= Math.Min(9999, to.Year + 1); year++)
        {
            if (!Exists(year, month, day))
            {
                continue;
            }

            var candidate = new DateOnly(year, month, day);
            if (Distance(candidate, to) <= (year == to.Year ? 183 : 92) && (best is null || Distance(candidate, to) < Distance(best.Value, to)))
            {
                best = candidate;
            }
        }

        return best;
    }

    /// <summary>Whether a number of four digits is one that news writes as a year: 1500–2100.</summary>
    internal static bool IsYearLike(int year) => year is >= 1500 and <= 2100;

    /// <summary>Days between two days, never negative.</summary>
    internal static int Distance(DateOnly a, DateOnly b) => Math.Abs(a.DayNumber - b.DayNumber);

    /// <summary>Days added, kept inside the calendar.</summary>
    internal static DateOnly Add(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    /// <summary>
    /// The period of a unit that lies some units from the one that holds a day, with its value. Units: D, W, E (weekend),
    /// M, Q, Y, T (ten years), C (century), S (season: the whole year, because the hemisphere is not known).
    /// </summary>
    internal static (DateOnly First, DateOnly Last, string Timex) Period(char unit, DateOnly day, int offset)
    {
        switch (unit)
        {
            case 'W':
            case 'E':
                var monday = Add(day, -(((int)day.DayOfWeek + 6) % 7) + (7 * offset));
                var week = Week(monday);
                return unit == 'W' ? (monday, Add(monday, 6), week) : (Add(monday, 5), Add(monday, 6), week + "-WE");
            case 'M':
                var month = AddMonths(new DateOnly(day.Year, day.Month, 1), offset);
                return (month, Add(AddMonths(month, 1), -1), Timex(month.Year, month.Month, null));
            case 'Q':
                var quarter = AddMonths(new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1), 3 * offset);
                return (quarter, Add(AddMonths(quarter, 3), -1), $"{Timex(quarter.Year, null, null)}-Q{(quarter.Month - 1) / 3 + 1}");
            case 'Y' or 'S':
                var year = Math.Clamp(day.Year + offset, 1, 9998);
                return (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), Timex(year, null, null));
            case 'T':
                var decade = Math.Clamp((day.Year / 10 * 10) + (10 * offset), 10, 9980);
                return (new DateOnly(decade, 1, 1), new DateOnly(decade + 9, 12, 31), Timex(decade, null, null)[..3]);
            case 'C':
                var century = Math.Clamp((day.Year / 100 * 100) + (100 * offset), 100, 9800);
                return (new DateOnly(century, 1, 1), new DateOnly(century + 99, 12, 31), Timex(century, null, null)[..2]);
            default:
                var other = Add(day, offset);
                return (other, other, Timex(other));
        }
    }

    /// <summary>The value of a period of a unit when its place is not known: "XXXX-WXX", "XXXX-XX".</summary>
    internal static string Unplaced(char unit) => unit switch
    {
        'D' => "XXXX-XX-XX",
        'W' => "XXXX-WXX",
        'E' => "XXXX-WXX-WE",
        'M' => "XXXX-XX",
        'Q' => "XXXX-QX",
        'T' => "XXX",
        'C' => "XX",
        _ => "XXXX",
    };

    /// <summary>The value of a length: "P2W", "PT24H", "P2.5Y"; "PXM" for a negative number, which stands for one that nobody knows.</summary>
    internal static string Length(decimal number, char unit)
    {
        // Half a century is fifty years, half an hour thirty minutes; half a day twelve hours.
        if (number == 0.5m)
        {
            (number, unit) = unit switch { 'C' => (50, 'Y'), 'T' => (5, 'Y'), 'Y' => (6, 'M'), 'D' => (12, 'h'), 'h' => (30, 'm'), 'm' => (30, 's'), _ => (number, unit) };
        }

        var amount = number < 0 ? "X" : number.ToString("0.####", CultureInfo.InvariantCulture);
        return unit switch
        {
            'E' => $"P{amount}WE",
            'T' => $"P{amount}DE",
            'C' => $"P{amount}CE",
            'h' => $"PT{amount}H",
            'm' => $"PT{amount}M",
            's' => $"PT{amount}S",
            _ => $"P{amount}{unit}",
        };
    }

    /// <summary>A half of a year: "2011-H2".</summary>
    internal static (DateOnly First, DateOnly Last, string Timex) Half(int year, int half) =>
        half == 1
            ? (new DateOnly(year, 1, 1), new DateOnly(year, 6, 30), Timex(year, null, null) + "-H1")
            : (new DateOnly(year, 7, 1), new DateOnly(year, 12, 31), Timex(year, null, null) + "-H2");

    /// <summary>
    /// The day of a holiday in a year: "12-25" for a fixed one, "11-4/4" for the fourth Thursday (day 4) of November, "5-L/1" for the
    /// last Monday of May, "easter" with days before or behind it ("easter-2").
    /// </summary>
    internal static DateOnly Holiday(string rule, int year)
    {
        if (rule.StartsWith("easter", StringComparison.Ordinal))
        {
            return Add(Easter(year), rule.Length > 6 ? int.Parse(rule.AsSpan(6), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0);
        }

        var dash = rule.IndexOf('-', StringComparison.Ordinal);
        var month = int.Parse(rule.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture);
        var slash = rule.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return new DateOnly(year, month, Math.Min(int.Parse(rule.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture), DateTime.DaysInMonth(year, month)));
        }

        var weekday = (rule[slash + 1] - '0') % 7;
        var shift = rule.Length > slash + 2 ? int.Parse(rule.AsSpan(slash + 2), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        if (rule[dash + 1] == 'L')
        {
            var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
            return Add(last, shift - (((int)last.DayOfWeek - weekday + 7) % 7));
        }

        var first = new DateOnly(year, month, 1);
        return Add(first, shift + ((weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (rule[dash + 1] - '1')));
    }

    // The Gregorian computus in its anonymous form (Meeus, Astronomical Algorithms, chapter 8).
    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    private static DateOnly AddMonths(DateOnly day, int months)
    {
        var total = Math.Clamp((day.Year * 12) + day.Month - 1 + months, 12, (9999 * 12) + 10);
        return new DateOnly(total / 12, (total % 12) + 1, 1);
    }

    private static string Week(DateOnly monday)
    {
        var date = monday.ToDateTime(TimeOnly.MinValue);
        return $"{ISOWeek.GetYear(date).ToString("D4", CultureInfo.InvariantCulture)}-W{ISOWeek.GetWeekOfYear(date).ToString("D2", CultureInfo.InvariantCulture)}";
    }
}
