using System.Runtime.InteropServices;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Gives dates without a year the year that the text shows: of a full date nearby, a registered event, the document's own date.</summary>
internal sealed class DateYears(Document document, List<DateDraft> drafts, DateEvents events, DateTense tense)
{
    // How many days ago a day without a year may lie, by what the verb tells: past, to come, nothing.
    private const int FarPast = 300;
    private const int FarPastMonth = 335;
    private const int NearPast = 20;
    private const int LikelyPast = 215;

    // A date further from the day of writing than this is one that the text looks back or forward to.
    private const int Recent = 366;
    private const int NarrativeDays = 45;

    private readonly List<DateDraft> _full = FullOf(drafts);

    private static List<DateDraft> FullOf(List<DateDraft> drafts)
    {
        var full = new List<DateDraft>();
        foreach (var draft in drafts)
        {
            if (draft is { Kind: DateKind.Calendar, Year: not null, Month: not null, First: not null })
            {
                full.Add(draft);
            }
        }

        return full;
    }

    // The nearest source first: the sentence, a registered event, the block, the document's own date, the document.
    internal void Carry(DateDraft draft)
    {
        var at = FirstFullAfter(draft);
        var before = at > 0 ? _full[at - 1] : null;
        var after = at < _full.Count ? _full[at] : null;
        if (after is not null && ReferenceEquals(after.Sentence, draft.Sentence) && StandsWith(draft, after) && Carry(draft, after.First!.Value, DateMethod.CarriedYear))
        {
            return;
        }

        if (before is not null && ReferenceEquals(before.Sentence.Block, draft.Sentence.Block) && StandsWith(draft, before) && Carry(draft, before.First!.Value, DateMethod.CarriedYear))
        {
            draft.Confidence = ReferenceEquals(before.Sentence, draft.Sentence) ? DateConfidence.Carried : DateConfidence.ByTense;
            return;
        }

        if (draft.Day is { } day && events.EventOf(draft.Sentence, (e, _) => Covers(e, draft.Month!.Value, day)) is { } found && Carry(draft, found.Event.First!.Value, DateMethod.EventDate))
        {
            return;
        }

        if (document.Date is { } date)
        {
            PlaceNear(draft, date.Value);
            return;
        }

        if ((before is not null && Carry(draft, before.First!.Value, DateMethod.CarriedYear)) || (after is not null && Carry(draft, after.First!.Value, DateMethod.CarriedYear)))
        {
            return;
        }

        CarryBareYear(draft);
    }

    // "In power since April 2007, it faces a vote in September": a date far from the day of writing gives its year only to
    // what is told of that time: in the past tense, at most two sentences on, with nothing of the present between.
    private bool StandsWith(DateDraft draft, DateDraft full)
    {
        if (document.Date is not { } now)
        {
            return true;
        }

        var told = tense.Of(draft);
        var isPast = full.First < now.Value;
        var distance = DateCalendar.Distance(full.First!.Value, now.Value);
        if (distance <= Recent)
        {
            return !(isPast && distance > 183 && told > 0);
        }

        // "He set out on Aug. 6, 2011. … They gave up on Aug. 17." goes on where the full date was.
        var goesOn = draft.Day is { } day && full.Day is not null && DateCalendar.Exists(full.First.Value.Year, draft.Month!.Value, day)
            && new DateOnly(full.First.Value.Year, draft.Month!.Value, day).DayNumber - full.First.Value.DayNumber is >= 0 and <= NarrativeDays;
        var isSameSentence = ReferenceEquals(full.Sentence, draft.Sentence);
        return isPast
            && (told < 0 || (told == 0 && isSameSentence))
            && draft.Sentence.Index - full.Sentence.Index <= 2
            && !tense.IsOfThePresent(draft)
            && !HasPresentBetween(draft, full, goesOn ? null : now.Value);
    }

    // "The rebels took the capital in August and on Thursday the last city fell": other dates of the sentence, and those
    // since the full date, tell of the day of writing.
    private bool HasPresentBetween(DateDraft draft, DateDraft full, DateOnly? now)
    {
        var first = full.Index + 1;
        if (!ReferenceEquals(full.Sentence, draft.Sentence))
        {
            // "Orders fell last month, the biggest fall since April 2020": that sentence does not stand in 2020 either.
            if (tense.IsLookingBack(full))
            {
                return true;
            }

            while (first > 0 && first > full.Index - 3 && ReferenceEquals(drafts[first - 1].Sentence, full.Sentence))
            {
                first--;
            }
        }

        for (var i = Math.Max(first, draft.Index - DateResolver.Horizon); i < Math.Min(drafts.Count, draft.Index + 4); i++)
        {
            var other = drafts[i];
            if (i > draft.Index && !ReferenceEquals(other.Sentence, draft.Sentence))
            {
                break;
            }

            if (other.Kind is DateKind.DeicticDay or DateKind.DeicticPeriod && !other.IsRhetorical
                || other is { Kind: DateKind.Calendar, First: { } day } && now is { } written && DateCalendar.Distance(day, written) <= Recent)
            {
                return true;
            }
        }

        return false;
    }

    private int FirstFullAfter(DateDraft draft) =>
        PlaceOrder.FirstAtOrAfter(CollectionsMarshal.AsSpan(_full), draft.Span.Start, static f => f.Span);

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

    // News tells of the last such day or month unless the verb says that it is to come, or the last one is nearly a year gone.
    private void PlaceNear(DateDraft draft, DateOnly written)
    {
        var month = draft.Month!.Value;
        if (draft.Day is null && month == written.Month)
        {
            Place(draft, written.Year, DateMethod.DocumentDate);
            draft.Confidence = DateConfidence.Carried;
            return;
        }

        DateOnly? previous = null;
        DateOnly? coming = null;
        for (var year = Math.Max(1, written.Year - 4); year <= Math.Min(9999, written.Year + 4); year++)
        {
            if (!DateCalendar.Exists(year, month, draft.Day ?? 15))
            {
                continue;
            }

            var day = new DateOnly(year, month, draft.Day ?? 15);
            previous = day <= written ? day : previous;
            coming = day > written ? coming ?? day : coming;
        }

        if (previous is not { } past || coming is not { } next)
        {
            return;
        }

        var told = tense.Of(draft);
        var gone = DateCalendar.Distance(past, written);
        var isPast = gone <= told switch { < 0 => draft.Day is null ? FarPastMonth : FarPast, > 0 => NearPast, _ => LikelyPast };
        Place(draft, isPast ? past.Year : next.Year, DateMethod.DocumentDate);
        draft.Confidence = DateCalendar.Distance(isPast ? past : next, written) <= 92 ? DateConfidence.Carried : told != 0 ? DateConfidence.ByTense : DateConfidence.Guessed;
    }

    private bool Carry(DateDraft draft, DateOnly reference, DateMethod method)
    {
        var year = DateCalendar.Nearest(draft.Month!.Value, draft.Day ?? 15, reference)?.Year;
        if (year is null && document.Date is { } written && written.Value.Year - reference.Year > 1)
        {
            // "In April 1974 police raided it, and in November they came back": a story of long ago goes forward.
            year = reference.Year + (draft.Month!.Value < reference.Month ? 1 : 0);
        }

        if (year is null)
        {
            return false;
        }

        Place(draft, year.Value, method);
        draft.Confidence = DateConfidence.Carried;
        return true;
    }

    internal static void Place(DateDraft draft, int year, DateMethod method)
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
        for (var i = draft.Index - 1; i >= Math.Max(0, draft.Index - DateResolver.Horizon) && year is null; i--)
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
            draft.Confidence = DateConfidence.Guessed;
        }
    }
}
