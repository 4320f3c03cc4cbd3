using System.Collections.Immutable;
using System.Text;

namespace CorpusLint.Scripting.Pages;

/// <summary>The lines of a page, some of them replaced; the others keep every character, line ends too.</summary>
internal sealed class PageEdit(string markdown)
{
    private readonly ImmutableArray<string> _lines = Split(markdown);
    private readonly List<(int Start, int Count, string Text)> _edits = [];

    internal bool IsEmpty => _edits.Count == 0;

    /// <summary>Replaces what stands between the lines of a fence.</summary>
    /// <param name="fenceLine">1-based line of the opening fence.</param>
    /// <param name="count">How many lines stand in it.</param>
    /// <param name="text">What is to stand there, lines ended by LF.</param>
    internal void Replace(int fenceLine, int count, string text) => _edits.Add((fenceLine, count, text));

    /// <summary>The page after the edits; new lines end like their fence's.</summary>
    public override string ToString()
    {
        var lines = _lines.ToBuilder();
        foreach (var (start, count, text) in _edits.OrderByDescending(e => e.Start))
        {
            var opening = lines[start - 1];
            var end = opening[opening.AsSpan().TrimEnd("\r\n").Length..];
            var inserted = text.Length == 0 ? [] : (text.EndsWith('\n') ? text[..^1] : text).Split('\n').Select(l => l + end);
            lines.RemoveRange(start, count);
            lines.InsertRange(start, inserted);
        }

        return string.Concat(lines);
    }

    // Each line with its end, at the same places as string.ReplaceLineEndings has them.
    private static ImmutableArray<string> Split(string text)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            line.Append(text[i]);
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                line.Append(text[++i]);
            }

            if (text[i] is '\n' or '\r' or '\f' or '\u0085' or '\u2028' or '\u2029')
            {
                lines.Add(line.ToString());
                line.Clear();
            }
        }

        lines.Add(line.ToString());
        return lines.ToImmutable();
    }
}
