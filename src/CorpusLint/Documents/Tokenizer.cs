using System.Collections.Immutable;

namespace CorpusLint.Documents;

/// <summary>Cuts reading text into tokens; one pass, no allocation beside the tokens.</summary>
internal static class Tokenizer
{
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

            var length = TokenLength(reading, i, end, out var kind);
            tokens.Add(new Token(i, length, kind, kind is TokenKind.Word or TokenKind.Alphanumeric ? ShapeOf(reading.AsSpan(i, length)) : TokenShape.None));
            i += length;
        }
    }

    private static int TokenLength(string text, int i, int end, out TokenKind kind)
    {
        var c = text[i];
        var address = AddressLength(text, i, end);
        if (address > 0)
        {
            kind = TokenKind.Address;
            return address;
        }

        if (IsLetterAt(text, i, end) || char.IsAsciiDigit(c) || char.IsDigit(c))
        {
            return WordLength(text, i, end, out kind);
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
            if (char.IsDigit(c))
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
            else if (IsIgnorable(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                i++;
            }
            else if (JoinsAt(text, start, i, end, hasDigit, hasLetter))
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

        if (hasInnerStop && i < end && text[i] == '.' && !(i + 1 < end && text[i + 1] == '.') && IsSingleLetterBefore(text, start, i))
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

    private static bool JoinsAt(string text, int start, int i, int end, bool hasDigit, bool hasLetter)
    {
        var next = i + 1;
        while (next < end && IsIgnorable(text[next]))
        {
            next++;
        }

        if (next >= end || i == start)
        {
            return false;
        }

        var before = text[i - 1];
        var after = text[next];
        return text[i] switch
        {
            '.' or ',' when char.IsDigit(before) && char.IsDigit(after) => true,
            '.' => char.IsLetter(before) && char.IsLetter(after) && IsSingleLetterBefore(text, start, i),
            '\'' or '\u2019' or '\u02BC' => char.IsLetterOrDigit(before) && char.IsLetter(after),
            '-' or '\u2010' or '\u2011' => char.IsLetterOrDigit(before) && char.IsLetter(after),
            '&' => char.IsUpper(before) && char.IsUpper(after),
            '_' => true,
            _ => false,
        };
    }

    // "U.S", "p.m", "EE.UU" have runs of at most two letters before a stop; "end.Next" is two sentences set too tight.
    private static bool IsSingleLetterBefore(string text, int start, int stop)
    {
        var run = 0;
        for (var i = stop - 1; i >= start && char.IsLetter(text[i]); i--)
        {
            run++;
        }

        return run is 1 or 2 && (run == 1 || char.IsUpper(text[stop - 1]));
    }

    private static int AddressLength(string text, int i, int end)
    {
        var c = text[i];
        if (c is '#' or '@')
        {
            var tag = i + 1;
            while (tag < end && (char.IsLetterOrDigit(text[tag]) || text[tag] == '_'))
            {
                tag++;
            }

            return tag - i > 1 && char.IsLetter(text[i + 1]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1])) ? tag - i : 0;
        }

        if (!char.IsAsciiLetterOrDigit(c) || (i > 0 && char.IsLetterOrDigit(text[i - 1])))
        {
            return 0;
        }

        // One look ahead over the characters of addresses; it is one if it holds "://", "@" or a dotted host with a path or a known top level.
        var stop = i;
        var slashes = -1;
        var at = -1;
        var dot = -1;
        while (stop < end && IsAddressCharacter(text[stop]))
        {
            if (text[stop] == '/' && slashes < 0)
            {
                slashes = stop;
            }
            else if (text[stop] == '@' && at < 0)
            {
                at = stop;
            }
            else if (text[stop] == '.' && slashes < 0)
            {
                dot = stop;
            }

            stop++;
        }

        while (stop > i && text[stop - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or ')' or ']')
        {
            stop--;
        }

        if (slashes > i + 1 && slashes + 1 < stop && text[slashes - 1] == ':' && text[slashes + 1] == '/' && stop > slashes + 2)
        {
            return stop - i;
        }

        if (at > i && dot > at && dot + 1 < stop)
        {
            return stop - i;
        }

        var hostEnd = slashes > 0 && slashes < stop ? slashes : stop;
        if (at < 0 && dot > i && dot < hostEnd - 1 && IsTopLevel(text.AsSpan(dot + 1, hostEnd - dot - 1)) && !text.AsSpan(i, dot - i).ContainsAny(':', '_', '\''))
        {
            return stop - i;
        }

        return 0;
    }

    private static bool IsAddressCharacter(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '.' or '/' or ':' or '@' or '-' or '_' or '?' or '=' or '&' or '%' or '#' or '+' or '~' or '!' or ',' or ';' or '\'' or Document.Filler;

    private static bool IsTopLevel(ReadOnlySpan<char> label) => label switch
    {
        "com" or "org" or "net" or "edu" or "gov" or "info" or "io" or "us" or "uk" or "es" or "mx" or "ar" or "cl" or "eu" or "de" or "fr" or "ly" or "news" or "example" or "test" or "tv" => true,
        _ => false,
    };

    private static TokenShape ShapeOf(ReadOnlySpan<char> text)
    {
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
