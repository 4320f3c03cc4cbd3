using System.Collections;
using System.Collections.Immutable;

namespace CorpusLint.Rules;

/// <summary>Rows of one key, in order of path and place; never empty.</summary>
public sealed class Group<TKey, T> : IReadOnlyList<T>
{
    private readonly ImmutableArray<T> _rows;

    internal Group(TKey key, ImmutableArray<T> rows)
    {
        Key = key;
        _rows = rows;
    }

    /// <summary>What the rows have in common.</summary>
    public TKey Key { get; }

    /// <summary>Number of rows; at least 1.</summary>
    public int Count => _rows.Length;

    /// <inheritdoc/>
    public T this[int index] => _rows[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_rows).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
