using System.Text;

namespace CorpusLint.Reporting;

/// <summary>A table of plain text: cells are wrapped to their columns, wide characters counted as terminals draw them.</summary>
internal static class TextGrid
{
    private const string Gap = "  ";

    /// <summary>The lines of a table: a heading, a rule below it, the rows.</summary>
    /// <param name="heading">The columns' names.</param>
    /// <param name="rows">Cells on one line each, made safe for display; as many as there are columns.</param>
    /// <param name="shares">How much of the width each column may take at most, in percent; what it does not need goes to the last one.</param>
    /// <param name="width">Columns of the screen.</param>
    internal static IEnumerable<string> Of(string[] heading, IReadOnlyList<string[]> rows, int[] shares, int width)
    {
        var widths = Widths(heading, rows, shares, width);
        foreach (var line in Row(heading, widths))
        {
            yield return line;
        }

        yield return string.Join(Gap, widths.Select(w => new string('─', w)));
        foreach (var row in rows)
        {
            foreach (var line in Row(row, widths))
            {
                yield return line;
            }
        }
    }

    private static int[] Widths(string[] heading, IReadOnlyList<string[]> rows, int[] shares, int width)
    {
        var widths = new int[heading.Length];
        for (var i = 0; i < widths.Length; i++)
        {
            var needed = rows.Select(r => DisplayText.Columns(r[i])).Append(DisplayText.Columns(heading[i])).Max();
            var room = i < widths.Length - 1 ? width * shares[i] / 100 : width - widths[..i].Sum() - Gap.Length * (widths.Length - 1);
            widths[i] = Math.Max(1, Math.Min(needed, room));
        }

        return widths;
    }

    private static IEnumerable<string> Row(string[] cells, int[] widths)
    {
        var wrapped = cells.Select((c, i) => Wrap(c, widths[i])).ToArray();
        for (var line = 0; line < wrapped.Max(w => w.Count); line++)
        {
            var text = new StringBuilder();
            for (var i = 0; i < wrapped.Length; i++)
            {
                var cell = line < wrapped[i].Count ? wrapped[i][line] : "";
                text.Append(cell).Append(' ', widths[i] - DisplayText.Columns(cell) + (i < wrapped.Length - 1 ? Gap.Length : 0));
            }

            yield return text.ToString().TrimEnd();
        }
    }

    // Broken at spaces, and behind a slash where a path is longer than its column; anywhere when nothing else helps.
    private static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var (start, breakAt, columns) = (0, -1, 0);
        for (var i = 0; i < text.Length;)
        {
            var step = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
            columns += DisplayText.Columns(text.AsSpan(i, step));
            if (columns > width && i > start)
            {
                var end = text[i] == ' ' ? i : breakAt > start ? breakAt : i;
                lines.Add(text[start..end].TrimEnd());
                start = end;
                while (start < text.Length && text[start] == ' ')
                {
                    start++;
                }

                (i, breakAt, columns) = (start, -1, 0);
                continue;
            }

            i += step;
            breakAt = text[i - 1] is ' ' or '/' ? i : breakAt;
        }

        if (start < text.Length || lines.Count == 0)
        {
            lines.Add(text[start..].TrimEnd());
        }

        return lines;
    }
}
