namespace CorpusLint.Cli.Watching;

/// <summary>Is told of changes by the operating system.</summary>
internal sealed class FileEvents : IChangeSource
{
    // The most that all systems take; a burst that is longer is told as missed.
    private const int BufferBytes = 64 * 1024;

    private readonly ChangeQueue _queue = new();
    private readonly Dictionary<WatchedPlace, FileSystemWatcher> _watchers = [];

    /// <inheritdoc/>
    /// <exception cref="IOException">The system has no more watches to give.</exception>
    public void Watch(IReadOnlyCollection<WatchedPlace> places)
    {
        foreach (var gone in _watchers.Keys.Where(p => !places.Contains(p) || !Directory.Exists(p.Folder)).ToArray())
        {
            _watchers[gone].Dispose();
            _watchers.Remove(gone);
        }

        foreach (var place in places.Where(p => !_watchers.ContainsKey(p) && Directory.Exists(p.Folder)))
        {
            _watchers.Add(place, Start(place));
        }
    }

    /// <inheritdoc/>
    public ChangeSet Next(CancellationToken cancellation) => _queue.Next(cancellation);

    public void Dispose()
    {
        foreach (var watcher in _watchers.Values)
        {
            watcher.Dispose();
        }

        _queue.Dispose();
    }

    // An editor that writes beside the file and renames is seen by the new name; a folder that is renamed by both.
    private FileSystemWatcher Start(WatchedPlace place)
    {
        var watcher = new FileSystemWatcher(place.Folder)
        {
            Filter = place.Name ?? "*",
            IncludeSubdirectories = place.IsDeep,
            InternalBufferSize = BufferBytes,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, e) => Add(e.FullPath);
        watcher.Created += (_, e) => Add(e.FullPath);
        watcher.Deleted += (_, e) => Add(e.FullPath);
        watcher.Renamed += (_, e) =>
        {
            Add(e.OldFullPath);
            Add(e.FullPath);
        };
        watcher.Error += (_, _) => Guard(_queue.AddMissed);
        try
        {
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch
        {
            watcher.Dispose();
            throw;
        }

        void Add(string path) => Guard(() => _queue.Add(path));
    }

    // The last events may come while the session ends.
    private static void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (ObjectDisposedException)
        {
            // Nobody listens any more.
        }
    }
}
