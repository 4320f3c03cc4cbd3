namespace CorpusLint.Documents;

/// <summary>The marker of a list item or numbered heading in plain text.</summary>
internal static class ListMarker
{
    /// <summary>Whether a character opens list items: • - * – and their kin. A dash before a word without a space is speech.</summary>
    internal static bool IsBullet(char c) => c is '•' or '◦' or '‣' or '▪' or '▫' or '●' or '○' or '■' or '□' or '·' or '⁃' or '-' or '*' or '–' or '+';

    /// <summary>Length of the marker with the white space behind it: "• ", "1. ", "2) ", "(3) ", "a) ", "1.2 "; 0 when none stands at the offset.</summary>
    internal static int LengthAt(string text, int start, int end)
    {
        var i = start;
        if (i < end && IsBullet(text[i]))
        {
            i++;
        }
        else if (NumberLength(text, start, end) is var number and > 0)
        {
            i += number;
        }
        else
        {
            return 0;
        }

        var content = i;
        while (content < end && (char.IsWhiteSpace(text[content]) || Tokenizer.IsIgnorable(text[content])))
        {
            content++;
        }

        return content > i && content < end ? content - start : 0;
    }

    private static int NumberLength(string text, int start, int end)
    {
        var i = start;
        var isEnclosed = i < end && text[i] == '(';
        i += isEnclosed ? 1 : 0;
        var first = i;
        while (i < end && i - first < 3 && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        if (i == first && i + 1 < end && char.IsAsciiLetterLower(text[i]) && text[i + 1] == ')')
        {
            return i + 2 - start;
        }

        if (i == first || i >= end)
        {
            return 0;
        }

        var parts = 1;
        while (text[i] == '.' && i + 1 < end && char.IsAsciiDigit(text[i + 1]) && parts < 4)
        {
            parts++;
            i++;
            for (var digits = 0; i < end && digits < 2 && char.IsAsciiDigit(text[i]); digits++)
            {
                i++;
            }

            if (i >= end)
            {
                return 0;
            }
        }

        var closes = isEnclosed ? text[i] == ')' : text[i] is '.' or ')';
        return closes ? i + 1 - start : parts > 2 && !isEnclosed && text[i] == ' ' ? i - start : 0;
    }
}
