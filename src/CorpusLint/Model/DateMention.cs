using CorpusLint.Text;

namespace CorpusLint.Model;

/// <summary>A time expression, with the days it stands for where the text shows them.</summary>
public sealed class DateMention : Fact
{
    // A corpus has more dates than facts of any other kind: what is mostly null is kept in a byte or a day's number, and null
    // as the default of its type.
    private readonly int _first;
    private readonly int _last;
    private readonly int _rangeFirst;
    private readonly int _rangeLast;
    private readonly int _year;
    private readonly byte _weekday;
    private readonly byte _month;
    private readonly byte _day;

    /// <summary>TIMEX3 value: <c>2026-01-30</c>, <c>2026-01</c>, <c>2026-W05</c>, <c>XXXX-01-30</c> (year unknown), <c>PRESENT_REF</c>, <c>2026-01-30/2026-01-31</c> for a range.</summary>
    public required string Timex { get; init; }

    /// <summary>How the value was found.</summary>
    public required DateMethod Method { get; init; }

    /// <summary>What kind of expression it is.</summary>
    public required DateKind Kind { get; init; }

    /// <summary>First day, when resolved; else null.</summary>
    public DateOnly? First { get => DayOf(_first); init => _first = NumberOf(value); }

    /// <summary>Last day, inclusive, when resolved; else null.</summary>
    public DateOnly? Last { get => DayOf(_last); init => _last = NumberOf(value); }

    /// <summary>The coarsest unit that the words name.</summary>
    public required DateGranularity Granularity { get; init; }

    /// <summary>The weekday that the words name, or null.</summary>
    public DayOfWeek? Weekday { get => _weekday == 0 ? null : (DayOfWeek)(_weekday - 1); init => _weekday = (byte)(value is { } day ? (int)day + 1 : 0); }

    /// <summary>Where the name of the weekday stands, when it is written out in full; null otherwise.</summary>
    public TextSpan? WeekdaySpan => Weekday is { } day && WeekdayNamed(day) is { } name ? DateWords.FirstEqual(this, name) : null;

    /// <summary>Where the day of the month stands, when it is written in digits alone and nothing else in the words has these digits; null otherwise.</summary>
    public TextSpan? DaySpan => Day is { } day ? DateWords.OnlyNumber(this, day) : null;

    /// <summary>The full name of a weekday in the language of the words, with a capital when the language or the words have one; null when the language is not known.</summary>
    public string? WeekdayNamed(DayOfWeek day) => DateWords.NameOf(this, day);

    /// <summary>The year that the words name, or null.</summary>
    public int? Year { get => _year == 0 ? null : _year - 1; init => _year = value is { } year ? year + 1 : 0; }

    /// <summary>The month that the words name, 1–12, or null.</summary>
    public int? Month { get => _month == 0 ? null : _month; init => _month = (byte)(value ?? 0); }

    /// <summary>The day of the month that the words name, or null.</summary>
    public int? Day { get => _day == 0 ? null : _day; init => _day = (byte)(value ?? 0); }

    /// <summary>
    /// The days from its own first to the other end's last, when it opens a range that is written as two dates ("from 3 May to 6 June",
    /// "between 1990 and 1995"); null otherwise. Each end is a mention of its own; a range in one piece ("3–6 May") is one mention with a value "A/B".
    /// </summary>
    public (DateOnly First, DateOnly Last)? Range
    {
        get => DayOf(_rangeFirst) is { } first && DayOf(_rangeLast) is { } last ? (first, last) : null;
        init => (_rangeFirst, _rangeLast) = (NumberOf(value?.First), NumberOf(value?.Last));
    }

    /// <summary>Whether it is the far end of a range whose <see cref="Range"/> stands on the mention before.</summary>
    public bool ClosesRange { get; init; }

    /// <summary>Whether it stands for days on the calendar, known or not: no length of time, age, set, time of day or word that ages.</summary>
    public bool IsOnCalendar => Kind is DateKind.Calendar or DateKind.DeicticDay or DateKind.DeicticPeriod or DateKind.Anaphoric;

    /// <summary>Whether the words are used figuratively or habitually: "tomorrow, the next day, or the one after that", "today's farmers", "these days".</summary>
    public bool IsRhetorical { get; init; }

    /// <summary>Whether the phrase or an earlier mention of the same event names the date: "today's strike on January 30".</summary>
    public bool IsAnchored { get; init; }

    /// <summary>Whether the words stand inside a quotation.</summary>
    public bool IsQuoted { get; internal set; }

    /// <summary>
    /// The event that takes place then, where a sentence says so of one event and one day or month ("The Quay Regatta was held on 4 May"); else null.
    /// A day of an event that is declared to last for several is not its date.
    /// </summary>
    public EntityMention? Event { get; internal set; }

    /// <summary>Whether <see cref="Event"/> is said to take place rather than to have taken place: "is scheduled for".</summary>
    public bool IsPlanned { get; internal set; }

    /// <summary>The date that the corpus accepts for <see cref="Event"/>, of several the one that agrees or else the latest; null when it accepts none. In a corpus only.</summary>
    public AcceptedDate? Accepted { get; internal set; }

    /// <summary>Whether the days are known.</summary>
    public bool IsResolved => _first != 0;

    private static DateOnly? DayOf(int number) => number == 0 ? null : DateOnly.FromDayNumber(number - 1);

    private static int NumberOf(DateOnly? day) => day is { } known ? known.DayNumber + 1 : 0;
}

/// <summary>How a time expression's value was found.</summary>
public enum DateMethod : byte
{
    /// <summary>All of it stands in the words.</summary>
    Explicit,

    /// <summary>Counted from the document's date.</summary>
    DocumentDate,

    /// <summary>The year was carried from a full date in the same document.</summary>
    CarriedYear,

    /// <summary>Counted from a date mentioned before.</summary>
    Anaphora,

    /// <summary>From a registry's date for the event.</summary>
    EventDate,

    /// <summary>The text does not allow it.</summary>
    Unresolved,
}

/// <summary>What kind of time expression.</summary>
public enum DateKind : byte
{
    /// <summary>A calendar date, whole or partial: "30 January 2026", "January", "2026".</summary>
    Calendar,

    /// <summary>Relative to the day of writing, by days or weekdays: "today", "last Thursday", "this past weekend".</summary>
    DeicticDay,

    /// <summary>Relative to the day of writing, by weeks, months or years: "earlier this month", "since the beginning of the year".</summary>
    DeicticPeriod,

    /// <summary>Words that age: "recently", "currently", "now", "soon".</summary>
    Ageing,

    /// <summary>Relative to a date in the text: "the next day", "two days later".</summary>
    Anaphoric,

    /// <summary>A length of time: "for two weeks", "a six-month trial".</summary>
    Duration,

    /// <summary>A set of times: "every Friday", "daily", "twice a week".</summary>
    Set,

    /// <summary>How old somebody or something is: "a 25-year-old man".</summary>
    Age,

    /// <summary>A time of day: "10 a.m.", "noon"; written beside its day ("10 a.m. Tuesday") it is part of the day's mention.</summary>
    TimeOfDay,
}

/// <summary>The unit that a time expression is exact to.</summary>
public enum DateGranularity : byte
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A week or a weekend.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A quarter or a season.</summary>
    Season,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A decade or longer.</summary>
    Decade,

    /// <summary>No unit: "recently".</summary>
    Vague,
}
