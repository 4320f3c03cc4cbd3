using System.Globalization;
using System.Text;

namespace CorpusLint.Reporting;

/// <summary>
/// Makes other people's prose safe to show. A terminal obeys escape sequences, a reader is misled by bidirectional
/// overrides, and CI runners execute commands that stand in a log.
/// </summary>
public static class DisplayText
{
    /// <summary>
    /// The text with every control character but line feed and tab made visible: C0 and DEL as control pictures, C1,
    /// bidirectional controls and what else is unseen and misleads as U+FFFD, as rustc's renderer does. Joiners and
    /// variation selectors stay where writing needs them. Lone surrogates become U+FFFD too.
    /// </summary>
    public static string Sanitise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsClean(text) ? text : Replace(text, keepsLines: true);
    }

    /// <summary>Like <see cref="Sanitise"/>, and on one line: line feeds, returns and tabs become spaces.</summary>
    public static string SanitiseLine(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsClean(text) && text.AsSpan().IndexOfAny('\n', '\t') < 0 ? text : Replace(text, keepsLines: false);
    }

    /// <summary>
    /// Output with whatever a CI runner would execute broken by a backslash: <c>##[</c>, <c>##vso[</c> and
    /// <c>##teamcity[</c> anywhere, <c>::</c> at the start of a line; and <c>[[ATTACHMENT|</c>, for which services show a file
    /// of the machine where what was printed is the output of a test. A line starts where any runner or viewer may see one,
    /// and what is white or invisible does not end its start: GitHub's runner trims a line before it looks, and compares by
    /// culture, which overlooks invisible characters. For the same reason nothing invisible can break a command.
    /// </summary>
    public static string BreakCommands(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (!line.Contains("##", StringComparison.Ordinal) && !line.Contains("::", StringComparison.Ordinal) && !line.Contains("[[", StringComparison.Ordinal))
        {
            return line;
        }

        var result = new StringBuilder(line.Length + 4);
        var isStart = true;
        for (var i = 0; i < line.Length; i++)
        {
            result.Append(line[i]);
            if ((isStart && line.AsSpan(i).StartsWith("::", StringComparison.Ordinal)) || StartsCommand(line.AsSpan(i)))
            {
                result.Append('\\');
            }

            isStart = EndsLine(line[i]) || (isStart && (char.IsWhiteSpace(line[i]) || IsUnseen(line[i])));
        }

        return result.ToString();
    }

    /// <summary>JSON that says the same, with escapes for what a terminal or a CI runner would obey, or nobody sees.</summary>
    public static string GuardJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var bytes = new MemoryStream(json.Length);
        new GuardedJson(bytes).Write(Encoding.UTF8.GetBytes(json));
        return Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>Columns that a text takes on a terminal: marks none, the wide letters of East Asia and pictures two.</summary>
    public static int Columns(ReadOnlySpan<char> text)
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

    /// <summary>At most so many UTF-16 code units of a text, and behind them a sign that it goes on; no pair of surrogates is torn.</summary>
    internal static string Shorten(string text, int room, string sign = "…") =>
        text.Length <= room ? text : string.Concat(text.AsSpan(0, char.IsLowSurrogate(text[room]) ? room - 1 : room), sign);

    /// <summary>The text with a full stop where it has no end of a sentence.</summary>
    internal static string EndSentence(string text) => text.Length > 0 && text[^1] is '.' or '?' or '!' or '…' ? text : text + ".";

    private static bool StartsCommand(ReadOnlySpan<char> text) =>
        text.StartsWith("##[", StringComparison.Ordinal)
        || text.StartsWith("##vso[", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("##teamcity[", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("[[ATTACHMENT|", StringComparison.OrdinalIgnoreCase);

    private static bool EndsLine(char c) => c is (>= '\n' and <= '\r') or '\u0085' or '\u2028' or '\u2029';

    private static bool IsUnseen(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark;

    private static bool IsClean(string text)
    {
        foreach (var c in text)
        {
            if (char.IsSurrogate(c) || (c != '\n' && c != '\t' && (Visible(c) != c || UnseenCharacters.MayMislead(c))))
            {
                return false;
            }
        }

        return true;
    }

    private static string Replace(string text, bool keepsLines)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                if (UnseenCharacters.Misleads(text, i))
                {
                    result.Append('\uFFFD');
                }
                else
                {
                    result.Append(c).Append(text[i + 1]);
                }

                i++;
            }
            else if (char.IsSurrogate(c) || UnseenCharacters.Misleads(text, i))
            {
                result.Append('\uFFFD');
            }
            else if (c is '\n' or '\t')
            {
                result.Append(keepsLines ? c : ' ');
            }
            else if (c == '\r' && !keepsLines)
            {
                result.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : " ");
            }
            else
            {
                result.Append(Visible(c));
            }
        }

        return result.ToString();
    }

    private static char Visible(char c) => c switch
    {
        < ' ' => (char)('\u2400' + c),
        '\u007F' => '\u2421',
        >= '\u0080' and <= '\u009F' => '\uFFFD',
        '\u2028' or '\u2029' => ' ',
        _ => c,
    };

    // The blocks that terminals draw two columns wide, after UAX #11; single odd characters are left to chance.
    private static bool IsWide(int rune) => rune is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF)
        or (>= 0x20000 and <= 0x3FFFD);
}
