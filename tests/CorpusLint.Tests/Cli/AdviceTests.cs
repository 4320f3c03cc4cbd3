namespace CorpusLint.Tests.Cli;

/// <summary>What the authors of rules are told, and by which command.</summary>
public class AdviceTests
{
    private const string Script = """
        var rule = Rule("CL9950", "every-sentence", Category.Readiness, Severity.Note);
        var found = rule.Says("found", "'{text}' stands here. Look at it.");
        var spare = rule.Says("spare", "Nobody says this.");
        Sentences.Report(s => found.On(s, new { text = s.Text, count = 1 }));
        """;

    private const string Page = "# CL9950 every-sentence\n\nLook.\n\n## Why it matters\n\n## Finds\n\n```text\n{|CL9950:Calm.|}\n```\n\n## Passes\n\n## Options\n\n## Known limits\n\n## Sources\n";

    [Fact]
    public void Advice_is_told_by_test_at_its_place_and_fails_nothing()
    {
        using var runner = new CliRunner().With("own/every-sentence.csx", Script).With("own/every-sentence.md", Page);
        for (var i = 0; i < 2; i++)
        {
            // The second time from the cache.
            var result = runner.Run("test", "CL9950", "--rules", "own");
            Assert.True(result.ExitCode == 0, result.Error + result.Output);
            Assert.Contains("own/every-sentence.csx:1:1: warning: CL0117: The rule has no summary", result.Error);
            Assert.Contains("own/every-sentence.csx:3:5: warning: CL0112: The message 'spare' is declared and never used", result.Error);
            Assert.Contains("own/every-sentence.csx:4:56: warning: CL0110: 'count' is no placeholder of 'found'", result.Error);
            Assert.Contains("own/every-sentence.md:13:1: warning: CL0115: No example shows what CL9950 must leave alone", result.Error);
        }
    }

    [Fact]
    public void Who_checks_texts_hears_nothing_of_it()
    {
        using var runner = new CliRunner().With("a.txt", "Calm.").With("own/every-sentence.csx", Script);
        Assert.Equal("", runner.Run("a.txt", "--rules", "own").Passed().Error);
    }

    [Fact]
    public void A_mistake_is_told_with_its_place_while_the_other_rules_run_and_its_page_explains_it()
    {
        using var runner = new CliRunner().With("a.txt", "On Monday it was calm.")
            .With("own/every-sentence.csx", Script.Replace("Sentences.Report", "var seen = new List<string>();\nSentences.Where(s => { seen.Add(s.Text); return true; }).Report", StringComparison.Ordinal));
        var result = runner.Run("a.txt", "--rules", "own").Failed("own/every-sentence.csx:5:24: error: CL0109: This step changes 'seen' (Add), which the script holds.");
        Assert.Contains("CL5001", result.Output);
        Assert.Contains("Steps run for many documents at once", runner.Run("explain", "CL0109").Passed().Output);
    }
}
