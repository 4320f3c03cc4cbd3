namespace CorpusLint.Tests.Cli;

/// <summary>A corpus adds words to the languages that it is read in.</summary>
public sealed class LexiconTests
{
    private const string Text = "News from the quay\n\nTwo quoits of boats were lost in the storm, and nobody was on board.\n";

    [Fact]
    public void Words_of_the_configuration_are_read()
    {
        using var runner = new CliRunner().With("a.txt", Text).With("corpuslint.jsonc", "{ \"lexicon\": { \"en\": { \"numbers\": { \"collectives\": [\"quoit, quoits = 15\"] } } } }");
        Assert.Contains("\"value\":30", runner.Run("facts", "a.txt").Passed().Output);
    }

    [Fact]
    public void Words_of_a_file_are_read()
    {
        using var runner = new CliRunner().With("a.txt", Text).With("words/numbers.txt", "# ours\n[collectives]\nquoit, quoits = 15\n")
            .With("corpuslint.jsonc", "{ \"lexicon\": { \"en\": { \"numbers\": \"words/numbers.txt\" } } }");
        Assert.Contains("\"value\":30", runner.Run("facts", "a.txt").Passed().Output);
        Assert.Contains("with words of the corpus", runner.Run("config", "--for", "a.txt").Passed().Output);
    }

    [Fact]
    public void Without_them_the_words_are_unknown()
    {
        using var runner = new CliRunner().With("a.txt", Text).With("corpuslint.jsonc", "{}");
        Assert.DoesNotContain("\"value\":30", runner.Run("facts", "a.txt").Passed().Output);
    }

    [Fact]
    public void A_new_language_is_a_set_of_files()
    {
        using var runner = new CliRunner().With("a.txt", "La boatoj iris al la haveno, kaj neniu vidis ilin, ĉar estis nokto.\n").With("eo.txt", "[function words]\nla, kaj, al, ĉar, estis, ilin\n")
            .With("corpuslint.jsonc", "{ \"include\": [\"a.txt\"], \"lexicon\": { \"eo\": { \"reading\": \"eo.txt\" } } }");
        Assert.Contains("\"eo\"", runner.Run("facts", "a.txt").Passed().Output);
    }

    [Theory]
    [InlineData("{ \"lexicon\": { \"en\": { \"speach\": {} } } }", "corpuslint.jsonc:1:24: error: There is no key 'speach'. Did you mean 'speech'?")]
    [InlineData("{ \"lexicon\": { \"en\": { \"numbers\": { \"numeral\": [\"x = 1\"] } } } }", "corpuslint.jsonc:1:37: error: There is no list [numeral] in en/numbers.txt. Did you mean 'numerals'?")]
    [InlineData("{ \"lexicon\": { \"en\": { \"numbers\": { \"collectives\": [\n  \"score = 20\",\n  \"quoit 15\"] } } } }", "corpuslint.jsonc:3:3: error: The entry 'quoit 15' of [collectives] has no ' = '; write 'word = value'.")]
    [InlineData("{ \"lexicon\": { \"en\": { \"numbers\": { \"collectives\": [\"quoit = many\"] } } } }", "corpuslint.jsonc:1:53: error: A value of [collectives] cannot be read")]
    [InlineData("{ \"lexicon\": { \"en\": { \"numbers\": \"gone.txt\" } } }", "corpuslint.jsonc:1:35: error: There is no file 'gone.txt'.")]
    [InlineData("{ \"lexicon\": { \"en\": { \"numbers\": \"../a.txt\" } } }", "corpuslint.jsonc:1:35: error: '../a.txt' must be a path below")]
    [InlineData("{ \"lexicon\": { \"eng\": { \"numbers\": {} } } }", "corpuslint.jsonc:1:16: error: The program knows no language 'eng', only en, es. Did you mean 'en'?")]
    [InlineData("{ \"lexicon\": { \"en\": { \"speech\": { \"say\": [\"[x]\"] } } } }", "corpuslint.jsonc:1:44: error: '[x]' is no word of a list.")]
    [InlineData("{ \"lexicon\": { \"en\": { \"speech\": { \"say\": \"x\" } } } }", "corpuslint.jsonc:1:43: error: 'x' does not fit here: an array is expected.")]
    public void A_list_that_cannot_be_read_is_told_at_its_place(string configuration, string expected)
    {
        using var runner = new CliRunner().With("a.txt", "Calm.").With("corpuslint.jsonc", configuration);
        Assert.Contains(expected, runner.Run(".").Failed().Error);
    }

    [Fact]
    public void A_file_of_lists_is_told_at_its_line()
    {
        using var runner = new CliRunner().With("a.txt", "Calm.").With("own.txt", "[say]\nparleyed\n\n[sayings]\nx\n")
            .With("corpuslint.jsonc", "{ \"lexicon\": { \"en\": { \"speech\": \"own.txt\" } } }");
        Assert.Contains("own.txt:4:1: error: There is no list [sayings] in en/speech.txt.", runner.Run(".").Failed().Error);
    }
}
