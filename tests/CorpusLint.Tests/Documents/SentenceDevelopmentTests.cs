using System.Globalization;
using System.Text;
using CorpusLint.Documents;
using CorpusLint.Tests.Architecture;

namespace CorpusLint.Tests.Documents;

/// <summary>
/// Boundary F1 over the development texts, as plain text arrives: one paragraph a line, wrapped by hand between blank
/// lines, and everything on one line. The last third of each text is held aside and reported by itself.
/// </summary>
public class SentenceDevelopmentTests(global::Xunit.Abstractions.ITestOutputHelper output)
{
    [Theory]
    [InlineData("en.web", 99.5)]
    [InlineData("en.wire", 98.5)]
    [InlineData("es", 99.5)]
    [InlineData("es.press", 96.5)]
    [InlineData("en.hard", 95)]
    [InlineData("es.hard", 97)]
    public void Sentences_of_news_end_where_its_readers_end_them(string name, double floor)
    {
        var (paragraphs, held) = Read($"tests/CorpusLint.Tests/Documents/Development/sentences.{name}.txt");
        var misses = new StringBuilder();
        foreach (var (part, label) in new[] { (paragraphs[..held], "development"), (paragraphs[held..], "held") })
        {
            foreach (var layout in Enum.GetValues<Layout>())
            {
                var (f1, missed) = Score(part, layout);
                var line = string.Create(CultureInfo.InvariantCulture, $"{name} {label} {layout}: F1 {f1:0.0}");
                output.WriteLine(line);
                if (Environment.GetEnvironmentVariable("CORPUSLINT_SCORES") is { } file)
                {
                    File.AppendAllText($"{file}.sentences", $"{line}{Environment.NewLine}{missed}{Environment.NewLine}");
                }

                if (f1 < floor)
                {
                    misses.AppendLine(line).AppendLine(missed);
                }
            }
        }

        Assert.True(misses.Length == 0, misses.ToString());
    }

    private static (double F1, string Missed) Score(List<Paragraph> paragraphs, Layout layout)
    {
        var (text, ends) = Render(paragraphs, layout);
        var document = DocumentReader.Read("news.txt", text);
        // A dateline is a block of its own that opens the story's first sentence.
        var found = document.Sentences.Where(s => !s.Block.IsDateline).Select(s => s.Span.End).ToHashSet();
        var missed = ends.Except(found).Select(e => $"  missed   {Around(text, e)}").Concat(found.Except(ends).Select(e => $"  invented {Around(text, e)}"));
        var right = ends.Intersect(found).Count();
        return (200.0 * right / (ends.Count + found.Count), string.Join(Environment.NewLine, missed));
    }

    private static string Around(string text, int end) =>
        (text[Math.Max(0, end - 40)..end] + " ¦ " + text[end..Math.Min(text.Length, end + 30)]).ReplaceLineEndings("⏎");

    private static (string Text, HashSet<int> Ends) Render(List<Paragraph> paragraphs, Layout layout)
    {
        var text = new StringBuilder();
        var ends = new HashSet<int>();
        foreach (var paragraph in paragraphs)
        {
            if (layout == Layout.OneLine && paragraph.StandsAlone)
            {
                continue;
            }

            var column = 0;
            foreach (var (sentence, isFirst) in paragraph.Sentences.Select((s, i) => (s, i == 0)))
            {
                if (!isFirst)
                {
                    text.Append(' ');
                    column++;
                }

                foreach (var word in sentence.Split(' '))
                {
                    if (layout == Layout.Wrapped && column > 0 && column + word.Length > 72)
                    {
                        text.Length--;
                        text.Append('\n');
                        column = 0;
                    }

                    text.Append(word).Append(' ');
                    column += word.Length + 1;
                }

                text.Length--;
                column--;
                ends.Add(text.Length);
            }

            text.Append(layout switch { Layout.OneLine => " ", Layout.ParagraphLines => "\n", _ => "\n\n" });
        }

        return (text.ToString().TrimEnd() + "\n", ends);
    }

    // The paragraphs, and how many of them were developed on: those above "# held", or two thirds where no line says so.
    private static (List<Paragraph> Paragraphs, int Developed) Read(string path)
    {
        var result = new List<Paragraph>();
        var developed = default(int?);
        List<string>? current = null;
        foreach (var line in File.ReadLines(Repository.PathTo(path)).Select(l => l.Trim()))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                result.Add(new Paragraph([line[2..]], StandsAlone: true));
                current = null;
            }
            else if (line.Length == 0 || line[0] == '#')
            {
                developed = line == "# held" ? result.Count : developed;
                current = null;
            }
            else if (current is null)
            {
                current = [line];
                result.Add(new Paragraph(current, StandsAlone: false));
            }
            else
            {
                current.Add(line);
            }
        }

        return (result, developed ?? result.Count * 2 / 3);
    }

    private enum Layout
    {
        ParagraphLines,
        Wrapped,
        OneLine,
    }

    private sealed record Paragraph(List<string> Sentences, bool StandsAlone);
}
