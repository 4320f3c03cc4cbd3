using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Finds documents that report one event, by the names at their heads, the days and the kind of happening that they tell,
/// and gives their figures one event to be held against each other by. Documents of different groups never meet. Candidates
/// come from an index of the names at the heads, so that the cost is O(names) but for names that very many share.
/// </summary>
internal sealed class StoryLinker
{
    // What two documents must share, in weights of names: two names of the first paragraphs, or one of both titles.
    private const double Enough = 2;
    private const double EnoughOfOtherKind = 4;
    private const double EnoughWithoutDays = 3;
    private const double EnoughElsewhere = 6;
    private const double IndexedWeight = 0.8;
    private const double MostElsewhere = 0.8;
    private const int LongestGap = 10;
    private const int NearDates = 3;

    // A name at the head of more documents than this does not make two of them one story.
    private const int MostDocuments = 40;

    /// <summary>Between what a sentence is and whom it is for.</summary>
    internal const string OfConvict = "; of ";

    private readonly List<Story> _stories;
    private readonly Dictionary<Story, int> _clusterOf = [];
    private readonly List<List<Story>> _clusters = [];
    private readonly Dictionary<string, HashSet<Document>> _documentsOfEvent = new(StringComparer.Ordinal);

    private StoryLinker(IReadOnlyList<DocumentFacts> documents)
    {
        _stories = [.. documents.Select(d => d.Story).OfType<Story>()];
        foreach (var tie in _stories.SelectMany(s => s.Ties))
        {
            tie.Quantity.Tell(tie.OwnKey, tie.OwnConfidence, tie.IsEventCarried);
        }

        foreach (var quantity in documents.SelectMany(d => d.Quantities))
        {
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
        var linker = new StoryLinker(documents);
        linker.Cluster();
        foreach (var cluster in linker._clusters.Where(c => c.Count > 1))
        {
            linker.Tell(cluster);
        }
    }

    private void Cluster()
    {
        var byName = _stories.SelectMany(s => HeadNames(s).Select(n => (Key: (s.Document.Group, n), Story: s))).ToLookup(n => n.Key, n => n.Story);

        foreach (var story in _stories)
        {
            var (best, bestScore) = (-1, 0.0);
            var seen = new HashSet<int>();
            foreach (var name in HeadNames(story).Order(StringComparer.Ordinal))
            {
                var others = byName[(story.Document.Group, name)].Take(MostDocuments + 1).ToList();
                foreach (var other in others.Count <= MostDocuments ? others : [])
                {
                    if (_clusterOf.TryGetValue(other, out var cluster) && seen.Add(cluster) && ScoreWith(story, cluster) is var score && score > bestScore)
                    {
                        (best, bestScore) = (cluster, score);
                    }
                }
            }

            if (best < 0)
            {
                best = _clusters.Count;
                _clusters.Add([]);
            }

            _clusters[best].Add(story);
            _clusterOf[story] = best;
        }
    }

    private static IEnumerable<string> HeadNames(Story story) => story.Names.Where(n => n.Value >= IndexedWeight).Select(n => n.Key);

    // A report joins a story when it is like one of its reports and contradicts none.
    private double ScoreWith(Story story, int cluster)
    {
        var best = 0.0;
        foreach (var other in _clusters[cluster])
        {
            var score = Score(story, other);
            if (score < 0)
            {
                return 0;
            }

            best = Math.Max(best, score);
        }

        return best;
    }

    /// <summary>How much speaks for two documents reporting one event: 0 for too little, below 0 when they report two.</summary>
    private static double Score(Story a, Story b)
    {
        var shared = SharedNames(a, b);
        var needed = Enough;
        if (a.Happenings.Count > 0 && b.Happenings.Count > 0 && !a.Happenings.Overlaps(b.Happenings))
        {
            needed = EnoughOfOtherKind;
        }

        if (a.Places.Count > 0 && b.Places.Count > 0 && !a.Places.Any(p => b.Names.ContainsKey(p)) && !b.Places.Any(p => a.Names.ContainsKey(p)))
        {
            needed = Math.Max(needed, EnoughElsewhere);
        }

        if (a.NamedEvents.Count > 0 && b.NamedEvents.Count > 0 && !a.Events.Any(b.Events.Contains))
        {
            // Similar names are different events unless a registry says otherwise.
            return -1;
        }

        switch (DaysMeet(a, b))
        {
            case false:
                return -1;
            case null:
                needed = Math.Max(needed, EnoughWithoutDays);
                break;
        }

        return shared >= needed ? shared : 0;
    }

    private static double SharedNames(Story a, Story b)
    {
        var shared = new List<(string Name, double Weight)>();
        var (few, many) = a.Names.Count <= b.Names.Count ? (a, b) : (b, a);
        foreach (var (name, weight) in few.Names)
        {
            if (many.Names.TryGetValue(name, out var other))
            {
                shared.Add((name, Math.Sqrt(weight * other)));
            }
        }

        AddOpeners(a, b);
        AddOpeners(b, a);

        // "Harlan" and "Harlan Motors" are one thing that both name.
        var (atHeads, elsewhere) = (0.0, 0.0);
        foreach (var (name, weight) in shared)
        {
            if (shared.Exists(l => l.Name.Length > name.Length && l.Weight >= weight && l.Name.Contains(name, StringComparison.Ordinal)))
            {
                continue;
            }

            if (weight >= IndexedWeight)
            {
                atHeads += weight;
            }
            else
            {
                elsewhere += weight;
            }
        }

        // Long texts share many names further down.
        return atHeads + Math.Min(elsewhere, MostElsewhere);

        // "Harlan is closing." of a text that has the name at the start of a sentence only.
        void AddOpeners(Story opened, Story named)
        {
            foreach (var word in opened.Openers)
            {
                if (!opened.Names.ContainsKey(word) && named.Names.TryGetValue(word, out var weight) && weight >= 1)
                {
                    shared.Add((word, Math.Sqrt(weight)));
                }
            }
        }
    }

    // Whether the days that two documents tell allow one event; null when that cannot be told.
    private static bool? DaysMeet(Story a, Story b)
    {
        var (dateA, dateB) = (a.Document.Date?.Value, b.Document.Date?.Value);
        if (a.Days.Count > 0 && b.Days.Count > 0)
        {
            if (a.Days.Any(d => b.Days.Any(e => Math.Abs(d.DayNumber - e.DayNumber) <= 1)))
            {
                return true;
            }

            // A report may name only the day on which somebody said so.
            return dateA is { } x && dateB is { } y && Math.Abs(x.DayNumber - y.DayNumber) > NearDates ? false : null;
        }

        if (a.DaysOfYear.Count > 0 && b.DaysOfYear.Count > 0)
        {
            return a.DaysOfYear.Any(d => b.DaysOfYear.Any(e => Math.Abs(d.DayNumber - e.DayNumber) <= 1)) ? true : null;
        }

        return (dateA, dateB) switch
        {
            ({ } x, { } y) => Math.Abs(x.DayNumber - y.DayNumber) <= LongestGap,
            _ => null,
        };
    }

    // What a report from Moor counts without naming a place may be of Moor only, though the story is in Vell.
    private static bool IsOfPlace(Story story, StoryTie tie, HashSet<string> places, HashSet<string> heads, bool isInside) =>
        tie.Key.Place is not null || (tie.PlaceBefore is not { } before || places.Contains(before)) && (heads.Count == 0 || story.Places.Count == 0 || story.Places.Any(heads.Contains) || isInside);

    private void Tell(List<Story> cluster)
    {
        var places = CommonPlaces(cluster);
        var heads = cluster.SelectMany(s => s.Places).Where(p => cluster.Count(s => s.Names.GetValueOrDefault(p) >= 1) * 2 > cluster.Count).ToHashSet(StringComparer.Ordinal);
        var (name, names) = EventOf(cluster);
        var convicts = cluster.SelectMany(s => s.Ties).Where(t => ConvictOf(t.Key) is not null).Select(t => t.Key.Population).Distinct(StringComparer.Ordinal)
            .CountBy(p => p![..p!.IndexOf(OfConvict, StringComparison.Ordinal)]).ToDictionary(StringComparer.Ordinal);
        foreach (var story in cluster)
        {
            // A report that is all about Mill Lane, which others of the story in Vell name at their heads too, is in Vell when it names Vell.
            var isInside = heads.Any(h => story.Names.GetValueOrDefault(h) >= 1) && story.Places.All(p => cluster.Exists(s => s != story && s.Names.GetValueOrDefault(p) >= 1));
            var told = story.Ties.Where(t => IsOfPlace(story, t, places, heads, isInside) && (t.Key.Event is not { } own || names.Contains(own)) && (t.Key.Class != MeasureSentence.Class || ConvictOf(t.Key) is not null || convicts.GetValueOrDefault(t.Key.Population!) < 2)).Select(t => (Tie: t, Key: t.Key with
            {
                Population = ConvictOf(t.Key) is { } only && t.Key.Population![..^(OfConvict.Length + only.Length)] is var kind && convicts.GetValueOrDefault(kind) < 2 ? kind : t.Key.Population,
                Event = t.IsBackground ? $"{name} ({t.Key.Period})" : name,
                Place = t.Key.Place is { } place && places.Contains(place) ? null : t.Key.Place,
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

    private static HashSet<string> CommonPlaces(List<Story> cluster)
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
