using System.Collections.Immutable;
using System.Globalization;
using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Scripting.Pages;

/// <summary>Makes an example of the fences below a heading.</summary>
internal sealed class ExampleReader(string title, int line, bool finds, IReadOnlyList<PageFence> fences)
{
    private readonly List<PageProblem> _problems = [];

    /// <summary>What is wrong with the example.</summary>
    internal IReadOnlyList<PageProblem> Problems => _problems;

    internal PageExample Read()
    {
        foreach (var fence in fences)
        {
            _problems.AddRange(fence.Problems().Select(p => new PageProblem(fence.Line, p)));
        }

        var sources = One("sources") is { } csl ? Json(csl).Sources() : ImmutableDictionary<string, ReadOptions>.Empty;
        var documents = new List<ExampleDocument>();
        var marks = new List<(ExampleDocument Document, ExampleMarkup.Mark Mark)>();
        foreach (var fence in fences.Where(f => f.IsDocument))
        {
            var markup = ExampleMarkup.Read(fence.Text);
            _problems.AddRange(markup.Problems.Select(p => new PageProblem(fence.Line + 1 + p.Line, p.Message)));
            var document = new ExampleDocument(fence.File, markup.Text, fence.Line) { Known = KnownOf(fence, sources.GetValueOrDefault(fence.File)) };
            if (documents.Find(d => d.File == fence.File) is { } other)
            {
                _problems.Add(new PageProblem(fence.Line, $"The example has a document '{fence.File}' already, in line {other.Line}; give this one another name: file=b{Path.GetExtension(fence.File)}."));
                continue;
            }

            documents.Add(document);
            marks.AddRange(markup.Marks.Select(m => (document, m)));
        }

        foreach (var unknown in sources.Keys.Where(k => !documents.Exists(d => d.File == k)).Order(StringComparer.Ordinal))
        {
            var fence = One("sources")!;
            _problems.Add(new PageProblem(ExampleJson.LineOf(fence.Text, unknown, fence.Line), $"The source '{unknown}' is no document of the example.{NearestWord.Question(unknown, documents.Select(d => d.File))} The id is the document's file."));
        }

        var labels = LabelsOf(marks);
        var expected = ExpectedOf(marks, labels);
        Check(documents, expected);
        return new PageExample
        {
            Title = title,
            Line = line,
            LastLine = fences.Count == 0 ? line : fences[^1].Line + fences[^1].Lines + 1,
            Finds = finds,
            IsTodo = fences.Any(f => f.Says("todo")),
            IsNearMiss = fences.Any(f => f.Says("near-miss")),
            Documents = [.. documents],
            Expected = expected,
            Labels = labels,
            Messages = fences.FirstOrDefault(f => f.IsMessages) is { } messages ? ExpectedMessages.Read(messages, _problems) : null,
            Fixed = [.. FixedOf(documents)],
            Options = One("options") is { } options ? Json(options).Options() : "",
            OptionsLine = One("options")?.Line ?? 0,
            Registry = One("facts") is { } facts ? Json(facts).WithFacts(Declared()) : Declared(),
        };
    }

    private Registry Declared() => new()
    {
        Entities = One("entities") is { } entities ? Json(entities).Entities() : [],
        Events = One("events") is { } events ? Json(events).Events() : [],
    };

    private void Check(List<ExampleDocument> documents, ImmutableArray<ExpectedFinding> expected)
    {
        foreach (var word in new[] { "options", "entities", "events", "facts", "sources", "messages" })
        {
            _problems.AddRange(fences.Where(f => f.Says(word)).Skip(1).Select(f => new PageProblem(f.Line, $"The example has '{word}' already; put both into one fence.")));
        }

        if (fences.Count == 0)
        {
            _problems.Add(new PageProblem(line, $"The example '{title}' has no document; write one below its heading, in a fence ```text file=a.txt."));
        }
        else if (documents.Count == 0)
        {
            _problems.Add(new PageProblem(line, $"The example '{title}' has no document, only what it is read with; add a fence ```text file=a.txt."));
        }
        else if (finds && expected.IsEmpty && _problems.Count == 0)
        {
            _problems.Add(new PageProblem(line, "An example under Finds must expect a finding; mark what the rule finds, as in {|ID:these words|}, or move the example to Passes."));
        }
        else if (!finds && !expected.IsEmpty)
        {
            _problems.Add(new PageProblem(line, "An example under Passes must expect nothing; take its marks away, or move it to Finds."));
        }

        if (!finds)
        {
            _problems.AddRange(fences.Where(f => f.IsFixed || f.IsMessages).Select(f => new PageProblem(f.Line, "An example under Passes has neither fixes nor messages, because nothing is found in it.")));
        }
        else if (fences.FirstOrDefault(f => f.Says("near-miss")) is { } near)
        {
            _problems.Add(new PageProblem(near.Line, "A near miss stands under Passes: it shows what is not found although it looks much like what is."));
        }
    }

    private IEnumerable<ExampleDocument> FixedOf(List<ExampleDocument> documents)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fence in fences.Where(f => f.IsFixed))
        {
            if (!documents.Exists(d => d.File == fence.File))
            {
                _problems.Add(new PageProblem(fence.Line, $"There is no document '{fence.File}' to fix in this example; it has {string.Join(", ", documents.Select(d => d.File))}.{NearestWord.Question(fence.File, documents.Select(d => d.File))}"));
            }
            else if (!seen.Add(fence.File))
            {
                _problems.Add(new PageProblem(fence.Line, $"'{fence.File}' is given after its fixes twice; keep one of the two."));
            }
            else
            {
                yield return new ExampleDocument(fence.File, fence.Text, fence.Line);
            }
        }
    }

    private ReadOptions KnownOf(PageFence fence, ReadOptions? source)
    {
        var known = source ?? ReadOptions.Default;
        foreach (var (name, value) in fence.Attributes)
        {
            known = name switch
            {
                "date" => known with { Date = DayOf(fence, value) },
                "language" => known with { Language = LanguageOf(fence, value) },
                "genre" => known with { Genre = value },
                "group" => known with { Group = value },
                _ => known,
            };
        }

        return known;
    }

    private DateOnly? DayOf(PageFence fence, string value)
    {
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        _problems.Add(new PageProblem(fence.Line, $"'{value}' is no day; write date=2025-03-14: year, month, day."));
        return null;
    }

    private Language? LanguageOf(PageFence fence, string value)
    {
        var tag = value.Split('-')[0].ToLowerInvariant();
        if (tag.Length is 2 or 3 && tag.All(char.IsAsciiLetterLower))
        {
            return new Language(tag);
        }

        _problems.Add(new PageProblem(fence.Line, $"'{value}' is no language; write its tag, as in language=es."));
        return null;
    }

    private ImmutableDictionary<string, ExamplePlace> LabelsOf(List<(ExampleDocument Document, ExampleMarkup.Mark Mark)> marks)
    {
        var labels = ImmutableDictionary.CreateBuilder<string, ExamplePlace>(StringComparer.Ordinal);
        var used = marks.Where(m => m.Mark.RuleId.Length > 0).SelectMany(m => m.Mark.Labels).ToHashSet(StringComparer.Ordinal);
        foreach (var (document, mark) in marks.Where(m => m.Mark.RuleId.Length == 0))
        {
            foreach (var label in mark.Labels)
            {
                if (!labels.TryAdd(label, new ExamplePlace(document.File, mark.Span)))
                {
                    _problems.Add(At(document, mark, $"The label {label} stands at two places; a label names one."));
                }

                if (!used.Contains(label))
                {
                    _problems.Add(At(document, mark, $"Nothing uses the label {label}; name it in the mark of the finding that it belongs to, as in {{|ID{label}:…|}}, or take it away."));
                }
            }
        }

        return labels.ToImmutable();
    }

    private ImmutableArray<ExpectedFinding> ExpectedOf(List<(ExampleDocument Document, ExampleMarkup.Mark Mark)> marks, ImmutableDictionary<string, ExamplePlace> labels)
    {
        var expected = ImmutableArray.CreateBuilder<ExpectedFinding>();
        foreach (var (document, mark) in marks.Where(m => m.Mark.RuleId.Length > 0))
        {
            _problems.AddRange(mark.Labels.Where(l => !labels.ContainsKey(l)).Select(
                l => At(document, mark, $"Nothing is labelled {l}; mark the other place as {{|{l}:…|}}.{NearestWord.Question(l, labels.Keys)}")));
            expected.Add(new ExpectedFinding(mark.RuleId, mark.MessageId, new ExamplePlace(document.File, mark.Span), [.. mark.Labels.Where(labels.ContainsKey).Select(l => labels[l])]) { Labels = mark.Labels });
        }

        return expected.ToImmutable();
    }

    private static PageProblem At(ExampleDocument document, ExampleMarkup.Mark mark, string message) =>
        new(document.LineOf(mark.Span.Start), message);

    private PageFence? One(string word) => fences.FirstOrDefault(f => f.IsJson && f.Says(word));

    private ExampleJson Json(PageFence fence) => new(fence, _problems);
}
