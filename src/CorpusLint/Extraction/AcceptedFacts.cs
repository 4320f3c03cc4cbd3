using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Reads what a corpus declares to hold: the text of <c>facts.jsonc</c>.</summary>
public static class AcceptedFacts
{
    private static readonly string[] s_kinds = ["figure", "name", "title", "list", "day", "days"];
    private static readonly string[] s_known = ["figure", "key", "name", "kind", "title", "person", "list", "relation", "event", "day", "days", "open", "language", "documents", "source", "asOf", "note"];

    /// <summary>Reads a file's text. Its values are understood as if they stood in a document of the corpus.</summary>
    /// <param name="path">Path of the file relative to the corpus root, with forward slashes.</param>
    /// <param name="text">The file's characters: an object with a list <c>facts</c>; comments are allowed.</param>
    /// <param name="registry">Declared names and events; null for none.</param>
    /// <param name="languages">The languages that words are read in; null for those of the program.</param>
    public static AcceptedFactsResult Read(string path, string text, Registry? registry = null, LanguageSet? languages = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        var file = new Document(path, new DocumentText(text), text, DocumentFormat.PlainText);
        var problems = new List<AcceptedFactProblem>();
        var facts = ImmutableArray.CreateBuilder<AcceptedFact>();
        try
        {
            var root = FactJson.Parse(text);
            RejectUnknown(root, ["facts", "$schema"], problems);
            if (root["facts"] is not { Kind: JsonTokenType.StartArray } list)
            {
                problems.Add(new AcceptedFactProblem(root.Span, "The accepted facts are a list: { \"facts\": [ … ] }."));
                return new AcceptedFactsResult([], [.. problems]);
            }

            var reader = new AcceptedFactReader(file, registry ?? Registry.Empty, languages ?? LanguageSet.BuiltIn, problems);
            foreach (var item in list.Items)
            {
                if (IsSound(item, problems) && reader.Read(item) is { } fact)
                {
                    facts.Add(fact);
                }
            }
        }
        catch (JsonException e)
        {
            var line = (int)(e.LineNumber ?? 0);
            problems.Add(new AcceptedFactProblem(new TextSpan(line < file.Text.LineStarts.Length ? file.Text.LineStarts[line] : 0, 0), "This is not JSON: " + e.Message.Split(" LineNumber")[0]));
        }

        var all = facts.ToImmutable();
        problems.AddRange(AcceptedFactContradictions.In(all, registry ?? Registry.Empty));
        return new AcceptedFactsResult(all, [.. problems.OrderBy(p => p.Place)]);
    }

    private static bool IsSound(FactJson item, List<AcceptedFactProblem> problems)
    {
        var before = problems.Count;
        if (item.Kind != JsonTokenType.StartObject)
        {
            problems.Add(new AcceptedFactProblem(item.Span, "An accepted fact is an object: { \"figure\": \"…\", \"source\": \"…\" }."));
            return false;
        }

        RejectUnknown(item, s_known, problems);
        var kinds = s_kinds.Where(k => item[k] is not null).ToArray();
        if (kinds.Length != 1)
        {
            problems.Add(new AcceptedFactProblem(item.Span, kinds.Length == 0
                ? "This entry accepts nothing: give it a 'figure', a 'name', a 'title', a 'list', or a 'day' or 'days'."
                : $"This entry accepts a {string.Join(" and a ", kinds)} at once; make an entry of each, so that each has its own source."));
        }

        foreach (var name in new[] { "figure", "name", "kind", "title", "person", "relation", "event", "language", "source", "asOf", "note" })
        {
            if (item[name] is { } value && string.IsNullOrWhiteSpace(value.Text))
            {
                problems.Add(new AcceptedFactProblem(value.Span, $"'{name}' needs words."));
            }
        }

        if (item["source"] is null)
        {
            problems.Add(new AcceptedFactProblem(item.Span, "'source' is missing here. An accepted value without a source only moves the question; say who says so, or where it can be looked up."));
        }

        if (item["asOf"] is { Text: { } day } asOf && DayOf(day) is null)
        {
            problems.Add(new AcceptedFactProblem(asOf.Span, $"'{day}' is not a day; write it as 2025-03-14."));
        }

        foreach (var value in (item["day"] is { } one ? [one] : item["days"]?.Items ?? []).Where(v => v.Text is not { } written || DayOf(written) is null))
        {
            problems.Add(new AcceptedFactProblem(value.Span, $"'{value.Text}' is not a day; write it as 2025-03-14."));
        }

        if (item["days"] is { } days && (days.Kind != JsonTokenType.StartArray || days.Items.Count != 2))
        {
            problems.Add(new AcceptedFactProblem(days.Span, "'days' are the first and the last day: [\"2025-03-14\", \"2025-03-16\"]."));
        }

        foreach (var name in new[] { "list", "documents" })
        {
            if (item[name] is { } list && (list.Kind != JsonTokenType.StartArray || list.Items.Count == 0 || list.Items.Any(i => string.IsNullOrWhiteSpace(i.Text))))
            {
                problems.Add(new AcceptedFactProblem(list.Span, name == "list" ? "A list names at least one member: [\"Oar Aid\", \"Lock Union\"]." : "'documents' names at least one: [\"drafts/story.md\"]."));
            }
        }

        return problems.Count == before;
    }

    /// <summary>A day as files write it; null for other words.</summary>
    internal static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Tells of members that are not known.</summary>
    internal static void RejectUnknown(FactJson item, string[] known, List<AcceptedFactProblem> problems)
    {
        foreach (var (name, place, _) in item.Members.Where(m => !known.Contains(m.Name, StringComparer.Ordinal)))
        {
            problems.Add(new AcceptedFactProblem(place, $"There is no key '{name}' here; known are {string.Join(", ", known.Where(k => k[0] != '$'))}."));
        }

        foreach (var twice in item.Members.GroupBy(m => m.Name, StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
        {
            problems.Add(new AcceptedFactProblem(twice.Place, $"'{twice.Name}' is given twice."));
        }
    }
}

/// <summary>What a file of accepted facts says.</summary>
/// <param name="Facts">The facts that could be read, in order of the file.</param>
/// <param name="Problems">What is wrong with the others, and which of them contradict each other, in order of the file.</param>
public sealed record AcceptedFactsResult(ImmutableArray<AcceptedFact> Facts, ImmutableArray<AcceptedFactProblem> Problems);

/// <summary>Something that keeps an accepted fact from being one.</summary>
/// <param name="Place">Where, in UTF-16 code units into the file's text.</param>
/// <param name="Message">What is wrong and what to do; plain text.</param>
public sealed record AcceptedFactProblem(TextSpan Place, string Message);
