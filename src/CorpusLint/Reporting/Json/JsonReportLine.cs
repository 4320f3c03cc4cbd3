using System.Text.Json.Serialization;

namespace CorpusLint.Reporting.Json;

/// <summary>
/// One line of a report in JSON lines: exactly one of its members. The first line is the header, the last one the summary; a file
/// without a summary was cut off.
/// </summary>
internal sealed record JsonReportLine
{
    /// <summary>The first line.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonReportHeader? Header { get; init; }

    /// <summary>Something that happened to the run itself.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonNotification? Notification { get; init; }

    /// <summary>A finding.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonFinding? Finding { get; init; }

    /// <summary>A finding that is no more.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonAbsentFinding? Absent { get; init; }

    /// <summary>The last line.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonSummary? Summary { get; init; }
}

/// <summary>What holds for all lines.</summary>
internal sealed record JsonReportHeader
{
    /// <summary>Always "corpuslint-report-lines".</summary>
    public required string Format { get; init; }

    /// <summary>Version of the format: 1.</summary>
    public required int FormatVersion { get; init; }

    /// <summary>The program that wrote it.</summary>
    public required JsonTool Tool { get; init; }

    /// <summary>How the run ended.</summary>
    public required JsonRun Run { get; init; }

    /// <summary>All rules that ran, by id.</summary>
    public required IEnumerable<JsonRule> Rules { get; init; }
}
