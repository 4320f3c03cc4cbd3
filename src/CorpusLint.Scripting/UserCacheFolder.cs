using System.Runtime.InteropServices;

namespace CorpusLint.Scripting;

/// <summary>The user's own folder for compiled rules: nobody else may write there, because what lies there is run.</summary>
public static class UserCacheFolder
{
    /// <summary>
    /// <c>corpuslint/rules</c> in the user's cache folder: <c>XDG_CACHE_HOME</c> or <c>~/.cache</c>, on Windows the local
    /// application data, on macOS <c>~/Library/Caches</c>. Empty when the user has no home.
    /// </summary>
    public static string Default
    {
        get
        {
            var root = CacheRoot();
            return root.Length == 0 ? "" : Path.Combine(root, "corpuslint", "rules");
        }
    }

    /// <summary>Makes the folder if it is not there, and checks that it is the user's alone.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="UnauthorizedAccessException">It belongs to another user, others may write to it, or it may not be made.</exception>
    /// <exception cref="IOException">It cannot be made.</exception>
    internal static void Prepare(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (Trouble(folder) is { } trouble)
        {
            throw new UnauthorizedAccessException(trouble);
        }
    }

    /// <summary>Why a folder that is there is not the user's alone; null when it is.</summary>
    internal static string? Trouble(string folder) =>
        OperatingSystem.IsWindows() ? null
        : (File.GetUnixFileMode(folder) & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) != 0 ? $"others may write to '{folder}'"
        : IsOwn(folder) ? null
        : $"'{folder}' belongs to another user";

    /// <summary>Whether the current user owns a file or folder; links are not followed. Always true on Windows.</summary>
    internal static bool IsOwn(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return true;
        }

        // The platform's library has no call for the owner; its native half has, with the owner in the third word. The
        // structure is larger than what is read, and may grow.
        var status = new int[128];
        return SystemNative_LStat(path, status) == 0 && (uint)status[2] == SystemNative_GetEUid();
    }

    private static string CacheRoot()
    {
        if (OperatingSystem.IsWindows())
        {
            return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        }

        var xdg = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        if (!string.IsNullOrEmpty(xdg) && Path.IsPathRooted(xdg))
        {
            return xdg;
        }

        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return home.Length == 0 ? "" : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches") : Path.Combine(home, ".cache");
    }

    [DllImport("libSystem.Native", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int SystemNative_LStat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, [Out] int[] status);

    [DllImport("libSystem.Native")]
    private static extern uint SystemNative_GetEUid();
}
