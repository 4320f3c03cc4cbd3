using CorpusLint.Diagnostics;

namespace CorpusLint.Reporting.Json;

/// <summary>A rule that ran.</summary>
internal sealed record JsonRule
{
    /// <summary>Stable id, as CL8001.</summary>
    public required string Id { get; init; }

    /// <summary>The fault in kebab-case words.</summary>
    public required string Name { get; init; }

    /// <summary>One sentence: what must hold.</summary>
    public required string Title { get; init; }

    /// <summary>What the rule is about.</summary>
    public required Category Category { get; init; }

    /// <summary>Severity of findings that nothing changes.</summary>
    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>The folder or pack that it comes from; null for the program's own.</summary>
    public required string? Origin { get; init; }
}

/// <summary>How often a rule's findings of one severity came.</summary>
internal sealed record JsonRuleCounts
{
    /// <summary>Id of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>Name of the rule; empty when only findings of before are known of it.</summary>
    public required string Name { get; init; }

    /// <summary>Severity of the findings; null for findings that are no more.</summary>
    public required DiagnosticSeverity? Severity { get; init; }

    /// <summary>Findings that somebody has to look at.</summary>
    public required int Open { get; init; }

    /// <summary>Findings that somebody said to leave alone.</summary>
    public required int Suppressed { get; init; }

    /// <summary>Findings known from before and not suppressed.</summary>
    public required int Known { get; init; }

    /// <summary>Findings that are no more.</summary>
    public required int Absent { get; init; }

    /// <summary>Open findings that --fix would fix.</summary>
    public required int Fixable { get; init; }

    /// <summary>Open findings that only --fix=suggested would fix.</summary>
    public required int FixableIfSuggested { get; init; }
}

/// <summary>Something that happened to the run itself.</summary>
internal sealed record JsonNotification
{
    /// <summary>Its id, CL0xxx.</summary>
    public required string Id { get; init; }

    /// <summary>Its name in kebab-case words.</summary>
    public required string Name { get; init; }

    /// <summary>Error when the run is not complete because of it.</summary>
    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>What happened and what to do.</summary>
    public required string Message { get; init; }

    /// <summary>The rule concerned, or null.</summary>
    public required string? Rule { get; init; }

    /// <summary>Where, in a document, a rule or a configuration; or null.</summary>
    public required JsonPlace? Place { get; init; }
}

/// <summary>A finding that was there before and is no more; it has no place.</summary>
internal sealed record JsonAbsentFinding
{
    /// <summary>Id of the rule that found it.</summary>
    public required string Rule { get; init; }

    /// <summary>Which of the rule's messages.</summary>
    public required string MessageId { get; init; }

    /// <summary>The message then.</summary>
    public required string Message { get; init; }

    /// <summary>The documents of its sides then, sorted.</summary>
    public required IEnumerable<string> Paths { get; init; }

    /// <summary>What it pointed at in its sentence, on one line.</summary>
    public required string Excerpt { get; init; }

    /// <summary>Its fingerprint then; empty where only the content's is known.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Its fingerprint without paths.</summary>
    public required string ContentFingerprint { get; init; }
}
