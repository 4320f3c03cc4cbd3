namespace CorpusLint.Rules;

/// <summary>Facts that share a key, in the order they came. Most keys have one fact: a list is made for the second.</summary>
internal sealed class FactsByKey<T, TKey>
{
    private readonly Dictionary<Keyed<TKey>, int> _firsts = [];
    private readonly List<(T Fact, List<T>? Group)> _rows = [];

    /// <summary>The facts of each key that has several, by the first of them.</summary>
    internal IEnumerable<List<T>> Groups => _rows.Where(r => r.Group is not null).Select(r => r.Group!);

    /// <summary>Adds a fact.</summary>
    /// <returns>The facts of its key with this one behind them; null when it is the first.</returns>
    internal List<T>? Add(Keyed<TKey> key, T fact)
    {
        if (_firsts.TryAdd(key, _rows.Count))
        {
            _rows.Add((fact, null));
            return null;
        }

        var first = _firsts[key];
        var (earliest, group) = _rows[first];
        if (group is null)
        {
            _rows[first] = (earliest, group = [earliest]);
        }

        group.Add(fact);
        return group;
    }
}
