// Over 500 lines: one case for each shape of a time expression, over one sentence and its drafts.
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Reads the time expressions of one sentence: matches patterns, checks what the words about them show, makes drafts.</summary>
/// <remarks>
/// Spans are tight: from the first word that carries the value to the last, with the weekday of a date and the words of
/// TIMEX usage ("last", "this past", "earlier this month", "since the beginning of the year", "el … pasado"), without a
/// preposition ("in 2019" is "2019"), without the article of a plain date or weekday ("el viernes" is "viernes") and
/// without a possessive ending ("today's" is "today").
/// </remarks>
internal readonly ref struct DateReader
{
    private readonly Sentence _sentence;
    private readonly Document _document;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly DateLexicon _lexicon;
    private readonly List<DateDraft> _drafts;
    private readonly ReadOnlySpan<DateWord?> _words;

    /// <summary>Makes a reader; <paramref name="buffer"/> is working space that grows as needed and is used again.</summary>
    internal DateReader(Sentence sentence, DateLexicon lexicon, List<DateDraft> drafts, ref DateWord?[] buffer)
    {
        _sentence = sentence;
        _document = sentence.Document;
        _tokens = sentence.Tokens;
        _lexicon = lexicon;
        _drafts = drafts;
        if (buffer.Length < _tokens.Length)
        {
            buffer = new DateWord?[Math.Max(_tokens.Length, 2 * buffer.Length)];
        }

        for (var i = 0; i < _tokens.Length; i++)
        {
            buffer[i] = _tokens[i].Kind == TokenKind.Word ? lexicon.Find(_document.ValueOf(_tokens[i])) : null;
        }

        _words = buffer.AsSpan(0, _tokens.Length);
    }

    /// <summary>Appends the drafts of the sentence.</summary>
    internal void Read()
    {
        var matcher = new DateMatcher(_document, _tokens, _words, _lexicon);
        for (var i = 0; i < _tokens.Length; i++)
        {
            var kind = _tokens[i].Kind;
            if (kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Alphanumeric) && _document.Reading[_tokens[i].Start] != '(')
            {
                continue;
            }

            if (kind == TokenKind.Number && TryReadNumeric(i, out var end))
            {
                i = end - 1;
                continue;
            }

            if (!matcher.TryMatch(i, out var match))
            {
                continue;
            }

            // "on Saturday 31 January": behind a word of context a longer pattern may start.
            if (match.SpanStart > match.First && matcher.TryMatch(match.SpanStart, out var inner) && inner.End > match.End)
            {
                match = inner;
            }

            if (match.Action!.Kind == DateActionKind.None)
            {
                i = match.End - 1;
            }
            else if (Interpret(match))
            {
                i = match.SpanEnd - 1;
            }
        }
    }

    private bool Interpret(in DateMatch match)
    {
        var action = match.Action!;
        var values = match.Values;
        switch (action.Kind)
        {
            case DateActionKind.Date:
                return IsImpossible(match) || (IsDay(match) && AddDay(match, values.Year == 0 ? null : values.Year, values.Month, values.Day, match.SpanStart, match.SpanEnd));
            case DateActionKind.Range or DateActionKind.Days:
                return AddRange(match);
            case DateActionKind.Month:
                return IsMonth(match, isShown: true) && AddMonth(match, values.Year == 0 ? null : values.Year);
            case DateActionKind.BareMonth:
                return IsMonth(match, isShown: false) && AddMonth(match, null);
            case DateActionKind.Months:
                return IsMonth(match, isShown: true) && values.Month < values.Month2 && AddSpan(match, new DateOnly(values.Year, values.Month, 1), DateCalendar.Period('M', new DateOnly(values.Year, values.Month2, 1), 0).Last, DateGranularity.Month, $"{DateCalendar.Timex(values.Year, values.Month, null)}/{DateCalendar.Timex(values.Year, values.Month2, null)}");
            case DateActionKind.MonthOff or DateActionKind.MonthYear:
                return IsMonth(match, isShown: true) && Add(match, DateKind.DeicticPeriod, DateGranularity.Month, DateCalendar.Timex(null, values.Month, null));
            case DateActionKind.Year or DateActionKind.WeakYear or DateActionKind.NounYear or DateActionKind.BracketYear:
                return IsYear(match) && AddYear(match, values.Year);
            case DateActionKind.Years:
                return IsYear(match) && IsYearLike(values.Year2) && values.Year < values.Year2 && AddSpan(match, new DateOnly(values.Year, 1, 1), new DateOnly(values.Year2, 12, 31), DateGranularity.Year, $"{DateCalendar.Timex(values.Year, null, null)}/{DateCalendar.Timex(values.Year2, null, null)}");
            case DateActionKind.Decade:
                return AddDecade(match);
            case DateActionKind.Century:
                var (first, last, century) = DateCalendar.Period('C', new DateOnly(Math.Max(1, (values.Day - 1) * 100), 1, 1), 0);
                return values.Day > 1 && AddSpan(match, first, last, DateGranularity.Decade, century);
            case DateActionKind.Quarter:
                var quarter = values.Quarter > 0 ? values.Quarter : values.Number;
                return quarter is >= 1 and <= 4 && AddPeriod(match, DateCalendar.Period('Q', new DateOnly(values.Year, (quarter * 3) - 2, 1), 0), DateGranularity.Season, values.Year);
            case DateActionKind.Season or DateActionKind.Fall:
                return AddSeason(match, action.Kind == DateActionKind.Fall ? "FA" : values.Season!);
            case DateActionKind.Day:
                return !EndsName(match.SpanStart) && Add(match, DateKind.DeicticDay, DateGranularity.Day, DateCalendar.Unplaced('D'), part: action.Word.Length > 0 ? action.Word : values.Part);
            case DateActionKind.Weekday:
                return IsWeekday(match) && Add(match, DateKind.DeicticDay, DateGranularity.Day, DateCalendar.Timex(values.Weekday!.Value), values.Weekday);
            case DateActionKind.Period:
                return Add(match, action.Unit == 'E' ? DateKind.DeicticDay : DateKind.DeicticPeriod, GranularityOf(action.Unit), DateCalendar.Unplaced(action.Unit));
            case DateActionKind.LatePeriod or DateActionKind.SincePeriod:
                var unit = values.Last?.Unit ?? 'Y';
                return Add(match with { Action = new DateAction(DateActionKind.Period, unit, action.Offset, action.Kind == DateActionKind.SincePeriod && action.Word.Length == 0 ? "since" : action.Word) }, DateKind.DeicticPeriod, GranularityOf(unit), DateCalendar.Unplaced(unit));
            case DateActionKind.Ago or DateActionKind.Ahead:
                return values.Unit != 'E' && Add(match, values.Unit == 'D' ? DateKind.DeicticDay : DateKind.DeicticPeriod, GranularityOf(values.Unit), DateCalendar.Unplaced(values.Unit));
            case DateActionKind.LastN or DateActionKind.NextN:
                return Add(match, DateKind.DeicticPeriod, GranularityOf(values.Unit), DateCalendar.Length(values.Number, values.Unit));
            case DateActionKind.Ageing:
                return Add(match, DateKind.Ageing, DateGranularity.Vague, action.Word + "_REF");
            case DateActionKind.Now:
                return Add(match, DateKind.Ageing, DateGranularity.Vague, "PRESENT_REF", isRhetorical: match.First == 0 && Char(match.End) == ',');
            case DateActionKind.Soon:
                return Add(match, DateKind.Ageing, DateGranularity.Vague, "FUTURE_REF");
            case DateActionKind.Rhetorical:
                return Add(match, DateKind.Ageing, DateGranularity.Vague, "PRESENT_REF", isRhetorical: true);
            case DateActionKind.Anaphoric:
                return Add(match, DateKind.Anaphoric, GranularityOf(action.Word.Length > 0 ? 'D' : action.Unit), values.Weekday is { } day ? DateCalendar.Timex(day) : DateCalendar.Unplaced(action.Unit), values.Weekday);
            case DateActionKind.AnaphoricN:
                return (action.Offset > 0 || !IsWordAt(match.End)) && Add(match, DateKind.Anaphoric, GranularityOf(values.Unit), DateCalendar.Unplaced(values.Unit));
            case DateActionKind.Duration:
                return Add(match, DateKind.Duration, GranularityOf(values.Unit), DateCalendar.Length(values.Number, values.Unit), method: DateMethod.Explicit);
            case DateActionKind.Set:
                return !values.HasAbbreviation && Add(match, DateKind.Duration, DateGranularity.Day, values.Weekday is { } each ? DateCalendar.Timex(each) : DateCalendar.Length(1, values.Unit == '\0' ? 'D' : values.Unit), values.HasTwoWeekdays ? null : values.Weekday, DateMethod.Explicit);
            default:
                return false;
        }
    }

    // "May 5", "30 de enero": the month looks like one, the day exists, and no sign or decimal clings to them.
    private bool IsDay(in DateMatch match)
    {
        var values = match.Values;
        var day = _tokens[values.DayToken];
        var isWord = day.Kind == TokenKind.Word;
        if (!LooksLikeMonth(match) || Char(match.End) == '%' || !DateCalendar.Exists(values.Year == 0 ? null : values.Year, values.Month, values.Day) || IsClinging(match.First))
        {
            return false;
        }

        // "the first March", "March second" speak of an order, not of a date, unless "of" or an unambiguous month shows it.
        return !isWord || (values.DayToken < values.MonthToken ? values.MonthToken - values.DayToken > 1 : !values.MonthWord!.IsAmbiguous);
    }

    // "30 February 2026" is passed over as a whole; its month is not what was meant.
    private bool IsImpossible(in DateMatch match) =>
        LooksLikeMonth(match) && !DateCalendar.Exists(match.Values.Year == 0 ? null : match.Values.Year, match.Values.Month, match.Values.Day);

    private bool LooksLikeMonth(in DateMatch match)
    {
        var token = _tokens[match.Values.MonthToken];
        return !_lexicon.MonthsAreCapitalised || !match.Values.MonthWord!.IsAmbiguous || token.IsCapitalised;
    }

    private bool IsMonth(in DateMatch match, bool isShown)
    {
        var values = match.Values;
        var token = _tokens[values.MonthToken];
        if (values.HasAbbreviation && values.Year == 0)
        {
            return false;
        }

        if (_lexicon.MonthsAreCapitalised ? !token.IsCapitalised && (values.MonthWord!.IsAmbiguous || values.Year == 0) : token.IsCapitalised && values.MonthToken > 0 && values.Year == 0 && match.First == match.SpanStart)
        {
            return false;
        }

        return isShown || (!values.MonthWord!.IsAmbiguous && !IsPartOfName(match.SpanStart, match.SpanEnd));
    }

    private bool IsYear(in DateMatch match)
    {
        var year = match.Values.Year;
        var isFollowedByThing = match.SpanEnd < _tokens.Length
            && _tokens[match.SpanEnd] is { Kind: TokenKind.Word, Shape: TokenShape.Lower }
            && _lexicon.Find(_document.ValueOf(_tokens[match.SpanEnd])) is not { IsFunctionWord: true };
        if (!IsYearLike(year) || Char(match.SpanEnd) == '%' || (match.SpanEnd < _tokens.Length && _tokens[match.SpanEnd].Kind == TokenKind.Number))
        {
            return false;
        }

        return match.Action!.Kind switch
        {
            DateActionKind.Year => !(isFollowedByThing && year % 100 == 0),
            DateActionKind.NounYear => year is >= 1800 && year % 100 != 0,
            DateActionKind.BracketYear => year >= 1800,
            DateActionKind.Years => match.First < match.SpanStart || !isFollowedByThing || year % 100 != 0,
            _ => !isFollowedByThing,
        };
    }

    private static bool IsYearLike(int year) => DateCalendar.IsYearLike(year);

    private bool IsWeekday(in DateMatch match)
    {
        var token = _tokens[match.Values.WeekdayToken];
        if (match.Values.HasAbbreviation || (_lexicon.WeekdaysAreSmall && token.IsCapitalised && match.Values.WeekdayToken > 0))
        {
            return false;
        }

        return match.Action!.Word != "plain" || match.First < match.SpanStart || !IsPartOfName(match.SpanStart, match.SpanEnd);
    }

    // "Sunday Times", "January Jones": a capitalised word follows that holds no date; "Friday's" shows that it is none.
    private bool IsPartOfName(int start, int end)
    {
        if (end >= _tokens.Length || IsPossessiveAt(end - 1))
        {
            return false;
        }

        var next = _tokens[end];
        return next.Kind == TokenKind.Word && next.IsCapitalised && _tokens[start].IsCapitalised && _lexicon.Find(_document.ValueOf(next)) is null;
    }

    // "Good Morning Today", "USA Today": a capital behind a capital, inside a sentence.
    private bool EndsName(int index) =>
        index > 0 && _tokens[index].IsCapitalised && _tokens[index - 1].IsCapitalised && _tokens[index - 1].Kind == TokenKind.Word;

    private bool IsClinging(int index)
    {
        if (index == 0 || _tokens[index - 1].End != _tokens[index].Start)
        {
            return false;
        }

        var c = _document.Reading[_tokens[index - 1].Start];
        return _tokens[index - 1].Kind == TokenKind.Symbol || c is '.' or ',' or '/' or ':';
    }

    private bool AddDay(in DateMatch match, int? year, int month, int day, int start, int end)
    {
        var draft = Draft(match, start, end, DateKind.Calendar, DateGranularity.Day, DateCalendar.Timex(year, month, day), match.Values.Weekday, year, month, day);
        if (year is { } known)
        {
            draft.Resolve(new DateOnly(known, month, day), DateMethod.Explicit);
        }

        _drafts.Add(draft);
        return true;
    }

    private bool AddRange(in DateMatch match)
    {
        var values = match.Values;
        var month2 = values.Month2 == 0 ? values.Month : values.Month2;
        if (!IsDay(match) || !LooksLikeMonth(match) || !DateCalendar.Exists(null, month2, values.Day2) || (values.Month2 == 0 && values.Day2 <= values.Day))
        {
            return false;
        }

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

        var draft = Draft(match, match.SpanStart, match.SpanEnd, DateKind.Calendar, DateGranularity.Day, $"{DateCalendar.Timex(year, values.Month, values.Day)}/{DateCalendar.Timex(year2, month2, values.Day2)}", values.HasTwoWeekdays ? null : values.Weekday, year, values.Month, values.Day, (month2, values.Day2));
        if (year is { } known)
        {
            var first = new DateOnly(known, values.Month, values.Day);
            var last = new DateOnly(year2!.Value, month2, values.Day2);
            if (last <= first)
            {
                return false;
            }

            draft.Resolve(first, last, draft.Timex, DateMethod.Explicit);
        }

        _drafts.Add(draft);
        return true;
    }

    // "5 and 20 January 2026" are two dates; each takes the words that are its own.
    private bool AddTwoDays(in DateMatch match)
    {
        var values = match.Values;
        int? year = values.Year == 0 ? null : values.Year;
        if (!DateCalendar.Exists(year, values.Month, values.Day2))
        {
            return false;
        }

        var isMonthFirst = values.MonthToken < values.DayToken;
        var second = values.DayToken + 1;
        while (_tokens[second].Kind is not (TokenKind.Number or TokenKind.Alphanumeric))
        {
            if (++second >= match.SpanEnd)
            {
                return false;
            }
        }

        var single = match with { Values = values with { Weekday = null } };
        AddDay(single, year, values.Month, values.Day, isMonthFirst ? match.SpanStart : values.DayToken, values.DayToken + 1);
        AddDay(single, year, values.Month, values.Day2, second, match.SpanEnd);
        return true;
    }

    private bool AddMonth(in DateMatch match, int? year)
    {
        var draft = Draft(match, match.SpanStart, match.SpanEnd, DateKind.Calendar, DateGranularity.Month, DateCalendar.Timex(year, match.Values.Month, null), null, year, match.Values.Month);
        if (year is { } known)
        {
            var (first, last, timex) = DateCalendar.Period('M', new DateOnly(known, match.Values.Month, 1), 0);
            draft.Resolve(first, last, timex, DateMethod.Explicit);
        }

        _drafts.Add(draft);
        return true;
    }

    private bool AddYear(in DateMatch match, int year) => AddPeriod(match, DateCalendar.Period('Y', new DateOnly(year, 1, 1), 0), DateGranularity.Year, year);

    private bool AddDecade(in DateMatch match)
    {
        var values = match.Values;
        var decade = values.Year > 0 ? values.Year : values.Decade > 0 ? values.Decade : values.Number;
        if (decade % 10 != 0 || (values.Decade is > 0 and < 100 && match.SpanStart == match.SpanEnd - 1 && match.First == match.SpanStart))
        {
            return false;
        }

        decade = decade < 100 ? (decade >= 30 ? 1900 : 2000) + decade : decade;
        return IsYearLike(decade) && AddPeriod(match, DateCalendar.Period('T', new DateOnly(decade, 1, 1), 0), DateGranularity.Decade, null);
    }

    private bool AddSeason(in DateMatch match, string season)
    {
        int? year = match.Values.Year == 0 ? null : match.Values.Year;
        var draft = Draft(match, match.SpanStart, match.SpanEnd, DateKind.Calendar, DateGranularity.Season, DateCalendar.Timex(year, null, null) + "-" + season, null, year);
        if (year is { } known)
        {
            draft.Resolve(new DateOnly(known, 1, 1), new DateOnly(known, 12, 31), draft.Timex, DateMethod.Explicit);
        }

        _drafts.Add(draft);
        return true;
    }

    private bool AddPeriod(in DateMatch match, (DateOnly First, DateOnly Last, string Timex) period, DateGranularity granularity, int? year)
    {
        var draft = Draft(match, match.SpanStart, match.SpanEnd, DateKind.Calendar, granularity, period.Timex, null, year);
        draft.Resolve(period.First, period.Last, period.Timex, DateMethod.Explicit);
        _drafts.Add(draft);
        return true;
    }

    private bool AddSpan(in DateMatch match, DateOnly first, DateOnly last, DateGranularity granularity, string timex) =>
        AddPeriod(match, (first, last, timex), granularity, null);

    private bool Add(
        in DateMatch match, DateKind kind, DateGranularity granularity, string timex,
        DayOfWeek? weekday = null, DateMethod method = DateMethod.Unresolved, bool isRhetorical = false, string? part = null)
    {
        var month = match.Values.Month == 0 ? (int?)null : match.Values.Month;
        var draft = Draft(match, match.SpanStart, match.SpanEnd, kind, granularity, timex, weekday, null, month, null, null, part ?? match.Values.Part);
        draft.Method = method;
        draft.IsRhetorical = isRhetorical;
        _drafts.Add(draft);
        return true;
    }

    private DateDraft Draft(
        in DateMatch match, int start, int end, DateKind kind, DateGranularity granularity, string timex,
        DayOfWeek? weekday = null, int? year = null, int? month = null, int? day = null, (int Month, int Day)? rangeEnd = null, string? part = null)
    {
        var isPossessive = IsPossessiveAt(end - 1);
        return new DateDraft
        {
            Sentence = _sentence,
            Span = TextSpan.FromBounds(_tokens[start].Start, _tokens[end - 1].End - (isPossessive ? 2 : 0)),
            FirstToken = _sentence.FirstToken + start,
            EndToken = _sentence.FirstToken + end,
            IsPossessive = isPossessive,
            Kind = kind,
            Granularity = granularity,
            Timex = timex,
            Weekday = weekday,
            Year = year,
            Month = month,
            Day = day,
            RangeEnd = rangeEnd,
            Action = match.Values.Unit != '\0' ? match.Action! with { Unit = match.Values.Unit } : match.Action!,
            Number = match.Values.Number,
            Part = part,
        };
    }

    private bool TryReadNumeric(int index, out int end)
    {
        end = index + 1;
        if (IsClinging(index) || !NumericDate.TryRead(_document.Reading, _tokens[index].Start, _sentence.Span.End, !_lexicon.MonthsAreCapitalised, out var date))
        {
            return false;
        }

        while (end < _tokens.Length && _tokens[end].Start < date.End)
        {
            end++;
        }

        var match = new DateMatch { Action = new DateAction(DateActionKind.Date, 'X', 0, ""), First = index, End = end, SpanStart = index, SpanEnd = end };
        if (date.Month == 0)
        {
            _drafts.Add(Draft(match, index, end, DateKind.Calendar, DateGranularity.Day, DateCalendar.Timex(date.Year, null, null) + "-XX-XX", null, date.Year));
            return true;
        }

        return AddDay(match, date.Year, date.Month, date.Day, index, end);
    }

    private bool IsPossessiveAt(int index)
    {
        var token = _tokens[index];
        return token.Kind == TokenKind.Word && token.Length > 3 && _document.Reading[token.End - 1] == 's' && _document.Reading[token.End - 2] is '\'' or '’';
    }

    private bool IsWordAt(int index) => index < _tokens.Length && _tokens[index].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Alphanumeric;

    private char Char(int index) => index < _tokens.Length ? _document.Reading[_tokens[index].Start] : '\0';

    private static DateGranularity GranularityOf(char unit) => unit switch
    {
        'D' => DateGranularity.Day,
        'W' or 'E' => DateGranularity.Week,
        'M' => DateGranularity.Month,
        'Q' or 'S' => DateGranularity.Season,
        'Y' => DateGranularity.Year,
        'T' or 'C' => DateGranularity.Decade,
        _ => DateGranularity.Vague,
    };
}
