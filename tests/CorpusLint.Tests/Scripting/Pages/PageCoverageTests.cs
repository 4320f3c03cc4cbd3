using CorpusLint.Scripting.Pages;

namespace CorpusLint.Tests.Scripting.Pages;

public sealed class PageCoverageTests
{
    private const string Whole = """
        ```jsonc options
        { "word": "ebb" }
        ```
        ```text file=a.txt
        A boat. {|CL9999/found:The ebb.|} {|CL9999/twice:An ebb again.|}
        ```
        ```text fixed file=a.txt
        A boat. Gone. Gone.
        ```
        """;

    private const string Near = "```text near-miss\nA boat. The sea. A tide again.\n```";

    [Fact]
    public void A_page_that_tries_everything_has_no_gap() => Assert.Empty(Gaps(Whole, Near));

    [Theory]
    [InlineData("/found:", ":", 7, "The message 'found' is made in 'A found one', and no mark asks for it; write {|CL9999/found:…|} there.")]
    [InlineData(" {|CL9999/twice:An ebb again.|}", "", 1, "No example makes the message 'twice'; write one under Finds, with the mark {|CL9999/twice:…|}.")]
    [InlineData("\"word\": \"ebb\"", "", 1, "No example sets the option 'word'")]
    [InlineData("\"ebb\"", "\"oar\"", 1, "The option 'word' is only ever set to its default \"oar\"")]
    [InlineData("```text fixed file=a.txt\nA boat. Gone. Gone.\n```", "", 7, "The message 'found' offers the fix 'Drop it', and no example shows a document after it; add a fence ```text fixed file=a.txt to 'A found one'.")]
    public void What_is_not_tried_is_a_gap(string good, string bad, int line, string words)
    {
        var finds = Whole.ReplaceLineEndings("\n").Replace(good, bad, StringComparison.Ordinal);
        var result = OarRule.Run(OarRule.Page(finds.Replace("ebb", bad == "\"oar\"" || bad.Length == 0 && good.StartsWith('"') ? "oar" : "ebb", StringComparison.Ordinal), Near));
        var example = result with { Examples = [.. result.Examples.Select(e => e with { Failures = [] })] };
        Assert.Contains(PageCoverage.GapsOf(example), g => g.Line == line && g.Message.StartsWith(words, StringComparison.Ordinal));
    }

    [Fact]
    public void A_silent_example_that_is_near_enough_is_proposed_as_near_miss() => Assert.Equal(
        "No example is a near miss; 'A silent one' differs from 'A found one' in 3 of 7 words: if they make the difference, write near-miss behind its fence's language.",
        Assert.Single(Gaps(Whole, Near.Replace(" near-miss", "", StringComparison.Ordinal))));

    [Fact]
    public void Without_one_that_is_near_the_page_needs_one() => Assert.StartsWith(
        "No example is a near miss; copy one from Finds to Passes",
        Assert.Single(Gaps(Whole, "```text\nNobody had seen the two men again since they left.\n```")), StringComparison.Ordinal);

    [Fact]
    public void A_page_that_finds_nothing_tries_nothing() =>
        Assert.Equal("No example shows what the rule finds; write one under Finds.", Assert.Single(Gaps("```text todo\nA boat. {|CL9999:A sail.|}\n```", Near)));

    private static IEnumerable<string> Gaps(string finds, string passes)
    {
        var result = OarRule.Run(OarRule.Page(finds, passes));
        Assert.Empty(result.Report());
        return PageCoverage.GapsOf(result).Select(g => g.Message);
    }
}
