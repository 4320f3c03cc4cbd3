namespace CorpusLint.Cli.Files;

/// <summary>Writes whole files: a reader sees the old bytes or the new ones, never a part.</summary>
internal static class AtomicFile
{
    /// <summary>
    /// Writes a <see cref="PendingFile"/>, which takes the target's place when it is whole. The file keeps its mode; its owner
    /// becomes that of the process, and other hard links to it keep the old content. What a symbolic link leads to is
    /// replaced, and the link stays.
    /// </summary>
    /// <param name="path">Full path of the target; its folder must exist.</param>
    /// <param name="shownPath">The path as the user wrote it, for the message.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="what">What is written, for the message: a noun.</param>
    /// <exception cref="ProgramException">The file cannot be written; it is as it was.</exception>
    internal static void Write(string path, string shownPath, Action<Stream> write, string what = "report")
    {
        try
        {
            var target = TargetOf(Path.GetFullPath(path));
            if (FileKinds.Of(target) == FileKind.Special || IsDescriptor(path))
            {
                WriteThrough(path, write);
                return;
            }

            using var file = PendingFile.Create(target);
            write(file.Stream);
            file.Place(overwrite: true);
        }
        catch (Exception e) when (IsFileProblem(e))
        {
            throw new ProgramException($"The {what} cannot be written: {FileProblem.Describe(e)}.", shownPath);
        }
    }

    /// <summary>What keeps a file from being replaced in its folder, as a clause; null when nothing does. A file is made there and removed again.</summary>
    /// <param name="path">Full path of the target, a regular file.</param>
    internal static string? ProblemOf(string path)
    {
        try
        {
            using var probe = PendingFile.Create(path);
            return null;
        }
        catch (Exception e) when (IsFileProblem(e))
        {
            return $"no file can be made in its folder, which a safe replacement needs: {FileProblem.Describe(e)}";
        }
    }

    /// <summary>Whether this is about a file, not a fault of the program. The last of them is the platform's word for one that grows over the user's limit.</summary>
    internal static bool IsFileProblem(Exception exception) => exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException { ParamName: "value" };

    private static string TargetOf(string path) =>
        FileKinds.Of(path) == FileKind.Link ? new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path : path;

    // "/dev/stdout" leads to a file that the caller's shell has opened, and goes on writing to.
    private static bool IsDescriptor(string path) =>
        !OperatingSystem.IsWindows() && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal)) && FileKinds.Of(path) == FileKind.Link;

    // A device, or what somebody has open: it takes bytes one after the other, and a rename would replace it.
    private static void WriteThrough(string path, Action<Stream> write)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 1 << 16);
        if (FileKinds.Of(TargetOf(path)) == FileKind.Regular)
        {
            stream.SetLength(0);
        }

        write(stream);
        stream.Flush();
    }

    /// <summary>Removes what was made when the rest failed, as far as that goes.</summary>
    /// <param name="path">Full path of a file, which need not be there.</param>
    internal static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (IsFileProblem(e))
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
        ArgumentOutOfRangeException => "it is larger than this user's files may be",
        IOException { HResult: 28 } => "no space is left on the disk",
        IOException { HResult: 30 } => "the file system is read-only",
        _ => exception.Message.TrimEnd('.'),
    };
}
