using System.Globalization;
using System.Text;
using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Tests.Architecture;

namespace CorpusLint.Tests.Extraction;

/// <summary>
/// Small corpora of reports that share names, places and days: those of one event are found, and those of two never joined,
/// each corpus by itself and all of them as one.
/// </summary>
public sealed class StoryDevelopmentTests
{
    private const string File = "tests/CorpusLint.Tests/Extraction/Development/stories.txt";
    private const int Floor = 8;

    [Fact]
    public void Reports_of_one_event_are_found_and_those_of_two_never_joined()
    {
        var report = new StringBuilder();
        var (linked, all, wrong) = (0, 0, 0);
        foreach (var corpus in Corpora())
        {
            Count(corpus.Documents, corpus.Name);
        }

        Assert.True(wrong == 0 && linked >= Floor, $"{linked} of {all} linked, {wrong} wrong\n{report}");

        void Count(List<(string Event, DocumentFacts Facts)> documents, string name)
        {
            var clusterOf = ClustersOf(documents);
            for (var i = 0; i < documents.Count; i++)
            {
                for (var j = i + 1; j < documents.Count; j++)
                {
                    var (a, b) = (documents[i], documents[j]);
                    var isLinked = clusterOf.TryGetValue(a.Facts.Document.Path, out var cluster) && cluster == clusterOf.GetValueOrDefault(b.Facts.Document.Path, -1);
                    all += a.Event == b.Event ? 1 : 0;
                    linked += a.Event == b.Event && isLinked ? 1 : 0;
                    wrong += a.Event != b.Event && isLinked ? 1 : 0;
                    if (isLinked != (a.Event == b.Event))
                    {
                        report.AppendLine($"{name}: {(isLinked ? "WRONG" : "MISSED")} {a.Facts.Document.Title} / {b.Facts.Document.Title} {Explain(documents, i, j)}");
                    }
                }
            }
        }
    }

    [Fact]
    public void Reports_of_two_events_are_not_joined_in_one_large_corpus()
    {
        var documents = Corpora().SelectMany((c, i) => c.Documents.Select(d => (Event: i.ToString(CultureInfo.InvariantCulture) + d.Event, d.Facts))).ToList();
        var clusterOf = ClustersOf(documents);
        var joined = documents.Where(d => clusterOf.ContainsKey(d.Facts.Document.Path)).GroupBy(d => clusterOf[d.Facts.Document.Path]).Select(g => g.Select(d => d.Event).Distinct().ToList()).ToList();
        Assert.NotEmpty(joined);

        // The same storms, dams and towns stand in several of the corpora; only events of other corpora are certainly others.
        Assert.DoesNotContain(joined, g => g.Select(e => e[..^1]).Distinct().Count() > 1);
    }

    [Fact]
    public void Which_documents_are_joined_does_not_depend_on_their_order()
    {
        var documents = Corpora().SelectMany(c => c.Documents).ToList();
        var forward = Shape(documents);
        documents.Reverse();
        Assert.Equal(forward, Shape(documents));

        static string Shape(List<(string, DocumentFacts Facts)> documents)
        {
            CorpusBuilder.Build(documents.Select(d => d.Facts));
            return string.Join('\n', documents.SelectMany(d => d.Facts.Quantities).Where(q => q.MeasureKey.Event is not null)
                .Select(q => $"{q.Document.Path} {q.Span.Start} {q.MeasureKey}").Order(StringComparer.Ordinal));
        }
    }

    private static string Explain(List<(string Event, DocumentFacts Facts)> documents, int a, int b)
    {
        var index = new StoryIndex([.. documents.Select(d => d.Facts.Story).OfType<Story>()]);
        var (first, second) = (index.Reports.FirstOrDefault(r => r.Story == documents[a].Facts.Story), index.Reports.FirstOrDefault(r => r.Story == documents[b].Facts.Story));
        return first is null || second is null ? "(no figures of its own)" : new StoryComparison(index).Compare(first, second).ToString();
    }

    private static Dictionary<string, int> ClustersOf(List<(string Event, DocumentFacts Facts)> documents) =>
        StoryClusters.Of([.. documents.Select(d => d.Facts.Story).OfType<Story>().OrderBy(s => s.Document.Path, StringComparer.Ordinal)])
            .SelectMany((c, i) => c.Select(s => (s.Document.Path, i))).ToDictionary(p => p.Path, p => p.i);

    private static List<(string Name, List<(string Event, DocumentFacts Facts)> Documents)> Corpora()
    {
        var result = new List<(string, List<(string, DocumentFacts)>)>();
        foreach (var corpus in System.IO.File.ReadAllText(Repository.PathTo(File)).ReplaceLineEndings("\n").Split("\n=== ")[1..])
        {
            var parts = corpus.Split("\n--- ");
            var documents = new List<(string, DocumentFacts)>();
            foreach (var part in parts[1..])
            {
                var end = part.IndexOf('\n', StringComparison.Ordinal);
                var head = part[..end].Split(' ');
                var front = (head[1] == "-" ? "" : $"date: {head[1]}\n") + $"lang: {head[2]}\n";
                var text = $"---\n{front}---\n{part[(end + 1)..].Trim().Replace("\n", "\n\n", StringComparison.Ordinal)}\n";
                documents.Add((head[0], FactExtractor.Extract(DocumentReader.Read($"{result.Count:00}/{documents.Count}.md", text))));
            }

            result.Add((parts[0].Trim(), documents));
        }

        return result;
    }
}
