using CorpusLint.Engine;

namespace CorpusLint.Reporting;

/// <summary>
/// Writes one line a finding, as compilers do: <c>path:line:column: severity: CL2001: message</c>. Editors' problem matchers
/// and <c>grep</c> take it; the other sides of a disagreement are named behind the message.
/// </summary>
internal static class ConciseReport
{
    /// <summary>Writes the open findings, what kept the run from its end, and a last line that counts.</summary>
    internal static void Write(LintResult result, ReportOptions? options, TextWriter output)
    {
        var page = new ReportPage(options, output);
        foreach (var diagnostic in result.Open)
        {
            page.Line($"{page.Bold(page.PlaceOf(diagnostic.Location))}: {page.Severity(diagnostic.Severity)}: {diagnostic.Rule.Id}: {DisplayText.SanitiseLine(diagnostic.Message)}{page.AlsoAt(diagnostic)}");
        }

        page.Faults(result);
        page.Line(TextReport.Summary(result));
    }
}
