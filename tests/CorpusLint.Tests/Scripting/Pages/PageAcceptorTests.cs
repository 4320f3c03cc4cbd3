using CorpusLint.Scripting.Pages;

namespace CorpusLint.Tests.Scripting.Pages;

/// <summary>Expectations that do not hold become those that do; everything else stays as it was.</summary>
public sealed class PageAcceptorTests
{
    [Theory]
    [InlineData("```text\nA boat. {|CL9999:An|} oar.\n```", "```text\nA boat. {|CL9999:An oar.|}\n```")]
    [InlineData("```text\nA boat. {|CL9999/twice:An oar.|}\n```", "```text\nA boat. {|CL9999/found:An oar.|}\n```")]
    [InlineData("```text\nA boat. {|CL9999:An oar.|} My oar.\n```", "```text\n{|#0:A boat.|} {|CL9999:An oar.|} {|CL9999/twice#0:My oar.|}\n```")]
    [InlineData("```text\nA boat. {|CL9999:A sail.|} An oar.\n```", "```text\n{|#0:A boat.|} A sail. {|CL9999/found#0:An oar.|}\n```")]
    [InlineData("```text\nA {|#4:boat|}. {|CL9999#4:An oar.|}\n```", "```text\n{|#0:A boat.|} {|CL9999#0:An oar.|}\n```")]
    [InlineData("```text\n{|#4:A boat.|} {|CL9999#4:An|} oar. {|CL9999/found:My oar.|}\n```", "```text\n{|#4:A boat.|} {|CL9999#4:An oar.|} {|CL9999/twice:My oar.|}\n```")]
    [InlineData("```text file=a.txt\nA boat. {|CL9999:An oar.|}\n```\n\nProse.\n\n```text file=b.txt\nA boat. An oar.\n```", "```text file=a.txt\nA boat. {|CL9999:An oar.|}\n```\n\nProse.\n\n```text file=b.txt\n{|#0:A boat.|} {|CL9999/found#0:An oar.|}\n```")]
    [InlineData("```text file=a.txt\nA boat. {|CL9999:An oar.|}\n```\n```text fixed file=a.txt\n```", "```text file=a.txt\nA boat. {|CL9999:An oar.|}\n```\n```text fixed file=a.txt\nA boat. Gone.\n```")]
    [InlineData("```text\nA boat. {|CL9999:An oar.|} {|CL9999:My oar.|}\n```\n```text messages\n…oar.\nerror: no\n  also: no\n```", "```text\nA boat. {|CL9999:An oar.|} {|CL9999:My oar.|}\n```\n```text messages\n…oar.\nnote: 'My oar.' has an oar again.\n  also: the first one\n```")]
    [InlineData("```text\n{|#0:{|#1:A boat.|}|} {|CL9999#1:An oar.|} {|CL9999/found#0:My oar.|}\n```", "```text\n{|#0:{|#1:A boat.|}|} {|CL9999#1:An oar.|} {|CL9999/twice#0:My oar.|}\n```")]
    [InlineData("~~~~text\tfile=a.txt\nA\tboat.\u2028\u000cMore. {|CL9999:An|}\toar.\n```\n~~~~  ", "~~~~text\tfile=a.txt\nA\tboat.\u2028\u000cMore. {|CL9999:An\toar.|}\n```\n~~~~  ")]
    [InlineData("```text\nA boat. {|CL9999:An oar, perhaps.|}\n```\n```text messages\n```", "```text\nA boat. {|CL9999:An oar, perhaps.|}\n```\n```text messages\nwarning (0.7): 'An oar, perhaps.' has an oar.\n```")]
    public void An_example_is_rewritten(string before, string after)
    {
        foreach (var end in new[] { "\n", "\r\n" })
        {
            var page = OarRule.Page(before).Replace("\n", end, StringComparison.Ordinal);
            var accepted = PageAcceptor.Accept(page, OarRule.Run(page));
            Assert.Equal(OarRule.Page(after).Replace("\n", end, StringComparison.Ordinal), accepted.Markdown);
            Assert.NotEmpty(accepted.Changes);
            Assert.Empty(accepted.Refused);
            Assert.Equal("", OarRule.ReportOf(accepted.Markdown));
        }
    }

    [Theory]
    [InlineData("```text\nA boat. {|CL9999:An oar.|}\n```", "```text\nA boat. An oar.\n```", "it stands under Passes, and the rule finds something in it")]
    [InlineData("```text\nA boat. {|CL9999:A sail.|}\n```", "```text\nA boat.\n```", "it stands under Finds, and the rule finds nothing in it")]
    [InlineData("```text\nA boat. {|CL9999:An|} oar in a |} bow.\n```", "```text\nA boat.\n```", "holds what reads like a part of a mark")]
    [InlineData("````text file=a.txt\nA boat. {|CL9999:An|} oar.\n\n```\n````\n```text fixed file=a.txt\n```", "```text\nA boat.\n```", "holds a fence as long as the one around it")]
    public void What_only_a_person_can_decide_is_left(string finds, string passes, string reason)
    {
        var page = OarRule.Page(finds, passes);
        var accepted = PageAcceptor.Accept(page, OarRule.Run(page));
        Assert.Same(page, accepted.Markdown);
        Assert.Contains(reason, Assert.Single(accepted.Refused).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("```text\nA boat. {|CL9999:An oar.|}\n```", "```text todo\nA boat. An oar.\n```")]
    [InlineData("```text\nA boat. {|CL9999:An oar.|}\n```", "```text todo\nA boat.\n```")]
    public void What_passes_or_waits_is_not_touched(string finds, string passes)
    {
        var page = OarRule.Page(finds, passes);
        Assert.Same(page, PageAcceptor.Accept(page, OarRule.Run(page)).Markdown);
    }

    [Fact]
    public void What_changed_is_said_with_its_line()
    {
        var page = OarRule.Page("```text\nA boat. {|CL9999:An|} oar. My oar.\n```");
        Assert.Equal(
            "p.md:10: - {|CL9999:An|}\np.md:10: + {|CL9999:An oar.|}\np.md:10: + {|CL9999/twice#0:My oar.|}\np.md:10: + {|#0:A boat.|}",
            string.Join('\n', PageAcceptor.Accept(page, OarRule.Run(page)).Changes.Select(c => c.At("p.md"))));
    }

    [Fact]
    public void Marks_that_cross_cannot_be_written()
    {
        Assert.Null(MarkupWriter.Write("abcdef", [Mark("CL1", 0, 4), Mark("CL2", 2, 4)]));
        Assert.Equal("{|CL1:ab{|CL2:cd|}|}ef", MarkupWriter.Write("abcdef", [Mark("CL2", 2, 2), Mark("CL1", 0, 4)]));
        Assert.Equal("ab{|CL2:{|CL1:|}cdef|}", MarkupWriter.Write("abcdef", [Mark("CL1", 2, 0), Mark("CL2", 2, 4)]));
    }

    [Theory]
    [InlineData("A boat.")]
    [InlineData("{|CL1:A {|#0:boat|}.|} {|CL2/gap#0,#1:An {|#1:oar|}|}")]
    [InlineData("{|CL1:{|#0:A boat.|}|}{|CL2#0:|}")]
    public void What_is_read_is_written_back(string marked)
    {
        var markup = ExampleMarkup.Read(marked);
        Assert.Equal(marked, MarkupWriter.Write(markup.Text, markup.Marks));
    }

    private static ExampleMarkup.Mark Mark(string id, int start, int length) => new(id, "", [], new CorpusLint.Text.TextSpan(start, length));
}
