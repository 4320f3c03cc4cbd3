namespace CorpusLint.Cli.Files;

/// <summary>
/// A file that is being written and is not to be seen before it is whole. Where the system can, it has no name until then, so
/// that nothing is left of it when the process is killed. Elsewhere it is a hidden file beside its place, named
/// <c>.NAME.corpuslint-tmp</c> and locked while it is written: one that a killed process left is taken away by whoever
/// writes the same file next.
/// </summary>
internal sealed class PendingFile : IDisposable
{
    /// <summary>
    /// The name of a delegate from path and step that <see cref="AppContext"/> may hold; it is called at each step, so that a
    /// test sees what a process that ends there leaves. A configuration of the runtime holds words only, so nothing else can.
    /// </summary>
    internal const string Steps = "CorpusLint.Files.Steps";

    private const string Ending = ".corpuslint-tmp";

    // So many processes at once may write one file; the last of them to end wins.
    private const int MostWriters = 16;

    private readonly string _path;
    private string? _temporary;

    private PendingFile(string path, FileStream stream, string? temporary)
    {
        _path = path;
        Stream = stream;
        _temporary = temporary;
        Told("made");
    }

    /// <summary>Takes the content.</summary>
    internal FileStream Stream { get; }

    /// <summary>Begins a file.</summary>
    /// <param name="path">Full path that it will have; its folder must exist.</param>
    /// <param name="isNamed">Whether to give it a name from the start, as where nameless files are not to be had; for tests.</param>
    /// <exception cref="IOException">It cannot be made there.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made there.</exception>
    internal static PendingFile Create(string path, bool isNamed = false)
    {
        if (!isNamed && UnnamedFiles.Open(Path.GetDirectoryName(path)!) is { } handle)
        {
            RemoveLeft(TemporaryOf(path, 0));
            return new PendingFile(path, new FileStream(handle, FileAccess.ReadWrite, 1 << 16), null);
        }

        return Named((temporary, stream) => new PendingFile(path, stream, temporary), path);
    }

    /// <summary>Gives the file its name and place, in one step: before it there is what was there, after it the whole new file.</summary>
    /// <param name="overwrite">Whether a file that is there is replaced; its rights go over to the new one.</param>
    /// <exception cref="IOException">It cannot be placed, or a file is there and is not to be replaced.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be placed there.</exception>
    internal void Place(bool overwrite)
    {
        Stream.Flush(flushToDisk: true);
        Told("written");
        if (!OperatingSystem.IsWindows() && overwrite && File.Exists(_path))
        {
            // Who may read and write a file does not change because its text does.
            File.SetUnixFileMode(Stream.SafeFileHandle, File.GetUnixFileMode(_path));
        }

        if (_temporary is null)
        {
            if (!File.Exists(_path) && UnnamedFiles.Name(Stream.SafeFileHandle, _path))
            {
                Told("placed");
                return;
            }

            NameIt();
            Told("named");
        }

        // Whoever reads the file at its place must find it neither open nor locked.
        Stream.Dispose();
        File.Move(_temporary!, _path, overwrite);
        _temporary = null;
        Told("placed");
    }

    /// <summary>Ends the writing; a file that was not placed is gone.</summary>
    public void Dispose()
    {
        try
        {
            Stream.Dispose();
        }
        catch (Exception e) when (AtomicFile.IsFileProblem(e))
        {
            // What could not be written was told when it was written, or nobody is to have it.
        }

        if (_temporary is not null)
        {
            AtomicFile.Delete(_temporary);
        }
    }

    // The whole file gets a name beside its place, from which it can replace what is there. Where it cannot be named it is copied.
    private void NameIt()
    {
        for (var writer = 0; writer < MostWriters; writer++)
        {
            var temporary = TemporaryOf(_path, writer);
            RemoveLeft(temporary);
            if (!File.Exists(temporary) && UnnamedFiles.Name(Stream.SafeFileHandle, temporary))
            {
                _temporary = temporary;
                return;
            }
        }

        _temporary = Named(
            (temporary, stream) =>
            {
                using (stream)
                {
                    Stream.Position = 0;
                    Stream.CopyTo(stream);
                    stream.Flush(flushToDisk: true);
                    if (!OperatingSystem.IsWindows())
                    {
                        File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(Stream.SafeFileHandle));
                    }
                }

                return temporary;
            },
            _path);
    }

    private static T Named<T>(Func<string, FileStream, T> make, string path)
    {
        for (var writer = 0; ; writer++)
        {
            var temporary = TemporaryOf(path, writer);
            RemoveLeft(temporary);
            try
            {
                return make(temporary, new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16));
            }
            catch (IOException) when (writer + 1 < MostWriters && File.Exists(temporary))
            {
                // Another process is writing the same file.
            }
        }
    }

    // Whoever writes holds a lock, which ends with the process.
    private static void RemoveLeft(string temporary)
    {
        if (!File.Exists(temporary))
        {
            return;
        }

        try
        {
            new FileStream(temporary, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1).Dispose();
        }
        catch (Exception e) when (AtomicFile.IsFileProblem(e))
        {
            return;
        }

        AtomicFile.Delete(temporary);
    }

    // Beside the target, because a rename stays on one disk; not of its whole name, to which nothing might be added.
    private static string TemporaryOf(string path, int writer)
    {
        var name = Path.GetFileName(path);
        var number = writer == 0 ? "" : "." + writer.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Path.Combine(Path.GetDirectoryName(path) ?? "", $".{(name.Length <= 60 ? name : name[..60])}{number}{Ending}");
    }

    private void Told(string step) => (AppContext.GetData(Steps) as Action<string, string>)?.Invoke(_path, step);
}
