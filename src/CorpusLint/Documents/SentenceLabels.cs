using System.Collections.Immutable;
using System.Globalization;

namespace CorpusLint.Documents;

/// <summary>The labels of list items that stand inside a paragraph: "1. The boats 2. The nets".</summary>
internal sealed class SentenceLabels(string reading, ImmutableArray<Token>.Builder tokens, int first, SentenceTokens text, string? marker)
{
    private readonly (int Number, char Letter) _marker = MarkerOf(marker);

    /// <summary>
    /// Whether an item of a list starts at a token inside a paragraph, "1. The boats 2. The nets": the sentence carries a
    /// label, or its block a marker, and this is the next one of its kind.
    /// </summary>
    internal bool StartsNextItem(int start, int index)
    {
        if (index <= start || index + 2 >= tokens.Count || text.Touches(index) || !text.Touches(index + 1) || reading[tokens[index + 1].Start] is not ('.' or ')')
            || (text.Touches(index + 2) && reading[tokens[index + 2].Start] != ')'))
        {
            return false;
        }

        var label = LabelStart(start);
        var isLabelled = label + 1 < index && reading[tokens[label + 1].Start] == reading[tokens[index + 1].Start] && text.Touches(label + 1);
        if (tokens[index].Kind == TokenKind.Word)
        {
            var before = isLabelled && tokens[label].Length == 1 && tokens[label].Kind == TokenKind.Word ? reading[tokens[label].Start] : start == first ? _marker.Letter : '\0';
            return before != '\0' && reading[tokens[index].Start] == before + 1;
        }

        var number = isLabelled && tokens[label].Kind == TokenKind.Number && int.TryParse(text.ValueOf(label), out var own) ? own : start == first ? _marker.Number : 0;
        return number is > 0 and < 1000 && int.TryParse(text.ValueOf(index), out var following) && following == number + 1;
    }

    // The number or letter of "1.", "(2)", "a)"; 0 and '\0' for none.
    private static (int Number, char Letter) MarkerOf(string? marker)
    {
        var text = marker.AsSpan().Trim("().");
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, '\0') : (0, text.Length == 1 && char.IsAsciiLetterLower(text[0]) ? text[0] : '\0');
    }

    /// <summary>The first token behind a bullet, bracket or quotation mark at the start of a sentence.</summary>
    internal int LabelStart(int start)
    {
        var i = start;
        while (i + 1 < tokens.Count && i < start + 3 && reading[tokens[i].Start] is '•' or '·' or '*' or '⁃' or '(' or '"' or '“')
        {
            i++;
        }

        return i;
    }

    /// <summary>Whether the word is a letter or a small Roman number.</summary>
    internal bool IsLetterOrRoman(int index) =>
        tokens[index].Kind == TokenKind.Word && (tokens[index].Length == 1 || (tokens[index].Length <= 4 && !text.ValueOf(index).ContainsAnyExcept("ivxIVX")));
}
