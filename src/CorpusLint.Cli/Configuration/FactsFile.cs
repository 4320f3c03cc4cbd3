using System.Collections.Immutable;

namespace CorpusLint.Cli.Configuration;

/// <summary>What a corpus accepts as right, each with its source: <c>facts.jsonc</c>. Documents that say otherwise are reported, those that say the same are not.</summary>
internal sealed record FactsFile
{
    /// <summary>The accepted facts; each has a 'figure', a 'name', a 'title', a 'list', or a 'day' or 'days'.</summary>
    public required ImmutableArray<DeclaredFact> Facts { get; init; }
}

/// <summary>An accepted fact: a 'figure', a 'name', a 'title', a 'list', or the 'day' or 'days' of an event, and its source.</summary>
internal sealed record DeclaredFact
{
    /// <summary>A sentence with the figure, as a document would have it ("Over 300 events were held during the Hands Off protests."), which says what is counted and of which event; or, with a 'key', the figure's words ("over 300 events").</summary>
    public string? Figure { get; init; }

    /// <summary>What the figure counts, where a sentence does not say it; 'corpuslint facts --explain FILE:LINE' shows it.</summary>
    public DeclaredKey? Key { get; init; }

    /// <summary>The right form of a name.</summary>
    public string? Name { get; init; }

    /// <summary>What the name names; default "person".</summary>
    public DeclaredNameKind? Kind { get; init; }

    /// <summary>The public office that the 'person' holds, written out: "deputy mayor of Holt".</summary>
    public string? Title { get; init; }

    /// <summary>Who holds the office of 'title': the full name, as the documents have it.</summary>
    public string? Person { get; init; }

    /// <summary>The names of those who take part in an event.</summary>
    public ImmutableArray<string> List { get; init; } = [];

    /// <summary>What the members of the list do.</summary>
    public CorpusLint.Model.EnumerationRelation? Relation { get; init; }

    /// <summary>The event of the list or the day: an id or name of events.jsonc, or a name as the documents have it.</summary>
    public string? Event { get; init; }

    /// <summary>The day on which the event takes place, as 2025-03-14.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The first and the last day on which the event takes place, as ["2025-03-14", "2025-03-16"].</summary>
    public ImmutableArray<string> Days { get; init; } = [];

    /// <summary>Whether the list may have more members; default false.</summary>
    public bool Open { get; init; }

    /// <summary>The language of the words, as "es"; of a list, lists in other languages are left alone. Default: what the words show, of a list the language of most documents.</summary>
    public string? Language { get; init; }

    /// <summary>Paths of the documents that the fact holds for, relative to the configuration's folder; default all.</summary>
    public ImmutableArray<string> Documents { get; init; } = [];

    /// <summary>Who says so, or where it can be looked up.</summary>
    public required string Source { get; init; }

    /// <summary>The day on which it held, as 2025-03-14. A later, larger figure of a count that runs on is an update, and no disagreement; a title holds from this day on.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>What else should be known of it.</summary>
    public string? Note { get; init; }
}

/// <summary>What a figure counts; a field that is left out is open.</summary>
internal sealed record DeclaredKey
{
    /// <summary>Class of what is counted ("death", "event", "person"), or the noun itself; default what the words say.</summary>
    public string? Class { get; init; }

    /// <summary>Which of them: "in custody", "student".</summary>
    public string? Population { get; init; }

    /// <summary>The event: an id or name of events.jsonc, a name as the documents have it, or "story:" and the path of a document for the event that it reports.</summary>
    public string? Event { get; init; }

    /// <summary>The place that bounds the count.</summary>
    public string? Place { get; init; }

    /// <summary>The period: "2026-01", "since 2026-01-01".</summary>
    public string? Period { get; init; }

    /// <summary>"planned", "announced", "held", "counted", "estimated", "capacity" or "abandoned".</summary>
    public string? Status { get; init; }

    /// <summary>"count", "share", "money" and so on; default what the words say.</summary>
    public string? Dimension { get; init; }
}

/// <summary>What an accepted name names.</summary>
internal enum DeclaredNameKind
{
    /// <summary>A human being.</summary>
    Person,

    /// <summary>A body of people.</summary>
    Organisation,

    /// <summary>A country, city, building or site.</summary>
    Place,
}
