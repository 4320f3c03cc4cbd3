using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Finds documents that report one event, by the names at their heads, the days and the kind of happening that they tell.
/// Documents of different groups never meet. Candidates come from an index of the names at the heads, so that the cost is
/// O(names) but for names that very many share.
/// </summary>
internal sealed class StoryClusters
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

    private readonly Dictionary<Story, int> _clusterOf = [];
    private readonly List<List<Story>> _clusters = [];

    private StoryClusters(IReadOnlyList<Story> stories)
    {
        var byName = stories.SelectMany(s => HeadNames(s).Select(n => (Key: (s.Document.Group, n), Story: s))).ToLookup(n => n.Key, n => n.Story);

        foreach (var story in stories)
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

    /// <summary>The groups of documents that report one event, of two documents and more, in order of their first.</summary>
    /// <param name="stories">What each document reports, in order of path.</param>
    internal static List<List<Story>> Of(IReadOnlyList<Story> stories) => new StoryClusters(stories)._clusters.FindAll(c => c.Count > 1);

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
}
