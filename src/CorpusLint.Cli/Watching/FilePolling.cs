using System.Collections.Immutable;

namespace CorpusLint.Cli.Watching;

/// <summary>
/// Looks at all files again and again: for file systems that tell of nothing (network folders, some containers), and when
/// the system has no more watches to give.
/// </summary>
internal sealed class FilePolling(TimeSpan interval) : IChangeSource
{
    private ImmutableHashSet<WatchedPlace> _places = [];
    private ImmutableSortedDictionary<string, FileStamp> _known = ImmutableSortedDictionary.Create<string, FileStamp>(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Watch(IReadOnlyCollection<WatchedPlace> places)
    {
        // What was known of the other places stays, so that a change since then is still told.
        var added = Look(places.Where(p => !_places.Contains(p)));
        _known = _known.AddRange(added.Where(f => !_known.ContainsKey(f.Key)));
        _places = [.. places];
    }

    /// <inheritdoc/>
    public ChangeSet Next(CancellationToken cancellation)
    {
        while (true)
        {
            var now = Look(_places);
            var changed = Difference(_known, now);
            if (!changed.IsEmpty)
            {
                _known = now;
                return new ChangeSet(changed, MissedSome: false);
            }

            if (cancellation.WaitHandle.WaitOne(interval))
            {
                throw new OperationCanceledException(cancellation);
            }
        }
    }

    public void Dispose()
    {
    }

    /// <summary>Paths that are in one state only, or in both with another length or time.</summary>
    internal static ImmutableSortedSet<string> Difference(ImmutableSortedDictionary<string, FileStamp> before, ImmutableSortedDictionary<string, FileStamp> now) =>
    [
        .. before.Where(f => !now.TryGetValue(f.Key, out var stamp) || stamp != f.Value).Select(f => f.Key),
        .. now.Keys.Where(f => !before.ContainsKey(f)),
    ];

    /// <summary>The files of places as they are now.</summary>
    internal static ImmutableSortedDictionary<string, FileStamp> Look(IEnumerable<WatchedPlace> places)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, FileStamp>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            Look(new DirectoryInfo(place.Folder), place, files);
        }

        return files.ToImmutable();
    }

    private static void Look(DirectoryInfo folder, WatchedPlace place, ImmutableSortedDictionary<string, FileStamp>.Builder files)
    {
        try
        {
            foreach (var entry in folder.EnumerateFileSystemInfos(place.Name ?? "*"))
            {
                if (entry is FileInfo file)
                {
                    files[file.FullName] = new FileStamp(file.Length, file.LastWriteTimeUtc);
                }
                else if (place.IsDeep && entry is DirectoryInfo inner && entry.LinkTarget is null && !entry.Name.StartsWith('.') && entry.Name != "node_modules")
                {
                    Look(inner, place, files);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Gone in between, or not ours to read: its files are told as deleted, and the run says what is missing.
        }
    }
}

/// <summary>How a file looks from outside.</summary>
/// <param name="Length">Its bytes.</param>
/// <param name="Written">When it was written last.</param>
internal readonly record struct FileStamp(long Length, DateTime Written)
{
    /// <summary>The stamp of a file; that of a file that is not there is like no other.</summary>
    internal static FileStamp Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new FileStamp(file.Length, file.LastWriteTimeUtc) : new FileStamp(-1, default);
    }
}
