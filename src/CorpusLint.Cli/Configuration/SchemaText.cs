using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CorpusLint.Engine.Gating;
using CorpusLint.Rules;
using Node = System.Text.Json.Nodes.JsonValue;

namespace CorpusLint.Cli.Configuration;

/// <summary>The checked-in schemas, and the one of the configuration with the rules that a run knows.</summary>
internal static class SchemaText
{
    /// <summary>The schemas that <c>corpuslint config --schema NAME</c> prints: what people write first, then what the program writes.</summary>
    internal static readonly string[] Names = ["corpuslint", "entities", "events", "accepted-facts", "corpuslint.suppressions", "sources", "corpuslint-pack", "report", "report-lines", "statistics", "facts"];

    /// <summary>A schema of the folder <c>Schemas</c>.</summary>
    internal static string Embedded(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Schemas/" + name)
            ?? throw new InvalidOperationException($"The schema {name} is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The schema of the configuration in which every rule has its name, its id and its options.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="isForEditors">Whether the options' values are described too; the program itself checks them by <see cref="OptionDescriptor.ProblemOf"/>, whose patterns take no more than linear time.</param>
    internal static string Configuration(IEnumerable<LoadedRule> rules, bool isForEditors)
    {
        var root = JsonNode.Parse(Embedded("corpuslint.schema.json"))!.AsObject();
        var entries = new JsonObject();
        foreach (var rule in rules.OrderBy(r => r.Descriptor.Id, StringComparer.Ordinal))
        {
            foreach (var name in new[] { rule.Descriptor.Id, rule.Descriptor.Name })
            {
                var entry = RuleEntry(rule.Options, isForEditors);
                entry["description"] = $"{rule.Descriptor.Id} {rule.Descriptor.Name}: {rule.Descriptor.Title}";
                entries[name] = entry;
            }
        }

        foreach (var rule in SuppressionRules.All)
        {
            foreach (var name in new[] { rule.Id, rule.Name })
            {
                entries[name] = new JsonObject { ["description"] = $"{rule.Id} {rule.Name}: {rule.Title}", ["oneOf"] = RuleEntry([])["oneOf"]!.DeepClone() };
            }
        }

        root["definitions"]!["Rules"] = new JsonObject { ["type"] = "object", ["properties"] = entries, ["additionalProperties"] = false };
        return Write(root);
    }

    /// <summary>What may stand under a rule's name: a severity, or an object with a severity and the rule's options.</summary>
    /// <param name="options">The rule's options; null when they are not known, so that any is allowed.</param>
    /// <param name="describesValues">Whether the values of options are described.</param>
    internal static JsonObject RuleEntry(IReadOnlyList<OptionDescriptor>? options, bool describesValues = true)
    {
        var properties = new JsonObject { ["severity"] = Levels() };
        foreach (var option in options ?? [])
        {
            properties[option.Name] = describesValues ? Option(option) : new JsonObject();
        }

        var entry = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (options is not null)
        {
            entry["additionalProperties"] = false;
        }

        return new JsonObject { ["oneOf"] = new JsonArray(Levels(), entry) };
    }

    /// <summary>A schema as it is checked in and printed.</summary>
    internal static string Write(JsonNode node) => CorpusLint.Reporting.DisplayText.GuardJson(node.ToJsonString(new JsonSerializerOptions
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver(),
    })) + "\n";

    /// <summary>The schema of an option's values, with its description and its default.</summary>
    internal static JsonObject Option(OptionDescriptor option)
    {
        var schema = new JsonObject();
        if (option.Description.Length > 0)
        {
            schema["description"] = option.Description;
        }

        schema["type"] = option.Type switch
        {
            OptionType.Boolean => "boolean",
            OptionType.Integer => "integer",
            OptionType.Number => "number",
            OptionType.Text or OptionType.Choice => "string",
            _ => "array",
        };
        var isList = option.Type == OptionType.TextList;
        var single = isList ? new JsonObject { ["type"] = "string" } : schema;
        if (option.Values.Count > 0)
        {
            single["enum"] = new JsonArray([.. option.Values.Select(v => option.Type is OptionType.Integer or OptionType.Number ? JsonNode.Parse(v) : Node.Create(v)!)]);
        }

        if (option.ValueDescriptions.Count > 0)
        {
            single["enumDescriptions"] = new JsonArray([.. option.ValueDescriptions.Select(d => (JsonNode)Node.Create(d)!)]);
        }

        Add(single, "pattern", option.Pattern is null ? null : $"^(?:{option.Pattern})$");
        if (isList)
        {
            schema["items"] = single;
        }

        Add(schema, "minimum", option.Minimum);
        Add(schema, "maximum", option.Maximum);
        Add(schema, isList ? "minItems" : "minLength", option.MinimumLength);
        Add(schema, isList ? "maxItems" : "maxLength", option.MaximumLength);
        if (option.Deprecation is not null)
        {
            schema["deprecated"] = true;
            schema["deprecationMessage"] = option.Deprecation;
        }

        schema["default"] = JsonNode.Parse(option.Default);
        return schema;
    }

    private static void Add<T>(JsonObject schema, string name, T? value)
    {
        if (value is not null)
        {
            schema[name] = Node.Create(value);
        }
    }

    private static JsonObject Levels() => new() { ["enum"] = new JsonArray("off", "note", "warning", "error") };
}
