using CorpusLint.Documents;

namespace CorpusLint.Tests.Documents;

public sealed class MarkdownReaderTests
{
    [Fact]
    public void Headings_have_levels_and_the_first_of_level_one_is_the_title() => Check(
        "# The *pier*  #\n\nText.\n\nCosts\n-----\n\n### Wages\n\n# More", "title: The pier\np: Text.\nh2: Costs\nh3: Wages\nh1: More");

    [Fact]
    public void A_first_heading_is_the_title_when_nothing_else_is() => Check("## The pier\n\nText.", "title: The pier\np: Text.");

    [Fact]
    public void Front_matter_gives_the_title_and_headings_stay_headings()
    {
        var document = Check("---\ntitle: The pier\n---\n\n## Costs\n\nText.", "h2: Costs\np: Text.");
        Assert.Equal("The pier", document.Title);
    }

    [Fact]
    public void Wrapped_lines_stay_one_block_without_the_marks_of_quotes() => Check(
        "First line\nsecond  \nthird\\\nfourth.\n\n> quoted *text\n> goes* on\n> > deeper\nlazily",
        "p: First line⏎second⏎third⏎fourth.\nquote p: quoted text⏎goes on\nquote p: deeper⏎lazily");

    [Fact]
    public void Lists_nest_and_keep_their_markers() => Check(
        "- one\n  continued\n\n  again\n  - two\n    1. three\n* [x] done\n\n3) four",
        "item1 -: one⏎continued\nitem1: again\nitem2 -: two\nitem3 1.: three\nitem1 *: done\nitem1 3): four");

    [Fact]
    public void Cells_of_a_table_are_blocks() => Check(
        "| Place | Boats \\| crews |\n|---|--:|\n| **Vell** | 48 [^1] |\n| | 3 |\n\n[^1]: By the race office.",
        "cell: Place\ncell: Boats | crews\ncell: Vell\ncell: 48\ncell: 3\nfootnote ^1: By the race office.\nmark 1 = [^1]");

    [Fact]
    public void Footnotes_are_marked_whether_they_are_defined_or_used() => Check(
        "It sank.[^a] Nobody saw[^none] it.\n\n[^a]: The *log*.\n    Second line.\n[^b]: Unused.",
        "p: It sank. Nobody saw it.\nfootnote ^a: The log.⏎    Second line.\nfootnote ^b: Unused.\nmark a = [^a]\nmark none = [^none]".Replace("    ", ""));

    [Fact]
    public void Links_show_their_text_only() => Check(
        "See [the *log*](https://a.example/x \"t\"), <https://b.example>, [ref] and [named][ref].\n\n[ref]: /c",
        "p: See the log, https://b.example, ref and named.\nlink the log -> https://a.example/x\nlink https://b.example -> https://b.example\nlink ref -> /c\nlink named -> /c");

    [Fact]
    public void A_bracketed_number_stays_text_with_or_without_a_definition() => Check(
        "Dredged twice [1] and again [2] [3, 4].\n\n[2]: https://b.example", "p: Dredged twice [1] and again [2] [3, 4].\nlink [2] -> https://b.example");

    [Fact]
    public void Entities_escapes_and_line_breaks_read_as_their_characters() => Check(
        "caf&eacute; &amp; b\\*r &#8220;x&#x201D; a<br>b <b>c</b>&nbsp;d 2 \\[sic\\]", "p: café & b*r “x” a b c\u00A0d 2 [sic]");

    [Fact]
    public void Code_is_no_prose() => Check(
        "Call `f[1]` on the `Kittiwake`.\n\n```cs\nvar x = 300;\n```\n\n    indented [1]\n", "p: Call  on the Kittiwake.\ncode: var x = 300;\ncode: indented [1]");

    [Fact]
    public void A_picture_alone_is_a_caption_and_one_in_a_sentence_is_nothing() => Check(
        "![Boats at *dawn*](a.png)\n\nThe pier ![icon](i.png) reopens.", "caption: Boats at dawn\np: The pier  reopens.");

    [Fact]
    public void Entries_of_references_lose_their_labels() => Check(
        "# Pier\n\nText [1].\n\n## References\n\n1. Port report, 2024\n2. *Courier*, 4 March\n\n## Notes\n\n[3] One, 2020\n[4] Two",
        "title: Pier\np: Text [1].\nh2: References\nentry 1.: Port report, 2024\nentry 2.: Courier, 4 March\nh2: Notes\nentry [3]: One, 2020\nentry [4]: Two");

    [Fact]
    public void Bylines_and_datelines_are_found_below_the_title() => Check(
        "# Pier reopens\n\n*By Ana Ruiz*\n\n**Published on** 4 March 2025\n\nText.",
        "title: Pier reopens\nmeta: By Ana Ruiz\nmeta: Published on 4 March 2025\np: Text.\ndate 2025-03-04 PublishedLine\nbyline Ana Ruiz");

    [Fact]
    public void Windows_line_ends_move_nothing() => Check(
        "# Pier\r\n\r\nOne *two*\r\nthree.\r\n\r\n- a\r\n- b &amp; c\r\n", "title: Pier\np: One two⏎three.\nitem1 -: a\nitem1 -: b & c");

    [Fact]
    public void Unclosed_marks_are_text() => Check("A *star, a [bracket, _x and 3 < 4 `tick.", "p: A *star, a [bracket, _x and 3 < 4 `tick.");

    private static Document Check(string content, string outline) => ReaderCheck.Reads("story.md", content, outline);
}
