using System.Globalization;

namespace CorpusLint.Documents;

/// <summary>
/// Cuts plain text into units. Prose comes with one paragraph a line or wrapped by hand at some width; which of the two
/// a document uses shows at its line starts: wrapped prose goes on in lower case, paragraphs do not.
/// </summary>
internal sealed class TextUnitReader
{
    private readonly string _text;
    private readonly List<Line> _lines = [];
    private readonly bool _isWrapped;
    private readonly int _width;

    private TextUnitReader(string text, int start)
    {
        _text = text;
        ReadLines(start);
        DropNumbersOfProse();
        (_isWrapped, _width) = MeasureWrapping();
    }

    /// <summary>The units from an offset to the end of the text; lines without a letter or digit ("* * *") only separate.</summary>
    internal static List<TextUnit> Read(string text, int start) => new TextUnitReader(text, start).ReadUnits();

    private List<TextUnit> ReadUnits()
    {
        var units = new List<TextUnit>();
        var isAfterBlank = true;
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = _lines[i];
            if (line.IsSeparator)
            {
                if (!isAfterBlank && units.Count > 0 && line.Rule > 0 && units[^1].Lines == 1)
                {
                    units[^1] = units[^1] with { Underlined = line.Rule };
                }

                isAfterBlank = true;
                continue;
            }

            var last = i;
            while (last + 1 < _lines.Count && Continues(_lines[last], _lines[last + 1], line))
            {
                last++;
            }

            units.Add(new TextUnit(line.Start, _lines[last].End, line.Indent, last - i + 1, isAfterBlank) { MarkerLength = line.MarkerLength, IsBullet = line.IsBullet });
            i = last;
            isAfterBlank = false;
        }

        return units;
    }

    private void ReadLines(int start)
    {
        while (start < _text.Length)
        {
            var length = _text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? _text.Length : start + length;
            _lines.Add(Measure(start, end));
            start = end + 1;
            if (end + 1 < _text.Length && _text[end] == '\r' && _text[end + 1] == '\n')
            {
                start++;
            }
        }
    }

    // "… who resigned Nov.⏎29. Mr. Pike …": a number beyond one that opens a line inside a paragraph is a label only when the
    // number before it opened a line, too.
    private void DropNumbersOfProse()
    {
        var last = 0;
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = _lines[i];
            if (line.MarkerLength == 0 || line.IsBullet || !int.TryParse(_text.AsSpan(line.Start, line.MarkerLength).Trim().Trim("()."), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                continue;
            }

            if (number > 1 && number != last + 1 && i > 0 && !_lines[i - 1].IsSeparator && _lines[i - 1].MarkerLength == 0 && line.Indent == _lines[i - 1].Indent && !IsFollowedBy(number + 1, i))
            {
                _lines[i] = line with { MarkerLength = 0 };
            }
            else
            {
                last = number;
            }
        }
    }

    private bool IsFollowedBy(int number, int index)
    {
        var label = number.ToString(CultureInfo.InvariantCulture);
        for (var i = index + 1; i < _lines.Count && i <= index + 10; i++)
        {
            if (_lines[i].MarkerLength > 0 && _text.AsSpan(_lines[i].Start, _lines[i].MarkerLength).Trim().Trim("().").SequenceEqual(label))
            {
                return true;
            }
        }

        return false;
    }

    private Line Measure(int start, int end)
    {
        var first = start;
        while (first < end && IsBlank(_text[first]))
        {
            first++;
        }

        while (end > first && IsBlank(_text[end - 1]))
        {
            end--;
        }

        var content = _text.AsSpan(first, end - first);
        var isSeparator = true;
        foreach (var c in content)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                isSeparator = false;
                break;
            }
        }

        var rule = isSeparator && content.Length >= 3 ? content.Trim('=').IsEmpty ? 1 : content.Trim('-').IsEmpty ? 2 : 0 : 0;
        var marker = isSeparator ? 0 : ListMarker.LengthAt(_text, first, end);
        return new Line(first, end, first - start, isSeparator, rule, marker, marker > 0 && ListMarker.IsBullet(_text[first]));
    }

    // A third of the line pairs that go on in lower case is far from both kinds of text: wrapped English has nine in ten.
    private (bool IsWrapped, int Width) MeasureWrapping()
    {
        var (pairs, goingOn) = (0, 0);
        var lengths = new List<int>();
        for (var i = 1; i < _lines.Count; i++)
        {
            var (before, after) = (_lines[i - 1], _lines[i]);
            if (before.IsSeparator || after.IsSeparator || after.MarkerLength > 0)
            {
                continue;
            }

            pairs++;
            goingOn += StartsLower(after) && !EndsSentence(before) ? 1 : 0;
            lengths.Add(before.End - before.Start + before.Indent);
        }

        if (pairs == 0 || goingOn * 3 < pairs)
        {
            return (false, 0);
        }

        lengths.Sort();
        return (true, lengths[lengths.Count * 9 / 10]);
    }

    private bool Continues(in Line line, in Line next, in Line first)
    {
        if (next.IsSeparator || next.MarkerLength > 0)
        {
            return false;
        }

        if (first.MarkerLength > 0 && next.Indent > first.Indent)
        {
            return true;
        }

        if (!_isWrapped)
        {
            return first.MarkerLength == 0 && StartsLower(next) && !EndsSentence(line) && line.End - line.Start >= 40;
        }

        // A line that had room for the next word was ended on purpose.
        var room = _width - (line.End - line.Start + line.Indent);
        return (StartsLower(next) && !EndsSentence(line)) || room <= FirstWordLength(next);
    }

    private int FirstWordLength(in Line line)
    {
        var word = _text.AsSpan(line.Start, line.End - line.Start);
        var space = word.IndexOf(' ');
        return space < 0 ? word.Length : space;
    }

    private bool StartsLower(in Line line) => char.IsLower(_text[line.Start]);

    private bool EndsSentence(in Line line) => _text[line.End - 1] is '.' or '!' or '?' or ':' or ';';

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || Tokenizer.IsIgnorable(c);

    private readonly record struct Line(int Start, int End, int Indent, bool IsSeparator, int Rule, int MarkerLength, bool IsBullet);
}
