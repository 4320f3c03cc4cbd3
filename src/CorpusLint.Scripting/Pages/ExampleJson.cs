using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;

namespace CorpusLint.Scripting.Pages;

/// <summary>Reads the JSON that an example declares: options and the registries, as they stand in a corpus's own files.</summary>
/// <param name="fence">The fence.</param>
/// <param name="problems">Takes what is wrong, each with its line of the page.</param>
internal sealed class ExampleJson(PageFence fence, ICollection<PageProblem> problems)
{
    internal static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>What an example's options set: names and values, these without spaces; nothing for the empty text.</summary>
    internal static ImmutableArray<(string Name, string Value)> ValuesIn(string options)
    {
        using var json = JsonDocument.Parse(options.Length == 0 ? "{}" : options, WithComments);
        return [.. json.RootElement.EnumerateObject().Select(p => (p.Name, Compact(p.Value.GetRawText())))];
    }

    /// <summary>A value without spaces, so that two ways to write it can be compared.</summary>
    internal static string Compact(string json) => string.Concat(json.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>1-based line of the page on which a name of an object stands.</summary>
    internal static int LineOf(string json, string name, int fenceLine)
    {
        var at = json.IndexOf($"\"{name}\"", StringComparison.Ordinal);
        return fenceLine + 1 + (at < 0 ? 0 : json.AsSpan(0, at).Count('\n'));
    }

    /// <summary>The text of an options fence; empty when it is no object, or sets an option twice.</summary>
    internal string Options() => Parse(
        root => root.ValueKind != JsonValueKind.Object ? Complain("", "Options are an object, as in { \"minimum\": 3 }.")
            : root.EnumerateObject().GroupBy(p => p.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { Key: var twice } ? Complain(twice, $"The option '{twice}' is set twice; keep one of the two.")
            : fence.Text,
        "");

    internal ImmutableArray<RegisteredEntity> Entities() => Items("entities", ["id", "kind", "name", "aliases"], e =>
        new RegisteredEntity(Text(e, "id"), KindOf(Text(e, "kind")), Text(e, "name"), Aliases(e)));

    internal ImmutableArray<RegisteredEvent> Events() => Items("events", ["id", "name", "aliases", "first", "last", "partOf"], e =>
        new RegisteredEvent(Text(e, "id"), Text(e, "name"), Aliases(e), Day(e, "first"), Day(e, "last") ?? Day(e, "first"), Has(e, "partOf") ? Text(e, "partOf") : null));

    /// <summary>The registry with what the example accepts as right.</summary>
    internal Registry WithFacts(Registry registry)
    {
        var read = AcceptedFacts.Read("facts.jsonc", fence.Text, registry);
        foreach (var problem in read.Problems)
        {
            problems.Add(new PageProblem(fence.Line + 1 + fence.Text.AsSpan(0, problem.Place.Start).Count('\n'), problem.Message));
        }

        return registry with { Facts = read.Facts };
    }

    /// <summary>What CSL-JSON says of documents, by their file; of its many keys <c>issued</c>, <c>language</c> and <c>genre</c> are read.</summary>
    internal ImmutableDictionary<string, ReadOptions> Sources() => Parse(
        root => root.EnumerateArray().ToImmutableDictionary(s => Text(s, "id"), SourceOf, StringComparer.Ordinal), ImmutableDictionary<string, ReadOptions>.Empty);

    private static ReadOptions SourceOf(JsonElement source) => new()
    {
        Date = Has(source, "issued") ? Issued(source.GetProperty("issued")) : null,
        Language = Has(source, "language") ? new Language(Text(source, "language").Split('-')[0].ToLowerInvariant()) : null,
        Genre = Has(source, "genre") ? Text(source, "genre") : null,
    };

    // As in a corpus: {"date-parts": [[2025, 3, 14]]} or {"raw": "2025-03-14"}; a date that is not a whole day says nothing.
    private static DateOnly? Issued(JsonElement issued)
    {
        if (Has(issued, "raw"))
        {
            return Day(issued, "raw");
        }

        var parts = issued.GetProperty("date-parts").EnumerateArray().First().EnumerateArray()
            .Select(p => p.ValueKind == JsonValueKind.Number ? p.GetInt32() : int.Parse(p.GetString()!, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        return parts.Length < 3 ? null : new DateOnly(parts[0], parts[1], parts[2]);
    }

    private ImmutableArray<T> Items<T>(string name, string[] known, Func<JsonElement, T> read) => Parse<ImmutableArray<T>>(
        root =>
        {
            RejectUnknown(root, [name, "$schema"]);
            var items = root.GetProperty(name).EnumerateArray().ToArray();
            foreach (var item in items)
            {
                RejectUnknown(item, known);
            }

            foreach (var twice in items.Select(i => Text(i, "id")).GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1))
            {
                Complain(twice.Key, $"The id '{twice.Key}' is given twice.");
            }

            return [.. items.Select(read)];
        },
        []);

    private void RejectUnknown(JsonElement item, string[] known)
    {
        foreach (var property in item.EnumerateObject().Where(p => !known.Contains(p.Name, StringComparer.Ordinal)))
        {
            Complain(property.Name, $"There is no key '{property.Name}' here; known are {string.Join(", ", known.Where(k => k[0] != '$'))}.{NearestWord.Question(property.Name, known)}");
        }
    }

    private T Parse<T>(Func<JsonElement, T> read, T nothing)
    {
        try
        {
            using var document = JsonDocument.Parse(fence.Text, WithComments);
            return read(document.RootElement);
        }
        catch (JsonException exception)
        {
            problems.Add(new PageProblem(fence.Line + 1 + (int)(exception.LineNumber ?? 0), $"This is no JSON: {exception.Message.Split(" LineNumber")[0]}"));
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            Complain("", $"'{Words()}' cannot be read: {(exception is FormatException ? exception.Message : "a key is missing, or a value is of another kind than expected.")} It looks like this: {Shape}");
        }

        return nothing;
    }

    private string Complain(string name, string message)
    {
        problems.Add(new PageProblem(name.Length == 0 ? fence.Line : LineOf(fence.Text, name, fence.Line), message));
        return "";
    }

    private string Shape => fence.Words.LastOrDefault() switch
    {
        "entities" => """{ "entities": [{ "id": "hlu", "kind": "organisation", "name": "Harbour and Lock Union", "aliases": ["HLU"] }] }""",
        "events" => """{ "events": [{ "id": "march", "name": "March for the Lock", "first": "2026-01-30", "last": "2026-01-31" }] }""",
        "sources" => """[{ "id": "a.txt", "issued": { "raw": "2026-01-30" }, "language": "en", "genre": "news" }]""",
        _ => """{ "minimum": 3 }""",
    };

    private string Words() => string.Join(' ', fence.Words);

    private static EntityKind KindOf(string word) => Enum.TryParse<EntityKind>(word, ignoreCase: true, out var kind) && char.IsLetter(word[0])
        ? kind
        : throw new FormatException($"there is no kind '{word}'; kinds are {string.Join(", ", Enum.GetNames<EntityKind>().Select(n => char.ToLowerInvariant(n[0]) + n[1..]))}.");

    private static bool Has(JsonElement item, string name) => item.TryGetProperty(name, out _);

    private static string Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new FormatException($"the key '{name}' must be there and be a string.");

    private static ImmutableArray<string> Aliases(JsonElement item) =>
        item.TryGetProperty("aliases", out var aliases) ? [.. aliases.EnumerateArray().Select(a => a.GetString() ?? throw new FormatException("an alias must be a string."))] : [];

    private static DateOnly? Day(JsonElement item, string name) =>
        !Has(item, name) ? null
        : DateOnly.TryParseExact(Text(item, name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new FormatException($"'{Text(item, name)}' is no day; write it as 2025-03-14.");
}
