using System.Security.Cryptography;
using CorpusLint.Cli.Files;

namespace CorpusLint.Cli.Remembering;

/// <summary>
/// What a run may ask of the disk about its inputs. All that a result can depend on is asked here, so that a run that is
/// remembered knows what it depends on; a test holds that no other class of the program reads files, save a few with reasons.
/// </summary>
/// <param name="record">Where the answers are kept; null when the run is not remembered.</param>
internal sealed class RunInputs(InputRecord? record = null)
{
    private const int MaximumTreeFiles = 2000;

    /// <summary>Whether the answers are kept.</summary>
    internal bool AreRecorded => record is not null;

    /// <summary>Whether there is a file, or a link to one.</summary>
    internal bool FileExists(string path)
    {
        record?.Presence(path);
        return File.Exists(path);
    }

    /// <summary>Whether there is a folder, or a link to one.</summary>
    internal bool FolderExists(string path)
    {
        record?.Presence(path);
        return Directory.Exists(path);
    }

    /// <summary>Whether there is anything.</summary>
    internal bool Exists(string path)
    {
        record?.Presence(path);
        return Path.Exists(path);
    }

    /// <summary>What a path is; links are not followed.</summary>
    internal FileKind KindOf(string path)
    {
        record?.Presence(path);
        return FileKinds.Of(path);
    }

    /// <summary>What a link leads to; <see cref="FileKind.Link"/> when it leads round in a circle.</summary>
    internal FileKind KindOfTarget(string path)
    {
        record?.Presence(path);
        return FileKinds.OfTarget(path);
    }

    /// <summary>What a folder holds, in no particular order; what is made of it must not depend on names that begin with a dot.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    internal FileSystemInfo[] EntriesOf(string folder) => EntriesOf(folder, hasHidden: false);

    /// <summary>The bytes of a file.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="limit">Most bytes that it may have; no limit by default.</param>
    /// <returns>The bytes; null when there are more than the limit, and then none was read.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    internal byte[]? Read(string path, long limit)
    {
        if (new FileInfo(path).Length > limit)
        {
            record?.Forbid();
            return null;
        }

        return Read(path);
    }

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    internal byte[] Read(string path)
    {
        var before = Before(path);
        try
        {
            var bytes = File.ReadAllBytes(path);
            record?.Content(path, before, SHA256.HashData(bytes));
            return bytes;
        }
        catch
        {
            record?.Forbid();
            throw;
        }
    }

    /// <summary>The state of a file that is about to be read elsewhere, for <see cref="Note"/>.</summary>
    internal DiskState Before(string path) => record?.StateOf(path) ?? default;

    /// <summary>Notes that a file was read elsewhere; safe to call from several threads.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="before">What <see cref="Before"/> gave before it was opened.</param>
    /// <param name="hash">The SHA-256 of its bytes.</param>
    internal void Note(string path, DiskState before, byte[] hash) => record?.Content(path, before, hash);

    /// <summary>Notes that something reads what it needs of a folder by itself: its names, and all texts in it, however deep.</summary>
    /// <param name="folder">Full path of a folder, or of a file.</param>
    /// <param name="hasHidden">Whether it looks at names that begin with a dot.</param>
    internal void NoteTree(string folder, bool hasHidden)
    {
        if (record is null)
        {
            return;
        }

        try
        {
            var left = MaximumTreeFiles;
            if (File.Exists(folder))
            {
                Read(folder);
            }
            else
            {
                NoteFolder(folder, hasHidden, ref left);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            record.Forbid();
        }
    }

    /// <summary>Says that the run depends on what no class of the program can tell, such as a compiled rule: it is not remembered.</summary>
    internal void Forbid() => record?.Forbid();

    /// <summary>Says that the run came to its end and depends on nothing but what was asked here.</summary>
    internal void Allow() => record?.Allow();

    /// <summary>Says that it makes no difference whether a file lies there that the program writes itself.</summary>
    internal void Ignore(string path) => record?.Ignore(path);

    /// <summary>Keeps a report file that was written.</summary>
    internal void NoteReport(string shownPath, byte[] content) => record?.AddReport(shownPath, content);

    /// <summary>The day, which is asked of the clock.</summary>
    internal DateOnly Day(DateOnly today)
    {
        record?.Day(today);
        return today;
    }

    private FileSystemInfo[] EntriesOf(string folder, bool hasHidden)
    {
        var before = Before(folder);
        try
        {
            var entries = new DirectoryInfo(folder).GetFileSystemInfos();
            record?.Listing(folder, before, entries, hasHidden);
            return entries;
        }
        catch
        {
            record?.Forbid();
            throw;
        }
    }

    private void NoteFolder(string folder, bool hasHidden, ref int left)
    {
        foreach (var entry in EntriesOf(folder, hasHidden))
        {
            if (!hasHidden && entry.Name.StartsWith('.'))
            {
                continue;
            }

            var isLink = entry.LinkTarget is not null;
            if (isLink)
            {
                record!.Presence(entry.FullName);
            }

            if (entry is DirectoryInfo)
            {
                if (!isLink)
                {
                    NoteFolder(entry.FullName, hasHidden, ref left);
                }
            }
            else if (entry.Extension.ToLowerInvariant() is ".csx" or ".md" or ".json" or ".jsonc" or ".nuspec" && FileKinds.OfTarget(entry.FullName) == FileKind.Regular)
            {
                if (left-- == 0)
                {
                    record!.Forbid();
                    return;
                }

                Read(entry.FullName);
            }
        }
    }
}
