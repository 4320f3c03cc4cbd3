using System.Globalization;
using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Cli.Accepting;

/// <summary>Something of a document that can be accepted as right, and the entry that says so.</summary>
/// <param name="Fact">The figure, the name, the list or the date of an event.</param>
/// <param name="Place">Where findings show it.</param>
internal sealed record Acceptable(Fact Fact, TextSpan Place)
{
    // A sentence says more than a key; a very long one says more than anybody wants to read in a registry.
    private const int LongestSentence = 240;

    /// <summary>What is shown to a person: "the figure 'over 300 events'".</summary>
    internal string Words => Fact switch
    {
        Quantity q => $"the figure '{q.ReadingText}'",
        EntityMention m => $"the name '{m.Name}'",
        DateMention { Event: { } happening } d => $"the date '{d.ReadingText}' of '{happening.Name}'",
        OfficeMention o => $"the title '{o.ReadingText}' of {o.Person.Name}",
        Enumeration e => $"the list of {e.MemberNoun}s '{string.Join(", ", e.Members.Select(m => m.Mention?.Name ?? m.Text))}'",
        _ => Fact.ReadingText,
    };

    /// <summary>What is accepted already of what it tells; null for nothing.</summary>
    internal AcceptedFact? Already => Fact switch
    {
        Quantity q => q.Accepted,
        EntityMention m => m.Entity.Accepted,
        OfficeMention o => o.Accepted,
        Enumeration e => e.Accepted,
        DateMention d => d.Accepted,
        _ => null,
    };

    /// <summary>Whether what is accepted already is what it tells.</summary>
    internal bool IsAccepted => Fact switch
    {
        Quantity { Accepted: { } right } q => right.Quantity.Compare(q) is not (Agreement.Disjoint or Agreement.DisjointVague or Agreement.BoundGap or Agreement.BoundsDiffer),
        EntityMention { Entity.Accepted: { } right } m => right.Is(m.Name),
        DateMention { Accepted: { } right } d => right.First == d.First && right.Last == d.Last,
        OfficeMention { Accepted: { } right } o => !o.Excludes(right),
        Enumeration { Accepted: { } right } e => right.AgreesWith(e),
        _ => false,
    };

    /// <summary>Why it cannot be accepted, as a clause; null when it can.</summary>
    internal string? Obstacle => Fact switch
    {
        Quantity { MeasureKey: { SaysWhatIsMeasured: false, Class: not null } } => "the text does not say which of them it counts, of what event or where, so that no other figure could be held against it",
        Quantity { MeasureKey.SaysWhatIsMeasured: false } => "the text does not say what it counts, so that no other figure could be held against it",
        EntityMention { Kind: not EntityKind.Person } => "only the names of persons are compared letter by letter; entities.jsonc declares the forms of other names",
        EntityMention { Form: not MentionForm.Full } => "it is a part of a name; accept the place of the full name",
        EntityMention { Entity.IsRegistered: true } m => $"entities.jsonc declares it as a form of '{m.Entity.Name}'",
        EntityMention m when PersonName.Parse(m.Name) is null => "it is one word; accept the place of the full name",
        DateMention { Granularity: not DateGranularity.Day } => "it names no day",
        Enumeration { Event: null } => "the text does not say of which event it is",
        Enumeration { IsNegated: true } => "the text denies it",
        Enumeration { IsAsked: true } => "the text asks rather than states it",
        _ => null,
    };

    /// <summary>The entry, or null when no entry would be read as what stands in the document.</summary>
    /// <param name="path">Path of its document relative to the configuration's folder.</param>
    /// <param name="usual">The language that most documents of the corpus are in.</param>
    /// <param name="reads">Reads an entry as it would stand in the file; null when it is not valid.</param>
    internal FactEntry? Entry(string path, Language usual, Func<FactEntry, AcceptedFact?> reads) => Fact switch
    {
        Quantity q => Figures(q, path).FirstOrDefault(e => reads(e) is AcceptedFigure figure && IsSame(q, figure, path)),
        EntityMention m => new FactEntry().With("name", m.Name),
        OfficeMention o => new FactEntry().With("title", o.ReadingText).With("person", o.Person.Name),
        Enumeration e => List(e, path, usual),
        DateMention { Event.Entity: { } happening, First: { } first, Last: { } last } => first == last
            ? new FactEntry().With("event", happening.IsRegistered ? happening.Id : happening.Name).With("day", Day(first))
            : new FactEntry().With("event", happening.IsRegistered ? happening.Id : happening.Name).With("days", [Day(first), Day(last)]),
        _ => null,
    };

    // Its own sentence, when that alone says it all; else its words with what the document shows that they count.
    private static IEnumerable<FactEntry> Figures(Quantity q, string path)
    {
        if (q.Sentence is { } sentence && Folding.FoldSpaces(q.Document.ReadingTextOf(sentence.Span)) is { Length: <= LongestSentence } words)
        {
            yield return Scoped(new FactEntry().With("figure", words));
        }

        foreach (var language in new[] { null, (q.Block?.Language ?? q.Document.Language).Tag })
        {
            yield return Scoped(new FactEntry().With("figure", q.ReadingText).With("key", Fields(q.MeasureKey with { Event = EventFor(q, path) })).With("language", language));
        }

        FactEntry Scoped(FactEntry entry) => q.MeasureKey.Event is null ? entry.With("documents", [path]) : entry;
    }

    /// <summary>The fields of a key that say something, by their names in files.</summary>
    internal static IEnumerable<(string Name, string? Text)> Fields(MeasureKey key) =>
    [
        ("class", key.Class), ("population", key.Population), ("event", key.Event), ("place", key.Place), ("period", key.Period), ("status", key.Status), ("dimension", key.Dimension),
    ];

    // An event without a name is called after the documents that report it, as the run knows them: it is better told by this one.
    private static string? EventFor(Quantity q, string path) =>
        q.MeasureKey.Event is not { } happening || !(happening.StartsWith("story:", StringComparison.Ordinal) || (q.IsEventCarried && happening.StartsWith("event:", StringComparison.Ordinal) && !IsNamedIn(q.Facts, happening))) ? q.MeasureKey.Event
        : "story:" + path + (happening.EndsWith(')') && happening.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var at ? happening[at..] : "");

    private static bool IsNamedIn(DocumentFacts facts, string happening) =>
        facts.Mentions.Any(m => happening == "event:" + Folding.Fold(m.Name)) || facts.Quantities.Any(q => q.MeasureKey.Event == happening && !q.IsEventCarried);

    private static bool IsSame(Quantity q, AcceptedFigure figure, string path) =>
        figure.Quantity is var read && read.Kind == q.Kind && read.Value == q.Value && read.Bound == q.Bound && read.Interval == q.Interval && read.Unit == q.Unit
        && read.MeasureKey == q.MeasureKey with { Event = EventFor(q, path) };

    private static FactEntry List(Enumeration e, string path, Language usual)
    {
        var entry = new FactEntry()
            .With("list", e.Members.Select(m => m.Mention is { } name ? name.Entity.IsRegistered ? name.Entity.Name : name.Name : m.Text))
            .With("relation", e.Relation.ToString().ToLowerInvariant())
            .With("event", e.Event);
        // On one day there is room for many events.
        entry = e.EventMention is null ? entry.With("documents", [path]) : entry;
        entry = e.IsOpen ? entry.WithTrue("open") : entry;
        return (e.Block?.Language ?? e.Document.Language) is var language && language != usual ? entry.With("language", language.Tag) : entry;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The 1-based line and column where it stands.</summary>
    internal string At => Fact.Document.Text.GetLinePosition(Place.Start) is var at ? string.Create(CultureInfo.InvariantCulture, $"{at.Line + 1}:{at.Character + 1}") : "";
}
