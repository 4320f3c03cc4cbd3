using System.Collections.Immutable;

namespace CorpusLint.Text;

/// <summary>
/// The exact characters of a file and its line map. A byte order mark is an encoding signature, not text:
/// it is not in <see cref="Content"/>, so offsets agree with what editors show.
/// </summary>
public sealed class DocumentText
{
    private readonly Lazy<ImmutableArray<int>> _lineStarts;

    /// <summary>Wraps the decoded characters of a file.</summary>
    /// <param name="content">All characters, line ends as they were in the file.</param>
    public DocumentText(string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Content = content;
        _lineStarts = new Lazy<ImmutableArray<int>>(() => FindLineStarts(content));
    }

    /// <summary>The whole text; offsets everywhere in the model are indexes into this string.</summary>
    public string Content { get; }

    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => Content.Length;

    /// <summary>Offset of the first character of each line; always at least one line. Computed on first use, O(length).</summary>
    public ImmutableArray<int> LineStarts => _lineStarts.Value;

    /// <summary>The covered characters.</summary>
    public ReadOnlySpan<char> Slice(TextSpan span) => Content.AsSpan(span.Start, span.Length);

    /// <summary>The covered characters as a string.</summary>
    public string ToString(TextSpan span) => Content.Substring(span.Start, span.Length);

    /// <summary>Line and character of an offset; O(log lines).</summary>
    /// <param name="offset">0 up to and including <see cref="Length"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside the text.</exception>
    public LinePosition GetLinePosition(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Length);
        var index = LineStarts.BinarySearch(offset);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line, offset - LineStarts[line]);
    }

    /// <summary>Offset of a line and character; the inverse of <see cref="GetLinePosition"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line, or the character lies behind the end of the text.</exception>
    public int GetOffset(LinePosition position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position.Line);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(position.Line, LineStarts.Length);
        var offset = LineStarts[position.Line] + position.Character;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Length);
        return offset;
    }

    // CR LF, LF and CR end a line, as in LSP and SARIF's default newline sequences; U+0085, U+2028, U+2029 and
    // form feed do not, although .NET's own helpers treat some of them so.
    private static ImmutableArray<int> FindLineStarts(string content)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = 0; i < content.Length; i++)
        {
            var c = content[i];
            if (c == '\n' || (c == '\r' && (i + 1 == content.Length || content[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return starts.DrainToImmutable();
    }
}
