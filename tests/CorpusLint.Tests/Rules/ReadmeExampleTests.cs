using CorpusLint.Tests.Cli;

namespace CorpusLint.Tests.Rules;

/// <summary>What <c>rules/README.md</c> shows to authors runs: its commands, its scripts, its pages.</summary>
public class ReadmeExampleTests
{
    private const string RestOfPage = "\n## Options\n\n| option | default | meaning |\n| --- | --- | --- |\n| `fromWords` | `5` | from how many words on a quotation is compared |\n\n## Known limits\n\nNone.\n\n## Sources\n\nNone.\n";

    private static readonly string Readme = File.ReadAllText(RepositoryFiles.PathOf("rules/README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_first_ten_minutes_of_the_README_go_as_it_says()
    {
        using var runner = new CliRunner().With("a.md", "The minutes are [here](http://town.example/minutes), the clerk said.\n");
        Assert.Contains("```\ncorpuslint init ", Readme);
        runner.Run("init").Passed();
        Assert.Contains("\ncorpuslint new rule plain-http-link ", Readme);
        Assert.StartsWith("CL9900 plain-http-link", runner.Run("new", "rule", "plain-http-link").Passed().Output);
        runner.With("rules/plain-http-link.csx", Fence(Readme, "```csharp\n", "\n```\n")).With("rules/plain-http-link.md", Fence(Readme, "````markdown\n", "\n````\n"));
        Assert.Contains("1 rule, 2 examples, 0 failures.", runner.Run("test", "plain-http-link").Passed().Output);
        Assert.Contains("CL9900  'http://town.example/minutes' is sent unencrypted", runner.Run("check", ".", "--fail-on", "never").Passed().Output);
    }

    [Fact]
    public void The_rule_across_documents_of_the_README_compiles_and_passes_its_page()
    {
        var second = Readme[Readme.IndexOf("## Then one across documents", StringComparison.Ordinal)..];
        var page = "# CL9901 words-of-two-speakers\n\nThe same words must not be put into two mouths.\n\n## Why it matters\n\nSo.\n\n" + Fence(second, "````markdown\n", "\n````\n") + RestOfPage;
        using var runner = new CliRunner().With("own/words-of-two-speakers.csx", Fence(second, "```csharp\n", "\n```\n")).With("own/words-of-two-speakers.md", page);
        Assert.Contains("1 rule, 2 examples, 0 failures.", runner.Run("test", "words-of-two-speakers", "--rules", "own").Passed().Output);
    }

    [Fact]
    public void A_page_of_another_rule_and_a_broken_page_are_told_at_their_lines()
    {
        using var runner = new CliRunner().With("own/every-sentence.csx", """
            /// <summary>Every sentence is looked at.</summary>
            var rule = Rule("CL9950", "every-sentence", Category.Readiness, Severity.Note);
            """).With("own/every-sentence.md", "# CL9951 other\n\n## Finds\n\n```text\nThe {|CL9950:oar.\n```\n\n## Nonsense\n");
        var result = runner.Run("test", "CL9950", "--rules", "own");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("own/every-sentence.md:1: The page is called 'CL9951 other', and its script declares CL9950 every-sentence.\n", result.Output);
        Assert.Contains("\nown/every-sentence.md:6: The mark '{|CL9950:' is not closed; end what it marks with |}.\n", result.Output);
    }

    private static string Fence(string text, string open, string close)
    {
        var start = text.IndexOf(open, StringComparison.Ordinal) + open.Length;
        return text[start..text.IndexOf(close, start, StringComparison.Ordinal)] + "\n";
    }
}
