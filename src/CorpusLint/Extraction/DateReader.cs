using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Reads the time expressions of one sentence: matches patterns, asks <see cref="DateEvidence"/> whether the words about them allow it, makes drafts with <see cref="DateDrafter"/>.</summary>
/// <remarks>
/// Spans are tight: from the first word that carries the value to the last, with the weekday of a date, the words of
/// TIMEX usage ("last", "this past", "earlier this month", "since the beginning of the year", "el … pasado") and the hour
/// that stands beside its day ("10 a.m. Tuesday"), without a preposition ("in 2019" is "2019"), without the article of a
/// plain date or weekday ("el viernes" is "viernes") and without a possessive ending ("today's" is "today").
/// </remarks>
internal readonly ref struct DateReader
{
    private readonly Document _document;
    private readonly ReadOnlySpan<DateToken> _tokens;
    private readonly DateLexicon _lexicon;
    private readonly DateEvidence _evidence;
    private readonly DateDrafter _drafter;

    /// <summary>Makes a reader of a sentence; <paramref name="tokens"/> is working space that is used again.</summary>
    internal DateReader(Sentence sentence, DateLexicon lexicon, List<DateDraft> drafts, DateTokens tokens)
    {
        _document = sentence.Document;
        _tokens = tokens.Read(sentence, lexicon);
        _lexicon = lexicon;
        _evidence = new DateEvidence(_document, _tokens, lexicon);
        _drafter = new DateDrafter(sentence, _tokens, drafts);
    }

    /// <summary>Appends the drafts of the sentence.</summary>
    internal void Read()
    {
        var matcher = new DateMatcher(_document, _tokens, _lexicon);
        var clock = new DateClock(_document, _tokens, _lexicon);
        for (var i = 0; i < _tokens.Length; i++)
        {
            var kind = _tokens[i].Kind;
            if (kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Alphanumeric) && _document.Reading[_tokens[i].Start] != '(')
            {
                continue;
            }

            if (kind is TokenKind.Number or TokenKind.Alphanumeric && (kind == TokenKind.Number && TryReadNumeric(i, out var end) || TryReadClock(clock, i, out end)))
            {
                i = end - 1;
                continue;
            }

            if (!matcher.MayStart(i) || !matcher.TryMatch(i, out var match))
            {
                continue;
            }

            // "on Saturday 31 January": behind a word of context a longer pattern may start.
            if (match.SpanStart > match.First && matcher.TryMatch(match.SpanStart, out var inner) && inner.End > match.End && inner.Action is not { Kind: DateActionKind.Duration, Part: not null })
            {
                match = inner;
            }

            // "(March 22, 2013)": a mark that may stand between weekday and date may also stand alone before it.
            while (match.SpanStart < match.SpanEnd - 1 && _tokens[match.SpanStart].Kind == TokenKind.Punctuation)
            {
                match.SpanStart++;
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
        return action.Kind switch
        {
            <= DateActionKind.MonthYear or DateActionKind.Holiday or DateActionKind.DayOfMonth or DateActionKind.SlashDay => ReadDay(match),
            <= DateActionKind.Fall or DateActionKind.LoneYear or DateActionKind.Half or DateActionKind.OpenHalf or DateActionKind.OpenQuarter or DateActionKind.Fiscal or DateActionKind.SplitYear => ReadYear(match),
            _ => ReadRelative(match),
        };
    }

    private bool ReadDay(in DateMatch match)
    {
        var values = match.Values;
        int? year = values.Year == 0 ? null : values.Year;
        switch (match.Action!.Kind)
        {
            case DateActionKind.Date:
                return _evidence.IsImpossible(match) || (_evidence.IsDay(match) && _drafter.AddDay(match, year, values.Month, values.Day, match.SpanStart, match.SpanEnd));
            case DateActionKind.Range or DateActionKind.Days:
                return _evidence.IsRange(match) && _drafter.AddRange(match);
            case DateActionKind.Month:
                return _evidence.IsMonth(match, isShown: true) && _drafter.AddMonth(match, year);
            case DateActionKind.BareMonth:
                return _evidence.IsMonth(match, isShown: false) && _drafter.AddMonth(match, null);
            case DateActionKind.Months:
                return _evidence.IsMonth(match, isShown: true) && values.Month < values.Month2 && _drafter.AddMonths(match);
            case DateActionKind.MonthOff or DateActionKind.MonthYear:
                return _evidence.IsMonth(match, isShown: true) && _drafter.Add(match, DateKind.DeicticPeriod, DateGranularity.Month, DateCalendar.Timex(null, values.Month, null));
            case DateActionKind.Holiday:
                return !_evidence.IsHoliday(match) || _drafter.AddHoliday(match, year);
            case DateActionKind.DayOfMonth:
                return _evidence.IsDayOfMonth(match) && _drafter.Add(match, DateKind.Calendar, DateGranularity.Day, $"XXXX-XX-{values.Day:D2}", values.Weekday);
            default:
                return _evidence.IsSlashDay(match) && _drafter.AddDay(match, values is { Day: 9, Day2: 11 } ? 2001 : null, values.Day, values.Day2, match.SpanStart, match.SpanEnd);
        }
    }

    private bool ReadYear(in DateMatch match)
    {
        var values = match.Values;
        int? year = values.Year == 0 ? null : values.Year;
        switch (match.Action!.Kind)
        {
            case DateActionKind.Years:
                return _evidence.IsYear(match) && DateCalendar.IsYearLike(values.Year2) && values.Year < values.Year2 && _drafter.AddYears(match);
            case DateActionKind.Decade:
                return _evidence.IsDecade(match) && _drafter.AddDecade(match);
            case DateActionKind.Century:
                return values.Day > 1 && _drafter.AddPeriod(match, DateCalendar.Period('C', new DateOnly((values.Day - 1) * 100, 1, 1), 0), DateGranularity.Decade, null);
            case DateActionKind.Quarter:
                var quarter = values.Quarter > 0 ? values.Quarter : values.Number;
                return quarter is >= 1 and <= 4 && _drafter.AddPeriod(match, DateCalendar.Period('Q', new DateOnly(values.Year, (quarter * 3) - 2, 1), 0), DateGranularity.Season, year);
            case DateActionKind.Half:
                return values.Number is 1 or 2 && year is not null && _drafter.AddPeriod(match, DateCalendar.Half(values.Year, values.Number), DateGranularity.Season, year);
            case DateActionKind.OpenQuarter:
                var open = values.Quarter > 0 ? values.Quarter : values.Number;
                return open is >= 1 and <= 4 && !_evidence.IsOfGame() && _drafter.Add(match, DateKind.Calendar, DateGranularity.Season, $"XXXX-Q{open}", number: open);
            case DateActionKind.OpenHalf:
                return values.Number is 1 or 2 && _drafter.Add(match, DateKind.Calendar, DateGranularity.Season, $"XXXX-H{values.Number}");
            case DateActionKind.Fiscal:
                return _evidence.IsYear(match) && _drafter.AddFiscal(match);
            case DateActionKind.SplitYear:
                return DateCalendar.IsYearLike(values.Year) && (values.Number == (values.Year + 1) % 100 || values.Year2 == values.Year + 1) && _drafter.AddPeriod(match, DateCalendar.Period('Y', new DateOnly(values.Year, 1, 1), 0), DateGranularity.Year, year);
            case DateActionKind.Season or DateActionKind.Fall:
                return _drafter.AddSeason(match, match.Action.Kind == DateActionKind.Fall ? "FA" : values.Season!);
            default:
                return _evidence.IsYear(match) && _drafter.AddPeriod(match, DateCalendar.Period('Y', new DateOnly(values.Year, 1, 1), 0), DateGranularity.Year, year);
        }
    }

    private bool ReadRelative(in DateMatch match)
    {
        var action = match.Action!;
        var values = match.Values;
        var unit = values.Unit != '\0' ? values.Unit : action.Unit != 'X' ? action.Unit : values.Last?.Unit ?? '\0';
        switch (action.Kind)
        {
            case DateActionKind.Day:
                return !_evidence.EndsName(match.SpanStart) && _drafter.Add(match, DateKind.DeicticDay, DateGranularity.Day, DateCalendar.Unplaced('D'), part: action.Word.Length > 0 ? action.Word : values.Part);
            case DateActionKind.Weekday:
                return _evidence.IsWeekday(match) && _drafter.Add(match, DateKind.DeicticDay, DateGranularity.Day, DateCalendar.Timex(values.Weekday!.Value), values.Weekday, part: action.Part);
            case DateActionKind.Period:
                return _drafter.Add(match, action.Unit == 'E' ? DateKind.DeicticDay : DateKind.DeicticPeriod, DateDrafter.GranularityOf(action.Unit), DateCalendar.Unplaced(action.Unit));
            case DateActionKind.LatePeriod or DateActionKind.SincePeriod:
                var since = new DateAction(DateActionKind.Period, unit == '\0' ? 'S' : unit, action.Offset, action.Kind == DateActionKind.SincePeriod && action.Word.Length == 0 ? "since" : action.Word);
                return _drafter.Add(match with { Action = since }, DateKind.DeicticPeriod, DateDrafter.GranularityOf(since.Unit), DateCalendar.Unplaced(since.Unit));
            case DateActionKind.Ago or DateActionKind.Ahead:
                return unit != 'E' && (!values.IsVague
                    ? _drafter.Add(match, unit is 'D' or 'h' or 'm' or 's' ? DateKind.DeicticDay : DateKind.DeicticPeriod, DateDrafter.GranularityOf(unit), DateCalendar.Unplaced(unit is 'h' or 'm' or 's' ? 'D' : unit))
                    : _drafter.Add(match, DateKind.Ageing, DateGranularity.Vague, action.Kind == DateActionKind.Ago ? "PAST_REF" : "FUTURE_REF"));
            case DateActionKind.LastN or DateActionKind.NextN:
                return _drafter.Add(match, DateKind.DeicticPeriod, DateDrafter.GranularityOf(unit), LengthOf(match, unit), method: DateMethod.Unresolved, unit: unit);
            case DateActionKind.Ageing:
                return _drafter.Add(match, DateKind.Ageing, DateGranularity.Vague, action.Word + "_REF");
            case DateActionKind.Now:
                return _drafter.Add(match, DateKind.Ageing, DateGranularity.Vague, "PRESENT_REF", isRhetorical: match.First == 0 && _evidence.Char(match.End) == ',');
            case DateActionKind.Soon:
                return _drafter.Add(match, DateKind.Ageing, DateGranularity.Vague, "FUTURE_REF");
            case DateActionKind.Rhetorical:
                return _drafter.Add(match, DateKind.Ageing, DateGranularity.Vague, "PRESENT_REF", isRhetorical: true);
            case DateActionKind.Anaphoric:
                return _drafter.Add(match, DateKind.Anaphoric, DateDrafter.GranularityOf(action.Word.Length > 0 ? 'D' : action.Unit), values.Weekday is { } day ? DateCalendar.Timex(day) : DateCalendar.Unplaced(action.Unit), values.Weekday);
            case DateActionKind.AnaphoricN when unit is 'h' or 'm' or 's':
                return _drafter.Add(match, DateKind.Duration, DateGranularity.Day, LengthOf(match, unit), method: DateMethod.Explicit);
            case DateActionKind.AnaphoricN:
                return (action.Offset > 0 || !_evidence.IsWordAt(match.End)) && !values.IsVague && _drafter.Add(match, DateKind.Anaphoric, DateDrafter.GranularityOf(unit), DateCalendar.Unplaced(unit));
            case DateActionKind.ThatQuarter:
                return _drafter.Add(match, DateKind.Anaphoric, DateGranularity.Season, DateCalendar.Unplaced('Q'));
            case DateActionKind.Duration:
                return _evidence.IsLength(match, unit) && _drafter.Add(match, DateKind.Duration, DateDrafter.GranularityOf(unit), LengthOf(match, unit), method: DateMethod.Explicit);
            case DateActionKind.Age:
                return _drafter.Add(match, DateKind.Age, DateDrafter.GranularityOf(unit), LengthOf(match, unit), method: DateMethod.Explicit);
            case DateActionKind.Set:
                return _evidence.IsSet(match) && _drafter.Add(match, DateKind.Set, DateGranularity.Day, SetOf(match, unit), values.HasTwoWeekdays ? null : values.Weekday, DateMethod.Explicit);
            case DateActionKind.SamePeriod:
                return _drafter.Add(match, DateKind.Anaphoric, DateGranularity.Season, DateCalendar.Unplaced('Q'), number: values.Year);
            case DateActionKind.OfYear:
                return _drafter.IsBehindDate(match.First) && _drafter.Add(match with { Action = action with { Kind = DateActionKind.Period, Unit = 'Y' } }, DateKind.DeicticPeriod, DateGranularity.Year, DateCalendar.Unplaced('Y'));
            case DateActionKind.Hour:
                var isLate = values.Number < 12 && values.Part is "AF" or "EV" or "NI";
                return values.Number is >= 1 and <= 12 && _drafter.AddTime(match.SpanStart, match.SpanEnd, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{values.Number + (isLate ? 12 : 0):D2}:{action.Offset:D2}"));
            case DateActionKind.Time:
                return _drafter.AddTime(match.SpanStart, match.SpanEnd, action.Word);
            default:
                return false;
        }
    }

    // "Two and a half years", "half a century", "the past decade"; without a number there is one, or nobody says how many.
    private static string LengthOf(in DateMatch match, char unit)
    {
        var (values, action) = (match.Values, match.Action!);
        var amount = values.IsVague || action.Word == "many" ? -1 : values.Amount > 0 ? values.Amount : action.Offset > 0 ? action.Offset : action.Word == "half" ? 0 : 1;
        return DateCalendar.Length(action.Word == "half" ? amount + 0.5m : amount, unit);
    }

    private static string SetOf(in DateMatch match, char unit)
    {
        var (values, action) = (match.Values, match.Action!);
        if (values.Weekday is { } each)
        {
            return DateCalendar.Timex(each) + (values.Part is { } when ? "T" + when : "");
        }

        if (action.Word.Length > 0)
        {
            return action.Word;
        }

        if (values.Season is not null || values.Month > 0)
        {
            return values.Month > 0 ? DateCalendar.Timex(null, values.Month, null) : "XXXX-" + values.Season;
        }

        return values.Part is { } part ? "XXXX-XX-XXT" + part
            : DateCalendar.Length(action.Offset > 0 ? action.Offset : values.IsVague ? -1 : values.Amount > 0 ? values.Amount : 1, action.Unit != 'X' ? action.Unit : unit == '\0' ? 'D' : unit);
    }

    private bool TryReadClock(in DateClock clock, int index, out int end) =>
        clock.TryRead(index, out end, out var time) && _drafter.AddTime(index, end, time);

    private bool TryReadNumeric(int index, out int end)
    {
        end = index + 1;
        if (_tokens[index].IsInside || _evidence.IsClinging(index) || !NumericDate.TryRead(_document.Reading, _tokens[index].Start, _tokens[^1].End, !_lexicon.MonthsAreCapitalised, out var date))
        {
            return false;
        }

        while (end < _tokens.Length && _tokens[end].Start < date.End)
        {
            end++;
        }

        var match = new DateMatch { Action = new DateAction(DateActionKind.Date, 'X', 0, ""), First = index, End = end, SpanStart = index, SpanEnd = end };
        return date.Month == 0 ? _drafter.AddUncertain(match, date.Year) : _drafter.AddDay(match, date.Year, date.Month, date.Day, index, end);
    }
}
