using CorpusLint.Scripting.Pages;

namespace CorpusLint.Tests.Scripting.Pages;

/// <summary>What the page of pages says is so.</summary>
public sealed class PageFormatReadmeTests
{
    private static readonly string Readme = File.ReadAllText(RepositoryFiles.PathOf("src/CorpusLint.Scripting/Pages/README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Its_example_is_run()
    {
        var start = Readme.IndexOf("~~~markdown\n", StringComparison.Ordinal) + "~~~markdown\n".Length;
        var example = Readme[start..Readme.IndexOf("\n~~~\n", start, StringComparison.Ordinal)];
        var rule = CorpusLint.Tests.Rules.ShippedRules.Result.Rules.Single(r => r.Descriptor.Id == "CL8001");
        var page = $"# CL8001 numeric-disagreement-across\n\n## Why it matters\n\n## Finds\n\n{example}\n\n## Passes\n\n## Options\n\n## Known limits\n\n## Sources\n";
        Assert.Equal("", string.Join('\n', RulePageTest.Run(rule, "p.md", page).Report()));
    }

    [Theory]
    [InlineData("todo")]
    [InlineData("near-miss")]
    [InlineData("fixed")]
    [InlineData("messages")]
    [InlineData("options")]
    [InlineData("entities")]
    [InlineData("events")]
    [InlineData("sources")]
    public void Every_word_of_a_fence_is_explained(string word) => Assert.Matches($"`[^`]*\\b{word}\\b[^`]*`", Readme);
}
