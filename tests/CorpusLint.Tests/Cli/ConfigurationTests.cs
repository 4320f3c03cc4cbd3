namespace CorpusLint.Tests.Cli;

public sealed class ConfigurationTests
{
    private static string Error(string configuration)
    {
        using var runner = new CliRunner().With("a.txt", "Calm.").With("corpuslint.jsonc", configuration);
        return runner.Run(".").Failed().Error;
    }

    [Theory]
    [InlineData("{ \"include\": [\"*.md\"", "corpuslint.jsonc:1:21: error: This is not JSON")]
    [InlineData("", "corpuslint.jsonc:1:1: error: This is not JSON")]
    [InlineData("[]", "corpuslint.jsonc:1:1: error: A configuration is an object")]
    [InlineData("{\n  // which\n  \"inlcude\": []\n}", "corpuslint.jsonc:3:3: error: There is no key 'inlcude'. Did you mean 'include'?")]
    [InlineData("{ \"include\": \"*.md\" }", "corpuslint.jsonc:1:14: error: '*.md' does not fit here: an array is expected.")]
    [InlineData("{ \"failOn\": \"warnings\" }", "corpuslint.jsonc:1:13: error: 'warnings' is not one of note, warning, error, never. Did you mean 'warning'?")]
    [InlineData("{ \"genre\": \"news\", \"genre\": \"news\" }", "corpuslint.jsonc:1:20: error: 'genre' is given twice.")]
    [InlineData("{ \"groups\": \"folders\" }", "corpuslint.jsonc:1:13: error: 'folders' ")]
    [InlineData("{ \"groups\": [ { \"name\": \"x\" } ] }", "corpuslint.jsonc:1:15: error: 'documents' is missing here.")]
    [InlineData("{ \"overrides\": [ { \"files\": [\"a\"], \"date\": \"5 May\" } ] }", "corpuslint.jsonc:1:44: error: '5 May' is not a day; write it as 2025-03-14.")]
    [InlineData("{ \"overrides\": [ { \"genre\": \"news\" } ] }", "corpuslint.jsonc:1:18: error: 'files' is missing here.")]
    [InlineData("{ \"include\": [\"../*.md\"] }", "corpuslint.jsonc:1:15: error: '../*.md' must be a path below this file's folder")]
    [InlineData("{ \"registries\": { \"events\": \"/etc/passwd\" } }", "corpuslint.jsonc:1:29: error: '/etc/passwd' must be a path below")]
    [InlineData("{ \"ruleFolders\": [\"/tmp\"] }", "corpuslint.jsonc:1:19: error: '/tmp' must be a path below")]
    [InlineData("{ \"registries\": { \"events\": \"gone.jsonc\" } }", "corpuslint.jsonc:1:29: error: There is no file 'gone.jsonc'.")]
    [InlineData("{ \"rules\": { \"CL9999\": \"off\" } }", "corpuslint.jsonc:1:14: error: There is no rule 'CL9999'.")]
    public void A_broken_configuration_is_told_at_its_place(string text, string expected) => Assert.Contains(expected, Error(text));

    [Fact]
    public void Nesting_beyond_64_is_refused() =>
        Assert.Contains("This is not JSON", Error("{ \"include\": " + new string('[', 100_000)));

    [Fact]
    public void Several_faults_are_told_at_once() =>
        Assert.Equal(2, Error("{ \"inlcude\": [], \"failOn\": 3 }").Split("error:").Length - 1);

    [Fact]
    public void Comments_trailing_commas_and_a_schema_that_does_not_exist_are_fine()
    {
        using var runner = new CliRunner().With("a.txt", "Calm.")
            .With("corpuslint.jsonc", "\uFEFF{\n  \"$schema\": \"http://127.0.0.1:9/s.json\", // never fetched\n  \"include\": [\"*.txt\",],\n}");
        runner.Run(".").Passed();
    }

    [Fact]
    public void A_registry_is_checked_like_the_configuration()
    {
        using var runner = new CliRunner().With("a.txt", "Calm.").With("corpuslint.jsonc", "{}")
            .With("entities.jsonc", "{ \"entities\": [\n  { \"id\": \"a\", \"kind\": \"organization\", \"name\": \"A\" } ] }");
        runner.Run(".").Failed("entities.jsonc:2:24: error: 'organization' is not one of person, organisation, place, event, other. Did you mean 'organisation'?");
    }

    [Fact]
    public void A_registry_may_not_give_an_id_twice_or_name_an_event_that_is_not_there()
    {
        using var runner = new CliRunner().With("a.txt", "Calm.").With("corpuslint.jsonc", "{}")
            .With("events.jsonc", "{ \"events\": [ { \"id\": \"a\", \"name\": \"A\" }, { \"id\": \"a\", \"name\": \"B\" } ] }");
        runner.Run(".").Failed("events.jsonc:1:51: error: The id 'a' is given twice.");
        runner.With("events.jsonc", "{ \"events\": [ { \"id\": \"regatta\", \"name\": \"A\" }, { \"id\": \"b\", \"name\": \"B\", \"partOf\": \"regata\" } ] }");
        runner.Run(".").Failed("error: There is no event 'regata'. Did you mean 'regatta'?");
    }

    [Fact]
    public void The_nearest_configuration_governs_a_document()
    {
        using var runner = new CliRunner().With("corpuslint.jsonc", "{ \"genre\": \"news\" }").With("a.txt", "Calm.")
            .With("sub/corpuslint.jsonc", "{ \"genre\": \"opinion\", \"overrides\": [ { \"files\": [\"deep/*.txt\"], \"date\": \"2025-03-14\" } ] }")
            .With("sub/deep/b.txt", "Calm.");
        Assert.Contains("genre: news", runner.Run("config", "--for", "a.txt").Passed().Output);
        var sub = runner.Run("config", "--for", "sub/deep/b.txt").Passed().Output;
        Assert.Contains("genre: opinion", sub);
        Assert.Contains("date: 2025-03-14", sub);
        Assert.Contains("genre: news", runner.Run("config", "--for", "sub/deep/b.txt", "--config", "corpuslint.jsonc").Passed().Output);
    }

    [Fact]
    public void Groups_are_folders_or_named()
    {
        using var runner = new CliRunner().With("corpuslint.jsonc", "{ \"groups\": \"folder\" }").With("one/a.txt", "Calm.").With("b.txt", "Calm.");
        Assert.Contains("group: one\n", runner.Run("config", "--for", "one/a.txt").Output);
        runner.With("corpuslint.jsonc", "{ \"groups\": [ { \"name\": \"flood\", \"documents\": [\"one/**\"] } ] }");
        Assert.Contains("group: flood\n", runner.Run("config", "--for", "one/a.txt").Output);
        Assert.Contains("group: (the group of all)\n", runner.Run("config", "--for", "b.txt").Output);
    }

    [Fact]
    public void Sources_give_documents_their_dates()
    {
        using var runner = new CliRunner().With("corpuslint.jsonc", "{}").With("a.txt", "Calm.")
            .With("sources.json", "[ { \"id\": \"a.txt\", \"type\": \"article\", \"issued\": { \"date-parts\": [[2025, \"3\", 14]] }, \"language\": \"es-ES\" } ]");
        var text = runner.Run("config", "--for", "a.txt").Passed().Output;
        Assert.Contains("date: 2025-03-14", text);
        Assert.Contains("language: es", text);
    }

    [Fact]
    public void A_configuration_that_validated_is_not_validated_again()
    {
        using var runner = new CliRunner().With("a.txt", "Calm.").With("corpuslint.jsonc", "{}");
        runner.Run(".", "--cache-dir", "cache").Passed();
        var valid = Directory.GetFiles(runner.PathOf("cache/valid"));
        Assert.Single(valid);
        runner.Run(".", "--cache-dir", "cache").Passed();
        Assert.Equal(valid, Directory.GetFiles(runner.PathOf("cache/valid")));
        runner.With("corpuslint.jsonc", "{ \"nonsense\": 1 }").Run(".", "--cache-dir", "cache").Failed("There is no key 'nonsense'");
    }
}
