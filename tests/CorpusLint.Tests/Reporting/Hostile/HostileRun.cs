using CorpusLint.Diagnostics;
using CorpusLint.Documents;
using CorpusLint.Engine;
using CorpusLint.Engine.Fixing;
using CorpusLint.Engine.Gating;
using CorpusLint.Model;
using CorpusLint.Reporting;
using CorpusLint.Text;

namespace CorpusLint.Tests.Reporting.Hostile;

/// <summary>One run with a hostile text in every place that a report can quote from.</summary>
internal static class HostileRun
{
    /// <summary>Stands behind the text in every place, so that a report that leaves it out shows.</summary>
    internal const string Mark = "qzx";

    internal static (LintResult Result, RunRecord Record, ReportOptions Options) Of(string hostile)
    {
        var text = hostile + Mark;
        var path = text.Replace("/", "∕", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal) + "/" + text.Replace("/", "∕", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal) + ".md";
        var content = $"---\ntitle: {text}\n---\n# {text}\n\n{text}\n\nThe crew said \"{text}\" [1] and 12 {text}.\n\n[1] {text}\n";
        var document = DocumentReader.Read(path, content);
        var other = DocumentReader.Read("b.md", content);
        var rule = new RuleDescriptor
        {
            Id = "CL8001",
            Name = "numeric-disagreement",
            Title = text,
            Description = text,
            Category = Category.CrossDocument,
            DefaultSeverity = DiagnosticSeverity.Error,
            HelpMarkdown = text,
            Messages = [new("disagree", "{measure}: figures do not agree" + text), new("bare", "{measure}")],
            SourcePath = "rules/x.csx",
        };
        var diagnostics = new[]
        {
            Finding(rule, "disagree", text + ": figures do not agree" + text, document, other, text, DiagnosticSeverity.Error),
            Finding(rule, "bare", text, other, document, text, DiagnosticSeverity.Warning),
            Finding(rule, "unknown", text, document, document, text, DiagnosticSeverity.Note),
            Finding(rule, "bare", text, document, other, text, DiagnosticSeverity.Error) with { Suppressions = [new Suppression(SuppressionKind.InSource, text) { By = text, Location = At(document, 3) }] },
            Finding(rule, "bare", text, document, other, text, DiagnosticSeverity.Error) with { BaselineState = BaselineState.Unchanged },
        };
        var result = new LintResult
        {
            Corpus = new Corpus([new DocumentFacts { Document = document }, new DocumentFacts { Document = other }], []),
            Diagnostics = [.. diagnostics],
            Rules = [rule],
            ComparedWith = text,
            Absent = [new AbsentFinding("CL8001", "bare", text, [path], text, "00112233445566778899aabbccddeeff", "ffeeddccbbaa99887766554433221100")],
            Notifications =
            [
                new RunNotification(SampleRun.BrokenRule, DiagnosticSeverity.Error, text, "CL8001", At(document, 2)),
                new RunNotification(SampleRun.BrokenRule, DiagnosticSeverity.Error, text, null, null),
                new RunNotification(SampleRun.BrokenRule, DiagnosticSeverity.Warning, text, null, null),
            ],
        };
        var fixing = new FixResult { Before = result, After = result, Applied = [new AppliedFix(diagnostics[0], diagnostics[0].Fixes[0])] };
        return (
            result,
            new RunRecord { CorpusName = text, ExitCode = 2, ExitCodeDescription = text, Files = [new SourceFile(path, SourceRole.Document, 1, new string('0', 64))] },
            new ReportOptions { BreaksCommands = true, PathPrefix = text.Replace("/", "∕", StringComparison.Ordinal) + "/", WorkspacePrefix = text.Replace("/", "∕", StringComparison.Ordinal) + "/", Fixing = [fixing] });
    }

    /// <summary>Several runs as one, so that a format is tried on all texts in a few reports; what a run has once comes from the first.</summary>
    internal static (LintResult Result, RunRecord Record, ReportOptions Options) Of(IReadOnlyList<string> hostile)
    {
        var runs = hostile.Select(Of).ToArray();
        return (runs[0].Result with
        {
            Corpus = new Corpus(runs.SelectMany(r => r.Result.Corpus.Documents).DistinctBy(d => d.Document.Path), []),
            Diagnostics = [.. runs.SelectMany(r => r.Result.Diagnostics)],
            Absent = [.. runs.SelectMany(r => r.Result.Absent)],
            Notifications = [.. runs.SelectMany(r => r.Result.Notifications)],
        }, runs[0].Record with { Files = [.. runs.SelectMany(r => r.Record.Files)] }, runs[0].Options with { Fixing = [.. runs.SelectMany(r => r.Options.Fixing!.Value)] });
    }

    private static Diagnostic Finding(RuleDescriptor rule, string messageId, string message, Document document, Document other, string text, DiagnosticSeverity severity)
    {
        var place = At(document, 0);
        return new Diagnostic
        {
            Rule = rule,
            MessageId = messageId,
            Message = message,
            Arguments = [KeyValuePair.Create("measure", text)],
            Severity = severity,
            Location = place,
            Related = [new RelatedLocation(At(other, 1), text, RelatedRole.Side), new RelatedLocation(At(other, 2), text, RelatedRole.Reason)],
            Fixes = [new Fix(text, FixSafety.Suggested, [new FileEdit(document.Path, place.Text, new TextChange(place.Span, text))])],
            Fingerprint = new string('a', 32),
            ContentFingerprint = new string('b', 32),
        };
    }

    // The nth place where the mark stands, with its paragraph for context.
    private static Location At(Document document, int number)
    {
        var content = document.Text.Content;
        var at = -1;
        for (var i = 0; i <= number; i++)
        {
            at = content.IndexOf(Mark, at + 1, StringComparison.Ordinal);
        }

        var start = content.LastIndexOf('\n', at) + 1;
        var end = content.IndexOf('\n', at);
        return new Location(document.Path, document.Text, TextSpan.FromBounds(start, at + Mark.Length), TextSpan.FromBounds(start, end));
    }
}
