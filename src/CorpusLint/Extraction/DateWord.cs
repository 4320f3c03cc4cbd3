namespace CorpusLint.Extraction;

/// <summary>A word of time expressions, with the slots that it can fill. Filled while the lexicon loads, then never changed.</summary>
internal sealed class DateWord(string text, int index)
{
    /// <summary>The word's number in its lexicon, from 0.</summary>
    internal int Index { get; } = index;

    /// <summary>The word in lower case.</summary>
    internal string Text { get; } = text;

    /// <summary>Month, 1–12, or 0.</summary>
    internal int Month { get; set; }

    /// <summary>The weekday, or null.</summary>
    internal DayOfWeek? Weekday { get; set; }

    /// <summary>The weekday of a plural, "Fridays", or null.</summary>
    internal DayOfWeek? WeekdayOfPlural { get; set; }

    /// <summary>Whether it abbreviates a month or weekday; then it counts only beside a day of the month.</summary>
    internal bool IsAbbreviation { get; set; }

    /// <summary>Whether the month's name is also a common word or a given name.</summary>
    internal bool IsAmbiguous { get; set; }

    /// <summary>Whether the language profile lists it as a function word; then it fills no noun slot.</summary>
    internal bool IsFunctionWord { get; set; }

    /// <summary>The slots that it can fill wherever it stands, a bit for each.</summary>
    internal int Slots { get; set; }

    /// <summary>Whether a pattern can start with it.</summary>
    internal bool StartsPattern { get; set; }

    /// <summary>Whether it is a pattern by itself: "today", "January".</summary>
    internal bool IsPattern { get; set; }

    /// <summary>The number that the word stands for, or 0.</summary>
    internal int Number { get; set; }

    /// <summary>The ordinal that the word stands for, or 0.</summary>
    internal int Ordinal { get; set; }

    /// <summary>Whether it stands for some number that nobody knows: "several".</summary>
    internal bool IsVague { get; set; }

    /// <summary>Whether it makes a verb form of what is past ("said"), or of what is to come ("will").</summary>
    internal int Tense { get; set; }

    /// <summary>Whether it tells of what is to come when a small word follows: "expected to".</summary>
    internal bool TellsBeforeSmallWord { get; set; }

    /// <summary>The word behind it with which it tells of what is past ("down" from), or null.</summary>
    internal string? PastBefore { get; set; }

    /// <summary>Whether a participle behind it is of no tense: "be" held.</summary>
    internal bool OpensPassive { get; set; }

    /// <summary>Whether a date right behind it is to come where no verb tells: "by" June.</summary>
    internal bool LeadsToCome { get; set; }

    /// <summary>Whether it opens a clause whose own verb stands behind the date: "that" on Thursday they would meet.</summary>
    internal bool OpensClause { get; set; }

    /// <summary>Whether the word behind it is a noun and tells no tense: "the" beginning.</summary>
    internal bool MarksNoun { get; set; }

    /// <summary>Whether a date right behind it is looked back to from the present: "since" April 2020.</summary>
    internal bool LooksBack { get; set; }

    /// <summary>Whether it speaks of what holds at the time of writing: "have", "is".</summary>
    internal bool TellsPresent { get; set; }

    /// <summary>Whether beside it quarters are those of a game: "touchdown".</summary>
    internal bool IsOfGame { get; set; }

    /// <summary>What it does behind an hour: "AM", "PM", or "" for "hours" and zones; null when it does nothing there.</summary>
    internal string? Clock { get; set; }

    /// <summary>Whether a time of day in figures may follow it: "at", "from"; "las".</summary>
    internal bool LeadsClock { get; set; }

    /// <summary>Whether it stands before such a word, where the language lets hours stand alone: "a" las 10.</summary>
    internal bool OpensClock { get; set; }

    /// <summary>Whether a number behind it is no year: "room", "version", "nearly".</summary>
    internal bool LeadsNumber { get; set; }

    /// <summary>D, W, E (weekend), M, Q, Y, T (ten years), C (century), h, m, s (hours, minutes, seconds), or '\0'.</summary>
    internal char Unit { get; set; }

    /// <summary>TIMEX3 part of the day (MO, AF, EV, NI), or null.</summary>
    internal string? Part { get; set; }

    /// <summary>TIMEX3 season (SP, SU, FA, WI), or null.</summary>
    internal string? Season { get; set; }

    /// <summary>The word.</summary>
    public override string ToString() => Text;
}
