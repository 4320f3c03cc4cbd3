using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CorpusLint.Diagnostics;
using CorpusLint.Documents;
using CorpusLint.Engine;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Rules;

namespace CorpusLint.Scripting.Pages;

/// <summary>Runs the examples of a page: only the page's rule, with its defaults or the example's options.</summary>
public static class PageRunner
{
    internal static readonly JsonDocumentOptions JsonWithComments = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Runs one example.</summary>
    /// <param name="rule">The page's rule.</param>
    /// <param name="example">The example.</param>
    public static ExampleResult Run(LoadedRule rule, PageExample example)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(example);
        try
        {
            var corpus = CorpusOf(example);
            var result = Linter.Run(corpus, [rule], SettingsOf(rule, example));
            return new ExampleResult(example, [.. FailuresOf(rule, example, result)]);
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            return new ExampleResult(example, [$"The example cannot be set up: {exception.Message}"]);
        }
    }

    /// <summary>The documents of an example, read and understood.</summary>
    internal static Corpus CorpusOf(PageExample example) => CorpusBuilder.Build(
        example.Documents.Select(d => FactExtractor.Extract(DocumentReader.Read(d.File, d.Text, OptionsOf(d)), example.Registry)), example.Registry);

    /// <summary>The settings that run one rule with the example's options.</summary>
    internal static LintSettings SettingsOf(LoadedRule rule, PageExample example)
    {
        var options = ImmutableSortedDictionary<string, JsonElement>.Empty;
        if (example.Options.Length > 0)
        {
            using var json = JsonDocument.Parse(example.Options, JsonWithComments);
            options = json.RootElement.EnumerateObject().ToImmutableSortedDictionary(p => p.Name, p => p.Value.Clone(), StringComparer.Ordinal);
        }

        var setting = new RuleSetting { IsEnabled = true, Options = options };
        return LintSettings.Default with { Threads = 1, Rules = LintSettings.Default.Rules.SetItem(rule.Descriptor.Id, setting) };
    }

    private static ReadOptions OptionsOf(ExampleDocument document)
    {
        var attributes = document.Attributes;
        return new ReadOptions
        {
            Date = attributes.TryGetValue("date", out var date) ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            Language = attributes.TryGetValue("language", out var language) ? new Language(language) : null,
            Genre = attributes.GetValueOrDefault("genre"),
            Group = attributes.GetValueOrDefault("group", ""),
        };
    }

    private static IEnumerable<string> FailuresOf(LoadedRule rule, PageExample example, LintResult result)
    {
        foreach (var notification in result.Notifications)
        {
            yield return notification.Message;
        }

        var found = result.Diagnostics.Where(d => d.Rule.Id == rule.Descriptor.Id).ToList();
        var all = found.ToArray();
        foreach (var expected in example.Expected)
        {
            var match = found.Find(d => Matches(d, expected));
            if (match is null)
            {
                yield return $"expected {Show(expected, example)}";
            }
            else
            {
                found.Remove(match);
            }
        }

        foreach (var unexpected in found)
        {
            yield return $"found    {Show(unexpected)}";
        }

        foreach (var document in example.Fixed)
        {
            var actual = Apply(document.File, example, all);
            if (actual != document.Text)
            {
                yield return $"fixed    {document.File} should read{Environment.NewLine}{document.Text}but reads{Environment.NewLine}{actual}";
            }
        }
    }

    private static bool Matches(Diagnostic diagnostic, ExpectedFinding expected) =>
        diagnostic.Rule.Id == expected.RuleId
        && (expected.MessageId.Length == 0 || diagnostic.MessageId == expected.MessageId)
        && PlaceOf(diagnostic.Location) == expected.Place
        && (expected.Related.IsEmpty || HasPlaces(diagnostic, expected.Related));

    private static bool HasPlaces(Diagnostic diagnostic, ImmutableArray<ExamplePlace> expected)
    {
        var related = diagnostic.Related.Select(r => PlaceOf(r.Location)).ToHashSet();
        var sides = diagnostic.Related.Where(r => r.Role == RelatedRole.Side).Select(r => PlaceOf(r.Location));
        return expected.All(related.Contains) && sides.All(s => expected.Contains(s));
    }

    private static ExamplePlace PlaceOf(Location location) => new(location.Path, location.Span);

    private static string Apply(string file, PageExample example, IEnumerable<Diagnostic> found)
    {
        var text = new StringBuilder(example.Documents.FirstOrDefault(d => d.File == file)?.Text ?? "");
        var edits = found.Where(d => !d.Fixes.IsEmpty).SelectMany(d => d.Fixes[0].Edits).Where(e => e.Path == file).Select(e => e.Change).Distinct();
        foreach (var change in edits.OrderByDescending(c => c.Span))
        {
            text.Remove(change.Span.Start, change.Span.Length).Insert(change.Span.Start, change.NewText);
        }

        return text.ToString();
    }

    private static string Show(ExpectedFinding expected, PageExample example)
    {
        var name = expected.MessageId.Length > 0 ? $"{expected.RuleId}/{expected.MessageId}" : expected.RuleId;
        var also = string.Concat(expected.Related.Select(p => $"; also {Show(p, example)}"));
        return $"{name} at {Show(expected.Place, example)}{also}";
    }

    private static string Show(ExamplePlace place, PageExample example)
    {
        var text = new Text.DocumentText(example.Documents.First(d => d.File == place.File).Text);
        return Show(new Location(place.File, text, place.Span));
    }

    private static string Show(Diagnostic diagnostic)
    {
        var also = string.Concat(diagnostic.Related.Select(r => $"; {(r.Role == RelatedRole.Side ? "also" : "because")} {Show(r.Location)}"));
        return $"{diagnostic.Rule.Id}/{diagnostic.MessageId} at {Show(diagnostic.Location)}{also}: {diagnostic.Message}";
    }

    private static string Show(Location location)
    {
        var start = location.Text.GetLinePosition(location.Span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{location.Path}({start.Line + 1},{start.Character + 1}) \"{Folding.FoldSpaces(location.Snippet)}\"");
    }
}
