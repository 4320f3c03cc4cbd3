using System.Globalization;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;

namespace CorpusLint.Reporting;

/// <summary>
/// Writes findings as workflow commands, of which GitHub's runner makes annotations of a change. It shows ten of a kind
/// for a step and drops the others without a word: the gravest stand first, and where there are more, the tenth says how
/// many. Each message begins with its place, because the log shows nothing else of a command.
/// </summary>
internal static class GitHubReport
{
    private const int Shown = 10;

    // The service cuts a message at 4,096 characters; cut here, the cut shows.
    private const int LongestMessage = 4000;

    /// <summary>Writes the commands, errors first; nothing when there is neither a finding nor a failure.</summary>
    internal static void Write(LintResult result, RunRecord run, ReportOptions options, TextWriter output)
    {
        var findings = PlacedFinding.OfOpen(result, options).ToArray();
        WriteKind("error", [.. RunFailure.Of(result, run, options).Select(f => OfFailure(f, options)), .. Of(findings, DiagnosticSeverity.Error, "error", options)], output);
        WriteKind("warning", [.. Of(findings, DiagnosticSeverity.Warning, "warning", options)], output);
        WriteKind("notice", [.. Of(findings, DiagnosticSeverity.Note, "notice", options)], output);
    }

    private static void WriteKind(string kind, string[] commands, TextWriter output)
    {
        for (var i = 0; i < commands.Length; i++)
        {
            if (i == Shown - 1 && commands.Length > Shown)
            {
                output.Write(string.Create(CultureInfo.InvariantCulture,
                    $"::{kind} title=CorpusLint::{commands.Length - i} more of this kind are not shown as annotations: GitHub shows {Shown} for a step. All are in the log.\n"));
            }

            output.Write(commands[i]);
            output.Write('\n');
        }
    }

    // A finding that nobody has seen counts for more than the other side of one that is shown already.
    private static IEnumerable<string> Of(PlacedFinding[] findings, DiagnosticSeverity severity, string kind, ReportOptions options) =>
        findings.Where(f => f.Diagnostic.Severity == severity).OrderBy(f => f.Side > 0).Select(f => OfFinding(f, kind, options));

    private static string OfFinding(PlacedFinding finding, string kind, ReportOptions options)
    {
        var place = finding.Place;
        var start = place.Text.GetLinePosition(place.Span.Start);
        var end = place.Text.GetLinePosition(place.Span.End);
        // The runner drops columns of a place that ends in another line than it begins in.
        var columns = start.Line == end.Line ? string.Create(CultureInfo.InvariantCulture, $",col={start.Character + 1},endColumn={end.Character + 1}") : "";
        var rule = finding.Diagnostic.Rule;
        return string.Create(CultureInfo.InvariantCulture,
            $"::{kind} file={Property(options.WorkspacePrefix + place.Path)},line={start.Line + 1},endLine={end.Line + 1}{columns},title={Property($"{rule.Id} {rule.Name}")}::{Data($"{PlacedFinding.PlaceOf(place, options)}: {rule.Id} {finding.Words}")}");
    }

    private static string OfFailure(RunFailure failure, ReportOptions options)
    {
        var place = failure.Place is null ? "" : string.Create(CultureInfo.InvariantCulture, $"file={Property(failure.Path)},line={failure.Line},");
        var words = failure.Place is { } at ? $"{PlacedFinding.PlaceOf(at, options)}: " : "";
        return $"::error {place}title={Property($"{failure.Id} {failure.Name}")}::{Data($"{words}{failure.Id} {failure.Words}")}";
    }

    private static string Data(string text)
    {
        var safe = DisplayText.Shorten(DisplayText.SanitiseLine(text), LongestMessage);

        // A log may be read by another runner than the one it was written for.
        return DisplayText.BreakCommands(safe).Replace("%", "%25", StringComparison.Ordinal);
    }

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
