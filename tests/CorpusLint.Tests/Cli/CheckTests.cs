namespace CorpusLint.Tests.Cli;

public sealed class CheckTests
{
    private const string OwnRule = """
        /// <summary>Nobody writes "utilise".</summary>
        var rule = Rule("HS0001", "utilise", Category.Readiness, Severity.Warning);
        var says = rule.Says("found", "'{word}' is 'use'.");
        Sentences.Where(s => s.Text.Contains("utilise")).Report(s => says.On(s, new { word = "utilise" }));
        """;

    private const string Draft = "Quay news\n\nThe pilots utilise the tide.\n";

    private static CliRunner Runner() => new CliRunner().With("a.txt", Draft).With("house/utilise.csx", OwnRule);

    [Fact]
    public void Rules_of_two_configurations_that_share_an_id_are_told_apart_in_the_log()
    {
        static string Script(string title) => $$"""
            /// <summary>{{title}}</summary>
            var rule = Rule("CL9900", "any-sentence", Category.Readiness, Severity.Warning);
            var found = rule.Says("found", "{{title}} '{text}'");
            (from s in Sentences select found.On(s, new { text = s.Text })).Report();
            """;
        using var runner = new CliRunner();
        foreach (var desk in new[] { "news", "sport" })
        {
            runner.With($"{desk}/a.txt", "Calm.\n").With($"{desk}/rules/any-sentence.csx", Script($"The {desk} desk asks.")).With($"{desk}/corpuslint.jsonc", "{ \"ruleFolders\": [\"rules\"] }");
        }

        var run = runner.Sarif("news", "sport");
        var extensions = run.GetProperty("tool").GetProperty("extensions");
        foreach (var result in run.GetProperty("results").EnumerateArray().Where(r => r.GetProperty("ruleId").GetString() == "CL9900"))
        {
            var desk = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!.Split('/')[0];
            var reference = result.GetProperty("rule");
            var rule = extensions[reference.GetProperty("toolComponent").GetProperty("index").GetInt32()].GetProperty("rules")[reference.GetProperty("index").GetInt32()];
            Assert.Equal($"The {desk} desk asks.", rule.GetProperty("shortDescription").GetProperty("text").GetString());
            Assert.StartsWith($"The {desk} desk asks.", result.GetProperty("message").GetProperty("text").GetString());
        }

        Assert.Equal(2, extensions.GetArrayLength());
    }

    [Fact]
    public void A_rule_of_a_folder_runs_without_a_build_and_is_an_extension_in_the_log()
    {
        using var runner = Runner();
        var run = runner.Sarif("a.txt", "--rules", "house");
        var result = Assert.Single(run.GetProperty("results").EnumerateArray(), r => r.GetProperty("ruleId").GetString() == "HS0001");
        Assert.Equal("'utilise' is 'use'.", result.GetProperty("message").GetProperty("text").GetString());
        Assert.Equal("house", run.GetProperty("tool").GetProperty("extensions")[0].GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("house", "house/")]
    [InlineData("house/", "house")]
    [InlineData("./house", "house")]
    public void A_folder_that_the_command_line_and_the_configuration_write_in_two_ways_is_one(string configured, string given)
    {
        using var runner = Runner().With("corpuslint.jsonc", $$"""{ "ruleFolders": ["{{configured}}"] }""");
        var result = runner.Run("a.txt", "--rules", given).Passed();
        Assert.Equal("", result.Error);
        Assert.Single(result.Output.Split('\n'), l => l.Contains("HS0001", StringComparison.Ordinal));
    }

    [Fact]
    public void An_own_folder_may_be_called_rules()
    {
        using var runner = new CliRunner().With("a.txt", Draft).With("rules/utilise.csx", OwnRule);
        var tool = runner.Sarif("a.txt", "--rules", "rules").GetProperty("tool");
        Assert.Equal("HS0001", Assert.Single(tool.GetProperty("extensions")[0].GetProperty("rules").EnumerateArray()).GetProperty("id").GetString());
        Assert.Contains(tool.GetProperty("driver").GetProperty("rules").EnumerateArray(), r => r.GetProperty("id").GetString() == "CL4001");
    }

    [Fact]
    public void The_examples_on_a_rules_page_are_run()
    {
        const string page = "# HS0001 utilise\n\nSay use.\n\n## Why it matters\n\nIt is short.\n\n## Finds\n\n### The word\n\n```text file=a.txt\n{|HS0001:They utilise it.|}\n```\n\n"
            + "## Passes\n\n### Another word\n\n```text file=a.txt\nThey WORD it.\n```\n\n## Options\n\nNone.\n\n## Known limits\n\nNone.\n\n## Sources\n\nNone.\n";
        using var runner = Runner().With("house/utilise.md", page.Replace("WORD", "use"));
        Assert.Contains("1 rule, 2 examples, 0 failures.", runner.Run("test", "utilise", "--rules", "house").Passed().Output);
        var failed = runner.With("house/utilise.md", page.Replace("WORD", "utilise")).Run("test", "HS0001", "--rules", "house");
        Assert.Equal(1, failed.ExitCode);
        Assert.Contains("house/utilise.md:19: HS0001 Another word\n", failed.Output);
        runner.Run("test", "HS001", "--rules", "house").Failed("Did you mean 'HS0001'?");
    }

    [Fact]
    public void The_configuration_names_rule_folders_severities_and_overrides()
    {
        using var runner = Runner().With("b.txt", Draft)
            .With("corpuslint.jsonc", "{ \"ruleFolders\": [\"house\"], \"rules\": { \"utilise\": \"error\" }, \"overrides\": [ { \"files\": [\"b.txt\"], \"rules\": { \"HS0001\": \"off\" } } ] }");
        var result = runner.Run(".");
        Assert.Equal(1, result.ExitCode);
        Assert.Single(result.Output.Split("HS0001"), p => p.Contains("  error  ", StringComparison.Ordinal));
        Assert.Contains("HS0001 utilise: off (configured)", runner.Run("config", "--for", "b.txt").Output);
        Assert.Equal("error", runner.Sarif(".").GetProperty("invocations")[0].GetProperty("ruleConfigurationOverrides")[0].GetProperty("configuration").GetProperty("level").GetString());
    }

    [Fact]
    public void Unknown_rules_and_options_are_told_with_the_nearest()
    {
        using var runner = Runner();
        runner.With("corpuslint.jsonc", "{ \"rules\": { \"CL4O01\": \"off\" } }").Run("a.txt").Failed("corpuslint.jsonc:1:14: error: There is no rule 'CL4O01'. Did you mean 'CL4001'?");
        runner.With("corpuslint.jsonc", "{ \"rules\": { \"numeric-disagrement\": \"off\" } }").Run("a.txt").Failed("Did you mean 'numeric-disagreement'?");
        runner.With("corpuslint.jsonc", "{ \"rules\": { \"CL4001\": { \"tua\": 2 } } }").Run("a.txt").Failed("1:26: error: There is no option 'tua'. Did you mean 'tau'?");
        runner.With("corpuslint.jsonc", "{ \"rules\": { \"CL4001\": { \"tau\": 1000 } } }").Run("a.txt").Failed("1:33: error: The option 'tau' is 1000; it must lie between 1 and 100.");
        runner.With("corpuslint.jsonc", "{ \"rules\": { \"CL4001\": \"of\" } }").Run("a.txt").Failed("1:24: error: 'of' ");
        runner.With("corpuslint.jsonc", "{ \"rules\": { \"CL4001\": \"off\", \"numeric-disagreement\": \"off\" } }").Run("a.txt").Failed("CL4001 is numeric-disagreement, and is given twice.");
    }

    [Fact]
    public void A_rule_that_does_not_compile_or_throws_is_named_and_the_others_run()
    {
        using var runner = Runner().With("bad/broken.csx", "var rule = Rule(\"HS0002\", \"broken\" oops").With("bad/utilise.csx", OwnRule);
        var result = runner.Run("a.txt", "--rules", "bad").Failed("bad/broken.csx:1:");
        Assert.Contains("HS0001", result.Output);
        Assert.Contains("could not run to its end", result.Output);

        runner.With("bad/broken.csx", """
            /// <summary>Throws.</summary>
            var rule = Rule("HS0002", "thrower", Category.Readiness, Severity.Error);
            var says = rule.Says("x", "x");
            Sentences.Where(s => s.Text[1000] == 'x').Report(s => says.On(s));
            """);
        result = runner.Run("a.txt", "--rules", "bad").Failed("HS0002", "bad/broken.csx:4");
        Assert.Contains("HS0001", result.Output);
        Assert.False(runner.Sarif("a.txt", "--rules", "bad").GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }

    [Fact]
    public void The_exit_code_follows_the_level_that_fails()
    {
        using var runner = Runner();
        string[] only = ["a.txt", "--rules", "house", "--config", "c.jsonc"];
        runner.With("c.jsonc", "{ \"rules\": { \"CL9304\": \"off\" } }");
        Assert.Equal(0, runner.Run(only).ExitCode);
        Assert.Equal(1, runner.Run([.. only, "--fail-on", "warning"]).ExitCode);
        runner.With("c.jsonc", "{ \"failOn\": \"note\", \"rules\": { \"CL9304\": \"off\" } }");
        Assert.Equal(1, runner.Run(only).ExitCode);
        Assert.Equal(0, runner.Run([.. only, "--fail-on", "never"]).ExitCode);
    }

    [Fact]
    public void Documents_under_different_configurations_are_different_corpora()
    {
        using var runner = Runner().With("one/corpuslint.jsonc", "{ \"rules\": { \"CL9304\": \"off\" } }").With("one/a.txt", Draft).With("two/b.txt", Draft);
        var output = runner.Run("one", "two").Output;
        Assert.DoesNotContain("one/a.txt\n", output);
        Assert.Contains("two/b.txt\n", output);
        Assert.Contains("of 2 documents", output);
    }

    [Fact]
    public void Colours_are_for_terminals_that_want_them()
    {
        using var runner = Runner();
        Assert.DoesNotContain('\u001b', runner.Run("a.txt", "--rules", "house").Output);
        runner.IsTerminal = true;
        Assert.Contains('\u001b', runner.Run("a.txt", "--rules", "house").Output);
        Assert.DoesNotContain('\u001b', runner.Run("a.txt", "--rules", "house", "--no-color").Output);
        runner.Variable("NO_COLOR", "1");
        Assert.DoesNotContain('\u001b', runner.Run("a.txt", "--rules", "house").Output);
    }

    [Fact]
    public void Prose_cannot_command_a_runner()
    {
        using var runner = Runner().With("::error ::x.txt", "Quay news\n\n::set-output name=a::b The pilots utilise ##[command] the tide.\n").Variable("GITHUB_ACTIONS", "true");
        var result = runner.Run(".", "--rules", "house");
        Assert.All((result.Output + result.Error).Split('\n'), l => Assert.False(l.TrimStart().StartsWith("::", StringComparison.Ordinal), l));
        Assert.DoesNotContain("##[", result.Output);
    }

    [Fact]
    public void Rules_are_listed_and_explained()
    {
        using var runner = Runner();
        var list = runner.Run("rules", "--rules", "house").Passed().Output;
        Assert.Contains("HS0001  warning  utilise ", list);
        Assert.Contains("CL4001", list);
        var page = runner.Run("explain", "numeric-disagreement").Passed().Output;
        Assert.Contains("\"tau\": 1.5", page);
        Assert.Equal(page, runner.Run("explain", "cl4001").Output);
        runner.Run("explain", "CL4002x").Failed("Did you mean 'CL4002'?");
    }

    [Fact]
    public void The_facts_of_the_corpora_are_as_the_schema_says()
    {
        using var runner = new CliRunner();
        var result = runner.Run("facts", RepositoryFiles.PathOf("corpus")).Passed();
        var lines = Reporting.FactsWriterTests.Check(result.Output, path => File.ReadAllText(RepositoryFiles.PathOf("corpus/" + path)));
        Assert.True(lines.Count >= 12);
    }
}
