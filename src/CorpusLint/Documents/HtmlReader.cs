using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>Reads an HTML page: its metadata, and the text of its main part.</summary>
internal static class HtmlReader
{
    internal static void Read(DocumentDraft draft)
    {
        var text = draft.Text.Content;
        if (SuppressionCommentReader.MayStandIn(text))
        {
            SuppressionComments.FindInHtml(draft, draft.BodyStart, text.Length);
        }

        var shape = HtmlPageShape.Of(text, draft.BodyStart);
        var outline = new HtmlOutline(draft, shape);
        Array.Fill(draft.Blanked, Document.Filler);
        if (outline.Read(draft.BodyStart, text.Length) is { } tooDeep)
        {
            draft.Report(ReadingProblems.NestingTooDeep, tooDeep, ("what", "elements inside each other"), ("limit", draft.Options.MaximumNesting));
            ReadAsText(draft);
            return;
        }

        draft.Blocks.AddRange(outline.Blocks);
        HtmlMetadata.Read(draft, shape);
        draft.Links.AddRange(outline.Links);
        draft.FootnoteMarks.AddRange(outline.FootnoteMarks);
        draft.InlineCode.AddRange(outline.InlineCode);
    }

    // Text between tags, one line for each block, for pages that no tree should be made of.
    private static void ReadAsText(DocumentDraft draft)
    {
        var text = draft.Text.Content;
        var reading = draft.Blanked;
        Array.Fill(reading, Document.Filler);
        var tokens = new HtmlTokenizer(text, draft.BodyStart, text.Length);
        while (tokens.TryRead(out var token))
        {
            if (token.Kind == HtmlTokenKind.Text)
            {
                HtmlEntities.Copy(text, token.Start, token.End, reading);
            }
            else if (token.Kind != HtmlTokenKind.Hidden && !HtmlElements.IsInline(token.Name))
            {
                reading[token.Start] = '\n';
            }
        }

        PlainTextReader.Read(draft);
    }
}
