using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Finds documents that report one event. Each report is held against those that share the rarest of its names, words and
/// figures with it (of a thing that very many share, against those next to it in time, so that the cost stays near O(terms));
/// then the pairs are joined, the surest first, and two groups become one only when their reports are alike on the whole,
/// so that one report at the rim of two events does not make them one. Documents of different groups never meet. The
/// result does not depend on the order in which documents are given.
/// </summary>
internal sealed class StoryClusters
{
    // Of the documents with a name or word, those that were written last before a report.
    private const int MostOfTerm = 25;
    private const int MostCompared = 30;
    private const double LeastRarity = 3;

    // So much has to be seen in the terms that both have, before a pair is looked at in full; a large corpus asks for more.
    private const double Promising = 4;
    private const double PromisingInLarge = 10;

    // Of a large group, this many reports stand for it.
    private const int Core = 6;
    private const double Tolerance = 1.5;

    // That two reports share very much or nothing says little of the others.
    private const double LeastMargin = -4;
    private const double MostMargin = 3;

    private readonly StoryIndex _index;
    private readonly StoryComparison _comparison;
    private readonly Dictionary<(int, int), double> _margins = [];

    private StoryClusters(List<Story> stories)
    {
        _index = new StoryIndex(stories);
        _comparison = new StoryComparison(_index);
    }

    /// <summary>The groups of documents that report one event, of two documents and more, in order of their first, each in order of path.</summary>
    /// <param name="stories">What each document reports, in order of path.</param>
    internal static List<List<Story>> Of(IReadOnlyList<Story> stories)
    {
        var order = new Dictionary<Story, int>(ReferenceEqualityComparer.Instance);
        foreach (var story in stories)
        {
            order.Add(story, order.Count);
        }

        var result = new List<List<Story>>();
        foreach (var group in stories.GroupBy(s => s.Document.Group, StringComparer.Ordinal))
        {
            // What was written at one time stands together; what has no date comes last.
            List<Story> inTime = [.. group.OrderBy(s => s.Document.Date?.Value ?? (s.Days.Count > 0 ? s.Days[^1] : DateOnly.MaxValue)).ThenBy(s => order[s])];
            if (inTime.Count > 1)
            {
                result.AddRange(new StoryClusters(inTime).Join());
            }
        }

        foreach (var cluster in result)
        {
            cluster.Sort((a, b) => order[a].CompareTo(order[b]));
        }

        result.Sort((a, b) => order[a[0]].CompareTo(order[b[0]]));
        return result;
    }

    private List<List<Story>> Join()
    {
        var clusterOf = new List<int>?[_index.Reports.Length];
        foreach (var (_, a, b) in Pairs())
        {
            var (first, second) = (clusterOf[a] ??= [a], clusterOf[b] ??= [b]);
            if (ReferenceEquals(first, second) || !AreAlike(first, second))
            {
                continue;
            }

            var (large, small) = first.Count >= second.Count ? (first, second) : (second, first);
            large.AddRange(small);
            large.Sort();
            foreach (var member in small)
            {
                clusterOf[member] = large;
            }
        }

        List<List<int>> clusters = [.. clusterOf.Select((cluster, i) => cluster ?? [i]).Distinct()];
        if (clusterOf.Length <= StoryGathering.Largest && clusters.Count > 1 && clusters.Exists(c => c.Count > 1))
        {
            clusters = new StoryGathering([.. _index.Reports.Select(r => r.Story)], (a, b) => double.IsNegativeInfinity(MarginOf(Math.Min(a, b), Math.Max(a, b)))).TakeIn(clusters);
        }

        return [.. clusters.Where(c => c.Count > 1).Select(c => c.Select(i => _index.Reports[i].Story).ToList())];
    }

    // The surest first; of two that are equally sure the earlier.
    private List<(double Margin, int A, int B)> Pairs()
    {
        var pairs = new List<(double Margin, int A, int B)>();
        var seen = new double[_index.Reports.Length];
        var touched = new List<int>();
        var promising = Promising + (_index.Experience * (PromisingInLarge - Promising));
        for (var i = 0; i < _index.Reports.Length; i++)
        {
            Collect(i, seen, touched);
            touched.RemoveAll(t =>
            {
                var isPromising = seen[t] >= promising;
                seen[t] = isPromising ? seen[t] : 0;
                return !isPromising;
            });
            touched.Sort((a, b) => seen[b].CompareTo(seen[a]) is not 0 and var order ? order : b.CompareTo(a));
            for (var k = 0; k < touched.Count; k++)
            {
                seen[touched[k]] = 0;
                if (k < MostCompared && MarginOf(touched[k], i) is >= 0 and var margin)
                {
                    pairs.Add((margin, touched[k], i));
                }
            }

            touched.Clear();
        }

        pairs.Sort((x, y) => y.Margin.CompareTo(x.Margin) is not 0 and var margin ? margin : x.A.CompareTo(y.A) is not 0 and var first ? first : x.B.CompareTo(y.B));
        return pairs;
    }

    private void Collect(int report, double[] seen, List<int> touched)
    {
        foreach (var term in _index.Reports[report].Terms)
        {
            var rarity = _index.Rarity[term];
            if (rarity < LeastRarity)
            {
                continue;
            }

            var with = _index.With(term);
            var before = with.BinarySearch(report);
            for (var k = Math.Max(0, before - MostOfTerm); k < before; k++)
            {
                if (seen[with[k]] == 0)
                {
                    touched.Add(with[k]);
                }

                seen[with[k]] += rarity;
            }
        }
    }

    private bool AreAlike(List<int> first, List<int> second)
    {
        var (sum, count) = (0.0, 0);
        foreach (var a in CoreOf(first))
        {
            foreach (var b in CoreOf(second))
            {
                var margin = MarginOf(Math.Min(a, b), Math.Max(a, b));
                sum += double.IsNegativeInfinity(margin) ? margin : Math.Clamp(margin, LeastMargin, MostMargin);
                count++;
            }
        }

        return sum >= -Tolerance * count;
    }

    private static IEnumerable<int> CoreOf(List<int> cluster)
    {
        for (var i = 0; i < Math.Min(Core, cluster.Count); i++)
        {
            yield return cluster[cluster.Count <= Core ? i : i * (cluster.Count - 1) / (Core - 1)];
        }
    }

    private double MarginOf(int a, int b)
    {
        if (!_margins.TryGetValue((a, b), out var margin))
        {
            _margins.Add((a, b), margin = _comparison.Compare(_index.Reports[a], _index.Reports[b]).Margin);
        }

        return margin;
    }
}
