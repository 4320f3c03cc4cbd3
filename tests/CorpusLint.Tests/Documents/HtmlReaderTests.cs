using AngleSharp.Html.Parser;
using CorpusLint.Documents;

namespace CorpusLint.Tests.Documents;

public sealed class HtmlReaderTests
{
    [Fact]
    public void The_article_is_read_and_the_furniture_is_not() => Check(
        """
        <html lang="en"><head><title>Pier | Courier</title><style>p { content: "[1]" }</style></head><body>
        <nav><a href="/">Home</a></nav><header><h1>The Courier</h1></header>
        <main><article><header><h1>Pier <em>reopens</em></h1><p>By Ana Ruiz</p></header>
        <p>The pier reopened.</p><script>if (a < b) { "</p>" }</script><div class="social share">Share</div>
        <h2>Costs</h2><form><p>Subscribe</p></form><aside>More</aside><p hidden>No</p>
        <footer>Tags</footer></article></main><p>Elsewhere.</p><footer>© 2025</footer></body></html>
        """,
        "title: Pier reopens\nmeta: By Ana Ruiz\np: The pier reopened.\nh2: Costs\nbyline Ana Ruiz");

    [Fact]
    public void A_page_without_a_main_part_is_read_with_the_header_that_has_its_title() => Check(
        "<body><header><h1>Pier</h1></header><p>One.<p>Two <b>bold</b> word.</body>", "title: Pier\np: One.\np: Two bold word.");

    [Fact]
    public void Lists_tables_and_captions_are_blocks() => Check(
        "<ul><li>one<ul><li>sub<p>again</ul><li>two</ul><ol start=3><li><p>three</p></ol><table><caption>Boats</caption><tr><th>A<th>B<tr><td>1<td>2</table><figure><img alt=x><figcaption>Dawn</figcaption></figure>",
        "item1 •: one\nitem2 •: sub\nitem2: again\nitem1 •: two\nitem1 3.: three\ncaption: Boats\ncell: A\ncell: B\ncell: 1\ncell: 2\ncaption: Dawn");

    [Fact]
    public void Quotations_keep_who_is_quoted() => Check(
        "<blockquote><p>We sail.</p><footer>Ana Ruiz</footer></blockquote><p>She said <q>no</q>.</p>", "quote p: We sail.\nquote p: Ana Ruiz\np: She said “no”.");

    [Fact]
    public void Entities_read_as_their_characters() => Check(
        "<p>caf&eacute; &#8220;x&#x201D; a&nbsp;b &amp;&lt; &copy 1 &nosuch; R&D &#150; &#x1F600;</p>", "p: café “x” a\u00A0b &< © 1 &nosuch; R&D – 😀");

    [Fact]
    public void Raised_links_are_footnote_marks_and_exponents_are_not() => Check(
        "<p>It sank<sup><a href='#n1'>1</a></sup> in 3 m<sup>2</sup>.<sup>2</sup> See <sup><a href='#c'>[3]</a></sup></p><ol><li id=n1>The log. <a href='#r1'>↩</a></ol>",
        "p: It sank in 3 m2. See [3]\nfootnote ^n1: The log.\nlink [3] -> #c\nmark n1 = <a href='#n1'>1</a>\nmark 2 = <sup>2</sup>");

    [Fact]
    public void References_are_entries() => Check(
        "<p>Text [1].</p><h2>References</h2><ol><li>Port report, 2024 <a href=\"http://p.example/?a=1&amp;b=2\">read</a></li><li>Courier</li></ol>",
        "p: Text [1].\nh2: References\nentry 1.: Port report, 2024 read\nentry 2.: Courier\nlink read -> http://p.example/?a=1&b=2");

    [Theory]
    [InlineData("<meta property='article:published_time' content='2025-03-04T23:30:00-06:00'>", "")]
    [InlineData("<meta itemprop=datePublished content=2025-03-04>", "")]
    [InlineData("", "<time datetime='2025-03-04'>4 March</time>")]
    public void Dates_come_from_metadata_and_times_near_the_top(string head, string body)
    {
        var document = DocumentReader.Read("a.html", $"<head>{head}</head><body>{body}<p>Text.</p></body>");
        Assert.Equal(new DateOnly(2025, 3, 4), document.Date?.Value);
        Assert.Equal(DocumentDateSource.HtmlMetadata, document.Date?.Source);
        Assert.Equal(BlockKind.Paragraph, Assert.Single(document.Blocks, b => b.Kind != BlockKind.Metadata).Kind);
    }

    [Fact]
    public void The_title_is_the_first_heading_else_that_of_the_head()
    {
        Assert.Equal("Pier", DocumentReader.Read("a.html", "<title>T</title><meta property=og:title content=O><h1>Pier</h1>").Title);
        Assert.Equal("O & P", DocumentReader.Read("a.html", "<title>T</title><meta property=og:title content='O &amp; P'><p>x</p>").Title);
        Assert.Equal("T u", DocumentReader.Read("a.html", "<title>\nT\n u</title><p>x</p>").Title);
    }

    [Fact]
    public void Languages_are_declared_by_the_page_and_below_it()
    {
        var document = DocumentReader.Read("a.html", "<html lang=en><body><p>Pier</p><div lang='es-MX'><p>Muelle</p></div></body></html>");
        Assert.Equal(Language.English, document.Language);
        Assert.Equal(Language.Spanish, document.Blocks[1].Language);
    }

    [Fact]
    public void Html_in_Markdown_is_read_as_what_it_shows() => ReaderCheck.Reads(
        "a.md", "# Pier\n\n<div align=\"center\">\nBoats &amp; crews<br>1924\n</div>\n\n<!-- not this -->\n\nEnd.", "title: Pier\np: Boats & crews⏎1924\np: End.");

    [Theory]
    [InlineData("<p>a<b>b</b> c</p>")]
    [InlineData("<p title='a > b' data-x=1>x &lt; y</p><!-- -- > --><p>z")]
    [InlineData("<!doctype html><p>a<!-->b--><![CDATA[x]]><?php y ?></>e</p ><a href=x/>f</a>")]
    [InlineData("<textarea><p>not</p></textarea><script><!-- </script>after<style>a</style x>b")]
    [InlineData("a < b <3 <-- &amp;amp; &ampx; &notit; &#0; &#xD800; &#65")]
    [InlineData("<p>one</p><p =x='>' y>two</p><p a=\"'>\">three")]
    public void The_text_is_the_one_that_a_browser_would_parse(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        foreach (var unread in body.QuerySelectorAll("script, style, textarea").ToList())
        {
            unread.Remove();
        }

        var document = DocumentReader.Read("a.html", html);
        Assert.Equal(Squeeze(body.TextContent), Squeeze(string.Concat(document.Blocks.Select(b => b.ReadingText))));
    }

    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static void Check(string content, string outline) => ReaderCheck.Reads("page.html", content, outline);
}
