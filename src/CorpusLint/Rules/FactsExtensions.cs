using System.Runtime.CompilerServices;

namespace CorpusLint.Rules;

/// <summary>Operators that need to know what flows, and their counterparts for the collections of one document.</summary>
public static class FactsExtensions
{
    /// <summary>Connected components of pairs: one conflict among many facts is one row.</summary>
    public static Facts<Cluster<T>> Clusters<T>(this Facts<(T, T)> pairs, [CallerLineNumber] int line = 0) => new ClusterStage<T>(pairs, line);

    /// <summary>Connected components of pairs inside one document.</summary>
    public static IReadOnlyList<Cluster<T>> Clusters<T>(this IEnumerable<(T, T)> pairs, [CallerLineNumber] int line = 0) =>
        Array.AsReadOnly(Cluster<T>.Of(pairs, line).ToArray());

    /// <summary>Reports the findings that flow; nulls report nothing.</summary>
    public static void Report(this Facts<Finding?> findings, [CallerLineNumber] int line = 0) => findings.Report(static finding => finding, line);

    /// <summary>
    /// Pairs of facts with equal keys, the earlier one first, each pair once: the indexed way to compare the facts of one
    /// document, as in <c>from d in Documents from pair in d.Quantities.PairsBy(q => q.CountedClass)</c>. A null key
    /// matches nothing; the number of pairs of a key is guarded as in a join.
    /// </summary>
    public static IEnumerable<(T First, T Second)> PairsBy<T, TKey>(this IEnumerable<T> facts, Func<T, TKey> key, [CallerLineNumber] int line = 0)
    {
        var guard = new PairGuard<Keyed<TKey>>(line);
        var groups = new Dictionary<Keyed<TKey>, List<T>>();
        foreach (var fact in facts)
        {
            RuleMeter.Tick(line);
            if (Keyed<TKey>.Of(key(fact)) is not { } value)
            {
                continue;
            }

            if (!groups.TryGetValue(value, out var earlier))
            {
                // Most keys have one fact.
                groups.Add(value, earlier = new List<T>(1));
            }

            var allowed = guard.Allow(value, earlier.Count);
            for (var i = 0; i < allowed; i++)
            {
                RuleMeter.Tick(line);
                yield return (earlier[i], fact);
            }

            earlier.Add(fact);
        }
    }
}
