using CorpusLint.Text;
using Markdig.Syntax;

namespace CorpusLint.Documents;

/// <summary>Footnote marks that the parser leaves as text because no definition answers them: <c>[^id]</c>.</summary>
internal static class MarkdownFootnotes
{
    private const int LongestLabel = 100;

    /// <summary>Takes the marks of one block out of its reading text.</summary>
    internal static void ReadUndefined(DocumentDraft draft, char[] reading, TextSpan block, List<TextSpan> codeSpans)
    {
        for (var i = block.Start; i + 3 < block.End; i++)
        {
            if (reading[i] == '[' && reading[i + 1] == '^' && LabelEnd(reading, i + 2, block.End) is var end and > 0 && !codeSpans.Exists(s => s.Contains(i)))
            {
                draft.FootnoteMarks.Add(new FootnoteMark(TextSpan.FromBounds(i, end), new string(reading, i + 2, end - i - 3)));
                draft.Blank(i, end);
                i = end - 1;
            }
        }
    }

    /// <summary>A parser's span, whose end is inclusive.</summary>
    internal static TextSpan ToTextSpan(this SourceSpan span) => TextSpan.FromBounds(span.Start, span.End + 1);

    private static int LabelEnd(char[] reading, int start, int end)
    {
        for (var i = start; i < end && i - start < LongestLabel; i++)
        {
            if (reading[i] == ']')
            {
                return i > start ? i + 1 : 0;
            }

            if (char.IsWhiteSpace(reading[i]) || reading[i] is '[' or Document.Filler)
            {
                return 0;
            }
        }

        return 0;
    }
}
