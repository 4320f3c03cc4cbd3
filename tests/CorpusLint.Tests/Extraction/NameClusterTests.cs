using System.Globalization;
using System.Text;
using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;

namespace CorpusLint.Tests.Extraction;

/// <summary>
/// Scores which names of a dossier (<c>Development/clusters.txt</c>) are taken for one across documents: every pair of marked
/// names in different documents is one decision. A name that is not found joins nothing.
/// </summary>
public sealed class NameClusterTests
{
    [Fact]
    public void Names_of_one_bearer_are_joined_across_documents_and_no_others()
    {
        var marked = new List<(string Path, int Start, int End, string Id, string Text)>();
        var corpus = CorpusBuilder.Build(Documents(marked).Select(d => FactExtractor.Extract(d)).ToList());
        var found = corpus.Documents.SelectMany(d => d.Mentions).ToDictionary(m => (m.Document.Path, m.Span.Start, m.Span.End));
        var (joined, right, asked) = (0, 0, 0);
        var wrong = new StringBuilder();
        for (var i = 0; i < marked.Count; i++)
        {
            for (var j = i + 1; j < marked.Count; j++)
            {
                var (a, b) = (marked[i], marked[j]);
                if (a.Path == b.Path)
                {
                    continue;
                }

                var isOne = a.Id == b.Id;
                var isJoined = found.TryGetValue((a.Path, a.Start, a.End), out var x) && found.TryGetValue((b.Path, b.Start, b.End), out var y) && ReferenceEquals(x.Entity, y.Entity);
                asked += isOne ? 1 : 0;
                joined += isJoined ? 1 : 0;
                right += isOne && isJoined ? 1 : 0;
                if (isOne != isJoined)
                {
                    wrong.AppendLine(CultureInfo.InvariantCulture, $"{(isOne ? "apart" : "joined")}: {a.Path} {a.Text} | {b.Path} {b.Text}");
                }
            }
        }

        var (precision, recall) = (100.0 * right / joined, 100.0 * right / asked);
        var report = string.Create(CultureInfo.InvariantCulture, $"pairwise precision {precision:0.0}, recall {recall:0.0}, {asked} pairs\n{wrong}");
        if (Environment.GetEnvironmentVariable("CORPUSLINT_SCORES") is { } file)
        {
            File.WriteAllText(file + ".clusters", report);
        }

        Assert.True(precision >= 97 && recall >= 75, report);
    }

    private static IEnumerable<Document> Documents(List<(string Path, int Start, int End, string Id, string Text)> marked)
    {
        var text = new StringBuilder();
        string? path = null;
        foreach (var line in File.ReadLines(RepositoryFiles.PathOf("tests/CorpusLint.Tests/Extraction/Development/clusters.txt")).Append("== end"))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                if (path is not null)
                {
                    yield return DocumentReader.Read(path + ".txt", text.ToString(), new ReadOptions { Language = new Language(path[^2..]) });
                }

                path = line[3..];
                text.Clear();
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                ReadLine(path + ".txt", line, text, marked);
                text.Append("\n\n");
            }
        }
    }

    private static void ReadLine(string path, string line, StringBuilder text, List<(string, int, int, string, string)> marked)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] != '[')
            {
                text.Append(line[i]);
                continue;
            }

            var end = line.IndexOf(']', i);
            var space = line.IndexOf(' ', i);
            var name = line[(space + 1)..end];
            marked.Add((path, text.Length, text.Length + name.Length, line[(i + 1)..space], name));
            text.Append(name);
            i = end;
        }
    }
}
