using System.Globalization;
using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Tests.Architecture;
using CorpusLint.Text;

namespace CorpusLint.Tests.Extraction;

/// <summary>Scores the development sentences: an expression counts as found when any of its characters are, its value when it is the same.</summary>
public class DateDevelopmentTests
{
    [Theory]
    [InlineData("en", false, 0.93, 0.90)]
    [InlineData("en", true, 0.92, 0.90)]
    [InlineData("es", false, 0.93, 0.90)]
    [InlineData("es", true, 0.92, 0.90)]
    [InlineData("desk.en", false, 0.96, 0.91)]
    [InlineData("desk.es", false, 0.96, 0.93)]
    [InlineData("desk.en", true, 0.93, 0.90)]
    [InlineData("desk.es", true, 0.93, 0.85)]
    public void Time_expressions_of_news_are_found_and_valued(string tag, bool isHeld, double spanFloor, double valueFloor)
    {
        var (gold, found, spans, values) = (0, 0, 0, 0);
        var misses = new List<string>();
        foreach (var story in Read(tag).Where(s => s.IsHeld == isHeld))
        {
            var dates = FactExtractor.Extract(Build(story)).Dates;
            var taken = new HashSet<int>();
            foreach (var (span, value) in story.Expected)
            {
                var at = Enumerable.Range(0, dates.Length).FirstOrDefault(i => !taken.Contains(i) && dates[i].Span.OverlapsWith(span), -1);
                var isSame = at >= 0 && dates[at].Timex == value;
                taken.Add(at);
                spans += at >= 0 ? 1 : 0;
                values += isSame ? 1 : 0;
                if (!isSame)
                {
                    misses.Add($"{story.Text.Substring(span.Start, span.Length)} = {value}, not {(at < 0 ? "found" : dates[at].Timex)} (in: {LineAt(story.Text, span.Start)})");
                }
            }

            gold += story.Expected.Count;
            found += dates.Length;
            misses.AddRange(dates.Where((_, i) => !taken.Contains(i)).Select(d => $"{d.Text} = {d.Timex} is none (in: {LineAt(story.Text, d.Span.Start)})"));
        }

        var (spanF1, valueF1) = (2.0 * spans / (gold + found), 2.0 * values / (gold + found));
        var figures = string.Create(CultureInfo.InvariantCulture, $"{tag} span F1 {spanF1:P1}, value F1 {valueF1:P1}, {gold} expressions, {found} found:\n{string.Join('\n', misses)}");
        if (Environment.GetEnvironmentVariable("CORPUSLINT_SCORES") is { } file)
        {
            File.WriteAllText($"{file}.dates.{tag}{(isHeld ? ".held" : "")}", figures);
        }

        Assert.True(spanF1 >= spanFloor && valueF1 >= valueFloor, figures);
    }

    private static string LineAt(string text, int offset)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, offset - 1)) + 1;
        var end = text.IndexOf('\n', offset);
        return text[start..(end < 0 ? text.Length : end)];
    }

    private static Document Build(Story story)
    {
        var document = new Document("a.txt", new DocumentText(story.Text), story.Text, DocumentFormat.PlainText);
        var sources = new List<BlockSource>();
        var start = 0;
        foreach (var line in story.Text.Split('\n'))
        {
            sources.Add(new BlockSource(BlockKind.Paragraph, new TextSpan(start, line.Length)) { DeclaredLanguage = story.Language });
            start += line.Length + 1;
        }

        DocumentBuilder.Build(document, sources, new ReadOptions { Language = story.Language });
        document.Date = new DocumentDate(story.Day, DocumentDateSource.Registry, null);
        return document;
    }

    private static List<Story> Read(string tag)
    {
        var lines = new List<string>();
        var stories = new List<Story>();
        var isHeld = false;
        var day = default(DateOnly);
        foreach (var line in File.ReadLines(Repository.PathTo($"tests/CorpusLint.Tests/Extraction/Development/dates.{tag}.txt")))
        {
            if (line.StartsWith('@'))
            {
                End();
                day = DateOnly.ParseExact(line.AsSpan(2, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);
            }
            else if (line == "held")
            {
                End();
                isHeld = true;
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                lines.Add(line);
            }
        }

        End();
        return stories;

        void End()
        {
            if (lines.Count > 0)
            {
                stories.Add(Unmark(string.Join('\n', lines), day, tag.EndsWith("en", StringComparison.Ordinal) ? Language.English : Language.Spanish, isHeld));
                lines.Clear();
            }
        }
    }

    private static Story Unmark(string marked, DateOnly day, Language language, bool isHeld)
    {
        var text = new System.Text.StringBuilder();
        var expected = new List<(TextSpan, string)>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] != '[')
            {
                text.Append(marked[i]);
                continue;
            }

            var bar = marked.IndexOf('|', i);
            var close = marked.IndexOf(']', bar);
            expected.Add((new TextSpan(text.Length, bar - i - 1), marked[(bar + 1)..close]));
            text.Append(marked, i + 1, bar - i - 1);
            i = close;
        }

        return new Story(text.ToString(), day, language, isHeld, expected);
    }

    private sealed record Story(string Text, DateOnly Day, Language Language, bool IsHeld, List<(TextSpan Span, string Value)> Expected);
}
