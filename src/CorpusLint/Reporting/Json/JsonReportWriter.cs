using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CorpusLint.Engine;
using CorpusLint.Reporting.Templates;

namespace CorpusLint.Reporting.Json;

/// <summary>Writes a run as JSON for programs: one document, lines, or counts. The records beside this are the shape, and their schemas are made of them.</summary>
internal static class JsonReportWriter
{
    /// <summary>Writes one indented document: the findings, or with <see cref="ReportOptions.CountsOnly"/> how many there are.</summary>
    internal static void Write(LintResult result, RunRecord run, ReportOptions options, Stream output)
    {
        var parts = new JsonReportParts(result, run);
        if (options.CountsOnly)
        {
            Write(parts.Statistics(), output);
        }
        else
        {
            Write(parts.Report(), output);
        }
    }

    /// <summary>Writes a line for the run, one for each finding and each thing that happened, and one for the counts.</summary>
    internal static void WriteLines(LintResult result, RunRecord run, ReportOptions options, Stream output)
    {
        var settings = Settings(isIndented: false);
        foreach (var line in new JsonReportParts(result, run).Lines())
        {
            JsonSerializer.Serialize(output, line, settings);
            output.WriteByte((byte)'\n');
        }
    }

    /// <summary>The document as a value, for templates.</summary>
    internal static JsonElement ToElement(LintResult result, RunRecord run) =>
        JsonSerializer.SerializeToElement(new TemplateReport(new JsonReportParts(result, run).Report()), Settings(isIndented: false));

    private static void Write<T>(T document, Stream output)
    {
        JsonSerializer.Serialize(output, document, Settings(isIndented: true));
        output.WriteByte((byte)'\n');
    }

    private static JsonSerializerOptions Settings(bool isIndented) => new()
    {
        WriteIndented = isIndented,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters = { new JsonText(), new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };
}
