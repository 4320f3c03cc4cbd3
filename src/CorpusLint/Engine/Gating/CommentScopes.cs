using CorpusLint.Documents;
using CorpusLint.Text;

namespace CorpusLint.Engine.Gating;

/// <summary>
/// Which places of a document a comment about lines covers. A line is what an editor means by it: the paragraph, heading,
/// item or table row, over however many lines it is wrapped; so that wrapping it anew changes nothing.
/// </summary>
internal sealed class CommentScopes
{
    private readonly Document _document;
    private readonly string _text;
    private readonly int[] _nextVisible;
    private readonly Dictionary<TextSpan, (int Start, int End)?> _known = [];

    internal CommentScopes(Document document)
    {
        _document = document;
        _text = document.Text.Content;
        _nextVisible = FindNextVisible();
    }

    /// <summary>What the line behind a comment begins or goes on with; null when no text follows.</summary>
    /// <param name="index">Number of the comment in its document.</param>
    internal (int Start, int End)? NextLine(int index)
    {
        var at = _nextVisible[index];
        if (at < 0)
        {
            return null;
        }

        if (_document.Format == DocumentFormat.Html)
        {
            return BlockBefore(at + 1) is { } block && block.Span.End > at ? (at, block.Span.End) : (at, LineAround(at).End);
        }

        var line = LineAround(at);
        return (line.Start, Covered(line)?.End ?? line.End);
    }

    /// <summary>What a comment stands in or behind; null when that is nothing.</summary>
    internal (int Start, int End)? Line(SuppressionComment comment)
    {
        if (_document.Format == DocumentFormat.Html)
        {
            // A page may be one line of the file: what the comment stands in, or what it stands behind on the same line.
            return BlockBefore(comment.Span.Start) is { } block && (block.Span.End > comment.Span.Start || !_text.AsSpan(block.Span.End, comment.Span.Start - block.Span.End).ContainsAny('\n', '\r'))
                ? (block.Span.Start, block.Span.End)
                : null;
        }

        return Covered(TextSpan.FromBounds(LineAround(comment.Span.Start).Start, LineAround(comment.Span.End).End));
    }

    // From the last comment to the first, so that comments in a row are passed over once.
    private int[] FindNextVisible()
    {
        var comments = _document.SuppressionComments;
        var next = new int[comments.Length];
        for (var i = comments.Length - 1; i >= 0; i--)
        {
            var start = _document.Format == DocumentFormat.Html ? comments[i].Span.End : LineAround(comments[i].Span.End).End;
            var end = i + 1 < comments.Length ? Math.Max(start, comments[i + 1].Span.Start) : _text.Length;
            var found = FirstVisible(start, end);
            next[i] = found >= 0 || i + 1 == comments.Length ? found : next[i + 1];
        }

        return next;
    }

    private int FirstVisible(int start, int end)
    {
        var reading = _document.Reading;
        for (var i = start; i < end; i++)
        {
            if (reading[i] != Document.Filler && !char.IsWhiteSpace(reading[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private TextSpan LineAround(int offset)
    {
        var line = _document.Text.GetLinePosition(offset).Line;
        var starts = _document.Text.LineStarts;
        return TextSpan.FromBounds(starts[line], line + 1 < starts.Length ? starts[line + 1] : _text.Length);
    }

    // The last block that begins before an offset.
    private Block? BlockBefore(int offset) =>
        PlaceOrder.FirstAtOrAfter(_document.Blocks.AsSpan(), offset, static b => b.Span) is > 0 and var index ? _document.Blocks[index - 1] : null;

    // From the first to the last character of all blocks that a line touches; a line of a table has many, and as many comments.
    private (int Start, int End)? Covered(TextSpan line)
    {
        if (_known.TryGetValue(line, out var known))
        {
            return known;
        }

        var blocks = _document.Blocks.AsSpan();
        var index = PlaceOrder.FirstAtOrAfter(blocks, line.Start, static b => b.Span);
        index -= index > 0 && blocks[index - 1].Span.End > line.Start ? 1 : 0;
        (int Start, int End)? covered = null;
        for (; index < blocks.Length && blocks[index].Span.Start < line.End; index++)
        {
            covered = (Math.Min(covered?.Start ?? line.Start, blocks[index].Span.Start), Math.Max(covered?.End ?? line.End, blocks[index].Span.End));
        }

        _known.Add(line, covered);
        return covered;
    }
}
