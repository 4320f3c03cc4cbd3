using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CorpusLint.Rules;
using Node = System.Text.Json.Nodes.JsonValue;

namespace CorpusLint.Cli.Configuration;

/// <summary>The checked-in schemas, and the one of the configuration with the rules that a run knows.</summary>
internal static class SchemaText
{
    /// <summary>A schema of the folder <c>Schemas</c>.</summary>
    internal static string Embedded(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Schemas/" + name)
            ?? throw new InvalidOperationException($"The schema {name} is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The schema of the configuration in which every rule has its name, its id and its options.</summary>
    internal static string Configuration(IEnumerable<LoadedRule> rules)
    {
        var root = JsonNode.Parse(Embedded("corpuslint.schema.json"))!.AsObject();
        var entries = new JsonObject();
        foreach (var rule in rules.OrderBy(r => r.Descriptor.Id, StringComparer.Ordinal))
        {
            foreach (var name in new[] { rule.Descriptor.Id, rule.Descriptor.Name })
            {
                var entry = RuleEntry(rule.Options);
                entry["description"] = $"{rule.Descriptor.Id} {rule.Descriptor.Name}: {rule.Descriptor.Title}";
                entries[name] = entry;
            }
        }

        root["definitions"]!["Rules"] = new JsonObject { ["type"] = "object", ["properties"] = entries, ["additionalProperties"] = false };
        return Write(root);
    }

    /// <summary>What may stand under a rule's name: a severity, or an object with a severity and the rule's options.</summary>
    /// <param name="options">The rule's options; null when they are not known, so that any is allowed.</param>
    internal static JsonObject RuleEntry(IReadOnlyList<OptionDescriptor>? options)
    {
        var properties = new JsonObject { ["severity"] = Levels() };
        foreach (var option in options ?? [])
        {
            properties[option.Name] = Option(option);
        }

        var entry = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (options is not null)
        {
            entry["additionalProperties"] = false;
        }

        return new JsonObject { ["oneOf"] = new JsonArray(Levels(), entry) };
    }

    /// <summary>A schema as it is checked in and printed.</summary>
    internal static string Write(JsonNode node) => node.ToJsonString(new JsonSerializerOptions
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver(),
    }) + "\n";

    /// <summary>The schema of an option's values, with its description and its default.</summary>
    internal static JsonObject Option(OptionDescriptor option)
    {
        var schema = new JsonObject();
        if (option.Description.Length > 0)
        {
            schema["description"] = option.Description;
        }

        if (option.Type == OptionType.Choice)
        {
            schema["enum"] = new JsonArray([.. option.Values.Select(v => (JsonNode)Node.Create(v)!)]);
        }
        else
        {
            schema["type"] = option.Type switch
            {
                OptionType.Boolean => "boolean",
                OptionType.Integer => "integer",
                OptionType.Number => "number",
                OptionType.Text => "string",
                _ => "array",
            };
        }

        if (option.Type == OptionType.TextList)
        {
            schema["items"] = new JsonObject { ["type"] = "string" };
        }

        if (option.Minimum is { } minimum)
        {
            schema["minimum"] = minimum;
        }

        if (option.Maximum is { } maximum)
        {
            schema["maximum"] = maximum;
        }

        schema["default"] = JsonNode.Parse(option.Default);
        return schema;
    }

    private static JsonObject Levels() => new() { ["enum"] = new JsonArray("off", "note", "warning", "error") };
}
