namespace CorpusLint.Extraction;

/// <summary>
/// Which sentences of a translation may belong to a sentence of the original: those near a path through the points where
/// both texts, once each, share something. Keys that stand once in each text are tied, and the longest ascending chain of
/// ties is kept, as in patience sorting; between its points the path is straight. O(n log n).
/// </summary>
internal static class ParallelPath
{
    /// <summary>So many sentences before and behind the path are looked at: longer than a paragraph that one side lacks, and what keeps the cost linear.</summary>
    internal const int Reach = 48;

    /// <summary>For each sentence of the original, and the end, the index in the translation that the path goes through.</summary>
    internal static int[] Find(IReadOnlyList<ParallelSegment> source, IReadOnlyList<ParallelSegment> target)
    {
        var ties = Ties(source, target);
        var path = new int[source.Count + 1];
        var (fromSource, fromTarget) = (0, 0);
        foreach (var (i, j) in Chain(ties).Append((source.Count, target.Count)))
        {
            for (var k = fromSource; k <= i; k++)
            {
                path[k] = i == fromSource ? j : fromTarget + (int)((long)(k - fromSource) * (j - fromTarget) / (i - fromSource));
            }

            (fromSource, fromTarget) = (i, j);
        }

        return path;
    }

    private static List<(int Source, int Target)> Ties(IReadOnlyList<ParallelSegment> source, IReadOnlyList<ParallelSegment> target)
    {
        var (inSource, inTarget) = (Single(source), Single(target));
        var ties = new Dictionary<(int, int), int>();
        foreach (var (key, i) in inSource)
        {
            if (i >= 0 && inTarget.TryGetValue(key, out var j) && j >= 0)
            {
                ties[(i, j)] = ties.GetValueOrDefault((i, j)) + 1;
            }
        }

        // One shared stem is chance; two keys, or a name or number, are not.
        return [.. ties.Where(t => t.Value > 1).Select(t => t.Key).OrderBy(t => t.Item1).ThenByDescending(t => t.Item2)];
    }

    private static Dictionary<ulong, int> Single(IReadOnlyList<ParallelSegment> segments)
    {
        var places = new Dictionary<ulong, int>();
        for (var i = 0; i < segments.Count; i++)
        {
            foreach (var key in segments[i].Keys)
            {
                places[key] = places.ContainsKey(key) ? -1 : i;
            }
        }

        return places;
    }

    private static List<(int Source, int Target)> Chain(List<(int Source, int Target)> ties)
    {
        var ends = new List<int>();
        var before = new int[ties.Count];
        for (var k = 0; k < ties.Count; k++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = ties[ends[middle]].Target < ties[k].Target ? (middle + 1, high) : (low, middle);
            }

            before[k] = low > 0 ? ends[low - 1] : -1;
            if (low == ends.Count)
            {
                ends.Add(k);
            }
            else
            {
                ends[low] = k;
            }
        }

        var chain = new List<(int, int)>();
        for (var k = ends.Count > 0 ? ends[^1] : -1; k >= 0; k = before[k])
        {
            chain.Add(ties[k]);
        }

        chain.Reverse();
        return chain;
    }
}
