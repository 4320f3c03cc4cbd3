using CorpusLint.Tests.Cli;

namespace CorpusLint.Tests.Rules;

/// <summary>The rule that <c>rules/README.md</c> shows to authors is one: its script compiles, its page passes.</summary>
public class ReadmeExampleTests
{
    [Fact]
    public void The_example_of_the_README_compiles_and_passes_its_page()
    {
        var readme = File.ReadAllText(RepositoryFiles.PathOf("rules/README.md")).ReplaceLineEndings("\n");
        using var runner = new CliRunner().With("own/plain-http-link.csx", Fence(readme, "```csharp\n", "\n```\n"))
            .With("own/plain-http-link.md", Fence(readme, "````markdown\n", "\n````\n"))
            .With("a.md", "The minutes are [here](http://town.example/minutes), the clerk said.\n");
        Assert.Contains("1 rule, 2 examples, 0 failures.", runner.Run("test", "plain-http-link", "--rules", "own").Passed().Output);
        Assert.Contains("CL9900  'http://town.example/minutes' is sent unencrypted", runner.Run("a.md", "--rules", "own", "--fail-on", "never").Passed().Output);
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
