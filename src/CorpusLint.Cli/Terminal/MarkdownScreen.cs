using CorpusLint.Scripting.Pages;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CorpusLint.Cli.Terminal;

/// <summary>
/// Shows the Markdown of a rule's page on a terminal: headings with what stands below them set in, lists, tables, quotations,
/// code, and the examples with what is found in them. Without colours it is plain text that reads well in a pipe.
/// </summary>
internal sealed class MarkdownScreen
{
    private const string Step = "  ";

    // Nesting is bounded because a page may be anybody's; the parser itself gives up at a greater depth.
    private const int MaximumNesting = 16;

    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    private readonly ScreenWriter _screen;
    private string _section = "";
    private string _indent = "";

    private MarkdownScreen(ScreenWriter screen) => _screen = screen;

    /// <summary>Writes a page.</summary>
    internal static void Write(ScreenWriter screen, string markdown)
    {
        var page = new MarkdownScreen(screen);
        foreach (var block in Markdown.Parse(markdown.ReplaceLineEndings("\n"), s_pipeline))
        {
            page.Write(block, page._indent, 0);
        }
    }

    private void Write(Block block, string indent, int depth)
    {
        if (depth > MaximumNesting)
        {
            return;
        }

        switch (block)
        {
            case HeadingBlock heading:
                WriteHeading(heading);
                break;
            case ParagraphBlock paragraph:
                _screen.Blank();
                _screen.Paragraph(indent, indent, Pieces(paragraph.Inline, ScreenStyle.Plain));
                break;
            case ListBlock list:
                WriteList(list, indent, depth);
                break;
            case Table table:
                WriteTable(table, indent);
                break;
            case QuoteBlock quote:
                foreach (var inner in quote)
                {
                    Write(inner, indent + "│ ", depth + 1);
                }

                break;
            case LeafBlock { Lines.Count: > 0 } code and (CodeBlock or HtmlBlock):
                WriteCode(code, indent);
                break;
            case ThematicBreakBlock:
                _screen.Blank();
                _screen.Line(indent, new ScreenText(new string('─', 20), ScreenStyle.Dim));
                break;
        }
    }

    private void WriteHeading(HeadingBlock heading)
    {
        _screen.Blank();
        if (heading.Level == 2)
        {
            _section = string.Concat(Pieces(heading.Inline, ScreenStyle.Plain).Select(p => p.Text));
        }

        var indent = heading.Level <= 2 ? "" : Step;
        _screen.Paragraph(indent, indent, Pieces(heading.Inline, ScreenStyle.Bold));
        _indent = heading.Level <= 1 ? "" : indent + Step;
    }

    private void WriteList(ListBlock list, string indent, int depth)
    {
        _screen.Blank();
        var number = int.TryParse(list.OrderedStart, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var start) ? start : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var marker = list.IsOrdered ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number++}. ") : "• ";
            var rest = indent + new string(' ', marker.Length);
            var isFirst = true;
            foreach (var block in item)
            {
                if (isFirst && block is ParagraphBlock paragraph)
                {
                    _screen.Paragraph(indent + marker, rest, Pieces(paragraph.Inline, ScreenStyle.Plain));
                }
                else
                {
                    Write(block, rest, depth + 1);
                }

                isFirst = false;
            }
        }
    }

    // The last column takes the room that is left; a table that leaves it none is written as a list.
    private void WriteTable(Table table, string indent)
    {
        _screen.Blank();
        var rows = table.OfType<TableRow>().Select(r => (r.IsHeader, Cells: r.OfType<TableCell>().Select(c => PiecesOf(c, r.IsHeader)).ToArray())).Where(r => r.Cells.Length > 0).ToArray();
        var count = rows.Max(r => r.Cells.Length);
        var widths = Enumerable.Range(0, count).Select(i => rows.Max(r => i < r.Cells.Length ? Columns(r.Cells[i]) : 0)).ToArray();
        var before = widths.SkipLast(1).Sum(w => w + 2);
        foreach (var (isHeader, cells) in rows)
        {
            if (indent.Length + before + 20 > _screen.Width)
            {
                _screen.Paragraph(indent + (isHeader ? "" : "• "), indent + Step, cells.SelectMany((c, i) => i == 0 ? c : c.Prepend(new ScreenText(" · ", ScreenStyle.Dim))));
                continue;
            }

            var head = new List<ScreenText>();
            for (var i = 0; i < cells.Length - 1; i++)
            {
                head.AddRange(cells[i]);
                head.Add(new ScreenText(new string(' ', widths[i] - Columns(cells[i]) + 2)));
            }

            WriteRow(indent, before, head, cells[^1]);
        }
    }

    private void WriteRow(string indent, int before, List<ScreenText> head, List<ScreenText> last)
    {
        var lines = new List<List<ScreenText>> { new() };
        var columns = 0;
        foreach (var piece in last.SelectMany(p => p.Text.Split(' ').Select((w, i) => (Text: p with { Text = w }, Starts: i > 0))))
        {
            var length = CorpusLint.Reporting.DisplayText.Columns(piece.Text.Text);
            if (piece.Starts && columns + 1 + length > _screen.Width - indent.Length - before)
            {
                lines.Add([]);
                columns = 0;
            }
            else if (piece.Starts)
            {
                lines[^1].Add(new ScreenText(" "));
                columns++;
            }

            lines[^1].Add(piece.Text);
            columns += length;
        }

        for (var i = 0; i < lines.Count; i++)
        {
            _screen.Line(indent, i == 0 ? [.. head, .. lines[i]] : [new ScreenText(new string(' ', before)), .. lines[i]]);
        }
    }

    private void WriteCode(LeafBlock block, string indent)
    {
        _screen.Blank();
        var text = block.Lines.ToString();
        if (block is FencedCodeBlock fence && _section is "Finds" or "Passes")
        {
            ExampleScreen.Write(_screen, indent, PageFence.Of(fence.Line + 1, $"{fence.Info} {fence.Arguments}", text));
            return;
        }

        foreach (var line in text.Split('\n'))
        {
            _screen.Line(indent + Step, new ScreenText(line.Replace("\t", "    ", StringComparison.Ordinal), ScreenStyle.Code));
        }
    }

    private List<ScreenText> PiecesOf(TableCell cell, bool isHeader) =>
        [.. cell.OfType<ParagraphBlock>().SelectMany(p => Pieces(p.Inline, isHeader ? ScreenStyle.Bold : ScreenStyle.Plain))];

    private static int Columns(List<ScreenText> pieces) => pieces.Sum(p => CorpusLint.Reporting.DisplayText.Columns(p.Text));

    private IEnumerable<ScreenText> Pieces(ContainerInline? container, ScreenStyle style, int depth = 0)
    {
        if (depth > MaximumNesting)
        {
            yield break;
        }

        foreach (var inline in container ?? Enumerable.Empty<Inline>())
        {
            foreach (var piece in PiecesOf(inline, style, depth))
            {
                yield return piece;
            }
        }
    }

    private IEnumerable<ScreenText> PiecesOf(Inline inline, ScreenStyle style, int depth) => inline switch
    {
        LiteralInline literal => [new ScreenText(literal.Content.ToString(), style)],
        CodeInline code => [new ScreenText(_screen.UsesColour ? code.Content : $"`{code.Content}`", style == ScreenStyle.Bold ? style : ScreenStyle.Code)],
        LineBreakInline => [new ScreenText(" ", style)],
        AutolinkInline link => [new ScreenText(link.Url, style)],
        HtmlEntityInline entity => [new ScreenText(entity.Transcoded.ToString(), style)],
        HtmlInline html => [new ScreenText(html.Tag, style)],
        EmphasisInline emphasis => Pieces(emphasis, emphasis.DelimiterCount >= 2 ? ScreenStyle.Bold : style == ScreenStyle.Plain ? ScreenStyle.Emphasis : style, depth + 1),
        LinkInline link => [.. Pieces(link, style, depth + 1), .. Target(link)],
        DelimiterInline delimiter => [new ScreenText(delimiter.ToLiteral(), style), .. Pieces(delimiter, style, depth + 1)],
        ContainerInline other => Pieces(other, style, depth + 1),
        _ => [],
    };

    // Where a link leads is told unless its text says so.
    private static IEnumerable<ScreenText> Target(LinkInline link) =>
        link.Url is { Length: > 0 } url && url.Contains("://", StringComparison.Ordinal) && (link.FirstChild as LiteralInline)?.Content.ToString() != url
            ? [new ScreenText($" ({url})", ScreenStyle.Dim)]
            : [];
}
