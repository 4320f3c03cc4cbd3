using System.Collections.Immutable;
using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>The tokens of one line or of the start of a paragraph, for the readers that look for dates, bylines and markers.</summary>
internal readonly struct TokenLine
{
    private readonly string _reading;
    private readonly ImmutableArray<Token> _tokens;

    /// <summary>Cuts the span of a reading text into tokens; at most <paramref name="limit"/> characters are looked at.</summary>
    internal TokenLine(string reading, TextSpan span, int limit = 240)
    {
        _reading = reading;
        var tokens = ImmutableArray.CreateBuilder<Token>();
        Tokenizer.Tokenize(reading, span.Start, Math.Min(span.End, span.Start + limit), tokens);
        _tokens = tokens.ToImmutable();
    }

    internal int Count => _tokens.Length;

    internal Token this[int index] => _tokens[index];

    /// <summary>The token without fillers, in lower case; empty behind the last token.</summary>
    internal string Lower(int index) => Value(index).ToLowerInvariant();

    /// <summary>The token without fillers; empty behind the last token.</summary>
    internal string Value(int index) => index < 0 || index >= Count
        ? ""
        : _reading.Substring(_tokens[index].Start, _tokens[index].Length).Replace(Document.Filler.ToString(), "", StringComparison.Ordinal);

    internal bool Is(int index, char mark) => index >= 0 && index < Count && _tokens[index].Length == 1 && _reading[_tokens[index].Start] == mark;

    internal bool IsKind(int index, TokenKind kind) => index >= 0 && index < Count && _tokens[index].Kind == kind;

    internal bool IsCapitalised(int index) => index >= 0 && index < Count && _tokens[index].IsCapitalised;

    /// <summary>Whether white space stands before the token; the first has it.</summary>
    internal bool HasSpaceBefore(int index) => index == 0 || (index < Count && _tokens[index - 1].End < _tokens[index].Start);

    /// <summary>Number of tokens of the longest phrase in <paramref name="phrases"/> that starts at a token; 0 for none. Phrases have up to four words.</summary>
    internal int PhraseLength(int index, IReadOnlySet<string> phrases)
    {
        var phrase = "";
        var longest = 0;
        for (var length = 1; length <= 4 && index + length <= Count; length++)
        {
            phrase = length == 1 ? Lower(index) : phrase + " " + Lower(index + length - 1);
            longest = phrases.Contains(phrase) ? length : longest;
        }

        return longest;
    }
}
