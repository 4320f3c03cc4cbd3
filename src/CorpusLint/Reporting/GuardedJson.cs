using System.Buffers;
using System.Globalization;
using System.Text;

namespace CorpusLint.Reporting;

/// <summary>
/// JSON on its way out, in which nothing stands raw that a CI runner would execute or that nobody sees: of two number
/// signs the second is written as an escape, so that <c>##[command]</c> is none, so is the bar of
/// <c>[[ATTACHMENT|path]]</c>, and so are bidirectional controls and characters without width. In JSON all of them can stand only in a string, and a reader of JSON gets what was written.
/// </summary>
/// <param name="output">Where to; stays open.</param>
internal sealed class GuardedJson(Stream output) : Stream
{
    private static readonly SearchValues<byte> s_suspects = SearchValues.Create([(byte)'#', (byte)'|', 0x7F, 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF0, 0xF3]);

    private readonly byte[] _held = new byte[4];
    private int _heldLength;
    private byte _previous;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (_heldLength > 0 && buffer.Length > 0)
        {
            Hold(buffer[0]);
            buffer = buffer[1..];
        }

        while (buffer.Length > 0)
        {
            var next = buffer.IndexOfAny(s_suspects);
            var plain = next < 0 ? buffer : buffer[..next];
            if (plain.Length > 0)
            {
                output.Write(plain);
                _previous = plain[^1];
            }

            buffer = buffer[plain.Length..];
            for (var isFirst = true; buffer.Length > 0 && (isFirst || _heldLength > 0); isFirst = false)
            {
                Hold(buffer[0]);
                buffer = buffer[1..];
            }
        }
    }

    public override void Flush() => output.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    // One suspect: a sign, or the bytes of one character, which may come in two writes.
    private void Hold(byte next)
    {
        if (_heldLength == 0 && next < 0x80)
        {
            if (next == 0x7F || (next == '#' && _previous == '#') || (next == '|' && (_previous is (byte)'T' or (byte)'t')))
            {
                WriteEscape((char)next);
            }
            else
            {
                output.WriteByte(next);
            }

            _previous = next;
            return;
        }

        _held[_heldLength++] = next;
        if (_heldLength < (_held[0] < 0xE0 ? 2 : _held[0] < 0xF0 ? 3 : 4))
        {
            return;
        }

        _previous = 0;
        var bytes = _held.AsSpan(0, _heldLength);
        _heldLength = 0;
        if (Rune.DecodeFromUtf8(bytes, out var rune, out _) == OperationStatus.Done
            && (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator || UnseenCharacters.MayMislead(rune.Value)))
        {
            Span<char> units = stackalloc char[2];
            foreach (var unit in units[..rune.EncodeToUtf16(units)])
            {
                WriteEscape(unit);
            }
        }
        else
        {
            output.Write(bytes);
        }
    }

    private void WriteEscape(char c) => output.Write(Encoding.ASCII.GetBytes("\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture)));
}
