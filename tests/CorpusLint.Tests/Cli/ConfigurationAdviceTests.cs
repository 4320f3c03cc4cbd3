namespace CorpusLint.Tests.Cli;

public sealed class ConfigurationAdviceTests
{
    private static CliRunner Runner(string configuration) => new CliRunner().With("corpuslint.jsonc", configuration).With("drafts/a.txt", "Calm.\n").With("drafts/b.md", "# Calm\n");

    [Theory]
    [InlineData("{ \"include\": [\"drafts/*.txt\", \"draft/**\"] }", "corpuslint.jsonc:1:31: note: CL0501: The pattern 'draft/**' matches no document, so that nothing is read for it. Mend it, or take it out.")]
    [InlineData("{\n  // a piece that moved\n  \"overrides\": [ { \"files\": [\"drafts/c.txt\"], \"genre\": \"news\" } ] }", "corpuslint.jsonc:3:30: note: CL0501: The pattern 'drafts/c.txt' matches no document, so that what differs here differs nowhere.")]
    [InlineData("{ \"groups\": [ { \"name\": \"flood\", \"documents\": [\"**/flood-*.md\"] } ] }", "corpuslint.jsonc:1:48: note: CL0501: The pattern '**/flood-*.md' matches no document, so that it puts nothing into the group.")]
    [InlineData("{ \"rules\": { \"CL8001\": { \"severity\": \"off\", \"tau\": 2 } } }", "corpuslint.jsonc:1:52: note: CL0502: CL8001 numeric-disagreement-across is off here, so that its option 'tau' changes nothing.")]
    [InlineData("{ \"overrides\": [ { \"files\": [\"**/*.md\"], \"rules\": { \"CL8001\": { \"severity\": \"off\", \"tau\": 2 } } } ] }", "note: CL0502: CL8001")]
    [InlineData("{ \"overrides\": [ { \"files\": [\"**/*.md\"], \"rules\": {} } ] }", "corpuslint.jsonc:1:18: note: CL0502: This override says nothing besides its files")]
    public void What_has_no_effect_is_noted_and_refused_when_asked_for(string configuration, string note)
    {
        using var runner = Runner(configuration);
        var result = runner.Run(".", "--fail-on", "never").Passed();
        Assert.Contains(note, result.Error);
        Assert.Single(result.Error.Split('\n'), l => l.Contains("CL05", StringComparison.Ordinal));
        Assert.Contains("\"CL050", runner.Run(".", "--fail-on", "never", "-f", "json").Passed().Output);
        var refused = runner.Run(".", "--fail-on", "never", "--exit-zero", "--strict-config").Failed(note.Replace("note:", "error:"));
        Assert.Empty(refused.Output);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{ \"include\": [\"./drafts/\", \"**/*.md\", \"drafts/a.t*\"], \"exclude\": [\"old/**\"] }")]
    [InlineData("{ \"groups\": \"folder\", \"overrides\": [ { \"files\": [\"drafts/*\"], \"rules\": { \"CL8001\": \"off\" } } ] }")]
    [InlineData("{ \"rules\": { \"CL8001\": { \"severity\": \"off\", \"tau\": 2 } }, \"overrides\": [ { \"files\": [\"drafts/b.md\"], \"rules\": { \"CL8001\": \"error\" } } ] }")]
    public void What_has_an_effect_is_let_be(string configuration)
    {
        using var runner = Runner(configuration);
        Assert.Equal("", runner.Run(".", "--fail-on", "never", "--strict-config").Passed().Error);
    }

    [Fact]
    public void Patterns_are_judged_only_when_everything_was_looked_at()
    {
        using var runner = Runner("{ \"include\": [\"drafts/*\", \"gone/*\"] }");
        foreach (var args in new[] { new[] { "drafts/a.txt" }, ["drafts"], ["**/*.txt"], [".", "--exclude", "drafts/b.md"] })
        {
            Assert.Equal("", runner.Run([.. args, "--fail-on", "never", "--strict-config"]).Passed().Error);
        }

        runner.Run(runner.Folder, "--strict-config").Failed("CL0501");
    }

    [Fact]
    public void A_configuration_that_leaves_every_document_out_is_looked_at_too()
    {
        using var runner = Runner("{ \"include\": [\"**/*.mdd\"] }").With("desk/corpuslint.jsonc", "{}").With("desk/c.md", "Calm.\n");
        Assert.Contains("corpuslint.jsonc:1:15: note: CL0501: The pattern '**/*.mdd' matches no document", runner.Run(".").Passed().Error);
        runner.Run(".", "--strict-config").Failed("CL0501");
    }

    [Fact]
    public void The_pages_of_what_is_noted_are_shown()
    {
        using var runner = new CliRunner();
        foreach (var id in new[] { "CL0501", "CL0502", "CL0503" })
        {
            Assert.Contains("--strict-config", runner.Run("explain", id).Passed().Output);
        }
    }
}
