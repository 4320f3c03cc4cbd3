using System.Collections.Immutable;
using CorpusLint.Engine;

namespace CorpusLint.Reporting.Templates;

/// <summary>
/// A report in a shape of the user's own: a Mustache template over the members of the JSON report. It can reach nothing else, and
/// takes no longer than its data is long. Besides Mustache's own tags it knows <c>{{openFindings}}</c>, a word that a member may
/// have (<c>{{#severity.error}}</c>), and inside a list <c>-first</c>, <c>-last</c> and <c>-index</c> (1-based); it has no partials.
/// </summary>
public sealed class ReportTemplate
{
    /// <summary>What is written when nobody gives a template: a line a finding.</summary>
    internal static readonly ReportTemplate Default = Parse(
        "{{#openFindings}}\n{{place.path}}:{{place.line}}:{{place.column}}: {{severity}}: {{rule}}: {{message}}\n{{/openFindings}}\n{{#notifications}}{{#severity.error}}error: {{id}}: {{message}}\n{{/severity.error}}{{/notifications}}{{summary.text}}\n",
        "lines.txt", out _)!;

    private ReportTemplate(ImmutableArray<TemplateNode> nodes, TemplateEscaping escaping)
    {
        Nodes = nodes;
        Escaping = escaping;
    }

    /// <summary>What the template consists of.</summary>
    internal ImmutableArray<TemplateNode> Nodes { get; }

    /// <summary>What a value must not be taken for.</summary>
    internal TemplateEscaping Escaping { get; }

    /// <summary>Reads a template.</summary>
    /// <param name="text">The template.</param>
    /// <param name="name">
    /// Name of its file, whose ending says how values are escaped: <c>.md</c>, <c>.html</c> and <c>.xml</c>, <c>.json</c>, <c>.csv</c>,
    /// <c>.sh</c>, else as text on one line; <c>.mustache</c>, <c>.tmpl</c> and <c>.template</c> behind it do not count. A comment
    /// <c>{{! escape: html }}</c> in the first line says it too.
    /// </param>
    /// <param name="problems">What is wrong with it; empty when the template is returned.</param>
    /// <returns>The template, or null.</returns>
    public static ReportTemplate? Parse(string text, string name, out ImmutableArray<TemplateProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        var parser = new TemplateParser(text);
        var nodes = parser.Parse();
        var escaping = TemplateEscape.ByHeader(text, out var unknown) ?? TemplateEscape.ByName(name);
        problems = [.. parser.Problems, .. unknown is null ? Array.Empty<TemplateProblem>() : [new TemplateProblem(1, 1, $"There is no way of escaping '{unknown}'.", unknown, TemplateEscape.Names)]];
        if (problems.IsEmpty)
        {
            problems = TemplateCheck.Of(nodes, text);
        }

        return problems.IsEmpty ? new ReportTemplate(nodes, escaping) : null;
    }

    /// <summary>Writes a report.</summary>
    /// <exception cref="TemplateLimitException">The template makes more of its data than a report can be.</exception>
    internal static void Write(LintResult result, RunRecord run, ReportOptions options, Stream output)
    {
        var template = options.Template ?? Default;
        using var writer = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
        new TemplateRenderer(template, options.BreaksCommands, writer).Write(Json.JsonReportWriter.ToElement(result, run));
    }
}

/// <summary>Something wrong with a template.</summary>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column in UTF-16 code units.</param>
/// <param name="Message">What is wrong; plain text, a sentence or more.</param>
/// <param name="Word">The word that is not known; null when it is about something else.</param>
/// <param name="Known">The words that could stand there, for "did you mean"; empty when <paramref name="Word"/> is null.</param>
public sealed record TemplateProblem(int Line, int Column, string Message, string? Word, ImmutableArray<string> Known);

/// <summary>A template makes more of its data than a report can be: lists inside themselves.</summary>
public sealed class TemplateLimitException(string message) : Exception(message);
