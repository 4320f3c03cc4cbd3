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

        // Most keys have one fact: a list is made for the second.
        var firsts = new Dictionary<Keyed<TKey>, int>();
        var rows = new List<(T Fact, List<T>? Group)>();
        foreach (var fact in facts)
        {
            RuleMeter.Tick(line);
            if (Keyed<TKey>.Of(key(fact)) is not { } value)
            {
                continue;
            }

            if (firsts.TryAdd(value, rows.Count))
            {
                rows.Add((fact, null));
                continue;
            }

            var first = firsts[value];
            var (earliest, earlier) = rows[first];
            if (earlier is null)
            {
                rows[first] = (earliest, earlier = [earliest]);
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
