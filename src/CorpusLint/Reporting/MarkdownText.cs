using System.Text;

namespace CorpusLint.Reporting;

/// <summary>
/// Other people's prose as Markdown that shows exactly its characters on one line and does nothing: no markup, HTML, link or
/// image, and nothing that a forge makes something of in plain words, such as a mention, a reference to an issue or a commit,
/// a bare address or a name of a picture.
/// </summary>
internal static class MarkdownText
{
    /// <summary>Stands inside what a forge would recognise; it takes no room and is no letter.</summary>
    private const char Break = '\u200B';

    /// <summary>Means something anywhere in a line; what means something only where one begins is looked at besides.</summary>
    private const string Markup = "\\`*_[]{}#~|!$^=";

    private const int ShortestCommit = 7;

    /// <summary>The text, escaped; white space is one space each.</summary>
    internal static string Escape(string text)
    {
        var line = DisplayText.SanitiseLine(text);
        var result = new StringBuilder(line.Length + 16);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == ' ')
            {
                result.Append(result.Length > 0 && result[^1] != ' ' ? " " : "");
                continue;
            }

            if (char.IsAsciiLetterOrDigit(c) && (i == 0 || !char.IsAsciiLetterOrDigit(line[i - 1])))
            {
                i = AppendWord(result, line, i) - 1;
                continue;
            }

            AppendCharacter(result, line, i);
        }

        return result.ToString().TrimEnd(' ');
    }

    private static void AppendCharacter(StringBuilder result, string line, int at)
    {
        var c = line[at];
        if (c is '<' or '>' or '&')
        {
            result.Append(c switch { '<' => "&lt;", '>' => "&gt;", _ => "&amp;" });
        }
        else
        {
            // "https:", "mailto:", "tel:"; ": " is a colon and nothing else.
            var isScheme = c == ':' && at > 0 && char.IsAsciiLetter(line[at - 1]) && at + 1 < line.Length && line[at + 1] != ' ';
            result.Append(isScheme ? Break.ToString() : "");
            var isMarkup = Markup.Contains(c, StringComparison.Ordinal) || (result.Length == 0 && "+-:".Contains(c, StringComparison.Ordinal)) || (c is '.' or ')' && IsListNumber(result));
            result.Append(isMarkup ? "\\" : "").Append(c);
        }

        if (IsReference(line, at))
        {
            result.Append(Break);
        }
    }

    private static bool IsListNumber(StringBuilder result)
    {
        for (var i = 0; i < result.Length; i++)
        {
            if (!char.IsAsciiDigit(result[i]))
            {
                return false;
            }
        }

        return result.Length is > 0 and < 10;
    }

    // "@name", "#12", "!12", "$12", "%title", "~label", "&12", ":picture:"; a time of day stays whole.
    private static bool IsReference(string line, int at)
    {
        if (at + 1 >= line.Length)
        {
            return false;
        }

        var next = line[at + 1];
        return line[at] switch
        {
            '@' or '#' or '!' or '$' or '~' or '&' => char.IsLetterOrDigit(next) || next is '_' or '"' or '\'' or '-',
            '%' => char.IsLetter(next) || next is '"',
            ':' => next != ' ' && !(char.IsAsciiDigit(next) && at > 0 && char.IsAsciiDigit(line[at - 1])),
            _ => false,
        };
    }

    // A word of Latin letters and digits; "www", the hash of a commit, or the "GH" of "GH-12" and "CVE-2020-1".
    private static int AppendWord(StringBuilder result, string line, int start)
    {
        var end = start;
        while (end < line.Length && char.IsAsciiLetterOrDigit(line[end]))
        {
            end++;
        }

        var word = line.AsSpan(start, end - start);
        var isCommit = word.Length >= ShortestCommit && word.IndexOfAnyExcept("0123456789abcdefABCDEF") < 0 && (word.Length >= 40 || (word.IndexOfAnyInRange('0', '9') >= 0 && word.IndexOfAnyExceptInRange('0', '9') >= 0));
        if (isCommit)
        {
            for (var i = 0; i < word.Length; i++)
            {
                result.Append(word[i]).Append(i % (ShortestCommit - 1) == ShortestCommit - 2 ? Break.ToString() : "");
            }
        }
        else
        {
            result.Append(word);
        }

        var next = end < line.Length ? line[end] : ' ';
        if ((next == '.' && word.Equals("www", StringComparison.OrdinalIgnoreCase)) || (next == '-' && IsProject(word) && end + 1 < line.Length && char.IsAsciiDigit(line[end + 1])))
        {
            result.Append(Break);
        }

        return end;
    }

    private static bool IsProject(ReadOnlySpan<char> word) => word.Length >= 2 && char.IsAsciiLetterUpper(word[0]) && word.IndexOfAnyInRange('a', 'z') < 0;
}
