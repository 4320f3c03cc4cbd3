using System.Collections.Frozen;

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

    /// <summary>Abbreviations without their final stop after which a sentence goes on: "dr", "mr", "gen"; "sr", "pág".</summary>
    public required FrozenSet<string> Abbreviations { get; init; }

    /// <summary>Abbreviations that may also end a sentence, when a capitalised word follows: "inc", "u.s", "a.m"; "ee.uu".</summary>
    public required FrozenSet<string> FinalAbbreviations { get; init; }

    /// <summary>Headings of reference lists: "references", "sources", "notes"; "referencias", "fuentes".</summary>
    public required FrozenSet<string> ReferenceHeadings { get; init; }

    /// <summary>Short headings and furniture that show the language by themselves: "read more"; "compartir".</summary>
    public required FrozenSet<string> HeadingWords { get; init; }

    /// <summary>Month names and their abbreviations without stops, to 1–12.</summary>
    public required FrozenDictionary<string, int> Months { get; init; }

    /// <summary>Weekday names and abbreviations.</summary>
    public required FrozenDictionary<string, DayOfWeek> Weekdays { get; init; }

    /// <summary>What opens a line that dates the document: "published", "updated", "checked on"; "publicado", "actualizado".</summary>
    public required FrozenSet<string> PublishedWords { get; init; }

    /// <summary>What opens a byline: "by"; "por".</summary>
    public required FrozenSet<string> BylineWords { get; init; }
}
