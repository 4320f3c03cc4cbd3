namespace CorpusLint.Rules;

/// <summary>A join that told nothing apart.</summary>
/// <param name="Line">1-based line of the join.</param>
/// <param name="Key">The key that nearly all rows had.</param>
/// <param name="OuterRows">Rows on the left that had it.</param>
/// <param name="InnerRows">Rows on the right that had it.</param>
internal readonly record struct WeakKey(int Line, string Key, int OuterRows, int InnerRows)
{
    /// <summary>Rows on a side below which a key may be constant: few documents can well be of one event.</summary>
    internal const int LeastRows = 200;

    /// <summary>A key as it stands in a message.</summary>
    internal static string Describe(object key)
    {
        var text = key.ToString() ?? "";
        return text.Length <= 120 ? text : string.Concat(text.AsSpan(0, 117), "...");
    }
}

/// <summary>
/// Watches a join whose right side has nearly one key, and tells of it when the left side has the same: at least
/// 19 of 20 rows on either side, and at least <see cref="WeakKey.LeastRows"/> of them. A key that is only frequent (the
/// dead of the one event of a corpus) leaves other rows beside it.
/// </summary>
internal sealed class WeakKeyWatch<TKey> where TKey : class
{
    private readonly TKey _key;
    private readonly int _innerRows;
    private int _rows;
    private int _rowsOfKey;

    private WeakKeyWatch(TKey key, int innerRows)
    {
        _key = key;
        _innerRows = innerRows;
    }

    /// <summary>The watch for a right side; null when its rows are few or told apart.</summary>
    internal static WeakKeyWatch<TKey>? Over<TRow>(Dictionary<TKey, List<TRow>> index)
    {
        var (rows, most) = (0, default(KeyValuePair<TKey, List<TRow>>));
        foreach (var entry in index)
        {
            rows += entry.Value.Count;
            most = most.Value is null || entry.Value.Count > most.Value.Count ? entry : most;
        }

        return most.Value is { Count: >= WeakKey.LeastRows } list && IsNearlyAll(list.Count, rows) ? new WeakKeyWatch<TKey>(most.Key, list.Count) : null;
    }

    /// <summary>Counts a row of the left side that has a key.</summary>
    internal void See(TKey key)
    {
        _rows++;
        _rowsOfKey += _key.Equals(key) ? 1 : 0;
    }

    /// <summary>Tells of the join, once all rows of the left side were seen.</summary>
    internal void Tell(int line)
    {
        if (_rowsOfKey >= WeakKey.LeastRows && IsNearlyAll(_rowsOfKey, _rows))
        {
            RuleMeter.Current?.WeakKeys.Add(new WeakKey(line, WeakKey.Describe(_key), _rowsOfKey, _innerRows));
        }
    }

    private static bool IsNearlyAll(int part, int whole) => part * 20L >= whole * 19L;
}
