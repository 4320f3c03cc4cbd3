using System.Collections.Frozen;
using System.Collections.Immutable;
using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>The tokens of one line or of the start of a paragraph, for the readers that look for dates, bylines and markers.</summary>
internal readonly struct TokenLine
{
    // No listed phrase is longer.
    private const int LongestPhrase = 64;

    private readonly string _reading;
    private readonly ImmutableArray<Token>.Builder _tokens;

    /// <summary>Cuts the span of a reading text into tokens; at most <paramref name="limit"/> characters are looked at.</summary>
    internal TokenLine(string reading, TextSpan span, int limit = 240)
    {
        _reading = reading;
        var end = Math.Min(span.End, span.Start + limit);
        _tokens = ImmutableArray.CreateBuilder<Token>(((end - span.Start) / 5) + 8);
        Tokenizer.Tokenize(reading, span.Start, end, _tokens);
    }

    internal int Count => _tokens.Count;

    internal Token this[int index] => _tokens[index];

    /// <summary>The token without fillers, in lower case; empty behind the last token.</summary>
    internal string Lower(int index) => Value(index).ToLowerInvariant();

    /// <summary>The token without fillers; empty behind the last token.</summary>
    internal string Value(int index) => index < 0 || index >= Count
        ? ""
        : _reading.Substring(_tokens[index].Start, _tokens[index].Length).Replace(Document.Filler.ToString(), "", StringComparison.Ordinal);

    /// <summary>The token without fillers, in lower case; empty for one that is longer than any word of a list, and behind the last token.</summary>
    internal ReadOnlySpan<char> Lower(int index, Span<char> buffer)
    {
        if (index < 0 || index >= Count)
        {
            return default;
        }

        var length = 0;
        foreach (var c in _reading.AsSpan(_tokens[index].Start, _tokens[index].Length))
        {
            if (c == Document.Filler)
            {
                continue;
            }

            if (length == buffer.Length)
            {
                return default;
            }

            buffer[length++] = char.ToLowerInvariant(c);
        }

        return buffer[..length];
    }

    /// <summary>Whether the token starts with a digit.</summary>
    internal bool StartsWithDigit(int index) => index >= 0 && index < Count && char.IsAsciiDigit(_reading[_tokens[index].Start]);

    internal bool Is(int index, char mark) => index >= 0 && index < Count && _tokens[index].Length == 1 && _reading[_tokens[index].Start] == mark;

    internal bool IsKind(int index, TokenKind kind) => index >= 0 && index < Count && _tokens[index].Kind == kind;

    internal bool IsCapitalised(int index) => index >= 0 && index < Count && _tokens[index].IsCapitalised;

    /// <summary>Whether white space stands before the token; the first has it.</summary>
    internal bool HasSpaceBefore(int index) => index == 0 || (index < Count && _tokens[index - 1].End < _tokens[index].Start);

    /// <summary>Number of tokens of the longest phrase in <paramref name="phrases"/> that starts at a token; 0 for none. Phrases have up to four words.</summary>
    internal int PhraseLength(int index, FrozenSet<string> phrases)
    {
        Span<char> phrase = stackalloc char[LongestPhrase];
        var lookup = phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        var end = 0;
        var longest = 0;
        for (var length = 1; length <= 4 && index + length <= Count; length++)
        {
            if (length > 1 && end < LongestPhrase)
            {
                phrase[end++] = ' ';
            }

            var word = Lower(index + length - 1, phrase[end..]);
            if (word.IsEmpty)
            {
                break;
            }

            end += word.Length;
            longest = lookup.Contains(phrase[..end]) ? length : longest;
        }

        return longest;
    }
}
