using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace CorpusLint.Scripting.Compilation;

/// <summary>
/// Text that is put together from pieces of a script and from our own words, and that can tell for each of its characters
/// where it came from. A piece is preceded by a <c>#line</c> and padded to its column; what is inserted holds no line
/// break, so that lines are right in stack traces, and the map makes columns right in error messages.
/// </summary>
internal sealed class ScriptText(string path, SourceText script)
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, int Length, int Origin)> _pieces = [];

    /// <summary>Adds our own words, hidden from debuggers and stack traces.</summary>
    internal void AddHidden(string text)
    {
        StartLine();
        _text.Append("#line hidden\n").Append(text).Append('\n');
    }

    /// <summary>Adds a piece of the script with its edits.</summary>
    /// <param name="span">The piece.</param>
    /// <param name="edits">Edits of the whole script, in order; those inside the piece are made.</param>
    internal void AddPiece(TextSpan span, IReadOnlyList<ScriptEdit> edits)
    {
        var start = script.Lines.GetLinePosition(span.Start);
        StartLine();
        _text.Append(System.Globalization.CultureInfo.InvariantCulture, $"#line {start.Line + 1} \"{path}\"\n").Append(' ', start.Character);
        var position = span.Start;
        foreach (var edit in edits)
        {
            // Pieces may touch: what opens there belongs to the one behind, what closes to the one before.
            var isInside = edit.Position > span.Start && edit.Position < span.End;
            if (!isInside && !(edit.Position == span.Start && edit.Opens) && !(edit.Position == span.End && !edit.Opens))
            {
                continue;
            }

            Copy(position, edit.Position);
            _text.Append(edit.Inserted);
            _text.Append(' ', edit.Blanked);
            position = edit.Position + edit.Blanked;
        }

        Copy(position, span.End);
    }

    /// <summary>Offset in the script of an offset in this text; for our own words that of the nearest piece before, or the start.</summary>
    internal int OriginOf(int offset) =>
        PieceAt(offset) is { } piece ? piece.Origin + Math.Min(offset - piece.Start, piece.Length) : 0;

    /// <summary>Whether a span of this text stands so in the script, and is none of our own words.</summary>
    internal bool IsCopied(TextSpan span)
    {
        // Edits may stand inside the span; what matters is that it begins and ends with the author's own.
        return Holds(span.Start) && (span.Length < 2 || Holds(span.End - 1));

        bool Holds(int offset) => PieceAt(offset) is { } piece && offset < piece.Start + piece.Length;
    }

    /// <summary>The text.</summary>
    public override string ToString() => _text.ToString();

    // The last piece that begins at an offset or before it; null when none does.
    private (int Start, int Length, int Origin)? PieceAt(int offset)
    {
        var (low, high) = (0, _pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _pieces[middle].Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low > 0 ? _pieces[low - 1] : null;
    }

    private void StartLine()
    {
        if (_text.Length > 0 && _text[^1] != '\n')
        {
            _text.Append('\n');
        }
    }

    private void Copy(int start, int end)
    {
        if (end > start)
        {
            _pieces.Add((_text.Length, end - start, start));
            _text.Append(script.ToString(TextSpan.FromBounds(start, end)));
        }
    }
}

/// <summary>A change of a script that moves no line: something inserted, then some characters replaced by spaces.</summary>
/// <param name="Position">Offset in the script.</param>
/// <param name="Opens">Whether it belongs to what begins at the offset, rather than to what ends there.</param>
/// <param name="Inserted">Words without a line break.</param>
/// <param name="Blanked">Number of characters after them that become spaces.</param>
internal readonly record struct ScriptEdit(int Position, bool Opens, string Inserted, int Blanked);
