using System.Globalization;
using System.Text;
using CorpusLint.Documents;

namespace CorpusLint.Tests.Documents;

/// <summary>A document's blocks, one a line, as the tests of the readers compare them.</summary>
internal static class Outline
{
    /// <summary>
    /// <c>kind level? marker? "reading text"</c> for each block: <c>title</c>, <c>h2</c>, <c>p</c>, <c>item1 •</c>,
    /// <c>entry [1]</c>, <c>quote p</c>; behind them the date, byline, links, footnote marks and problems that were found.
    /// </summary>
    internal static string Of(Document document, int width = int.MaxValue)
    {
        var result = new StringBuilder();
        foreach (var block in document.Blocks)
        {
            var text = block.ReadingText.ReplaceLineEndings("⏎");
            text = text.Length > width ? text[..width] + "…" : text;
            result.Append(block.IsQuoted ? "quote " : "").Append(NameOf(block)).Append(block.Marker is { } marker ? " " + marker : "").Append(": ").Append(text).Append('\n');
        }

        if (document.Date is { } date)
        {
            result.Append(CultureInfo.InvariantCulture, $"date {date.Value:yyyy-MM-dd} {date.Source}\n");
        }

        if (document.Byline is { } byline)
        {
            result.Append("byline ").Append(byline).Append('\n');
        }

        foreach (var link in document.Links)
        {
            result.Append("link ").Append(document.ReadingTextOf(link.Span)).Append(" -> ").Append(link.Target).Append('\n');
        }

        foreach (var mark in document.FootnoteMarks)
        {
            result.Append("mark ").Append(mark.Label).Append(" = ").Append(document.Text.ToString(mark.Span)).Append('\n');
        }

        foreach (var problem in document.Problems)
        {
            result.Append(problem.Rule.Id).Append(" at ").Append(problem.Location.Span.Start.ToString(CultureInfo.InvariantCulture)).Append('\n');
        }

        return result.ToString();
    }

    private static string NameOf(Block block) => block.Kind switch
    {
        BlockKind.Title => "title",
        BlockKind.Heading => "h" + block.Level.ToString(CultureInfo.InvariantCulture),
        BlockKind.Paragraph => "p",
        BlockKind.ListItem => "item" + block.Level.ToString(CultureInfo.InvariantCulture),
        BlockKind.TableCell => "cell",
        BlockKind.Caption => "caption",
        BlockKind.ReferenceEntry => "entry",
        BlockKind.Footnote => "footnote",
        BlockKind.Metadata => "meta",
        _ => "code",
    };
}
