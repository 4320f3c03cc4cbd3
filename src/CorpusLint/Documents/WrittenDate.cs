using System.Globalization;

namespace CorpusLint.Documents;

/// <summary>
/// A day as people write it in datelines and "Published on" lines: "4 March 2025", "Tuesday, March 4th, 2025",
/// "4 de marzo de 2025", "2025-03-04", "04/03/2025". Not the extractor of the dates of a story.
/// </summary>
/// <param name="Value">The day; null when the year is not written.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index just behind its last token.</param>
internal readonly record struct WrittenDate(DateOnly? Value, int FirstToken, int EndToken)
{
    // Names of months and weekdays are shorter.
    private const int LongestName = 24;

    /// <summary>The first date that starts at <paramref name="from"/> or up to <paramref name="reach"/> tokens behind it.</summary>
    internal static WrittenDate? Find(in TokenLine line, int from, int reach, ReadOnlySpan<LanguageProfile> profiles)
    {
        for (var i = from; i <= from + reach && i < line.Count; i++)
        {
            if (At(line, i, profiles) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>The date that starts exactly at a token, or null.</summary>
    internal static WrittenDate? At(in TokenLine line, int start, ReadOnlySpan<LanguageProfile> profiles)
    {
        if (Numeric(line, start, profiles) is { } numeric)
        {
            return numeric;
        }

        foreach (var profile in profiles)
        {
            var i = start;
            if (IsWeekday(line, i, profile))
            {
                i++;
                i += line.Is(i, '.') ? 1 : 0;
                i += line.Is(i, ',') ? 1 : 0;
            }

            if (DayFirst(line, start, i, profile) is { } dayFirst)
            {
                return dayFirst;
            }

            if (MonthFirst(line, start, i, profile) is { } monthFirst)
            {
                return monthFirst;
            }
        }

        return null;
    }

    private static WrittenDate? DayFirst(in TokenLine line, int start, int i, LanguageProfile profile)
    {
        if (DayOf(line, i, profile) is not { } day)
        {
            return null;
        }

        i++;
        i += IsJoiner(line, i, profile) ? 1 : 0;
        if (MonthOf(line, ref i, profile) is not { } month)
        {
            return null;
        }

        var behindMonth = i;
        i += line.Is(i, ',') ? 1 : 0;
        i += IsJoiner(line, i, profile) ? 1 : 0;
        return YearOf(line, i) is { } year ? Create(year, month, day, start, i + 1) : new WrittenDate(null, start, behindMonth);
    }

    private static WrittenDate? MonthFirst(in TokenLine line, int start, int i, LanguageProfile profile)
    {
        if (MonthOf(line, ref i, profile) is not { } month || DayOf(line, i, profile) is not { } day)
        {
            return null;
        }

        var behindDay = ++i;
        i += line.Is(i, ',') ? 1 : 0;
        i += IsJoiner(line, i, profile) ? 1 : 0;
        return YearOf(line, i) is { } year ? Create(year, month, day, start, i + 1) : new WrittenDate(null, start, behindDay);
    }

    // 2025-03-04, 2025/03/04, 4/3/2025 and 4.3.2025. Where day and month could change places, only a document whose one
    // profile writes the day first decides; else it stays unread, because a wrong date is worse than none.
    private static WrittenDate? Numeric(in TokenLine line, int i, ReadOnlySpan<LanguageProfile> profiles)
    {
        if (!line.StartsWithDigit(i))
        {
            return null;
        }

        var first = line.Value(i);
        var end = i + 1;
        if (first.Length == 8 && line.IsKind(i, TokenKind.Number) && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var all))
        {
            // "20250304": figures alone are a day only in our time.
            return all / 10000 is >= 1900 and <= 2100 ? Create(all / 10000, all / 100 % 100, all % 100, i, end) : null;
        }

        var parts = first.Split('.');
        if (parts.Length != 3)
        {
            var separator = line.Is(i + 1, '-') ? '-' : line.Is(i + 1, '/') ? '/' : line.Is(i + 1, '.') ? '.' : '\0';
            if (separator == '\0' || !line.Is(i + 3, separator))
            {
                return null;
            }

            var last = line.Value(i + 4);
            var time = last.IndexOf('T', StringComparison.Ordinal);
            parts = [first, line.Value(i + 2), time > 0 ? last[..time] : last];
            end = i + 5;
        }

        Span<int> numbers = stackalloc int[3];
        for (var part = 0; part < 3; part++)
        {
            if (!int.TryParse(parts[part], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[part]))
            {
                return null;
            }
        }

        if (parts[0].Length == 4)
        {
            return Create(numbers[0], numbers[1], numbers[2], i, end);
        }

        // "03/22/13" in the head of an old wire story; only with strokes, where a decimal or a version cannot be meant.
        if (parts[2].Length == 2 && parts[0].Length <= 2 && line.Is(i + 1, '/'))
        {
            numbers[2] += numbers[2] >= 50 ? 1900 : 2000;
        }
        else if (parts[2].Length != 4)
        {
            return null;
        }

        var isDayFirst = numbers[0] > 12 || numbers[0] == numbers[1] || (profiles.Length == 1 && profiles[0].WritesDayFirst);
        var isMonthFirst = numbers[1] > 12;
        return (isDayFirst, isMonthFirst) switch
        {
            (true, false) => Create(numbers[2], numbers[1], numbers[0], i, end),
            (false, true) => Create(numbers[2], numbers[0], numbers[1], i, end),
            _ => null,
        };
    }

    private static WrittenDate? Create(int year, int month, int day, int start, int end) =>
        year is >= 1400 and <= 2999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new WrittenDate(new DateOnly(year, month, day), start, end)
            : null;

    private static int? DayOf(in TokenLine line, int i, LanguageProfile profile)
    {
        var value = line.Lower(i, stackalloc char[4]);
        var digits = 0;
        while (digits < value.Length && char.IsAsciiDigit(value[digits]))
        {
            digits++;
        }

        return digits is 1 or 2 && (digits == value.Length || profile.DaySuffixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(value[digits..]))
            && int.Parse(value[..digits], CultureInfo.InvariantCulture) is var day and >= 1 and <= 31
            ? day
            : null;
    }

    private static bool IsJoiner(in TokenLine line, int i, LanguageProfile profile) =>
        profile.DateJoiners.GetAlternateLookup<ReadOnlySpan<char>>().Contains(line.Lower(i, stackalloc char[LongestName]));

    private static bool IsWeekday(in TokenLine line, int i, LanguageProfile profile) =>
        profile.Weekdays.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(line.Lower(i, stackalloc char[LongestName]));

    private static int? YearOf(in TokenLine line, int i) =>
        line.StartsWithDigit(i) && line.Value(i) is { Length: 4 } value && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1400 and <= 2999 ? year : null;

    private static int? MonthOf(in TokenLine line, ref int i, LanguageProfile profile)
    {
        if (!profile.Months.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(line.Lower(i, stackalloc char[LongestName]).TrimEnd('.'), out var month))
        {
            return null;
        }

        i++;
        i += line.Is(i, '.') ? 1 : 0;
        return month;
    }
}
