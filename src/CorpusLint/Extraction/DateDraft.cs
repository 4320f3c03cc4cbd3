using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>A time expression while it is being understood; becomes a <see cref="DateMention"/>.</summary>
internal sealed class DateDraft
{
    internal required Sentence Sentence { get; init; }

    internal required TextSpan Span { get; set; }

    /// <summary>Index of the first token of the span in the document.</summary>
    internal required int FirstToken { get; set; }

    /// <summary>Index behind the last token of the span in the document.</summary>
    internal required int EndToken { get; set; }

    /// <summary>Whether the last word carries a possessive ending, which the span leaves out: "today's".</summary>
    internal bool IsPossessive { get; init; }

    internal required DateKind Kind { get; init; }

    internal required DateGranularity Granularity { get; init; }

    internal required string Timex { get; set; }

    internal DateMethod Method { get; set; } = DateMethod.Unresolved;

    internal DateOnly? First { get; set; }

    internal DateOnly? Last { get; set; }

    internal DayOfWeek? Weekday { get; init; }

    internal int? Year { get; init; }

    internal int? Month { get; init; }

    internal int? Day { get; init; }

    /// <summary>For a range without a year, month and day of its end.</summary>
    internal (int Month, int Day)? RangeEnd { get; init; }

    /// <summary>The action that it came from; resolving needs its unit, offset and word.</summary>
    internal required DateAction Action { get; init; }

    /// <summary>The number of "two days later", or 0.</summary>
    internal int Number { get; init; }

    /// <summary>Whether the number is one that nobody knows: "a few".</summary>
    internal bool IsVague { get; init; }

    /// <summary>TIMEX3 season, or null.</summary>
    internal string? Season { get; init; }

    /// <summary>TIMEX3 part of the day (MO) or time of the clock (10:00), or null.</summary>
    internal string? Part { get; set; }

    /// <summary>How sure the reading is; see <see cref="Fact.Confidence"/>.</summary>
    internal double Confidence { get; set; } = 1;

    /// <summary>The draft of the other end of a range that this one opens, or null.</summary>
    internal DateDraft? Until { get; set; }

    /// <summary>Whether it is the end of a range that another draft opens.</summary>
    internal bool ClosesRange { get; set; }

    internal bool IsRhetorical { get; set; }

    internal bool IsAnchored { get; set; }

    internal bool IsQuoted { get; set; }

    /// <summary>Place among the drafts of the document; set once all are found.</summary>
    internal int Index { get; set; }

    /// <summary>Sets the days, the value of a single day or a given value, and the method.</summary>
    internal void Resolve(DateOnly first, DateOnly last, string timex, DateMethod method)
    {
        First = first;
        Last = last;
        Timex = Part is not null && first == last ? timex + "T" + Part : timex;
        Method = method;
    }

    /// <summary>Sets one day.</summary>
    internal void Resolve(DateOnly day, DateMethod method) => Resolve(day, day, DateCalendar.Timex(day), method);

    internal bool IsResolved() => First is not null;

    internal bool IsOnCalendar() => Kind is DateKind.Calendar or DateKind.DeicticDay or DateKind.DeicticPeriod or DateKind.Anaphoric;

    internal DateMention ToMention(Document document) => new()
    {
        Document = document,
        Span = Span,
        Sentence = Sentence,
        Timex = document.LanguageSet.Texts.Get(Timex),
        Method = Method,
        Kind = Kind,
        First = First,
        Last = Last,
        Granularity = Granularity,
        Weekday = Weekday,
        Year = Year,
        Month = Month,
        Day = Day,
        IsRhetorical = IsRhetorical,
        IsAnchored = IsAnchored,
        IsQuoted = IsQuoted,
        Confidence = Confidence,
        Evidence = DateWhy.Of(this),
        Range = Until is { Last: { } end } && First is { } start && start <= end ? (start, end) : null,
        ClosesRange = ClosesRange,
    };
}
