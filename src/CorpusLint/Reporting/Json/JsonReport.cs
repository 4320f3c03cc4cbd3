namespace CorpusLint.Reporting.Json;

/// <summary>
/// What CorpusLint found, as one JSON document. Lines and columns are 1-based, columns and offsets count UTF-16 code units, ends
/// are exclusive. A later version with the same formatVersion may add members, and neither removes one nor changes its meaning.
/// </summary>
internal record JsonReport
{
    /// <summary>Always "corpuslint-report".</summary>
    public required string Format { get; init; }

    /// <summary>Version of the format: 1.</summary>
    public required int FormatVersion { get; init; }

    /// <summary>The program that wrote it.</summary>
    public required JsonTool Tool { get; init; }

    /// <summary>How the run ended.</summary>
    public required JsonRun Run { get; init; }

    /// <summary>The findings counted.</summary>
    public required JsonSummary Summary { get; init; }

    /// <summary>All rules that ran, by id.</summary>
    public required IEnumerable<JsonRule> Rules { get; init; }

    /// <summary>What happened to the run itself: a rule that could not run, a file that could not be read.</summary>
    public required IEnumerable<JsonNotification> Notifications { get; init; }

    /// <summary>All findings by path and place, also those that are suppressed or known; "state" tells which.</summary>
    public required IEnumerable<JsonFinding> Findings { get; init; }

    /// <summary>Findings that were there before and are no more.</summary>
    public required IEnumerable<JsonAbsentFinding> Absent { get; init; }
}

/// <summary>The program.</summary>
internal sealed record JsonTool
{
    /// <summary>Always "CorpusLint".</summary>
    public required string Name { get; init; }

    /// <summary>Its version, as 0.1.0.</summary>
    public required string Version { get; init; }
}

/// <summary>How a run ended.</summary>
internal sealed record JsonRun
{
    /// <summary>Name of what was looked at.</summary>
    public required string Corpus { get; init; }

    /// <summary>Exit code of the process: 0 passed, 1 findings, 2 could not run properly or not to the end.</summary>
    public required int ExitCode { get; init; }

    /// <summary>What the exit code means, a sentence; empty when it is not told.</summary>
    public required string ExitCodeDescription { get; init; }

    /// <summary>Whether every rule ran to its end on every document; a run that is not complete never passes.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>What the findings were compared with, as "the baseline corpuslint.baseline.jsonl"; null when with nothing.</summary>
    public required string? ComparedWith { get; init; }
}

/// <summary>Findings counted.</summary>
internal sealed record JsonSummary
{
    /// <summary>The counts as a sentence for people.</summary>
    public required string Text { get; init; }

    /// <summary>Documents that were looked at.</summary>
    public required int Documents { get; init; }

    /// <summary>Documents that have open findings.</summary>
    public required int DocumentsWithFindings { get; init; }

    /// <summary>Rules that looked.</summary>
    public required int Rules { get; init; }

    /// <summary>Findings that somebody has to look at: neither suppressed nor known from before.</summary>
    public required int Open { get; init; }

    /// <summary>Open findings that are errors.</summary>
    public required int Errors { get; init; }

    /// <summary>Open findings that are warnings.</summary>
    public required int Warnings { get; init; }

    /// <summary>Open findings that are notes.</summary>
    public required int Notes { get; init; }

    /// <summary>Findings that somebody said to leave alone.</summary>
    public required int Suppressed { get; init; }

    /// <summary>Findings known from before and not suppressed.</summary>
    public required int Known { get; init; }

    /// <summary>Findings that were there before and are no more.</summary>
    public required int Absent { get; init; }

    /// <summary>Open findings that --fix would fix.</summary>
    public required int Fixable { get; init; }

    /// <summary>Open findings that only --fix=suggested would fix.</summary>
    public required int FixableIfSuggested { get; init; }
}
