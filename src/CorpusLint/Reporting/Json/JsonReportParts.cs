using System.Globalization;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Engine.Gating;
using CorpusLint.Text;

namespace CorpusLint.Reporting.Json;

/// <summary>A run in the words of its JSON formats; findings are made one by one, as they are asked for.</summary>
internal sealed class JsonReportParts(LintResult result, RunRecord run)
{
    private const int Version = 1;

    internal JsonReport Report() => new()
    {
        Format = "corpuslint-report",
        FormatVersion = Version,
        Tool = Tool(),
        Run = Run(),
        Summary = Summary(),
        Rules = Rules(),
        Notifications = Notifications(),
        Findings = Findings(),
        Absent = Absent(),
    };

    internal IEnumerable<JsonReportLine> Lines()
    {
        yield return new JsonReportLine { Header = new JsonReportHeader { Format = "corpuslint-report-lines", FormatVersion = Version, Tool = Tool(), Run = Run(), Rules = Rules() } };
        foreach (var notification in Notifications())
        {
            yield return new JsonReportLine { Notification = notification };
        }

        foreach (var finding in Findings())
        {
            yield return new JsonReportLine { Finding = finding };
        }

        foreach (var absent in Absent())
        {
            yield return new JsonReportLine { Absent = absent };
        }

        yield return new JsonReportLine { Summary = Summary() };
    }

    internal JsonStatistics Statistics() => new()
    {
        Format = "corpuslint-statistics",
        FormatVersion = Version,
        Tool = Tool(),
        Run = Run(),
        Summary = Summary(),
        Counts = RuleCounts.Of(result).Select(c => new JsonRuleCounts
        {
            Rule = c.RuleId,
            Name = c.Name,
            Severity = c.Severity,
            Open = c.Open,
            Suppressed = c.Suppressed,
            Known = c.Known,
            Absent = c.Absent,
            Fixable = c.Fixable,
            FixableIfSuggested = c.FixableIfSuggested,
        }),
        Notifications = Notifications(),
    };

    private JsonTool Tool() => new() { Name = "CorpusLint", Version = run.Version };

    private JsonRun Run() => new()
    {
        Corpus = DisplayText.SanitiseLine(run.CorpusName),
        ExitCode = run.ExitCode,
        ExitCodeDescription = run.ExitCodeDescription,
        IsComplete = result.IsComplete,
        ComparedWith = result.ComparedWith is { } other ? DisplayText.SanitiseLine(other) : null,
    };

    private JsonSummary Summary()
    {
        var total = RuleCounts.Total(result);
        return new JsonSummary
        {
            Text = TextReport.Summary(result),
            Documents = result.Corpus.Documents.Length,
            DocumentsWithFindings = result.Open.Select(d => d.Location.Path).Distinct(StringComparer.Ordinal).Count(),
            Rules = result.Rules.Length,
            Open = total.Open,
            Errors = result.Open.Count(d => d.Severity == DiagnosticSeverity.Error),
            Warnings = result.Open.Count(d => d.Severity == DiagnosticSeverity.Warning),
            Notes = result.Open.Count(d => d.Severity == DiagnosticSeverity.Note),
            Suppressed = total.Suppressed,
            Known = total.Known,
            Absent = total.Absent,
            Fixable = total.Fixable,
            FixableIfSuggested = total.FixableIfSuggested,
        };
    }

    private IEnumerable<JsonRule> Rules() => result.Rules.Select(r => new JsonRule
    {
        Id = r.Id,
        Name = r.Name,
        Title = DisplayText.SanitiseLine(r.Title),
        Category = r.Category,
        Severity = r.DefaultSeverity,
        Origin = r.SourcePath is { } path ? run.Extensions.FirstOrDefault(e => path.StartsWith(e.Folder + "/", StringComparison.Ordinal))?.Name : null,
    });

    private IEnumerable<JsonNotification> Notifications() => result.Notifications.Select(n => new JsonNotification
    {
        Id = n.Descriptor.Id,
        Name = n.Descriptor.Name,
        Severity = n.Severity,
        Message = DisplayText.SanitiseLine(n.Message),
        Rule = n.RuleId,
        Place = n.Location is { } place ? PlaceOf(place) : null,
    });

    private IEnumerable<JsonFinding> Findings() => result.Diagnostics.Select(FindingOf);

    private IEnumerable<JsonAbsentFinding> Absent() => result.Absent.Select(AbsentOf);

    private static JsonAbsentFinding AbsentOf(AbsentFinding absent) => new()
    {
        Rule = absent.RuleId,
        MessageId = absent.MessageId,
        Message = DisplayText.SanitiseLine(absent.Message),
        Paths = absent.Paths,
        Excerpt = DisplayText.SanitiseLine(absent.Excerpt),
        Fingerprint = absent.Fingerprint,
        ContentFingerprint = absent.ContentFingerprint,
    };

    private static JsonFinding FindingOf(Diagnostic diagnostic) => new()
    {
        Rule = diagnostic.Rule.Id,
        Name = diagnostic.Rule.Name,
        MessageId = diagnostic.MessageId,
        Message = DisplayText.SanitiseLine(diagnostic.Message),
        Severity = diagnostic.Severity,
        State = diagnostic.IsOpen ? FindingState.Open : diagnostic.Suppressions.IsEmpty ? FindingState.Known : FindingState.Suppressed,
        BaselineState = diagnostic.BaselineState,
        Confidence = Math.Round(Math.Clamp(diagnostic.Confidence, 0, 1), 3),
        Place = PlaceOf(diagnostic.Location),
        Sides = RelatedOf(diagnostic, RelatedRole.Side),
        Evidence = RelatedOf(diagnostic, RelatedRole.Reason),
        Fixes = diagnostic.Fixes.Select(f => new JsonFix { Title = DisplayText.SanitiseLine(f.Title), Safety = f.Safety, Edits = f.Edits.Select(EditOf) }),
        Suppressions = diagnostic.Suppressions.Select(SuppressionOf),
        Fingerprint = diagnostic.Fingerprint,
        ContentFingerprint = diagnostic.ContentFingerprint,
    };

    private static IEnumerable<JsonRelatedPlace> RelatedOf(Diagnostic diagnostic, RelatedRole role) => diagnostic.Related.Where(r => r.Role == role)
        .Select(r => new JsonRelatedPlace { Message = DisplayText.SanitiseLine(r.Message), Place = PlaceOf(r.Location) });

    private static JsonSuppression SuppressionOf(Suppression suppression) => new()
    {
        Kind = suppression.Kind,
        Justification = DisplayText.SanitiseLine(suppression.Justification),
        By = suppression.By is { } by ? DisplayText.SanitiseLine(by) : null,
        Until = suppression.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Place = suppression.Location is { } place ? PlaceOf(place) : null,
    };

    private static JsonPlace PlaceOf(Location location)
    {
        var (start, end) = EndsOf(location.Text, location.Span);
        var (before, meant, behind) = Excerpt.Parts(location);
        return new JsonPlace
        {
            Path = location.Path,
            Line = start.Line + 1,
            Column = start.Character + 1,
            EndLine = end.Line + 1,
            EndColumn = end.Character + 1,
            Offset = location.Span.Start,
            Length = location.Span.Length,
            Snippet = location.Snippet,
            Sentence = (before + meant + behind).TrimEnd(),
        };
    }

    private static JsonEdit EditOf(FileEdit edit)
    {
        var (start, end) = EndsOf(edit.Text, edit.Change.Span);
        return new JsonEdit
        {
            Path = edit.Path,
            Line = start.Line + 1,
            Column = start.Character + 1,
            EndLine = end.Line + 1,
            EndColumn = end.Character + 1,
            Offset = edit.Change.Span.Start,
            Length = edit.Change.Span.Length,
            NewText = edit.Change.NewText,
        };
    }

    private static (LinePosition Start, LinePosition End) EndsOf(DocumentText text, TextSpan span) => (text.GetLinePosition(span.Start), text.GetLinePosition(span.End));
}
