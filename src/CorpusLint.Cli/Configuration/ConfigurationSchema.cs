using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using CorpusLint.Documents;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using NJsonSchema;
using NJsonSchema.Generation;

namespace CorpusLint.Cli.Configuration;

/// <summary>
/// Makes the JSON schemas of the configuration and the registries from the records that hold them. Only tests and a
/// changed configuration come here: the schema library and what it brings stay off the path of an ordinary run.
/// </summary>
internal static class ConfigurationSchema
{
    /// <summary>The schema of <c>corpuslint.jsonc</c> without any rule; what is checked in.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static string Generate()
    {
        var root = ForReading(FromType(typeof(ConfigurationFile), "corpuslint.jsonc"));
        var definitions = root["definitions"]!.AsObject();
        var properties = root["properties"]!.AsObject();
        properties.Insert(0, "$schema", new JsonObject { ["type"] = "string", ["description"] = "Address of this schema, for editors; CorpusLint itself always uses its own." });
        properties["groups"] = new JsonObject
        {
            ["description"] = properties["groups"]!["description"]?.DeepClone(),
            ["oneOf"] = new JsonArray(
                new JsonObject { ["enum"] = new JsonArray("folder") },
                new JsonObject { ["type"] = "array", ["items"] = Reference("NamedGroup") }),
        };
        properties["lexicon"] = new JsonObject
        {
            ["description"] = properties["lexicon"]!["description"]?.DeepClone(),
            ["type"] = "object",
            ["additionalProperties"] = Reference("Lexicon"),
        };
        foreach (var holder in new[] { properties, definitions["Override"]!["properties"]!.AsObject() })
        {
            holder["rules"] = new JsonObject { ["description"] = holder["rules"]!["description"]?.DeepClone(), ["$ref"] = "#/definitions/Rules" };
        }

        definitions["Lexicon"] = Lexicon();
        definitions["Rules"] = new JsonObject { ["type"] = "object", ["additionalProperties"] = SchemaText.RuleEntry(null) };
        Prune(root, definitions);
        return SchemaText.Write(root);
    }

    /// <summary>The schema of a registry file.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static string Generate(Type registryFile, string title)
    {
        var root = ForReading(FromType(registryFile, title));
        root["properties"]!.AsObject().Insert(0, "$schema", new JsonObject { ["type"] = "string", ["description"] = "Address of this schema, for editors." });
        return SchemaText.Write(root);
    }

    /// <summary>The schema of what the program writes: every member is there, null where it says nothing, and a later version may add some.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static string GenerateForOutput(Type document, string title) => SchemaText.Write(FromType(document, title, allowsMore: true));

    private static JsonObject ForReading(JsonObject root)
    {
        RemoveNulls(root);
        return root;
    }

    // Lists by name in each part, or the path of a file that holds them.
    private static JsonObject Lexicon() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(LanguageSource.Parts.Select(part => KeyValuePair.Create<string, JsonNode?>(part, new JsonObject
        {
            ["oneOf"] = new JsonArray(
                new JsonObject { ["type"] = "string" },
                new JsonObject { ["type"] = "object", ["additionalProperties"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } } }),
        }))),
    };

    // A member that may be left out may not be null: leaving it out is how to say nothing.
    private static void RemoveNulls(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
            {
                RemoveNulls(item);
            }
        }
        else if (node is JsonObject schema)
        {
            if (schema["type"] is JsonArray { Count: 2 } types && types.FirstOrDefault(t => t!.ToString() != "null") is { } only && types.Any(t => t!.ToString() == "null"))
            {
                schema["type"] = only.DeepClone();
            }

            if (schema["oneOf"] is JsonArray choices && choices.Count == 2 && choices[0]!["type"]?.ToString() == "null")
            {
                schema.Remove("oneOf");
                schema["$ref"] = choices[1]!["$ref"]!.DeepClone();
            }

            foreach (var (_, value) in schema.ToArray())
            {
                RemoveNulls(value);
            }
        }
    }

    private static void Prune(JsonObject root, JsonObject definitions)
    {
        while (definitions.Select(d => d.Key).FirstOrDefault(d => !root.ToJsonString().Contains($"\"#/definitions/{d}\"", StringComparison.Ordinal)) is { } unused)
        {
            definitions.Remove(unused);
        }
    }

    private static JsonObject FromType(Type type, string title, bool allowsMore = false)
    {
        var settings = new JsonSchemaGeneratorSettings
        {
            SerializerSettings = new JsonSerializerSettings { ContractResolver = new CamelCasePropertyNamesContractResolver() },
            DefaultReferenceTypeNullHandling = ReferenceTypeNullHandling.NotNull,
            GenerateEnumMappingDescription = false,
            AlwaysAllowAdditionalObjectProperties = allowsMore,
        };
        settings.SchemaProcessors.Add(new RecordProcessor());
        var root = JsonNode.Parse(JsonSchema.FromType(type, settings).ToJson())!.AsObject();
        root["$schema"] = "http://json-schema.org/draft-07/schema#";
        root["title"] = title;
        return root;
    }

    private static JsonObject Reference(string definition) => new() { ["$ref"] = "#/definitions/" + definition };

    // What the library does not know of our records: required members, enumerations in kebab case, days.
    private sealed class RecordProcessor : ISchemaProcessor
    {
        public void Process(SchemaProcessorContext context)
        {
            var type = context.ContextualType.Type;
            if (type.IsEnum)
            {
                context.Schema.Type = JsonObjectType.String;
                context.Schema.Enumeration.Clear();
                context.Schema.EnumerationNames.Clear();
                foreach (var name in Enum.GetNames(type))
                {
                    context.Schema.Enumeration.Add(JsonNamingPolicy.KebabCaseLower.ConvertName(name));
                }
            }

            foreach (var property in type.GetProperties().Where(p => p.IsDefined(typeof(RequiredMemberAttribute), inherit: true)))
            {
                context.Schema.RequiredProperties.Add(JsonNamingPolicy.CamelCase.ConvertName(property.Name));
            }
        }
    }
}
