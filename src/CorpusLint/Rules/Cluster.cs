using System.Collections;
using System.Collections.Immutable;
using CorpusLint.Documents;

namespace CorpusLint.Rules;

/// <summary>Things that pairs tie together, directly or through others; at least two. Located things come in order of path and place.</summary>
public sealed class Cluster<T> : IReadOnlyList<T>
{
    private readonly ImmutableArray<T> _members;

    internal Cluster(ImmutableArray<T> members) => _members = members;

    /// <summary>Number of members; at least 2, or 1 when something was paired with itself.</summary>
    public int Count => _members.Length;

    /// <inheritdoc/>
    public T this[int index] => _members[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_members).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The connected components of <paramref name="pairs"/>, in order of their first members.</summary>
    internal static IEnumerable<Cluster<T>> Of(IEnumerable<(T First, T Second)> pairs, int line)
    {
        var nodes = new List<T>();
        var parents = new List<int>();
        var numbers = new Dictionary<object, int>();
        foreach (var (first, second) in pairs)
        {
            RuleMeter.Tick(line);
            var (a, b) = (Root(Number(first)), Root(Number(second)));
            parents[Math.Max(a, b)] = Math.Min(a, b);
        }

        return Enumerable.Range(0, nodes.Count)
            .GroupBy(Root, i => nodes[i])
            .Select(g => new Cluster<T>(InOrder(g)))
            .OrderBy(c => c[0] as ILocated, Comparer<ILocated?>.Create(ByPlace));

        int Number(T node)
        {
            if (!numbers.TryGetValue(node!, out var number))
            {
                numbers.Add(node!, number = nodes.Count);
                nodes.Add(node);
                parents.Add(number);
            }

            return number;
        }

        int Root(int node)
        {
            while (parents[node] != node)
            {
                node = parents[node] = parents[parents[node]];
            }

            return node;
        }
    }

    private static ImmutableArray<T> InOrder(IEnumerable<T> members) =>
        [.. members.OrderBy(m => m as ILocated, Comparer<ILocated?>.Create(ByPlace))];

    // Sorting is stable: what stands nowhere stays in order of appearance.
    private static int ByPlace(ILocated? a, ILocated? b)
    {
        if (a is null || b is null)
        {
            return 0;
        }

        var byPath = string.CompareOrdinal(a.Document.Path, b.Document.Path);
        return byPath != 0 ? byPath : a.Span.CompareTo(b.Span);
    }
}

/// <summary>The stage that finds connected components.</summary>
internal sealed class ClusterStage<T>(Facts<(T, T)> input, int line) : Facts<Cluster<T>>(
    input.Owner, input.IsPerDocument && typeof(ILocated).IsAssignableFrom(typeof(T)), line, input)
{
    internal override string Name => "clusters";

    internal override IEnumerable<Cluster<T>> InDocument(Model.DocumentFacts document, Evaluation evaluation) =>
        Cluster<T>.Of(input.Rows(document, evaluation), Line);

    internal override IEnumerable<Cluster<T>> InGroup(DocumentGroup group, Evaluation evaluation) =>
        Cluster<T>.Of(input.Rows(group, evaluation), Line);
}
