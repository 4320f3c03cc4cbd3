using System.Text;
using CorpusLint.Documents;

namespace CorpusLint.Tests.Documents;

public sealed class SuppressionCommentTests
{
    private const string Next = "<!-- corpuslint-disable-next-line CL2001 -- counted by us -->";

    /// <summary>What is read of a comment, on one line.</summary>
    private static string Read(string comment)
    {
        var document = DocumentReader.Read("a.md", comment + "\n\nSome text.\n");
        return string.Join(" | ", document.SuppressionComments.Select(c => c.Fault is { } fault
            ? $"{fault.Kind} '{document.Text.ToString(fault.Place)}'"
            : $"{c.Verb} [{string.Join(' ', c.Rules.Select(r => document.Text.ToString(r)))}]{(c.By is null ? "" : " by " + c.By)}{(c.Until is { } day ? $" until {day:yyyy-MM-dd}" : "")} '{c.Reason}'"));
    }

    [Theory]
    [InlineData(Next, "DisableNextLine [CL2001] 'counted by us'")]
    [InlineData("<!--corpuslint-disable-line CL2001--counted-->", "DisableLine [CL2001] 'counted'")]
    [InlineData("<!-- corpuslint-disable CL2001, CL4001 numeric-disagreement — why -->", "Disable [CL2001 CL4001 numeric-disagreement] 'why'")]
    [InlineData("<!-- corpuslint-disable-file CL2001 – why -->", "DisableFile [CL2001] 'why'")]
    [InlineData("<!-- corpuslint-enable CL2001 -->", "Enable [CL2001] ''")]
    [InlineData("<!-- corpuslint-enable -->", "Enable [] ''")]
    [InlineData("<!-- corpuslint-disable-file CL2001 until=2027-01-01 by=\"Ana Ruiz -- desk\" -- why -- and so on -->", "DisableFile [CL2001] by Ana Ruiz -- desk until 2027-01-01 'why -- and so on'")]
    [InlineData("<!-- corpuslint-disable-file CL2001 by=Ana -->", "DisableFile [CL2001] by Ana ''")]
    [InlineData("<!-- corpuslint-disable-file\n  CL2001\n  -- a long\n  reason -->", "DisableFile [CL2001] 'a long reason'")]
    [InlineData("<!-- corpuslint-disable-file CL2001 -- why <!-- not -->", "DisableFile [CL2001] 'why <!-- not'")]
    [InlineData("<!-- corpuslint-disable-nextline CL2001 -- why -->", "UnknownVerb 'corpuslint-disable-nextline'")]
    [InlineData("<!-- CorpusLint-Disable-Line CL2001 -- why -->", "UnknownVerb 'CorpusLint-Disable-Line'")]
    [InlineData("<!-- corpuslint: disable CL2001 -- why -->", "UnknownVerb 'corpuslint: disable'")]
    [InlineData("<!-- corpuslint-ignore CL2001 -->", "UnknownVerb 'corpuslint-ignore'")]
    [InlineData("<!-- corpuslint-disable-next-line -- why -->", "NoRule 'corpuslint-disable-next-line'")]
    [InlineData("<!-- corpuslint-disable-next-line-->", "NoRule 'corpuslint-disable-next-line'")]
    [InlineData("<!-- corpuslint-disable CL2001 until=soon -- why -->", "InvalidDay 'until=soon'")]
    [InlineData("<!-- corpuslint-disable CL2001 until=2025-02-30 -- why -->", "InvalidDay 'until=2025-02-30'")]
    [InlineData("<!-- corpuslint-disable CL2001 for=ever -- why -->", "UnknownSetting 'for=ever'")]
    [InlineData("<!-- corpuslint-disable CL2001 by= -- why -->", "UnknownSetting 'by='")]
    [InlineData("<!-- corpuslint-disable CL2001 by=a by=b -- why -->", "UnknownSetting 'by=b'")]
    [InlineData("<!-- corpuslint-disable CL2001 -- why", "NotClosed '<!-- corpuslint-disable CL2001 -- why'")]
    [InlineData("> <!-- corpuslint-disable-file CL2001 -- why -->", "InQuotation '<!-- corpuslint-disable-file CL2001 -- why -->'")]
    [InlineData("<blockquote>\n<!-- corpuslint-disable-file CL2001 -- why -->\n</blockquote>", "InQuotation '<!-- corpuslint-disable-file CL2001 -- why -->'")]
    [InlineData("Text <!-- corpuslint-disable-line CL2001 -- why --> and more.", "DisableLine [CL2001] 'why'")]
    [InlineData("- item <!-- corpuslint-disable-line CL2001 -- why -->", "DisableLine [CL2001] 'why'")]
    [InlineData("| a |\n| --- |\n| b <!-- corpuslint-disable-line CL2001 -- why --> |", "DisableLine [CL2001] 'why'")]
    [InlineData("---\ntitle: A\n# corpuslint-disable-file CL2001 -- why\n---", "DisableFile [CL2001] 'why'")]
    [InlineData("<!-- corpuslint is a program -->", "")]
    [InlineData("<!-- see corpuslint-disable-line -->", "")]
    [InlineData("```\n" + Next + "\n```", "")]
    [InlineData("    " + Next, "")]
    [InlineData("Write `" + Next + "` before it.", "")]
    [InlineData("Write &lt;!-- corpuslint-disable-file CL2001 -- why --&gt; before it.", "")]
    public void A_comment_is_read(string comment, string expected) => Assert.Equal(expected, Read(comment));

    [Theory]
    [InlineData(Next + "\nText.", "DisableNextLine")]
    [InlineData("Text.\n  " + Next + "  \nMore.", "DisableNextLine")]
    [InlineData("<!-- corpuslint-disable-file CL2001 --\r\nwhy -->\r\nText.", "DisableFile")]
    [InlineData("Text " + Next, "NotAlone")]
    [InlineData("<!-- corpuslint-disable-file CL2001 -- why\n\nText.", "NotClosed")]
    [InlineData("They wrote \"" + Next + "\".", "")]
    [InlineData("They wrote `" + Next + "`.", "")]
    public void In_plain_text_a_comment_has_a_line_of_its_own(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', DocumentReader.Read("a.txt", text).SuppressionComments.Select(c => c.Fault?.Kind.ToString() ?? c.Verb.ToString())));

    [Theory]
    [InlineData("<p>A</p><!-- corpuslint-disable-next-line CL2001 -- why --><p>B</p>", "DisableNextLine")]
    [InlineData("<script>// <!-- corpuslint-disable-next-line CL2001 -- why -->\n</script><p>B</p>", "")]
    [InlineData("<title><!-- corpuslint-disable-next-line CL2001 -- why --></title><p>B</p>", "")]
    [InlineData("<blockquote><p>A</p><!-- corpuslint-disable-next-line CL2001 -- why --></blockquote>", "InQuotation")]
    [InlineData("<blockquote><p>A</p></blockquote><!-- corpuslint-disable-next-line CL2001 -- why -->", "DisableNextLine")]
    [InlineData("<p>A</p><!-- corpuslint-disable-file CL2001 -- why", "NotClosed")]
    public void In_HTML_a_comment_is_one_of_the_page(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', DocumentReader.Read("a.html", text).SuppressionComments.Select(c => c.Fault?.Kind.ToString() ?? c.Verb.ToString())));

    [Fact]
    public void A_comment_with_a_very_long_reason_is_none()
    {
        var comment = "<!-- corpuslint-disable-file CL2001 -- " + new string('x', 100_000) + " -->";
        foreach (var name in new[] { "a.md", "a.html" })
        {
            Assert.Equal(SuppressionFaultKind.TooLong, Assert.Single(DocumentReader.Read(name, comment + "\n\n<p>Text.</p>").SuppressionComments).Fault?.Kind);
        }
    }

    // A line "§" is a comment on a line of its own, which is not there in the other text; "~" is one behind the words.
    [Theory]
    [InlineData("a.md", "§\n# The ferry\n§\n\nThe ferry was late and nobody was\n§\ntold before\nnoon.~\n§\n\n§\n§\nNobody was told.\n§")]
    [InlineData("a.md", "Three came:\n§\n\n§\n- the pilots,\n§\n- the dockers\n  §\n  and their wives,~\n- the harbour master.\n\n1. one\n   §\n\n   two\n")]
    [InlineData("a.md", "| a | b |\n| --- | --- |\n§\n| one~ | two |\n§\n| three | four |\n§\n\nText.\n")]
    [InlineData("a.md", "§\nHeading\n-------\n§\n\n§\n> quoted words\n> go on\n\n[1]: http://a.example\n§\n\nText [1] and *more*~ of it[^1].\n\n[^1]: A note\n    §\n    that goes on.\n")]
    [InlineData("a.md", "Text.  \n§\nMore text.\n\n    code\n§\n\nText.\n\n```\ncode\n```\n§\n\n<div>\n§\n<p>Words.</p>\n§\n</div>\n\n***\n§\nText.\n")]
    [InlineData("a.md", "---\ntitle: A\ndate: 2025-03-14\n---\n§\n# Title\n§\nBy Ana Ruiz\n\n§\nText.\n")]
    [InlineData("a.txt", "§\nThe ferry was late\n\n§\nVELL (Wire) The ferry was late, and\n§\nnobody was told before\nnoon at all.\n\n§\nBackground\n\n§\n- one\n- two goes\n  §\n  on\n\n§\nHeading\n=======\n§\nThe ferry was late and nobody was told.\n")]
    [InlineData("a.txt", "§\nTitle\n§\nBy Ana Ruiz\n§\n4 March 2025\n§\nThe pilots met.\n§\nThe dockers did not, as far as anybody at the harbour knows today.\n§\nReferences\n§\n[1] One.\n§\n[2] Two.\n§")]
    [InlineData("a.html", "<html><body>\n§\n<h1>Title</h1>\n§\n<p>The ferry\n§\nwas late~ and</p>\n<ul>\n§\n<li>one</li>\n§\n<li>two</li></ul>\n<table><tr>\n§\n<td>a</td><td>b</td></tr></table></body></html>")]
    public void A_text_with_comments_is_read_as_the_text_without(string name, string marked)
    {
        foreach (var end in new[] { "\n", "\r\n" })
        {
            var lines = marked.Split('\n');
            var plain = string.Join(end, lines.Where(l => l.Trim() != "§")).Replace("~", "", StringComparison.Ordinal);
            var commented = string.Join(end, lines).Replace("§", Next, StringComparison.Ordinal).Replace("~", " <!-- corpuslint-disable-line CL2001 — why -->", StringComparison.Ordinal);
            var with = DocumentReader.Read(name, commented);
            Assert.Equal(Folded(DocumentReader.Read(name, plain)), Folded(with));
            Assert.Equal(marked.Count(c => c is '§' or '~'), with.SuppressionComments.Length);
            Assert.All(with.SuppressionComments, c => Assert.Null(c.Fault));
            ReadingLaws.Hold(with);
        }
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    [InlineData("a.html")]
    public void A_comment_is_found_whatever_the_encoding_and_the_line_ends(string name)
    {
        foreach (var end in new[] { "\n", "\r\n", "\r" })
        {
            var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(("One.\n" + Next + "\nTwo.\n").Replace("\n", end, StringComparison.Ordinal))).ToArray();
            var document = DocumentReader.Read(name, bytes);
            var comment = Assert.Single(document.SuppressionComments);
            Assert.Equal(Next, document.Text.ToString(comment.Span));
            Assert.DoesNotContain("corpuslint", document.Reading);
        }
    }

    private static string Folded(Document document) =>
        string.Join('\n', document.Blocks.Select(b => $"{b.Kind} {b.Level} {b.Marker} {b.IsQuoted}: {string.Join(" / ", b.Sentences.Select(s => CorpusLint.Model.Folding.Fold(document.ReadingTextOf(s.Span))))}")) + $"\n{document.Title} {document.Date?.Value} {document.Byline}";
}
