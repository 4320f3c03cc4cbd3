namespace CorpusLint.Tests.Cli;

public sealed class NewRuleTests
{
    [Fact]
    public void A_new_rule_passes_as_it_is_and_runs_once_its_folder_is_named()
    {
        using var runner = new CliRunner().With("corpuslint.jsonc", "{ \"ruleFolders\": [\"desk/rules\"] }")
            .With("a.txt", "Harbour news\n\nThe port counted 212 ships, 40 ferries, 19 tugs, 6 cranes and 3 pilots.\n");
        Directory.CreateDirectory(runner.PathOf("desk/rules"));
        var result = runner.Run("new", "rule", "too-many-figures", "--group", "numbers").Passed();
        Assert.StartsWith("CL9900 too-many-figures: ", result.Output);
        Assert.Contains("\n  corpuslint test too-many-figures\n", result.Output);
        Assert.Contains("Category.Numbers", runner.Read("desk/rules/numbers/too-many-figures.csx"));
        Assert.Contains("1 rule, 6 examples, 0 failures.", runner.Run("test", "too-many-figures").Passed().Output);
        Assert.Contains("CL9900  This sentence gives 5 figures, from '212 ships' on.", runner.Run("check", "a.txt", "--fail-on", "never").Passed().Output);
    }

    [Fact]
    public void The_id_is_the_next_one_that_no_script_has_whether_it_compiles_or_not()
    {
        using var runner = new CliRunner().With("rules/broken.csx", "var rule = Rule(\"CL9900\", \"broken\", Category.Readiness; // not closed");
        Assert.StartsWith("CL9901 second-thing:", runner.Run("new", "rule", "second-thing").Passed().Output);
        Assert.StartsWith("DESK001 third-thing:", runner.Run("new", "rule", "third-thing", "--folder", "desk", "--id", "DESK001").Passed().Output);
        Assert.StartsWith("DESK002 fourth-thing:", runner.Run("new", "rule", "fourth-thing", "--folder", "desk").Passed().Output);
    }

    [Fact]
    public void Without_a_configuration_that_names_the_folder_it_says_what_to_add()
    {
        using var runner = new CliRunner();
        Assert.Contains("corpuslint test one-thing --rules rules\n", runner.Run("new", "rule", "one-thing").Passed().Output);
        Assert.Contains("'corpuslint init' makes one", runner.Run("new", "rule", "two-things").Output);
        runner.With("corpuslint.jsonc", "{ \"ruleFolders\": [\"rules\"] }");
        Assert.Contains("add the folder to corpuslint.jsonc: \"ruleFolders\": [\"rules\", \"more/rules\"]\n", runner.Run("new", "rule", "three-things", "--folder", "more/rules").Passed().Output);
    }

    [Theory]
    [InlineData("'PlainLink' is not such a name. Did you mean 'plain-link'?", "PlainLink")]
    [InlineData("'_' is not such a name. An example: plain-http-link.", "_")]
    [InlineData("corpuslint new rule bare-link --group links", "links/bare-link.csx")]
    [InlineData("'été' is not such a name. Did you mean 'ete'?", "été")]
    [InlineData("Did you mean 'bare-link'?", "Bare link.csx")]
    [InlineData("'../x' is a path, and a rule has a name only. --folder and --group say where it goes.", "../x")]
    [InlineData("No file can be called 'con' on Windows", "con")]
    [InlineData("The name has 81 letters", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("--folder is empty", "bare-link", "--folder", "")]
    [InlineData("There is a rule 'weekday-date-mismatch' already", "weekday-date-mismatch")]
    [InlineData("'My Group' is not. Did you mean 'my-group'?", "bare-link", "--group", "My Group")]
    [InlineData("'cl9' is no id of a rule", "bare-link", "--id", "cl9")]
    [InlineData("The id CL9301 is taken by placeholder-or-redaction", "bare-link", "--id", "CL9301")]
    public void What_cannot_be_is_told_and_nothing_is_made(string message, params string[] args)
    {
        using var runner = new CliRunner();
        runner.Run(["new", "rule", .. args]).Failed(message);
        Assert.Equal([".git"], Directory.EnumerateFileSystemEntries(runner.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void New_alone_says_what_it_makes()
    {
        using var runner = new CliRunner();
        runner.Run("new").Failed("Say what to make: corpuslint new rule NAME");
        runner.Run("new", "rul", "bare-link").Failed("'rul'");
    }

    [Fact]
    public void A_file_that_is_there_is_not_overwritten_and_neither_is_written()
    {
        using var runner = new CliRunner().With("rules/bare-link.md", "mine");
        runner.Run("new", "rule", "bare-link").Failed("rules/bare-link.md: error: There is such a file already");
        Assert.Equal("mine", runner.Read("rules/bare-link.md"));
        Assert.Single(Directory.GetFiles(runner.PathOf("rules")));
    }

    [Fact]
    public void When_a_folder_cannot_be_made_nothing_is_left()
    {
        using var runner = new CliRunner().With("rules", "a file of this name");
        runner.Run("new", "rule", "bare-link").Failed("rules/bare-link.csx: error: The file cannot be written", "Nothing was made.");
    }
}
