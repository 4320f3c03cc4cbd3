using System.Reflection;
using System.Text;
using CorpusLint.Documents;

namespace CorpusLint.Tests.Documents;

/// <summary>Positions map back to the file, for every file of the corpora, for made-up text and for damaged bytes.</summary>
public sealed class RoundTripTests
{
    private static readonly string Root = typeof(RoundTripTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    public static TheoryData<string> Files => [.. CorpusFiles()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_of_the_corpora_maps_back(string path)
    {
        var document = DocumentReader.Read(path, File.ReadAllBytes(Path.Combine(Root, path)));
        Assert.Empty(document.Problems);
        Assert.NotEmpty(document.Sentences);
        ReadingLaws.Hold(document);
        ReadingLaws.ShowsOnlyWhatStands(document);
        ReadingLaws.IsReadAgainTheSame(document);
    }

    [Fact]
    public void There_are_corpora_in_every_format() =>
        Assert.Superset(new HashSet<string> { ".txt", ".md", ".html" }, CorpusFiles().Select(f => Path.GetExtension(f)!).ToHashSet());

    [Theory]
    [InlineData("a.txt", 1)]
    [InlineData("a.md", 2)]
    [InlineData("a.html", 3)]
    public void Made_up_text_maps_back(string path, int seed)
    {
        var maker = new TextMaker(seed);
        for (var i = 0; i < 1500; i++)
        {
            var content = maker.Make();
            try
            {
                var document = DocumentReader.Read(path, content);
                ReadingLaws.Hold(document);
                ReadingLaws.ShowsOnlyWhatStands(document);
            }
            catch (Exception e)
            {
                Assert.Fail($"Text {i} of seed {seed} as {path}: {e.Message}\n{content}");
            }
        }
    }

    [Fact]
    public void Damaged_bytes_are_read()
    {
        var random = new Random(7);
        var files = CorpusFiles().Select(f => (Path: f, Bytes: File.ReadAllBytes(Path.Combine(Root, f)))).ToList();
        for (var i = 0; i < 1500; i++)
        {
            var (path, bytes) = files[i % files.Count];
            var damaged = Damage(bytes, files[random.Next(files.Count)].Bytes, random);
            try
            {
                ReadingLaws.Hold(DocumentReader.Read(path, damaged));
            }
            catch (Exception e)
            {
                Assert.Fail($"Damage {i} of {path}: {e}");
            }
        }
    }

    private static byte[] Damage(byte[] bytes, byte[] other, Random random)
    {
        var from = random.Next(bytes.Length);
        var marks = "<>[]()*_`#|-&;\n\r\" ^!\0"u8;
        var result = bytes.AsSpan(from, Math.Min(bytes.Length - from, 1 + random.Next(3000))).ToArray();
        for (var flips = random.Next(12); flips > 0; flips--)
        {
            result[random.Next(result.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : marks[random.Next(marks.Length)];
        }

        if (random.Next(3) == 0)
        {
            var splice = other.AsSpan(random.Next(other.Length));
            result = [.. result, .. splice[..Math.Min(splice.Length, 400)]];
        }

        return result;
    }

    private static IEnumerable<string> CorpusFiles() =>
        Directory.EnumerateFiles(Path.Combine(Root, "corpus"), "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".txt" or ".md" or ".html")
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    /// <summary>Texts of pieces that mean something to one of the readers, in any order.</summary>
    private sealed class TextMaker(int seed)
    {
        private static readonly string[] Pieces =
        [
            "The pier reopened on Monday.", " and ", "Ana Ruiz", "café", "1,200 boats", "\n", "\n\n", "\r\n", "\r", " ", "  ", "\t", "    ", "*", "**", "_", "`", "```\n", "~~~", "[", "]", "(", ")", "](http://a.example)", "[1]", "[^1]", "[^1]: ", "[a]: /b\n", "![", "<", ">", "> ", "- ", "* ", "1. ", "# ", "## ", "\n===\n", "\n---\n", "---\n", "title: x\n", "|", "|-|-|\n", "| a | b |\n", "\\", "\\*", "&amp;", "&eacute;", "&#8220;", "&#x1F600;", "&nbsp;", "&", "<br>", "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<li>", "<ul>", "</ul>", "<td>", "<table>", "<a href=\"#n\">", "</a>", "<sup>", "</sup>", "<li id=n>", "<q>", "</q>", "<code>", "</code>", "<!--", "-->", "<script>", "</script>", "<h1>", "</h1>", "<blockquote>", "References\n", "Vell, 4 March 2025 – ", "By Ana Ruiz\n", "• ", "“", "”", "é", "\u0301", "😀", "\uD800", "\0", "\u2060", "https://a.example/x", "a@b.example", "U.S.", "...", "[ ] ", "[x] ",
        ];

        private readonly Random _random = new(seed);

        internal string Make()
        {
            var text = new StringBuilder();
            for (var i = _random.Next(60); i >= 0; i--)
            {
                text.Append(Pieces[_random.Next(Pieces.Length)]);
            }

            return text.ToString();
        }
    }
}
