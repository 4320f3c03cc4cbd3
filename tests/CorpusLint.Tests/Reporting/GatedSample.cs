using System.Collections.Immutable;
using System.Text;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Engine.Gating;
using CorpusLint.Reporting;

namespace CorpusLint.Tests.Reporting;

/// <summary>Results in every state, for the formats that show or count them.</summary>
internal static class GatedSample
{
    /// <summary>The two drafts: the disagreement open and new, the heading suppressed by a comment, the third known; one finding is no more.</summary>
    internal static LintResult Result()
    {
        var run = SampleRun.TwoDrafts();
        var all = run.Result.Diagnostics;
        var comment = run.At("harbour/page one.md", "# The quay");
        return run.Result with
        {
            Diagnostics =
            [
                all[0] with { BaselineState = BaselineState.New },
                all[1] with { BaselineState = BaselineState.Unchanged, Suppressions = [new Suppression(SuppressionKind.InSource, "comes with the proofs") { Location = comment, By = "A. Lee", Until = new DateOnly(2026, 3, 31) }] },
                all[2] with { BaselineState = BaselineState.Updated },
            ],
            ComparedWith = "the baseline corpuslint.baseline.jsonl",
            Absent = [new AbsentFinding("CL1001", "missing", "[3] leads nowhere.", ["harbour/brief.md"], "as [3] says", "", "00112233445566778899aabbccddeeff")],
        };
    }

    /// <summary>A clean text that a rule could not look at.</summary>
    internal static LintResult Incomplete() => new SampleRun().With("a.txt", "Calm.")
        .Notified(new RunNotification(SampleRun.BrokenRule, DiagnosticSeverity.Error, "The rule threw: look at its line 4.", "CL8001", null)).Result;

    /// <summary>A clean text.</summary>
    internal static LintResult Clean() => new SampleRun().With("a.txt", "Calm.").Result;

    /// <summary>What a format writes.</summary>
    internal static string Write(string format, LintResult result, ReportOptions? options = null, RunRecord? run = null)
    {
        using var stream = new MemoryStream();
        ReportFormat.Find(format)!.Write(result, run ?? new RunRecord { CorpusName = "sample", ExitCode = 1, ExitCodeDescription = "Findings." }, options ?? ReportOptions.Default, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
