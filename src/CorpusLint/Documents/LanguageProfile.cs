using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CorpusLint.Documents;

/// <summary>
/// What reading a document needs to know of a language: which words show it, where its sentences do not end, how its
/// datelines and reference headings look. A language pack carries one; all words are in lower case.
/// </summary>
public sealed partial record LanguageProfile
{
    /// <summary>The language.</summary>
    public required Language Language { get; init; }

    /// <summary>Function words that show the language: "the", "of"; "el", "de".</summary>
    public required FrozenSet<string> FunctionWords { get; init; }

    /// <summary>The function words, to be looked up whatever their letter case.</summary>
    internal WordTable<bool> FunctionWordTable => field ??= new WordTable<bool>(FunctionWords.Select(word => KeyValuePair.Create(word, true)), isLowerCase: true);

    /// <summary>Abbreviations without their final stop after which a sentence goes on: "dr", "mr", "gen"; "sr", "pág".</summary>
    public required FrozenSet<string> Abbreviations { get; init; }

    /// <summary>Abbreviations that may also end a sentence, when a capitalised word follows: "inc", "u.s", "a.m"; "ee.uu".</summary>
    public required FrozenSet<string> FinalAbbreviations { get; init; }

    /// <summary>Abbreviations only before a number, else words: "no", "vol", "p"; "núm", "pág".</summary>
    public FrozenSet<string> NumberAbbreviations { get; init; } = [];

    /// <summary>Abbreviations of the clock, which end a sentence before any capitalised word but a day, a month or a zone: "a.m", "p.m".</summary>
    public FrozenSet<string> ClockAbbreviations { get; init; } = [];

    /// <summary>Words behind a time of day that belong to it: "eastern", "pacific".</summary>
    public FrozenSet<string> ClockZones { get; init; } = [];

    /// <summary>Words beside the function words that, capitalised behind an abbreviation, show that a sentence starts: "how", "meanwhile"; "además".</summary>
    public FrozenSet<string> SentenceStarters { get; init; } = [];

    /// <summary>Verb forms of a speaker tag behind a quoted question: "asked", "said"; "preguntó".</summary>
    public FrozenSet<string> SpeechVerbs { get; init; } = [];

    /// <summary>Word endings that speak for the language: "tion", "ing"; "ción", "mente".</summary>
    public ImmutableArray<string> Endings { get; init; } = [];

    /// <summary>Letters and marks that speak for the language: "w", "k"; "ñ", "¿".</summary>
    public string Letters { get; init; } = "";

    /// <summary>The same letters, to be searched for in every word.</summary>
    internal SearchValues<char> LetterValues => field ??= SearchValues.Create(Letters);

    /// <summary>Headings of reference lists: "references", "sources", "notes"; "referencias", "fuentes".</summary>
    public required FrozenSet<string> ReferenceHeadings { get; init; }

    /// <summary>Short headings and furniture that show the language by themselves: "read more"; "compartir".</summary>
    public required FrozenSet<string> HeadingWords { get; init; }

    /// <summary>Month names and their abbreviations without stops, to 1–12.</summary>
    public required FrozenDictionary<string, int> Months { get; init; }

    /// <summary>Weekday names and abbreviations.</summary>
    public required FrozenDictionary<string, DayOfWeek> Weekdays { get; init; }

    /// <summary>Names and abbreviations of months and weekdays.</summary>
    public FrozenSet<string> CalendarWords => field ??= Months.Keys.Concat(Weekdays.Keys).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Abbreviations of months and weekdays: those that begin a longer name of the same; "jan", not "may".</summary>
    public FrozenSet<string> CalendarAbbreviations => field ??= ShorterNames(Months).Concat(ShorterNames(Weekdays)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What opens a line that dates the document: "published", "updated", "checked on"; "publicado", "actualizado".</summary>
    public required FrozenSet<string> PublishedWords { get; init; }

    /// <summary>What opens a byline: "by"; "por".</summary>
    public required FrozenSet<string> BylineWords { get; init; }

    private static IEnumerable<string> ShorterNames<T>(FrozenDictionary<string, T> names)
        where T : struct =>
        names.Where(n => names.Any(m => m.Key.Length > n.Key.Length && m.Value.Equals(n.Value))).Select(n => n.Key);
}
