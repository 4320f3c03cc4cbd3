using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>One piece of an HTML file: text, a tag, or something a reader never sees.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind its last character.</param>
/// <param name="Name">A tag's name in lower case; empty for the rest.</param>
internal readonly record struct HtmlToken(HtmlTokenKind Kind, int Start, int End, string Name)
{
    /// <summary>The value of an attribute, entities as written, and where it stands; null when the tag has none of that name.</summary>
    internal TextSpan? Attribute(string text, string name)
    {
        var i = Start + 1 + Name.Length;
        while (i < End - 1)
        {
            while (i < End - 1 && (char.IsWhiteSpace(text[i]) || text[i] is '/' or '='))
            {
                i++;
            }

            var nameStart = i;
            while (i < End - 1 && !char.IsWhiteSpace(text[i]) && text[i] is not ('=' or '/'))
            {
                i++;
            }

            var isWanted = text.AsSpan(nameStart, i - nameStart).Equals(name, StringComparison.OrdinalIgnoreCase);
            var value = ReadValue(text, ref i);
            if (isWanted)
            {
                return value;
            }

            i = i == nameStart ? i + 1 : i;
        }

        return null;
    }

    private TextSpan ReadValue(string text, ref int i)
    {
        var equals = i;
        while (equals < End - 1 && char.IsWhiteSpace(text[equals]))
        {
            equals++;
        }

        if (equals >= End - 1 || text[equals] != '=')
        {
            return new TextSpan(i, 0);
        }

        i = equals + 1;
        while (i < End - 1 && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        var start = i;
        if (i < End - 1 && text[i] is '"' or '\'')
        {
            var close = text.AsSpan(i + 1, End - i - 1).IndexOf(text[i]);
            var end = close < 0 ? End - 1 : i + 1 + close;
            i = Math.Min(end + 1, End);
            return TextSpan.FromBounds(start + 1, end);
        }

        while (i < End - 1 && !char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return TextSpan.FromBounds(start, i);
    }
}

/// <summary>What a piece of HTML is.</summary>
internal enum HtmlTokenKind
{
    /// <summary>Characters and entities.</summary>
    Text,

    /// <summary>An opening tag.</summary>
    Open,

    /// <summary>A closing tag.</summary>
    Close,

    /// <summary>A comment, doctype, processing instruction, or the content of a script.</summary>
    Hidden,
}
