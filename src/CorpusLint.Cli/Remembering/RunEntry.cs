using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace CorpusLint.Cli.Remembering;

/// <summary>A run as it is kept.</summary>
/// <param name="Key">Its key.</param>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Observations">All that it depends on.</param>
/// <param name="Output">What it wrote to standard output (false) and to standard error (true), in order.</param>
/// <param name="Reports">The report files that it wrote: paths as the user wrote them, and bytes.</param>
internal sealed record RunEntry(byte[] Key, int ExitCode, Observation[] Observations, IReadOnlyList<(bool IsError, byte[] Bytes)> Output, IReadOnlyList<(string ShownPath, byte[] Content)> Reports)
{
    private const int HeadBytes = 16;

    private static ReadOnlySpan<byte> Mark => "CLrun\0\0\u0001"u8;

    /// <summary>The bytes of the entry.</summary>
    internal byte[] Write()
    {
        var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Mark);
        writer.Write(0UL);
        Write(writer, Key);
        writer.Write(ExitCode);
        writer.Write(Observations.Length);
        Span<byte> state = stackalloc byte[DiskState.Bytes];
        foreach (var observation in Observations)
        {
            writer.Write((byte)observation.Kind);
            Write(writer, Encoding.UTF8.GetBytes(observation.Subject));
            Write(writer, observation.Answer);
            writer.Write((ushort)observation.Ignored.Count);
            foreach (var name in observation.Ignored)
            {
                Write(writer, Encoding.UTF8.GetBytes(name));
            }

            MemoryMarshal.Write(state, observation.State);
            writer.Write(state);
        }

        writer.Write(Output.Count);
        foreach (var (isError, text) in Output)
        {
            writer.Write(isError);
            Write(writer, text);
        }

        writer.Write(Reports.Count);
        foreach (var (path, content) in Reports)
        {
            Write(writer, Encoding.UTF8.GetBytes(path));
            Write(writer, content);
        }

        writer.Flush();
        var all = bytes.ToArray();
        BinaryPrimitives.WriteUInt64LittleEndian(all.AsSpan(8), Checksum(all.AsSpan(HeadBytes)));
        return all;
    }

    /// <summary>Reads an entry.</summary>
    /// <returns>Null when the bytes are no entry of this form, or not whole.</returns>
    internal static RunEntry? Read(byte[] bytes)
    {
        if (bytes.Length < HeadBytes || !bytes.AsSpan().StartsWith(Mark) || BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(8)) != Checksum(bytes.AsSpan(HeadBytes)))
        {
            return null;
        }

        try
        {
            var reader = new Reader(bytes.AsSpan(HeadBytes));
            var key = reader.Bytes().ToArray();
            var exitCode = reader.Number();
            var observations = new Observation[reader.Count()];
            for (var i = 0; i < observations.Length; i++)
            {
                observations[i] = reader.Observation();
            }

            var output = new (bool, byte[])[reader.Count()];
            for (var i = 0; i < output.Length; i++)
            {
                output[i] = (reader.Byte() != 0, reader.Bytes().ToArray());
            }

            var reports = new (string, byte[])[reader.Count()];
            for (var i = 0; i < reports.Length; i++)
            {
                reports[i] = (reader.Text(), reader.Bytes().ToArray());
            }

            return reader.IsAtEnd ? new RunEntry(key, exitCode, observations, output, reports) : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    // Against what disks and interrupted writes do; nobody but the user writes in the folder.
    private static ulong Checksum(ReadOnlySpan<byte> bytes)
    {
        var (low, high) = (0xFFFFFFFFu, (uint)bytes.Length);
        while (bytes.Length >= 16)
        {
            low = BitOperations.Crc32C(low, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            high = BitOperations.Crc32C(high, BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]));
            bytes = bytes[16..];
        }

        foreach (var b in bytes)
        {
            low = BitOperations.Crc32C(low, b);
        }

        return ((ulong)high << 32) | low;
    }

    private static void Write(BinaryWriter writer, byte[] bytes)
    {
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    // Slicing throws when the bytes end too early.
    private ref struct Reader(ReadOnlySpan<byte> left)
    {
        private ReadOnlySpan<byte> _left = left;

        internal readonly bool IsAtEnd => _left.IsEmpty;

        internal byte Byte() => Take(1)[0];

        internal int Number() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

        // Each item has a byte at least: a number that is too large must not make an array of its size.
        internal int Count() => Number() is var count && (uint)count <= (uint)_left.Length ? count : throw new ArgumentOutOfRangeException(nameof(left));

        internal ReadOnlySpan<byte> Bytes() => Take(Number());

        internal string Text() => Encoding.UTF8.GetString(Bytes());

        internal Observation Observation()
        {
            var kind = (ObservationKind)Byte();
            var subject = Text();
            var answer = Bytes().ToArray();
            var ignored = BinaryPrimitives.ReadUInt16LittleEndian(Take(2));
            var names = ignored == 0 ? Array.Empty<string>() : new string[ignored];
            for (var i = 0; i < names.Length; i++)
            {
                names[i] = Text();
            }

            return new Observation(kind, subject, MemoryMarshal.Read<DiskState>(Take(DiskState.Bytes)), answer, names);
        }

        private ReadOnlySpan<byte> Take(int count)
        {
            var taken = _left[..count];
            _left = _left[count..];
            return taken;
        }
    }
}
