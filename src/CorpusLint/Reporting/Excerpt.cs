using System.Globalization;
using System.Text;
using CorpusLint.Diagnostics;

namespace CorpusLint.Reporting;

/// <summary>A sentence on one line with a part of it marked; cut on both sides when it is too long for the screen.</summary>
/// <param name="Line">The sentence, sanitised, line breaks folded.</param>
/// <param name="MarkStart">Index in <paramref name="Line"/> of the first marked character.</param>
/// <param name="MarkEnd">Index behind the last marked character.</param>
internal readonly record struct Excerpt(string Line, int MarkStart, int MarkEnd)
{
    /// <summary>The excerpt of a place.</summary>
    /// <param name="location">The place.</param>
    /// <param name="width">Columns that the line may take.</param>
    internal static Excerpt Of(Location location, int width)
    {
        var context = location.Context.Contains(location.Span) ? location.Context : location.Span;
        var line = new StringBuilder();
        Append(line, location.Text.Content.AsSpan(context.Start, location.Span.Start - context.Start));
        var markStart = line.Length;
        Append(line, location.Text.Slice(location.Span).TrimEnd());
        var markEnd = line.Length;
        Append(line, location.Text.Content.AsSpan(location.Span.End, context.End - location.Span.End));
        return Cut(line.ToString(), markStart, markEnd, width);
    }

    /// <summary>The line of blanks and marks that stands under the sentence.</summary>
    internal string Underline() =>
        new string(' ', Columns(Line.AsSpan(0, MarkStart))) + new string('^', Math.Max(1, Columns(Line.AsSpan(MarkStart, MarkEnd - MarkStart))));

    // A third of the room goes to what stands before the mark: the reader needs the subject, but the end more.
    private static Excerpt Cut(string line, int markStart, int markEnd, int width)
    {
        if (line.Length <= width)
        {
            return new Excerpt(line, markStart, markEnd);
        }

        var from = markEnd <= width - 1 ? 0 : Math.Max(0, Math.Min(markStart - width / 3, line.Length - width));
        var to = Math.Min(line.Length, from + width);
        from = from == 0 ? 0 : NextWord(line, from, markStart);
        to = to == line.Length ? to : LastWord(line, to, markEnd > to ? markStart + 1 : markEnd);
        var before = from > 0 ? "… " : "";
        var cut = string.Concat(before, line.AsSpan(from, to - from).TrimEnd(), to < line.Length ? " …" : "");
        var start = markStart - from + before.Length;
        return new Excerpt(cut, start, Math.Min(markEnd - from + before.Length, cut.Length));
    }

    private static int NextWord(string line, int from, int limit)
    {
        var space = line.IndexOf(' ', from);
        var word = space >= 0 && space < limit ? space + 1 : from;
        return word < line.Length && char.IsLowSurrogate(line[word]) ? word - 1 : word;
    }

    private static int LastWord(string line, int to, int limit)
    {
        var space = line.LastIndexOf(' ', to - 1);
        var word = space >= limit ? space : to;
        return word > 0 && char.IsHighSurrogate(line[word - 1]) ? word - 1 : word;
    }

    private static void Append(StringBuilder line, ReadOnlySpan<char> text)
    {
        foreach (var c in DisplayText.SanitiseLine(text.ToString()))
        {
            if (c != ' ' || (line.Length > 0 && line[^1] != ' '))
            {
                line.Append(c);
            }
        }
    }

    private static int Columns(ReadOnlySpan<char> text)
    {
        var columns = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            columns += Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
                _ => IsWide(rune.Value) ? 2 : 1,
            };
        }

        return columns;
    }

    // The blocks that terminals draw two columns wide, after UAX #11; single odd characters are left to chance.
    private static bool IsWide(int rune) => rune is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF)
        or (>= 0x20000 and <= 0x3FFFD);
}
