using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;

namespace CorpusLint.Tests.Extraction;

/// <summary>Counts of one event that fared in contrary ways, and those that may be one.</summary>
public sealed class ContraryDeedsTests
{
    [Theory]
    [InlineData("At the Quay Regatta the league bought from its members 40 boats, it said.", "At the Quay Regatta the league sold to its members 46 boats, it said.", true)]
    [InlineData("At the Quay Regatta the league bought from its members 40 boats, it said.", "At the Quay Regatta the league acquired from its members 46 boats, it said.", false)]
    [InlineData("At the Quay Regatta the league bought and sold to its members 40 boats, it said.", "At the Quay Regatta the league sold to its members 46 boats, it said.", false)]
    [InlineData("At the Quay Regatta the league had 40 boats, and it sold a pier.", "At the Quay Regatta the league bought from its members 46 boats, it said.", false)]
    public void Counts_are_contrary_when_each_clause_tells_what_the_other_excludes(string one, string other, bool areContrary)
    {
        var corpus = CorpusBuilder.Build([Read("a.txt", one), Read("b.txt", other)]);
        Quantity[] boats = [.. corpus.Documents.Select(d => d.Quantities.Single(q => q.Counted == "boat"))];
        Assert.Equal("event:quay regatta", boats[0].MeasureKey.Event);
        Assert.Equal(areContrary, boats[0].IsContraryTo(boats[1]));
        Assert.Equal(areContrary, boats[1].IsContraryTo(boats[0]));
    }

    private static DocumentFacts Read(string path, string text) =>
        FactExtractor.Extract(DocumentReader.Read(path, "News from the quay\n\n12 March 2025\n\n" + text + "\n"));
}
