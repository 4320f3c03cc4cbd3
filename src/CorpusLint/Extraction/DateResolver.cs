using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Gives drafts their days, from what the document itself shows: full dates, its own date, a registered event. Never from
/// a clock or a file's time; what the text does not show stays unresolved.
/// </summary>
internal sealed class DateResolver(Document document, List<DateDraft> drafts, ImmutableArray<EntityMention> mentions, Registry registry, Func<DateDraft, DateLexicon> lexiconOf)
{
    private readonly List<DateDraft> _full = [.. drafts.Where(d => d is { Kind: DateKind.Calendar, Year: not null, Month: not null, First: not null })];

    /// <summary>How many drafts before and behind are looked at, so that a text of a million dates stays linear.</summary>
    internal const int Horizon = 200;

    /// <summary>Resolves what can be resolved; anchors come later, with <see cref="DateAnchors"/>, and anaphors last.</summary>
    internal void Resolve()
    {
        foreach (var draft in drafts)
        {
            if (draft is { Kind: DateKind.Calendar, First: null, Year: null, Month: not null })
            {
                CarryYear(draft);
            }
            else if (draft is { Kind: DateKind.Calendar, First: null, Granularity: DateGranularity.Season, Year: null } && document.Date is { } date)
            {
                draft.Resolve(new DateOnly(date.Value.Year, 1, 1), new DateOnly(date.Value.Year, 12, 31), date.Value.Year.ToString("D4", System.Globalization.CultureInfo.InvariantCulture) + draft.Timex[4..], DateMethod.DocumentDate);
            }
        }

        if (document.Date is { } written)
        {
            foreach (var draft in drafts)
            {
                if (draft is { First: null, IsRhetorical: false, IsQuoted: false, Kind: DateKind.DeicticDay or DateKind.DeicticPeriod })
                {
                    Count(draft, written.Value, DateMethod.DocumentDate);
                }
            }
        }
    }

    /// <summary>Resolves "the next day", "two weeks later" against the date before, at most two sentences away.</summary>
    internal void ResolveAnaphors()
    {
        DateDraft? before = null;
        foreach (var draft in drafts)
        {
            if (draft is { Kind: DateKind.Anaphoric, IsRhetorical: false } && before is not null && draft.Sentence.Index - before.Sentence.Index <= 2)
            {
                CountFrom(draft, before);
            }

            if (draft.First is not null && draft.Kind != DateKind.Duration && draft.Granularity is DateGranularity.Day or DateGranularity.Month or DateGranularity.Year)
            {
                before = draft;
            }
        }
    }

    /// <summary>The registered event that a mention in the sentence names and that has a date, with the mention; null when there is none.</summary>
    internal (RegisteredEvent Event, EntityMention Mention)? EventOf(Sentence sentence, Func<RegisteredEvent, EntityMention, bool> fits)
    {
        if (registry.Events.IsEmpty)
        {
            return null;
        }

        var low = FirstMentionAt(sentence.Span.Start);
        for (var i = low; i < Math.Min(mentions.Length, low + Horizon) && mentions[i].Span.Start < sentence.Span.End; i++)
        {
            if (mentions[i].Kind != EntityKind.Event || mentions[i].LocalEntity is not { } entity)
            {
                continue;
            }

            foreach (var registered in registry.Events)
            {
                if (registered.Id == entity.Id && registered.First is not null && fits(registered, mentions[i]))
                {
                    return (registered, mentions[i]);
                }
            }
        }

        return null;
    }

    private int FirstMentionAt(int offset)
    {
        var (low, high) = (0, mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = mentions[middle].Span.Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // The nearest source first: the sentence, a registered event, the block, the document's own date, the document.
    private void CarryYear(DateDraft draft)
    {
        var at = FirstFullAfter(draft);
        var before = at > 0 ? _full[at - 1] : null;
        var after = at < _full.Count ? _full[at] : null;
        if (after is not null && ReferenceEquals(after.Sentence, draft.Sentence) && Carry(draft, after.First!.Value, DateMethod.CarriedYear))
        {
            return;
        }

        if (before is not null && ReferenceEquals(before.Sentence.Block, draft.Sentence.Block) && Carry(draft, before.First!.Value, DateMethod.CarriedYear))
        {
            return;
        }

        if (draft.Day is { } day && EventOf(draft.Sentence, (e, _) => Covers(e, draft.Month!.Value, day)) is { } found && Carry(draft, found.Event.First!.Value, DateMethod.EventDate))
        {
            return;
        }

        if (document.Date is { } date && Carry(draft, date.Value, DateMethod.DocumentDate))
        {
            return;
        }

        if ((before is not null && Carry(draft, before.First!.Value, DateMethod.CarriedYear)) || (after is not null && Carry(draft, after.First!.Value, DateMethod.CarriedYear)))
        {
            return;
        }

        CarryBareYear(draft);
    }

    private int FirstFullAfter(DateDraft draft)
    {
        var (low, high) = (0, _full.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _full[middle].Span.Start < draft.Span.Start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static bool Covers(RegisteredEvent registered, int month, int day)
    {
        var first = registered.First!.Value;
        var last = registered.Last ?? first;
        for (var d = first; d <= last && d.DayNumber - first.DayNumber < 31; d = DateCalendar.Add(d, 1))
        {
            if (d.Month == month && d.Day == day)
            {
                return true;
            }

            if (d == DateOnly.MaxValue)
            {
                break;
            }
        }

        return false;
    }

    private static bool Carry(DateDraft draft, DateOnly reference, DateMethod method)
    {
        if (DateCalendar.Nearest(draft.Month!.Value, draft.Day ?? 15, reference) is not { } nearest)
        {
            return false;
        }

        Place(draft, nearest.Year, method);
        return true;
    }

    private static void Place(DateDraft draft, int year, DateMethod method)
    {
        var month = draft.Month!.Value;
        if (draft.Day is not { } day)
        {
            var (first, last, timex) = DateCalendar.Period('M', new DateOnly(year, month, 1), 0);
            draft.Resolve(first, last, timex, method);
        }
        else if (draft.RangeEnd is { } end)
        {
            var endYear = end.Month < month ? year + 1 : year;
            if (DateCalendar.Exists(year, month, day) && DateCalendar.Exists(endYear, end.Month, end.Day))
            {
                var (first, last) = (new DateOnly(year, month, day), new DateOnly(endYear, end.Month, end.Day));
                draft.Resolve(first, last, $"{DateCalendar.Timex(first)}/{DateCalendar.Timex(last)}", method);
            }
        }
        else if (DateCalendar.Exists(year, month, day))
        {
            draft.Resolve(new DateOnly(year, month, day), method);
        }
    }

    // "The 2023 talks began in May. Those of 12 June failed.": a year alone carries inside its block when nothing better does.
    private void CarryBareYear(DateDraft draft)
    {
        DateDraft? year = null;
        for (var i = draft.Index - 1; i >= Math.Max(0, draft.Index - Horizon) && year is null; i--)
        {
            var other = drafts[i];
            if (other is { Kind: DateKind.Calendar, Granularity: DateGranularity.Year, Year: not null } && other.EndToken == other.FirstToken + 1 && ReferenceEquals(other.Sentence.Block, draft.Sentence.Block))
            {
                year = other;
            }
        }

        if (year is not null)
        {
            Place(draft, year.Year!.Value, DateMethod.CarriedYear);
        }
    }

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
                var (first, last, timex) = DateCalendar.Period(action.Unit, written, number);
                draft.Resolve(first, last, timex, method);
                break;
            case DateActionKind.LastN or DateActionKind.NextN:
                CountSpan(draft, written, method);
                break;
        }
    }

    private static void CountPeriod(DateDraft draft, DateOnly written, DateMethod method)
    {
        var action = draft.Action;
        var offset = action.Offset;
        if (action.Unit == 'E')
        {
            // On a Saturday or Sunday "last weekend" is still the one before; "the weekend" in the past is the last whole one.
            offset = action.Word == "plain" ? (written.DayOfWeek == DayOfWeek.Sunday ? 0 : -1) : offset;
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
            Place(draft, year, method);
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
        draft.Resolve(first, last, $"{DateCalendar.Timex(first)}/{DateCalendar.Timex(last)}", method);
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
        for (var i = Math.Max(0, draft.Index - Horizon); i < Math.Min(drafts.Count, draft.Index + Horizon); i++)
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

        return dated ?? TenseOf(draft) switch { > 0 => coming, < 0 => previous, _ => null };
    }

    private int TenseOf(DateDraft draft)
    {
        var lexicon = lexiconOf(draft);
        var isPast = false;
        foreach (var token in draft.Sentence.Tokens)
        {
            if (token.Kind != TokenKind.Word || token.Shape != TokenShape.Lower)
            {
                continue;
            }

            var word = document.ValueOf(token).ToString();
            if (lexicon.Future.Contains(word))
            {
                return 1;
            }

            isPast |= lexicon.Past.Contains(word) || (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && lexicon.MonthsAreCapitalised) || (word.Length > 3 && word[^1] == 'ó');
        }

        return isPast ? -1 : 0;
    }

    private static void CountFrom(DateDraft draft, DateDraft before)
    {
        var from = before.Last!.Value;
        var action = draft.Action;
        var number = action.Kind == DateActionKind.AnaphoricN ? draft.Number * Math.Sign(action.Offset) : action.Offset;
        var isFine = before.Granularity == DateGranularity.Day;
        if (draft.Weekday is { } weekday)
        {
            if (isFine)
            {
                draft.Resolve(DateCalendar.Add(from, (((int)weekday - (int)from.DayOfWeek + 6) % 7) + 1), DateMethod.Anaphora);
            }
        }
        else if (action.Unit == 'D' ? isFine : action.Unit is 'W' or 'M' ? before.Granularity != DateGranularity.Year : action.Unit is 'Y')
        {
            var (first, last, timex) = DateCalendar.Period(action.Unit, number < 0 ? before.First!.Value : from, number);
            draft.Resolve(first, last, timex, DateMethod.Anaphora);
        }
    }
}
