using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Cli.Configuration;

/// <summary>Reads what a corpus declares beside its documents.</summary>
internal sealed class RegistryReader(ValidatedFiles validated)
{
    /// <summary>Persons, organisations and places.</summary>
    internal ImmutableArray<RegisteredEntity> ReadEntities(JsonSource source)
    {
        var file = Parse(source, "entities.schema.json");
        var items = file["entities"]!.Items;
        RejectDoubles(items);
        return [.. items.Select(e => new RegisteredEntity(e["id"]!.Text, ConfigurationReader.Word<EntityKind>(e["kind"]) ?? EntityKind.Other, e["name"]!.Text, Texts(e["aliases"])))];
    }

    /// <summary>Events.</summary>
    internal ImmutableArray<RegisteredEvent> ReadEvents(JsonSource source)
    {
        var file = Parse(source, "events.schema.json");
        var items = file["events"]!.Items;
        RejectDoubles(items);
        var problems = new List<ProgramProblem>();
        var ids = items.Select(e => e["id"]!.Text).ToHashSet(StringComparer.Ordinal);
        var events = ImmutableArray.CreateBuilder<RegisteredEvent>(items.Count);
        foreach (var item in items)
        {
            var first = ConfigurationReader.Day(item["first"], problems);
            var last = ConfigurationReader.Day(item["last"], problems) ?? first;
            if (last < first)
            {
                problems.Add(item["last"]!.Problem("The last day lies before the first."));
            }

            if (item["partOf"] is { } whole && !ids.Contains(whole.Text))
            {
                problems.Add(whole.Problem($"There is no event '{whole.Text}'.{Suggestion.For(whole.Text, ids)}"));
            }

            events.Add(new RegisteredEvent(item["id"]!.Text, item["name"]!.Text, Texts(item["aliases"]), first, last, item["partOf"]?.Text));
        }

        return problems.Count == 0 ? events.ToImmutable() : throw new ProgramException(problems);
    }

    /// <summary>What is accepted as right.</summary>
    /// <param name="source">The file.</param>
    /// <param name="path">Its path relative to the configuration's folder.</param>
    /// <param name="registry">The declared names and events.</param>
    /// <param name="languages">The languages that its words are read in.</param>
    internal ImmutableArray<AcceptedFact> ReadFacts(JsonSource source, string path, Registry registry, LanguageSet languages)
    {
        Parse(source, "accepted-facts.schema.json");
        var text = Encoding.UTF8.GetString(source.Bytes);
        var result = AcceptedFacts.Read(path, text, registry, languages);
        if (result.Problems.IsEmpty)
        {
            return result.Facts;
        }

        var lines = new DocumentText(text);
        throw new ProgramException([.. result.Problems.Select(p => lines.GetLinePosition(p.Place.Start) is var at ? new ProgramProblem(p.Message, source.ShownPath, at.Line + 1, at.Character + 1) : null!)]);
    }

    /// <summary>Sources by id.</summary>
    internal ImmutableDictionary<string, DeclaredSource> ReadSources(JsonSource source)
    {
        var items = Parse(source, "sources.schema.json").Items;
        RejectDoubles(items);
        return items.ToImmutableDictionary(i => i["id"]!.Text, i => new DeclaredSource(Issued(i["issued"]), i["language"]?.Text, i["genre"]?.Text), StringComparer.Ordinal);
    }

    private JsonValue Parse(JsonSource source, string schema)
    {
        var file = JsonValue.Parse(source);
        validated.Check(file, source, schema, () => SchemaText.Embedded(schema));
        return file;
    }

    private static void RejectDoubles(IReadOnlyList<JsonValue> items)
    {
        var problems = items.GroupBy(i => i["id"]!.Text, StringComparer.Ordinal).SelectMany(g => g.Skip(1))
            .Select(i => i["id"]!.Problem($"The id '{i["id"]!.Text}' is given twice.")).ToArray();
        if (problems.Length > 0)
        {
            throw new ProgramException(problems);
        }
    }

    private static ImmutableArray<string> Texts(JsonValue? value) => [.. (value?.Items ?? []).Select(i => i.Text)];

    // CSL dates: {"date-parts": [[2025, 3, 14]]}, numbers or strings; a date that is not a whole day says nothing.
    private static DateOnly? Issued(JsonValue? issued)
    {
        if (issued?["raw"] is { } raw && DateOnly.TryParseExact(raw.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        var parts = issued?["date-parts"]?.Items.FirstOrDefault()?.Items
            .Select(p => int.TryParse(p.Text.Length > 0 ? p.Text : p.ToElement().GetRawText(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).ToArray();
        return parts is [>= 1 and <= 9999, >= 1 and <= 12, >= 1 and <= 31] && parts[2] <= DateTime.DaysInMonth(parts[0], parts[1])
            ? new DateOnly(parts[0], parts[1], parts[2])
            : null;
    }
}

/// <summary>What a source file says of a document.</summary>
/// <param name="Issued">The day of publication; null when it is not given to the day.</param>
/// <param name="Language">BCP 47 tag, or null.</param>
/// <param name="Genre">The kind of piece, or null.</param>
internal sealed record DeclaredSource(DateOnly? Issued, string? Language, string? Genre);
