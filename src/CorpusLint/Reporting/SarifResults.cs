using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CorpusLint.Diagnostics;
using CorpusLint.Engine.Gating;

namespace CorpusLint.Reporting;

/// <summary>Writes findings.</summary>
/// <param name="json">Where to.</param>
/// <param name="tool">The rules.</param>
/// <param name="locations">Writes places.</param>
/// <param name="hasArguments">Whether messages are written with their id and arguments besides their text.</param>
/// <param name="hasStates">Whether every result has its <c>baselineState</c>: all or none may have one (3.27.24).</param>
/// <param name="hasSuppressions">Whether a finding of the log is suppressed: then each says whether it is (3.27.23).</param>
internal sealed class SarifResults(Utf8JsonWriter json, SarifTool tool, SarifLocations locations, bool hasArguments = true, bool hasStates = false, bool hasSuppressions = false)
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>Writes one <c>result</c> object.</summary>
    internal void Write(Diagnostic diagnostic)
    {
        json.WriteStartObject();
        WriteRule(diagnostic.Rule);
        json.WriteString("kind", "fail");
        json.WriteString("level", SarifTool.LevelOf(diagnostic.Severity));
        var text = WriteMessage(diagnostic);
        json.WriteStartArray("locations");
        locations.WriteLocation(diagnostic.Location);
        json.WriteEndArray();
        WriteRelated(diagnostic.Related);
        WriteSteps(diagnostic, text);
        WriteFingerprints(diagnostic);
        WriteState(diagnostic.BaselineState ?? BaselineState.New);
        json.WriteNumber("rank", Math.Round(Math.Clamp(diagnostic.Confidence, 0, 1) * 100, 1));
        WriteFixes(diagnostic.Fixes);
        WriteSuppressions(diagnostic.Suppressions);
        json.WriteStartObject("properties");
        json.WriteNumber("confidence", Math.Round(Math.Clamp(diagnostic.Confidence, 0, 1), 3));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes a <c>result</c> object for a finding that is no more: it has no place, and tells the document that it was in, where that still is.</summary>
    internal void Write(AbsentFinding absent)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", absent.RuleId);
        if (tool.PlaceOf(absent.RuleId) is (-1, var index))
        {
            json.WriteNumber("ruleIndex", index);
        }

        json.WriteString("kind", "fail");
        json.WriteString("level", SarifTool.LevelOf(tool.SeverityOf(absent.RuleId)));
        json.WriteStartObject("message");
        var message = SarifMessage.FromText(absent.Message);
        json.WriteString("text", message.Format([""]));
        json.WriteEndObject();

        // A location without a region is none that a viewer could lead to, and validators reject it.
        if (absent.Paths.FirstOrDefault(locations.Knows) is { } path)
        {
            json.WritePropertyName("analysisTarget");
            locations.WriteArtifactLocation(path);
        }

        WriteSuppressions([]);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("corpuslintContent/v1", absent.ContentFingerprint);
        if (absent.Fingerprint.Length > 0)
        {
            json.WriteString("corpuslintFinding/v1", absent.Fingerprint);
        }

        json.WriteEndObject();
        WriteState(BaselineState.Absent);
        json.WriteEndObject();
    }

    private void WriteState(BaselineState state)
    {
        if (hasStates)
        {
            json.WriteString("baselineState", state switch
            {
                BaselineState.New => "new",
                BaselineState.Unchanged => "unchanged",
                BaselineState.Updated => "updated",
                _ => "absent",
            });
        }
    }

    private void WriteRule(RuleDescriptor rule)
    {
        var (component, index) = tool.PlaceOf(rule)!.Value;
        json.WriteString("ruleId", rule.Id);
        json.WriteNumber("ruleIndex", index);
        if (component >= 0)
        {
            json.WriteStartObject("rule");
            json.WriteString("id", rule.Id);
            json.WriteNumber("index", index);
            json.WriteStartObject("toolComponent");
            json.WriteNumber("index", component);
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    // Text for those who show it, id and arguments for those who match: both say the same.
    private string WriteMessage(Diagnostic diagnostic)
    {
        var message = tool.MessageOf(diagnostic.Rule, diagnostic.MessageId);
        var arguments = message?.ArgumentsOf(diagnostic);
        json.WriteStartObject("message");
        string text;
        if (message is not null && arguments is { } values)
        {
            text = message.Format(values);
            json.WriteString("text", text);
            if (hasArguments)
            {
                WriteArguments(diagnostic.MessageId, values);
            }
        }
        else
        {
            message = SarifMessage.FromText(diagnostic.Message);
            text = message.Format(message.ArgumentsOf(diagnostic)!.Value);
            json.WriteString("text", text);
        }

        json.WriteEndObject();
        return text;
    }

    private void WriteArguments(string id, ImmutableArray<string> values)
    {
        json.WriteString("id", id);
        json.WriteStartArray("arguments");
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private void WriteRelated(ImmutableArray<RelatedLocation> related)
    {
        if (related.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("relatedLocations");
        for (var i = 0; i < related.Length; i++)
        {
            locations.WriteLocation(related[i].Location, related[i].Message, i + 1);
        }

        json.WriteEndArray();
    }

    // Viewers show the sides of a disagreement between documents as the steps of a path.
    private void WriteSteps(Diagnostic diagnostic, string text)
    {
        if (diagnostic.Related.All(r => r.Location.Path == diagnostic.Location.Path))
        {
            return;
        }

        json.WriteStartArray("codeFlows");
        json.WriteStartObject();
        json.WriteStartArray("threadFlows");
        json.WriteStartObject();
        json.WriteStartArray("locations");
        WriteStep(diagnostic.Location, diagnostic.Message, "essential");
        foreach (var related in diagnostic.Related)
        {
            WriteStep(related.Location, related.Message, related.Role == RelatedRole.Side ? "essential" : "important");
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteStep(Location location, string message, string importance)
    {
        json.WriteStartObject();
        json.WritePropertyName("location");
        locations.WriteLocation(location, message);
        json.WriteString("importance", importance);
        json.WriteEndObject();
    }

    private void WriteFingerprints(Diagnostic diagnostic)
    {
        var seen = _seen[diagnostic.Fingerprint] = _seen.GetValueOrDefault(diagnostic.Fingerprint) + 1;
        var line = diagnostic.Fingerprint.Length > 16 ? diagnostic.Fingerprint[..16] : diagnostic.Fingerprint;
        json.WriteStartObject("partialFingerprints");
        json.WriteString("corpuslintContent/v1", diagnostic.ContentFingerprint);
        json.WriteString("corpuslintFinding/v1", diagnostic.Fingerprint);
        json.WriteString("primaryLocationLineHash", line + ":" + seen.ToString(CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private void WriteSuppressions(ImmutableArray<Suppression> suppressions)
    {
        if (!hasSuppressions)
        {
            return;
        }

        json.WriteStartArray("suppressions");
        foreach (var suppression in suppressions)
        {
            json.WriteStartObject();
            json.WriteString("kind", suppression.Kind == SuppressionKind.InSource ? "inSource" : "external");
            json.WriteString("status", "accepted");
            if (suppression.Justification.Length > 0)
            {
                json.WriteString("justification", DisplayText.Sanitise(suppression.Justification));
            }

            // No address leads above the root of the run.
            if (suppression.Location is { } location && !location.Path.StartsWith("../", StringComparison.Ordinal))
            {
                json.WritePropertyName("location");
                locations.WriteLocation(location);
            }

            if (suppression.By is not null || suppression.Until is not null)
            {
                json.WriteStartObject("properties");
                if (suppression.By is { } by)
                {
                    json.WriteString("by", DisplayText.Sanitise(by));
                }

                if (suppression.Until is { } until)
                {
                    json.WriteString("until", until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteFixes(ImmutableArray<Fix> fixes)
    {
        if (fixes.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("fixes");
        foreach (var fix in fixes)
        {
            json.WriteStartObject();
            json.WriteStartObject("description");
            json.WriteString("text", SarifMessage.EscapeText(fix.Title));
            json.WriteEndObject();
            json.WriteStartArray("artifactChanges");
            foreach (var file in fix.Edits.GroupBy(e => e.Path, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                json.WritePropertyName("artifactLocation");
                locations.WriteArtifactLocation(file.Key);
                json.WriteStartArray("replacements");
                foreach (var edit in file.OrderBy(e => e.Change.Span))
                {
                    json.WriteStartObject();
                    json.WritePropertyName("deletedRegion");
                    locations.WriteRegion(edit.Text, edit.Change.Span);
                    json.WriteStartObject("insertedContent");
                    json.WriteString("text", edit.Change.NewText);
                    json.WriteEndObject();
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("properties");
            json.WriteString("safety", fix.Safety == FixSafety.Safe ? "safe" : "suggested");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
