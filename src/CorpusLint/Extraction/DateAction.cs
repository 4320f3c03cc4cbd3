namespace CorpusLint.Extraction;

/// <summary>What a pattern of time expressions means.</summary>
/// <param name="Kind">The kind of meaning.</param>
/// <param name="Unit">Unit of a period or anaphor: D, W, E, M, Q, Y, T, C (century), S (season), X (none).</param>
/// <param name="Offset">How many units from the day of writing or the date before.</param>
/// <param name="Word">The remaining argument: "earlier", "since", "last", "PAST", "NI"; empty for none.</param>
/// <param name="Part">Part of the day behind it: "weekday plain MO"; null for none.</param>
internal sealed record DateAction(DateActionKind Kind, char Unit, int Offset, string Word, string? Part = null)
{
    /// <summary>Reads "period M 0 earlier", "day -1 NI", "weekday last", "ageing PAST".</summary>
    internal static DateAction Parse(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var unit = 'X';
        var offset = 0;
        var word = "";
        string? partOfDay = null;
        foreach (var part in parts.AsSpan(1))
        {
            if (int.TryParse(part, out var number))
            {
                offset = number;
            }
            else if (part.Length == 1)
            {
                unit = part[0];
            }
            else if (word.Length > 0)
            {
                partOfDay = part;
            }
            else
            {
                word = part;
            }
        }

        return new DateAction(Enum.Parse<DateActionKind>(parts[0], ignoreCase: true), unit, offset, word, partOfDay);
    }
}

/// <summary>The kinds of meaning of <see cref="DateAction"/>; the language files use their names.</summary>
internal enum DateActionKind
{
    /// <summary>Holds no date and covers its words.</summary>
    None,

    /// <summary>A day, with or without year.</summary>
    Date,

    /// <summary>From a day to a day.</summary>
    Range,

    /// <summary>Two days: a range when they follow each other, else two dates.</summary>
    Days,

    /// <summary>A month, with or without year.</summary>
    Month,

    /// <summary>A month's name without anything that shows that it is one.</summary>
    BareMonth,

    /// <summary>From a month to a month of one year.</summary>
    Months,

    /// <summary>"last January".</summary>
    MonthOff,

    /// <summary>"January of last year".</summary>
    MonthYear,

    /// <summary>A year behind a word that shows it.</summary>
    Year,

    /// <summary>A year behind "of" or "from", where a number of things may stand too.</summary>
    WeakYear,

    /// <summary>"the 2020 uprising".</summary>
    NounYear,

    /// <summary>"(2019)".</summary>
    BracketYear,

    /// <summary>From a year to a year.</summary>
    Years,

    /// <summary>"the 1990s".</summary>
    Decade,

    /// <summary>"the 19th century".</summary>
    Century,

    /// <summary>A quarter of a year.</summary>
    Quarter,

    /// <summary>A season.</summary>
    Season,

    /// <summary>"fall 2025", where "fall" is also a verb.</summary>
    Fall,

    /// <summary>A day counted from the day of writing.</summary>
    Day,

    /// <summary>A weekday.</summary>
    Weekday,

    /// <summary>A period counted from the one of writing.</summary>
    Period,

    /// <summary>The same, the unit being in the words: "late last month".</summary>
    LatePeriod,

    /// <summary>"since the beginning of this month".</summary>
    SincePeriod,

    /// <summary>"two weeks ago".</summary>
    Ago,

    /// <summary>"two weeks from now".</summary>
    Ahead,

    /// <summary>"the past two weeks".</summary>
    LastN,

    /// <summary>"the next two weeks".</summary>
    NextN,

    /// <summary>Words that age.</summary>
    Ageing,

    /// <summary>"now", which may also open a thought.</summary>
    Now,

    /// <summary>"soon", which may also compare.</summary>
    Soon,

    /// <summary>Words of everybody's present: "these days".</summary>
    Rhetorical,

    /// <summary>Counted from a date before.</summary>
    Anaphoric,

    /// <summary>"two days later".</summary>
    AnaphoricN,

    /// <summary>"for two weeks".</summary>
    Duration,

    /// <summary>"every Friday".</summary>
    Set,

    /// <summary>How old somebody or something is: "25-year-old".</summary>
    Age,

    /// <summary>A year alone; what stands about it must not make it a number.</summary>
    LoneYear,

    /// <summary>A half of a year; the ordinal is in the words.</summary>
    Half,

    /// <summary>A quarter without a year: "the third quarter".</summary>
    OpenQuarter,

    /// <summary>A half without a year: "first-half profit".</summary>
    OpenHalf,

    /// <summary>"Fiscal 2011".</summary>
    Fiscal,

    /// <summary>A day that every year has: "Christmas", with or without a year.</summary>
    Holiday,

    /// <summary>A day of an unnamed month: "the 27th".</summary>
    DayOfMonth,

    /// <summary>A time of day in words: "noon".</summary>
    Time,

    /// <summary>A month and a day with a stroke: "9/11", which is known by that name.</summary>
    SlashDay,

    /// <summary>The quarter that the text is about: "for the quarter".</summary>
    ThatQuarter,

    /// <summary>The year of writing, right behind a part of it: "the first nine months" of the year.</summary>
    OfYear,

    /// <summary>The same period of another year: "the year-earlier quarter".</summary>
    SamePeriod,

    /// <summary>A year of business or sport over New Year: "the 2010-11 season".</summary>
    SplitYear,

    /// <summary>An hour in words with its part of the day: "las diez de la mañana".</summary>
    Hour,
}
