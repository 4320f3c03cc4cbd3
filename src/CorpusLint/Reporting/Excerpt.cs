using System.Globalization;
using System.Text;
using CorpusLint.Diagnostics;
using CorpusLint.Text;

namespace CorpusLint.Reporting;

/// <summary>A sentence as a person reads it: wrapped to the screen, with marks under the parts that are meant.</summary>
internal static class Excerpt
{
    /// <summary>Rows that a sentence may take; a longer one is cut around what is meant.</summary>
    private const int MaximumRows = 6;

    /// <summary>Stands where the file has something that a reader does not see; see <see cref="Location.Reading"/>.</summary>
    private const char Filler = '\u2060';

    private const char Primary = '^';
    private const char Other = '~';

    /// <summary>The rows of a place's context: each a line of the sentence and the marks under it, empty where nothing is meant.</summary>
    /// <param name="location">The place; its span is marked with "^".</param>
    /// <param name="others">Other places in the same context; marked with "~".</param>
    /// <param name="width">Columns that a row may take.</param>
    internal static IReadOnlyList<(string Line, string Marks)> Of(Location location, IReadOnlyList<TextSpan> others, int width)
    {
        var context = ContextOf(location);
        var text = TextOf(location);
        var shown = Window(text, context, location.Span, width * MaximumRows);
        var line = new StringBuilder();
        var marks = new StringBuilder();
        Append(line, marks, shown.Start > context.Start ? "… " : "", ' ');
        foreach (var (piece, mark) in Pieces(shown, location.Span, others))
        {
            Append(line, marks, text.AsSpan(piece.Start, piece.Length), mark);
        }

        Append(line, marks, shown.End < context.End ? " …" : "", ' ');
        if (location.Span.IsEmpty && line.Length > 0)
        {
            // A place between two characters is marked at the one behind it.
            var at = Math.Min(location.Span.Start - shown.Start, marks.Length - 1);
            marks[Math.Max(0, at)] = Primary;
        }

        return Wrap(line.ToString().TrimEnd(), marks.ToString(), width);
    }

    /// <summary>The place's context on one line, as a reader sees it, cut into what stands before the part that is meant, that part, and what stands behind it.</summary>
    /// <param name="location">The place.</param>
    /// <param name="room">UTF-16 code units that the context may take before it is cut around what is meant.</param>
    internal static (string Before, string Meant, string Behind) Parts(Location location, int room = int.MaxValue)
    {
        var (context, text) = (ContextOf(location), TextOf(location));
        var shown = Window(text, context, location.Span, room);
        var meant = TextSpan.FromBounds(Math.Min(location.Span.Start, shown.End), Math.Min(location.Span.End, shown.End));
        var line = new StringBuilder();
        var marks = new StringBuilder();
        Append(line, marks, shown.Start > context.Start ? "… " : "", ' ');
        Append(line, marks, text.AsSpan(shown.Start, meant.Start - shown.Start), ' ');
        var start = line.Length;
        Append(line, marks, text.AsSpan(meant.Start, meant.Length), Primary);
        var end = line.Length;
        Append(line, marks, text.AsSpan(meant.End, shown.End - meant.End), ' ');
        Append(line, marks, shown.End < context.End ? " …" : "", ' ');
        var all = line.ToString();
        return (all[..start].TrimStart(), all[start..end], all[end..].TrimEnd());
    }

    private static TextSpan ContextOf(Location location) => location.Context.Contains(location.Span) ? location.Context : location.Span;

    // A footnote marker is all markup: what is meant must be seen, so there the file itself is shown.
    private static string TextOf(Location location) =>
        location.Reading is { } reading && reading.AsSpan(location.Span.Start, location.Span.Length).IndexOfAnyExcept(Filler) >= 0 ? reading : location.Text.Content;

    // A third of the room goes to what stands before the mark: the reader needs the subject, but the end more.
    private static TextSpan Window(string text, TextSpan context, TextSpan span, int room)
    {
        if (context.Length <= room)
        {
            return context;
        }

        var start = Math.Max(context.Start, span.Start - room / 3);
        var end = Math.Min(context.End, start + room);
        start = start == context.Start ? start : Math.Min(span.Start, BehindSpace(text, start, span.Start));
        end = end == context.End ? end : BeforeSpace(text, end, Math.Max(start, Math.Min(span.End, end - 1)));
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    private static int BehindSpace(string text, int from, int limit)
    {
        var space = text.AsSpan(from, limit - from).IndexOf(' ');
        var word = space >= 0 ? from + space + 1 : from;
        return word < text.Length && char.IsLowSurrogate(text[word]) ? word - 1 : word;
    }

    private static int BeforeSpace(string text, int to, int limit)
    {
        var space = text.AsSpan(limit, to - limit).LastIndexOf(' ');
        var word = space >= 0 ? limit + space : to;
        return word > 0 && char.IsHighSurrogate(text[word - 1]) ? word - 1 : word;
    }

    /// <summary>The context cut at the borders of all marks, in order.</summary>
    private static IEnumerable<(TextSpan Piece, char Mark)> Pieces(TextSpan context, TextSpan primary, IReadOnlyList<TextSpan> others)
    {
        var borders = new SortedSet<int> { context.Start, context.End };
        foreach (var span in others.Append(primary))
        {
            borders.Add(Math.Clamp(span.Start, context.Start, context.End));
            borders.Add(Math.Clamp(span.End, context.Start, context.End));
        }

        var start = -1;
        foreach (var border in borders)
        {
            if (start >= 0)
            {
                var piece = TextSpan.FromBounds(start, border);
                var mark = primary.OverlapsWith(piece) ? Primary : others.Any(o => o.OverlapsWith(piece)) ? Other : ' ';
                yield return (piece, mark);
            }

            start = border;
        }
    }

    private static void Append(StringBuilder line, StringBuilder marks, ReadOnlySpan<char> text, char mark)
    {
        foreach (var c in DisplayText.SanitiseLine(text.ToString().Replace(Filler.ToString(), "", StringComparison.Ordinal)))
        {
            if (c != ' ' || (line.Length > 0 && line[^1] != ' '))
            {
                line.Append(c);
                marks.Append(mark);
            }
        }
    }

    private static List<(string Line, string Marks)> Wrap(string line, string marks, int width)
    {
        var rows = new List<(string, string)>();
        var start = 0;
        while (start < line.Length)
        {
            var end = RowEnd(line, start, width);
            rows.Add((line[start..end].TrimEnd(), MarksUnder(line, marks, start, end)));
            start = end;
            while (start < line.Length && line[start] == ' ')
            {
                start++;
            }
        }

        return rows;
    }

    private static int RowEnd(string line, int start, int width)
    {
        var (columns, space) = (0, -1);
        for (var i = start; i < line.Length; i++)
        {
            var step = char.IsHighSurrogate(line[i]) && i + 1 < line.Length ? 2 : 1;
            columns += DisplayText.Columns(line.AsSpan(i, step));
            if (columns > width)
            {
                return space > start ? space : Math.Max(i, start + 1);
            }

            space = line[i] == ' ' ? i : space;
            i += step - 1;
        }

        return line.Length;
    }

    private static string MarksUnder(string line, string marks, int start, int end)
    {
        var result = new StringBuilder();
        for (var i = start; i < end; i++)
        {
            var step = char.IsHighSurrogate(line[i]) && i + 1 < end ? 2 : 1;
            result.Append(marks[i], DisplayText.Columns(line.AsSpan(i, step)));
            i += step - 1;
        }

        return result.ToString().TrimEnd();
    }
}
