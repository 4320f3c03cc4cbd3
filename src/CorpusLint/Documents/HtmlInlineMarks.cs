using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>Links, footnote references, line breaks, quotations and code inside lines of HTML.</summary>
internal sealed class HtmlInlineMarks(string text, char[] reading)
{
    private readonly HashSet<string> _notes = new(StringComparer.Ordinal);
    private string? _target;
    private bool _isMarkedAsNote;
    private int _linkStart;
    private int _linkTag;
    private int _superscriptStart = -1;
    private int _codeStart = -1;

    internal List<DocumentLink> Links { get; } = [];

    internal List<FootnoteMark> FootnoteMarks { get; } = [];

    internal List<TextSpan> InlineCode { get; } = [];

    /// <summary>Whether a footnote reference before leads to the element of an id.</summary>
    internal bool IsNote(string id) => _notes.Contains(id);

    internal void Open(in HtmlToken tag)
    {
        switch (tag.Name)
        {
            case "a":
                EndLink(tag.Start);
                if (tag.Attribute(text, "href") is { } href)
                {
                    _target = HtmlEntities.ToText(text, href.Start, href.End).Trim();
                    (_linkTag, _linkStart) = (tag.Start, tag.End);
                    _isMarkedAsNote = _superscriptStart >= 0 || IsNoteReference(tag);
                }

                break;
            case "sup":
                _superscriptStart = tag.Start;
                _isMarkedAsNote |= _target is not null;
                break;
            case "br":
                reading[tag.Start] = '\n';
                break;
            case "q":
                reading[tag.Start] = '“';
                break;
            case "code" or "samp" or "kbd":
                _codeStart = tag.End;
                break;
            default:
                break;
        }
    }

    internal void Close(in HtmlToken tag)
    {
        switch (tag.Name)
        {
            case "a":
                EndLink(tag.Start, tag.End);
                break;
            case "sup":
                EndSuperscript(tag);
                break;
            case "q":
                reading[tag.Start] = '”';
                break;
            case "code" or "samp" or "kbd":
                EndCode(tag.Start);
                break;
            default:
                break;
        }
    }

    /// <summary>Ends what a block's end cuts.</summary>
    internal void EndBlock(int end)
    {
        EndLink(end);
        (_superscriptStart, _codeStart) = (-1, -1);
    }

    private void EndLink(int end) => EndLink(end, end);

    private void EndLink(int end, int tagEnd)
    {
        if (_target is not { } target)
        {
            return;
        }

        _target = null;
        var span = Visible(_linkStart, end);
        if (span.IsEmpty)
        {
            return;
        }

        var label = ReadingOf(span);
        if (target.StartsWith('#') && target.Length > 1)
        {
            if (!label.Any(char.IsLetterOrDigit) && label is not ("*" or "†" or "‡" or "§"))
            {
                Hide(span);
                return;
            }

            if (_isMarkedAsNote && label.Length <= 4 && label[0] != '[')
            {
                _notes.Add(target[1..]);
                FootnoteMarks.Add(new FootnoteMark(TextSpan.FromBounds(_linkTag, tagEnd), target[1..]));
                Hide(span);
                return;
            }
        }

        Links.Add(new DocumentLink(span, target));
    }

    // Digits raised behind the end of a phrase are a note; behind a letter or digit they are an exponent.
    private void EndSuperscript(in HtmlToken tag)
    {
        var start = _superscriptStart;
        _superscriptStart = -1;
        if (start < 0 || _target is not null)
        {
            return;
        }

        var span = Visible(start, tag.Start);
        var label = ReadingOf(span);
        if (label.Length is 1 or 2 or 3 && label.All(char.IsAsciiDigit) && PreviousVisible(start) is '.' or ',' or ';' or ':' or '!' or '?' or '”' or '"' or '’' or ')' or ']')
        {
            FootnoteMarks.Add(new FootnoteMark(TextSpan.FromBounds(start, tag.End), label));
            Hide(span);
        }
    }

    private void EndCode(int end)
    {
        var start = _codeStart;
        _codeStart = -1;
        if (start < 0 || start > end)
        {
            return;
        }

        InlineCode.Add(TextSpan.FromBounds(start, end));
        for (var i = start; i < end; i++)
        {
            if (!char.IsLetterOrDigit(reading[i]) && !char.IsWhiteSpace(reading[i]) && reading[i] is not ('-' or '\'' or '’' or '.' or Document.Filler))
            {
                Hide(TextSpan.FromBounds(start, end));
                return;
            }
        }
    }

    private bool IsNoteReference(in HtmlToken tag) =>
        Contains(tag.Attribute(text, "role"), "doc-noteref") || Contains(tag.Attribute(text, "class"), "footnote-ref") || Contains(tag.Attribute(text, "class"), "footnote-reference");

    private bool Contains(TextSpan? span, string word) => span is { } s && text.AsSpan(s.Start, s.Length).Contains(word, StringComparison.OrdinalIgnoreCase);

    private char PreviousVisible(int offset)
    {
        for (var i = offset - 1; i >= 0 && i > offset - 200; i--)
        {
            if (reading[i] != Document.Filler)
            {
                return reading[i];
            }
        }

        return '\0';
    }

    private void Hide(TextSpan span) => reading.AsSpan(span.Start, span.Length).Fill(Document.Filler);

    private string ReadingOf(TextSpan span) =>
        new string(reading, span.Start, span.Length).Replace(Document.Filler.ToString(), "", StringComparison.Ordinal);

    private TextSpan Visible(int start, int end)
    {
        while (start < end && (reading[start] == Document.Filler || char.IsWhiteSpace(reading[start])))
        {
            start++;
        }

        while (end > start && (reading[end - 1] == Document.Filler || char.IsWhiteSpace(reading[end - 1])))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
