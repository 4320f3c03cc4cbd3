using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Gives drafts their days, from what the document itself shows: full dates, its own date, a registered event. Never from
/// a clock or a file's time; what the text does not show stays unresolved, and what rests on a guess says so in its confidence.
/// </summary>
internal sealed class DateResolver(Document document, List<DateDraft> drafts, DateEvents events, DateTense tense)
{
    private readonly DateYears _years = new(document, drafts, events, tense);
    private readonly DateCounter _counter = new(drafts, tense);

    /// <summary>How many drafts before and behind are looked at, so that a text of a million dates stays linear.</summary>
    internal const int Horizon = 200;

    // The day of writing is not the speaker's day for sure.
    private const double InQuotation = 0.6;

    /// <summary>Resolves what can be resolved; anchors come later, with <see cref="DateAnchors"/>, anaphors and times of day last.</summary>
    internal void Resolve()
    {
        foreach (var draft in drafts)
        {
            if (draft is { Kind: DateKind.Calendar, First: null, Year: null, Month: not null })
            {
                _years.Carry(draft);
            }
            else if (draft is { Kind: DateKind.Calendar, First: null, Granularity: DateGranularity.Season, Year: null, Action.Kind: DateActionKind.Season or DateActionKind.Fall } && document.Date is { } date)
            {
                draft.Resolve(new DateOnly(date.Value.Year, 1, 1), new DateOnly(date.Value.Year, 12, 31), DateCalendar.Timex(date.Value.Year, null, null) + draft.Timex[4..], DateMethod.DocumentDate);
                draft.Confidence *= DateConfidence.Carried;
            }
        }

        if (document.Date is { } written)
        {
            foreach (var draft in drafts)
            {
                if (draft is { First: null, IsRhetorical: false } && (draft.Kind is DateKind.DeicticDay or DateKind.DeicticPeriod || draft.Action.Kind is DateActionKind.OpenQuarter or DateActionKind.OpenHalf or DateActionKind.DayOfMonth or DateActionKind.Holiday))
                {
                    Count(draft, written.Value, DateMethod.DocumentDate);
                    draft.Confidence *= draft.IsQuoted && draft.First is not null ? InQuotation : 1;
                }
            }
        }
    }

    /// <summary>Counts a deictic draft from the day of writing; leaves it unresolved where the words allow two days.</summary>
    internal void Count(DateDraft draft, DateOnly written, DateMethod method) => _counter.Count(draft, written, method);

    /// <summary>Resolves "the next day", "two weeks later" against the date before, at most two sentences away, else the day of writing.</summary>
    internal void ResolveAnaphors()
    {
        DateDraft? before = null;
        DateDraft? pastBefore = null;
        foreach (var draft in drafts)
        {
            if (draft is { Kind: DateKind.Anaphoric, IsRhetorical: false })
            {
                if (draft.Action.Kind == DateActionKind.ThatQuarter)
                {
                    DateAnaphors.CountQuarter(draft, drafts, document.Date?.Value);
                }
                else if (draft.Action.Kind == DateActionKind.SamePeriod)
                {
                    DateAnaphors.CountSamePeriod(draft, drafts, document.Date?.Value);
                }
                else if (before is not null && draft.Sentence.Index - before.Sentence.Index <= 2)
                {
                    // "The licence runs out on New Year's Eve. Traders learned of it the next day": the past is not counted from what is to come.
                    var isPast = !ReferenceEquals(before, pastBefore) && pastBefore is not null && draft.Sentence.Index - pastBefore.Sentence.Index <= 2 && tense.Of(draft) < 0;
                    DateAnaphors.CountFrom(draft, isPast ? pastBefore! : before);
                }

                if (draft.First is null && document.Date is { } written)
                {
                    DateAnaphors.CountFrom(draft, written.Value);
                }
            }

            if (draft.First is not null && draft.IsOnCalendar() && !draft.IsRhetorical && draft.Granularity is DateGranularity.Day or DateGranularity.Week or DateGranularity.Month or DateGranularity.Season or DateGranularity.Year)
            {
                before = draft;
                pastBefore = document.Date is { } now && draft.First > now.Value ? pastBefore : draft;
            }
        }
    }

    /// <summary>Gives times of day the nearest day of their sentence, else the day of writing.</summary>
    internal void ResolveTimes()
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var time = drafts[i];
            if (time.Kind != DateKind.TimeOfDay)
            {
                continue;
            }

            if (ClosesHours(i) is { } next)
            {
                time.Resolve(next, drafts[i - 1].Method);
                time.Confidence = drafts[i - 1].Confidence;
                continue;
            }

            var day = DayBeside(i) ?? DayBefore(i);
            if ((day?.First ?? document.Date?.Value) is { } known)
            {
                // "He spent the night at the embassy": the night before the day of writing.
                known = day is null && time.Part == "NI" && tense.Of(time) <= 0 ? DateCalendar.Add(known, -1) : known;
                time.Resolve(known, day is null ? DateMethod.DocumentDate : day.Method == DateMethod.Explicit ? DateMethod.Explicit : DateMethod.Anaphora);
                time.Confidence = day is null ? DateConfidence.Guessed : DateConfidence.Carried;
            }
        }
    }

    private DateDraft? DayBeside(int index)
    {
        DateDraft? best = null;
        foreach (var step in (ReadOnlySpan<int>)[1, -1])
        {
            for (var i = index + step; i >= 0 && i < drafts.Count && Math.Abs(i - index) <= 3 && ReferenceEquals(drafts[i].Sentence, drafts[index].Sentence); i += step)
            {
                if (drafts[i] is { Granularity: DateGranularity.Day, Kind: DateKind.Calendar or DateKind.DeicticDay or DateKind.Anaphoric, First: not null } day && (day.Part is null || Gap(day, drafts[index]) <= 1))
                {
                    best = best is null || Gap(day, drafts[index]) <= Gap(best, drafts[index]) ? day : best;
                    break;
                }
            }
        }

        return best;
    }

    // "A man died on Sunday. Crews were called at 5:20 p.m.": the day of the sentence before goes on, unless the verb speaks against it.
    private DateDraft? DayBefore(int index)
    {
        var time = drafts[index];
        DateDraft? coming = null;
        for (var i = index - 1; i >= Math.Max(0, index - 4) && time.Sentence.Index - drafts[i].Sentence.Index <= 1; i--)
        {
            if (drafts[i] is not { Granularity: DateGranularity.Day, RangeEnd: null, IsRhetorical: false, First: { } first } day || day.IsQuoted != time.IsQuoted
                || !(day.Kind is DateKind.Calendar or DateKind.DeicticDay or DateKind.Anaphoric || (day.Kind == DateKind.TimeOfDay && day.Method != DateMethod.DocumentDate)))
            {
                continue;
            }

            var told = tense.Of(time);
            const int soon = 7;
            if (document.Date is not { } written || (told > 0 ? first >= written.Value : first <= written.Value))
            {
                return day;
            }

            coming ??= told == 0 && DateCalendar.Distance(first, written.Value) <= soon ? day : null;
        }

        return coming;
    }

    // "From 8 p.m. to 6 a.m.": hours that run over midnight end on the next day.
    private DateOnly? ClosesHours(int index)
    {
        const int longestJoint = 2;
        if (index == 0 || drafts[index - 1] is not { Kind: DateKind.TimeOfDay, First: { } first, Part: { } from } open || !ReferenceEquals(open.Sentence, drafts[index].Sentence)
            || drafts[index].Part is not { Length: 5 } until || from.Length != 5)
        {
            return null;
        }

        // "Began at 11 p.m. and ended after 2 a.m.": farther apart only an evening and the small hours are one stretch.
        var isJoined = drafts[index].FirstToken - open.EndToken <= longestJoint;
        var (evening, morning) = isJoined ? ("12:00", "12:00") : ("20:00", "06:00");
        return string.CompareOrdinal(from, evening) >= 0 && string.CompareOrdinal(until, morning) < 0 && first < DateOnly.MaxValue ? DateCalendar.Add(first, 1) : null;
    }

    private static int Gap(DateDraft a, DateDraft b) => a.FirstToken < b.FirstToken ? b.FirstToken - a.EndToken : a.FirstToken - b.EndToken;
}
