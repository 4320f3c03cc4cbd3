using System.Runtime.CompilerServices;
using DiffEngine;

namespace CorpusLint.Tests;

/// <summary>
/// Compares text with a checked-in <c>Class.Method[.suffix].verified.txt</c> beside the test. A difference leaves a
/// <c>.received.txt</c> and opens the developer's diff tool; <c>CORPUSLINT_ACCEPT=1</c> accepts what was received.
/// </summary>
internal static class Snapshot
{
    /// <summary>Asserts that <paramref name="text"/> is what was accepted before.</summary>
    /// <param name="text">What the test produced; line ends do not matter.</param>
    /// <param name="suffix">Tells several snapshots of one test apart; empty for none.</param>
    /// <param name="file">The test's file; left to the compiler.</param>
    /// <param name="method">The test's method; left to the compiler.</param>
    internal static void Check(string text, string suffix = "", [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        var name = Path.GetFileNameWithoutExtension(file) + "." + method + (suffix.Length > 0 ? "." + suffix : "");
        var folder = Path.GetDirectoryName(file)!;
        var verified = Path.Combine(folder, name + ".verified.txt");
        var received = Path.Combine(folder, name + ".received.txt");
        var actual = text.ReplaceLineEndings("\n");
        if (RepositoryFiles.IsAccepting)
        {
            File.WriteAllText(verified, actual);
            File.Delete(received);
            return;
        }

        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : null;
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        if (!BuildServerDetector.Detected && !DiffRunner.Disabled)
        {
            DiffRunner.Launch(received, verified);
        }

        Assert.Fail(expected is null
            ? $"There is no {name}.verified.txt yet. Read the .received.txt beside the test, then accept it with CORPUSLINT_ACCEPT=1."
            : $"{name}.verified.txt differs from what was received:\n" + FirstDifference(expected, actual));
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (before, after) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < before.Length && line < after.Length && before[line] == after[line])
        {
            line++;
        }

        return $"line {line + 1}\n- {before.ElementAtOrDefault(line)}\n+ {after.ElementAtOrDefault(line)}";
    }
}
