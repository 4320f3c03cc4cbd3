using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using CorpusLint.Cli.Files;

namespace CorpusLint.Cli.Remembering;

/// <summary>Answers of the disk in a form that can be kept and compared.</summary>
internal static class Answers
{
    /// <summary>What a path is, and what a link there leads to; other questions for existence follow from it.</summary>
    internal static byte[] Presence(string path)
    {
        var own = FileKinds.Of(path);
        return [(byte)own, (byte)(own == FileKind.Link ? FileKinds.OfTarget(path) : own)];
    }

    /// <summary>The answer for a file that is no link.</summary>
    internal static readonly byte[] RegularFile = [(byte)FileKind.Regular, (byte)FileKind.Regular];

    /// <summary>The hash of a file's bytes.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    internal static byte[] Content(string path)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
        var length = RandomAccess.GetLength(handle);
        if (length <= 1 << 20)
        {
            var buffer = ArrayPool<byte>.Shared.Rent((int)length + 1);
            try
            {
                var read = 0;
                while (RandomAccess.Read(handle, buffer.AsSpan(read), read) is var count and > 0 && read <= length)
                {
                    read += count;
                }

                return SHA256.HashData(buffer.AsSpan(0, read));
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }

        using var stream = new FileStream(handle, FileAccess.Read, 1 << 16);
        return SHA256.HashData(stream);
    }

    /// <summary>The hash of the names in a folder and of what they are.</summary>
    /// <param name="entries">The folder's entries in any order.</param>
    /// <param name="hasHidden">Whether names that begin with a dot count.</param>
    /// <param name="ignored">Names of files that do not count.</param>
    /// <param name="hasLinks">Whether there is a link, whose target may become another without the folder changing.</param>
    internal static byte[] Listing(FileSystemInfo[] entries, bool hasHidden, IReadOnlyList<string> ignored, out bool hasLinks)
    {
        hasLinks = false;
        var names = new List<string>(entries.Length);
        foreach (var entry in entries)
        {
            if (!hasHidden && entry.Name.StartsWith('.'))
            {
                continue;
            }

            var isLink = entry.LinkTarget is not null;
            var isFolder = entry is DirectoryInfo;
            if (!isFolder && Contains(ignored, entry.Name))
            {
                continue;
            }

            hasLinks |= isLink;
            names.Add(entry.Name + (isLink ? isFolder ? "\0L" : "\0l" : isFolder ? "\0d" : "\0f"));
        }

        names.Sort(StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in names)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
        }

        return hash.GetHashAndReset();
    }

    private static bool Contains(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == name)
            {
                return true;
            }
        }

        return false;
    }
}
