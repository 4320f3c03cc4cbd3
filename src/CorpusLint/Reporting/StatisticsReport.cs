using System.Globalization;
using CorpusLint.Engine;

namespace CorpusLint.Reporting;

/// <summary>Writes how often what was found, by rule and severity, the most frequent first: what to begin with in a backlog.</summary>
internal static class StatisticsReport
{
    private static readonly string[] s_numbers = ["open", "suppressed", "known", "absent", "fixable", "suggested"];

    /// <summary>Writes a table, what kept the run from its end, and a last line that counts.</summary>
    internal static void Write(LintResult result, ReportPage page)
    {
        var rows = RuleCounts.Of(result);
        if (!rows.IsEmpty)
        {
            page.Line(page.Bold($"{string.Join("  ", s_numbers)}  severity  rule"));
            foreach (var row in rows)
            {
                // Padded before it is coloured: a colour has no width.
                var severity = row.Severity is { } known ? page.Severity(known) + new string(' ', 8 - ReportPage.WordOf(known).Length) : "-       ";
                page.Line($"{Numbers(row)}  {severity}  {row.RuleId} {row.Name}".TrimEnd());
            }

            page.Line($"{Numbers(RuleCounts.Total(result))}  all");
            page.Line("");
        }

        page.Faults(result);
        page.Line(TextReport.Summary(result));
    }

    private static string Numbers(RuleCounts row) => string.Join("  ", new[] { row.Open, row.Suppressed, row.Known, row.Absent, row.Fixable, row.FixableIfSuggested }
        .Select((n, i) => n.ToString(CultureInfo.InvariantCulture).PadLeft(s_numbers[i].Length)));
}
