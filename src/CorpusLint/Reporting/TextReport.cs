using System.Collections.Immutable;
using System.Globalization;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Text;

namespace CorpusLint.Reporting;

/// <summary>
/// Writes a result for a person at a terminal: by file, each finding with its sentence and the part that is meant, and
/// every other side with its place and its own sentence.
/// </summary>
public static class TextReport
{
    private const string Indent = "      ";

    /// <summary>Writes findings and a last line that counts them; lines end with a line feed.</summary>
    public static void Write(LintResult result, ReportOptions? options, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        var page = new ReportPage(options, output);
        if (page.Options.CountsOnly)
        {
            StatisticsReport.Write(result, page);
            return;
        }

        string? path = null;
        foreach (var diagnostic in result.Open)
        {
            if (diagnostic.Location.Path != path)
            {
                path = diagnostic.Location.Path;
                page.Line(page.Bold(page.PathOf(path)));
            }

            WriteFinding(page, diagnostic);
        }

        if (page.Options.Fixing is { } fixing)
        {
            page.Line(FixSummary.Of(fixing));
        }

        page.Line(Summary(result));
        if (FixSummary.Offer(result, page.Options.Fixing) is { Length: > 0 } offer)
        {
            page.Line(offer);
        }
    }

    /// <summary>How many open findings of which severity, in how many documents, and how many others there are; one sentence.</summary>
    public static string Summary(LintResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var open = result.Open.ToArray();
        var documents = ReportPage.Count(result.Corpus.Documents.Length, "document");
        var kind = result.ComparedWith is null ? "finding" : "new finding";
        var rest = $"{Others(result)}{Completeness(result)}.";
        if (open.Length == 0)
        {
            return $"No {kind}s in {documents}, looked at by {ReportPage.Count(result.Rules.Length, "rule")}{rest}";
        }

        var counts = new[] { (DiagnosticSeverity.Error, "error"), (DiagnosticSeverity.Warning, "warning"), (DiagnosticSeverity.Note, "note") }
            .Select(s => (Number: open.Count(d => d.Severity == s.Item1), s.Item2)).Where(s => s.Number > 0)
            .Select(s => ReportPage.Count(s.Number, s.Item2));

        // What is wrong with an entry that suppresses stands in a file that is no document.
        var paths = result.Corpus.Documents.Select(d => d.Document.Path).ToHashSet(StringComparer.Ordinal);
        var touched = open.Where(d => d.Rule.Category != Category.Run || paths.Contains(d.Location.Path)).Select(d => d.Location.Path).Distinct(StringComparer.Ordinal).Count();
        return string.Create(CultureInfo.InvariantCulture, $"{ReportPage.Count(open.Length, kind)} in {touched} of {documents}: {string.Join(", ", counts)}{rest}");
    }

    // What is not shown is counted, so that nobody takes silence for a clean text.
    private static string Others(LintResult result)
    {
        var suppressed = result.Diagnostics.Count(d => !d.Suppressions.IsEmpty);
        var known = result.Diagnostics.Count(d => d.Suppressions.IsEmpty && !d.IsOpen);
        return (suppressed > 0 ? $"; {suppressed} suppressed" : "")
            + (known > 0 ? $"; {known} known from {DisplayText.SanitiseLine(result.ComparedWith ?? "before")}" : "")
            + (result.Absent.Length > 0 ? $"; {result.Absent.Length} no longer found" : "");
    }

    private static string Completeness(LintResult result) => result.IsComplete ? "" : "; the check could not run to its end";

    private static void WriteFinding(ReportPage page, Diagnostic diagnostic)
    {
        var start = diagnostic.Location.Text.GetLinePosition(diagnostic.Location.Span.Start);
        var place = string.Create(CultureInfo.InvariantCulture, $"{start.Line + 1}:{start.Character + 1}");
        page.Line($"  {place}  {page.Severity(diagnostic.Severity)}  {page.Dim(diagnostic.Rule.Id)}  {DisplayText.SanitiseLine(diagnostic.Message)}");
        var inSentence = diagnostic.Related.Where(r => IsIn(diagnostic.Location, r.Location)).Select(r => r.Location.Span).ToArray();
        WriteExcerpt(page, diagnostic.Location, inSentence, Indent);
        WriteRelated(page, diagnostic);
        foreach (var fix in diagnostic.Fixes)
        {
            page.Line($"{Indent}{page.Dim(fix.Safety == FixSafety.Safe ? "fix:" : "possible fix:")} {DisplayText.SanitiseLine(fix.Title)}");
        }

        page.Line("");
    }

    // A sentence is shown once: a side that stands in one already shown has only its line.
    private static void WriteRelated(ReportPage page, Diagnostic diagnostic)
    {
        var shown = new List<Location> { diagnostic.Location };
        foreach (var side in diagnostic.Related.Take(page.Options.MaximumSides))
        {
            var place = side.Location with { Path = page.PathOf(side.Location.Path) };
            page.Line($"{Indent}↳ {page.Bold(place.ToString())}  {DisplayText.SanitiseLine(side.Message)}");
            if (shown.Count <= page.Options.MaximumExcerpts && !shown.Exists(s => IsIn(s, side.Location)))
            {
                WriteExcerpt(page, side.Location, [], Indent + "  ");
                shown.Add(side.Location);
            }
        }

        if (diagnostic.Related.Length > page.Options.MaximumSides)
        {
            page.Line($"{Indent}↳ and {ReportPage.Count(diagnostic.Related.Length - page.Options.MaximumSides, "more place")}");
        }
    }

    private static bool IsIn(Location shown, Location place) => shown.Path == place.Path && shown.Context.Contains(place.Span);

    private static void WriteExcerpt(ReportPage page, Location location, IReadOnlyList<TextSpan> others, string indent)
    {
        foreach (var (line, marks) in Excerpt.Of(location, others, page.Width - indent.Length))
        {
            page.Line(indent + line);
            if (marks.Length > 0)
            {
                page.Line(indent + page.Mark(marks));
            }
        }
    }
}
