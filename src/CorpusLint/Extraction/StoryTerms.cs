using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>What a term of a report is.</summary>
internal enum StoryTermKind
{
    Name,
    Word,
    Figure,
    Quotation,
    Address,
    Title,
}

/// <summary>Numbers the names, words and figures of many reports.</summary>
internal sealed class StoryTerms
{
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, int> _others = [];
    private readonly List<ulong> _keys = [];

    internal int Count => _keys.Count;

    internal int Of(string name)
    {
        if (!_names.TryGetValue(name, out var term))
        {
            _names.Add(name, term = _keys.Count);
            _keys.Add(0);
        }

        return term;
    }

    internal int Of(StoryTermKind kind, uint value)
    {
        var key = ((ulong)kind << 32) | value;
        if (!_others.TryGetValue(key, out var term))
        {
            _others.Add(key, term = _keys.Count);
            _keys.Add(key);
        }

        return term;
    }

    internal StoryTermKind KindOf(int term) => (StoryTermKind)(_keys[term] >> 32);

    /// <summary>For a figure, how many of its digits say something, less one; at most 3.</summary>
    internal int DigitsOf(int term) => (int)(_keys[term] & 3);
}
