namespace CorpusLint.Scripting.Pages;

/// <summary>The lines of a page as editors count them: they end with LF, CR LF or CR, and with nothing else that Unicode knows.</summary>
internal static class PageLines
{
    /// <summary>The lines without their ends; one for the empty text.</summary>
    internal static string[] Of(string markdown) => markdown.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');

    /// <summary>The lines, each with its end; together they are the text.</summary>
    internal static IEnumerable<string> WithEnds(string markdown)
    {
        var start = 0;
        while (markdown.AsSpan(start).IndexOfAny('\r', '\n') is >= 0 and var length)
        {
            var end = start + length + (markdown.AsSpan(start + length).StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1);
            yield return markdown[start..end];
            start = end;
        }

        yield return markdown[start..];
    }
}
