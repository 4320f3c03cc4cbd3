namespace CorpusLint.Reporting.Json;

/// <summary>How often what was found, as one JSON document.</summary>
internal sealed record JsonStatistics
{
    /// <summary>Always "corpuslint-statistics".</summary>
    public required string Format { get; init; }

    /// <summary>Version of the format: 1.</summary>
    public required int FormatVersion { get; init; }

    /// <summary>The program that wrote it.</summary>
    public required JsonTool Tool { get; init; }

    /// <summary>How the run ended.</summary>
    public required JsonRun Run { get; init; }

    /// <summary>All findings counted.</summary>
    public required JsonSummary Summary { get; init; }

    /// <summary>Findings counted by rule and severity, the most frequent open ones first.</summary>
    public required IEnumerable<JsonRuleCounts> Counts { get; init; }

    /// <summary>What happened to the run itself.</summary>
    public required IEnumerable<JsonNotification> Notifications { get; init; }
}
