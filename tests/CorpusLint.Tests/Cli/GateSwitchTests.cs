using CorpusLint.Cli.Commands;
using CorpusLint.Reporting;
using CorpusLint.Tests.Reporting;

namespace CorpusLint.Tests.Cli;

/// <summary>The switches of the gate and the formats, through the program.</summary>
public sealed class GateSwitchTests
{
    private const string OwnRule = """
        /// <summary>Nobody writes "utilise".</summary>
        var rule = Rule("HS0001", "utilise", Category.Readiness, Severity.Warning);
        var says = rule.Says("found", "'{word}' is 'use'.");
        Sentences.Where(s => s.Text.Contains("utilise")).Report(s => says.On(s, new { word = "utilise" }));
        """;

    private static CliRunner Runner() => new CliRunner().With("a.txt", "Quay news\n\nThe pilots utilise the tide.\n\nThey utilise it.\n").With("house/utilise.csx", OwnRule)
        .With("c.jsonc", "{ \"rules\": { \"CL9304\": \"off\" } }");

    private static readonly string[] s_only = ["a.txt", "--rules", "house", "--config", "c.jsonc"];

    [Fact]
    public void A_number_of_findings_can_be_allowed_on_the_command_line_and_in_the_configuration()
    {
        using var runner = Runner();
        runner.Run([.. s_only, "--max-findings", "2"]).Passed();
        var result = runner.Run([.. s_only, "--max-findings", "1"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal("2 findings are open, and --max-findings allows 1.\n", result.Error);
        Assert.Contains("2 findings in 1 of 1 document: 2 warnings.", result.Output);
        runner.With("c.jsonc", "{ \"maxFindings\": 1, \"rules\": { \"CL9304\": \"off\" } }");
        Assert.Equal(1, runner.Run(s_only).ExitCode);
        runner.Run([.. s_only, "--max-findings", "5"]).Passed();
        runner.Run([.. s_only, "--exit-zero"]).Passed();
        runner.With("c.jsonc", "{ \"maxFindings\": -1 }").Run(s_only).Failed("c.jsonc:1:18: error: -1 is less than the 0 that is allowed.");
        runner.With("c.jsonc", "{ \"maxFindings\": 1.5 }").Run(s_only).Failed("c.jsonc:1:18: error: 1.5 does not fit here: an integer is expected.");
    }

    [Fact]
    public void Exit_zero_is_about_findings_only()
    {
        using var runner = Runner();
        runner.Run([.. s_only, "--fail-on", "note", "--exit-zero"]).Passed();
        runner.With("house/broken.csx", "var rule = oops").Run([.. s_only, "--exit-zero"]).Failed("broken.csx");
        runner.Run("gone.txt", "--exit-zero").Failed("There is no such file or folder");
    }

    [Fact]
    public void A_run_over_files_is_json_as_the_schema_says()
    {
        using var runner = Runner();
        var root = JsonReportTests.Check(runner.Run([.. s_only, "-f", "json", "-f", "jsonl=out.jsonl"]).Passed().Output, runner.Read);
        Assert.Equal(2, root.GetProperty("findings").GetArrayLength());
        Assert.Equal("house", root.GetProperty("rules").EnumerateArray().Single(r => r.GetProperty("id").GetString() == "HS0001").GetProperty("origin").GetString());
        Assert.StartsWith("{\"header\":", runner.Read("out.jsonl"));
    }

    [Fact]
    public void The_help_of_check_names_every_format_with_what_it_is_for()
    {
        using var runner = new CliRunner();
        var help = runner.Run("check", "--help").Passed().Output;
        Assert.All(ReportFormat.All, f => Assert.Matches($@"\n +{f.Name} +{System.Text.RegularExpressions.Regex.Escape(f.Summary)}\n", help));
    }

    [Theory]
    [InlineData("concise")]
    [InlineData("grouped")]
    [InlineData("json")]
    [InlineData("jsonl")]
    public void Nothing_found_and_nothing_looked_at_are_told_apart(string format)
    {
        using var runner = new CliRunner().With("drafts/a.txt", "Calm.\n").With("empty/picture.png", "x").With("c.jsonc", "{}");
        var clean = runner.Run("drafts", "-f", format, "--config", "c.jsonc").Passed();
        Assert.Contains("1 document", clean.Output);
        Assert.Empty(runner.Run("empty", "-f", format).Failed("No document was found in empty.").Output);
    }
}
