using CorpusLint.Text;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using MarkdigBlock = Markdig.Syntax.Block;

namespace CorpusLint.Documents;

/// <summary>
/// Reads Markdown: CommonMark with tables, footnotes and task lists. The reading text starts as nothing but fillers and
/// line ends; only the characters that the parser calls literal are copied into it, each at its own offset.
/// </summary>
internal sealed class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    private readonly DocumentDraft _draft;
    private readonly string _raw;
    private readonly MarkdownComments? _comments;
    private readonly char[] _reading;
    private readonly List<BlockSource> _blocks = [];
    private readonly MarkdownText _text;
    private HeadingBlock? _title;
    private TextSpan? _tooDeep;

    private MarkdownReader(DocumentDraft draft, MarkdownComments? comments)
    {
        _draft = draft;
        _comments = comments;
        _raw = comments?.Source ?? draft.Text.Content;
        _reading = draft.Blanked;
        _text = new MarkdownText(draft, _raw);
    }

    internal static void Read(DocumentDraft draft)
    {
        var text = draft.Text.Content;
        if (MarkdownFence.Check(text, draft.BodyStart, draft.Options.MaximumNesting) is { } refusal)
        {
            Refuse(draft, refusal.Place, refusal.What, refusal.Limit);
            return;
        }

        MarkdownDocument parsed;
        MarkdownComments? comments = null;
        try
        {
            parsed = Markdown.Parse(WithoutFrontMatter(text, draft.BodyStart), Pipeline);
            if (SuppressionCommentReader.MayStandIn(text))
            {
                comments = MarkdownComments.Find(draft, parsed);
                parsed = comments.HasBlocks ? Markdown.Parse(WithoutFrontMatter(comments.Source, draft.BodyStart), Pipeline) : parsed;
                comments.FindOthers(parsed);
            }
        }
        catch (ArgumentException)
        {
            // Markdig's own limit of inline nesting: emphasis and brackets that are opened and never closed.
            Refuse(draft, new TextSpan(draft.BodyStart, text.Length > draft.BodyStart ? 1 : 0), "marks of emphasis and brackets inside each other", 128);
            return;
        }

        new MarkdownReader(draft, comments).Read(parsed);
    }

    private static void Refuse(DocumentDraft draft, TextSpan place, string what, long limit)
    {
        draft.Report(ReadingProblems.NestingTooDeep, place, ("what", what), ("limit", limit));
        PlainTextReader.Read(draft);
    }

    // Blank lines of the same length keep all offsets.
    private static string WithoutFrontMatter(string text, int bodyStart) => bodyStart == 0 ? text : string.Create(text.Length, (text, bodyStart), static (result, source) =>
    {
        source.text.CopyTo(result);
        foreach (ref var c in result[..source.bodyStart])
        {
            c = c is '\n' or '\r' ? c : ' ';
        }
    });

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseTaskLists().UsePreciseSourceLocation();
        return builder.Build();
    }

    private void Read(MarkdownDocument parsed)
    {
        _draft.Blank(0, _raw.Length);
        _title = parsed.OfType<HeadingBlock>().FirstOrDefault(h => h.Level == 1)
            ?? (_draft.Title.Length == 0 ? parsed.FirstOrDefault(b => b is not LinkReferenceDefinitionGroup) as HeadingBlock : null);
        ReadBlocks(parsed, default);
        if (_tooDeep is { } place)
        {
            _draft.Links.Clear();
            _draft.FootnoteMarks.Clear();
            _draft.InlineCode.Clear();
            _draft.Text.Content.CopyTo(_reading);
            _draft.Blank(0, _draft.BodyStart);
            Refuse(_draft, place, "elements inside each other", _draft.Options.MaximumNesting);
            return;
        }

        _comments?.Blank(_reading);
        _blocks.Sort((a, b) => a.Span.CompareTo(b.Span));
        var end = 0;
        foreach (var block in _blocks)
        {
            if (block.Span.Start >= end)
            {
                _draft.Blocks.Add(block);
                end = block.Span.End;
            }
        }

        var links = _draft.Links.ConvertAll(l => l with { Span = _text.Visible(l.Span.Start, l.Span.End) });
        links.RemoveAll(l => l.Span.IsEmpty);
        links.Sort((a, b) => a.Span.CompareTo(b.Span));
        _draft.Links.Clear();
        _draft.Links.AddRange(links);
        _draft.FootnoteMarks.Sort((a, b) => a.Span.CompareTo(b.Span));
    }

    // Containers are at most 128 deep: the parser refuses more.
    private void ReadBlocks(ContainerBlock container, Surroundings surroundings)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case Footnote footnote:
                    ReadFootnote(footnote, surroundings);
                    break;
                case LinkReferenceDefinitionGroup group:
                    foreach (var unused in group.OfType<FootnoteLinkReferenceDefinition>().Where(d => d.Footnote.Parent is null))
                    {
                        ReadFootnote(unused.Footnote, surroundings);
                    }

                    break;
                case QuoteBlock quote:
                    ReadBlocks(quote, surroundings with { IsQuoted = true });
                    break;
                case ListBlock list:
                    ReadBlocks(list, surroundings with { ListLevel = surroundings.ListLevel + 1 });
                    break;
                case ListItemBlock item:
                    ReadBlocks(item, surroundings with { Kind = BlockKind.ListItem, Marker = MarkerOf(item) });
                    surroundings = surroundings with { Marker = null };
                    break;
                case TableCell cell:
                    ReadBlocks(cell, surroundings with { Kind = BlockKind.TableCell });
                    break;
                case ContainerBlock other:
                    ReadBlocks(other, surroundings);
                    break;
                case LeafBlock leaf:
                    surroundings = ReadLeaf(leaf, surroundings) ? surroundings with { Marker = null } : surroundings;
                    break;
                default:
                    break;
            }
        }
    }

    private void ReadFootnote(Footnote footnote, Surroundings surroundings) =>
        ReadBlocks(footnote, surroundings with { Kind = BlockKind.Footnote, Marker = footnote.Label });

    private bool ReadLeaf(LeafBlock leaf, Surroundings surroundings)
    {
        switch (leaf)
        {
            case HeadingBlock heading:
                _text.Show(heading, imagesAreText: false);
                return Add(heading == _title ? BlockKind.Title : BlockKind.Heading, heading, surroundings with { Marker = null }, heading == _title ? 1 : heading.Level);
            case HtmlBlock html when surroundings is { IsQuoted: false, ListLevel: 0 } && html.Span.End < _raw.Length:
                return ReadHtml(html);
            case CodeBlock code:
                _text.ShowLines(code);
                return Add(BlockKind.Code, code, surroundings with { Marker = null }, 0);
            case ParagraphBlock { Inline: { } inlines } paragraph:
                var isPicture = MarkdownText.IsPicture(inlines);
                _text.Show(paragraph, isPicture);
                var kind = isPicture ? BlockKind.Caption : surroundings.Kind ?? BlockKind.Paragraph;
                return Add(kind, paragraph, surroundings, kind == BlockKind.ListItem ? surroundings.ListLevel : 0);
            default:
                return false;
        }
    }

    // Tags that stand on lines of their own: what a browser would show of them is text.
    private bool ReadHtml(HtmlBlock html)
    {
        var outline = new HtmlOutline(_draft, null);
        _tooDeep ??= outline.Read(Math.Max(html.Span.Start, 0), html.Span.End + 1);
        _blocks.AddRange(outline.Blocks);
        _draft.Links.AddRange(outline.Links);
        _draft.FootnoteMarks.AddRange(outline.FootnoteMarks);
        _draft.InlineCode.AddRange(outline.InlineCode);
        return outline.Blocks.Count > 0;
    }

    private bool Add(BlockKind kind, LeafBlock leaf, Surroundings surroundings, int level)
    {
        var (start, end) = (Math.Max(leaf.Span.Start, 0), Math.Min(leaf.Span.End + 1, _reading.Length));
        if (end <= start)
        {
            return false;
        }

        if (kind != BlockKind.Code)
        {
            MarkdownFootnotes.ReadUndefined(_draft, _reading, TextSpan.FromBounds(start, end), _text.CodeSpans);
            _text.CodeSpans.Clear();
        }

        var span = _text.Visible(start, end);
        if (span.IsEmpty)
        {
            return false;
        }

        _blocks.Add(new BlockSource(kind, span) { Level = level, Marker = surroundings.Marker, IsQuoted = surroundings.IsQuoted });
        return true;
    }

    private string MarkerOf(ListItemBlock item)
    {
        var start = Math.Max(item.Span.Start, 0);
        var end = start;
        while (end < _raw.Length && end - start < 10 && !char.IsWhiteSpace(_raw[end]))
        {
            end++;
        }

        return _raw[start..end];
    }

    /// <summary>What encloses a block.</summary>
    private readonly record struct Surroundings(BlockKind? Kind, int ListLevel, string? Marker, bool IsQuoted);
}
