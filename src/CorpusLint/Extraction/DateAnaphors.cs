using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Counts "the next day", "that month" and "two weeks later" from another date.</summary>
internal static class DateAnaphors
{
    /// <summary>Counts from the date before; leaves the draft alone where that is too coarse.</summary>
    internal static void CountFrom(DateDraft draft, DateDraft before)
    {
        var from = before.Last!.Value;
        var action = draft.Action;
        var number = action.Kind == DateActionKind.AnaphoricN ? draft.Number * Math.Sign(action.Offset) : action.Offset;
        action = action.Unit is 'T' or 'C' ? action with { Unit = 'Y' } : action;
        number *= draft.Action.Unit switch { 'T' => 10, 'C' => 100, _ => 1 };
        var isFine = before.Granularity == DateGranularity.Day;
        if (draft.Weekday is { } weekday)
        {
            if (isFine)
            {
                draft.Resolve(DateCalendar.Add(from, (((int)weekday - (int)from.DayOfWeek + 6) % 7) + 1), DateMethod.Anaphora);
            }
        }
        else if (action.Unit switch
        {
            'D' => isFine,
            'W' or 'M' or 'E' => before.Granularity is not (DateGranularity.Year or DateGranularity.Season),
            'Y' => true,
            _ => false,
        })
        {
            // "In December from a year earlier": the month or quarter of that year.
            var (unit, count) = (action.Unit, before.Granularity, action.Kind) switch
            {
                ('Y', DateGranularity.Month, DateActionKind.AnaphoricN) when number <= 1 => ('M', 12 * number),
                ('Y', DateGranularity.Season, DateActionKind.AnaphoricN) when number <= 1 && IsQuarter(before) => ('Q', 4 * number),
                _ => (action.Unit, number),
            };
            var (first, last, timex) = DateCalendar.Period(unit, number < 0 ? before.First!.Value : from, count);
            draft.Resolve(first, last, timex, DateMethod.Anaphora);
        }

        draft.Confidence = DateConfidence.Carried * before.Confidence;
    }

    /// <summary>With no date before, the day of writing is what "a year earlier" and "the previous day" are nearest to.</summary>
    internal static void CountFrom(DateDraft draft, DateOnly written)
    {
        var action = draft.Action;
        var number = action.Kind == DateActionKind.AnaphoricN ? draft.Number * Math.Sign(action.Offset) : action.Offset;
        if (draft.Weekday is not null || number > 0 || action.Unit is not ('D' or 'W' or 'E' or 'M' or 'Y'))
        {
            return;
        }

        var (first, last, timex) = DateCalendar.Period(action.Unit, written, number);
        draft.Resolve(first, last, timex, DateMethod.DocumentDate);
        draft.Confidence = DateConfidence.Guessed;
    }

    /// <summary>"For the quarter": the last one named, else the last that was over when the text was written.</summary>
    internal static void CountQuarter(DateDraft draft, List<DateDraft> drafts, DateOnly? written)
    {
        for (var i = draft.Index - 1; i >= Math.Max(0, draft.Index - DateResolver.Horizon); i--)
        {
            if (drafts[i] is { First: { } first } named && IsQuarter(named))
            {
                draft.Resolve(first, named.Last!.Value, named.Timex, DateMethod.Anaphora);
                draft.Confidence = DateConfidence.ByTense;
                return;
            }
        }

        if (written is { } day)
        {
            var (first, last, timex) = DateCalendar.Period('Q', day, -1);
            draft.Resolve(first, last, timex, DateMethod.DocumentDate);
            draft.Confidence = DateConfidence.Guessed;
        }
    }

    /// <summary>"The year-earlier quarter": the last month, quarter or half that was named, a year before; else the quarter before that of writing.</summary>
    internal static void CountSamePeriod(DateDraft draft, List<DateDraft> drafts, DateOnly? written)
    {
        for (var i = draft.Index - 1; i >= Math.Max(0, draft.Index - DateResolver.Horizon) && draft.Sentence.Index - drafts[i].Sentence.Index <= 2; i--)
        {
            if (drafts[i] is { First: { } start, Kind: not DateKind.Anaphoric } named && start.Year > draft.Number && (named.Granularity == DateGranularity.Month || IsQuarter(named)))
            {
                var years = draft.Number > 0 ? draft.Number - start.Year : -1;
                var (first, last, timex) = IsQuarter(named) ? DateCalendar.Period('Q', start, 4 * years) : DateCalendar.Period('M', start, 12 * years);
                draft.Resolve(first, last, timex, DateMethod.Anaphora);
                draft.Confidence = DateConfidence.ByTense;
                return;
            }
        }

        if (written is { } day)
        {
            var (first, last, timex) = DateCalendar.Period('Y', day, draft.Number > 0 ? draft.Number - day.Year : -1);
            draft.Resolve(first, last, timex, DateMethod.DocumentDate);
            draft.Confidence = DateConfidence.Guessed;
        }
    }

    private static bool IsQuarter(DateDraft draft) => draft is { Granularity: DateGranularity.Season, First: not null, Timex: [_, _, _, _, '-', 'Q', _] };
}
