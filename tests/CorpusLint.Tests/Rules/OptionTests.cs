using System.Text.Json;
using CorpusLint.Tests.Cli;
using CorpusLint.Tests.Scripting;

namespace CorpusLint.Tests.Rules;

/// <summary>Options are a record: its types, attributes and comments are the schema, the messages and the page.</summary>
public sealed class OptionTests
{
    private const string Script = """
        /// <summary>Figures are looked at.</summary>
        var rule = Rule("CL9950", "any-figure", Category.Numbers, Severity.Note);
        var found = rule.Says("found", "'{text}' is a figure; look at it.");
        var settings = Options<Settings>();
        Quantities.Report(q => found.On(q, new { text = settings.Style == Style.Short ? q.Text : settings.Currency }));

        public enum Style
        {
            /// <summary>Only the number.</summary>
            Short,

            /// <summary>The number with its words.</summary>
            AllWords,
        }

        public sealed record Settings
        {
            /// <summary>How figures are shown.</summary>
            public Style Style { get; init; } = Style.AllWords;

            /// <summary>Three letters.</summary>
            [RegularExpression("[A-Z]{3}")] public string Currency { get; init; } = "EUR";

            /// <summary>Kinds that are looked at.</summary>
            [AllowedValues("money", "share"), MinLength(1)] public ImmutableArray<string> Kinds { get; init; } = ["money"];

            /// <summary>A word.</summary>
            [StringLength(5, MinimumLength = 2)] public string Word { get; init; } = "each";

            /// <summary>Columns of a table.</summary>
            [AllowedValues(2, 4, 8)] public int Columns { get; init; } = 4;

            /// <summary>Names that are left out.</summary>
            [MaxLength(2)] public string[] Except { get; init; } = [];

            /// <summary>The old name.</summary>
            [Obsolete("Use 'columns'.")] public bool Wide { get; init; }
        }
        """;

    private static CliRunner With(string options) => new CliRunner().With("own/any-figure.csx", Script).With("a.txt", "Three boats left.")
        .With("corpuslint.jsonc", "{ \"ruleFolders\": [\"own\"],\n  \"rules\": { \"any-figure\": " + options + " } }");

    [Theory]
    [InlineData("{ \"style\": \"alwords\" }", "2:39: error: The option 'style' cannot be \"alwords\": it takes one of its words. Did you mean 'allWords'?")]
    [InlineData("{ \"style\": 7 }", "2:39: error: The option 'style' cannot be 7: it takes one of its words. They are short, allWords.")]
    [InlineData("{ \"currency\": \"euro\" }", "2:42: error: The option 'currency' is 'euro', which does not look like [A-Z]{3}.")]
    [InlineData("{ \"kinds\": [\"money\", \"shares\"] }", "2:49: error: The option 'kinds' holds 'shares', which is not one of money, share. Did you mean 'share'?")]
    [InlineData("{ \"kinds\": [] }", "2:39: error: The option 'kinds' has 0 elements; it must have at least 1.")]
    [InlineData("{ \"word\": \"y\" }", "2:38: error: The option 'word' has 1 character; it must have at least 2.")]
    [InlineData("{ \"word\": \"whoever\" }", "2:38: error: The option 'word' has 7 characters; it may have at most 5.")]
    [InlineData("{ \"columns\": 3 }", "2:41: error: The option 'columns' is 3; it must be one of 2, 4, 8.")]
    [InlineData("{ \"columns\": 4.5 }", "2:41: error: The option 'columns' cannot be 4.5: it takes a whole number.")]
    [InlineData("{ \"except\": [\"a\", \"b\", \"c\"] }", "2:40: error: The option 'except' has 3 elements; it may have at most 2.")]
    [InlineData("{ \"colums\": 4 }", "2:30: error: There is no option 'colums'. Did you mean 'columns'?")]
    public void A_value_that_does_not_fit_is_told_at_its_place(string options, string message)
    {
        using var runner = With(options);
        runner.Run("a.txt").Failed("corpuslint.jsonc:" + message);
    }

    [Fact]
    public void Values_that_fit_run_and_a_deprecated_option_is_noted()
    {
        using var runner = With("{ \"style\": \"short\", \"kinds\": [\"share\"], \"columns\": 8, \"except\": [\"a\", \"b\"], \"wide\": true }");
        var result = runner.Run("a.txt", "--fail-on", "never").Passed();
        Assert.Contains("'Three boats' is a figure; look at it.", result.Output);
        Assert.Contains("corpuslint.jsonc:2:112: note: CL0503: The option 'wide' is deprecated: Use 'columns'.", result.Error);
    }

    [Fact]
    public void The_schema_for_editors_and_the_explanation_say_what_the_record_says()
    {
        using var runner = With("{}");
        using var json = JsonDocument.Parse(runner.Run("config", "--schema").Passed().Output);
        var entry = json.RootElement.GetProperty("definitions").GetProperty("Rules").GetProperty("properties").GetProperty("any-figure");
        var options = entry.GetProperty("oneOf")[1].GetProperty("properties");
        Assert.Equal("""{"description":"How figures are shown.","type":"string","enum":["short","allWords"],"enumDescriptions":["Only the number.","The number with its words."],"default":"allWords"}""", Compact(options.GetProperty("style")));
        Assert.Equal("""{"description":"Three letters.","type":"string","pattern":"^(?:[A-Z]{3})$","default":"EUR"}""", Compact(options.GetProperty("currency")));
        Assert.Equal("""{"description":"Kinds that are looked at.","type":"array","items":{"type":"string","enum":["money","share"]},"minItems":1,"default":["money"]}""", Compact(options.GetProperty("kinds")));
        Assert.Equal("""{"description":"A word.","type":"string","minLength":2,"maxLength":5,"default":"each"}""", Compact(options.GetProperty("word")));
        Assert.Equal("""{"description":"Columns of a table.","type":"integer","enum":[2,4,8],"default":4}""", Compact(options.GetProperty("columns")));
        Assert.Equal("Use 'columns'.", options.GetProperty("wide").GetProperty("deprecationMessage").GetString());
        var page = runner.Run("explain", "any-figure").Passed().Output;
        Assert.Contains("    // One of short (Only the number), allWords (The number with its words).\n", page);
        Assert.Contains("    // Deprecated: Use 'columns'.\n", page);
        Assert.Equal(page, runner.Run("explain", "any-figure").Passed().Output);
    }

    [Theory]
    [InlineData("[EmailAddress] public string A { get; init; } = \"\";", "The option A has the constraint [EmailAddress], which options do not know and would ignore")]
    [InlineData("[Range(1, 2)] public string A { get; init; } = \"\";", "The option A has the constraint [Range], which says nothing of String; it is for Integer, Number.")]
    [InlineData("[StringLength(3)] public string[] A { get; init; } = [];", "The option A has the constraint [StringLength], which says nothing of String[]; it is for Text.")]
    [InlineData("[RegularExpression(\"(?=a)\")] public string A { get; init; } = \"a\";", "The pattern of the option A cannot be used")]
    [InlineData("[RegularExpression(\"(\")] public string A { get; init; } = \"a\";", "The pattern of the option A cannot be used")]
    [InlineData("[Range(2, 9)] public int A { get; init; } = 1;", "The default of the option A does not satisfy its own constraints. The option 'a' is 1; it must lie between 2 and 9.")]
    [InlineData("[Range(1.0, 9.0, MinimumIsExclusive = true)] public double A { get; init; } = 2;", "The range of the option A leaves one of its ends out")]
    [InlineData("public DateTime A { get; init; }", "The option A has the type DateTime")]
    [InlineData("public HashSet<string> A { get; init; } = [];", "The option A has the type HashSet<string>; options are")]
    [InlineData("public int A { get; } = 3;", "The option A cannot be set by a configuration: give it an initialiser, as in { get; init; }.")]
    public void A_constraint_that_options_do_not_know_is_told_and_never_ignored(string property, string message)
    {
        var result = Scripts.LoadText("""
            var rule = Rule("CL9950", "any-figure", Category.Numbers);
            var settings = Options<Settings>();
            public sealed record Settings { PROPERTY }
            """.Replace("PROPERTY", property, StringComparison.Ordinal));
        Assert.Contains(result.Notifications, n => n.Message.Contains(message, StringComparison.Ordinal));
    }

    private static string Compact(JsonElement json) => JsonSerializer.Serialize(json, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
