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
    [InlineData("conflicts")]
    [InlineData("markdown")]
    public void Nothing_found_and_nothing_looked_at_are_told_apart(string format)
    {
        using var runner = new CliRunner().With("drafts/a.txt", "Calm.\n").With("empty/picture.png", "x").With("c.jsonc", "{}");
        var clean = runner.Run("drafts", "-f", format, "--config", "c.jsonc").Passed();
        Assert.Contains("1 document", clean.Output);
        Assert.Empty(runner.Run("empty", "-f", format).Failed("No document was found in empty.").Output);
    }

    [Fact]
    public void Counts_stand_in_place_of_findings()
    {
        using var runner = Runner();
        var text = runner.Run([.. s_only, "--statistics", "-f", "text", "-f", "json=counts.json", "-f", "concise=all.txt"]).Passed().Output;
        Assert.Contains("   2           0      0       0        0          0  warning   HS0001 utilise\n", text);
        Assert.DoesNotContain("'utilise' is 'use'", text);
        Assert.Contains("\"corpuslint-statistics\"", runner.Read("counts.json"));
        Assert.Contains("'utilise' is 'use'", runner.Read("all.txt"));
        runner.Run([.. s_only, "--statistics", "-f", "sarif"]).Failed("--statistics counts in the formats text and json; give sarif a file");
    }

    [Theory]
    [InlineData("blob/0a1b/texts/a.txt#L3", "GITHUB_WORKSPACE", "GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA")]
    [InlineData("-/blob/0a1b/texts/a.txt#L3", "CI_PROJECT_DIR", "CI_SERVER_URL", "CI_PROJECT_PATH", "CI_COMMIT_SHA")]
    public void On_a_runner_links_lead_to_the_commit(string address, string folder, string server, string repository, string commit)
    {
        using var runner = Runner().With("texts/a.txt", "Quay news\n\nThe pilots utilise the tide.\n");
        string[] args = ["texts/a.txt", "--rules", "house", "--config", "c.jsonc", "-f", "markdown"];
        Assert.DoesNotContain("](", runner.Run(args).Passed().Output);
        Assert.Contains("](https://other.example/x/texts/a.txt#L3)", runner.Run([.. args, "--link-base", "https://other.example/x/"]).Passed().Output);
        runner.Variable(folder, runner.Folder).Variable(server, "https://forge.example").Variable(repository, "desk/corpus").Variable(commit, "0a1b");
        Assert.Contains($"](https://forge.example/desk/corpus/{address})", runner.Run(args).Passed().Output);
        runner.Variable(folder, Path.Combine(runner.Folder, "elsewhere"));
        Assert.DoesNotContain("](", runner.Run(args).Passed().Output);
        runner.Run([.. args, "--link-base", "javascript:x"]).Failed("--link-base takes the address of a folder on the web");
    }

    [Fact]
    public void A_template_of_ones_own_writes_to_standard_output_or_to_a_file()
    {
        using var runner = Runner().With("card.md", "# {{summary.open}}\n{{#openFindings}}\n- {{message}}\n{{/openFindings}}\n");
        Assert.Equal("# 2\n- 'utilise' is 'use'.\n- 'utilise' is 'use'.\n", runner.Run([.. s_only, "-f", "template=card.md"]).Passed().Output);
        Assert.Equal("", runner.Run([.. s_only, "-f", "template=card.md=out.md"]).Passed().Output);
        Assert.StartsWith("# 2\n", runner.Read("out.md"));
        runner.Run([.. s_only, "-f", "template"]).Failed("'--format template' needs its template");
        runner.Run([.. s_only, "-f", "template=gone.md"]).Failed("gone.md: error: The template cannot be read: there is no such file.");
        runner.Run([.. s_only, "-f", "template=house"]).Failed("house: error: This is no template");
        runner.With("card.md", "a\n{{#openFindings}}{{mesage}} {{severty}}{{/openFindings}}").Run([.. s_only, "-f", "template=card.md"])
            .Failed("card.md:2:18: error: There is no member 'mesage'. Did you mean 'message'?", "card.md:2:29: error: There is no member 'severty'. Did you mean 'severity'?");
        runner.With("card.md", [0xFF, 0xFE, 0x00]).Run([.. s_only, "-f", "template=card.md"]).Failed("card.md: error: The template is not UTF-8.");
        Assert.StartsWith("# 2\n", runner.Read("out.md"));
    }
}
