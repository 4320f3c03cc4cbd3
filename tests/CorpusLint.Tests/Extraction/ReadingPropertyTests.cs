using System.Text;
using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Tests.Architecture;
using CorpusLint.Tests.Documents;

namespace CorpusLint.Tests.Extraction;

/// <summary>Any text, any edit and any split of lines leave spans true to the text, and twice the text is at most twice the work.</summary>
public class ReadingPropertyTests
{
    private static readonly string[] s_texts =
    [
        "tests/CorpusLint.Tests/Documents/Development/sentences.en.web.txt", "tests/CorpusLint.Tests/Documents/Development/sentences.en.wire.txt",
        "tests/CorpusLint.Tests/Documents/Development/sentences.es.txt", "corpus/harbour/inquiry-opens.md", "corpus/harbour/regatta-programme.html", "corpus/harbour/kittiwake-sinks.txt",
    ];

    private static readonly string[] s_pieces =
    [
        "\"", "“", "”", "«", "»", "'", "(", ")", "[", "]", "...", "…", ". ", "! ", "? ", "\n", "\n\n", "\r\n", " - ", "—", "$", "%", "1,200", "3.5", "2026-01-30", "last Thursday", "hace dos días",
        " said ", " dijo ", " according to ", "U.S.", "Mr. ", "[12]", "http://a.example/x", "<b>", "</p>", "&amp;", "**", "# ", "> ", "\u2060", "\u00AD", "\uD83D\uDE00", "e\u0301", "\0", "\t", "over 300 ", " of ", " and ",
    ];

    [Theory]
    [InlineData(".txt", 11)]
    [InlineData(".md", 12)]
    [InlineData(".html", 13)]
    public void Any_edit_leaves_spans_true_to_the_text(string extension, int seed)
    {
        var random = new Random(seed);
        var texts = s_texts.Select(Repository.Read).ToArray();
        for (var round = 0; round < 60; round++)
        {
            var text = Edit(Piece(texts[random.Next(texts.Length)], random), random);
            try
            {
                var document = DocumentReader.Read("edited" + extension, text);
                ReadingLaws.Hold(document);
                FactLaws.Hold(FactExtractor.Extract(document));
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Round {round} of seed {seed} fails with the text:\n{text}", e);
            }
        }
    }

    [Fact]
    public void Any_split_of_lines_leaves_spans_true_to_the_text()
    {
        var random = new Random(14);
        foreach (var path in s_texts)
        {
            var text = new StringBuilder(Piece(Repository.Read(path), random));
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = text[i] == ' ' && random.Next(6) == 0 ? '\n' : text[i];
            }

            var document = DocumentReader.Read("split.txt", text.ToString());
            ReadingLaws.Hold(document);
            FactLaws.Hold(FactExtractor.Extract(document));
        }
    }

    [Theory]
    [InlineData("\" ")]
    [InlineData("“")]
    [InlineData("'")]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("([")]
    [InlineData("ABC ")]
    [InlineData("Abc ")]
    [InlineData("7 ")]
    [InlineData("7 of ")]
    [InlineData("said ")]
    [InlineData("and ")]
    [InlineData("Abc and ")]
    [InlineData("1-2-3-")]
    [InlineData("\n")]
    [InlineData("a. ")]
    [InlineData("(a ")]
    [InlineData("the boats left the quay, ")]
    [InlineData("\"a\" said Abc, ")]
    [InlineData("according to ")]
    [InlineData("U.S. ")]
    public void Twice_a_hostile_text_is_at_most_twice_the_work(string unit)
    {
        const int characters = 40_000;
        Work(unit, 2_000);
        var once = Work(unit, characters);
        var twice = Work(unit, 2 * characters);
        Assert.True(twice <= (2.5 * once) + 2_000_000, $"{once:N0} bytes for {characters:N0} characters, {twice:N0} for twice as many.");
    }

    [Fact]
    public void A_line_of_a_million_characters_is_read()
    {
        var document = DocumentReader.Read("line.txt", string.Concat(Enumerable.Repeat("the boats left the quay and ", 36_000)));
        FactLaws.Hold(FactExtractor.Extract(document));
    }

    // Bytes allocated stand for work: they are the same on any machine at any load.
    private static long Work(string unit, int characters)
    {
        var text = string.Concat(Enumerable.Repeat(unit, characters / unit.Length)) + "end";
        var before = GC.GetAllocatedBytesForCurrentThread();
        FactExtractor.Extract(DocumentReader.Read("hostile.txt", text));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Piece(string text, Random random)
    {
        var start = random.Next(Math.Max(1, text.Length - 1500));
        return text.Substring(start, Math.Min(1500, text.Length - start));
    }

    private static string Edit(string text, Random random)
    {
        var result = new StringBuilder(text);
        for (var edits = random.Next(1, 25); edits > 0 && result.Length > 2; edits--)
        {
            var at = random.Next(result.Length);
            switch (random.Next(4))
            {
                case 0:
                    result.Remove(at, Math.Min(random.Next(1, 30), result.Length - at));
                    break;
                case 1:
                    result[at] = s_pieces[random.Next(s_pieces.Length)][0];
                    break;
                case 2:
                    var length = Math.Min(random.Next(1, 60), result.Length - at);
                    result.Insert(random.Next(result.Length), result.ToString(at, length));
                    break;
                default:
                    result.Insert(at, s_pieces[random.Next(s_pieces.Length)]);
                    break;
            }
        }

        return result.ToString();
    }
}
