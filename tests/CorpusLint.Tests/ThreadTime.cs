using System.Runtime.InteropServices;

namespace CorpusLint.Tests;

/// <summary>How long a thread had a core: what else runs on the machine does not count.</summary>
internal static class ThreadTime
{
    private const int ThreadClock = 3;

    /// <summary>Whether the machine tells it; no portable means does.</summary>
    internal static bool IsKnown => OperatingSystem.IsLinux();

    /// <summary>Milliseconds of this thread so far.</summary>
    internal static double Now
    {
        get
        {
            Assert.Equal(0, ReadClock(ThreadClock, out var time));
            return (time.Seconds * 1e3) + (time.Nanoseconds / 1e6);
        }
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ReadClock(int clock, out ClockTime time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct ClockTime
    {
        internal readonly nint Seconds;
        internal readonly nint Nanoseconds;
    }
}
