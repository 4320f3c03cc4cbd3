using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>The place and day before the first sentence of a story: "VELL, March 4 (Wire) —", "Vell, 4 March 2025 –", "VELL (Wire) —".</summary>
/// <param name="Span">From the place to the last character before the dash.</param>
/// <param name="StoryStart">Offset of the first character behind the dash.</param>
/// <param name="Date">The day, when it is written with its year.</param>
/// <param name="DateSpan">Where the day is written.</param>
internal readonly record struct Dateline(TextSpan Span, int StoryStart, DateOnly? Date, TextSpan DateSpan)
{
    /// <summary>Reads the start of a paragraph; null when no dateline stands there.</summary>
    internal static Dateline? Read(string reading, TextSpan paragraph, LanguageSet profiles)
    {
        var line = new TokenLine(reading, paragraph, 140);
        var i = MetadataLine.PlaceEnd(line, 0, profiles);
        WrittenDate? date = null;
        if (i > 0)
        {
            date = WrittenDate.At(line, i, profiles.AsSpan());
            i = date?.EndToken ?? i - 1;
        }
        else
        {
            while (line.IsCapitalised(i) && line[i].Shape == TokenShape.AllCapitals)
            {
                i++;
            }
        }

        // Without a day, only capitals or an agency in parentheses tell a dateline from "Vell – the council …".
        if (i == 0 || i >= line.Count)
        {
            return null;
        }

        // "Vell, Maren (March 4, 2025) –": the day may stand in the parentheses.
        if (date is null && line.Is(i, '(') && WrittenDate.At(line, i + 1, profiles.AsSpan()) is { } inside && line.Is(inside.EndToken, ')'))
        {
            date = inside;
        }

        var hasAgency = SkipParentheses(line, ref i) || SkipStrokes(line, ref i);
        if (date is null && !hasAgency && line[0].Shape != TokenShape.AllCapitals)
        {
            return null;
        }

        var end = i;
        i += line.Is(i, '.') || line.Is(i, ',') || line.Is(i, ':') ? 1 : 0;
        if (!line.IsKind(i, TokenKind.Dash) || i + 1 >= line.Count || !line.HasSpaceBefore(i + 1))
        {
            return null;
        }

        var story = i + 1;
        if (!line.IsCapitalised(story) && !line.IsKind(story, TokenKind.Quote) && !line.IsKind(story, TokenKind.Number) && !line.Is(story, '¿') && !line.Is(story, '¡'))
        {
            return null;
        }

        return new Dateline(
            TextSpan.FromBounds(paragraph.Start, line[end - 1].End),
            line[story].Start,
            date?.Value,
            date is { } d ? TextSpan.FromBounds(line[d.FirstToken].Start, line[d.EndToken - 1].End) : default);
    }

    // "March 4, 2025 /Newswire/ --".
    private static bool SkipStrokes(in TokenLine line, ref int i)
    {
        for (var close = i + 2; line.Is(i, '/') && close < line.Count && close - i < 6; close++)
        {
            if (line.Is(close, '/'))
            {
                i = close + 1;
                return true;
            }
        }

        return false;
    }

    private static bool SkipParentheses(in TokenLine line, ref int i)
    {
        if (!line.Is(i, '('))
        {
            return false;
        }

        for (var close = i + 1; close < line.Count && close - i < 8; close++)
        {
            if (line.Is(close, ')'))
            {
                i = close + 1;
                return true;
            }
        }

        return false;
    }
}
