using System.Text;
using CorpusLint.Cli.Configuration;

namespace CorpusLint.Cli.Accepting;

/// <summary>The text of a file of accepted facts, to which an entry is added: what stands there stays as somebody wrote it, comments too.</summary>
internal static class FactsText
{
    /// <summary>The text of a file without entries.</summary>
    /// <param name="schema">Address of the schema, for editors.</param>
    internal static string Empty(string schema) => $"{{\n  \"$schema\": \"{schema}\",\n  \"facts\": []\n}}\n";

    /// <summary>Adds an entry behind the last one.</summary>
    /// <param name="file">The file, which is valid.</param>
    /// <param name="entry">The entry as JSON, its lines ended by LF and indented from 0.</param>
    /// <returns>The new text.</returns>
    internal static string With(JsonSource file, string entry)
    {
        var text = Encoding.UTF8.GetString(file.Bytes);
        var list = JsonValue.Parse(file)["facts"]!;
        var (start, close) = (Characters(list.Start), Characters(list.End) - 1);
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var lineIndent = IndentOfLine(text, start);
        var last = list.Items.Count == 0 ? start + 1 : Characters(list.Items[^1].End);
        var indent = list.Items.Count > 0 && OwnIndent(text, Characters(list.Items[^1].Start)) is { } own ? own : lineIndent + "  ";

        // A comma, if the last entry has none, stands right behind it; the new entry behind all comments.
        var between = text[last..close];
        var comma = list.Items.Count > 0 && !HasComma(between) ? "," : "";
        var lines = string.Join(newLine, entry.Split('\n').Select(l => indent + l));
        return text[..last] + comma + between.TrimEnd() + newLine + lines + newLine + lineIndent + text[close..];

        int Characters(int bytes) => Encoding.UTF8.GetCharCount(file.Bytes, 0, bytes);
    }

    private static string IndentOfLine(string text, int at)
    {
        var start = text.LastIndexOfAny(['\n', '\r'], Math.Max(0, at - 1)) + 1;
        var end = start;
        while (end < at && text[end] is ' ' or '\t')
        {
            end++;
        }

        return text[start..end];
    }

    // The indent of what stands first in its line; null for what does not.
    private static string? OwnIndent(string text, int at) => IndentOfLine(text, at) is var indent && text.LastIndexOfAny(['\n', '\r'], Math.Max(0, at - 1)) + 1 + indent.Length == at ? indent : null;

    private static bool HasComma(string between)
    {
        for (var i = 0; i < between.Length; i++)
        {
            if (between[i] == ',')
            {
                return true;
            }

            if (between[i] == '/' && i + 1 < between.Length)
            {
                var end = between[i + 1] == '*' ? between.IndexOf("*/", i + 2, StringComparison.Ordinal) + 1 : between.AsSpan(i).IndexOfAny('\n', '\r') + i;
                i = end > i ? end : between.Length;
            }
        }

        return false;
    }
}
