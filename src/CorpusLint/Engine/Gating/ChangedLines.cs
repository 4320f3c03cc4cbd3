using System.Collections.Immutable;
using CorpusLint.Text;

namespace CorpusLint.Engine.Gating;

/// <summary>The lines of a document that a change touched: those that it added, and those that read otherwise than before. What it only deleted has no line.</summary>
public sealed class ChangedLines
{
    /// <summary>No line: the document is as it was.</summary>
    public static readonly ChangedLines None = new([]);

    /// <summary>Every line: the document is new.</summary>
    public static readonly ChangedLines All = new([(0, int.MaxValue)]);

    private readonly ImmutableArray<(int Start, int End)> _ranges;

    private ChangedLines(ImmutableArray<(int Start, int End)> ranges) => _ranges = ranges;

    /// <summary>The first line, 0-based, that was touched, or that stands where lines were deleted; null when the texts have the same lines.</summary>
    public int? First => _ranges.IsEmpty ? null : _ranges[0].Start;

    /// <summary>Compares two states of a document line by line; which characters end the lines is no difference.</summary>
    /// <param name="before">The earlier text.</param>
    /// <param name="after">The later one, whose lines are meant.</param>
    public static ChangedLines Between(DocumentText before, DocumentText after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return before.Content == after.Content ? None : new([.. LineDiff.Of(LinesOf(before), LinesOf(after)).Select(p => (p.NewStart, p.NewEnd))]);
    }

    /// <summary>Whether a place stands, with a part of it at least, on a line that was touched.</summary>
    /// <param name="text">The later text.</param>
    /// <param name="span">A place in it, in UTF-16 code units.</param>
    public bool Touch(DocumentText text, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (_ranges.IsEmpty)
        {
            return false;
        }

        var first = text.GetLinePosition(span.Start).Line;
        var last = span.Length == 0 ? first : text.GetLinePosition(span.End - 1).Line;
        return _ranges.Any(r => r.Start <= last && r.End > first);
    }

    private static List<string> LinesOf(DocumentText text)
    {
        var starts = text.LineStarts;
        var lines = new List<string>(starts.Length);
        for (var i = 0; i < starts.Length; i++)
        {
            var end = i + 1 < starts.Length ? starts[i + 1] : text.Length;
            lines.Add(text.Content.AsSpan(starts[i], end - starts[i]).TrimEnd("\r\n").ToString());
        }

        return lines;
    }
}
