using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>
/// Phrases of one or more words with a value, matched forwards from a piece or backwards up to one; the longest wins.
/// Hyphens and white space are alike.
/// </summary>
internal sealed class NumberPhrases
{
    private const int LongestPhrase = 64;
    private readonly Dictionary<string, string> _values;
    private readonly WordTable<string> _lookup;
    private readonly WordTable<int> _firstWords;
    private readonly WordTable<int> _lastWords;

    internal NumberPhrases(IEnumerable<KeyValuePair<string, string>> entries)
    {
        _values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var firstWords = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var lastWords = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in entries)
        {
            var phrase = key.Replace('-', ' ');
            if (_values.TryAdd(phrase, value))
            {
                var length = phrase.AsSpan().Count(' ') + 1;
                Note(firstWords, length == 1 ? phrase : phrase[..phrase.IndexOf(' ')], length);
                Note(lastWords, length == 1 ? phrase : phrase[(phrase.LastIndexOf(' ') + 1)..], length);
            }
        }

        _lookup = new WordTable<string>(_values);
        _firstWords = new WordTable<int>(firstWords);
        _lastWords = new WordTable<int>(lastWords);
    }

    /// <summary>The phrases.</summary>
    internal IEnumerable<string> Keys => _values.Keys;

    /// <summary>The value of one word, or null.</summary>
    internal string? this[ReadOnlySpan<char> word] =>
        _lookup.TryGetValue(word, out var value) || (word.Contains('-') && _values.TryGetValue(word.ToString().Replace('-', ' '), out value)) ? value : null;

    internal bool Contains(ReadOnlySpan<char> word) => this[word] is not null;

    /// <summary>The longest phrase that starts at piece <paramref name="first"/>; its number of pieces, 0 for none.</summary>
    internal int MatchForward(NumberPieces pieces, int first, out string value)
    {
        value = "";
        if (first >= pieces.Count || !_firstWords.TryGetValue(pieces.TextOf(first), out var longest))
        {
            return 0;
        }

        for (var count = Math.Min(longest, pieces.Count - first); count > 0; count--)
        {
            if (TryMatch(pieces, first, count, out value))
            {
                return count;
            }
        }

        return 0;
    }

    /// <summary>The longest phrase that ends just before piece <paramref name="end"/>; its number of pieces, 0 for none.</summary>
    internal int MatchBackward(NumberPieces pieces, int end, out string value)
    {
        value = "";
        if (end <= 0 || !_lastWords.TryGetValue(pieces.TextOf(end - 1), out var longest))
        {
            return 0;
        }

        for (var count = Math.Min(longest, end); count > 0; count--)
        {
            if (TryMatch(pieces, end - count, count, out value))
            {
                return count;
            }
        }

        return 0;
    }

    private bool TryMatch(NumberPieces pieces, int first, int count, out string value)
    {
        if (count == 1 && pieces.TextOf(first) is var only && only.Length < LongestPhrase)
        {
            return _lookup.TryGetValue(only, out value!);
        }

        Span<char> buffer = stackalloc char[LongestPhrase];
        var length = 0;
        for (var i = first; i < first + count; i++)
        {
            var text = pieces.TextOf(i);
            if (length + text.Length + 1 > LongestPhrase)
            {
                value = "";
                return false;
            }

            if (i > first)
            {
                buffer[length++] = ' ';
            }

            text.CopyTo(buffer[length..]);
            length += text.Length;
        }

        return _lookup.TryGetValue(buffer[..length], out value!);
    }

    private static void Note(Dictionary<string, int> words, string word, int length) =>
        words[word] = Math.Max(length, words.GetValueOrDefault(word));
}
