using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace CorpusLint.Documents;

/// <summary>
/// What reading a document needs to know of a language: which words show it, where its sentences do not end, how its
/// datelines and reference headings look. It is the part <c>reading</c> of a language's data; all words are in lower case.
/// </summary>
public sealed class LanguageProfile
{
    private LanguageProfile(LanguageSource source, LanguageData data)
    {
        Source = source;
        FunctionWords = data.Words("function words");
        FunctionWordTable = WordTable<bool>.Of(FunctionWords, true, isLowerCase: true);
        Abbreviations = data.Words("abbreviations");
        FinalAbbreviations = data.Words("final abbreviations");
        ClosingAbbreviations = data.Words("closing abbreviations");
        AbbreviationFollowers = data.Words("abbreviation followers");
        PlaceAbbreviations = data.Words("place abbreviations");
        LetteredWords = data.Words("lettered words");
        NamesWithMarks = data.Words("names with marks");
        TagFollowers = data.Words("tag followers");
        NumberAbbreviations = data.Words("number abbreviations");
        ClockAbbreviations = data.Words("clock abbreviations");
        ClockZones = data.Words("clock zones");
        SentenceStarters = data.Words("sentence starters");
        SpeechVerbs = data.Words("tag verbs");
        Endings = [.. data.Entries("endings")];
        Letters = string.Concat(data.Lines("letters"));
        LastLetters = LastLettersOf(Endings);
        ForeignWords = [.. data.Words("foreign words").Except(FunctionWords)];
        ForeignLetters = string.Concat(data.Lines("foreign letters"));
        ReferenceHeadings = data.Words("reference headings");
        HeadingWords = data.Words("heading words");
        Months = data.Table("months", static value => int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture) is var month and >= 1 and <= 12 ? month : throw new FormatException());
        Weekdays = data.Table("weekdays", static value => int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture) is var day and <= 6 ? (DayOfWeek)day : throw new FormatException());
        CalendarWords = Months.Keys.Concat(Weekdays.Keys).ToFrozenSet(StringComparer.Ordinal);
        CalendarAbbreviations = ShorterNames(Months, static month => month).Concat(ShorterNames(Weekdays, static day => (int)day)).ToFrozenSet(StringComparer.Ordinal);
        PublishedWords = data.Words("published words");
        BylineWords = data.Words("byline words");
        DateJoiners = data.Words("date joiners");
        DaySuffixes = data.Words("day suffixes");
        ClockWords = data.Words("clock words");
        PlaceWords = data.Words("place words");
        Names = data.Words("language names");
        WritesDayFirst = data.Lines("numeric dates").Contains("day first");
        data.RequireKnownSections();
    }

    /// <summary>Where this and the other parts of the language come from.</summary>
    public LanguageSource Source { get; }

    /// <summary>The language.</summary>
    public Language Language => Source.Language;

    /// <summary>Function words that show the language: "the", "of"; "el", "de".</summary>
    public FrozenSet<string> FunctionWords { get; }

    /// <summary>Abbreviations without their final stop after which a sentence goes on: "dr", "mr", "gen"; "sr", "pág".</summary>
    public FrozenSet<string> Abbreviations { get; }

    /// <summary>Abbreviations that may also end a sentence, when a word that starts sentences follows: "u.s", "jr"; "d.f".</summary>
    public FrozenSet<string> FinalAbbreviations { get; }

    /// <summary>Abbreviations that end a sentence before any capital but an <see cref="AbbreviationFollowers"/>: "inc", "etc"; "ee.uu".</summary>
    public FrozenSet<string> ClosingAbbreviations { get; }

    /// <summary>What may stand behind a company's name, written with a capital, in the same sentence: "chairman", "class".</summary>
    public FrozenSet<string> AbbreviationFollowers { get; }

    /// <summary>Abbreviations of states and provinces, which are known with a capital only: "calif", "n.j".</summary>
    public FrozenSet<string> PlaceAbbreviations { get; }

    /// <summary>Words whose letter is no initial: "vitamin C. The".</summary>
    public FrozenSet<string> LetteredWords { get; }

    /// <summary>Names that are written with a question or exclamation mark, without it: "yahoo".</summary>
    public FrozenSet<string> NamesWithMarks { get; }

    /// <summary>What may follow the verb of a speaker tag behind a quoted question: "at", "during".</summary>
    public FrozenSet<string> TagFollowers { get; }

    /// <summary>Abbreviations only before a number, else words: "no", "vol", "p"; "núm", "pág".</summary>
    public FrozenSet<string> NumberAbbreviations { get; }

    /// <summary>Abbreviations of the clock, which end a sentence before any capitalised word but a day, a month or a zone: "a.m", "p.m".</summary>
    public FrozenSet<string> ClockAbbreviations { get; }

    /// <summary>Words behind a time of day that belong to it: "eastern", "pacific".</summary>
    public FrozenSet<string> ClockZones { get; }

    /// <summary>Words beside the function words that, capitalised behind an abbreviation, show that a sentence starts: "how", "meanwhile"; "además".</summary>
    public FrozenSet<string> SentenceStarters { get; }

    /// <summary>Verb forms of a speaker tag behind a quoted question: "asked", "said"; "preguntó".</summary>
    public FrozenSet<string> SpeechVerbs { get; }

    /// <summary>Word endings that speak for the language: "tion", "ing"; "ción", "mente".</summary>
    public ImmutableArray<string> Endings { get; }

    /// <summary>Letters and marks that speak for the language: "w", "k"; "ñ", "¿".</summary>
    public string Letters { get; }

    /// <summary>Headings of reference lists: "references", "sources", "notes"; "referencias", "fuentes".</summary>
    public FrozenSet<string> ReferenceHeadings { get; }

    /// <summary>Short headings and furniture that show the language by themselves: "read more"; "compartir".</summary>
    public FrozenSet<string> HeadingWords { get; }

    /// <summary>Month names and their abbreviations without stops, to 1–12.</summary>
    public FrozenDictionary<string, int> Months { get; }

    /// <summary>Weekday names and abbreviations.</summary>
    public FrozenDictionary<string, DayOfWeek> Weekdays { get; }

    /// <summary>Names and abbreviations of months and weekdays.</summary>
    public FrozenSet<string> CalendarWords { get; }

    /// <summary>Abbreviations of months and weekdays: those that begin a longer name of the same; "jan", not "may".</summary>
    public FrozenSet<string> CalendarAbbreviations { get; }

    /// <summary>What opens a line that dates the document: "published", "updated", "checked on"; "publicado", "actualizado".</summary>
    public FrozenSet<string> PublishedWords { get; }

    /// <summary>What opens a byline: "by"; "por".</summary>
    public FrozenSet<string> BylineWords { get; }

    /// <summary>The function words, to be looked up whatever their letter case.</summary>
    internal WordTable<bool> FunctionWordTable { get; }

    /// <summary>Frequent words of languages that are easily taken for this one; those that a set knows as words of its own are none.</summary>
    internal ImmutableArray<string> ForeignWords { get; }

    /// <summary>The last letters of the endings, a bit for each by the lowest five bits of its code: most words end otherwise.</summary>
    internal uint LastLetters { get; }

    /// <summary>Letters that words of this language do not have.</summary>
    internal string ForeignLetters { get; }

    /// <summary>Words between day, month and year: "of"; "de".</summary>
    internal FrozenSet<string> DateJoiners { get; }

    /// <summary>What is set behind the number of a day: "th"; "º".</summary>
    internal FrozenSet<string> DaySuffixes { get; }

    /// <summary>Small words of a time of day behind a date that stands alone: "at"; "a las".</summary>
    internal FrozenSet<string> ClockWords { get; }

    /// <summary>Small words inside a place's name: "of the"; "de la".</summary>
    internal FrozenSet<string> PlaceWords { get; }

    /// <summary>What the language is called, in any language: "spanish", "español".</summary>
    internal FrozenSet<string> Names { get; }

    /// <summary>Whether 4/3/2025 can only be the fourth of March.</summary>
    internal bool WritesDayFirst { get; }

    /// <summary>Reads the profile of a language.</summary>
    /// <exception cref="LanguageDataException">The part <c>reading</c> has an entry that cannot be read or a section that is not known.</exception>
    public static LanguageProfile Load(LanguageSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new LanguageProfile(source, source.Read("reading"));
    }

    /// <summary>The tag of the language.</summary>
    public override string ToString() => Language.Tag;

    private static uint LastLettersOf(ImmutableArray<string> endings)
    {
        var letters = 0u;
        foreach (var ending in endings)
        {
            letters |= 1u << (ending[^1] & 31);
        }

        return letters;
    }

    // Loops, and one type of number for both: what the framework's queries are over pairs of a word and a value is compiled
    // anew in every run.
    private static List<string> ShorterNames<T>(FrozenDictionary<string, T> names, Func<T, int> numberOf)
    {
        var shorter = new List<string>();
        foreach (var name in names.Keys)
        {
            foreach (var other in names.Keys)
            {
                if (other.Length > name.Length && numberOf(names[other]) == numberOf(names[name]))
                {
                    shorter.Add(name);
                    break;
                }
            }
        }

        return shorter;
    }
}
