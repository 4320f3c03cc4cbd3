using CorpusLint.Diagnostics;
using CorpusLint.Engine;

namespace CorpusLint.Reporting;

/// <summary>
/// Writes findings by rule, the gravest and most frequent first: whoever works through a backlog answers one kind of question
/// at a time. By document, with their sentences, they stand in <see cref="TextReport"/>.
/// </summary>
internal static class GroupedReport
{
    /// <summary>Writes the open findings under their rules with counts, what kept the run from its end, and a last line that counts.</summary>
    internal static void Write(LintResult result, ReportOptions? options, TextWriter output)
    {
        var page = new ReportPage(options, output);
        var groups = result.Open.GroupBy(d => (d.Rule.Id, d.Rule.SourcePath)).Select(g => g.ToArray())
            .OrderByDescending(g => g.Max(d => d.Severity)).ThenByDescending(g => g.Length)
            .ThenBy(g => g[0].Rule.Id, StringComparer.Ordinal).ThenBy(g => g[0].Rule.SourcePath, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            WriteGroup(page, group);
        }

        page.Faults(result);
        page.Line(TextReport.Summary(result));
    }

    private static void WriteGroup(ReportPage page, Diagnostic[] group)
    {
        var rule = group[0].Rule;
        var documents = group.Select(d => d.Location.Path).Distinct(StringComparer.Ordinal).Count();
        page.Line($"{page.Bold(rule.Id + " " + rule.Name)}: {ReportPage.Count(group.Length, "finding")} in {ReportPage.Count(documents, "document")}");
        page.Line($"  {page.Dim(DisplayText.SanitiseLine(rule.Title))}");
        string? path = null;
        foreach (var diagnostic in group)
        {
            if (diagnostic.Location.Path != path)
            {
                path = diagnostic.Location.Path;
                page.Line("  " + page.Bold(page.PathOf(path)));
            }

            var start = diagnostic.Location.Text.GetLinePosition(diagnostic.Location.Span.Start);
            page.Line(string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"    {start.Line + 1}:{start.Character + 1}  {page.Severity(diagnostic.Severity)}  {DisplayText.SanitiseLine(diagnostic.Message)}{page.AlsoAt(diagnostic)}"));
        }

        page.Line("");
    }
}
