using CorpusLint.Diagnostics;
using CorpusLint.Engine;

namespace CorpusLint.Reporting;

/// <summary>Something for which a run is not complete, for formats that know findings only: there it must show as one, or silence would pass for a clean text.</summary>
/// <param name="Id">The CL0xxx id.</param>
/// <param name="Name">What the fault is called, kebab case.</param>
/// <param name="Place">Where it lies; null when it has no place in a file.</param>
/// <param name="Path">The file to report it at: that of the place, else the configuration, else the first document; with the workspace's prefix.</param>
/// <param name="Words">What happened and what to do; plain text on one line, safe to show.</param>
internal sealed record RunFailure(string Id, string Name, Location? Place, string Path, string Words)
{
    /// <summary>Stands at the end of each failure's words where the format has no other place for it.</summary>
    internal const string Consequence = "The check could not run to its end, so that it has not passed.";

    /// <summary>1-based line; 1 when it has no place.</summary>
    internal int Line => Place is null ? 1 : Place.Text.GetLinePosition(Place.Span.Start).Line + 1;

    /// <summary>All of a run, in its order.</summary>
    internal static IEnumerable<RunFailure> Of(LintResult result, RunRecord run, ReportOptions options)
    {
        var fallback = options.WorkspacePrefix + (run.Files.Where(f => f.Role == SourceRole.Configuration).Select(f => f.Path).Order(StringComparer.Ordinal).FirstOrDefault()
            ?? result.Corpus.Documents.Select(d => d.Document.Path).Order(StringComparer.Ordinal).FirstOrDefault()
            ?? "corpuslint.jsonc");
        return result.Notifications.Where(n => n.Severity == DiagnosticSeverity.Error).Select(n => new RunFailure(
            n.Descriptor.Id, n.Descriptor.Name, n.Location,
            n.Location is { } place ? options.WorkspacePrefix + place.Path : fallback,
            $"{DisplayText.SanitiseLine(n.Message).TrimEnd()} {Consequence}"));
    }
}
