namespace CorpusLint.Cli.Files;

/// <summary>Writes whole files: a reader sees the old bytes or the new ones, never a part.</summary>
internal static class AtomicFile
{
    /// <summary>
    /// Writes to a temporary file beside the target, then renames it. The file keeps its mode; its owner becomes that of the
    /// process, and other hard links to it keep the old content.
    /// </summary>
    /// <param name="path">Full path of the target; its folder must exist.</param>
    /// <param name="shownPath">The path as the user wrote it, for the message.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="what">What is written, for the message: a noun.</param>
    /// <exception cref="ProgramException">The file cannot be written; it is as it was.</exception>
    internal static void Write(string path, string shownPath, Action<Stream> write, string what = "report")
    {
        if (FileKinds.Of(Path.GetFullPath(path)) is FileKind.Special or FileKind.Link)
        {
            WriteThrough(path, shownPath, write, what);
            return;
        }

        var temporary = TemporaryOf(path);
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            KeepMode(path, temporary);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Delete(temporary);
            throw new ProgramException($"The {what} cannot be written: {FileProblem.Describe(e)}.", shownPath);
        }
    }

    /// <summary>What keeps a file from being replaced in its folder, as a clause; null when nothing does. A file is made there and removed again.</summary>
    /// <param name="path">Full path of the target, a regular file.</param>
    internal static string? ProblemOf(string path)
    {
        try
        {
            using var probe = new FileStream(TemporaryOf(path), FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"no file can be made in its folder, which a safe replacement needs: {FileProblem.Describe(e)}";
        }
    }

    // Beside the target, because a rename stays on one disk; not of its whole name, to which nothing might be added.
    private static string TemporaryOf(string path)
    {
        var name = Path.GetFileName(path);
        return Path.Combine(Path.GetDirectoryName(path) ?? "", $".{(name.Length <= 60 ? name : name[..60])}.{Environment.ProcessId:x}.tmp");
    }

    // A device, or a link to a file that somebody put elsewhere on purpose: a rename would replace it.
    private static void WriteThrough(string path, string shownPath, Action<Stream> write, string what)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 1 << 16);
            if (FileKinds.Of(new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path) == FileKind.Regular)
            {
                stream.SetLength(0);
            }

            write(stream);
            stream.Flush();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProgramException($"The {what} cannot be written: {FileProblem.Describe(e)}.", shownPath);
        }
    }

    // Who may read and write a file does not change because its text does.
    private static void KeepMode(string path, string temporary)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(path))
        {
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
        }
    }

    /// <summary>Removes what was made when the rest failed, as far as that goes.</summary>
    /// <param name="path">Full path of a file, which need not be there.</param>
    internal static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The first failure is the one to tell.
        }
    }
}

/// <summary>What went wrong with a file, without the path that the runtime puts into its messages.</summary>
internal static class FileProblem
{
    /// <summary>A clause without a full stop: "there is no such file".</summary>
    internal static string Describe(Exception exception) => exception switch
    {
        FileNotFoundException => "there is no such file",
        DirectoryNotFoundException => "there is no such folder",
        PathTooLongException => "the path is too long",
        UnauthorizedAccessException => "access is denied",
        IOException { HResult: 28 } => "no space is left on the disk",
        IOException { HResult: 30 } => "the file system is read-only",
        _ => exception.Message.TrimEnd('.'),
    };
}
