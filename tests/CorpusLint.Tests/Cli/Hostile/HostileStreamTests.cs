using System.Text.Json;
using System.Text.RegularExpressions;
using CorpusLint.Reporting;
using CorpusLint.Tests.Reporting.Hostile;

namespace CorpusLint.Tests.Cli.Hostile;

/// <summary>A hostile corpus through the program: whatever verb reads it, neither stream holds what a terminal or a CI runner obeys.</summary>
public sealed partial class HostileStreamTests(HostileCorpus corpus) : IClassFixture<HostileCorpus>
{
    private CliRunner Runner => corpus.Runner;

    private static CliResult CheckStreams(CliResult result)
    {
        Assert.DoesNotContain("has a fault", result.Error);
        OutputRules.CheckLines(result.Error);
        OutputRules.CheckLines(result.Output);
        return result;
    }

    [Fact]
    public void A_check_tells_of_a_hostile_corpus_what_it_found_and_nothing_else()
    {
        var result = CheckStreams(corpus.Check);
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("HS0001", result.Output);
        Assert.Contains("time ms", result.Error);
    }

    [Fact]
    public void Every_format_that_needs_no_file_of_the_users_is_written()
    {
        Assert.Superset(ReportFormat.All.Select(f => f.Name).Except(["text", "template"]).ToHashSet(), corpus.Reports.Keys.ToHashSet());
        foreach (var (format, bytes) in corpus.Reports)
        {
            OutputRules.Check(format, bytes);
            Assert.True(bytes.Length > 20, format);
        }
    }

    [Theory]
    [InlineData("facts", "news")]
    [InlineData("facts", "news/all.md", "--explain", "news/all.md:3")]
    [InlineData("facts", "news/all.md", "--explain", "news/all.md:5")]
    [InlineData("explain", "HS0001", "--rules", "house")]
    [InlineData("explain", "HS0001", "--rules", "house", "-f", "markdown")]
    [InlineData("explain", "HS0001", "--rules", "house", "-f", "json")]
    [InlineData("rules", "--rules", "house")]
    [InlineData("rules", "--rules", "house", "-f", "markdown")]
    [InlineData("rules", "--rules", "house", "-f", "json")]
    [InlineData("config", "--schema", "--rules", "house")]
    [InlineData("test", "--rules", "house", "HS0001")]
    [InlineData("check", "fix", "--rules", "house", "--diff", "--fix=suggested")]
    public void No_verb_prints_what_a_terminal_or_a_runner_obeys(params string[] args)
    {
        var result = Runner.Run(args);
        Assert.True(result.Output.Length + result.Error.Length > 50, result.Output + result.Error);
        CheckStreams(result with { OutputBytes = System.Text.Encoding.UTF8.GetBytes(args.Contains("--diff") ? result.Output.Replace("\r\n", "\n") : result.Output) });
    }

    [Fact]
    public void What_is_known_or_suppressed_is_listed_as_JSON_that_no_runner_obeys()
    {
        const string Command = "##vso[task.setvariable]";
        using var runner = new CliRunner().Variable("CI", "true").With("corpuslint.jsonc", "{}");
        runner.With("a.md", $"# Sea\n\n<!-- corpuslint-disable-next-line CL2001 -- {Command} -->\nSome 35 people died.\n\nSome {Command} 44 sailors were killed in May.\n");
        CheckStreams(runner.Run("baseline", "create"));
        foreach (var args in new[] { new[] { "suppressions" }, ["baseline", "show"] })
        {
            CheckStreams(runner.Run(args));
            var listed = CheckStreams(runner.Run([.. args, "-f", "json"])).Passed().Output;
            Assert.Contains(JsonDocument.Parse(listed).RootElement.EnumerateArray().SelectMany(e => e.EnumerateObject()), p => p.Value.ValueKind == JsonValueKind.String && p.Value.GetString()!.Contains(Command, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_difference_that_had_to_be_made_safe_says_that_it_cannot_be_applied()
    {
        Assert.Contains("cannot be applied", Runner.Run("check", "fix", "--rules", "house", "--diff", "--fix=suggested").Error);
    }

    [Fact]
    public void A_terminal_gets_no_sequence_but_colours()
    {
        using var runner = new CliRunner { IsTerminal = true };
        runner.With("a.md", File.ReadAllBytes(Runner.PathOf("news/all.md")));
        foreach (var args in new[] { new[] { "check", "a.md" }, ["facts", "a.md", "--explain", "a.md:3"] })
        {
            var output = Colour().Replace(runner.Run(args).Output, "");
            OutputRules.CheckLines(output);
        }
    }

    [Fact]
    public void A_command_line_is_quoted_in_errors_as_text()
    {
        foreach (var words in HostileTexts.All.Where(t => !t.StartsWith('-') && !t.Contains('\0') && t.Trim().Length > 0).Chunk(40))
        {
            Assert.Equal(2, CheckStreams(Runner.Run(["check", .. words.Select(w => "gone/" + w)])).ExitCode);
            Assert.Equal(2, CheckStreams(Runner.Run("check", "news", "-f", words[0])).ExitCode);
        }

        foreach (var word in HostileTexts.All.Take(20))
        {
            CheckStreams(Runner.Run("check", "news", "-f", "x" + word));
            CheckStreams(Runner.Run("explain", "x" + word));
            CheckStreams(Runner.Run("check", "news", "--fail-on=" + word));
            CheckStreams(Runner.Run("x" + word));
        }
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("{{ \"rules\": {0} }}")]
    [InlineData("{{ \"overrides\": [{{ \"files\": {1} }}], \"include\": {1}, \"nothing\": {1} }}")]
    [InlineData("{{ \"ruleFolders\": {1} }}")]
    [InlineData("{{ \"failOn\": {2} }}")]
    [InlineData("{2}")]
    public void A_configuration_is_quoted_in_errors_as_text(string shape)
    {
        var texts = HostileTexts.All.Where(t => !t.Any(char.IsSurrogate)).ToArray();
        var keys = "{" + string.Join(',', texts.Select(t => JsonSerializer.Serialize(t) + ":\"off\"")) + "}";
        var list = JsonSerializer.Serialize(texts);
        foreach (var text in texts.Take(shape.Contains("{2}") ? 40 : 1))
        {
            using var runner = new CliRunner().Variable("CI", "true").With("a.md", "Calm.")
                .With("corpuslint.jsonc", string.Format(System.Globalization.CultureInfo.InvariantCulture, shape, keys, list, JsonSerializer.Serialize(text, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })));
            Assert.Equal(2, CheckStreams(runner.Run("check", "a.md")).ExitCode);
        }
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Colour();
}
