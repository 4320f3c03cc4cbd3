using CorpusLint.Documents;

namespace CorpusLint.Model;

/// <summary>
/// What one document as a whole reports: the names of its title and first paragraphs, the kinds of happening and the days
/// that they tell, and the figures that are about it and about nothing else. Documents that report one event are told apart
/// from others by it when a corpus is made.
/// </summary>
internal sealed class Story
{
    /// <summary>The year that a day without one stands in: a leap year that no text tells of.</summary>
    internal const int UnknownYear = 4;

    /// <summary>The same day of the year without its year.</summary>
    internal static DateOnly InUnknownYear(DateOnly day) => new(UnknownYear, day.Month, day.Day);

    /// <summary>The document.</summary>
    internal required Document Document { get; init; }

    /// <summary>Folded names with their weight: 2 in the title, 1 in the first paragraphs, less elsewhere. Countries weigh little.</summary>
    internal required IReadOnlyDictionary<string, double> Names { get; init; }

    /// <summary>Folded words that open the first sentences, that no list knows and that the document alone does not show to be names: names where another report shows it.</summary>
    internal required IReadOnlySet<string> Openers { get; init; }

    /// <summary>Folded names of the places of the title, the dateline and the first sentences, countries aside.</summary>
    internal required IReadOnlySet<string> Places { get; init; }

    /// <summary>Kinds of happening that the title and the first paragraph tell: "fire", "protest", "layoff".</summary>
    internal required IReadOnlySet<string> Happenings { get; init; }

    /// <summary>The kinds of happening of all sentences before <see cref="LeadEnd"/>.</summary>
    internal required IReadOnlySet<string> LeadHappenings { get; init; }

    /// <summary>End of the sentences that say what happened: the first six of the text, the title aside.</summary>
    internal required int LeadEnd { get; init; }

    /// <summary>Days that the title and the first paragraphs name, in order, without repetition.</summary>
    internal required IReadOnlyList<DateOnly> Days { get; init; }

    /// <summary>The same days and those whose year is not known, as days of <see cref="UnknownYear"/>, in order.</summary>
    internal required IReadOnlyList<DateOnly> DaysOfYear { get; init; }

    /// <summary>Keys of the events that the title and the first paragraph name or describe, without repetition, in order of place.</summary>
    internal IReadOnlyList<string> Events { get; set; } = [];

    /// <summary>Those of <see cref="Events"/> that have a name of their own, and are not described by what happened where.</summary>
    internal IReadOnlyList<string> NamedEvents { get; set; } = [];

    /// <summary>What shows, beside names and days, that it reports the event of another document.</summary>
    internal StoryEvidence Evidence { get; set; } = StoryEvidence.None;

    /// <summary>Figures that are about what the document reports, in order of place.</summary>
    internal IReadOnlyList<StoryTie> Ties { get; set; } = [];

    /// <summary>From the first day that the document names at its head to the last, its own date included; null when it names none.</summary>
    internal (DateOnly First, DateOnly Last)? Window { get; init; }
}

/// <summary>A figure that is about what its document reports, or about what was before and is told with it.</summary>
/// <param name="Quantity">The figure.</param>
/// <param name="Key">What it measures in the story, the event as its own words name it or null.</param>
/// <param name="OwnKey">Its measure key as it was read without any other document.</param>
/// <param name="PlaceBefore">The folded place that an earlier figure of the paragraph was bounded by, or null.</param>
/// <param name="IsEventCarried">Whether the event of <paramref name="OwnKey"/> was carried to the figure.</param>
/// <param name="IsBackground">Whether it is for a period of its own outside the story's days: "fined 85,000 in 2019".</param>
/// <param name="Confidence">How sure the figure is about the document's story and nothing else, from 0 to 1; its own confidence not counted.</param>
/// <param name="OwnConfidence">The figure's own confidence.</param>
internal sealed record StoryTie(Quantity Quantity, MeasureKey Key, MeasureKey OwnKey, string? PlaceBefore, bool IsEventCarried, bool IsBackground, double Confidence, double OwnConfidence);
