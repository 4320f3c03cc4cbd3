using System.Collections.Immutable;
using CorpusLint.Engine;
using CorpusLint.Reporting.Json;
using CorpusLint.Reporting.Templates;

namespace CorpusLint.Reporting;

/// <summary>Writes a report. The same result, record and options give the same bytes.</summary>
/// <param name="result">What was found.</param>
/// <param name="run">What else is known of the run.</param>
/// <param name="options">How to write.</param>
/// <param name="output">Where to write: UTF-8 without byte order mark, lines end with a line feed; stays open.</param>
public delegate void ReportWriter(LintResult result, RunRecord run, ReportOptions options, Stream output);

/// <summary>A format that findings can be reported in.</summary>
/// <param name="Name">How it is asked for, kebab case.</param>
/// <param name="Summary">For whom it is, a sentence without full stop.</param>
/// <param name="Write">Writes it.</param>
public sealed record ReportFormat(string Name, string Summary, ReportWriter Write)
{
    /// <summary>All formats, those for people first.</summary>
    public static readonly ImmutableArray<ReportFormat> All =
    [
        new("text", "for people: each finding with its sentences", OfText(TextReport.Write)),
        new("concise", "for editors and grep: one line a finding", OfText(ConciseReport.Write)),
        new("grouped", "for working off a backlog: by rule, with counts", OfText(GroupedReport.Write)),
        new("conflicts", "for editors who settle them: disagreements only, as tables of their sides", OfText(ConflictsReport.Write)),
        new("markdown", "for a pull request: ten cards, the rest folded, within a comment's limit", OfText(MarkdownReport.Write)),
        new("json", "for programs: one document with every finding and its state", OfJson(JsonReportWriter.Write)),
        new("jsonl", "for programs: the same findings, one a line", OfJson(JsonReportWriter.WriteLines)),
        new("template", "for what nobody thought of: template=FILE, a Mustache template over the fields of json; template=FILE=OUT to a file", ReportTemplate.Write),
        new("sarif", "SARIF 2.1.0, everything that is known", OfSarif(SarifProfile.Full)),
        new("sarif-github", "SARIF for GitHub's code scanning, within its limits", OfSarif(SarifProfile.GitHub)),
        new("sarif-editor", "SARIF for an editor on this machine", OfSarif(SarifProfile.Editor)),
        new("github", "workflow commands, of which GitHub Actions makes annotations", OfLines(GitHubReport.Write)),
        new("gitlab", "a Code Quality report for GitLab", OfJson(GitLabReport.Write)),
        new("azure", "logging commands for Azure Pipelines", OfLines(AzureReport.Write)),
        new("junit", "JUnit XML, a suite for each document", OfLines(JUnitReport.Write)),
        new("checkstyle", "Checkstyle XML", OfLines(CheckstyleReport.Write)),
        new("rdjson", "the Reviewdog Diagnostic Format, one result", OfJson(ReviewdogReport.Write)),
        new("rdjsonl", "the Reviewdog Diagnostic Format, a diagnostic a line", OfJson(ReviewdogReport.WriteLines)),
    ];

    /// <summary>The format of this name, or null.</summary>
    public static ReportFormat? Find(string name) => All.FirstOrDefault(f => f.Name == name);

    private static ReportWriter OfText(Action<LintResult, ReportOptions?, TextWriter> write) => OfLines((result, _, options, output) => write(result, options, output));

    private static ReportWriter OfSarif(SarifProfile profile) => (result, run, options, output) =>
        SarifWriter.Write(result, run, SarifOptions.Default with { Profile = profile, PathPrefix = options.WorkspacePrefix }, output);

    private static ReportWriter OfLines(Action<LintResult, RunRecord, ReportOptions, TextWriter> write) => (result, run, options, output) =>
    {
        using var writer = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
        write(result, run, options, writer);
    };

    // What JSON quotes stays as it was written, and yet nothing raw is in it that a terminal or a runner obeys.
    private static ReportWriter OfJson(ReportWriter write) => (result, run, options, output) => write(result, run, options, new GuardedJson(output));
}
