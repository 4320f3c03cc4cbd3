using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CorpusLint.Model;

namespace CorpusLint.Scripting.Pages;

/// <summary>
/// Reads a rule's page. Under <em>Finds</em> and <em>Passes</em>, each heading of the third level is one example, and the
/// fences below it are its corpus: documents (<c>text file=a.txt</c>), <c>jsonc options</c>, <c>jsonc entities</c>,
/// <c>jsonc events</c>, and documents after fixing (<c>text fixed file=a.txt</c>).
/// </summary>
public static class RulePageReader
{
    private static readonly string[] Expected = ["Why it matters", "Finds", "Passes", "Options", "Known limits", "Sources"];

    /// <summary>Reads a page; what is wrong with it is in <see cref="RulePage.Problems"/>.</summary>
    /// <param name="path">How messages name it.</param>
    /// <param name="markdown">Its text.</param>
    public static RulePage Read(string path, string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var state = new State(path);
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (FenceLength(line) is var length and >= 3)
            {
                i = state.ReadFence(lines, i, length);
            }
            else if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                state.Title = line[2..].Trim();
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                state.OpenSection(line[3..].Trim());
            }
            else if (line.StartsWith("### ", StringComparison.Ordinal))
            {
                state.OpenExample(line[4..].Trim(), i + 1);
            }
        }

        return state.Close();
    }

    private static int FenceLength(string line) =>
        line.Length > 0 && line[0] is '`' or '~' ? line.TakeWhile(c => c == line[0]).Count() : 0;

    private sealed class State(string path)
    {
        private readonly List<string> _headings = [];
        private readonly List<PageExample> _examples = [];
        private readonly List<string> _problems = [];
        private readonly List<PageFence> _fences = [];
        private string _exampleTitle = "";
        private int _exampleLine;

        internal string Title { get; set; } = "";

        private string Section => _headings.Count > 0 ? _headings[^1] : "";

        internal void OpenSection(string heading)
        {
            CloseExample();
            _exampleTitle = "";
            _headings.Add(heading);
        }

        internal void OpenExample(string title, int line)
        {
            CloseExample();
            _exampleTitle = title;
            _exampleLine = line;
        }

        internal int ReadFence(string[] lines, int start, int length)
        {
            var text = new StringBuilder();
            var end = start + 1;
            while (end < lines.Length && !(FenceLength(lines[end]) >= length && lines[end][0] == lines[start][0] && lines[end].Trim(lines[start][0], ' ').Length == 0))
            {
                text.Append(lines[end++]).Append('\n');
            }

            if (Section is "Finds" or "Passes")
            {
                _fences.Add(PageFence.Of(start + 1, lines[start][length..], text.ToString()));
            }

            return end;
        }

        internal RulePage Close()
        {
            CloseExample();
            var space = Title.IndexOf(' ', StringComparison.Ordinal);
            if (space < 0)
            {
                _problems.Add($"{path}:1: The title must be the rule's id and name, as in '# CL8001 numeric-disagreement'.");
            }

            if (!_headings.SequenceEqual(Expected))
            {
                _problems.Add($"{path}:1: The headings must be {string.Join(", ", Expected)}, in this order; they are {string.Join(", ", _headings)}.");
            }

            return new RulePage(
                path, space < 0 ? "" : Title[..space], space < 0 ? "" : Title[(space + 1)..], [.. _headings], [.. _examples], [.. _problems]);
        }

        private void CloseExample()
        {
            if (_fences.Count == 0)
            {
                return;
            }

            var finds = Section == "Finds";
            var documents = ImmutableArray.CreateBuilder<ExampleDocument>();
            var marks = new List<(string File, ExampleMarkup.Mark Mark)>();
            foreach (var fence in _fences.Where(f => !f.Says("fixed") && !IsJson(f)))
            {
                var markup = ExampleMarkup.Read(fence.Text);
                if (markup.IsUnclosed)
                {
                    _problems.Add(At(fence, "A mark {|…:…|} is not closed."));
                }

                documents.Add(new ExampleDocument(fence.File, markup.Text, fence.Attributes));
                marks.AddRange(markup.Marks.Select(m => (fence.File, m)));
            }

            var expected = ExpectedOf(marks);
            if (finds == expected.IsEmpty)
            {
                _problems.Add(At(_fences[0], finds ? "An example under Finds must expect a finding." : "An example under Passes must expect nothing."));
            }

            _examples.Add(new PageExample
            {
                Title = _exampleTitle.Length > 0 ? _exampleTitle : $"line {_fences[0].Line}",
                Line = _exampleTitle.Length > 0 ? _exampleLine : _fences[0].Line,
                Finds = finds,
                IsTodo = _fences.Exists(f => f.Says("todo")),
                Documents = documents.ToImmutable(),
                Expected = expected,
                Fixed = [.. _fences.Where(f => f.Says("fixed")).Select(f => new ExampleDocument(f.File, f.Text, f.Attributes))],
                Options = TextOf("options"),
                Registry = new Registry { Entities = EntitiesOf(TextOf("entities")), Events = EventsOf(TextOf("events")) },
            });
            _fences.Clear();
        }

        private ImmutableArray<ExpectedFinding> ExpectedOf(List<(string File, ExampleMarkup.Mark Mark)> marks)
        {
            var labels = marks.Where(m => m.Mark.RuleId.Length == 0).SelectMany(m => m.Mark.Labels.Select(l => (l, new ExamplePlace(m.File, m.Mark.Span)))).ToArray();
            return [.. marks.Where(m => m.Mark.RuleId.Length > 0).Select(m => new ExpectedFinding(
                m.Mark.RuleId, m.Mark.MessageId, new ExamplePlace(m.File, m.Mark.Span), [.. m.Mark.Labels.SelectMany(PlacesOf)]))];

            IEnumerable<ExamplePlace> PlacesOf(string label)
            {
                var places = labels.Where(l => l.l == label).Select(l => l.Item2).ToArray();
                if (places.Length == 0)
                {
                    _problems.Add(At(_fences[0], $"Nothing is labelled {label}."));
                }

                return places;
            }
        }

        private static bool IsJson(PageFence fence) => fence.Says("options") || fence.Says("entities") || fence.Says("events");

        private string TextOf(string word) => _fences.Find(f => f.Says(word))?.Text ?? "";

        private ImmutableArray<RegisteredEntity> EntitiesOf(string json) => ItemsOf(json, "entities", e => new RegisteredEntity(
            e.GetProperty("id").GetString()!, Enum.Parse<EntityKind>(e.GetProperty("kind").GetString()!, ignoreCase: true), e.GetProperty("name").GetString()!, AliasesOf(e)));

        private ImmutableArray<RegisteredEvent> EventsOf(string json) => ItemsOf(json, "events", e => new RegisteredEvent(
            e.GetProperty("id").GetString()!, e.GetProperty("name").GetString()!, AliasesOf(e), DayOf(e, "first"), DayOf(e, "last") ?? DayOf(e, "first"), TextIn(e, "partOf")));

        private ImmutableArray<T> ItemsOf<T>(string json, string name, Func<JsonElement, T> read)
        {
            if (json.Length == 0)
            {
                return [];
            }

            try
            {
                using var document = JsonDocument.Parse(json, PageRunner.JsonWithComments);
                return [.. document.RootElement.GetProperty(name).EnumerateArray().Select(read)];
            }
            catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException)
            {
                _problems.Add(At(_fences[0], $"The registry '{name}' cannot be read: {exception.Message}"));
                return [];
            }
        }

        private static ImmutableArray<string> AliasesOf(JsonElement item) =>
            item.TryGetProperty("aliases", out var aliases) ? [.. aliases.EnumerateArray().Select(a => a.GetString()!)] : [];

        private static DateOnly? DayOf(JsonElement item, string name) =>
            TextIn(item, name) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

        private static string? TextIn(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString() : null;

        private string At(PageFence fence, string message) => string.Create(CultureInfo.InvariantCulture, $"{path}:{fence.Line}: {message}");
    }
}
