using CorpusLint.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CorpusLint.Documents;

/// <summary>
/// Copies what a reader sees of a block's inlines into the reading text, each character at its own offset, and takes down
/// the links and footnote marks among them.
/// </summary>
/// <param name="draft">The document.</param>
/// <param name="source">What was parsed, of the length of the document's text.</param>
internal sealed class MarkdownText(DocumentDraft draft, string source)
{
    private readonly string _raw = source;
    private readonly char[] _reading = draft.Blanked;

    /// <summary>Code spans of the blocks shown so far, in which "[^id]" marks nothing; the caller clears it.</summary>
    internal List<TextSpan> CodeSpans { get; } = [];

    /// <summary>The span from the first to the last visible character; empty when there is none.</summary>
    internal TextSpan Visible(int start, int end)
    {
        while (start < end && IsBlank(_reading[start]))
        {
            start++;
        }

        while (end > start && IsBlank(_reading[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Whether a block is nothing but images.</summary>
    internal static bool IsPicture(ContainerInline inlines)
    {
        var hasPicture = false;
        foreach (var inline in inlines)
        {
            hasPicture |= inline is LinkInline { IsImage: true };
            if (inline is not (LinkInline { IsImage: true } or LineBreakInline) && !(inline is LiteralInline literal && literal.Content.IsEmptyOrWhitespace()))
            {
                return false;
            }
        }

        return hasPicture;
    }

    /// <summary>Shows a block's inlines; the texts of images only when asked to.</summary>
    internal void Show(LeafBlock leaf, bool imagesAreText)
    {
        for (var inline = leaf.Inline?.FirstChild; inline is not null; inline = Next(inline, leaf.Inline!))
        {
            Emit(inline, imagesAreText);
        }

        // In order of place, with each inline's children behind it; an image is passed over with its text.
        Inline? Next(Inline inline, ContainerInline root)
        {
            if (inline is ContainerInline { FirstChild: { } child } && (imagesAreText || inline is not LinkInline { IsImage: true }))
            {
                return child;
            }

            Inline? at = inline;
            while (at is not null && at.NextSibling is null)
            {
                at = at.Parent;
                if (at == root)
                {
                    return null;
                }
            }

            return at?.NextSibling;
        }
    }

    private void Emit(Inline inline, bool imagesAreText)
    {
        var (start, end) = (inline.Span.Start, inline.Span.End + 1);
        if (start < 0 || end > _raw.Length || end <= start)
        {
            return;
        }

        switch (inline)
        {
            case LiteralInline literal:
                Copy(start + (literal.IsFirstCharacterEscaped && _raw[start] == '\\' ? 1 : 0), end);
                break;
            case CodeInline code:
                EmitCode(code, start, end);
                break;
            case HtmlEntityInline entity:
                Decode(start, end, entity.Transcoded.AsSpan());
                break;
            case HtmlInline html when html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                _reading[start] = ' ';
                break;
            case FootnoteLink { IsBackLink: false } mark:
                draft.FootnoteMarks.Add(new FootnoteMark(inline.Span.ToTextSpan(), (mark.Footnote.Label ?? "").TrimStart('^')));
                break;
            case AutolinkInline auto:
                Copy(start + 1, end - 1);
                draft.Links.Add(new DocumentLink(TextSpan.FromBounds(start + 1, end - 1), auto.Url));
                break;
            case LinkInline { IsImage: false } link:
                EmitLink(link, start, end);
                break;
            case DelimiterInline when inline is not PipeTableDelimiterInline:
                // An opening mark that nothing closes is text.
                Copy(start, end);
                break;
            default:
                break;
        }
    }

    // The text of code is shown when it is words; what else stands in backticks is no prose, and "[1]" in it no citation.
    private void EmitCode(CodeInline code, int start, int end)
    {
        CodeSpans.Add(TextSpan.FromBounds(start, end));
        draft.InlineCode.Add(TextSpan.FromBounds(start, end));
        (start, end) = (start + code.DelimiterCount, end - code.DelimiterCount);
        for (var i = start; i < end; i++)
        {
            if (!char.IsLetterOrDigit(_raw[i]) && !char.IsWhiteSpace(_raw[i]) && _raw[i] is not ('-' or '\'' or '’' or '.'))
            {
                return;
            }
        }

        Copy(start, end);
    }

    private void EmitLink(LinkInline link, int start, int end)
    {
        // "[1]" with a definition is shown with its brackets, because "1" alone would read as a number.
        var close = start;
        while (close + 1 < end && char.IsAsciiDigit(_raw[close + 1]))
        {
            close++;
        }

        if (close > start && close + 1 < end && _raw[close + 1] == ']')
        {
            Copy(start, close + 2);
            end = close + 2;
        }

        draft.Links.Add(new DocumentLink(TextSpan.FromBounds(start, end), link.Url ?? ""));
    }

    /// <summary>Shows the lines of a code block.</summary>
    internal void ShowLines(LeafBlock leaf)
    {
        for (var i = 0; i < leaf.Lines.Count; i++)
        {
            ref var line = ref leaf.Lines.Lines[i];
            if (line.Slice.Text?.Length == _raw.Length)
            {
                Copy(Math.Max(line.Slice.Start, leaf.Span.Start), Math.Min(line.Slice.End, leaf.Span.End) + 1);
            }
        }
    }

    private void Copy(int start, int end)
    {
        if (start >= 0 && start < end && end <= _raw.Length)
        {
            _raw.AsSpan(start, end - start).CopyTo(_reading.AsSpan(start));
        }
    }

    private void Decode(int start, int end, ReadOnlySpan<char> characters)
    {
        if (characters.Length <= end - start)
        {
            characters.CopyTo(_reading.AsSpan(start));
        }
    }

    private static bool IsBlank(char c) => c == Document.Filler || char.IsWhiteSpace(c) || Tokenizer.IsIgnorable(c);
}
