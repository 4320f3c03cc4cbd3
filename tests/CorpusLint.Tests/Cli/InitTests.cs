using System.Diagnostics;

namespace CorpusLint.Tests.Cli;

public sealed class InitTests
{
    [Fact]
    public void A_folder_is_made_ready_and_a_second_time_keeps_what_is_there()
    {
        using var runner = new CliRunner().With("a.txt", "Calm.");
        var first = runner.Run("init").Passed().Output;
        Assert.Contains("made  corpuslint.jsonc", first);
        Assert.Contains("made  rules/rules.csproj", first);
        Assert.Contains("made  .corpuslint/", first);
        Assert.Equal("*\n", runner.Read(".corpuslint/.gitignore"));
        var second = runner.Run("init").Passed().Output;
        Assert.DoesNotContain("made", second);
        Assert.Equal(3, second.Split("kept ").Length - 1);
        runner.Run("a.txt", "--fail-on", "never").Passed();
    }

    [Fact]
    public void An_empty_folder_of_rules_is_a_note_when_a_configuration_names_it_and_an_error_on_the_command_line()
    {
        using var runner = new CliRunner().With("a.txt", "Calm.");
        runner.Run("init").Passed();
        Assert.Contains("rules: note: No rule lies here yet; 'corpuslint new rule NAME' makes one.", runner.Run("a.txt", "--fail-on", "never").Passed().Error);
        runner.Run("a.txt", "--rules", "rules").Failed("rules: error: There is no rule here");
    }

    [Fact]
    public void The_schema_beside_the_configuration_knows_the_rules_of_the_folder_and_their_options()
    {
        using var runner = new CliRunner();
        runner.Run("init", "news").Passed();
        Assert.DoesNotContain("mostFigures", runner.Read("news/.corpuslint/corpuslint.schema.json"));
        runner.Run("new", "rule", "too-many-figures", "--folder", "news/rules").Passed();
        Assert.Contains("made  news/.corpuslint/", runner.Run("init", "news").Passed().Output);
        Assert.Contains("\"mostFigures\"", runner.Read("news/.corpuslint/corpuslint.schema.json"));
        Assert.Contains("\"$schema\": \"./.corpuslint/corpuslint.schema.json\"", runner.Read("news/corpuslint.jsonc"));
    }

    [Fact]
    public void The_rules_of_packs_are_known_to_the_schema_and_keep_their_names()
    {
        using var runner = new CliRunner().With("corpuslint.jsonc", "{ \"rulesets\": [\"house\"] }")
            .With("house/corpuslint-pack.jsonc", Packs.PackFiles.Manifest("house", "HOUSE"))
            .With("house/any-sentence.csx", """
                /// <summary>Look.</summary>
                var rule = Rule("HOUSE1", "any-sentence", Category.Readiness, Severity.Note);
                var found = rule.Says("found", "'{text}' stands here.");
                Sentences.Report(s => found.On(s, new { text = s.Text }));
                """);
        runner.Run("init").Passed();
        Assert.Contains("\"HOUSE1\"", runner.Read(".corpuslint/corpuslint.schema.json"));
        runner.Run("new", "rule", "any-sentence").Failed("There is a rule 'any-sentence' already: HOUSE1 in house/any-sentence.csx.");
    }

    [Fact]
    public void A_configuration_of_one_s_own_is_kept_and_what_it_lacks_is_said()
    {
        using var runner = new CliRunner().With("corpuslint.jsonc", "{ \"genre\": \"news\" }");
        var output = runner.Run("init").Passed().Output;
        Assert.Contains("add: \"$schema\": \"./.corpuslint/corpuslint.schema.json\"", output);
        Assert.Contains("add to corpuslint.jsonc: \"ruleFolders\": [\"rules\"], and run this again.", output);
        Assert.Equal("{ \"genre\": \"news\" }", runner.Read("corpuslint.jsonc"));
        runner.With("corpuslint.jsonc", "{ \"ruleFolders\": [\"desk/rules\"] }");
        Assert.Contains("made  desk/rules/rules.csproj", runner.Run("init").Passed().Output);
        Assert.Contains("../../.corpuslint/", runner.Read("desk/rules/rules.csproj"));
    }

    [Fact]
    public void The_configuration_above_that_loses_the_folder_is_named()
    {
        using var runner = new CliRunner().With("corpuslint.jsonc", "{}");
        Assert.Contains("note: corpuslint.jsonc governed this folder", runner.Run("init", "news").Passed().Output);
        runner.With("b", "a file").Run("init", "b").Failed("b: error: This is a file");
    }

    // What an editor's language server asks of the SDK is what a build asks: the sources and references of each script.
    [Fact]
    public void The_project_for_editors_gives_each_script_to_the_compiler_of_the_SDK_which_tells_errors_at_their_places()
    {
        using var runner = new CliRunner();
        runner.Run("init").Passed();
        runner.Run("new", "rule", "good-rule", "--group", "numbers").Passed();
        runner.With("rules/bad-rule.csx", "var rule = Rule(\"CL9950\", \"bad-rule\", Category.Readiness);\nvar says = rule.Says(\"x\", \"x\");\n\nQuantities.Report(q => says.On(q.Sentenze));\n");
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["build", "rules", "-v", "q", "-nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false"])
        {
            WorkingDirectory = runner.Folder,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_CLI_UI_LANGUAGE"] = "en" },
        })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var errors = output.Split('\n').Where(l => l.Contains(": error ")).Distinct().ToArray();
        Assert.True(errors.Length == 1, output);
        Assert.Contains("bad-rule.csx(4,34): error CS1061: 'Quantity' does not contain a definition for 'Sentenze'", errors[0]);
    }
}
