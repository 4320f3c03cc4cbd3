using System.Text;
using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;

namespace CorpusLint.Tests.Extraction;

/// <summary>
/// Scores the names of the development texts (<c>Development/names.*.txt</c>): a name counts when its span and its kind are
/// those of the answer. Names of other things (laws, works) are neither asked for nor counted.
/// </summary>
public sealed class NameDevelopmentTests
{
    private static readonly Dictionary<char, EntityKind> Kinds = new() { ['P'] = EntityKind.Person, ['O'] = EntityKind.Organisation, ['L'] = EntityKind.Place, ['E'] = EntityKind.Event };

    [Theory]
    [InlineData("en", 0.90, 0.95)]
    [InlineData("es", 0.93, 0.90)]
    [InlineData("press.es", 0.90, 0.91)]
    public void The_names_of_news_prose_are_found_with_their_kinds(string name, double floor, double heldFloor)
    {
        var open = new NameScore();
        var held = new NameScore();
        foreach (var (title, isHeld, lines) in Documents(name))
        {
            Score(title, lines, name[^2..], isHeld ? held : open);
        }

        var report = $"development {open}\nheld {held}\n{open.Misses}\n-- held\n{held.Misses}";
        if (Environment.GetEnvironmentVariable("CORPUSLINT_SCORES") is { } file)
        {
            File.WriteAllText(file + "." + name, report);
        }

        Assert.True(open.Typed >= floor && held.Typed >= heldFloor, report);
    }

    private static void Score(string title, List<string> lines, string language, NameScore score)
    {
        var text = new StringBuilder();
        var answers = new Dictionary<(int Start, int End), EntityKind>();
        foreach (var line in lines)
        {
            ReadLine(line, text, answers);
            text.Append("\n\n");
        }

        var document = DocumentReader.Read("a.txt", text.ToString(), new ReadOptions { Language = new Language(language) });
        var found = FactExtractor.Extract(document).Mentions
            .Where(m => m.Kind != EntityKind.Other)
            .ToDictionary(m => (m.Span.Start, m.Span.End), m => m.Kind);
        score.Add(title, text.ToString(), answers, found);
    }

    private static void ReadLine(string line, StringBuilder text, Dictionary<(int, int), EntityKind> answers)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '[' && i + 2 < line.Length && line[i + 2] == ' ' && Kinds.TryGetValue(line[i + 1], out var kind))
            {
                var end = line.IndexOf(']', i);
                answers.Add((text.Length, text.Length + end - i - 3), kind);
                text.Append(line, i + 3, end - i - 3);
                i = end;
            }
            else
            {
                text.Append(line[i]);
            }
        }
    }

    private static IEnumerable<(string Title, bool IsHeld, List<string> Lines)> Documents(string name)
    {
        var isHeld = false;
        string? title = null;
        var lines = new List<string>();
        foreach (var line in File.ReadLines(RepositoryFiles.PathOf($"tests/CorpusLint.Tests/Extraction/Development/names.{name}.txt")))
        {
            if (line.StartsWith("==", StringComparison.Ordinal))
            {
                if (lines.Count > 0)
                {
                    yield return (title!, isHeld, lines);
                    lines = [];
                }

                isHeld |= line.StartsWith("====", StringComparison.Ordinal);
                title = line.TrimStart('=', ' ');
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                lines.Add(line);
            }
        }

        if (lines.Count > 0)
        {
            yield return (title!, isHeld, lines);
        }
    }
}
