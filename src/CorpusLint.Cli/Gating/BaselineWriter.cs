using System.Globalization;
using System.Text;

namespace CorpusLint.Cli.Gating;

/// <summary>
/// Writes a baseline: a JSON object a line, sorted, so that a finding more or less is a line more or less. No line numbers,
/// no dates of writing, no counts of the whole: nothing that two branches would both change.
/// </summary>
internal static class BaselineWriter
{
    /// <summary>The file: UTF-8 without byte order mark, each line ends with a line feed.</summary>
    internal static byte[] Write(IEnumerable<BaselineEntry> entries)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{{\"baseline\":{BaselineFile.FormatVersion}}}\n");
        foreach (var entry in entries)
        {
            text.Append(Line(entry)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>An entry, without the line's end.</summary>
    internal static string Line(BaselineEntry entry)
    {
        var line = new StringBuilder();
        var finding = entry.Finding;
        Member(line, "rule", finding.RuleId);
        Member(line, "message", finding.MessageId);
        Member(line, "fingerprint", finding.ContentFingerprint);
        if (finding.Count > 1)
        {
            line.Append(CultureInfo.InvariantCulture, $",\"count\":{finding.Count}");
        }

        Member(line, "in", finding.Paths);
        Member(line, "says", finding.Message);
        Member(line, "words", finding.Words);
        Member(line, "around", finding.Excerpt);
        if (!finding.Beside.IsEmpty)
        {
            Member(line, "beside", finding.Beside);
        }

        Member(line, "reason", entry.Reason);
        Member(line, "by", entry.By);
        Member(line, "until", entry.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return line.Append('}').ToString();
    }

    private static void Member(StringBuilder line, string name, string? value)
    {
        if (value is not null)
        {
            Begin(line, name);
            Quote(line, value);
        }
    }

    private static void Member(StringBuilder line, string name, IEnumerable<string> values)
    {
        Begin(line, name);
        line.Append('[');
        foreach (var value in values)
        {
            line.Append(line[^1] == '[' ? "" : ",");
            Quote(line, value);
        }

        line.Append(']');
    }

    private static void Begin(StringBuilder line, string name) => line.Append(line.Length == 0 ? '{' : ',').Append('"').Append(name).Append("\":");

    // All that a reader can read stays as it is; what acts on a terminal, turns the reading direction or cannot be seen does not.
    private static void Quote(StringBuilder line, string value)
    {
        line.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                line.Append(c).Append(value[++i]);
            }
            else if (char.IsSurrogate(c))
            {
                line.Append('\uFFFD');
            }
            else if (c is '"' or '\\')
            {
                line.Append('\\').Append(c);
            }
            else if (char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                line.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            }
            else
            {
                line.Append(c);
            }
        }

        line.Append('"');
    }
}
