using System.Reflection;

namespace CorpusLint.Tests;

/// <summary>Where the repository's own files lie, for tests that read or rewrite checked-in text.</summary>
internal static class RepositoryFiles
{
    internal static string Root { get; } = typeof(RepositoryFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot").Value!;

    internal static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>Whether stale generated text is to be rewritten: <c>CORPUSLINT_ACCEPT=1</c>.</summary>
    internal static bool IsAccepting => Environment.GetEnvironmentVariable("CORPUSLINT_ACCEPT") == "1";

    /// <summary>Asserts that a checked-in file is what the code generates today, or rewrites it when asked to.</summary>
    internal static void AssertFresh(string relative, string generated)
    {
        var path = PathOf(relative);
        var expected = generated.ReplaceLineEndings("\n");
        if (IsAccepting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, expected);
            return;
        }

        var actual = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        Assert.True(actual == expected, $"{relative} is stale; run the tests with CORPUSLINT_ACCEPT=1 to rewrite it, then read the change.");
    }
}
