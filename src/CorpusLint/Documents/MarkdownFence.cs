using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>
/// Looks at Markdown before the parser does, in one pass, and refuses what would take it minutes or end in an exception:
/// containers nested too deeply, and the shapes over which Markdig 1.6.0 was measured to be quadratic. A budget is in
/// characters that the parser would look at; it does about 10⁹ to 2 × 10⁹ a second, so each fence stands near a quarter
/// of a second, and far above what people write.
/// </summary>
internal ref struct MarkdownFence
{
    private const long Budget = 400_000_000;
    private const int MostCells = 1_000_000;
    private const int MostLines = 20_000;

    private readonly ReadOnlySpan<char> _text;
    private readonly int _maximumNesting;

    private int _declarations;
    private int _definitions;
    private int _tableLines;
    private int _mostBars;
    private int _underlines;
    private int _footnotes;
    private int _runStart;
    private long _linkCost;
    private Refusal? _refusal;

    private MarkdownFence(ReadOnlySpan<char> text, int maximumNesting)
    {
        _text = text;
        _maximumNesting = maximumNesting;
    }

    /// <summary>Why the parser must not see a text.</summary>
    /// <param name="Place">Where the text goes beyond the limit.</param>
    /// <param name="What">What is too much, in the plural.</param>
    /// <param name="Limit">The limit.</param>
    internal readonly record struct Refusal(TextSpan Place, string What, long Limit);

    /// <summary>The first reason to refuse the text from an offset on; null when the parser may see it.</summary>
    internal static Refusal? Check(string text, int start, int maximumNesting) => new MarkdownFence(text, maximumNesting).Scan(start);

    private Refusal? Scan(int start)
    {
        _runStart = start;
        while (start < _text.Length && _refusal is null)
        {
            var length = _text[start..].IndexOfAny('\n', '\r');
            var end = length < 0 ? _text.Length : start + length;
            ScanLine(start, end);
            start = end + 1;
        }

        return _refusal;
    }

    private void ScanLine(int start, int end)
    {
        var content = SkipContainers(start, end);
        var line = _text[content..end].Trim();
        if (line.IsEmpty)
        {
            EndRun(end);
            return;
        }

        if (line.Trim('=').IsEmpty || line.Trim('-').IsEmpty)
        {
            Limit(++_underlines, MostLines, start, "underlined headings");
        }

        if (line[0] == '[' && line.Contains("]:", StringComparison.Ordinal))
        {
            _definitions++;
            if (line.Length > 1 && line[1] == '^')
            {
                Limit(++_footnotes, MostLines, start, "footnotes");
            }
        }

        ScanOpeners(content, end);
        long length = end - _runStart;
        Limit(_declarations * length, Budget, start, "declarations ('<!', '<?')");
        Limit(_definitions * length, Budget * 2, start, "link definitions without a blank line between them");
        Limit(_linkCost, Budget, start, "links that do not end");
        Limit((long)_tableLines * _mostBars, MostCells, start, "cells of a table");
    }

    private void ScanOpeners(int start, int end)
    {
        var bars = 0;
        for (var i = start; i < end; i++)
        {
            switch (_text[i])
            {
                case '<' when i + 1 < end && _text[i + 1] is '!' or '?':
                    _declarations++;
                    break;
                case '(' when i > start && _text[i - 1] == ']':
                    _linkCost += LinkCost(i + 1, end);
                    if (_linkCost > Budget)
                    {
                        return;
                    }

                    break;
                case '|':
                    bars++;
                    break;
                default:
                    break;
            }
        }

        _tableLines += bars > 0 ? 1 : 0;
        _mostBars = Math.Max(_mostBars, bars);
    }

    // A destination is read to its end, a title to its closing mark: at worst to the end of the paragraph, for which the
    // next kilobytes stand, so that this scan stays linear itself.
    private readonly long LinkCost(int start, int end)
    {
        const int Reach = 2000;
        var rest = _text[start..Math.Min(end, start + Reach)];
        var close = rest.IndexOf(')');
        var space = rest.IndexOfAny(' ', '\t');
        var isOpen = (close < 0 || space < 0) && end - start > Reach;
        return isOpen ? end - start : Math.Max(close < 0 ? end - start : close, space < 0 ? end - start : space);
    }

    // Quotes and lists before the line's text; their number is the depth, and so is half the indent of a list item.
    private int SkipContainers(int start, int end)
    {
        var (depth, i) = (0, start);
        while (i < end)
        {
            var indent = i;
            while (indent < end && _text[indent] is ' ' or '\t')
            {
                indent++;
            }

            var marker = MarkerLength(indent, end);
            if (marker == 0)
            {
                break;
            }

            depth += 1 + (_text[indent] == '>' ? 0 : (indent - i) / 2);
            Limit(depth, _maximumNesting, indent, "quotes and lists inside each other");
            i = indent + marker;
        }

        return i;
    }

    private readonly int MarkerLength(int i, int end)
    {
        if (i >= end)
        {
            return 0;
        }

        if (_text[i] == '>')
        {
            return 1;
        }

        var digits = i;
        while (digits < end && digits - i < 9 && char.IsAsciiDigit(_text[digits]))
        {
            digits++;
        }

        var after = digits > i ? (digits < end && _text[digits] is '.' or ')' ? digits + 1 : -1) : _text[i] is '-' or '*' or '+' ? i + 1 : -1;
        return after > 0 && after < end && _text[after] is ' ' or '\t' ? after - i : 0;
    }

    private void EndRun(int end)
    {
        _runStart = end;
        (_declarations, _definitions, _tableLines, _mostBars, _linkCost) = (0, 0, 0, 0, 0);
    }

    private void Limit(long value, long limit, int place, string what)
    {
        if (value > limit)
        {
            _refusal ??= new Refusal(new TextSpan(place, 1), what, limit);
        }
    }
}
