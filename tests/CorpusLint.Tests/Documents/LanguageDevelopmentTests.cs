using System.Globalization;
using CorpusLint.Documents;
using CorpusLint.Tests.Architecture;

namespace CorpusLint.Tests.Documents;

/// <summary>
/// The share of blocks whose language is told rightly: short headings, lines of names, quotations in the other language,
/// and the paragraphs of the sentences' texts, each document read as plain text without a declared language.
/// </summary>
public class LanguageDevelopmentTests(global::Xunit.Abstractions.ITestOutputHelper output)
{
    private const string Folder = "tests/CorpusLint.Tests/Documents/Development/";

    [Theory]
    [InlineData("en", 97.9)]
    [InlineData("es", 99.0)]
    [InlineData("und", 86.0)]
    public void Blocks_of_news_show_their_language(string language, double floor)
    {
        var (right, total) = (0, 0);
        var misses = new List<string>();
        foreach (var (expected, found, text) in Blocks().Where(b => b.Expected == language))
        {
            total++;
            right += expected == found ? 1 : 0;
            if (expected != found)
            {
                misses.Add($"  {expected} read as {found}: {text}");
            }
        }

        var share = 100.0 * right / total;
        var line = string.Create(CultureInfo.InvariantCulture, $"{language}: {share:0.0} % of {total} blocks");
        output.WriteLine(line);
        Assert.True(share >= floor, line + Environment.NewLine + string.Join(Environment.NewLine, misses));
    }

    private static IEnumerable<(string Expected, string Found, string Text)> Blocks()
    {
        foreach (var document in Documents())
        {
            var text = string.Join("\n\n", document.Select(b => b.Text)) + "\n";
            var read = DocumentReader.Read("news.txt", text);
            var start = 0;
            foreach (var (language, block) in document)
            {
                var end = start + block.Length;
                var found = read.Blocks.Where(b => b.Span.Start < end && b.Span.End > start).Select(b => b.Language.Tag).FirstOrDefault() ?? "none";
                yield return (language, found, block);
                start = end + 2;
            }
        }
    }

    private static IEnumerable<List<(string Language, string Text)>> Documents()
    {
        var current = new List<(string, string)>();
        foreach (var line in File.ReadLines(Repository.PathTo(Folder + "languages.txt")).Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line == "---")
            {
                yield return current;
                current = [];
            }
            else
            {
                current.Add((line[..line.IndexOf(' ', StringComparison.Ordinal)], line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
            }
        }

        yield return current;
        foreach (var (name, language) in new[] { ("en.web", "en"), ("en.wire", "en"), ("es", "es") })
        {
            var lines = File.ReadAllText(Repository.PathTo($"{Folder}sentences.{name}.txt")).Split("\n\n").Skip(1)
                .SelectMany(p => p.Split('\n').Where(l => l.StartsWith("= ", StringComparison.Ordinal)).Select(l => l[2..]).Append(string.Join(' ', p.Split('\n').Where(l => l.Length > 0 && l[0] != '=').Select(l => l.Trim()))));
            yield return [.. lines.Where(l => l.Length > 0).Select(l => (l == "Lena Orsted" ? "und" : language, l))];
        }
    }
}
