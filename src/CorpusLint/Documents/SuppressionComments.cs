using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>Finds the suppression comments of HTML and of plain text, and takes them out of what a reader sees.</summary>
internal static class SuppressionComments
{
    private const string Opening = "<!--";
    private const string Closing = "-->";

    /// <summary>Finds those among the comments of HTML; a comment is no text there anyway.</summary>
    /// <param name="draft">The document; takes them.</param>
    /// <param name="start">Where the HTML begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="isQuoted">Whether a block quotation holds all of it.</param>
    internal static void FindInHtml(DocumentDraft draft, int start, int end, bool isQuoted = false)
    {
        var text = draft.Text.Content;
        var quotations = 0;
        var tokens = new HtmlTokenizer(text, start, end);
        while (tokens.TryRead(out var token))
        {
            if (token.Name is "blockquote" or "q")
            {
                quotations = Math.Max(0, quotations + (token.Kind == HtmlTokenKind.Open ? 1 : token.Kind == HtmlTokenKind.Close ? -1 : 0));
            }
            else if (token.Kind == HtmlTokenKind.Hidden && token.End - token.Start >= Opening.Length && text.AsSpan(token.Start, Opening.Length).SequenceEqual(Opening))
            {
                var isInQuotation = isQuoted || quotations > 0;
                draft.Add(SuppressionCommentReader.Read(text, TextSpan.FromBounds(token.Start, token.End), isInQuotation ? SuppressionFaultKind.InQuotation : null));
            }
        }
    }

    /// <summary>
    /// Finds those of plain text. They stand on lines of their own, which are blanked with the line break before them: so
    /// they neither are a paragraph nor end one.
    /// </summary>
    internal static void TakeFromPlainText(DocumentDraft draft)
    {
        var text = draft.Text.Content;
        if (!SuppressionCommentReader.MayStandIn(text))
        {
            return;
        }

        var reading = draft.Blanked;
        var at = draft.BodyStart;
        while (text.AsSpan(at).IndexOf(Opening) is >= 0 and var next)
        {
            var start = at + next;
            var span = SpanOf(text, start);
            var lines = WithSpace(text, span);
            var isAlone = IsLineEnd(text, lines.Start - 1) && IsLineEnd(text, lines.End);
            var comment = reading[start] == Opening[0] ? SuppressionCommentReader.Read(text, span, isAlone ? null : SuppressionFaultKind.NotAlone) : null;
            at = comment is null ? start + Opening.Length : span.End;
            if (comment is not null && isAlone)
            {
                Blank(text, reading, lines);
            }

            draft.Add(isAlone || !IsQuoted(text, start) ? comment : null);
        }
    }

    /// <summary>Blanks whole lines with the line break before them, so that what stands before and behind them is as near as without them.</summary>
    internal static void Blank(string text, char[] reading, TextSpan lines, char filler = Document.Filler)
    {
        var start = lines.Start;
        if (start > 0)
        {
            start -= start > 1 && text[start - 1] == '\n' && text[start - 2] == '\r' ? 2 : 1;
        }

        reading.AsSpan(start, lines.End - start).Fill(filler);
    }

    /// <summary>The span with the white space on its lines around it.</summary>
    internal static TextSpan WithSpace(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (!IsLineEnd(text, start - 1) && char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        while (!IsLineEnd(text, end) && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Whether a line break, or the border of the text, stands at an offset.</summary>
    internal static bool IsLineEnd(string text, int at) => at < 0 || at >= text.Length || text[at] is '\n' or '\r';

    // A comment may go over several lines, but not over a blank one, which ends every paragraph of prose.
    private static TextSpan SpanOf(string text, int start)
    {
        var window = text.AsSpan(start, Math.Min(text.Length - start, SuppressionComment.LongestComment + Closing.Length));
        var close = window.IndexOf(Closing);
        if (close >= 0 && !HasBlankLine(window[..close]))
        {
            return new TextSpan(start, close + Closing.Length);
        }

        var line = text.AsSpan(start).IndexOfAny('\n', '\r');
        return new TextSpan(start, line < 0 ? text.Length - start : line);
    }

    private static bool HasBlankLine(ReadOnlySpan<char> text)
    {
        var isBlank = false;
        foreach (var line in text.EnumerateLines())
        {
            if (isBlank)
            {
                return true;
            }

            isBlank = line.IsWhiteSpace();
        }

        return false;
    }

    // "`<!-- corpuslint-disable … -->`" is told about, not said.
    private static bool IsQuoted(string text, int start) => start > 0 && text[start - 1] is '`' or '"' or '\'' or '“' or '‘' or '«' or '„';
}
