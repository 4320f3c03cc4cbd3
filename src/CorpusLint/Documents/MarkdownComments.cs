using CorpusLint.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CorpusLint.Documents;

/// <summary>
/// Finds the suppression comments of Markdown. One on lines of its own is a block by CommonMark, and would end the
/// paragraph, the list or the table that it is put into; for the second look of the parser such lines are spaces behind
/// the line before them, so that a text with comments is read as the same text without.
/// </summary>
internal sealed class MarkdownComments
{
    private readonly DocumentDraft _draft;
    private readonly List<TextSpan> _blocks = [];

    private MarkdownComments(DocumentDraft draft)
    {
        _draft = draft;
        Source = draft.Text.Content;
    }

    /// <summary>The text without the comments that are blocks, of the same length.</summary>
    internal string Source { get; private set; }

    /// <summary>Whether there are comments that are blocks.</summary>
    internal bool HasBlocks => _blocks.Count > 0;

    /// <summary>Finds the comments of a document as it was parsed first.</summary>
    internal static MarkdownComments Find(DocumentDraft draft, MarkdownDocument parsed)
    {
        var comments = new MarkdownComments(draft);
        comments.Find(parsed, isQuoted: false);
        if (comments.HasBlocks)
        {
            comments.MakeSource();
        }

        return comments;
    }

    /// <summary>Finds what shows only now that the first ones are gone.</summary>
    internal void FindOthers(MarkdownDocument parsed)
    {
        if (HasBlocks)
        {
            Find(parsed, isQuoted: false);
        }
    }

    /// <summary>Blanks them in the reading text, line breaks before them included.</summary>
    internal void Blank(char[] reading)
    {
        foreach (var comment in _blocks)
        {
            reading.AsSpan(comment.Start, comment.Length).Fill(Document.Filler);
        }
    }

    // Containers are at most 128 deep: the parser refuses more.
    private void Find(ContainerBlock container, bool isQuoted)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case ContainerBlock inner:
                    Find(inner, isQuoted || inner is QuoteBlock);
                    break;
                case HtmlBlock html:
                    FindInBlock(html, isQuoted);
                    break;
                case LeafBlock { Inline: { } inlines }:
                    foreach (var html in inlines.Descendants<HtmlInline>())
                    {
                        if (html.Tag.StartsWith("<!--", StringComparison.Ordinal))
                        {
                            _draft.Add(SuppressionCommentReader.Read(Source, html.Span.ToTextSpan(), isQuoted ? SuppressionFaultKind.InQuotation : null));
                        }
                    }

                    break;
                default:
                    break;
            }
        }
    }

    private void FindInBlock(HtmlBlock html, bool isQuoted)
    {
        var known = _draft.SuppressionComments.Count;
        SuppressionComments.FindInHtml(_draft, Math.Max(html.Span.Start, 0), Math.Min(html.Span.End + 1, Source.Length), isQuoted);
        if (html.Type == HtmlBlockType.Comment)
        {
            _blocks.AddRange(_draft.SuppressionComments.Skip(known).Where(c => c.Fault?.Kind != SuppressionFaultKind.NotClosed).Select(c => c.Span));
        }
    }

    // What stands beside other text becomes characters that are no space: indented by spaces, the text would be code.
    private void MakeSource()
    {
        var text = Source;
        var source = text.ToCharArray();
        foreach (var comment in _blocks)
        {
            source.AsSpan(comment.Start, comment.Length).Fill(Document.Filler);
        }

        for (var i = 0; i < _blocks.Count; i++)
        {
            var (start, end) = (_blocks[i].Start, _blocks[i].End);
            while (!SuppressionComments.IsLineEnd(text, start - 1) && IsBlank(source[start - 1]))
            {
                start--;
            }

            while (!SuppressionComments.IsLineEnd(text, end) && IsBlank(source[end]))
            {
                end++;
            }

            if (SuppressionComments.IsLineEnd(text, start - 1) && SuppressionComments.IsLineEnd(text, end))
            {
                var lines = TextSpan.FromBounds(start, end);
                SuppressionComments.Blank(text, source, lines, ' ');
                _blocks[i] = lines;
            }
        }

        Source = new string(source);
    }

    private static bool IsBlank(char c) => c == Document.Filler || char.IsWhiteSpace(c);
}
