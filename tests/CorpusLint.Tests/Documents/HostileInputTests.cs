using System.Diagnostics;
using System.Globalization;
using System.Text;
using CorpusLint.Documents;

namespace CorpusLint.Tests.Documents;

/// <summary>Small files that are made to stop a parser; each is read, and says what was wrong with it.</summary>
public sealed class HostileInputTests
{
    /// <summary>Far above what any case takes, so that a busy machine fails no test; the shapes took the parsers minutes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("> ", 10_000, "CL0004")]
    [InlineData(">", 10_000, "CL0004")]
    [InlineData("- ", 10_000, "CL0004")]
    [InlineData("1. ", 10_000, "CL0004")]
    [InlineData("> - ", 10_000, "CL0004")]
    [InlineData("[", 60_000, "CL0004")]
    [InlineData("![", 60_000, "CL0004")]
    [InlineData("[[]", 60_000, "CL0004")]
    [InlineData("*a **a ", 60_000, "CL0004")]
    [InlineData("a*_", 60_000, "CL0004")]
    [InlineData("a <!A ", 60_000, "CL0004")]
    [InlineData("a <? ", 60_000, "CL0004")]
    [InlineData("a <![CDATA[", 60_000, "CL0004")]
    [InlineData("<!-- ", 60_000, "CL0004")]
    [InlineData("[a](", 60_000, "CL0004")]
    [InlineData("[a](b (c ", 60_000, "CL0004")]
    [InlineData("[a](x(b)", 60_000, "CL0004")]
    [InlineData("[a](b\\(", 60_000, "CL0004")]
    [InlineData("[a]: b\n", 60_000, "CL0004")]
    [InlineData("> [a]: b\n", 60_000, "CL0004")]
    [InlineData("[a]:\n", 100_000, "CL0004")]
    [InlineData("[^a]: b\n\n", 60_000, "CL0004")]
    [InlineData("a\n=\n", 60_000, "CL0004")]
    [InlineData("`a ``b ", 60_000, null)]
    [InlineData("*", 60_000, null)]
    [InlineData("]", 60_000, null)]
    [InlineData("\\", 60_000, null)]
    [InlineData("&", 60_000, null)]
    [InlineData("&#1", 60_000, null)]
    [InlineData("<a b=\"", 60_000, null)]
    [InlineData("- a\n", 30_000, null)]
    [InlineData("> a\n", 60_000, null)]
    [InlineData("|a|b|\n", 30_000, null)]
    [InlineData("```\n", 60_000, null)]
    [InlineData("<div>\n", 60_000, "CL0004")]
    [InlineData("<div>\n\n", 60_000, null)]
    [InlineData("[a](b) ", 30_000, null)]
    public void Markdown_that_stops_parsers_is_read(string shape, int times, string? problem) => Check("a.md", Repeat(shape, times), problem);

    [Fact]
    public void Lists_that_nest_by_their_indent_are_read_as_text()
    {
        var content = new StringBuilder();
        for (var i = 0; i < 600; i++)
        {
            content.Append(' ', 2 * i).Append("- item\n");
        }

        Check("a.md", content.ToString(), "CL0004");
    }

    [Fact]
    public void A_table_of_millions_of_cells_is_read_as_text() =>
        Check("a.md", $"{Repeat("|a", 5000)}\n{Repeat("|-", 5000)}\n{Repeat("|a\n", 5000)}", "CL0004");

    [Theory]
    [InlineData("<div>", 100_000, "CL0004")]
    [InlineData("<div><p>a", 100_000, "CL0004")]
    [InlineData("<ul><li>a", 10_000, "CL0004")]
    [InlineData("<blockquote>a\n", 10_000, "CL0004")]
    [InlineData("<table><tr><td>", 10_000, "CL0004")]
    [InlineData("<a><b><i><p>", 50_000, null)]
    [InlineData("<b>a</p>", 50_000, null)]
    [InlineData("<p>a<b>", 50_000, null)]
    [InlineData("<!--", 100_000, null)]
    [InlineData("<!-- -->", 100_000, null)]
    [InlineData("<!A ", 100_000, null)]
    [InlineData("</", 100_000, null)]
    [InlineData("<a b=\"", 100_000, null)]
    [InlineData("<a b='\" ", 100_000, null)]
    [InlineData("<script>", 100_000, null)]
    [InlineData("<title></titl", 100_000, null)]
    [InlineData("<sup>1", 100_000, null)]
    [InlineData("<a href='#a'>", 50_000, null)]
    [InlineData("<p id=a class='b c'>", 50_000, null)]
    [InlineData("&", 100_000, null)]
    [InlineData("&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 30_000, null)]
    [InlineData("<select><option>", 50_000, "CL0004")]
    [InlineData("</div>", 100_000, null)]
    [InlineData("<", 100_000, null)]
    public void Html_that_stops_parsers_is_read(string shape, int times, string? problem) => Check("a.html", Repeat(shape, times) + "end", problem);

    [Fact]
    public void No_markup_leaks_from_a_page_that_is_read_as_text()
    {
        var document = DocumentReader.Read("a.html", "<title>T</title>" + Repeat("<div class=\"x\">", 200) + "The pier &amp; the <b>boats</b>.<script>var x;</script><p>Next.");
        Assert.Equal("CL0004", Assert.Single(document.Problems).Rule.Id);
        Assert.Equal(["T", "The pier & the boats.", "Next."], document.Blocks.Select(b => b.ReadingText));
    }

    [Theory]
    [InlineData("[", 6_000, "CL0005")]
    [InlineData("{a: ", 6_000, null)]
    [InlineData("- ", 6_000, null)]
    [InlineData("&a *a ", 6_000, null)]
    [InlineData("\"", 6_000, null)]
    [InlineData("!!x ", 6_000, null)]
    [InlineData("a: ", 20_000, null)]
    public void Front_matter_that_stops_parsers_is_read(string shape, int times, string? problem) =>
        Check("a.md", $"---\ntitle: T\nkey: {Repeat(shape, times)}\n---\n\nText.\n", problem);

    [Fact]
    public void Front_matter_nested_by_indent_is_passed_over()
    {
        var content = new StringBuilder("---\ntitle: T\n");
        for (var i = 0; i < 300; i++)
        {
            content.Append(' ', i).Append("a:\n");
        }

        Assert.Equal("T", Check("a.md", content.Append("---\n\nText.\n").ToString(), null).Title);
    }

    [Fact]
    public void Front_matter_over_the_limit_is_reported() => Check("a.md", "---\ntitle: " + new string('x', 70_000) + "\n---\nText.\n", "CL0005");

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    [InlineData("a.html")]
    public void A_line_of_a_million_characters_is_read(string path)
    {
        Assert.NotEmpty(Check(path, Repeat("word ", 200_000), null).Blocks);
        Check(path, new string('a', 1_000_000), null);
        Check(path, Repeat("\u0301", 500_000), null);
        Check(path, Repeat("a.", 500_000), null);
        Check(path, Repeat("1,", 500_000), null);
        Check(path, Repeat("“", 500_000), null);
        Check(path, Repeat("a@b.", 250_000), null);
    }

    [Theory]
    [InlineData("- ")]
    [InlineData("• a\n")]
    [InlineData("  \t\u00A0\n")]
    [InlineData("1. a\n")]
    [InlineData("[1] a\n")]
    [InlineData("References\n")]
    [InlineData("By Ana\n")]
    [InlineData("Published on 4 March 2025\n")]
    [InlineData("---\n")]
    [InlineData("Vell, ")]
    [InlineData("a\n")]
    [InlineData("\0")]
    public void Plain_text_that_repeats_itself_is_read(string shape) => Check("a.txt", Repeat(shape, 60_000), null);

    [Theory]
    [InlineData("a\r\nb\rc\nd\u0085e\u2028f\u2029g\fh\vi")]
    [InlineData("\uD800 lone \uDC00 and \uDBFF\uDFFF pair \uD83D")]
    [InlineData("\uFEFF mark \u2060 joiner \u202E turned \u200B zero")]
    [InlineData("\u2060\u2060\n\u2060")]
    public void Odd_characters_are_read_in_every_format(string content)
    {
        foreach (var path in new[] { "a.txt", "a.md", "a.html" })
        {
            Check(path, content, null);
            Check(path, $"# {content}\n\n- {content}\n\n<p>{content}", null);
        }
    }

    [Fact]
    public void A_file_of_the_largest_size_is_refused_at_once()
    {
        var document = DocumentReader.Read("a.txt", new byte[1025], new ReadOptions { MaximumBytes = 1024 });
        Assert.Equal("CL0003", document.Problems[0].Rule.Id);
    }

    private static Document Check(string path, string content, string? problem)
    {
        var clock = Stopwatch.StartNew();
        var document = DocumentReader.Read(path, content);
        Assert.True(clock.Elapsed < Patience, string.Create(CultureInfo.InvariantCulture, $"Reading took {clock.Elapsed}."));
        ReadingLaws.Hold(document);
        var problems = document.Problems.Select(p => p.Rule.Id).Where(id => id is not ("CL0002" or "CL0006")).Distinct();
        Assert.Equal(problem is null ? [] : [problem], problems);
        return document;
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
