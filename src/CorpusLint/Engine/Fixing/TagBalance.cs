namespace CorpusLint.Engine.Fixing;

/// <summary>Which HTML tags of a piece of source have no partner in it: a piece can be replaced when as many open and close in the new one.</summary>
internal static class TagBalance
{
    private static readonly string[] s_void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

    /// <summary>The tags without a partner, in order: "/b i" for <c>x&lt;/b&gt; &lt;u&gt;y&lt;/u&gt; &lt;i&gt;z</c>. A tag that is cut off counts by its name.</summary>
    internal static string Of(ReadOnlySpan<char> source)
    {
        var open = new List<string>();
        for (var at = 0; at < source.Length;)
        {
            var next = source[at..].IndexOf('<');
            if (next < 0)
            {
                break;
            }

            var start = at + next + 1;
            var isClosing = start < source.Length && source[start] == '/';
            var nameStart = start + (isClosing ? 1 : 0);
            var end = nameStart;
            while (end < source.Length && char.IsAsciiLetterOrDigit(source[end]))
            {
                end++;
            }

            at = Math.Max(end, start);
            var name = source[nameStart..end].ToString().ToLowerInvariant();
            if (name.Length == 0 || Array.IndexOf(s_void, name) >= 0)
            {
                continue;
            }

            if (isClosing && open.Count > 0 && open[^1] == name)
            {
                open.RemoveAt(open.Count - 1);
            }
            else
            {
                open.Add(isClosing ? "/" + name : name);
            }
        }

        return string.Join(' ', open);
    }
}
