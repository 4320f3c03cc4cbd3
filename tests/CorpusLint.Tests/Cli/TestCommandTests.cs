namespace CorpusLint.Tests.Cli;

/// <summary><c>corpuslint test</c> as a rule's author uses it.</summary>
public sealed class TestCommandTests
{
    private const string Script = """
        /// <summary>Say use.</summary>
        var rule = Rule("HS0001", "utilise", Category.Readiness);
        var found = rule.Says("found", "'utilise' is 'use'.");
        Sentences.Where(s => s.Text.Contains("utilise")).Report(s => found.On(s));
        """;

    private const string Page = "# HS0001 utilise\n\nSay use.\n\n## Why it matters\n\nIt is short.\n\n## Finds\n\n### The word\n\n```text file=a.txt\n{|HS0001:They utilise it.|}\n```\n\n"
        + "## Passes\n\n### Another word\n\n```text near-miss file=a.txt\nThey use it.\n```\n\n## Options\n\nNone.\n\n## Known limits\n\nNone.\n\n## Sources\n\nNone.\n";

    [Fact]
    public void The_rules_that_the_configuration_names_are_tested_and_no_others()
    {
        using var runner = Runner().With("corpuslint.jsonc", "{ \"ruleFolders\": [\"tools/house\"] }");
        Assert.Equal("1 rule, 2 examples, 0 failures.\n", runner.Run("test").Passed().Output);
        Assert.StartsWith("1 rule, ", runner.Run("test", "CL1002").Passed().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HS0001")]
    [InlineData("hs0001")]
    [InlineData("utilise")]
    [InlineData("tools/house/utilise.csx")]
    [InlineData("tools/house/utilise.md")]
    [InlineData("tools")]
    public void A_rule_is_named_by_id_name_or_path(string word) =>
        Assert.Equal("1 rule, 2 examples, 0 failures.\n", Runner().Run("test", word, "--rules", "tools/house").Passed().Output);

    [Theory]
    [InlineData("another", "1 rule, 1 example, 0 failures.\n")]
    [InlineData("HS0001", "1 rule, 2 examples, 0 failures.\n")]
    [InlineData("house/util", "1 rule, 2 examples, 0 failures.\n")]
    public void Examples_are_filtered_by_title_id_name_or_path(string words, string output) =>
        Assert.Equal(output, Runner().Run("test", "--rules", "tools/house", "--filter", words).Passed().Output);

    [Theory]
    [InlineData("There is no rule 'utilize'. Did you mean 'utilise'?", "utilize")]
    [InlineData("No example has 'boat' in its title", "--filter", "boat")]
    [InlineData("No example has 'util. 5' in its title", "--filter", "util. 5")]
    [InlineData("None of the rules that are tested lies here; name its folder with --rules.", "drafts")]
    [InlineData("There is no option '--fliter'. Did you mean '--filter'?", "--fliter", "x")]
    [InlineData("--coverage looks at whole pages", "--coverage", "--filter", "x")]
    public void What_matches_nothing_did_not_pass(string message, params string[] words) =>
        Runner().With("drafts/a.txt", "Calm.").Run(["test", "--rules", "tools/house", .. words]).Failed(message);

    [Fact]
    public void A_rule_that_does_not_compile_keeps_the_run_from_passing()
    {
        var result = Runner().With("tools/house/broken.csx", "var x = missing;").Run("test", "--rules", "tools/house");
        Assert.Equal((2, "1 rule, 2 examples, 0 failures; 1 rule could not be loaded.\n"), (result.ExitCode, result.Output));
        Assert.Contains("house/broken.csx:1:9: error: CL0101", result.Error);
    }

    [Theory]
    [InlineData("utilise")]
    [InlineData("Utilise")]
    [InlineData("HS0001")]
    [InlineData("tools/house/utilise.csx")]
    [InlineData("tools/house/utilise.md")]
    [InlineData("tools/house")]
    public void A_rule_that_does_not_compile_is_there_all_the_same(string word)
    {
        using var runner = Runner().With("tools/house/utilise.csx", Script.Replace("s.Text", "s.Txt", StringComparison.Ordinal));
        var result = runner.Run("test", word, "--rules", "tools/house").Failed("house/utilise.csx:4:24: error: CL0101: CS1061");
        Assert.Equal("0 rules, 0 examples, 0 failures; 1 rule could not be loaded.\n", result.Output);
        if (!word.Contains('/'))
        {
            Assert.DoesNotContain("There is no rule", runner.Run("explain", word, "--rules", "tools/house").Failed("Did you mean 'Text'?").Error);
        }
    }

    [Fact]
    public void When_none_of_ones_own_rules_compiles_the_shipped_ones_are_not_tested_in_their_place()
    {
        var result = Runner().With("tools/house/utilise.csx", "var x = missing;").Run("test", "--rules", "tools/house");
        Assert.Equal((2, "0 rules, 0 examples, 0 failures; 1 rule could not be loaded.\n"), (result.ExitCode, result.Output));
    }

    [Fact]
    public void An_id_that_another_rule_has_is_told_by_the_test_too()
    {
        using var runner = new CliRunner();
        runner.With("own/utilise.csx", Script.Replace("HS0001", "CL1002", StringComparison.Ordinal)).With("own/utilise.md", Page.Replace("HS0001", "CL1002", StringComparison.Ordinal));
        var result = runner.Run("test", "--rules", "own").Failed("own/utilise.csx:2:17: error: CL0106: own/utilise.csx declares CL1002, which rules/citations/empty-reference-section.csx");
        Assert.Equal("1 rule, 2 examples, 0 failures.\n", result.Output);
    }

    [Fact]
    public void Examples_are_listed_with_their_places() => Assert.Equal(
        "tools/house/utilise.md:11: HS0001 finds: The word\ntools/house/utilise.md:19: HS0001 passes: Another word (near miss)\n",
        Runner().Run("test", "--rules", "tools/house", "--list").Passed().Output);

    [Fact]
    public void A_failure_is_told_with_its_place_and_its_sentence()
    {
        var result = Runner().With("tools/house/utilise.md", Page.Replace("They use", "They utilise", StringComparison.Ordinal).Replace(" near-miss", "", StringComparison.Ordinal)).Run("test", "--rules", "tools/house");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal("""
            tools/house/utilise.md:19: HS0001 Another word
              tools/house/utilise.md:22: found HS0001/found here, and nothing expects it:
                  | They utilise it.
                  | ^^^^^^^^^^^^^^^^
                  warning: 'utilise' is 'use'.
            1 rule, 2 examples, 1 failure.

            """.ReplaceLineEndings("\n"), result.Output);
    }

    [Fact]
    public void Accepting_rewrites_the_page_and_says_what_it_did()
    {
        using var runner = Runner();
        var crooked = Page.Replace("{|HS0001:They utilise it.|}", "They {|HS0001:utilise|} it.", StringComparison.Ordinal);
        var result = runner.With("tools/house/utilise.md", "\uFEFF" + crooked).Run("test", "--rules", "tools/house", "--accept").Passed();
        Assert.Equal("tools/house/utilise.md:14: - {|HS0001:utilise|}\ntools/house/utilise.md:14: + {|HS0001:They utilise it.|}\n1 rule, 2 examples, 0 failures.\n", result.Output);
        Assert.Equal("\uFEFF" + Page, System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(runner.PathOf("tools/house/utilise.md"))));
        Assert.Equal(["utilise.csx", "utilise.md"], Directory.GetFiles(runner.PathOf("tools/house")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_page_that_is_not_in_UTF_8_is_not_rewritten()
    {
        using var runner = Runner();
        var page = System.Text.Encoding.Latin1.GetBytes(Page.Replace("{|HS0001:They utilise it.|}", "They {|HS0001:utilise|} \u00E9t\u00E9.", StringComparison.Ordinal));
        runner.With("tools/house/utilise.md", page).Run("test", "--rules", "tools/house", "--accept").Failed("tools/house/utilise.md: error: The page is not written in UTF-8");
        Assert.Equal(page, File.ReadAllBytes(runner.PathOf("tools/house/utilise.md")));
    }

    [Fact]
    public void Nothing_is_accepted_in_continuous_integration()
    {
        using var runner = Runner();
        var crooked = Page.Replace("They utilise it.|}", "They utilise|} it.", StringComparison.Ordinal);
        runner.With("tools/house/utilise.md", crooked).Variable("CI", "true").Run("test", "--rules", "tools/house", "--accept").Failed("does nothing in continuous integration");
        Assert.Equal(crooked, runner.Read("tools/house/utilise.md"));
    }

    [Fact]
    public void Gaps_fail_only_when_coverage_is_required()
    {
        using var runner = Runner();
        Assert.EndsWith("Coverage: no gap in 1 rule.\n", runner.Run("test", "--rules", "tools/house", "--require-coverage").Passed().Output, StringComparison.Ordinal);
        runner.With("tools/house/utilise.md", Page.Replace(" near-miss", "", StringComparison.Ordinal));
        var gap = runner.Run("test", "--rules", "tools/house", "--coverage").Passed().Output;
        Assert.Contains("tools/house/utilise.md:19: HS0001 No example is a near miss; 'Another word' differs from 'The word' in 1 of 3 words", gap);
        Assert.EndsWith("Coverage: 1 gap in 1 rule of 1.\n", gap, StringComparison.Ordinal);
        Assert.Equal(1, runner.Run("test", "--rules", "tools/house", "--require-coverage").ExitCode);
    }

    private static CliRunner Runner() => new CliRunner().With("tools/house/utilise.csx", Script).With("tools/house/utilise.md", Page);
}
