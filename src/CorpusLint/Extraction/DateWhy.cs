using System.Collections.Immutable;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Says what a time expression was read as and what its value hangs on; see <see cref="Fact.Evidence"/>.</summary>
internal static class DateWhy
{
    private enum Pattern
    {
        CalendarDate, Month, Year, Season, Holiday, DayOfMonth, SlashDay, DayWord, Weekday, Period, Count, FromDate, Length, Age, Set, Clock, Ageing, Rhetorical,
    }

    private enum Basis
    {
        None, Words, DocumentDate, Tense, Habit, Speaker, CarriedYear, DateBefore, DayBeside, Anchor, Event, Unknown,
    }

    // Made once: a text of a million dates has no string of its own for each.
    private static readonly ImmutableArray<string> _sentences = [.. Enum.GetValues<Pattern>().SelectMany(p => Enum.GetValues<Basis>().Select(b => b == Basis.None ? Say(p) : Say(p) + "; " + Say(b)))];

    /// <summary>One of a fixed set of sentences.</summary>
    internal static string Of(DateDraft draft) => _sentences[((int)PatternOf(draft) * ((int)Basis.Unknown + 1)) + (int)BasisOf(draft)];

    private static Pattern PatternOf(DateDraft draft) => draft.Kind switch
    {
        DateKind.Duration => Pattern.Length,
        DateKind.Age => Pattern.Age,
        DateKind.Set => Pattern.Set,
        DateKind.TimeOfDay => Pattern.Clock,
        DateKind.Anaphoric => Pattern.FromDate,
        _ when draft.IsRhetorical => Pattern.Rhetorical,
        DateKind.Ageing => Pattern.Ageing,
        _ => draft.Action.Kind switch
        {
            DateActionKind.Holiday => Pattern.Holiday,
            DateActionKind.DayOfMonth => Pattern.DayOfMonth,
            DateActionKind.SlashDay => Pattern.SlashDay,
            DateActionKind.Weekday => Pattern.Weekday,
            DateActionKind.Ago or DateActionKind.Ahead or DateActionKind.LastN or DateActionKind.NextN => Pattern.Count,
            _ => draft.Kind switch
            {
                DateKind.DeicticDay => Pattern.DayWord,
                DateKind.DeicticPeriod => Pattern.Period,
                _ => draft.Granularity switch
                {
                    DateGranularity.Month => Pattern.Month,
                    DateGranularity.Season => Pattern.Season,
                    DateGranularity.Year or DateGranularity.Decade => Pattern.Year,
                    _ => Pattern.CalendarDate,
                },
            },
        },
    };

    private static Basis BasisOf(DateDraft draft) => draft switch
    {
        { First: null } when !draft.IsOnCalendar() || draft.IsRhetorical => Basis.None,
        { First: null } => Basis.Unknown,
        { IsAnchored: true, Method: DateMethod.Anaphora } => Basis.Anchor,
        { Method: DateMethod.EventDate } => Basis.Event,
        { Method: DateMethod.CarriedYear } => Basis.CarriedYear,
        { Method: DateMethod.Anaphora } => draft.Kind == DateKind.TimeOfDay ? Basis.DayBeside : Basis.DateBefore,
        { Method: DateMethod.DocumentDate, IsQuoted: true, Kind: DateKind.DeicticDay or DateKind.DeicticPeriod } => Basis.Speaker,
        { Method: DateMethod.DocumentDate, Confidence: DateConfidence.ByTense } => Basis.Tense,
        { Method: DateMethod.DocumentDate, Confidence: DateConfidence.Guessed } => Basis.Habit,
        { Method: DateMethod.DocumentDate } => Basis.DocumentDate,
        _ => Basis.Words,
    };

    private static string Say(Pattern pattern) => pattern switch
    {
        Pattern.CalendarDate => "calendar date",
        Pattern.Month => "month",
        Pattern.Year => "year",
        Pattern.Season => "season, quarter or half of a year",
        Pattern.Holiday => "holiday",
        Pattern.DayOfMonth => "day of a month without its name",
        Pattern.SlashDay => "month and day with a stroke",
        Pattern.DayWord => "day told from the day of writing",
        Pattern.Weekday => "weekday",
        Pattern.Period => "period told from the day of writing",
        Pattern.Count => "number of units from the day of writing",
        Pattern.FromDate => "told from another date",
        Pattern.Length => "length of time",
        Pattern.Age => "age",
        Pattern.Set => "what comes again and again",
        Pattern.Clock => "time of day",
        Pattern.Ageing => "word that ages",
        _ => "figure of speech",
    };

    private static string Say(Basis basis) => basis switch
    {
        Basis.Words => "all of it in the words",
        Basis.DocumentDate => "from the document's date",
        Basis.Tense => "from the document's date, as the verb tells",
        Basis.Habit => "from the document's date, as news most often means it",
        Basis.Speaker => "from the document's date, which need not be the speaker's day",
        Basis.CarriedYear => "year carried from a date nearby",
        Basis.DateBefore => "from the date before",
        Basis.DayBeside => "of the day beside it",
        Basis.Anchor => "dated elsewhere in the text",
        Basis.Event => "registered date of the event",
        Basis.Unknown => "nothing shows which",
        _ => "",
    };
}
