using System.Runtime.InteropServices;
using System.Text;

namespace CorpusLint.Cli.Remembering;

/// <summary>
/// What the disk says of a file or folder without reading it: which one it is, how long, and when it was last written and
/// changed. The time of change (ctime) is set by the system alone, whatever a program does to the time of writing, so that
/// the same state means the same content — once the state has <see cref="IsSettled">settled</see>.
/// </summary>
/// <remarks>Only Linux tells enough here; elsewhere a state never settles, and contents are compared instead.</remarks>
[StructLayout(LayoutKind.Sequential)]
internal readonly partial record struct DiskState
{
    /// <summary>Bytes of a state in memory and in an entry.</summary>
    internal const int Bytes = 56;

    private readonly ulong _device;
    private readonly ulong _inode;
    private readonly ulong _length;
    private readonly long _changed;
    private readonly long _written;
    private readonly uint _changedNanoseconds;
    private readonly uint _writtenNanoseconds;
    private readonly uint _mode;
    private readonly uint _owner;

    private DiskState(ReadOnlySpan<byte> statx)
    {
        _device = MemoryMarshal.Read<ulong>(statx[136..]);
        _inode = MemoryMarshal.Read<ulong>(statx[32..]);
        _length = MemoryMarshal.Read<ulong>(statx[40..]);
        _changed = MemoryMarshal.Read<long>(statx[96..]);
        _changedNanoseconds = MemoryMarshal.Read<uint>(statx[104..]);
        _written = MemoryMarshal.Read<long>(statx[112..]);
        _writtenNanoseconds = MemoryMarshal.Read<uint>(statx[120..]);
        _mode = MemoryMarshal.Read<ushort>(statx[28..]);
        _owner = MemoryMarshal.Read<uint>(statx[20..]);
    }

    private DiskState(FileSystemInfo file)
    {
        _length = file is FileInfo { Exists: true } found ? (ulong)found.Length : 0;
        _written = file.LastWriteTimeUtc.Ticks;
        _mode = (uint)file.Attributes;
    }

    /// <summary>Whether there is anything.</summary>
    internal bool Exists => _mode is not 0 and not uint.MaxValue;

    /// <summary>
    /// Whether a later change must show in the state. Clocks of file systems tick as slowly as every two seconds, and two
    /// changes within a tick look like one: what changed just before somebody looked may change again unseen.
    /// </summary>
    /// <param name="now">When the state was taken.</param>
    internal bool IsSettled(DateTimeOffset now) => _inode != 0 && _changed < now.ToUnixTimeSeconds() - 2;

    /// <summary>The state of what a path leads to if it has settled; else one that does not exist.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="time">The clock.</param>
    internal static DiskState Settled(string path, TimeProvider time)
    {
        // The clock first: what changes while the state is taken has not settled.
        var now = time.GetUtcNow();
        var state = Of(path);
        return state.IsSettled(now) ? state : default;
    }

    /// <summary>The state of a path; one that does not <see cref="Exists">exist</see> when there is nothing or it may not be seen.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="followsLinks">Whether that of a link is its target's.</param>
    internal static DiskState Of(string path, bool followsLinks = true)
    {
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(path.Length) + 1];
        return Of(bytes.AsSpan(0, Encoding.UTF8.GetBytes(path, bytes) + 1), followsLinks);
    }

    /// <summary>The state of a path in UTF-8 with a zero at its end.</summary>
    internal static unsafe DiskState Of(ReadOnlySpan<byte> path, bool followsLinks)
    {
        if (!OperatingSystem.IsLinux())
        {
            return Portable(Encoding.UTF8.GetString(path[..^1]));
        }

        // statx(2) has one layout on all of Linux; the offsets above are those of its structure.
        const int currentFolder = -100, noFollow = 0x100, basic = 0x7FF;
        try
        {
            Span<byte> buffer = stackalloc byte[256];
            fixed (byte* name = path, found = buffer)
            {
                return Statx(currentFolder, name, followsLinks ? 0 : noFollow, basic, found) == 0 ? new DiskState(buffer) : default;
            }
        }
        catch (EntryPointNotFoundException)
        {
            return Portable(Encoding.UTF8.GetString(path[..^1]));
        }
    }

    // Enough for the program's own files, which nobody forges.
    private static DiskState Portable(string path)
    {
        try
        {
            return new DiskState(Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx")]
    private static unsafe partial int Statx(int folder, byte* path, int flags, uint mask, byte* buffer);
}
