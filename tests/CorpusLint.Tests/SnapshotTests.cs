namespace CorpusLint.Tests;

public sealed class SnapshotTests
{
    [Fact]
    public void Every_verified_file_is_owned_by_a_test()
    {
        var methods = typeof(SnapshotTests).Assembly.GetTypes().Where(t => t.Namespace?.StartsWith("CorpusLint.Tests", StringComparison.Ordinal) == true)
            .SelectMany(t => t.GetMethods().Select(m => t.Name + "." + m.Name)).ToHashSet(StringComparer.Ordinal);
        var folder = RepositoryFiles.PathOf("tests/CorpusLint.Tests");
        var unowned = Directory.EnumerateFiles(folder, "*.verified.*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f))
            .Where(f => !f.StartsWith("bin", StringComparison.Ordinal) && !f.StartsWith("obj", StringComparison.Ordinal))
            .Where(f => !methods.Contains(string.Join('.', Path.GetFileName(f).Split('.').Take(2))))
            .ToArray();
        Assert.True(unowned.Length == 0, "No test owns " + string.Join(", ", unowned));
    }
}
