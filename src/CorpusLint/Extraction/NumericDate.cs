namespace CorpusLint.Extraction;

/// <summary>A date in figures: "2026-01-30", "30/01/2026", "30.01.2026". Years have four digits; two would be a guess.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">Month, or 0 where day and month can be read both ways.</param>
/// <param name="Day">Day, or 0 likewise.</param>
/// <param name="End">Offset behind the last figure.</param>
internal readonly record struct NumericDate(int Year, int Month, int Day, int End)
{
    /// <summary>Reads a date that starts at an offset; false when the figures are none, or are part of a longer number.</summary>
    /// <param name="text">The reading text.</param>
    /// <param name="start">Offset of the first figure.</param>
    /// <param name="limit">Where the sentence ends.</param>
    /// <param name="isDayFirst">Whether the language always writes the day before the month.</param>
    /// <param name="date">The date.</param>
    internal static bool TryRead(string text, int start, int limit, bool isDayFirst, out NumericDate date)
    {
        date = default;
        Span<(int Number, int Digits)> parts = stackalloc (int, int)[3];
        var count = 0;
        var separator = '\0';
        var i = start;
        for (; i < limit; i++)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c) && parts[count].Digits < 5)
            {
                parts[count] = ((parts[count].Number * 10) + (c - '0'), parts[count].Digits + 1);
            }
            else if (c is '-' or '/' or '.' && parts[count].Digits > 0 && count < 2 && (separator == '\0' || separator == c))
            {
                separator = c;
                count++;
            }
            else
            {
                break;
            }
        }

        // A stop may end the sentence; then the last part is empty or the count too small, and this is no date.
        if (count != 2 || parts[2].Digits == 0 || GoesOn(text, i, limit))
        {
            return false;
        }

        var (a, b, c2) = (parts[0], parts[1], parts[2]);
        if (a.Digits == 4 && b.Digits <= 2 && c2.Digits <= 2)
        {
            date = new NumericDate(a.Number, b.Number, c2.Number, i);
            return DateCalendar.IsYearLike(a.Number) && DateCalendar.Exists(a.Number, b.Number, c2.Number);
        }

        if (c2.Digits != 4 || a.Digits > 2 || b.Digits > 2 || !DateCalendar.IsYearLike(c2.Number))
        {
            return false;
        }

        var fitsDayFirst = DateCalendar.Exists(c2.Number, b.Number, a.Number);
        var fitsMonthFirst = DateCalendar.Exists(c2.Number, a.Number, b.Number);
        var dayFirst = fitsDayFirst && (!fitsMonthFirst || a.Number == b.Number || separator == '.' || isDayFirst);
        var (month, day) = (dayFirst, fitsDayFirst) switch
        {
            (true, _) => (b.Number, a.Number),
            (_, false) => (a.Number, b.Number),
            _ => (0, 0),
        };
        date = new NumericDate(c2.Number, month, day, i);
        return fitsDayFirst || fitsMonthFirst;
    }

    private static bool GoesOn(string text, int i, int limit) =>
        i < limit && (char.IsLetterOrDigit(text[i]) || (text[i] is '/' or '-' or '.' && i + 1 < limit && char.IsAsciiDigit(text[i + 1])));
}
