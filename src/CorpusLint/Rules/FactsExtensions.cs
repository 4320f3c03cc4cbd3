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
        var byKey = new FactsByKey<T, TKey>();
        foreach (var fact in facts)
        {
            RuleMeter.Tick(line);
            if (Keyed<TKey>.Of(key(fact)) is not { } value || byKey.Add(value, fact) is not { } group)
            {
                continue;
            }

            var allowed = guard.Allow(value, group.Count - 1);
            for (var i = 0; i < allowed; i++)
            {
                RuleMeter.Tick(line);
                yield return (group[i], fact);
            }
        }
    }

    /// <summary>
    /// Pairs of facts with equal keys, the earlier one first, each pair once, where a key may be crowded: sentences made to one
    /// pattern, an event that hundreds of documents tell of. Of a key that more than <paramref name="crowd"/> facts have, each
    /// fact meets those <paramref name="followers"/> that follow next, so that the work grows with the number of facts.
    /// </summary>
    /// <param name="facts">The facts, in order.</param>
    /// <param name="key">The key; null matches nothing.</param>
    /// <param name="crowd">Most facts of a key that all meet each other.</param>
    /// <param name="followers">How many of a larger key's facts each one meets.</param>
    /// <param name="line">For the compiler to fill.</param>
    public static IEnumerable<(T First, T Second)> PairsBy<T, TKey>(this IEnumerable<T> facts, Func<T, TKey> key, int crowd, int followers, [CallerLineNumber] int line = 0)
    {
        var byKey = new FactsByKey<T, TKey>();
        foreach (var fact in facts)
        {
            RuleMeter.Tick(line);
            if (Keyed<TKey>.Of(key(fact)) is { } value)
            {
                byKey.Add(value, fact);
            }
        }

        foreach (var group in byKey.Groups)
        {
            var reach = group.Count <= crowd ? crowd : followers;
            for (var first = 0; first < group.Count; first++)
            {
                for (var second = first + 1; second < group.Count && second <= first + reach; second++)
                {
                    RuleMeter.Tick(line);
                    yield return (group[first], group[second]);
                }
            }
        }
    }
}
