using System.Text;

namespace CorpusLint.Cli.Remembering;

/// <summary>What a run writes to its two streams, in order, while it is written.</summary>
internal sealed class RecordedOutput
{
    private readonly List<(bool IsError, MemoryStream Bytes)> _parts = [];
    private long _length;

    /// <summary>Makes copies of what goes to a host's streams.</summary>
    internal RecordedOutput(ProgramHost host)
    {
        Output = new CopyingStream(host.Output, this);
        Error = new CopyingWriter(host.Error, this);
    }

    /// <summary>Writes to the host's output.</summary>
    internal Stream Output { get; }

    /// <summary>Writes to the host's error.</summary>
    internal TextWriter Error { get; }

    /// <summary>Whether it became more than an entry may hold; then nothing more is kept.</summary>
    internal bool IsTooLong => _length > RunMemory.MaximumEntryBytes;

    /// <summary>What was written, in order.</summary>
    internal List<(bool IsError, byte[] Bytes)> Parts
    {
        get
        {
            var parts = new List<(bool, byte[])>(_parts.Count);
            foreach (var (isError, bytes) in _parts)
            {
                parts.Add((isError, bytes.ToArray()));
            }

            return parts;
        }
    }

    private void Add(bool isError, ReadOnlySpan<byte> bytes)
    {
        _length += bytes.Length;
        if (IsTooLong || bytes.IsEmpty)
        {
            return;
        }

        if (_parts.Count == 0 || _parts[^1].IsError != isError)
        {
            _parts.Add((isError, new MemoryStream()));
        }

        _parts[^1].Bytes.Write(bytes);
    }

    private sealed class CopyingStream(Stream inner, RecordedOutput record) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            inner.Write(buffer);
            record.Add(false, buffer);
        }
    }

    private sealed class CopyingWriter : TextWriter
    {
        private readonly TextWriter _inner;
        private readonly RecordedOutput _record;

        internal CopyingWriter(TextWriter inner, RecordedOutput record)
        {
            (_inner, _record) = (inner, record);
            NewLine = inner.NewLine;
        }

        public override Encoding Encoding => _inner.Encoding;

        public override void Flush() => _inner.Flush();

        public override void Write(char value) => Write([value]);

        public override void Write(string? value) => Write(value.AsSpan());

        public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

        public override void Write(ReadOnlySpan<char> buffer)
        {
            _inner.Write(buffer);
            _record.Add(true, Encoding.UTF8.GetBytes(buffer.ToString()));
        }
    }
}
