using System.Diagnostics.CodeAnalysis;
using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>Phrases of one to four words with what is known of them, looked up as they stand in a text, letter case aside; the longest wins.</summary>
internal sealed class TokenPhrases<T>
{
    private const int LongestPhrase = 4;
    private readonly WordTable<T> _phrases;

    // From a phrase's first word to the number of words of the longest that it opens.
    private readonly WordTable<int> _starts;

    internal TokenPhrases(IEnumerable<KeyValuePair<string, T>> phrases)
    {
        var entries = phrases.ToList();
        _phrases = new WordTable<T>(entries);
        var starts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (phrase, _) in entries)
        {
            var space = phrase.IndexOf(' ', StringComparison.Ordinal);
            var first = space < 0 ? phrase : phrase[..space];
            starts[first] = Math.Min(LongestPhrase, Math.Max(starts.GetValueOrDefault(first), phrase.AsSpan().Count(' ') + 1));
        }

        _starts = new WordTable<int>(starts);
    }

    /// <summary>Whether a phrase begins at a token.</summary>
    internal bool IsAt(Document document, ReadOnlySpan<Token> tokens, int index) => TryGetAt(document, tokens, index, out _);

    /// <summary>What is known of the longest phrase that begins at a token.</summary>
    internal bool TryGetAt(Document document, ReadOnlySpan<Token> tokens, int index, [MaybeNullWhen(false)] out T value)
    {
        if (tokens[index].Kind == TokenKind.Word && _starts.TryGetValue(document.ValueOf(tokens[index]), out var longest))
        {
            for (var end = Math.Min(index + longest, tokens.Length); end > index; end--)
            {
                var words = end == index + 1 ? document.ValueOf(tokens[index]) : document.Reading.AsSpan(tokens[index].Start, tokens[end - 1].End - tokens[index].Start);
                if (_phrases.TryGetValue(words, out value))
                {
                    return true;
                }
            }
        }

        value = default;
        return false;
    }
}
