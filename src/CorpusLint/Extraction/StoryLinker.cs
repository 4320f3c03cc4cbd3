using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Gives the figures of documents that report one event that event to be held against each other by. Which documents do is
/// found by <see cref="StoryClusters"/>.
/// </summary>
internal sealed class StoryLinker
{
    /// <summary>Between what a sentence is and whom it is for.</summary>
    internal const string OfConvict = "; of ";

    private readonly List<Story> _stories;
    private readonly Dictionary<Story, DocumentFacts> _factsOf = [];
    private readonly Dictionary<string, HashSet<Document>> _documentsOfEvent = new(StringComparer.Ordinal);

    private StoryLinker(IReadOnlyList<DocumentFacts> documents)
    {
        _stories = [.. documents.Select(d => d.Story).OfType<Story>()];
        foreach (var facts in documents.Where(d => d.Story is not null))
        {
            _factsOf.Add(facts.Story!, facts);
        }

        foreach (var tie in _stories.SelectMany(s => s.Ties))
        {
            tie.Quantity.Tell(tie.OwnKey, tie.OwnConfidence, tie.IsEventCarried);
        }

        foreach (var quantity in documents.SelectMany(d => d.Quantities))
        {
            quantity.Counterparts = [];
            if (quantity.MeasureKey.Event is { } name)
            {
                if (!_documentsOfEvent.TryGetValue(name, out var list))
                {
                    _documentsOfEvent.Add(name, list = []);
                }

                list.Add(quantity.Document);
            }
        }
    }

    /// <summary>Tells the figures of the documents which event they are about, where that takes knowing the others; undone for those that have none any more.</summary>
    /// <param name="documents">All documents of a run in order of path.</param>
    internal static void Link(IReadOnlyList<DocumentFacts> documents)
    {
        Gather(documents);
        var linker = new StoryLinker(documents);
        foreach (var cluster in StoryClusters.Of(linker._stories))
        {
            var places = CommonPlaces(cluster);
            linker.Tell(cluster, places);
            FigureAligner.Align([.. cluster.Select(s => linker._factsOf[s])], places);
        }
    }

    // Among a few documents, one whose figures do not say enough by themselves may be about what the others report.
    private static void Gather(IReadOnlyList<DocumentFacts> documents)
    {
        foreach (var group in documents.GroupBy(d => d.Document.Group, StringComparer.Ordinal))
        {
            var isSmall = group.Count() <= StoryGathering.Largest;
            foreach (var facts in group.Where(f => f.Story is null or { Ties.Count: 0 }))
            {
                facts.Story = isSmall ? facts.Story ?? StoryReader.ReadGathered(facts) : null;
            }
        }
    }

    // What a report from Moor counts without naming a place may be of Moor only, though the story is in Vell.
    private static bool IsOfPlace(Story story, StoryTie tie, HashSet<string> places, HashSet<string> heads, bool isInside) =>
        tie.Key.Place is not null || (tie.PlaceBefore is not { } before || places.Contains(before)) && (heads.Count == 0 || story.Places.Count == 0 || story.Places.Any(heads.Contains) || isInside);

    private void Tell(List<Story> cluster, HashSet<string> places)
    {
        var heads = cluster.SelectMany(s => s.Places).Where(p => cluster.Count(s => s.Names.GetValueOrDefault(p) >= 1) * 2 > cluster.Count).ToHashSet(StringComparer.Ordinal);
        var (name, names) = EventOf(cluster);
        var convicts = cluster.SelectMany(s => s.Ties).Where(t => ConvictOf(t.Key) is not null).Select(t => t.Key.Population).Distinct(StringComparer.Ordinal)
            .CountBy(p => p![..p!.IndexOf(OfConvict, StringComparison.Ordinal)]).ToDictionary(StringComparer.Ordinal);
        var spread = cluster.SelectMany(s => s.Ties).Where(t => t.Key.Place is { } place && place != MeasureKey.Nationwide && !places.Contains(place)).Select(t => t.Key.Class).ToHashSet(StringComparer.Ordinal);
        foreach (var story in cluster)
        {
            // A report that is all about Mill Lane, which others of the story in Vell name at their heads too, is in Vell when it names Vell.
            var isInside = heads.Any(h => story.Names.GetValueOrDefault(h) >= 1) && story.Places.All(p => cluster.Exists(s => s != story && s.Names.GetValueOrDefault(p) >= 1));
            var told = story.Ties.Where(t => IsOfPlace(story, t, places, heads, isInside) && (t.Key.Event is not { } own || names.Contains(own)) && (t.Key.Class != MeasureSentence.Class || ConvictOf(t.Key) is not null || convicts.GetValueOrDefault(t.Key.Population!) < 2)).Select(t => (Tie: t, Key: t.Key with
            {
                Population = ConvictOf(t.Key) is { } only && t.Key.Population![..^(OfConvict.Length + only.Length)] is var kind && convicts.GetValueOrDefault(kind) < 2 ? kind : t.Key.Population,
                Event = t.IsBackground ? $"{name} ({t.Key.Period})" : name,
                Place = spread.Contains(t.Key.Class) ? t.Key.Place ?? PlaceOfEvent(t.Key.Event, places) : t.Key.Place is { } place && places.Contains(place) ? null : t.Key.Place,
                Period = !t.IsBackground && IsInWindow(story, t.Key.Period) ? null : t.Key.Period,
            })).ToList();
            foreach (var measure in told.GroupBy(t => t.Key))
            {
                // A report that gives two figures for one measure counts two things that the key does not tell apart.
                var (first, isOne) = (measure.First().Tie, true);
                foreach (var (tie, _) in measure)
                {
                    isOne &= tie.Quantity.Compare(first.Quantity) != Agreement.Disjoint;
                }

                foreach (var (tie, key) in measure.Where(_ => isOne))
                {
                    // Where the story gives the event, what was guessed of it before does not count any more.
                    tie.Quantity.Tell(key, (tie.IsEventCarried ? 1 : tie.OwnConfidence) * tie.Confidence, isEventCarried: tie.OwnKey.Event is null || tie.IsEventCarried);
                }
            }
        }
    }

    // Where one crowd came together in Harwick and another in Aldermere, "the march in Harwick" has its place in its name.
    private static string? PlaceOfEvent(string? name, HashSet<string> places) =>
        name is null ? null : places.FirstOrDefault(p => name.StartsWith(MeasureEvents.Unnamed + p + " ", StringComparison.Ordinal));

    // Where reports name one convict alone, a sentence whose convict is not named is his; of several it is not known whose.
    private static string? ConvictOf(MeasureKey key) =>
        key is { Class: MeasureSentence.Class, Population: { } population } && population.IndexOf(OfConvict, StringComparison.Ordinal) is >= 0 and var index ? population[(index + OfConvict.Length)..] : null;

    // The event that most of the reports name at their heads, and its other names: those that no report names beside it. When
    // other documents name it too, whatever they mean by it, its figures are left as they are.
    private (string Name, HashSet<string> Names) EventOf(List<Story> cluster)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var key in cluster.SelectMany(s => s.Events).Concat(cluster.SelectMany(s => s.Ties.Select(t => t.Key.Event).OfType<string>().Distinct())))
        {
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        var principal = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key).FirstOrDefault();
        if (principal is null || IsNamedOutside(principal, cluster))
        {
            return ("story:" + cluster[0].Document.Path, []);
        }

        var others = cluster.Where(s => s.Events.Contains(principal)).SelectMany(s => s.Events).ToHashSet(StringComparer.Ordinal);
        return (principal, counts.Keys.Where(k => k == principal || ((!others.Contains(k) || NameIn(k) == NameIn(principal)) && !IsNamedOutside(k, cluster))).ToHashSet(StringComparer.Ordinal));
    }

    // "The march in León" and "the demonstration in León" are one.
    private static string NameIn(string key) => key.LastIndexOf(' ') is > 0 and var head ? key[..head] : key;

    private bool IsNamedOutside(string name, List<Story> cluster) =>
        _documentsOfEvent.TryGetValue(name, out var documents) && documents.Any(d => !cluster.Exists(s => s.Document == d));

    internal static HashSet<string> CommonPlaces(List<Story> cluster)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var place in cluster.SelectMany(s => s.Places))
        {
            counts[place] = counts.GetValueOrDefault(place) + 1;
        }

        return [.. counts.Where(c => c.Value * 2 > cluster.Count(s => s.Places.Count > 0)).Select(c => c.Key)];
    }

    private static bool IsInWindow(Story story, string? period) =>
        period is { Length: 10 } && story.Window is { } window && DateOnly.TryParseExact(period, "yyyy-MM-dd", out var day) && day >= window.First.AddDays(-1) && day <= window.Last.AddDays(1);
}
