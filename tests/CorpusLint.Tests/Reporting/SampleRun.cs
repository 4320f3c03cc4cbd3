using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CorpusLint.Diagnostics;
using CorpusLint.Documents;
using CorpusLint.Engine;
using CorpusLint.Model;
using CorpusLint.Reporting;
using CorpusLint.Text;

namespace CorpusLint.Tests.Reporting;

/// <summary>A result made by hand over small documents, so that reports can be tested without an engine.</summary>
internal sealed class SampleRun
{
    private readonly Dictionary<string, Document> _documents = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<RunNotification> _notifications = [];

    internal static readonly RuleDescriptor Figures = new()
    {
        Id = "CL8001",
        Name = "numeric-disagreement-across",
        Title = "Numbers for the same thing must agree",
        Description = "Compares what texts of one group count.",
        Category = Category.CrossDocument,
        DefaultSeverity = DiagnosticSeverity.Error,
        HelpMarkdown = "# CL8001\n\nTwo figures for one thing: [see](x.md).\n",
        Messages = [new("disagree", "{measure}: {count} figures do not agree"), new("plain", "Which figure is right?", DiagnosticSeverity.Warning)],
        SourcePath = "rules/agreement/numeric-disagreement-across.csx",
    };

    internal static readonly RuleDescriptor Headings = new()
    {
        Id = "CL1002",
        Name = "empty-reference-section",
        Title = "A reference heading has entries.",
        Category = Category.Citations,
        DefaultSeverity = DiagnosticSeverity.Warning,
        Messages = [new("empty", "\"{heading}\" has nothing under it.")],
        SourcePath = "rules/citations/empty-reference-section.csx",
    };

    internal static readonly RuleDescriptor BrokenRule = new()
    {
        Id = "CL0002",
        Name = "broken-rule",
        Title = "A rule runs to its end.",
        Category = Category.Run,
        DefaultSeverity = DiagnosticSeverity.Error,
    };

    internal SampleRun With(string path, string content)
    {
        _documents[path] = DocumentReader.Read(path, content);
        return this;
    }

    /// <summary>A place by the words that stand there; the context is the line.</summary>
    internal Location At(string path, string words)
    {
        var text = _documents[path].Text;
        var start = text.Content.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, words);
        var line = text.GetLinePosition(start).Line;
        var lineEnd = line + 1 < text.LineStarts.Length ? text.LineStarts[line + 1] : text.Length;
        while (lineEnd > text.LineStarts[line] && text.Content[lineEnd - 1] is '\r' or '\n')
        {
            lineEnd--;
        }

        return new Location(path, text, new TextSpan(start, words.Length), TextSpan.FromBounds(text.LineStarts[line], Math.Max(lineEnd, start + words.Length)));
    }

    internal SampleRun Finding(
        RuleDescriptor rule, string messageId, Location location, (string Name, string Value)[]? arguments = null,
        (Location Place, string Words)[]? sides = null, Fix? fix = null, DiagnosticSeverity? severity = null)
    {
        var descriptor = rule.Messages.First(m => m.Id == messageId);
        var message = descriptor.Format;
        foreach (var (name, value) in arguments ?? [])
        {
            message = message.Replace("{" + name + "}", value, StringComparison.Ordinal);
        }

        var fingerprint = Hash(rule.Id + messageId + location.Path + location.Snippet)[..32];
        _diagnostics.Add(new Diagnostic
        {
            Rule = rule,
            MessageId = messageId,
            Message = message,
            Arguments = [.. (arguments ?? []).Select(a => KeyValuePair.Create(a.Name, a.Value))],
            Severity = severity ?? descriptor.Severity ?? rule.DefaultSeverity,
            Location = location,
            Related = [.. (sides ?? []).Select(s => new RelatedLocation(s.Place, s.Words, RelatedRole.Side))],
            Fixes = fix is null ? [] : [fix],
            Confidence = 0.875,
            Fingerprint = fingerprint,
            ContentFingerprint = fingerprint,
        });
        return this;
    }

    internal SampleRun Notified(RunNotification notification)
    {
        _notifications.Add(notification);
        return this;
    }

    internal LintResult Result => new()
    {
        Corpus = new Corpus(_documents.Values.Select(d => new DocumentFacts { Document = d }), []),
        Diagnostics = [.. _diagnostics],
        Rules = [Headings, Figures],
        Notifications = [.. _notifications],
    };

    internal RunRecord Record => new()
    {
        CorpusName = "sample",
        ExitCode = 1,
        ExitCodeDescription = "Findings.",
        Files = [.. _documents.Values.Select(d => new SourceFile(d.Path, SourceRole.Document, Encoding.UTF8.GetByteCount(d.Text.Content), Hash(d.Text.Content)))],
    };

    internal string? Read(string path) => _documents.TryGetValue(path, out var document) ? document.Text.Content : null;

    /// <summary>Two drafts that disagree, as a reader would meet them.</summary>
    internal static SampleRun TwoDrafts()
    {
        var run = new SampleRun()
            .With("harbour/brief.md", "# Quay strike\r\n\r\nThe union said over 300 boats stayed in port on Monday.\r\n")
            .With("harbour/page one.md", "# The quay stands still\n\nMore than [250] boats {0} lay idle, the pilots’ board said.\n\n## Sources\n");
        var brief = run.At("harbour/brief.md", "over 300 boats");
        var page = run.At("harbour/page one.md", "More than [250] boats {0}");
        run.Finding(Figures, "disagree", brief, [("measure", "boats [idle] {0}"), ("count", "2")], [(page, "this one says “More than [250] boats”")]);
        var heading = run.At("harbour/page one.md", "## Sources\n");
        run.Finding(Headings, "empty", heading, [("heading", "Sources")], fix: new Fix("Delete the heading \"Sources\"", FixSafety.Suggested,
            [new FileEdit("harbour/page one.md", heading.Text, new TextChange(heading.Span, ""))]));
        run.Finding(Figures, "plain", page);
        return run;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
