namespace CorpusLint.Documents;

/// <summary>
/// Cuts HTML into tokens by the states of the HTML standard that decide where a token ends. AngleSharp gives text nodes
/// no positions, and its tree of a small file with deep nesting takes minutes; every token here has its place, and one
/// pass reads any bytes.
/// </summary>
internal struct HtmlTokenizer(string text, int start, int end)
{
    private int _at = start;
    private string? _rawElement;
    private int _lastClose = -1;

    /// <summary>The next token; false at the end.</summary>
    internal bool TryRead(out HtmlToken token)
    {
        if (_at >= end)
        {
            token = default;
            return false;
        }

        token = _rawElement is { } name ? ReadRaw(name) : text[_at] == '<' ? ReadMarkup() : ReadText(_at);
        _at = token.End;
        return true;
    }

    private readonly HtmlToken ReadText(int start)
    {
        var length = text.AsSpan(start + 1, end - start - 1).IndexOf('<');
        return new HtmlToken(HtmlTokenKind.Text, start, length < 0 ? end : start + 1 + length, "");
    }

    private HtmlToken ReadMarkup()
    {
        var next = _at + 1 < end ? text[_at + 1] : '\0';
        if (char.IsAsciiLetter(next))
        {
            return ReadTag(HtmlTokenKind.Open, _at + 1);
        }

        return next switch
        {
            '/' when _at + 2 < end && char.IsAsciiLetter(text[_at + 2]) => ReadTag(HtmlTokenKind.Close, _at + 2),
            '!' when Matches(_at, "<!--") => ReadComment(),
            '!' or '?' or '/' => new HtmlToken(HtmlTokenKind.Hidden, _at, EndBehind('>', _at + 2), ""),
            _ => ReadText(_at),
        };
    }

    private HtmlToken ReadTag(HtmlTokenKind kind, int nameStart)
    {
        var nameEnd = nameStart;
        while (nameEnd < end && !char.IsWhiteSpace(text[nameEnd]) && text[nameEnd] is not ('>' or '/'))
        {
            nameEnd++;
        }

        var name = nameEnd - nameStart <= 20 ? text[nameStart..nameEnd].ToLowerInvariant() : "unknown";
        var i = nameEnd;
        while (i < end && text[i] != '>')
        {
            // A quoted value may hold ">"; a quotation mark elsewhere opens nothing.
            if (text[i] == '=')
            {
                i++;
                while (i < end && char.IsWhiteSpace(text[i]))
                {
                    i++;
                }

                if (i < end && text[i] is '"' or '\'')
                {
                    var close = text.AsSpan(i + 1, end - i - 1).IndexOf(text[i]);
                    i = close < 0 ? end : i + 2 + close;
                }

                continue;
            }

            i++;
        }

        var isClosed = i < end;
        if (kind == HtmlTokenKind.Open && isClosed && text[i - 1] != '/' && HtmlElements.HasRawContent(name))
        {
            _rawElement = name;
        }

        return new HtmlToken(isClosed ? kind : HtmlTokenKind.Hidden, _at, isClosed ? i + 1 : end, name);
    }

    // Up to "</name"; the content of a title is text, that of a script nothing.
    private HtmlToken ReadRaw(string name)
    {
        _rawElement = null;
        var i = _at;
        while (i < end)
        {
            var close = text.AsSpan(i, end - i).IndexOf("</");
            if (close < 0)
            {
                i = end;
                break;
            }

            i += close;
            if (i + 2 + name.Length <= end && text.AsSpan(i + 2, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase)
                && (i + 2 + name.Length == end || !char.IsAsciiLetterOrDigit(text[i + 2 + name.Length])))
            {
                break;
            }

            i += 2;
        }

        return i == _at ? ReadMarkup() : new HtmlToken(name is "title" or "textarea" ? HtmlTokenKind.Text : HtmlTokenKind.Hidden, _at, i, "");
    }

    private HtmlToken ReadComment()
    {
        var i = _at + 4;
        if (i < end && text[i] == '>')
        {
            return new HtmlToken(HtmlTokenKind.Hidden, _at, i + 1, "");
        }

        // An unclosed comment hides the rest; the end is looked for once, however many comments open.
        if (_lastClose < 0)
        {
            _lastClose = text.AsSpan(0, end).LastIndexOf("-->");
        }

        var close = _lastClose < i - 2 ? -1 : text.AsSpan(i - 2, end - i + 2).IndexOf("-->");
        return new HtmlToken(HtmlTokenKind.Hidden, _at, close < 0 ? end : i - 2 + close + 3, "");
    }

    private readonly int EndBehind(char mark, int from)
    {
        from = Math.Min(from, end);
        var length = text.AsSpan(from, end - from).IndexOf(mark);
        return length < 0 ? end : from + length + 1;
    }

    private readonly bool Matches(int start, string what) => start + what.Length <= end && text.AsSpan(start, what.Length).SequenceEqual(what);
}
