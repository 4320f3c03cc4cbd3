using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;

namespace CorpusLint.Reporting;

/// <summary>
/// Writes a result as SARIF 2.1.0 (errata 01). The same result gives the same bytes: no time, no random value and no
/// path of the machine is in the log.
/// </summary>
public static class SarifWriter
{
    private const string SchemaUri = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    // The writer keeps what it was given until it is told to pass it on; a log can be as long as its corpus.
    private const int WrittenAtOnce = 64 * 1024;

    /// <summary>Results that GitHub takes of a run.</summary>
    internal const int MostOfGitHub = 25_000;

    /// <summary>Related places that GitHub takes of a result.</summary>
    private const int MostRelatedOfGitHub = 1000;

    /// <summary>Writes one log with one run: UTF-8 without byte order mark, a line feed at the end.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="run">What else is known of the run.</param>
    /// <param name="options">How to write; null for <see cref="SarifOptions.Default"/>.</param>
    /// <param name="output">Where to write; stays open.</param>
    public static void Write(LintResult result, RunRecord run, SarifOptions? options, Stream output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(run);
        options ??= SarifOptions.Default;
        output = new GuardedJson(output);
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions
        {
            Indented = options.IsIndented,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", SchemaUri);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            WriteRun(json, result, run, options);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteRun(Utf8JsonWriter json, LintResult result, RunRecord run, SarifOptions options)
    {
        var files = FilesOf(result, run);
        var prefix = options.Profile == SarifProfile.Full ? "" : options.PathPrefix;
        var locations = new SarifLocations(json, files.Select((f, i) => (f.Path, i)).ToDictionary(f => f.Path, f => f.i, StringComparer.Ordinal), prefix);
        var tool = new SarifTool(result, run);
        var diagnostics = ShownBy(options.Profile, result, out var cut);
        json.WriteStartObject();
        tool.Write(json, run);
        WriteInvocation(json, result, run, tool, locations, cut);
        WriteStrings(json, "newlineSequences", "\r\n", "\n", "\r");
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteString("defaultEncoding", "utf-8");
        json.WriteString("language", "en-US");
        WriteRoot(json, run, options);
        json.WriteStartObject("automationDetails");
        json.WriteString("id", "corpuslint/" + SarifLocations.Address(run.CorpusName) + "/");
        json.WriteEndObject();
        WriteArtifacts(json, files, locations);
        json.WriteStartArray("results");
        var isCompared = result.ComparedWith is not null || !result.Absent.IsEmpty || result.Diagnostics.Any(d => d.BaselineState is not null);
        var results = new SarifResults(json, tool, locations, hasArguments: options.Profile != SarifProfile.GitHub, hasStates: isCompared && options.Profile != SarifProfile.GitHub, hasSuppressions: options.Profile == SarifProfile.Full && result.Diagnostics.Any(d => !d.Suppressions.IsEmpty));
        foreach (var diagnostic in diagnostics)
        {
            results.Write(diagnostic);
            FlushLong(json);
        }

        if (options.Profile == SarifProfile.Full)
        {
            foreach (var absent in result.Absent)
            {
                results.Write(absent);
                FlushLong(json);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void FlushLong(Utf8JsonWriter json)
    {
        if (json.BytesPending > WrittenAtOnce)
        {
            json.Flush();
        }
    }

    private static IReadOnlyList<Diagnostic> ShownBy(SarifProfile profile, LintResult result, out int cut)
    {
        cut = 0;
        if (profile == SarifProfile.Full)
        {
            return result.Diagnostics;
        }

        Diagnostic[] shown = [.. result.Diagnostics.Where(d => d.Suppressions.IsEmpty)];
        if (profile == SarifProfile.Editor)
        {
            return shown;
        }

        cut = Math.Max(0, shown.Length - MostOfGitHub);
        var order = shown.Select((d, i) => (Diagnostic: d, Index: i));
        return
        [
            .. order.OrderBy(d => d.Diagnostic.IsOpen ? 0 : 1).ThenByDescending(d => d.Diagnostic.Severity).Take(MostOfGitHub).OrderBy(d => d.Index)
                .Select(d => d.Diagnostic.Related.Length <= MostRelatedOfGitHub ? d.Diagnostic : d.Diagnostic with { Related = d.Diagnostic.Related[..MostRelatedOfGitHub] }),
        ];
    }

    private static void WriteRoot(Utf8JsonWriter json, RunRecord run, SarifOptions options)
    {
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(SarifLocations.Root);
        if (options.Profile == SarifProfile.Editor && run.RootUri is { } root)
        {
            json.WriteString("uri", root);
        }

        json.WriteStartObject("description");
        json.WriteString("text", options.Profile switch
        {
            SarifProfile.GitHub => "The root of the repository.",
            SarifProfile.Editor => "The root of the repository on the machine of the run; the log is for its editor.",
            _ => "The folder that the run was started over.",
        });
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // A document without a record of its bytes still is an analysed file; its length and hash stay unsaid.
    private static List<(string Path, SourceRole Role, SourceFile? File)> FilesOf(LintResult result, RunRecord run) =>
    [
        .. run.Files.Select(f => (f.Path, f.Role, (SourceFile?)f))
            .Concat(result.Corpus.Documents.Select(d => (d.Document.Path, SourceRole.Document, (SourceFile?)null)))
            .DistinctBy(f => f.Path, StringComparer.Ordinal)
            .OrderBy(f => f.Path, StringComparer.Ordinal),
    ];

    private static void WriteArtifacts(Utf8JsonWriter json, List<(string Path, SourceRole Role, SourceFile? File)> files, SarifLocations locations)
    {
        json.WriteStartArray("artifacts");
        foreach (var (path, role, file) in files)
        {
            json.WriteStartObject();
            json.WritePropertyName("location");
            locations.WriteArtifactLocation(path);
            if (file is not null)
            {
                json.WriteNumber("length", file.Length);
            }

            json.WriteStartArray("roles");
            json.WriteStringValue(role switch
            {
                SourceRole.Configuration => "userSpecifiedConfiguration",
                SourceRole.Rule => "extension",
                _ => "analysisTarget",
            });
            json.WriteEndArray();
            var (mimeType, language) = KindOf(path);
            json.WriteString("mimeType", mimeType);
            if (file is not null)
            {
                json.WriteString("encoding", file.Encoding);
            }

            json.WriteString("sourceLanguage", language);
            if (file is not null)
            {
                json.WriteStartObject("hashes");
                json.WriteString("sha-256", file.Sha256);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static (string MimeType, string Language) KindOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".md" or ".markdown" => ("text/markdown", "markdown"),
        ".html" or ".htm" or ".xhtml" => ("text/html", "html"),
        ".json" or ".jsonc" => ("application/json", "json"),
        ".csx" or ".cs" => ("text/x-csharp", "csharp"),
        _ => ("text/plain", "plaintext"),
    };

    private static void WriteInvocation(Utf8JsonWriter json, LintResult result, RunRecord run, SarifTool tool, SarifLocations locations, int cut)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", result.IsComplete);
        json.WriteNumber("exitCode", run.ExitCode);
        if (run.ExitCodeDescription.Length > 0)
        {
            json.WriteString("exitCodeDescription", run.ExitCodeDescription);
        }

        WriteOverrides(json, run.Settings, tool);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var notification in result.Notifications)
        {
            WriteNotification(json, notification, tool, locations);
        }

        if (cut > 0)
        {
            json.WriteStartObject();
            json.WriteString("level", "warning");
            locations.WriteMessage(string.Create(CultureInfo.InvariantCulture, $"{cut} results are left out: GitHub takes {MostOfGitHub} of a run. The gravest are here; the full profile has all."));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteOverrides(Utf8JsonWriter json, LintSettings? settings, SarifTool tool)
    {
        if (settings is null)
        {
            return;
        }

        var changed = settings.Rules.Where(r => r.Value.Severity is not null || r.Value.IsEnabled is not null)
            .OrderBy(r => r.Key, StringComparer.Ordinal).ToArray();
        if (changed.Length == 0)
        {
            return;
        }

        json.WriteStartArray("ruleConfigurationOverrides");
        foreach (var (id, setting) in changed)
        {
            json.WriteStartObject();
            json.WriteStartObject("configuration");
            if (setting.IsEnabled is { } enabled)
            {
                json.WriteBoolean("enabled", enabled);
            }

            if (setting.Severity is { } severity)
            {
                json.WriteString("level", SarifTool.LevelOf(severity));
            }

            json.WriteEndObject();
            WriteRuleReference(json, "descriptor", id, tool);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNotification(Utf8JsonWriter json, RunNotification notification, SarifTool tool, SarifLocations locations)
    {
        json.WriteStartObject();
        json.WriteStartObject("descriptor");
        json.WriteString("id", notification.Descriptor.Id);
        json.WriteNumber("index", tool.NotificationIndexOf(notification.Descriptor.Id));
        json.WriteEndObject();
        if (notification.RuleId is { } ruleId)
        {
            WriteRuleReference(json, "associatedRule", ruleId, tool);
        }

        json.WriteString("level", SarifTool.LevelOf(notification.Severity));
        locations.WriteMessage(notification.Message);
        if (notification.Location is { } location)
        {
            json.WriteStartArray("locations");
            locations.WriteLocation(location);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteRuleReference(Utf8JsonWriter json, string property, string ruleId, SarifTool tool)
    {
        json.WriteStartObject(property);
        json.WriteString("id", ruleId);
        if (tool.PlaceOf(ruleId) is var (component, index))
        {
            json.WriteNumber("index", index);
            if (component >= 0)
            {
                json.WriteStartObject("toolComponent");
                json.WriteNumber("index", component);
                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string property, params ReadOnlySpan<string> values)
    {
        json.WriteStartArray(property);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
