using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CorpusLint.Cli.Files;

/// <summary>
/// Files that are in no folder until they are given a name: open(2) with O_TMPFILE, and linkat(2). Linux alone has them, on
/// most file systems; the system removes one that never got a name when its process ends, however it ends.
/// </summary>
internal static partial class UnnamedFiles
{
    // O_TMPFILE is O_DIRECTORY and a bit of its own; the first differs between the processors, see asm/fcntl.h of each.
    private const int Unnamed = 0x400000, ReadWrite = 2, CloseOnExec = 0x80000, ReadableByAll = 0x1B6;
    private const int CurrentFolder = -100, FollowLinks = 0x400;

    /// <summary>Opens a file without a name on the disk of a folder; null where there are none.</summary>
    internal static SafeFileHandle? Open(string folder)
    {
        if (!OperatingSystem.IsLinux() || FolderFlag() is not { } flag)
        {
            return null;
        }

        try
        {
            var descriptor = OpenFile(folder.Length == 0 ? "." : folder, Unnamed | flag | ReadWrite | CloseOnExec, ReadableByAll);
            if (descriptor < 0)
            {
                return null;
            }

            var handle = new SafeFileHandle(descriptor, ownsHandle: true);
            if (File.Exists(PathOf(handle)))
            {
                return handle;
            }

            handle.Dispose();
            return null;
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Gives a file a name, under which it is there as a whole at once.</summary>
    /// <returns>Whether it was done: false when something has that name, or the file system cannot.</returns>
    internal static bool Name(SafeFileHandle file, string path) => Link(CurrentFolder, PathOf(file), CurrentFolder, path, FollowLinks) == 0;

    private static int? FolderFlag() => RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => 0x10000,
        Architecture.Arm64 => 0x4000,
        _ => null,
    };

    private static string PathOf(SafeFileHandle file) =>
        "/proc/self/fd/" + file.DangerousGetHandle().ToString(System.Globalization.CultureInfo.InvariantCulture);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenFile(string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "linkat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(int oldFolder, string oldPath, int newFolder, string newPath, int flags);
}
