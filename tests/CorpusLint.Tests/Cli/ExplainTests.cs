using System.Text.Json;
using NJsonSchema;

namespace CorpusLint.Tests.Cli;

public sealed class ExplainTests
{
    private const string Script = """
        /// <summary>Small figures are looked at.</summary>
        /// <remarks>In the <c>text</c> only.</remarks>
        var rule = Rule("CL9950", "small-figure", Category.Numbers, Severity.Note, isEnabledByDefault: false);
        var small = rule.Says("small", "'{text}' is small, and readers may miss it; say why it matters.");
        var tiny = rule.Says("tiny", "'{text}' is tiny, and readers may miss it; say why it matters.", Severity.Error);
        var settings = Options<Settings>();
        Quantities.Where(q => q.Value < settings.Limit).Report(q => (q.Value < 2 ? tiny : small).On(q, new { text = q.Text }));
        public sealed record Settings
        {
            /// <summary>Where small ends.</summary>
            [Range(1, 100)] public int Limit { get; init; } = 5;
        }
        """;

    private static CliRunner Runner() => new CliRunner().With("own/numbers/small-figure.csx", Script)
        .With("own/numbers/small-figure.md", "# CL9950 small-figure\n\nSmall figures are looked at.\n\n## Why it matters\n\nThey hide.\n")
        .With("corpuslint.jsonc", "{ \"ruleFolders\": [\"own\"], \"rules\": { \"CL9950\": \"warning\", \"CL1001\": \"off\" } }");

    [Fact]
    public void A_rule_of_one_s_own_is_explained_with_what_a_configuration_may_say_of_it()
    {
        using var runner = Runner();
        var text = runner.Run("explain", "small-figure").Passed().Output;
        Assert.StartsWith("CL9950 small-figure\n\nSmall figures are looked at.\n\nWhy it matters\n\n  They hide.\n", text);
        Assert.Contains("""
              "small-figure": {
                "severity": "off", // off, note, warning or error
                // Where small ends.
                // From 1 to 100.
                "limit": 5
              }
            """.ReplaceLineEndings("\n"), text);
        Assert.Contains("its messages are small, tiny.", text);
        Assert.StartsWith("# CL9950 small-figure\n\nSmall", runner.Run("explain", "cl9950", "--format", "markdown").Passed().Output);
    }

    [Fact]
    public void As_JSON_a_rule_is_everything_that_is_known_of_it()
    {
        using var runner = Runner();
        using var json = JsonDocument.Parse(runner.Run("explain", "CL9950", "--format", "json").Passed().Output);
        var rule = json.RootElement;
        Assert.Equal("numbers", rule.GetProperty("category").GetString());
        Assert.Equal("note", rule.GetProperty("severity").GetString());
        Assert.Equal(["error", "note"], rule.GetProperty("levels").EnumerateArray().Select(l => l.GetString()));
        Assert.False(rule.GetProperty("enabledByDefault").GetBoolean());
        Assert.Equal("In the `text` only.", rule.GetProperty("description").GetString());
        Assert.Equal(100, rule.GetProperty("options").GetProperty("limit").GetProperty("maximum").GetInt32());
        Assert.Equal("own/numbers/small-figure.md", rule.GetProperty("page").GetString());
    }

    [Fact]
    public void A_rule_of_the_run_itself_is_explained_though_no_rule_can_be_loaded()
    {
        using var runner = new CliRunner();
        Assert.StartsWith("CL0104 join-cut\n", runner.Run("explain", "cl0104", "--rules", "nowhere").Passed().Output);
        Assert.Contains("\"category\": \"run\"", runner.Run("explain", "join-cut", "-f", "json").Passed().Output);
    }

    [Theory]
    [InlineData("Dates", "# Dates\n\nTime expressions. Each is a `DateMention`.\n", "- `DateOnly? First`: First day, when resolved; else null.\n", "- `Sentence? Sentence`: ", "- `bool Precedes(ILocated other)`: ")]
    [InlineData("datemention", "# DateMention\n", "- `DateGranularity Granularity`: ", "- `Document Document`: The document it stands in.\n")]
    [InlineData("DateKind", "# DateKind\n", "- `Duration`: A length of time: ")]
    [InlineData("DocumentDate", "# DocumentDate\n", "- `DateOnly Value`: The day.\n")]
    public void What_a_fact_tells_is_explained_too(string name, params string[] words)
    {
        using var runner = new CliRunner();
        var page = runner.Run("explain", name, "-f", "markdown").Passed().Output;
        Assert.All(words, w => Assert.Contains(w, page, StringComparison.Ordinal));
        Assert.Contains("What it tells\n", runner.Run("explain", name).Passed().Output);
    }

    [Fact]
    public void All_that_a_script_may_start_from_is_explained() => Assert.All(
        CorpusLint.Scripting.Authoring.FactPage.Names, n => Assert.DoesNotContain("`: \n", CorpusLint.Scripting.Authoring.FactPage.Of(n) + "\n", StringComparison.Ordinal));

    [Theory]
    [InlineData("There is no rule 'smal-figure'. Did you mean 'small-figure'?", "smal-figure")]
    [InlineData("There is no rule 'join-cat'. Did you mean 'join-cut'?", "join-cat")]
    [InlineData("There is no rule 'DateMentions'. Did you mean 'DateMention'?", "DateMentions")]
    [InlineData("json is for rules", "Dates", "-f", "json")]
    [InlineData("There is no format 'jason'", "CL9950", "-f", "jason")]
    public void What_is_not_there_is_told(string message, params string[] args)
    {
        using var runner = Runner();
        runner.Run(["explain", .. args]).Failed(message);
    }

    [Fact]
    public void The_list_can_be_narrowed_to_a_category_a_level_and_what_runs()
    {
        using var runner = Runner();
        Assert.Matches("^CL9950  off      small-figure +Small figures are looked at\\.$", Assert.Single(Lines("--category", "numbers"), l => l.StartsWith("CL9950", StringComparison.Ordinal)));
        Assert.All(Lines("--category", "citations"), l => Assert.StartsWith("CL1", l));
        Assert.Contains(Lines("--severity", "note"), l => l.StartsWith("CL9950", StringComparison.Ordinal));
        Assert.DoesNotContain(Lines("--severity", "warning"), l => l.StartsWith("CL9950", StringComparison.Ordinal));
        Assert.Contains(Lines("--enabled"), l => l.StartsWith("CL9950", StringComparison.Ordinal));
        Assert.DoesNotContain(Lines("--enabled"), l => l.StartsWith("CL1001", StringComparison.Ordinal));
        Assert.Contains(Lines("--enabled", "--severity", "warning"), l => l.StartsWith("CL9950", StringComparison.Ordinal));
        Assert.Contains("| CL9950 | [small-figure](own/numbers/small-figure.md) | error, note | Small figures are looked at. |", Lines("-f", "markdown"));
        runner.Run("rules", "--category", "number").Failed("There is no category 'number'", "Did you mean 'numbers'?");
        string[] Lines(params string[] args) => runner.Run(["rules", .. args]).Passed().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    [Fact]
    public async Task The_list_as_JSON_holds_every_rule_and_its_options_are_schemas()
    {
        using var runner = Runner();
        using var json = JsonDocument.Parse(runner.Run("rules", "--format", "json").Passed().Output);
        var rules = json.RootElement.GetProperty("rules").EnumerateArray().ToArray();
        Assert.True(rules.Length >= 28);
        Assert.Equal(rules.Select(r => r.GetProperty("id").GetString()!).Order(StringComparer.Ordinal), rules.Select(r => r.GetProperty("id").GetString()!));
        foreach (var option in rules.SelectMany(r => r.GetProperty("options").EnumerateObject()))
        {
            var schema = await JsonSchema.FromJsonAsync(option.Value.GetRawText());
            Assert.Empty(schema.Validate(option.Value.GetProperty("default").GetRawText()));
        }
    }
}
