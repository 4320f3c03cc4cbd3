using CorpusLint.Documents;
using CorpusLint.Text;

namespace CorpusLint.Rules;

/// <summary>What goes with a place that is deleted, so that nothing of it is left that a reader or an editor stumbles over.</summary>
internal static class Deletion
{
    /// <summary>The span to delete: the place, its markup when it is a whole block, its line when it fills it, or one of the spaces round it.</summary>
    internal static TextSpan Of(ILocated place)
    {
        var document = place.Document;
        var text = document.Text.Content;
        var span = document.Blocks.FirstOrDefault(b => b.Span == place.Span) is { } block ? WithMarkup(document, block) : place.Span;
        var (start, end) = (BackOverSpaces(text, span.Start), OverSpaces(text, span.End));
        if ((start > 0 && !IsLineEnd(text[start - 1])) || (end < text.Length && !IsLineEnd(text[end])))
        {
            return WithoutSecondSpace(text, span);
        }

        return WithItsLine(text, start, end);
    }

    private static TextSpan WithMarkup(Document document, Block block) => document.Format switch
    {
        DocumentFormat.Html => WithTags(document.Text.Content, block.Span),
        DocumentFormat.Markdown => WithSigns(document, block),
        _ => block.Span,
    };

    // "<h2>Notes</h2>": as long as an opening tag stands right before and its closing tag right behind.
    private static TextSpan WithTags(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start > 0 && text[start - 1] == '>' && text.LastIndexOf('<', start - 1) is >= 0 and var open)
        {
            var nameEnd = open + 1;
            while (nameEnd < start && char.IsAsciiLetterOrDigit(text[nameEnd]))
            {
                nameEnd++;
            }

            var closing = string.Concat("</", text.AsSpan(open + 1, nameEnd - open - 1));
            if (nameEnd == open + 1 || string.Compare(text, end, closing, 0, closing.Length, StringComparison.OrdinalIgnoreCase) != 0
                || end + closing.Length >= text.Length || text[end + closing.Length] != '>')
            {
                break;
            }

            (start, end) = (open, end + closing.Length + 1);
        }

        return TextSpan.FromBounds(start, end);
    }

    // "## Notes ##", "- an item", "> a line", and a heading with a line of signs under it: what a reader does not see of the block's lines.
    private static TextSpan WithSigns(Document document, Block block)
    {
        var (text, start, end) = (document.Text.Content, block.Span.Start, block.Span.End);
        while (start > 0 && !IsLineEnd(text[start - 1]) && IsUnseen(document, start - 1))
        {
            start--;
        }

        while (end < text.Length && !IsLineEnd(text[end]) && IsUnseen(document, end))
        {
            end++;
        }

        if (block.Kind is BlockKind.Heading or BlockKind.Title && end < text.Length)
        {
            var line = OverLineEnd(text, end);
            var under = line;
            while (under < text.Length && text[under] is '=' or '-' or ' ')
            {
                under++;
            }

            end = under > line && (under == text.Length || IsLineEnd(text[under])) && text[line] is '=' or '-' ? under : end;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static bool IsUnseen(Document document, int at) => document.Reading[at] == Document.Filler || char.IsWhiteSpace(document.Reading[at]) || document.Text.Content[at] is '#' or '-' or '*' or '+' or '>';

    // Of two blank lines that met one goes; at the end of the file no blank line is left.
    private static TextSpan WithItsLine(string text, int start, int end)
    {
        var isAfterBlank = start == 0 || IsBlankBefore(text, start);
        if (end == text.Length)
        {
            start = BackOverLineEnd(text, start);
            return TextSpan.FromBounds(isAfterBlank ? BackOverLineEnd(text, BackOverSpaces(text, start)) : start, end);
        }

        end = OverLineEnd(text, end);
        if (isAfterBlank && end < text.Length && OverSpaces(text, end) is var blank && blank < text.Length && IsLineEnd(text[blank]))
        {
            end = OverLineEnd(text, blank);
        }
        else if (isAfterBlank && end == text.Length && start > 0)
        {
            start = BackOverSpaces(text, BackOverLineEnd(text, start));
        }

        return TextSpan.FromBounds(start, end);
    }

    private static TextSpan WithoutSecondSpace(string text, TextSpan span)
    {
        var isAfterSpace = span.Start == 0 || char.IsWhiteSpace(text[span.Start - 1]);
        return isAfterSpace && span.End < text.Length && text[span.End] == ' ' ? TextSpan.FromBounds(span.Start, OverSpaces(text, span.End))
            : isAfterSpace && (span.End == text.Length || IsLineEnd(text[span.End])) ? TextSpan.FromBounds(BackOverSpaces(text, span.Start), span.End)
            : span;
    }

    private static bool IsBlankBefore(string text, int lineStart)
    {
        var end = BackOverLineEnd(text, lineStart);
        var start = BackOverSpaces(text, end);
        return start == 0 || IsLineEnd(text[start - 1]);
    }

    private static bool IsLineEnd(char c) => c is '\n' or '\r';

    private static int OverSpaces(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    private static int BackOverSpaces(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t')
        {
            at--;
        }

        return at;
    }

    private static int OverLineEnd(string text, int at) =>
        at >= text.Length ? at : text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : IsLineEnd(text[at]) ? at + 1 : at;

    private static int BackOverLineEnd(string text, int at) =>
        at == 0 ? 0 : text[at - 1] == '\n' && at > 1 && text[at - 2] == '\r' ? at - 2 : IsLineEnd(text[at - 1]) ? at - 1 : at;
}
