using System.Runtime.InteropServices;

namespace CorpusLint.Cli.Files;

/// <summary>What a path is, links not followed.</summary>
internal enum FileKind
{
    /// <summary>There is nothing, or it cannot be looked at.</summary>
    Missing,

    /// <summary>A file with bytes.</summary>
    Regular,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link.</summary>
    Link,

    /// <summary>A device, a pipe or a socket: reading it may block for ever or never end.</summary>
    Special,
}

/// <summary>Tells what a path is without opening it: opening a pipe blocks until somebody writes.</summary>
internal static partial class FileKinds
{
    /// <summary>What <paramref name="path"/> is itself; a link is <see cref="FileKind.Link"/>.</summary>
    internal static FileKind Of(string path)
    {
        var file = new FileInfo(path);
        FileAttributes attributes;
        try
        {
            attributes = file.Attributes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return FileKind.Missing;
        }

        if ((int)attributes == -1)
        {
            return FileKind.Missing;
        }

        if (attributes.HasFlag(FileAttributes.ReparsePoint) && file.LinkTarget is not null)
        {
            return FileKind.Link;
        }

        return attributes.HasFlag(FileAttributes.Directory) ? FileKind.Folder
            : attributes.HasFlag(FileAttributes.Device) || (OperatingSystem.IsLinux() && IsSpecial(path)) ? FileKind.Special
            : FileKind.Regular;
    }

    /// <summary>What a link leads to in the end; <see cref="FileKind.Link"/> when it leads round in a circle, and the path's own kind when it is no link.</summary>
    internal static FileKind OfTarget(string path)
    {
        try
        {
            return new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true) is { } target ? Of(target.FullName) : Of(path);
        }
        catch (IOException)
        {
            return FileKind.Link;
        }
    }

    // .NET shows pipes, sockets and devices as files of length 0. statx(2) has one layout on all of Linux: the mode is
    // the 16 bits at offset 28.
    private static bool IsSpecial(string path)
    {
        const int currentFolder = -100, noFollow = 0x100, wantsType = 1, typeMask = 0xF000, regular = 0x8000;
        try
        {
            Span<byte> buffer = stackalloc byte[256];
            return Statx(currentFolder, path, noFollow, wantsType, ref MemoryMarshal.GetReference(buffer)) == 0
                && (MemoryMarshal.Read<ushort>(buffer[28..]) & typeMask) != regular;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
        catch (DllNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint mask, ref byte buffer);
}
