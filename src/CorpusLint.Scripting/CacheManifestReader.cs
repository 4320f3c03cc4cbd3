using System.Text.Json;

namespace CorpusLint.Scripting;

/// <summary>
/// Reads manifests. By hand: every cached run does, and the serializer's types are compiled anew at each start for longer
/// than the rest of the reading takes.
/// </summary>
internal static class CacheManifestReader
{
    /// <summary>The manifest; throws when it is not one.</summary>
    /// <exception cref="JsonException">It is not JSON, or not of this form.</exception>
    internal static CacheManifest Read(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            var root = document.RootElement;
            return new CacheManifest
            {
                Key = Text(root, "Key"),
                PreparedKey = Text(root, "PreparedKey"),
                Image = Text(root, "Image"),
                Rules = List(root, "Rules", Rule),
                Errors = List(root, "Errors", Error),
                Advice = List(root, "Advice", Error),
            };
        }
        catch (InvalidOperationException e)
        {
            // A value of another kind, or text that is no UTF-8.
            throw new JsonException(e.Message, e);
        }
    }

    private static CachedRule Rule(JsonElement json) => new()
    {
        TypeName = Text(json, "TypeName"),
        Path = Text(json, "Path"),
        Id = Text(json, "Id"),
        Name = Text(json, "Name"),
        Title = Text(json, "Title"),
        Description = Text(json, "Description"),
        Category = Number(json, "Category"),
        Severity = Number(json, "Severity"),
        IsEnabledByDefault = json.TryGetProperty("IsEnabledByDefault", out var enabled) && enabled.GetBoolean(),
        Messages = List(json, "Messages", Message),
        Options = List(json, "Options", Option),
    };

    private static CachedMessage Message(JsonElement json) => new()
    {
        Id = Text(json, "Id"),
        Format = Text(json, "Format"),
        Severity = Find(json, "Severity") is { } severity ? severity.GetInt32() : null,
    };

    private static CachedOption Option(JsonElement json) => new()
    {
        Name = Text(json, "Name"),
        Type = Number(json, "Type"),
        Default = Text(json, "Default"),
        Minimum = Find(json, "Minimum") is { } minimum ? minimum.GetDouble() : null,
        Maximum = Find(json, "Maximum") is { } maximum ? maximum.GetDouble() : null,
        Values = List(json, "Values", static value => value.GetString()!),
        MinimumLength = Find(json, "MinimumLength")?.GetInt32(),
        MaximumLength = Find(json, "MaximumLength")?.GetInt32(),
        Pattern = Find(json, "Pattern")?.GetString(),
        ValueDescriptions = List(json, "ValueDescriptions", static value => value.GetString()!),
        Deprecation = Find(json, "Deprecation")?.GetString(),
        Description = Text(json, "Description"),
    };

    private static CachedError Error(JsonElement json) => new()
    {
        Rule = Text(json, "Rule"),
        Severity = Number(json, "Severity"),
        Path = Text(json, "Path"),
        Start = Number(json, "Start"),
        Length = Number(json, "Length"),
        Message = Text(json, "Message"),
    };

    private static string Text(JsonElement json, string name) => Find(json, name)?.GetString() ?? "";

    private static int Number(JsonElement json, string name) => Find(json, name)?.GetInt32() ?? 0;

    private static JsonElement? Find(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static List<T> List<T>(JsonElement json, string name, Func<JsonElement, T> read)
    {
        var result = new List<T>();
        if (Find(json, name) is { } list)
        {
            foreach (var item in list.EnumerateArray())
            {
                result.Add(read(item));
            }
        }

        return result;
    }
}
