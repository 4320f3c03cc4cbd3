namespace CorpusLint.Text;

/// <summary>A place in a document as editors count it: both numbers 0-based, as in Roslyn and LSP.</summary>
/// <param name="Line">Line number, 0-based; lines end with CR LF, LF or CR and nothing else.</param>
/// <param name="Character">Offset from the start of the line in UTF-16 code units.</param>
public readonly record struct LinePosition(int Line, int Character) : IComparable<LinePosition>
{
    /// <summary>Orders by line, then by character.</summary>
    public int CompareTo(LinePosition other) =>
        Line != other.Line ? Line.CompareTo(other.Line) : Character.CompareTo(other.Character);
}
