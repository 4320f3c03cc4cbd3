using CorpusLint.Reporting;

namespace CorpusLint.Tests.Reporting;

/// <summary>The formats that are lists of lines: concise, grouped.</summary>
public sealed class ListReportTests
{
    [Fact]
    public void A_finding_is_one_line_that_editors_understand() => Snapshot.Check(GatedSample.Write("concise", SampleRun.TwoDrafts().Result, new ReportOptions { PathPrefix = "../" }));

    [Fact]
    public void Findings_stand_under_their_rules() => Snapshot.Check(GatedSample.Write("grouped", SampleRun.TwoDrafts().Result));

    [Theory]
    [InlineData("concise")]
    [InlineData("grouped")]
    public void Only_open_findings_are_listed_and_the_others_counted(string format)
    {
        var text = GatedSample.Write(format, GatedSample.Result());
        Assert.Contains("figures do not agree", text);
        Assert.DoesNotContain("Which figure", text);
        Assert.DoesNotContain("nothing under it", text);
        Assert.EndsWith("\n1 new finding in 1 of 2 documents: 1 error; 1 suppressed; 1 known from the baseline corpuslint.baseline.jsonl; 1 no longer found.\n", text);
    }

    [Theory]
    [InlineData("concise")]
    [InlineData("grouped")]
    public void What_could_not_run_is_told_and_what_is_clean_says_what_was_looked_at(string format)
    {
        Assert.Equal("No findings in 1 document, looked at by 2 rules.\n", GatedSample.Write(format, GatedSample.Clean()));
        Assert.Equal(
            "error: CL0002: The rule threw: look at its line 4.\nNo findings in 1 document, looked at by 2 rules; the check could not run to its end.\n",
            GatedSample.Write(format, GatedSample.Incomplete()));
    }

    [Theory]
    [InlineData("concise")]
    [InlineData("grouped")]
    public void Prose_and_paths_cannot_break_a_line_or_command_a_runner(string format)
    {
        var run = new SampleRun().With("::error ::x\n.md", "12 boats\r\n##[group]\u001b]0;\u0007 \u202e and 14 boats");
        run.Finding(SampleRun.Figures, "disagree", run.At("::error ::x\n.md", "12 boats"), [("measure", "\n::set-output ##vso[x]\u001b[2J\u0085"), ("count", "2")], [(run.At("::error ::x\n.md", "14 boats"), "x")]);
        var text = GatedSample.Write(format, run.Result, new ReportOptions { BreaksCommands = true });
        Assert.All(text.Split('\n'), l => Assert.False(l.TrimStart().StartsWith("::", StringComparison.Ordinal), l));
        Assert.DoesNotContain("##", text);
        Assert.DoesNotContain(text, c => (c < ' ' && c != '\n') || c is (>= '\u007f' and <= '\u009f') or '\u202e');
        Assert.Equal(format == "concise" ? 2 : 6, text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length + (format == "concise" ? 0 : 1));
    }

    [Fact]
    public void Many_sides_are_counted_and_not_all_named()
    {
        var run = new SampleRun().With("a.txt", "12 boats\n14 boats");
        run.Finding(SampleRun.Figures, "plain", run.At("a.txt", "12 boats"), sides: [.. Enumerable.Repeat((run.At("a.txt", "14 boats"), "another"), 11)]);
        Assert.Contains(", a.txt:2:1 and 3 more)\n", GatedSample.Write("concise", run.Result));
    }
}
