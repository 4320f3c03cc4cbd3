using System.Globalization;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;

namespace CorpusLint.Reporting;

/// <summary>Writes findings as Checkstyle's XML, which most services that show findings read: a <c>file</c> for each document, also for those without findings.</summary>
internal static class CheckstyleReport
{
    /// <summary>Writes one document.</summary>
    internal static void Write(LintResult result, RunRecord run, ReportOptions options, TextWriter output)
    {
        var errors = PlacedFinding.OfOpen(result, options)
            .Select(f => (f.Place.Path, Start: f.Place.Text.GetLinePosition(f.Place.Span.Start), Severity: WordOf(f.Diagnostic.Severity), f.Words, Source: f.Diagnostic.Rule.Id))
            .ToLookup(f => options.WorkspacePrefix + f.Path, StringComparer.Ordinal);
        var failures = RunFailure.Of(result, run, options).ToLookup(f => f.Path, StringComparer.Ordinal);
        var files = result.Corpus.Documents.Select(d => options.WorkspacePrefix + d.Document.Path)
            .Concat(errors.Select(e => e.Key)).Concat(failures.Select(f => f.Key)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n");
        foreach (var file in files)
        {
            output.Write($"<file name=\"{XmlText.Escape(file)}\">\n");
            foreach (var failure in failures[file])
            {
                Error(failure.Line, failure.Place?.Text.GetLinePosition(failure.Place.Span.Start).Character + 1 ?? 1, "error", failure.Words, failure.Id);
            }

            foreach (var error in errors[file].OrderBy(e => e.Start.Line).ThenBy(e => e.Start.Character))
            {
                Error(error.Start.Line + 1, error.Start.Character + 1, error.Severity, error.Words, error.Source);
            }

            output.Write("</file>\n");
        }

        output.Write("</checkstyle>\n");

        void Error(int line, int column, string severity, string message, string source) => output.Write(string.Create(CultureInfo.InvariantCulture,
            $"<error line=\"{line}\" column=\"{column}\" severity=\"{severity}\" message=\"{XmlText.Escape(message)}\" source=\"corpuslint.{XmlText.Escape(source)}\"/>\n"));
    }

    private static string WordOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };
}
