namespace CorpusLint.Scripting.Pages;

/// <summary>The lines of a page, some of them replaced; the others keep every character, line ends too.</summary>
internal sealed class PageEdit(string markdown)
{
    private readonly string[] _lines = [.. PageLines.WithEnds(markdown)];
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
        var lines = _lines.ToList();
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
}
