using System.Collections.Immutable;
using CorpusLint.Diagnostics;
using CorpusLint.Engine.Gating;
using CorpusLint.Model;

namespace CorpusLint.Engine;

/// <summary>What a run found, and whether it could look everywhere.</summary>
public sealed record LintResult
{
    /// <summary>The corpus that was looked at.</summary>
    public required Corpus Corpus { get; init; }

    /// <summary>Findings by path, place, rule id and message; the same for the same inputs on every machine.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>The findings that somebody has to look at: neither suppressed nor known from before.</summary>
    public IEnumerable<Diagnostic> Open => Diagnostics.Where(d => d.IsOpen);

    /// <summary>What the findings were compared with, for people: "the baseline drafts/corpuslint.baseline.jsonl"; null when with nothing.</summary>
    public string? ComparedWith { get; init; }

    /// <summary>Findings that were there before and are no more, by path, rule and fingerprint; empty when the run was compared with nothing.</summary>
    public ImmutableArray<AbsentFinding> Absent { get; init; } = [];

    /// <summary>All rules that ran, with or without findings, by id.</summary>
    public required ImmutableArray<RuleDescriptor> Rules { get; init; }

    /// <summary>What happened to the run itself: a rule that does not compile, throws or was stopped; a join that was cut.</summary>
    public ImmutableArray<RunNotification> Notifications { get; init; } = [];

    /// <summary>Whether every rule ran to its end on every document; a run that is not complete never passes.</summary>
    public bool IsComplete => !Notifications.Any(n => n.Severity == DiagnosticSeverity.Error);

    /// <summary>Rows and time by rule and stage, by rule id; empty unless <see cref="LintSettings.IsProfiled"/>.</summary>
    public ImmutableArray<RuleProfile> Profiles { get; init; } = [];
}

/// <summary>Something that happened to the run itself.</summary>
/// <param name="Descriptor">The CL0xxx descriptor.</param>
/// <param name="Severity">Error when the run is not complete because of it.</param>
/// <param name="Message">What happened and what to do; plain text.</param>
/// <param name="RuleId">The rule concerned, or null.</param>
/// <param name="Location">Where, in a document, a rule or a configuration; or null.</param>
public sealed record RunNotification(RuleDescriptor Descriptor, DiagnosticSeverity Severity, string Message, string? RuleId, Location? Location);
