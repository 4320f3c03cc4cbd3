using CorpusLint.Diagnostics;
using CorpusLint.Reporting;

namespace CorpusLint.Tests.Reporting;

/// <summary>Reports that are commands to a CI runner, read back as the runner reads them.</summary>
public sealed class CommandReportTests
{
    private static readonly ReportOptions s_options = new() { WorkspacePrefix = "docs, 100%/" };

    private static RunnerCommand[] Read(string format, CorpusLint.Engine.LintResult result, ReportOptions? options = null) =>
    [
        .. GatedSample.Write(format, result, options ?? s_options).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => (format == "github" ? RunnerRules.GitHub(l) : RunnerRules.Azure(l))!),
    ];

    [Fact]
    public void A_GitHub_command_gives_back_path_place_rule_and_message()
    {
        var command = Read("github", SampleRun.TwoDrafts().Result)[0];
        Assert.Equal("error", command.Name);
        Assert.Equal("docs, 100%/harbour/brief.md", command.Properties["file"]);
        Assert.Equal(("3", "3", "16", "30"), (command.Properties["line"], command.Properties["endLine"], command.Properties["col"], command.Properties["endColumn"]));
        Assert.Equal("CL8001 numeric-disagreement-across", command.Properties["title"]);
        Assert.Equal("docs, 100%/harbour/brief.md:3:16: CL8001 boats [idle] {0}: 2 figures do not agree. Other place: docs, 100%/harbour/page one.md:3:1 (this one says “More than [250] boats”).", command.Data);
    }

    [Fact]
    public void Each_side_has_an_entry_that_names_the_other()
    {
        foreach (var format in new[] { "github", "azure" })
        {
            var other = Assert.Single(Read(format, SampleRun.TwoDrafts().Result), c => c.Data.Contains("Here: this one says"));
            Assert.Contains("Other place: docs, 100%/harbour/brief.md:3:16.", other.Data);
            Assert.Equal("docs, 100%/harbour/page one.md", other.Properties[format == "github" ? "file" : "sourcepath"]);
        }
    }

    // The runner drops the columns of a place of several lines, with a warning of its own.
    [Fact]
    public void A_place_of_two_lines_has_no_columns()
    {
        var run = new SampleRun().With("a.txt", "The 12\nboats");
        run.Finding(SampleRun.Figures, "plain", run.At("a.txt", "12\nboats"));
        var command = Assert.Single(Read("github", run.Result));
        Assert.Equal(("1", "2"), (command.Properties["line"], command.Properties["endLine"]));
        Assert.False(command.Properties.ContainsKey("col") || command.Properties.ContainsKey("endColumn"));
    }

    [Fact]
    public void Of_many_findings_the_gravest_stand_first_and_the_tenth_says_how_many_more_there_are()
    {
        var run = new SampleRun().With("a.txt", string.Concat(Enumerable.Range(0, 30).Select(i => $"The {i} boats\n")));
        for (var i = 0; i < 30; i++)
        {
            run.Finding(SampleRun.Figures, "plain", run.At("a.txt", $"{i} boats"), severity: i % 3 == 0 ? DiagnosticSeverity.Error : i % 3 == 1 ? DiagnosticSeverity.Note : DiagnosticSeverity.Warning);
        }

        var commands = Read("github", run.Result);
        Assert.Equal(["error", "warning", "notice"], commands.Select(c => c.Name).Distinct());
        Assert.Equal(10, commands.Count(c => c.Name == "error"));

        run.Finding(SampleRun.Figures, "plain", run.At("a.txt", "29 boats"), severity: DiagnosticSeverity.Error);
        var errors = Read("github", run.Result).Where(c => c.Name == "error").ToArray();
        Assert.Equal(12, errors.Length);
        Assert.StartsWith("2 more of this kind", errors[9].Data);
    }

    [Fact]
    public void The_sides_of_what_is_shown_already_stand_behind_what_nobody_has_seen()
    {
        var run = new SampleRun().With("a.txt", "12 boats\n14 boats\n16 boats");
        run.Finding(SampleRun.Figures, "plain", run.At("a.txt", "12 boats"), sides: [(run.At("a.txt", "14 boats"), "the other")]).Finding(SampleRun.Figures, "plain", run.At("a.txt", "16 boats"));
        Assert.Equal(["1", "3", "2"], Read("github", run.Result).Select(c => c.Properties["line"]));
    }

    [Fact]
    public void An_Azure_command_gives_back_path_place_rule_and_message()
    {
        var commands = Read("azure", SampleRun.TwoDrafts().Result, new ReportOptions { WorkspacePrefix = "a;b]%0A/" });
        Assert.All(commands, c => Assert.Equal("task.logissue", c.Name));
        Assert.Equal("error", commands[0].Properties["type"]);
        Assert.Equal("a;b]%0A/harbour/brief.md", commands[0].Properties["sourcepath"]);
        Assert.Equal(("3", "16", "CL8001"), (commands[0].Properties["linenumber"], commands[0].Properties["columnnumber"], commands[0].Properties["code"]));
        Assert.StartsWith("boats [idle] {0}: 2 figures do not agree.", commands[0].Data);
    }

    [Fact]
    public void A_note_is_a_notice_for_GitHub_and_a_warning_that_says_so_for_Azure()
    {
        var run = new SampleRun().With("a.txt", "12 boats");
        run.Finding(SampleRun.Figures, "plain", run.At("a.txt", "12 boats"), severity: DiagnosticSeverity.Note);
        Assert.Equal("notice", Assert.Single(Read("github", run.Result)).Name);
        var azure = Assert.Single(Read("azure", run.Result));
        Assert.Equal("warning", azure.Properties["type"]);
        Assert.StartsWith("Note: Which figure", azure.Data);
    }

    [Fact]
    public void A_long_message_is_cut_where_it_can_be_seen()
    {
        var run = new SampleRun().With("a.txt", "12 boats");
        run.Finding(SampleRun.Figures, "disagree", run.At("a.txt", "12 boats"), [("measure", new string('x', 5000)), ("count", "2")]);
        var data = Assert.Single(Read("github", run.Result)).Data;
        Assert.InRange(data.Length, 3000, 4096);
        Assert.EndsWith("…", data);
    }

    [Theory]
    [InlineData("github")]
    [InlineData("azure")]
    public void Only_open_findings_are_commands_and_a_clean_run_has_none(string format)
    {
        Assert.Equal(2, Read(format, GatedSample.Result()).Length);
        Assert.Empty(Read(format, GatedSample.Clean()));
    }

    [Theory]
    [InlineData("github")]
    [InlineData("azure")]
    public void A_run_that_could_not_end_is_an_error(string format)
    {
        var command = Assert.Single(Read(format, GatedSample.Incomplete()));
        Assert.Equal("error", format == "github" ? command.Name : command.Properties["type"]);
        Assert.EndsWith("The check could not run to its end, so that it has not passed.", command.Data);
    }
}
