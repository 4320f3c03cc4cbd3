using CorpusLint.Scripting;

namespace CorpusLint.Cli.Remembering;

/// <summary>
/// Runs that are remembered, each a file in the user's cache folder. Nobody else may write there; what is broken, or of
/// another user, is as if it were not there. The folder stays small: the oldest go first.
/// </summary>
/// <param name="folder">The folder; it need not exist.</param>
internal sealed class RunMemory(string folder)
{
    /// <summary>Most bytes of one entry: what a run wrote, and a record of what it read.</summary>
    internal const int MaximumEntryBytes = 64 << 20;

    private const int MaximumEntries = 32;
    private const long MaximumBytes = 256L << 20;
    private const string Ending = ".run";

    // Runs that want no memory, and runs that each are one of their own.
    private static readonly string[] s_never = ["--no-cache", "--watch", "--fix", "--diff", "--profile", "--since", "--changed-lines"];

    /// <summary>The memory that a command line means.</summary>
    /// <returns>Null when it wants none, or there is no place for one.</returns>
    internal static RunMemory? For(string[] args, ProgramHost host)
    {
        string? folder = null;
        for (var i = 0; i < args.Length; i++)
        {
            // Whatever stands in the words, it is safe not to remember.
            foreach (var never in s_never)
            {
                if (args[i].StartsWith(never, StringComparison.Ordinal))
                {
                    return null;
                }
            }

            if (args[i].StartsWith("--cache-dir", StringComparison.Ordinal))
            {
                var given = args[i].StartsWith("--cache-dir=", StringComparison.Ordinal) ? args[i]["--cache-dir=".Length..]
                    : args[i] == "--cache-dir" && i + 1 < args.Length ? args[i + 1]
                    : "";
                if (given.Length == 0 || folder is not null)
                {
                    return null;
                }

                folder = host.FullPath(given);
            }
        }

        if (folder is null && host.RunFolder is { } own)
        {
            return new RunMemory(own);
        }

        folder ??= Path.GetDirectoryName(UserCacheFolder.Default);
        return string.IsNullOrEmpty(folder) ? null : new RunMemory(Path.Combine(folder, "runs"));
    }

    /// <summary>Finds the run of a key.</summary>
    /// <returns>The run; null when none is kept, or not soundly.</returns>
    internal RunEntry? Find(byte[] key)
    {
        try
        {
            var file = FileOf(key);
            if (!File.Exists(file) || UserCacheFolder.Trouble(folder) is not null || !UserCacheFolder.IsOwn(file) || new FileInfo(file).Length > MaximumEntryBytes)
            {
                return null;
            }

            return RunEntry.Read(File.ReadAllBytes(file)) is { } entry && entry.Key.AsSpan().SequenceEqual(key) ? entry : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps a run, by an atomic rename. When it cannot be kept the next run costs what this one did, and nobody is told.</summary>
    internal void Keep(RunEntry entry)
    {
        var bytes = entry.Write();
        if (bytes.Length > MaximumEntryBytes)
        {
            return;
        }

        var file = FileOf(entry.Key);
        var temporary = file + "." + Path.GetRandomFileName();
        try
        {
            UserCacheFolder.Prepare(folder);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using (var stream = new FileStream(temporary, options))
            {
                stream.Write(bytes);
            }

            File.Move(temporary, file, overwrite: true);
            Prune();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            // The last of them is the platform's word for a file over the user's limit of size.
            Files.AtomicFile.Delete(temporary);
        }
    }

    // What another run is writing just now has no entry's ending, and is left alone for an hour.
    private void Prune()
    {
        var files = new DirectoryInfo(folder).GetFiles();
        Array.Sort(files, (a, b) => b.LastWriteTimeUtc.CompareTo(a.LastWriteTimeUtc));
        var (kept, bytes) = (0, 0L);
        foreach (var file in files)
        {
            var isEntry = file.Extension == Ending;
            if (isEntry ? ++kept > MaximumEntries || (bytes += file.Length) > MaximumBytes : file.LastWriteTimeUtc < files[0].LastWriteTimeUtc.AddHours(-1))
            {
                file.Delete();
            }
        }
    }

    private string FileOf(byte[] key) => Path.Combine(folder, RunKey.NameOf(key) + Ending);
}
