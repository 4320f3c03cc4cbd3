using CorpusLint.Documents;

namespace CorpusLint.Tests.Architecture;

/// <summary>Text that is made from the code is checked in, and is what the code makes today.</summary>
public sealed class GeneratedTextTests
{
    [Fact]
    public void The_listing_of_the_public_API_is_fresh() =>
        RepositoryFiles.AssertFresh("src/CorpusLint/PublicApi.verified.txt", PublicApiListing.Of(typeof(Document).Assembly));

    [Fact]
    public void Every_snapshot_has_a_test_that_owns_it()
    {
        var sources = Repository.Files("tests", "*.cs").Select(Repository.Read).ToList();
        var wrong =
            from file in (IEnumerable<string>)[.. Repository.Files("tests", "*.verified.*"), .. Repository.Files("src", "*.verified.*")]
            let name = Path.GetFileName(file)
            let stem = name[..name.IndexOf(".verified.", StringComparison.Ordinal)]
            where !IsCorpus(file, stem) && !stem.Split('.', '_').All(part => sources.Any(source => source.Contains(part, StringComparison.Ordinal)))
            select file;
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_received_snapshot_is_left_behind() => Assert.Empty(Repository.Files("", "*.received.*"));

    // The golden result of a corpus is named like the corpus, and one test reads them all.
    private static bool IsCorpus(string file, string stem) =>
        file == $"tests/CorpusLint.Tests/Corpus/{stem}.verified.txt" && Directory.Exists(Repository.PathTo("corpus/" + stem));
}
