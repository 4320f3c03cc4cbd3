using CorpusLint.Documents;

namespace CorpusLint.Tests.Architecture;

/// <summary>Text that is made from the code is checked in, and is what the code makes today.</summary>
public sealed class GeneratedTextTests
{
    [Fact]
    public void The_listing_of_the_public_API_is_fresh() =>
        RepositoryFiles.AssertFresh("src/CorpusLint/PublicApi.verified.txt", PublicApiListing.Of(typeof(Document).Assembly));

    [Fact]
    public void No_received_snapshot_is_left_behind() => Assert.Empty(Repository.Files("", "*.received.*"));
}
