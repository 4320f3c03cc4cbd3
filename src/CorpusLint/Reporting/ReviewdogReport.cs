using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Text;

namespace CorpusLint.Reporting;

/// <summary>
/// Writes findings in the Reviewdog Diagnostic Format, as one result or as one diagnostic a line. Columns count bytes of
/// UTF-8, from 1, and an end is exclusive. reviewdog posts messages as Markdown.
/// </summary>
internal static class ReviewdogReport
{
    private const string Source = "corpuslint";

    private static readonly JsonWriterOptions s_layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions s_line = s_layout with { Indented = false };

    /// <summary>Writes one result.</summary>
    internal static void Write(LintResult result, RunRecord run, ReportOptions options, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, s_layout))
        {
            json.WriteStartObject();
            WriteSource(json);
            json.WriteStartArray("diagnostics");
            foreach (var failure in RunFailure.Of(result, run, options))
            {
                WriteFailure(json, failure, hasSource: false);
            }

            foreach (var diagnostic in result.Open)
            {
                WriteDiagnostic(json, diagnostic, options, hasSource: false);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes a diagnostic a line; nothing when there is neither a finding nor a failure.</summary>
    internal static void WriteLines(LintResult result, RunRecord run, ReportOptions options, Stream output)
    {
        foreach (var failure in RunFailure.Of(result, run, options))
        {
            Line(json => WriteFailure(json, failure, hasSource: true));
        }

        foreach (var diagnostic in result.Open)
        {
            Line(json => WriteDiagnostic(json, diagnostic, options, hasSource: true));
        }

        void Line(Action<Utf8JsonWriter> write)
        {
            using (var json = new Utf8JsonWriter(output, s_line))
            {
                write(json);
            }

            output.WriteByte((byte)'\n');
        }
    }

    private static void WriteSource(Utf8JsonWriter json)
    {
        json.WriteStartObject("source");
        json.WriteString("name", Source);
        json.WriteEndObject();
    }

    private static void WriteFailure(Utf8JsonWriter json, RunFailure failure, bool hasSource)
    {
        json.WriteStartObject();
        json.WriteString("message", MarkdownText.Escape(failure.Words));
        json.WriteStartObject("location");
        json.WriteString("path", failure.Path);
        if (failure.Place is { } place)
        {
            WriteRange(json, place.Text, place.Span);
        }

        json.WriteEndObject();
        json.WriteString("severity", "ERROR");
        WriteEnd(json, failure.Id, null, hasSource);
        json.WriteEndObject();
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic, ReportOptions options, bool hasSource)
    {
        json.WriteStartObject();
        json.WriteString("message", MarkdownText.Escape(diagnostic.Message));
        WriteLocation(json, diagnostic.Location, options);
        json.WriteString("severity", diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => "ERROR",
            DiagnosticSeverity.Warning => "WARNING",
            _ => "INFO",
        });
        WriteEnd(json, diagnostic.Rule.Id, diagnostic.Rule.HelpLinkUri, hasSource);
        WriteSuggestions(json, diagnostic);
        if (!diagnostic.Related.IsEmpty)
        {
            json.WriteStartArray("related_locations");
            foreach (var related in diagnostic.Related)
            {
                json.WriteStartObject();
                json.WriteString("message", MarkdownText.Escape(related.Message));
                WriteLocation(json, related.Location, options);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteEnd(Utf8JsonWriter json, string rule, string? help, bool hasSource)
    {
        json.WriteStartObject("code");
        json.WriteString("value", rule);
        if (help is not null)
        {
            json.WriteString("url", help);
        }

        json.WriteEndObject();
        if (hasSource)
        {
            WriteSource(json);
        }
    }

    // The format knows one replacement a suggestion, in the file of the finding: a fix of several cannot be told.
    private static void WriteSuggestions(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        var edits = diagnostic.Fixes.Where(f => f.Edits is [var only] && only.Path == diagnostic.Location.Path).Select(f => f.Edits[0]).ToArray();
        if (edits.Length == 0)
        {
            return;
        }

        json.WriteStartArray("suggestions");
        foreach (var edit in edits)
        {
            json.WriteStartObject();
            WriteRange(json, edit.Text, edit.Change.Span);
            json.WriteString("text", edit.Change.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter json, Location location, ReportOptions options)
    {
        json.WriteStartObject("location");
        json.WriteString("path", options.WorkspacePrefix + location.Path);
        WriteRange(json, location.Text, location.Span);
        json.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter json, DocumentText text, TextSpan span)
    {
        json.WriteStartObject("range");
        WritePosition(json, "start", text, span.Start);
        WritePosition(json, "end", text, span.End);
        json.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter json, string name, DocumentText text, int offset)
    {
        var position = text.GetLinePosition(offset);
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line + 1);
        json.WriteNumber("column", Encoding.UTF8.GetByteCount(text.Content.AsSpan(offset - position.Character, position.Character)) + 1);
        json.WriteEndObject();
    }
}
