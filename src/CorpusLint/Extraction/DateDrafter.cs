using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Makes the drafts of a sentence from patterns that were found and believed.</summary>
internal readonly ref struct DateDrafter(Sentence sentence, ReadOnlySpan<DateToken> tokens, List<DateDraft> drafts)
{
    private readonly ReadOnlySpan<DateToken> _tokens = tokens;

    internal bool AddDay(in DateMatch match, int? year, int month, int day, int start, int end)
    {
        var draft = Draft(match, start, end, DateKind.Calendar, DateGranularity.Day, DateCalendar.Timex(year, month, day), match.Values.Weekday, year, month, day, part: match.Values.Part);
        if (year is { } known)
        {
            draft.Resolve(new DateOnly(known, month, day), DateMethod.Explicit);
        }

        return Take(draft);
    }

    /// <summary>A day in figures of which day and month could change places.</summary>
    internal bool AddUncertain(in DateMatch match, int year) =>
        Take(Draft(match, match.SpanStart, match.SpanEnd, DateKind.Calendar, DateGranularity.Day, DateCalendar.Timex(year, null, null) + "-XX-XX", null, year));

    /// <summary>"3–6 May" is one mention with a value "A/B"; "3 May to 6 June" two, of which the first opens the range.</summary>
    internal bool AddRange(in DateMatch match)
    {
        var values = match.Values;
        var month2 = values.Month2 == 0 ? values.Month : values.Month2;
        if (match.Action!.Kind == DateActionKind.Days && values.Day2 != values.Day + 1)
        {
            return AddTwoDays(match);
        }

        // A single year belongs to the end that it stands at; over New Year the other end lies in the year beside it.
        var wraps = month2 < values.Month ? 1 : 0;
        int? year = values.Year == 0 ? null : values.Year;
        int? year2 = values.Year2 != 0 ? values.Year2 : year;
        if (year is not null && values.Year2 == 0 && wraps == 1)
        {
            (year, year2) = values.YearToken < values.MonthToken ? (year, year + 1) : (year - 1, year);
        }

        if (year is not null && (!DateCalendar.Exists(year, values.Month, values.Day) || !DateCalendar.Exists(year2, month2, values.Day2)))
        {
            return false;
        }

        if (year is { } first && new DateOnly(year2!.Value, month2, values.Day2) <= new DateOnly(first, values.Month, values.Day))
        {
            return false;
        }

        if (values.Month2 != 0 && SecondNumber(values, match) is > 0 and var second)
        {
            var single = match with { Values = values with { Weekday = null } };
            var behind = FirstEnd(match, second);
            var start = _tokens[second - 1].Word is { Month: > 0 } ? second - 1 : _tokens[second - 1].Kind == TokenKind.Punctuation && second > 1 && _tokens[second - 2].Word is { Month: > 0 } ? second - 2 : second;
            AddDay(single, year, values.Month, values.Day, match.SpanStart, behind);
            var open = drafts[^1];
            AddDay(single, year2, month2, values.Day2, start, match.SpanEnd);
            Join(open, drafts[^1]);
            return true;
        }

        var draft = Draft(match, match.SpanStart, match.SpanEnd, DateKind.Calendar, DateGranularity.Day, $"{DateCalendar.Timex(year, values.Month, values.Day)}/{DateCalendar.Timex(year2, month2, values.Day2)}", values.HasTwoWeekdays ? null : values.Weekday, year, values.Month, values.Day, (month2, values.Day2));
        if (year is { } known)
        {
            draft.Resolve(new DateOnly(known, values.Month, values.Day), new DateOnly(year2!.Value, month2, values.Day2), draft.Timex, DateMethod.Explicit);
        }

        return Take(draft);
    }

    internal bool AddMonth(in DateMatch match, int? year) => AddMonth(match, year, match.Values.Month, match.SpanStart, match.SpanEnd);

    /// <summary>"May to July 2026": the first month takes the year of the second.</summary>
    internal bool AddMonths(in DateMatch match)
    {
        var values = match.Values;
        var second = values.MonthToken;
        var behind = match.SpanStart;
        while (_tokens[behind].Word is not { Month: > 0 })
        {
            behind++;
        }

        int? year = values.Year == 0 ? null : values.Year;
        AddMonth(match, year, values.Month, match.SpanStart, behind + 1);
        var open = drafts[^1];
        AddMonth(match, year, values.Month2, second, match.SpanEnd);
        Join(open, drafts[^1]);
        return true;
    }

    /// <summary>"From 2014 to 2018" is two years, of which the first opens the range.</summary>
    internal bool AddYears(in DateMatch match)
    {
        var first = match.SpanStart;
        while (!_tokens[first].Kind.Equals(TokenKind.Number))
        {
            first++;
        }

        AddPeriod(match with { SpanEnd = first + 1 }, DateCalendar.Period('Y', new DateOnly(match.Values.Year, 1, 1), 0), DateGranularity.Year, match.Values.Year);
        var open = drafts[^1];
        AddPeriod(match with { SpanStart = match.Values.YearToken, SpanEnd = match.Values.YearToken + 1 }, DateCalendar.Period('Y', new DateOnly(match.Values.Year2, 1, 1), 0), DateGranularity.Year, match.Values.Year2);
        Join(open, drafts[^1]);
        return true;
    }

    internal bool AddDecade(in DateMatch match)
    {
        var values = match.Values;
        var decade = values.Year > 0 ? values.Year : values.Decade > 0 ? values.Decade : values.Number > 0 ? values.Number : match.Action!.Offset;
        decade = decade < 100 ? (decade >= 30 ? 1900 : 2000) + decade : decade;
        return AddPeriod(match, DateCalendar.Period('T', new DateOnly(decade, 1, 1), 0), DateGranularity.Decade, null);
    }

    internal bool AddSeason(in DateMatch match, string season)
    {
        // "The summer of '98", "el verano del 98".
        int? year = match.Values.Year != 0 ? match.Values.Year : match.Values.Number is > 0 and < 100 and var two ? (two >= 30 ? 1900 : 2000) + two : null;
        var draft = Draft(match, match.SpanStart, match.SpanEnd, DateKind.Calendar, DateGranularity.Season, DateCalendar.Timex(year, null, null) + "-" + season, null, year);
        if (year is { } known)
        {
            draft.Resolve(new DateOnly(known, 1, 1), new DateOnly(known, 12, 31), draft.Timex, DateMethod.Explicit);
        }

        return Take(draft);
    }

    /// <summary>A business year: its days are not the calendar's, so that it has none.</summary>
    internal bool AddFiscal(in DateMatch match)
    {
        var draft = Draft(match, match.SpanStart, match.SpanEnd, DateKind.Calendar, DateGranularity.Year, "FY" + DateCalendar.Timex(match.Values.Year, null, null), null, match.Values.Year);
        draft.Method = DateMethod.Explicit;
        return Take(draft);
    }

    /// <summary>"Christmas 2025": known with its year; without one, a day of the year as "25 December" is, when it does not move.</summary>
    internal bool AddHoliday(in DateMatch match, int? year)
    {
        var day = DateCalendar.Holiday(match.Action!.Word, year ?? 2000);
        if (year is not null)
        {
            return AddDay(match, year, day.Month, day.Day, match.SpanStart, match.SpanEnd);
        }

        return char.IsAsciiDigit(match.Action.Word[0]) && !match.Action.Word.Contains('/', StringComparison.Ordinal)
            ? AddDay(match, null, day.Month, day.Day, match.SpanStart, match.SpanEnd)
            : Add(match, DateKind.Calendar, DateGranularity.Day, DateCalendar.Unplaced('D'));
    }

    internal bool AddPeriod(in DateMatch match, (DateOnly First, DateOnly Last, string Timex) period, DateGranularity granularity, int? year)
    {
        var draft = Draft(match, match.SpanStart, match.SpanEnd, DateKind.Calendar, granularity, period.Timex, null, year);
        draft.Resolve(period.First, period.Last, period.Timex, DateMethod.Explicit);
        return Take(draft);
    }

    /// <summary>A time of day; the day is looked for later. Right behind its day it becomes part of it ("Tuesday 10 a.m.").</summary>
    internal bool AddTime(int start, int end, string time)
    {
        if (drafts.Count > 0 && drafts[^1] is { Part: null } day && IsDay(day) && ReferenceEquals(day.Sentence, sentence) && day.EndToken == _tokens[start].Index && !day.IsPossessive)
        {
            day.Span = TextSpan.FromBounds(day.Span.Start, _tokens[end - 1].End);
            day.EndToken = _tokens[end - 1].Index + 1;
            day.Part = time;
            if (day.First is { } known)
            {
                day.Resolve(known, day.Method);
            }

            return true;
        }

        var match = new DateMatch { Action = new DateAction(DateActionKind.Time, 'X', 0, time), First = start, End = end, SpanStart = start, SpanEnd = end };
        return Take(Draft(match, start, end, DateKind.TimeOfDay, DateGranularity.Day, "XXXX-XX-XXT" + time, part: time));
    }

    internal bool Add(
        in DateMatch match, DateKind kind, DateGranularity granularity, string timex,
        DayOfWeek? weekday = null, DateMethod method = DateMethod.Unresolved, bool isRhetorical = false, string? part = null, int number = 0, char unit = '\0')
    {
        var month = match.Values.Month == 0 ? (int?)null : match.Values.Month;
        var day = match.Action!.Kind == DateActionKind.DayOfMonth ? match.Values.Day : (int?)null;
        var draft = Draft(match, match.SpanStart, match.SpanEnd, kind, granularity, timex, weekday, null, month, day, null, part ?? match.Values.Part, number, unit);
        draft.Method = method;
        draft.IsRhetorical = isRhetorical;
        return Take(draft);
    }

    /// <summary>Whether a date of the sentence ends right before a token.</summary>
    internal bool IsBehindDate(int index) =>
        drafts.Count > 0 && drafts[^1] is { Kind: not DateKind.TimeOfDay } before && ReferenceEquals(before.Sentence, sentence) && before.EndToken == _tokens[index].Index;

    internal static bool IsPossessive(Document document, in DateToken token) =>
        token.Kind == TokenKind.Word && token.Length > 3 && document.Reading[token.End - 1] == 's' && document.Reading[token.End - 2] is '\'' or '’';

    internal static DateGranularity GranularityOf(char unit) => unit switch
    {
        'D' or 'h' or 'm' or 's' => DateGranularity.Day,
        'W' or 'E' => DateGranularity.Week,
        'M' => DateGranularity.Month,
        'Q' or 'S' => DateGranularity.Season,
        'Y' => DateGranularity.Year,
        'T' or 'C' => DateGranularity.Decade,
        _ => DateGranularity.Vague,
    };

    // "5 and 20 January 2026" are two dates; each takes the words that are its own.
    private bool AddTwoDays(in DateMatch match)
    {
        var values = match.Values;
        int? year = values.Year == 0 ? null : values.Year;
        if (!DateCalendar.Exists(year, values.Month, values.Day2) || SecondNumber(values, match) is not (> 0 and var second))
        {
            return false;
        }

        var isMonthFirst = values.MonthToken < values.DayToken;
        var single = match with { Values = values with { Weekday = null } };
        AddDay(single, year, values.Month, values.Day, isMonthFirst ? match.SpanStart : values.DayToken, values.DayToken + 1);
        AddDay(single, year, values.Month, values.Day2, second, match.SpanEnd);
        return true;
    }

    private bool AddMonth(in DateMatch match, int? year, int month, int start, int end)
    {
        var draft = Draft(match, start, end, DateKind.Calendar, DateGranularity.Month, DateCalendar.Timex(year, month, null), null, year, month);
        if (year is { } known)
        {
            var (first, last, timex) = DateCalendar.Period('M', new DateOnly(known, month, 1), 0);
            draft.Resolve(first, last, timex, DateMethod.Explicit);
        }

        return Take(draft);
    }

    // The number of the second day; years have four figures.
    private int SecondNumber(in DateValues values, in DateMatch match)
    {
        for (var i = values.DayToken + 1; i < match.SpanEnd; i++)
        {
            if (_tokens[i] is { Kind: TokenKind.Number, Length: <= 2 } or { Kind: TokenKind.Alphanumeric } or { Word.Ordinal: > 0 })
            {
                return i;
            }
        }

        return -1;
    }

    // The first day of a range ends behind its number, month or year, whichever comes last before the joining word.
    private int FirstEnd(in DateMatch match, int second)
    {
        var end = match.Values.DayToken + 1;
        for (var i = end; i < second; i++)
        {
            if (_tokens[i] is { Kind: TokenKind.Number, Length: 4 } || (_tokens[i].Word is { Month: > 0 } && match.Values.DayToken < i && !(i + 1 < match.SpanEnd && IsSecondsMonth(i, second, match))))
            {
                end = i + 1;
            }
        }

        return end;
    }

    // In "January 30 to February 2" the month before the second number is its own; in "30 January to 2 February" it is not.
    private bool IsSecondsMonth(int index, int second, in DateMatch match) =>
        index == second - 1 || (index == second - 2 && _tokens[second - 1].Kind == TokenKind.Punctuation) && match.Values.MonthToken < second;

    private static void Join(DateDraft open, DateDraft close)
    {
        open.Until = close;
        close.ClosesRange = true;
    }

    private static bool IsDay(DateDraft draft) =>
        draft.Granularity == DateGranularity.Day && draft.RangeEnd is null && (draft.Kind == DateKind.DeicticDay ? draft.Action.Kind is DateActionKind.Day or DateActionKind.Weekday : draft.Kind == DateKind.Calendar && draft.Day is not null);

    // "10 a.m. Tuesday": the day takes the hour that stands right before it.
    private bool Take(DateDraft draft)
    {
        if (drafts.Count > 0 && drafts[^1] is { Kind: DateKind.TimeOfDay } time && draft.Part is null && IsDay(draft) && ReferenceEquals(time.Sentence, sentence) && IsBeside(time, draft))
        {
            draft.Span = TextSpan.FromBounds(time.Span.Start, draft.Span.End);
            draft.FirstToken = time.FirstToken;
            draft.Part = time.Part;
            if (draft.First is { } known)
            {
                draft.Resolve(known, draft.Method);
            }

            drafts[^1] = draft;
        }
        else
        {
            drafts.Add(draft);
        }

        return true;
    }

    private bool IsBeside(DateDraft time, DateDraft day) =>
        time.EndToken == day.FirstToken
        || (time.EndToken + 1 == day.FirstToken && sentence.Document.Reading[sentence.Document.Tokens[time.EndToken].Start] == ',');

    private DateDraft Draft(
        in DateMatch match, int start, int end, DateKind kind, DateGranularity granularity, string timex,
        DayOfWeek? weekday = null, int? year = null, int? month = null, int? day = null, (int Month, int Day)? rangeEnd = null, string? part = null, int number = 0, char unit = '\0')
    {
        var isPossessive = IsPossessive(sentence.Document, _tokens[end - 1]);
        var own = match.Values.Unit != '\0' ? match.Values.Unit : unit;
        return new DateDraft
        {
            Sentence = sentence,
            Span = TextSpan.FromBounds(_tokens[start].Start, _tokens[end - 1].End - (isPossessive ? 2 : 0)),
            FirstToken = _tokens[start].Index,
            EndToken = _tokens[end - 1].Index + 1,
            IsPossessive = isPossessive,
            Kind = kind,
            Granularity = granularity,
            Timex = timex,
            Weekday = weekday,
            Year = year,
            Month = month,
            Day = day,
            RangeEnd = rangeEnd,
            Action = own != '\0' ? match.Action! with { Unit = own } : match.Action!,
            Number = number > 0 ? number : match.Values.Number > 0 ? match.Values.Number : match.Values.Season is null && match.Action!.Kind is DateActionKind.LastN or DateActionKind.NextN or DateActionKind.Ago or DateActionKind.Ahead ? Math.Max(1, Math.Abs(match.Action!.Offset)) : 0,
            IsVague = match.Values.IsVague,
            Season = match.Values.Season,
            Part = part,
        };
    }
}
