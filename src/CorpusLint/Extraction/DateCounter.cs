using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Counts deictic drafts from the day of writing: "yesterday", "last month", "Tuesday", "two weeks ago".</summary>
internal sealed class DateCounter(List<DateDraft> drafts, DateTense tense)
{
    /// <summary>Counts a deictic draft from the day of writing; leaves it unresolved where the words allow two days.</summary>
    internal void Count(DateDraft draft, DateOnly written, DateMethod method)
    {
        var action = draft.Action;
        switch (action.Kind)
        {
            case DateActionKind.Day:
                draft.Resolve(DateCalendar.Add(written, action.Offset), method);
                break;
            case DateActionKind.Weekday:
                if (WeekdayFrom(draft, written) is { } day)
                {
                    draft.Resolve(day, method);
                }

                break;
            case DateActionKind.Period:
                CountPeriod(draft, written, method);
                break;
            case DateActionKind.MonthOff or DateActionKind.MonthYear:
                CountMonth(draft, written, method);
                break;
            case DateActionKind.Ago or DateActionKind.Ahead:
                var number = action.Kind == DateActionKind.Ago ? -draft.Number : draft.Number;
                CountAgo(draft, written, number, method);
                break;
            case DateActionKind.LastN or DateActionKind.NextN:
                CountSpan(draft, written, method);
                break;
            case DateActionKind.OpenQuarter or DateActionKind.OpenHalf:
                CountPart(draft, written, method);
                break;
            case DateActionKind.Holiday:
                CountHoliday(draft, written, method);
                break;
            case DateActionKind.DayOfMonth:
                CountDayOfMonth(draft, written, method);
                break;
        }
    }

    private static void CountAgo(DateDraft draft, DateOnly written, int number, DateMethod method)
    {
        var unit = draft.Action.Unit;
        if (unit is 'h' or 'm' or 's')
        {
            draft.Resolve(written, method);
            draft.Confidence = DateConfidence.Guessed;
            return;
        }

        var years = unit switch { 'T' => 10, 'C' => 100, _ => 1 };
        (unit, number) = (unit, draft.Action.Word) switch
        {
            ('Y', "half") => ('M', 6 * Math.Sign(number)),
            ('T' or 'C', "half") => ('Y', years / 2 * Math.Sign(number)),
            ('T' or 'C', _) => ('Y', years * number),
            _ => (unit, number),
        };
        var (first, last, timex) = DateCalendar.Period(unit, written, number);
        draft.Resolve(first, last, timex, method);
    }

    private void CountPeriod(DateDraft draft, DateOnly written, DateMethod method)
    {
        var action = draft.Action;
        var offset = action.Offset;
        if (action.Unit == 'E' && action.Word == "plain")
        {
            // "The weekend" in the past is the last whole one; one that is to come ends the week.
            offset = written.DayOfWeek == DayOfWeek.Sunday || tense.Of(draft) > 0 ? 0 : -1;
            draft.Confidence = DateConfidence.ByTense;
        }
        else if (action.Unit == 'E' && offset == 0 && written.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Tuesday && tense.Of(draft) < 0)
        {
            // "It rained this weekend", said on a Monday.
            offset = -1;
            draft.Confidence = DateConfidence.ByTense;
        }

        if (action.Word == "full" && written.Month <= 4 && tense.Of(draft) < 0)
        {
            // "It reported full-year profit of …" in the first months tells of the year before.
            offset--;
            draft.Confidence = DateConfidence.ByTense;
        }

        if (action.Unit == 'S' && (draft.Season ?? (action.Word.Length == 2 ? action.Word : null)) is { } season)
        {
            // In October "last summer" is this year's; in the north, where a season is over two months behind its middle.
            var middle = season switch { "SP" => 4, "SU" => 7, "FA" => 10, _ => 1 };
            offset += offset < 0 && season != "WI" && written.Month >= middle + 2 ? 1 : offset > 0 && written.Month < middle - 1 ? -1 : 0;
            var (start, end, year) = DateCalendar.Period('Y', written, offset);
            draft.Resolve(start, end, $"{year}-{season}", method);
            draft.Confidence = offset == action.Offset && offset == 0 ? 1 : DateConfidence.Carried;
            return;
        }

        var (first, last, timex) = DateCalendar.Period(action.Unit, written, offset);
        switch (action.Word)
        {
            case "earlier" or "since":
                last = written;
                break;
            case "later":
                first = written < last ? DateCalendar.Add(written, 1) : last;
                break;
        }

        draft.Resolve(first, last, timex, method);
    }

    private static void CountMonth(DateDraft draft, DateOnly written, DateMethod method)
    {
        var month = draft.Month!.Value;
        var year = written.Year + draft.Action.Offset;
        if (draft.Action.Kind == DateActionKind.MonthOff)
        {
            year = draft.Action.Offset switch
            {
                < 0 => month < written.Month ? written.Year : written.Year - 1,
                > 0 => month > written.Month ? written.Year : written.Year + 1,
                _ => written.Year,
            };
        }

        if (year is > 0 and < 9999)
        {
            DateYears.Place(draft, year, method);
        }
    }

    private static void CountSpan(DateDraft draft, DateOnly written, DateMethod method)
    {
        var days = draft.Number * draft.Action.Unit switch { 'D' => 1, 'W' or 'E' => 7, 'M' => 30, 'Q' => 91, 'Y' => 365, 'T' => 3652, _ => 0 };
        if (days is <= 0 or > 400_000)
        {
            return;
        }

        var (first, last) = draft.Action.Kind == DateActionKind.LastN ? (DateCalendar.Add(written, -days), written) : (written, DateCalendar.Add(written, days));
        draft.Resolve(first, last, draft.Timex, method);
    }

    private DateOnly? WeekdayFrom(DateDraft draft, DateOnly written)
    {
        var weekday = draft.Weekday!.Value;
        var monday = DateCalendar.Add(written, -(((int)written.DayOfWeek + 6) % 7));
        var inWeek = DateCalendar.Add(monday, ((int)weekday + 6) % 7);
        var back = ((int)written.DayOfWeek - (int)weekday + 7) % 7;
        var previous = DateCalendar.Add(written, -(back == 0 ? 7 : back));
        var coming = DateCalendar.Add(written, (7 - back) % 7);
        switch (draft.Action.Word)
        {
            case "last":
                return previous;
            case "this":
                return coming;
            case "next":
                return DateCalendar.Add(inWeek, 7);
            case "near":
                // "Este martes" is the day of this week that the verb tells of.
                return tense.Of(draft) < 0 && coming != written ? previous : coming;
            case "coming":
                return coming == written ? DateCalendar.Add(written, 7) : coming;
            case "lastweek":
                return DateCalendar.Add(inWeek, -7);
            case "thisweek":
                return inWeek;
            case "nextweek":
                return DateCalendar.Add(inWeek, 7);
        }

        if (back == 0)
        {
            return written;
        }

        // A date of the text that falls on this weekday within a week is the day that is meant; else the verb tells.
        DateOnly? dated = null;
        for (var i = Math.Max(0, draft.Index - DateResolver.Horizon); i < Math.Min(drafts.Count, draft.Index + DateResolver.Horizon); i++)
        {
            if (drafts[i] is { Kind: DateKind.Calendar, Granularity: DateGranularity.Day, First: { } day } && day.DayOfWeek == weekday && DateCalendar.Distance(day, written) <= 7)
            {
                if (dated is not null && dated != day)
                {
                    return null;
                }

                dated = day;
            }
        }

        var told = tense.Of(draft);
        if (dated is { } named && Math.Sign(named.DayNumber - written.DayNumber) == -told)
        {
            // "He said Monday that they meet on June 20": the verb speaks against the other date.
            dated = null;
        }

        draft.Confidence = dated is not null ? DateConfidence.Carried : told != 0 ? DateConfidence.ByTense : DateConfidence.Guessed;
        return dated ?? (told > 0 ? coming : previous);
    }

    // "Third-quarter profit": the last quarter that had begun, or the coming one where the verb says so.
    private void CountPart(DateDraft draft, DateOnly written, DateMethod method)
    {
        var isQuarter = draft.Action.Kind == DateActionKind.OpenQuarter;
        var year = written.Year;

        // "Last year's second quarter".
        if (draft.Index > 0 && drafts[draft.Index - 1] is { IsPossessive: true, Granularity: DateGranularity.Year, First: { } owner } before && before.EndToken == draft.FirstToken)
        {
            var (start, end, value) = isQuarter ? DateCalendar.Period('Q', new DateOnly(owner.Year, (draft.Number * 3) - 2, 1), 0) : DateCalendar.Half(owner.Year, draft.Number);
            draft.Resolve(start, end, value, method);
            draft.Confidence = DateConfidence.Carried;
            return;
        }

        for (var step = tense.Of(draft) > 0 ? 1 : -1; year is > 1 and < 9998; year += step)
        {
            var (first, last, timex) = isQuarter ? DateCalendar.Period('Q', new DateOnly(year, (draft.Number * 3) - 2, 1), 0) : DateCalendar.Half(year, draft.Number);
            if (step > 0 ? last >= written : first <= written)
            {
                draft.Resolve(first, last, timex, method);
                draft.Confidence = DateConfidence.ByTense;
                return;
            }
        }
    }

    // "On Thanksgiving": the nearer one, before or behind.
    private void CountHoliday(DateDraft draft, DateOnly written, DateMethod method)
    {
        if (written.Year is < 2 or > 9990)
        {
            return;
        }

        var rule = draft.Action.Word;
        var inYear = DateCalendar.Holiday(rule, written.Year);
        var past = inYear <= written ? inYear : DateCalendar.Holiday(rule, written.Year - 1);
        var next = inYear > written ? inYear : DateCalendar.Holiday(rule, written.Year + 1);
        var told = tense.Of(draft);
        var isPast = told != 0 ? told < 0 : DateCalendar.Distance(past, written) <= DateCalendar.Distance(next, written);
        draft.Resolve(isPast ? past : next, method);
        draft.Confidence = told != 0 ? DateConfidence.ByTense : DateConfidence.Guessed;
    }

    // "El próximo lunes 17": of the months about, the nearest in which that day is such a weekday; both together leave little doubt.
    private static void CountWeekdayOfMonth(DateDraft draft, DayOfWeek weekday, int day, DateOnly month, DateOnly written, DateMethod method)
    {
        const int furthest = 3;
        DateOnly? nearest = null;
        for (var offset = -furthest; offset <= furthest && written.Year is > 2 and < 9997; offset++)
        {
            var other = month.AddMonths(offset);
            if (DateCalendar.Exists(other.Year, other.Month, day) && new DateOnly(other.Year, other.Month, day) is var candidate && candidate.DayOfWeek == weekday
                && (nearest is not { } known || DateCalendar.Distance(candidate, written) < DateCalendar.Distance(known, written)))
            {
                nearest = candidate;
            }
        }

        if (nearest is { } found)
        {
            draft.Resolve(found, method);
            draft.Confidence = DateConfidence.Carried;
        }
    }

    // "On the 27th": of this month or the one beside it, as the verb tells.
    private void CountDayOfMonth(DateDraft draft, DateOnly written, DateMethod method)
    {
        var told = tense.Of(draft);
        var day = draft.Day!.Value;
        var month = new DateOnly(written.Year, written.Month, 1);
        if (draft.Weekday is { } weekday)
        {
            CountWeekdayOfMonth(draft, weekday, day, month, written, method);
            return;
        }

        for (var i = 0; i < 3 && month.Year is > 1 and < 9998; i++)
        {
            if (DateCalendar.Exists(month.Year, month.Month, day) && (told > 0 ? day >= written.Day || i > 0 : day <= written.Day || i > 0))
            {
                draft.Resolve(new DateOnly(month.Year, month.Month, day), method);
                draft.Confidence = DateConfidence.Guessed;
                return;
            }

            month = month.AddMonths(told > 0 ? 1 : -1);
        }
    }
}
