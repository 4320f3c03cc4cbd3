using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>
/// Phrases of one or more words with a value, matched forwards from a piece or backwards up to one; the longest wins.
/// Hyphens and white space are alike.
/// </summary>
internal sealed class NumberPhrases
{
    private const int LongestPhrase = 64;
    private readonly List<string> _phrases;
    private readonly WordTable<string> _lookup;
    private readonly WordTable<int> _firstWords = new(isLowerCase: false, capacity: 2);
    private readonly WordTable<int> _lastWords = new(isLowerCase: false, capacity: 2);
    private bool _hasLongPhrases;

    /// <summary>Makes an empty list.</summary>
    /// <param name="number">Its place among those of its lexicon.</param>
    /// <param name="capacity">For how many phrases there is room before it grows.</param>
    internal NumberPhrases(int number, int capacity)
    {
        Number = number;
        _phrases = new List<string>(capacity);
        _lookup = new WordTable<string>(isLowerCase: false, capacity);
    }

    /// <summary>The list's place among those of its lexicon.</summary>
    internal int Number { get; }

    /// <summary>The phrases, hyphens as spaces.</summary>
    internal IReadOnlyList<string> Keys => _phrases;

    /// <summary>Adds a phrase while the lexicon loads; of two that are the same the first counts.</summary>
    internal void Add(string key, string value)
    {
        var phrase = key.Replace('-', ' ');
        if (_lookup.Contains(phrase))
        {
            return;
        }

        _phrases.Add(phrase);
        _lookup.At(phrase) = value;
        var length = phrase.AsSpan().Count(' ') + 1;
        _hasLongPhrases |= length > 1;
        Note(_firstWords, FirstWordOf(phrase), length);
        Note(_lastWords, LastWordOf(phrase), length);
    }

    internal static string FirstWordOf(string phrase) => phrase.IndexOf(' ') is >= 0 and var space ? phrase[..space] : phrase;

    internal static string LastWordOf(string phrase) => phrase[(phrase.LastIndexOf(' ') + 1)..];

    /// <summary>The value of one word, or null.</summary>
    internal string? this[ReadOnlySpan<char> word] =>
        _lookup.TryGetValue(word, out var value) || (_hasLongPhrases && word.Contains('-') && _lookup.TryGetValue(word.ToString().Replace('-', ' '), out value)) ? value : null;

    internal bool Contains(ReadOnlySpan<char> word) => this[word] is not null;

    /// <summary>Whether a phrase opens with a word, or with its part before the first hyphen.</summary>
    internal bool MayOpenWith(ReadOnlySpan<char> word) => _firstWords.Contains(OpenerOf(word));

    /// <summary>The value of the longest phrase that starts at a token, as it stands in the text; null for none.</summary>
    /// <param name="document">The text.</param>
    /// <param name="tokens">Tokens of one sentence.</param>
    /// <param name="index">Index of the phrase's first token among them.</param>
    internal string? At(Document document, ReadOnlySpan<Token> tokens, int index)
    {
        if (!_firstWords.TryGetValue(OpenerOf(document.Reading.AsSpan(tokens[index].Start, tokens[index].Length)), out var longest))
        {
            return null;
        }

        for (var end = Math.Min(index + longest, tokens.Length); end > index; end--)
        {
            if (this[document.Reading.AsSpan(tokens[index].Start, tokens[end - 1].End - tokens[index].Start)] is { } value)
            {
                return value;
            }
        }

        return null;
    }

    private static ReadOnlySpan<char> OpenerOf(ReadOnlySpan<char> word) => word.IndexOf('-') is >= 0 and var hyphen ? word[..hyphen] : word;

    /// <summary>The longest phrase that starts at piece <paramref name="first"/>; its number of pieces, 0 for none.</summary>
    internal int MatchForward(NumberPieces pieces, int first, out string value)
    {
        value = "";
        if (first >= pieces.Count || !pieces.MarksOf(first).MayOpen(Number) || !_firstWords.TryGetValue(pieces.TextOf(first), out var longest))
        {
            return 0;
        }

        var most = Math.Min(longest, pieces.Count - first);
        for (var count = most > 1 && pieces.MarksOf(first + 1).MayFollow(Number) ? most : 1; count > 0; count--)
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
        if (end <= 0 || !pieces.MarksOf(end - 1).MayClose(Number) || !_lastWords.TryGetValue(pieces.TextOf(end - 1), out var longest))
        {
            return 0;
        }

        var most = Math.Min(longest, end);
        for (var count = most > 1 && pieces.MarksOf(end - 2).MayLead(Number) ? most : 1; count > 0; count--)
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

    private static void Note(WordTable<int> words, string word, int length)
    {
        if (word.Length > 0)
        {
            ref var longest = ref words.At(word);
            longest = Math.Max(longest, length);
        }
    }
}
