using System.Globalization;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;

namespace CorpusLint.Reporting;

/// <summary>
/// Writes findings as logging commands of Azure Pipelines, errors first. The agent knows errors and warnings only: a note
/// is a warning that says in its first word that it is a note.
/// </summary>
internal static class AzureReport
{
    /// <summary>Writes the commands; nothing when there is neither a finding nor a failure.</summary>
    internal static void Write(LintResult result, RunRecord run, ReportOptions options, TextWriter output)
    {
        foreach (var failure in RunFailure.Of(result, run, options))
        {
            var place = failure.Place is null ? "" : string.Create(CultureInfo.InvariantCulture, $"sourcepath={Escape(failure.Path)};linenumber={failure.Line};");
            output.Write($"##vso[task.logissue type=error;{place}code={Escape(failure.Id)};]{Escape(failure.Words)}\n");
        }

        foreach (var finding in PlacedFinding.OfOpen(result, options).OrderByDescending(f => f.Diagnostic.Severity).ThenBy(f => f.Side > 0))
        {
            var start = finding.Place.Text.GetLinePosition(finding.Place.Span.Start);
            var (type, kind) = finding.Diagnostic.Severity switch
            {
                DiagnosticSeverity.Error => ("error", ""),
                DiagnosticSeverity.Warning => ("warning", ""),
                _ => ("warning", "Note: "),
            };
            output.Write(string.Create(CultureInfo.InvariantCulture,
                $"##vso[task.logissue type={type};sourcepath={Escape(options.WorkspacePrefix + finding.Place.Path)};linenumber={start.Line + 1};columnnumber={start.Character + 1};code={Escape(finding.Diagnostic.Rule.Id)};]{Escape(kind + finding.Words)}\n"));
        }
    }

    // The agent undoes these, the per cent sign last.
    private static string Escape(string text) => DisplayText.BreakCommands(DisplayText.SanitiseLine(text))
        .Replace("%", "%AZP25", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal);
}
