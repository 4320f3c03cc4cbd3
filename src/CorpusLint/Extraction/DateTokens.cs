using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>A token of a sentence as time expressions see it: a word with a hyphen may be several of them.</summary>
/// <param name="Token">The token, or the piece of one.</param>
/// <param name="Word">Its entry in the lexicon, or null.</param>
/// <param name="Index">Index in the document of the token that it is, or is a piece of.</param>
/// <param name="IsInside">Whether it is a piece behind the first.</param>
/// <param name="GoesOn">Whether another piece follows it.</param>
internal readonly record struct DateToken(Token Token, DateWord? Word, int Index, bool IsInside, bool GoesOn)
{
    internal TokenKind Kind => Token.Kind;

    internal TokenShape Shape => Token.Shape;

    internal int Start => Token.Start;

    internal int End => Token.End;

    internal int Length => Token.Length;

    internal bool IsCapitalised => Token.IsCapitalised;
}

/// <summary>
/// Cuts a sentence into <see cref="DateToken"/>s. "Six-month" and "mid-January" are one word of the text each; here they are
/// "six" "-" "month", so that one pattern reads them with and without the hyphen. Words whose first piece the lexicon does
/// not know stay whole.
/// </summary>
internal sealed class DateTokens
{
    private DateToken[] _tokens = new DateToken[256];
    private int _count;

    /// <summary>The tokens of a sentence; they last until the next call.</summary>
    internal ReadOnlySpan<DateToken> Read(Sentence sentence, DateLexicon lexicon)
    {
        var document = sentence.Document;
        var tokens = sentence.Tokens;
        var words = DocumentWords.Of(document);
        _count = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            DateWord? word = null;
            if (token.IsBare)
            {
                word = words[sentence.FirstToken + i]?.Date;
            }
            else if (token.Kind is TokenKind.Word or TokenKind.Alphanumeric)
            {
                var text = document.ValueOf(token);
                word = words[sentence.FirstToken + i] is not { } entry ? null : DateLexicon.HasPossessiveEnding(text) ? lexicon.Find(text) : entry.Date;
                if (word is null && text.Length == token.Length && text.IndexOfAny('-', '\u2010', '\u2011') is > 0 and var hyphen && AddPieces(text, hyphen, token, sentence.FirstToken + i, lexicon))
                {
                    continue;
                }
            }

            Add(new DateToken(token, word, sentence.FirstToken + i, false, false));
        }

        return _tokens.AsSpan(0, _count);
    }

    private void Add(in DateToken token)
    {
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, 2 * _count);
        }

        _tokens[_count++] = token;
    }

    private bool AddPieces(ReadOnlySpan<char> text, int hyphen, in Token token, int index, DateLexicon lexicon)
    {
        if (!char.IsAsciiDigit(text[0]) && lexicon.Find(text[..hyphen]) is not { StartsPattern: true })
        {
            return false;
        }

        var start = 0;
        while (true)
        {
            var length = text[start..].IndexOfAny('-', '\u2010', '\u2011');
            var end = length < 0 ? text.Length : start + length;
            if (end > start)
            {
                var piece = text[start..end];
                var kind = char.IsAsciiDigit(piece[0]) ? (piece.ContainsAnyExceptInRange('0', '9') ? TokenKind.Alphanumeric : TokenKind.Number) : TokenKind.Word;
                var shape = kind == TokenKind.Number ? TokenShape.None : char.IsUpper(piece[0]) ? TokenShape.Capitalised : TokenShape.Lower;
                Add(new DateToken(new Token(token.Start + start, end - start, kind, shape), kind == TokenKind.Word ? lexicon.Find(piece) : null, index, start > 0, end < text.Length));
            }

            if (end == text.Length)
            {
                return true;
            }

            Add(new DateToken(new Token(token.Start + end, 1, TokenKind.Dash, TokenShape.None), null, index, true, true));
            start = end + 1;
        }
    }
}
