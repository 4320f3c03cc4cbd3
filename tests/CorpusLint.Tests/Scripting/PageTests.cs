using CorpusLint.Scripting.Pages;

namespace CorpusLint.Tests.Scripting;

public class PageTests
{
    // Reports each "oar" (a sentence is enough), with the first sentence of the document as another side.
    private const string Script = """
        var rule = Rule("CL9999", "oar", Category.Readiness);
        var found = rule.Says("found", "an oar");
        var twice = rule.Says("twice", "an oar again");
        public sealed record Settings { public string Word { get; init; } = "oar"; }
        var settings = Options<Settings>();
        Sentences.Report(s => s.Text.Contains(settings.Word) && s.Index > 0
            ? (s.Previous.Text.Contains(settings.Word) ? twice : found).On(s).Also(s.Document.Sentences[0], "the first").Fix("Drop it", Edit.Replace(s, "Gone."), Safety.Safe)
            : null);
        """;

    [Theory]
    [InlineData("Finds", "```text file=a.txt\nA boat. {|CL9999:An oar.|}\n```", "")]
    [InlineData("Finds", "```text file=a.txt\nA boat. {|CL9999/found:An oar.|}\n```", "")]
    [InlineData("Finds", "```text\n{|#0:A boat.|} {|CL9999#0:An oar.|}\n```", "")]
    [InlineData("Finds", "```text\nA boat. {|CL9999/found:An {|#0:oar|}.|} {|CL9999/twice:My oar.|}\n```", "")]
    [InlineData("Finds", "```text file=a.txt\nA boat.\n```\n```text file=b.txt\nA boat. {|CL9999:An oar.|}\n```", "")]
    [InlineData("Finds", "```jsonc options\n{ \"word\": \"boat\" } // another\n```\n```text\nAn oar. {|CL9999:A boat.|}\n```", "")]
    [InlineData("Finds", "```text file=a.txt\nA boat. {|CL9999:An oar.|}\n```\n```text fixed file=a.txt\nA boat. Gone.\n```", "")]
    [InlineData("Passes", "```text\nA boat. A {| brace |} and {x}.\n```", "")]
    [InlineData("Finds", "```text file=a.txt\nA boat. {|CL9999:An|} oar.\n```", "expected CL9999 at a.txt(1,9) \"An\"\nfound    CL9999/found at a.txt(1,9) \"An oar.\"; also a.txt(1,1) \"A boat.\": an oar")]
    [InlineData("Finds", "```text file=a.txt\nA boat. {|CL9999/twice:An oar.|}\n```", "expected CL9999/twice")]
    [InlineData("Finds", "```text file=a.txt\nA {|#0:boat|}. {|CL9999#0:An oar.|}\n```", "expected CL9999 at a.txt(1,9) \"An oar.\"; also a.txt(1,3) \"boat\"")]
    [InlineData("Finds", "```text file=a.txt\n{|CL9999:A boat.|}\n```", "expected CL9999")]
    [InlineData("Passes", "```text file=a.txt\nA boat. An oar.\n```", "found    CL9999/found")]
    [InlineData("Finds", "```text file=a.txt\nA boat. {|CL9999:An oar.|}\n```\n```text fixed file=a.txt\nA boat.\n```", "should read")]
    [InlineData("Finds", "```jsonc options\n{ \"word\": 3 }\n```\n```text\nAn oar. {|CL9999:A boat.|}\n```", "takes a string")]
    [InlineData("Passes", "```text todo\nA boat. An oar.\n```", "")]
    [InlineData("Passes", "```text todo\nA boat.\n```", "passes now")]
    public void An_example_is_run(string section, string fences, string report)
    {
        var page = Read(section, fences);
        Assert.Empty(page.Problems);
        var result = PageRunner.Run(Assert.Single(Scripts.LoadText(Script).Rules), Assert.Single(page.Examples));
        Assert.Equal(report.Length == 0, result.Passed);
        Assert.Contains(report, result.Report.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Finds", "```text\nA boat.\n```", "must expect a finding")]
    [InlineData("Passes", "```text\n{|CL9999:A boat.|}\n```", "must expect nothing")]
    [InlineData("Finds", "```text\n{|CL9999#3:A boat.|}\n```", "Nothing is labelled #3")]
    [InlineData("Finds", "```text\n{|CL9999:A boat.|} {|CL9999:An oar.\n```", "not closed")]
    [InlineData("Finds", "```jsonc events\n{ \"event\": [] }\n```\n```text\n{|CL9999:A boat.|}\n```", "registry 'events'")]
    public void A_page_with_a_fault_says_where(string section, string fences, string words)
    {
        var page = Read(section, fences);
        Assert.Contains(words, string.Join('\n', page.Problems), StringComparison.Ordinal);
        Assert.StartsWith("p.md:", page.Problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_headings_are_fixed() =>
        Assert.Contains("The headings must be", RulePageReader.Read("p.md", "# CL9999 oar\n\n## Finds\n").Problems[0], StringComparison.Ordinal);

    [Fact]
    public void A_longer_fence_holds_a_shorter_one()
    {
        var page = Read("Passes", "````markdown\nA boat.\n\n```\ncode\n```\n````");
        Assert.Equal("A boat.\n\n```\ncode\n```\n", page.Examples[0].Documents[0].Text);
    }

    private static RulePage Read(string section, string fences)
    {
        var finds = section == "Finds" ? $"### Example\n\n{fences}\n\n" : "";
        var passes = section == "Passes" ? $"### Example\n\n{fences}\n\n" : "";
        return RulePageReader.Read("p.md", $"# CL9999 oar\n\n## Why it matters\n\n## Finds\n\n{finds}## Passes\n\n{passes}## Options\n\n## Known limits\n\n## Sources\n");
    }
}
