using System.Text;
using CorpusLint.Reporting;
using CorpusLint.Text;

namespace CorpusLint.Scripting.Pages;

/// <summary>Shows lines of a text with what is meant underlined, as compilers do.</summary>
internal static class Excerpt
{
    // What is shown on either side of what is underlined when the line is longer than that.
    private const int Around = 48;
    private const int LongestLine = 120;

    /// <summary>The lines that the marks begin on, each followed by a line for each mark.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">Spans with the character that underlines them and words behind it; empty for none.</param>
    internal static IEnumerable<string> Of(string text, params (TextSpan Span, char Sign, string Words)[] marks)
    {
        var content = new DocumentText(text);
        foreach (var line in marks.GroupBy(m => content.GetLinePosition(m.Span.Start).Line).OrderBy(g => g.Key))
        {
            var start = content.LineStarts[line.Key];
            var end = line.Key + 1 < content.LineStarts.Length ? content.LineStarts[line.Key + 1] : text.Length;
            var shown = text[start..end].TrimEnd('\r', '\n');
            var inLine = line.Select(m => (Start: m.Span.Start - start, End: Math.Min(Math.Max(m.Span.End - start, m.Span.Start - start + 1), Math.Max(shown.Length, m.Span.Start - start + 1)), m.Sign, m.Words)).ToArray();
            var (from, to) = shown.Length <= LongestLine ? (0, shown.Length)
                : (Math.Max(0, inLine.Min(m => m.Start) - Around), Math.Min(shown.Length, inLine.Max(m => m.End) + Around));
            yield return $"| {(from > 0 ? "…" : "")}{shown[from..to]}{(to < shown.Length ? "…" : "")}";
            foreach (var (first, last, sign, words) in inLine)
            {
                var indent = DisplayText.Columns(shown.AsSpan(from, Math.Min(first, shown.Length) - from)) + (from > 0 ? 1 : 0);
                var width = last <= shown.Length ? Math.Max(1, DisplayText.Columns(shown.AsSpan(first, last - first))) : 1;
                var below = new StringBuilder("| ").Append(' ', indent).Append(sign, width);
                yield return (words.Length == 0 ? below : below.Append(' ').Append(words)).ToString();
            }
        }
    }
}
