using System.Collections.Immutable;
using System.Globalization;

namespace CorpusLint.Documents;

/// <summary>Cuts reading text into tokens; one pass, no allocation beside the tokens.</summary>
internal static class Tokenizer
{
    private const int LongestPlainWord = 64;

    /// <summary>Appends the tokens of <paramref name="reading"/> between two offsets.</summary>
    internal static void Tokenize(string reading, int start, int end, ImmutableArray<Token>.Builder tokens)
    {
        var i = start;
        while (i < end)
        {
            var c = reading[i];
            if (char.IsWhiteSpace(c) || IsIgnorable(c))
            {
                i++;
                continue;
            }

            if (char.IsAsciiLetter(c) && PlainWordLength(reading, i, end, out var shape) is > 0 and var plain)
            {
                tokens.Add(Token.BareWord(i, plain, shape));
                i += plain;
                continue;
            }

            var length = Math.Min(TokenLength(reading, i, end, out var kind), Token.LongestLength);
            var text = reading.AsSpan(i, length);
            tokens.Add(new Token(i, length, kind, kind is TokenKind.Word or TokenKind.Alphanumeric ? ShapeOf(text) : TokenShape.None, isPlain: !text.Contains(Document.Filler)));
            i += length;
        }
    }

    // Most words of a text are ASCII letters before a space or a mark that neither a word nor an address goes on over. They
    // need none of the questions below. 0 for all others.
    private static int PlainWordLength(string text, int start, int end, out TokenShape shape)
    {
        var i = start;
        var capitals = 0;
        while (i < end && char.IsAsciiLetter(text[i]))
        {
            capitals += char.IsAsciiLetterUpper(text[i]) ? 1 : 0;
            i++;
        }

        var length = i - start;
        if ((i < end && text[i] is not (' ' or ',' or '\n' or '\r' or ';' or ')' or '?' or '!' or '"' or '\u201D')) || length > LongestPlainWord)
        {
            shape = TokenShape.None;
            return 0;
        }

        shape = capitals == 0 ? TokenShape.Lower
            : capitals == length ? TokenShape.AllCapitals
            : char.IsAsciiLetterUpper(text[start]) ? (capitals == 1 ? TokenShape.Capitalised : TokenShape.MixedCapitals)
            : TokenShape.MixedLower;
        return length;
    }

    private static int TokenLength(string text, int i, int end, out TokenKind kind)
    {
        var c = text[i];
        if (IsLetterAt(text, i, end) || char.IsDigit(c))
        {
            var word = WordLength(text, i, end, out kind);
            return MayBeAddress(text, i, word, end) && AddressScanner.Length(text, i, end) is > 0 and var address ? Address(address, out kind) : word;
        }

        if (c is '#' or '@' && AddressScanner.Length(text, i, end) is > 0 and var tag)
        {
            return Address(tag, out kind);
        }

        if (c is '.' && i + 2 < end && text[i + 1] == '.' && text[i + 2] == '.')
        {
            kind = TokenKind.Punctuation;
            return 3;
        }

        kind = c switch
        {
            '"' or '\'' or '`' or '\u00B4' or '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' or '\u2039' or '\u203A' => TokenKind.Quote,
            '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' => TokenKind.Dash,
            '%' or '+' or '~' or '#' or '$' or '=' or '<' or '>' or '^' or '|' or '\u00B0' or '\u2030' => TokenKind.Symbol,
            _ when char.IsSymbol(c) || char.IsSurrogate(c) => TokenKind.Symbol,
            _ => TokenKind.Punctuation,
        };
        if (char.IsHighSurrogate(c) && i + 1 < end && char.IsLowSurrogate(text[i + 1]))
        {
            return 2;
        }

        if (kind == TokenKind.Dash && c == '-')
        {
            var run = 1;
            while (i + run < end && text[i + run] == '-')
            {
                run++;
            }

            return run;
        }

        return 1;
    }

    private static int Address(int length, out TokenKind kind)
    {
        kind = TokenKind.Address;
        return length;
    }

    // An address has a stop in its first word ("t.co") or goes on behind it; most words are spared the look ahead.
    private static bool MayBeAddress(string text, int start, int length, int end) =>
        (start + length < end && text[start + length] is '.' or ':' or '@' or '-' or '_' or '+' or '%' or Document.Filler)
        || text.AsSpan(start, length).Contains('.');

    // A word goes on over inner apostrophes, hyphens, ampersands between capitals and the stops of abbreviations; a number
    // over separators between digits. A trailing full stop belongs to the word only after an inner one ("U.S.", "p.m.").
    private static int WordLength(string text, int start, int end, out TokenKind kind)
    {
        var hasDigit = false;
        var hasLetter = false;
        var hasInnerStop = false;
        var i = start;
        while (i < end)
        {
            var c = text[i];
            if (char.IsAsciiLetter(c))
            {
                hasLetter = true;
                i++;
            }
            else if (char.IsDigit(c))
            {
                hasDigit = true;
                i++;
            }
            else if (IsLetterAt(text, i, end))
            {
                hasLetter = true;
                i += char.IsHighSurrogate(c) ? 2 : 1;
            }
            else if (c is '\u00AA' or '\u00BA')
            {
                hasLetter = true;
                i++;
            }
            else if (IsIgnorable(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                i++;
            }
            else if (JoinsAt(text, start, i, end, hasLetter))
            {
                hasInnerStop |= c == '.' && hasLetter;
                i++;
            }
            else
            {
                break;
            }
        }

        while (i > start && IsIgnorable(text[i - 1]))
        {
            i--;
        }

        if (hasInnerStop && i < end && text[i] == '.' && !(i + 1 < end && text[i + 1] == '.') && IsAbbreviated(text, start, i))
        {
            i++;
        }

        kind = (hasDigit, hasLetter) switch
        {
            (true, false) => TokenKind.Number,
            (true, true) => TokenKind.Alphanumeric,
            _ => TokenKind.Word,
        };
        return i - start;
    }

    private static bool JoinsAt(string text, int start, int i, int end, bool hasLetter)
    {
        var next = i + 1;
        while (next < end && IsIgnorable(text[next]))
        {
            next++;
        }

        var last = i - 1;
        while (last > start && IsIgnorable(text[last]))
        {
            last--;
        }

        if (next >= end || last < start)
        {
            return false;
        }

        var before = text[last];
        var after = text[next];
        return text[i] switch
        {
            '.' or ',' when char.IsDigit(before) && char.IsDigit(after) => true,
            '.' => hasLetter && char.IsLetter(before) && char.IsLetter(after) && IsAbbreviated(text, start, i) && IsShortRun(text, next, end),
            '\'' or '\u2019' or '\u02BC' => char.IsLetterOrDigit(before) && char.IsLetter(after),
            '-' or '\u2010' or '\u2011' => char.IsLetterOrDigit(before) && char.IsLetter(after),
            '&' => char.IsUpper(before) && char.IsUpper(after),
            '_' => char.IsLetterOrDigit(after),
            _ => false,
        };
    }

    // "U.S", "p.m", "EE.UU", "Ph.D" have runs of at most two letters before a stop; "end.Next" is two sentences set too tight.
    private static bool IsAbbreviated(string text, int start, int stop)
    {
        var run = 0;
        for (var i = stop - 1; i >= start && char.IsLetter(text[i]); i--)
        {
            run++;
        }

        return run == 1 || (run == 2 && char.IsUpper(text[stop - 2]) && (char.IsUpper(text[stop - 1]) || stop - 2 == start));
    }

    // Behind the stop of an abbreviation stand one or two letters: "U.S", "p.ej"; not the name in "J.Moor".
    private static bool IsShortRun(string text, int next, int end)
    {
        var run = 0;
        while (run <= 2 && next + run < end && char.IsLetter(text[next + run]))
        {
            run++;
        }

        return run <= 2;
    }

    private static TokenShape ShapeOf(ReadOnlySpan<char> text)
    {
        // Most words of any text.
        var small = 0;
        while (small < text.Length && char.IsAsciiLetterLower(text[small]))
        {
            small++;
        }

        if (small == text.Length)
        {
            return TokenShape.Lower;
        }

        var first = TokenShape.None;
        var upper = 0;
        var lower = 0;
        var upperInside = false;
        var seen = false;
        foreach (var c in text)
        {
            if (!char.IsLetter(c))
            {
                continue;
            }

            if (char.IsUpper(c))
            {
                upper++;
                upperInside |= seen;
                first = seen ? first : TokenShape.Capitalised;
            }
            else
            {
                lower++;
                first = seen ? first : TokenShape.Lower;
            }

            seen = true;
        }

        return (first, upperInside) switch
        {
            (TokenShape.Capitalised, _) when lower == 0 => TokenShape.AllCapitals,
            (TokenShape.Capitalised, true) => TokenShape.MixedCapitals,
            (TokenShape.Lower, true) => TokenShape.MixedLower,
            _ => first,
        };
    }

    private static bool IsLetterAt(string text, int i, int end) =>
        char.IsLetter(text[i]) || (char.IsHighSurrogate(text[i]) && i + 1 < end && char.IsLetter(text, i));

    internal static bool IsIgnorable(char c) => c is Document.Filler or '\u00AD' or '\u200B' or '\uFEFF';
}
