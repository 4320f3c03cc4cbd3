using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Reporting;

namespace CorpusLint.Tests.Reporting;

public sealed class TextReportTests
{
    private static string Write(SampleRun run, ReportOptions? options = null)
    {
        using var writer = new StringWriter();
        TextReport.Write(run.Result, options, writer);
        return writer.ToString();
    }

    [Fact]
    public void A_finding_is_shown_with_its_sentence_and_the_other_sides() => Snapshot.Check(Write(SampleRun.TwoDrafts()));

    [Fact]
    public void Colours_mark_severity_and_place() =>
        Snapshot.Check(Write(SampleRun.TwoDrafts(), new ReportOptions { UsesColour = true, PathPrefix = "../" }).Replace('\u001b', '␛'));

    [Fact]
    public void A_long_sentence_is_cut_around_what_is_meant()
    {
        const string words = "and the crews who had come from the other side of the bay to help with the nets stayed on the quay ";
        var run = new SampleRun().With("long.txt", $"It was cold {words}{words}until 12 boats came back {words}{words}.\n12 boats first {words}{words}\n{words}{words}and last 14 boats.");
        run.Finding(SampleRun.Figures, "plain", run.At("long.txt", "12 boats"))
            .Finding(SampleRun.Figures, "plain", run.At("long.txt", "12 boats first"))
            .Finding(SampleRun.Figures, "plain", run.At("long.txt", "14 boats"))
            .Finding(SampleRun.Figures, "plain", run.At("long.txt", "until 12 boats came back " + words + words));
        Snapshot.Check(Write(run));
    }

    [Fact]
    public void A_mark_stands_under_its_words_after_wide_and_combining_characters()
    {
        var run = new SampleRun().With("a.txt", "漢字 e\u0301😀 12 boats");
        run.Finding(SampleRun.Figures, "plain", run.At("a.txt", "12 boats"));
        Assert.Contains("\n" + new string(' ', 6 + 9) + "^^^^^^^^\n", Write(run));
    }

    [Fact]
    public void Prose_cannot_write_escape_sequences_or_runner_commands()
    {
        var run = new SampleRun().With("::warning ::x.md", "::error::pwned \u001b]0;title\u0007\u202e12 boats ##[command]");
        run.Finding(SampleRun.Figures, "plain", run.At("::warning ::x.md", "12 boats"));
        var text = Write(run, new ReportOptions { BreaksCommands = true });
        Assert.All(text.Split('\n'), l => Assert.False(l.TrimStart().StartsWith("::", StringComparison.Ordinal)));
        Assert.DoesNotContain("##[", text);
        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\u0007', text);
        Assert.DoesNotContain('\u202e', text);
    }

    [Fact]
    public void Many_sides_are_counted_and_not_all_shown()
    {
        var run = new SampleRun().With("a.txt", "12 boats\n14 boats");
        var side = run.At("a.txt", "14 boats");
        run.Finding(SampleRun.Figures, "plain", run.At("a.txt", "12 boats"), sides: [.. Enumerable.Repeat((side, "another"), 11)]);
        Assert.Contains("↳ and 3 more places\n", Write(run));
    }

    [Fact]
    public void The_last_line_counts()
    {
        Assert.Equal("3 findings in 2 of 2 documents: 1 error, 2 warnings.", TextReport.Summary(SampleRun.TwoDrafts().Result));
        var clean = new SampleRun().With("a.txt", "Calm.");
        Assert.Equal("No findings in 1 document, looked at by 2 rules.", TextReport.Summary(clean.Result));
        clean.Notified(new RunNotification(SampleRun.BrokenRule, DiagnosticSeverity.Error, "Stopped.", null, null));
        Assert.Equal("No findings in 1 document, looked at by 2 rules; the check could not run to its end.", TextReport.Summary(clean.Result));
    }
}
