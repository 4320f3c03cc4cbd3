using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;

namespace CorpusLint.Reporting;

/// <summary>
/// The tool and its components: component -1 is the program with its own rules, the others are the user's rule folders and packs.
/// </summary>
internal sealed class SarifTool
{
    // A name for the tool, not a random value: results of two runs are joined by it.
    private const string DriverGuid = "5b0d6c1e-8f53-4c0e-9a6b-2f7c3a1d9e44";

    private readonly ImmutableArray<RuleDescriptor> _driverRules;
    private readonly ImmutableArray<(ToolExtension Extension, ImmutableArray<RuleDescriptor> Rules)> _extensions;
    private readonly ImmutableArray<RuleDescriptor> _notifications;
    private readonly Dictionary<(string Id, string? Source), (int Component, int Index)> _places = [];
    private readonly Dictionary<(string Id, string? Source, string Message), SarifMessage> _messages = [];

    internal SarifTool(LintResult result, RunRecord run)
    {
        var rules = result.Rules.Concat(result.Diagnostics.Select(d => d.Rule))
            .DistinctBy(KeyOf).OrderBy(r => r.Id, StringComparer.Ordinal).ThenBy(r => r.SourcePath, StringComparer.Ordinal).ToArray();
        _driverRules = [.. rules.Where(r => ExtensionOf(r, run) is null)];
        _extensions = [.. rules.Where(r => ExtensionOf(r, run) is not null)
            .GroupBy(r => ExtensionOf(r, run)!).OrderBy(g => g.Key.Folder, StringComparer.Ordinal)
            .Select(g => (g.Key, g.ToImmutableArray()))];
        _notifications = [.. result.Notifications.Select(n => n.Descriptor)
            .DistinctBy(d => d.Id, StringComparer.Ordinal).OrderBy(d => d.Id, StringComparer.Ordinal)];
        Place(_driverRules, -1);
        for (var i = 0; i < _extensions.Length; i++)
        {
            Place(_extensions[i].Rules, i);
        }
    }

    /// <summary>Where a rule is described: the component (-1 for the program itself) and its index there; null when it is not.</summary>
    internal (int Component, int Index)? PlaceOf(RuleDescriptor rule) => _places.TryGetValue(KeyOf(rule), out var place) ? place : null;

    /// <summary>Like <see cref="PlaceOf(RuleDescriptor)"/>, by id alone: null also when rules of two configurations share it, so that it leads to neither.</summary>
    internal (int Component, int Index)? PlaceOf(string ruleId) =>
        _places.Where(p => p.Key.Id == ruleId).Take(2).ToArray() is [var only] ? only.Value : null;

    /// <summary>The default severity of a rule by its id; warning, which is the format's own default, when no rule has it.</summary>
    internal DiagnosticSeverity SeverityOf(string ruleId) =>
        _driverRules.Concat(_extensions.SelectMany(e => e.Rules)).FirstOrDefault(r => r.Id == ruleId)?.DefaultSeverity ?? DiagnosticSeverity.Warning;

    /// <summary>Index of a descriptor among the program's notifications.</summary>
    internal int NotificationIndexOf(string id) => _notifications.ToList().FindIndex(d => d.Id == id);

    /// <summary>The message string of a rule's message; null when the rule has none of that id.</summary>
    internal SarifMessage? MessageOf(RuleDescriptor rule, string messageId)
    {
        if (!_messages.TryGetValue((rule.Id, rule.SourcePath, messageId), out var message))
        {
            var descriptor = rule.Messages.FirstOrDefault(m => m.Id == messageId);
            if (descriptor is null)
            {
                return null;
            }

            message = SarifMessage.FromFormat(descriptor.Format);
            _messages.Add((rule.Id, rule.SourcePath, messageId), message);
        }

        return message;
    }

    /// <summary>Writes the property <c>tool</c>.</summary>
    internal void Write(Utf8JsonWriter json, RunRecord run)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "CorpusLint");
        json.WriteString("fullName", "CorpusLint " + run.Version);
        json.WriteString("organization", "CorpusLint");
        json.WriteString("version", run.Version);
        json.WriteString("semanticVersion", run.Version);
        if (run.InformationUri is { } home)
        {
            json.WriteString("informationUri", home);
        }

        json.WriteString("guid", DriverGuid);
        json.WriteString("language", "en-US");
        WriteText(json, "shortDescription", "Asks of a corpus what a copy editor asks before print.");
        WriteDescriptors(json, "rules", _driverRules);
        WriteDescriptors(json, "notifications", _notifications);
        json.WriteEndObject();
        if (!_extensions.IsEmpty)
        {
            json.WriteStartArray("extensions");
            foreach (var (extension, rules) in _extensions)
            {
                WriteExtension(json, extension, rules);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>The SARIF level of a severity.</summary>
    internal static string LevelOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };

    /// <summary><c>numeric-disagreement</c> as <c>NumericDisagreement</c>; SARIF2012 wants Pascal case.</summary>
    internal static string PascalCase(string name) => string.Concat(
        name.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(w => char.ToUpperInvariant(w[0]) + w[1..].ToLowerInvariant()));

    private void Place(ImmutableArray<RuleDescriptor> rules, int component)
    {
        for (var i = 0; i < rules.Length; i++)
        {
            _places.TryAdd(KeyOf(rules[i]), (component, i));
        }
    }

    // Each configuration numbers its own rules, so that an id may stand for one rule under each.
    private static (string Id, string? Source) KeyOf(RuleDescriptor rule) => (rule.Id, rule.SourcePath);

    private static ToolExtension? ExtensionOf(RuleDescriptor rule, RunRecord run) =>
        rule.SourcePath is { } path ? run.Extensions.FirstOrDefault(e => path.StartsWith(e.Folder + "/", StringComparison.Ordinal)) : null;

    // The format has no place for the hash of a component: it stands among the properties, under SARIF's own name for it.
    private void WriteExtension(Utf8JsonWriter json, ToolExtension extension, ImmutableArray<RuleDescriptor> rules)
    {
        json.WriteStartObject();
        json.WriteString("name", extension.Name);
        if (extension.Version is { } version)
        {
            json.WriteString("version", version);
            json.WriteString("semanticVersion", version);
        }

        json.WriteString("language", "en-US");
        WriteDescriptors(json, "rules", rules);
        if (extension.Sha256 is { } hash)
        {
            json.WriteStartObject("properties");
            json.WriteString("sha-256", hash);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteDescriptors(Utf8JsonWriter json, string property, ImmutableArray<RuleDescriptor> rules)
    {
        json.WriteStartArray(property);
        foreach (var rule in rules)
        {
            WriteDescriptor(json, rule);
        }

        json.WriteEndArray();
    }

    private void WriteDescriptor(Utf8JsonWriter json, RuleDescriptor rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", PascalCase(rule.Name));
        WriteText(json, "shortDescription", SarifMessage.EscapeText(DisplayText.EndSentence(rule.Title.Trim())));
        WriteText(json, "fullDescription", SarifMessage.EscapeText(FullDescription(rule)));
        json.WriteStartObject("help");
        json.WriteString("text", SarifMessage.EscapeText(rule.HelpMarkdown.Length > 0 ? rule.HelpMarkdown : FullDescription(rule)));
        json.WriteString("markdown", DisplayText.Sanitise(rule.HelpMarkdown.Length > 0 ? rule.HelpMarkdown : "# " + rule.Id + " " + rule.Name + "\n\n" + FullDescription(rule)));
        json.WriteEndObject();
        if (Uri.TryCreate(rule.HelpLinkUri, UriKind.Absolute, out var help))
        {
            json.WriteString("helpUri", help.AbsoluteUri);
        }

        if (!rule.Messages.IsEmpty)
        {
            json.WriteStartObject("messageStrings");
            foreach (var message in rule.Messages)
            {
                WriteText(json, message.Id, MessageOf(rule, message.Id)!.Template);
            }

            json.WriteEndObject();
        }

        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", LevelOf(rule.DefaultSeverity));
        json.WriteBoolean("enabled", rule.IsEnabledByDefault);
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        json.WriteStringValue(Kebab(rule.Category.ToString()));
        json.WriteStringValue("source-consistency");
        json.WriteEndArray();
        json.WriteString("precision", rule.DefaultSeverity switch
        {
            DiagnosticSeverity.Error => "very-high",
            DiagnosticSeverity.Warning => "high",
            _ => "medium",
        });
        json.WriteString("problem.severity", rule.DefaultSeverity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "recommendation",
        });
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // GitHub cuts descriptions at 1,024 characters.
    private static string FullDescription(RuleDescriptor rule)
    {
        var text = DisplayText.EndSentence((rule.Description.Length > 0 ? rule.Description : rule.Title).Trim());
        return text.Length <= 1000 ? text : DisplayText.Shorten(text, 999);
    }

    private static void WriteText(Utf8JsonWriter json, string property, string text)
    {
        json.WriteStartObject(property);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Kebab(string name) => string.Concat(name.Select((c, i) =>
        char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c).ToString(CultureInfo.InvariantCulture) : c.ToString(CultureInfo.InvariantCulture)));
}
