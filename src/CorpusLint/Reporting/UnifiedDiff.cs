using System.Globalization;
using CorpusLint.Engine.Fixing;
using CorpusLint.Text;

namespace CorpusLint.Reporting;

/// <summary>
/// Writes what fixes changed as a unified diff that <c>git apply</c> and <c>patch -p1</c> take: lines end with a line feed,
/// and a carriage return before it belongs to the line.
/// </summary>
public static class UnifiedDiff
{
    /// <summary>Lines that are shown unchanged before and behind a change.</summary>
    private const int Context = 3;

    /// <summary>Writes the changes of one document; nothing when there is none.</summary>
    /// <param name="text">The document before and after.</param>
    /// <param name="options">Colours, the prefix of paths, and whether commands to CI runners are broken; with either the text is made safe for terminals and logs. Null for the defaults.</param>
    /// <param name="output">Where to.</param>
    /// <returns>Whether what was written is exact, so that it can be applied: nothing in it had to be made safe, and it has no colours.</returns>
    public static bool Write(FixedText text, ReportOptions? options, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(output);
        options ??= ReportOptions.Default;
        var (old, now) = (Lines(text.Before.Content), Lines(text.After));
        var pieces = LineDiff.Of(old, now);
        if (pieces.Count == 0)
        {
            return true;
        }

        var isExact = true;

        isExact &= Line(options, output, $"--- {Name("a/" + options.PathPrefix + text.Path)}\n", "1");
        isExact &= Line(options, output, $"+++ {Name("b/" + options.PathPrefix + text.Path)}\n", "1");
        for (var i = 0; i < pieces.Count;)
        {
            var last = i;
            while (last + 1 < pieces.Count && pieces[last + 1].OldStart - pieces[last].OldEnd <= 2 * Context)
            {
                last++;
            }

            isExact &= WriteHunk(options, output, old, now, pieces[i..(last + 1)]);
            i = last + 1;
        }

        return isExact;
    }

    // As git writes it: a tab ends a name with a space, and a name with a character that would end it or the line stands in quotation marks.
    private static string Name(string path) =>
        path.AsSpan().IndexOfAny('"', '\\') >= 0 || path.Any(char.IsControl)
            ? "\"" + string.Concat(path.Select(c => c is '"' or '\\' ? "\\" + c : char.IsControl(c) ? "\\" + Convert.ToString(c, 8).PadLeft(3, '0') : c.ToString())) + "\""
            : path.Contains(' ') ? path + "\t" : path;

    private static bool WriteHunk(ReportOptions options, TextWriter output, List<string> old, List<string> now, List<(int OldStart, int OldEnd, int NewStart, int NewEnd)> pieces)
    {
        var start = Math.Max(0, pieces[0].OldStart - Context);
        var end = Math.Min(old.Count, pieces[^1].OldEnd + Context);
        var newStart = pieces[0].NewStart - (pieces[0].OldStart - start);
        var newEnd = pieces[^1].NewEnd + (end - pieces[^1].OldEnd);
        var isExact = Line(options, output, $"@@ -{Range(start, end)} +{Range(newStart, newEnd)} @@\n", "36");
        var at = start;
        foreach (var piece in pieces)
        {
            isExact &= WriteLines(options, output, old, at, piece.OldStart, ' ', null);
            isExact &= WriteLines(options, output, old, piece.OldStart, piece.OldEnd, '-', "31");
            isExact &= WriteLines(options, output, now, piece.NewStart, piece.NewEnd, '+', "32");
            at = piece.OldEnd;
        }

        return isExact & WriteLines(options, output, old, at, end, ' ', null);
    }

    private static bool WriteLines(ReportOptions options, TextWriter output, List<string> lines, int from, int to, char sign, string? colour)
    {
        var isExact = true;
        for (var i = from; i < to; i++)
        {
            isExact &= Line(options, output, sign + lines[i], colour);
            if (lines[i].Length == 0 || lines[i][^1] != '\n')
            {
                output.Write("\n\\ No newline at end of file\n");
            }
        }

        return isExact;
    }

    private static bool Line(ReportOptions options, TextWriter output, string line, string? colour)
    {
        if (!options.UsesColour && !options.BreaksCommands)
        {
            output.Write(line);
            return true;
        }

        var end = !line.EndsWith('\n') ? "" : !options.UsesColour && line.EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var bare = line[..^end.Length];
        var shown = DisplayText.Sanitise(options.UsesColour ? bare.TrimEnd('\r') : bare);
        shown = options.BreaksCommands ? DisplayText.BreakCommands(shown) : shown;
        output.Write(!options.UsesColour || colour is null ? shown + end : $"\u001b[{colour}m{shown}\u001b[0m{end}");
        return !options.UsesColour && shown == bare;
    }

    // The format counts lines from 1; of an empty range it names the line before.
    private static string Range(int start, int end) => string.Create(
        CultureInfo.InvariantCulture, $"{(end > start ? start + 1 : start)}{(end - start == 1 ? "" : ",")}{(end - start == 1 ? null : end - start)}");

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[at..end]);
            at = end;
        }

        return lines;
    }
}
