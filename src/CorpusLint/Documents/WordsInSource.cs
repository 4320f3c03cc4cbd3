using System.Text;
using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>How words are written in the source of a format, so that a reader reads them and no markup comes of them.</summary>
internal static class WordsInSource
{
    /// <summary>The words as they must stand in the file at a place.</summary>
    /// <param name="document">The document.</param>
    /// <param name="place">What they replace.</param>
    /// <param name="words">What a reader is to read.</param>
    internal static string Of(Document document, TextSpan place, string words) => document.Format switch
    {
        DocumentFormat.Html => InHtml(words),
        DocumentFormat.Markdown => InMarkdown(document, place, words),
        _ => words,
    };

    private static string InHtml(string words) => words.AsSpan().IndexOfAny('&', '<', '>') < 0
        ? words
        : words.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    // CommonMark, chapter 2.4: any sign of ASCII may be escaped. Only those are that could mean something where they stand.
    private static string InMarkdown(Document document, TextSpan place, string words)
    {
        var text = document.Text.Content;
        var isInTable = document.Blocks.Any(b => b.Kind == BlockKind.TableCell && b.Span.Start <= place.Start && place.Start <= b.Span.End);
        var result = new StringBuilder(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var before = i > 0 ? words[i - 1] : place.Start > 0 ? text[place.Start - 1] : '\n';
            var after = i + 1 < words.Length ? words[i + 1] : place.End < text.Length ? text[place.End] : '\n';
            var isMarkup = words[i] switch
            {
                '\\' or '`' or '*' or '[' or ']' or '<' or '~' => true,
                '_' => !char.IsLetterOrDigit(before) || !char.IsLetterOrDigit(after),
                '&' => after == '#' || char.IsAsciiLetter(after),
                '|' => isInTable,
                '#' or '>' or '+' or '-' or '=' => before is '\n' or '\r' || IsAtBlockStart(document, place, i),
                '.' or ')' => char.IsWhiteSpace(after) && IsNumberAtLineStart(document, place, words, i),
                _ => false,
            };
            if (isMarkup)
            {
                result.Append('\\');
            }

            result.Append(words[i]);
        }

        return result.Length == words.Length ? words : result.ToString();
    }

    private static bool IsAtBlockStart(Document document, TextSpan place, int index) =>
        index == 0 && document.Blocks.Any(b => b.Span.Start == place.Start);

    // "1. May" would open a list.
    private static bool IsNumberAtLineStart(Document document, TextSpan place, string words, int index)
    {
        var start = index;
        while (start > 0 && char.IsAsciiDigit(words[start - 1]))
        {
            start--;
        }

        return start < index && (start > 0 ? words[start - 1] is '\n' or '\r'
            : place.Start == 0 || document.Text.Content[place.Start - 1] is '\n' or '\r' || IsAtBlockStart(document, place, 0));
    }
}
