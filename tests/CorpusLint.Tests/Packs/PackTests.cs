using System.Text.Json;
using CorpusLint.Tests.Cli;

namespace CorpusLint.Tests.Packs;

/// <summary>Packs that are sound, wherever they lie.</summary>
public sealed class PackTests
{
    private static void AssertRuns(CliRunner runner)
    {
        var run = runner.Sarif("paper");
        Assert.Equal(["HOUSE1", "HOUSE2"], run.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("ruleId").GetString()).Where(id => id!.StartsWith("HOUSE", StringComparison.Ordinal)));
        var extension = Assert.Single(run.GetProperty("tool").GetProperty("extensions").EnumerateArray());
        Assert.Equal(("house-rules", "1.2.0", "1.2.0"), (Text(extension, "name"), Text(extension, "version"), Text(extension, "semanticVersion")));
        Assert.Matches("^[0-9a-f]{64}$", Text(extension.GetProperty("properties"), "sha-256"));
        Assert.Equal(["HOUSE1", "HOUSE2"], extension.GetProperty("rules").EnumerateArray().Select(r => Text(r, "id")));
        Assert.All(
            run.GetProperty("results").EnumerateArray().Where(r => Text(r, "ruleId").StartsWith("HOUSE", StringComparison.Ordinal)),
            r => Assert.Equal(0, r.GetProperty("rule").GetProperty("toolComponent").GetProperty("index").GetInt32()));

        // Of a compiled rule the title, the remarks and the texts of the options come from its doc comments, the help from its page.
        var compiled = extension.GetProperty("rules")[0];
        Assert.Equal("A poll with a figure needs the number of people who were asked.", Text(compiled.GetProperty("shortDescription"), "text"));
        Assert.StartsWith("The number may stand in", Text(compiled.GetProperty("fullDescription"), "text"));
        Assert.Contains("Why it matters", Text(compiled.GetProperty("help"), "markdown"));
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static CliRunner Paper(string ruleset) => new CliRunner().With("paper/tram.md", PackFiles.Draft).With("paper/corpuslint.jsonc", $$"""{ "rulesets": ["{{ruleset}}"] }""");

    [Fact]
    public void A_folder_is_a_pack()
    {
        using var runner = Paper("../house").WithFolder("house");
        AssertRuns(runner);
    }

    [Fact]
    public void A_pack_inside_a_pack_keeps_its_rules_to_itself()
    {
        using var runner = new CliRunner().With("a.txt", "Calm.").With("outer/corpuslint-pack.jsonc", PackFiles.Manifest("outer", "OUT")).With("outer/x.csx", Scripting.Scripts.Reporting(1).Text.Replace("CL1", "OUT1", StringComparison.Ordinal))
            .With("outer/vendor/inner/corpuslint-pack.jsonc", PackFiles.Manifest("inner", "INN")).With("outer/vendor/inner/rules/y.csx", Scripting.Scripts.Reporting(1).Text.Replace("CL1", "INN1", StringComparison.Ordinal));
        var result = runner.Run("a.txt", "--rules", "outer");
        Assert.Equal("", result.Error);
        Assert.Contains("OUT1", result.Output);
        Assert.DoesNotContain("INN1", result.Output);
    }

    [Fact]
    public void A_package_is_a_pack_without_being_unpacked()
    {
        using var runner = Paper("packs/House.Rules.1.2.0.nupkg").WithPackage("paper/packs/House.Rules.1.2.0.nupkg", PackFiles.Sample);
        AssertRuns(runner);
    }

    [Theory]
    [InlineData("shared/house.rules/1.2.0")]
    [InlineData("paper/packages/house.rules/1.2.0")]
    [InlineData("paper/packages/House.Rules.1.2.0")]
    public void A_package_of_NuGet_is_found_where_it_was_restored(string folder)
    {
        using var runner = Paper("nuget:House.Rules@1.2.0");
        foreach (var (path, bytes) in PackFiles.Sample)
        {
            runner.With($"{folder}/{path}", bytes);
        }

        runner.Variable("NUGET_PACKAGES", runner.PathOf("shared"));
        AssertRuns(runner);
    }

    [Fact]
    public void A_package_that_is_not_on_the_machine_is_told_with_the_command_that_gets_it()
    {
        using var runner = Paper("nuget:House.Rules@1.2.0");
        runner.Variable("HOME", runner.PathOf("home")).Run("paper").Failed(
            "paper/corpuslint.jsonc:1:16: error: The package House.Rules 1.2.0 is not on this machine", "dotnet package download House.Rules@1.2.0 --output 'paper/packages'", "home/.nuget/packages");
    }

    [Fact]
    public void A_pack_is_tried_without_a_configuration_and_its_pages_are_run()
    {
        using var runner = new CliRunner().WithFolder("house");
        var result = runner.Run("test", "HOUSE1", "HOUSE2", "--rules", "house").Passed();
        Assert.Contains("2 rules, 7 examples", result.Output);
        var page = System.Text.Encoding.UTF8.GetString(PackFiles.Sample["rules/poll-without-sample-size.md"]).Replace("{|HOUSE1/unsized:survey by Norhaven|}", "survey by {|HOUSE1:Norhaven|}", StringComparison.Ordinal);
        var failed = runner.With("house/rules/poll-without-sample-size.md", page).Run("test", "HOUSE1", "--rules", "house");
        Assert.Equal(1, failed.ExitCode);
        Assert.Contains("house/rules/poll-without-sample-size.md:", failed.Output);
    }

    [Fact]
    public void Rules_of_a_configuration_are_listed_with_the_hash_of_their_pack_and_explained_with_their_options()
    {
        using var runner = new CliRunner().WithFolder("house").WithPackage("house.nupkg", PackFiles.Sample).With("corpuslint.jsonc", """{ "rulesets": ["house"] }""");
        var listed = runner.Run("rules").Passed().Output;
        Assert.Contains("HOUSE1  warning  poll-without-sample-size", listed);
        var hash = listed[listed.IndexOf("sha256:", StringComparison.Ordinal)..].Trim();
        Assert.Contains("pack house-rules 1.2.0  HOUSE  house  " + hash, listed);
        var explained = runner.Run("explain", "poll-without-sample-size").Passed().Output;
        Assert.Contains("How many sentences after the claim may give the number.", explained);

        // The same content has the same hash as a package.
        Assert.Contains(hash, runner.With("corpuslint.jsonc", """{ "rulesets": ["house.nupkg"] }""").Run("rules").Passed().Output);
    }

    [Fact]
    public void Options_of_compiled_rules_are_configured_as_those_of_scripts()
    {
        using var runner = new CliRunner().WithFolder("house").With("tram.md", PackFiles.Draft.Replace("the tram.", "the tram. It asked 1,040 adults.", StringComparison.Ordinal));
        runner.With("corpuslint.jsonc", """{ "rulesets": ["house"], "rules": { "plain-link": "off", "HOUSE1": { "severity": "error", "sentencesAfter": 0 } } }""");
        Assert.Contains("HOUSE1", runner.Run("tram.md").Output);
        Assert.DoesNotContain("HOUSE2", runner.Run("tram.md").Output);
        runner.With("corpuslint.jsonc", """{ "rulesets": ["house"], "rules": { "HOUSE1": { "sentencesAfter": 11 } } }""");
        runner.Run("tram.md").Failed("corpuslint.jsonc:1:67: error: The option 'sentencesAfter' is 11; it must lie between 0 and 10.");
    }

    [Fact]
    public void A_folder_of_rules_of_ones_own_has_a_hash_too_and_no_version()
    {
        using var runner = new CliRunner().With("a.md", "Calm.").With("own/x.csx", Scripting.Scripts.Reporting(9901).Text);
        var extension = runner.Sarif("a.md", "--rules", "own").GetProperty("tool").GetProperty("extensions")[0];
        Assert.Equal("own", Text(extension, "name"));
        Assert.False(extension.TryGetProperty("version", out _));
        Assert.Matches("^[0-9a-f]{64}$", Text(extension.GetProperty("properties"), "sha-256"));
    }
}
