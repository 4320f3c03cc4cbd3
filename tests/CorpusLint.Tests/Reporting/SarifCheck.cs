using System.Text;
using System.Text.Json;
using NJsonSchema;

namespace CorpusLint.Tests.Reporting;

/// <summary>
/// What every SARIF log of the suite must be: valid by the OASIS schema, and true. No public validator checks columns, so
/// the documents are read again and each region's lines and columns, offsets and snippet are compared with them.
/// </summary>
internal static class SarifCheck
{
    private static readonly Lazy<JsonSchema> s_schema = new(() => JsonSchema.FromJsonAsync(
        File.ReadAllText(RepositoryFiles.PathOf("tests/CorpusLint.Tests/Reporting/Schemas/sarif-schema-2.1.0.json"))).GetAwaiter().GetResult());

    /// <summary>Checks a log and returns it.</summary>
    /// <param name="log">The bytes of the log.</param>
    /// <param name="read">The characters of a file by its (decoded) path, without byte order mark; null when the test has no such file.</param>
    internal static JsonElement Check(byte[] log, Func<string, string?> read)
    {
        Assert.NotEqual(0xEF, log[0]);
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(log);
        var errors = s_schema.Value.Validate(text);
        Assert.True(errors.Count == 0, string.Join('\n', errors.Take(5)));
        using var document = JsonDocument.Parse(text);
        var root = document.RootElement.Clone();
        var run = root.GetProperty("runs")[0];
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            if (IsAbsent(result))
            {
                continue;
            }

            CheckMessage(run, result);
            CheckLinks(result);
            CheckLevels(result);
        }

        var states = run.GetProperty("results").EnumerateArray().Count(r => r.TryGetProperty("baselineState", out _));
        Assert.True(states == 0 || states == run.GetProperty("results").GetArrayLength(), "Some results have a state and some have none.");
        var regions = 0;
        CheckRegions(root, read, ref regions);
        Assert.True(regions >= run.GetProperty("results").EnumerateArray().Count(r => !IsAbsent(r)), "No region was compared.");
        return root;
    }

    // What is no more has a file at most, and a message as text.
    private static bool IsAbsent(JsonElement result) => result.TryGetProperty("baselineState", out var state) && state.GetString() == "absent";

    private static void CheckLevels(JsonElement result)
    {
        Assert.Equal(1, result.GetProperty("locations").GetArrayLength());
        Assert.Contains(result.GetProperty("level").GetString(), new[] { "error", "warning", "note" });
        Assert.Equal("fail", result.GetProperty("kind").GetString());
    }

    // The text must be what a reader of id and arguments would make of them.
    private static void CheckMessage(JsonElement run, JsonElement result)
    {
        var message = result.GetProperty("message");
        var text = message.GetProperty("text").GetString()!;
        if (!message.TryGetProperty("id", out var id))
        {
            return;
        }

        var tool = run.GetProperty("tool");
        var component = result.TryGetProperty("rule", out var reference)
            ? tool.GetProperty("extensions")[reference.GetProperty("toolComponent").GetProperty("index").GetInt32()]
            : tool.GetProperty("driver");
        var rule = component.GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
        Assert.Equal(result.GetProperty("ruleId").GetString(), rule.GetProperty("id").GetString());
        var template = rule.GetProperty("messageStrings").GetProperty(id.GetString()!).GetProperty("text").GetString()!;
        var arguments = message.GetProperty("arguments").EnumerateArray().Select(a => a.GetString()!).ToArray<object>();
        Assert.Equal(string.Format(System.Globalization.CultureInfo.InvariantCulture, template, arguments), text.Replace("{{", "{").Replace("}}", "}"));
        Assert.Contains(text[^1], ".?!…");
    }

    private static void CheckLinks(JsonElement result)
    {
        var text = result.GetProperty("message").GetProperty("text").GetString()!;
        var ids = result.TryGetProperty("relatedLocations", out var related)
            ? related.EnumerateArray().Select(r => r.GetProperty("id").GetInt32()).ToArray()
            : [];
        Assert.Equal(ids.Distinct().Count(), ids.Length);
        foreach (var id in ids)
        {
            Assert.Contains($"]({id})", text);
        }
    }

    private static void CheckRegions(JsonElement element, Func<string, string?> read, ref int count)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                CheckRegions(item, read, ref count);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("artifactLocation", out var artifact))
            {
                var content = read(PathOf(artifact));
                foreach (var name in new[] { "region", "contextRegion" })
                {
                    if (element.TryGetProperty(name, out var region))
                    {
                        CheckRegion(region, content, ref count);
                    }
                }

                if (element.TryGetProperty("contextRegion", out var context))
                {
                    var inner = element.GetProperty("region");
                    var (start, length) = (inner.GetProperty("charOffset").GetInt32(), inner.GetProperty("charLength").GetInt32());
                    var (contextStart, contextLength) = (context.GetProperty("charOffset").GetInt32(), context.GetProperty("charLength").GetInt32());
                    Assert.True(contextStart <= start && contextStart + contextLength >= start + length && contextLength > length);
                }

                if (element.TryGetProperty("replacements", out var replacements))
                {
                    foreach (var replacement in replacements.EnumerateArray())
                    {
                        CheckRegion(replacement.GetProperty("deletedRegion"), content, ref count);
                        Assert.True(replacement.GetProperty("insertedContent").TryGetProperty("text", out _));
                    }
                }
            }

            foreach (var property in element.EnumerateObject())
            {
                CheckRegions(property.Value, read, ref count);
            }
        }
    }

    private static string PathOf(JsonElement artifact)
    {
        var uri = artifact.GetProperty("uri").GetString()!;
        Assert.False(uri.StartsWith('/') || uri.Contains('\\') || uri.Contains(':') || uri.Split('/').Contains(".."), uri);
        Assert.Equal("SRCROOT", artifact.GetProperty("uriBaseId").GetString());
        return Uri.UnescapeDataString(uri);
    }

    private static void CheckRegion(JsonElement region, string? content, ref int count)
    {
        if (content is null)
        {
            return;
        }

        var offset = region.GetProperty("charOffset").GetInt32();
        var length = region.GetProperty("charLength").GetInt32();
        Assert.Equal(content.Substring(offset, length), region.GetProperty("snippet").GetProperty("text").GetString());
        Assert.Equal(offset, OffsetOf(content, region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32()));
        Assert.Equal(offset + length, OffsetOf(content, region.GetProperty("endLine").GetInt32(), region.GetProperty("endColumn").GetInt32()));
        Assert.False(region.TryGetProperty("byteOffset", out _));
        count++;
    }

    // Written without the product's line map, so that a fault there shows.
    private static int OffsetOf(string content, int line, int column)
    {
        var offset = 0;
        for (var current = 1; current < line; current++)
        {
            while (content[offset] is not ('\r' or '\n'))
            {
                offset++;
            }

            offset += content[offset] == '\r' && offset + 1 < content.Length && content[offset + 1] == '\n' ? 2 : 1;
        }

        return offset + column - 1;
    }
}
