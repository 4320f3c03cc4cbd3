using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>One or more lines of plain text that belong together: what becomes one block.</summary>
/// <param name="Start">Offset of the first character that is not white space, the marker of a list item included.</param>
/// <param name="End">Offset behind the last character that is not white space.</param>
/// <param name="Indent">White space before the first line.</param>
/// <param name="Lines">Number of lines.</param>
/// <param name="IsAfterBlank">Whether a blank line, or the start of the file, stands before it.</param>
internal readonly record struct TextUnit(int Start, int End, int Indent, int Lines, bool IsAfterBlank)
{
    internal TextSpan Span => TextSpan.FromBounds(Start, End);

    internal int Length => End - Start;

    /// <summary>Length of the marker with the white space behind it; 0 for none.</summary>
    internal int MarkerLength { get; init; }

    /// <summary>Whether the marker is a bullet, and not a number.</summary>
    internal bool IsBullet { get; init; }

    /// <summary>1 or 2 when the next line underlines this one with = or -; else 0.</summary>
    internal int Underlined { get; init; }

    /// <summary>Whether a number or letter with a stop or bracket stands before the text: "1.", "2)", "(3)", "1.2".</summary>
    internal bool IsNumbered => MarkerLength > 0 && !IsBullet;
}
