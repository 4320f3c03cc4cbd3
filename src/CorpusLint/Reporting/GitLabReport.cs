using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;

namespace CorpusLint.Reporting;

/// <summary>
/// Writes findings as a Code Quality report of GitLab. Its reader stops at the first entry that is not valid and drops the
/// rest, and shows entries of one fingerprint once.
/// </summary>
internal static class GitLabReport
{
    private static readonly JsonWriterOptions s_layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one array; an empty one when there is neither a finding nor a failure.</summary>
    internal static void Write(LintResult result, RunRecord run, ReportOptions options, Stream output)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        using (var json = new Utf8JsonWriter(output, s_layout))
        {
            json.WriteStartArray();
            foreach (var failure in RunFailure.Of(result, run, options))
            {
                WriteEntry(json, $"{failure.Id}: {failure.Words}", failure.Id, Hash(failure.Id + "\n" + failure.Path + "\n" + failure.Words), "blocker", failure.Path, failure.Line);
            }

            foreach (var finding in PlacedFinding.OfOpen(result, options))
            {
                var diagnostic = finding.Diagnostic;
                var severity = diagnostic.Severity switch { DiagnosticSeverity.Error => "major", DiagnosticSeverity.Warning => "minor", _ => "info" };
                var line = finding.Place.Text.GetLinePosition(finding.Place.Span.Start).Line + 1;
                var identity = finding.Side == 0 ? diagnostic.Fingerprint : Hash(diagnostic.Fingerprint + "\n" + finding.Place.Path + "\n" + finding.Place.Snippet);
                WriteEntry(json, $"{diagnostic.Rule.Id}: {finding.Words}", diagnostic.Rule.Id, identity, severity, options.WorkspacePrefix + finding.Place.Path, line);
            }

            json.WriteEndArray();
        }

        output.WriteByte((byte)'\n');

        void WriteEntry(Utf8JsonWriter json, string description, string rule, string fingerprint, string severity, string path, int line)
        {
            var count = seen[fingerprint] = seen.GetValueOrDefault(fingerprint) + 1;
            json.WriteStartObject();
            json.WriteString("description", description);
            json.WriteString("check_name", rule);
            json.WriteString("fingerprint", count == 1 ? fingerprint : Hash(fingerprint + "\n" + count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            json.WriteString("severity", severity);
            json.WriteStartObject("location");
            json.WriteString("path", path);
            json.WriteStartObject("lines");
            json.WriteNumber("begin", line);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
