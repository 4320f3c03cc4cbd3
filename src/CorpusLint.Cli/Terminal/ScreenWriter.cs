using System.Text;
using CorpusLint.Reporting;

namespace CorpusLint.Cli.Terminal;

/// <summary>Writes styled text in lines of a width. What it is given comes from files: control characters are made visible.</summary>
/// <param name="output">Where it goes.</param>
/// <param name="width">Columns of a line.</param>
/// <param name="usesColour">Whether escape sequences may be written.</param>
internal sealed class ScreenWriter(TextWriter output, int width, bool usesColour)
{
    private bool _isAfterBlank = true;

    /// <summary>Whether escape sequences are written.</summary>
    internal bool UsesColour { get; } = usesColour;

    /// <summary>Columns of a line.</summary>
    internal int Width { get; } = Math.Max(40, width);

    /// <summary>An empty line, unless one stands there.</summary>
    internal void Blank()
    {
        if (!_isAfterBlank)
        {
            output.Write('\n');
            _isAfterBlank = true;
        }
    }

    /// <summary>One line, however long.</summary>
    internal void Line(string indent, params IReadOnlyList<ScreenText> pieces)
    {
        var line = new StringBuilder(indent);
        foreach (var piece in pieces)
        {
            line.Append(Styled(DisplayText.SanitiseLine(piece.Text), piece.Style));
        }

        output.Write(line.ToString().TrimEnd());
        output.Write('\n');
        _isAfterBlank = false;
    }

    /// <summary>Text broken at spaces into lines.</summary>
    /// <param name="first">What stands before the first line.</param>
    /// <param name="rest">What stands before the others.</param>
    /// <param name="pieces">The text.</param>
    internal void Paragraph(string first, string rest, IEnumerable<ScreenText> pieces)
    {
        var (line, columns, indent) = (new List<ScreenText>(), DisplayText.Columns(first), first);
        foreach (var word in Words(pieces))
        {
            var length = word.Sum(p => DisplayText.Columns(p.Text));
            if (line.Count > 0 && columns + 1 + length > Width)
            {
                Line(indent, line);
                (columns, indent) = (DisplayText.Columns(rest), rest);
                line.Clear();
            }
            else if (line.Count > 0)
            {
                line.Add(new ScreenText(" ", line[^1].Style == word[0].Style ? word[0].Style : ScreenStyle.Plain));
                columns++;
            }

            line.AddRange(word);
            columns += length;
        }

        if (line.Count > 0)
        {
            Line(indent, line);
        }
    }

    // A word may change its style in the middle: "`a`, then" is three pieces and two words.
    private static IEnumerable<List<ScreenText>> Words(IEnumerable<ScreenText> pieces)
    {
        var word = new List<ScreenText>();
        foreach (var piece in pieces)
        {
            var parts = piece.Text.Split([' ', '\n', '\t']);
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0 && word.Count > 0)
                {
                    yield return word;
                    word = [];
                }

                if (parts[i].Length > 0)
                {
                    word.Add(piece with { Text = parts[i] });
                }
            }
        }

        if (word.Count > 0)
        {
            yield return word;
        }
    }

    private string Styled(string text, ScreenStyle style)
    {
        var code = style switch
        {
            ScreenStyle.Bold => "1",
            ScreenStyle.Emphasis => "3",
            ScreenStyle.Code => "36",
            ScreenStyle.Dim => "2",
            ScreenStyle.Mark => "1;31",
            _ => "",
        };
        return UsesColour && code.Length > 0 && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
    }
}
