using System.Diagnostics.CodeAnalysis;
using CorpusLint.Reporting.Json;

namespace CorpusLint.Reporting.Templates;

/// <summary>What a template sees: the JSON report, and what templates ask for most.</summary>
internal sealed record TemplateReport : JsonReport
{
    /// <summary>The same report, for a template.</summary>
    [SetsRequiredMembers]
    internal TemplateReport(JsonReport report) : base(report)
    {
    }

    /// <summary>The findings that somebody has to look at.</summary>
    public IEnumerable<JsonFinding> OpenFindings => Findings.Where(f => f.State == FindingState.Open);
}
