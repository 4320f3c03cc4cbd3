using CorpusLint.Engine.Fixing;
using CorpusLint.Reporting;
using CorpusLint.Text;

namespace CorpusLint.Tests.Reporting;

public sealed class UnifiedDiffTests
{
    [Fact]
    public void A_change_is_shown_with_three_lines_on_both_sides()
    {
        Assert.Equal(
            "--- a/a.txt\n+++ b/a.txt\n@@ -2,7 +2,8 @@\n 2\n 3\n 4\n-5\n+five\n+and\n 6\n 7\n 8\n",
            Diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\nand\n6\n7\n8\n9\n"));
    }

    [Fact]
    public void A_missing_last_line_end_and_carriage_returns_are_kept()
    {
        Assert.Equal("--- a/a.txt\n+++ b/a.txt\n@@ -1,2 +1 @@\n a\r\n-b\n\\ No newline at end of file\n", Diff("a\r\nb", "a\r\n"));
        Assert.Equal("--- a/a.txt\n+++ b/a.txt\n@@ -1 +0,0 @@\n-a\n", Diff("a\n", ""));
        Assert.Equal("", Diff("a\n", "a\n"));
    }

    [Theory]
    [InlineData("sp ace.md", "--- a/sp ace.md\t\n+++ b/sp ace.md\t\n")]
    [InlineData("é.md", "--- a/é.md\n+++ b/é.md\n")]
    [InlineData("a\"b\\c.md", "--- \"a/a\\\"b\\\\c.md\"\n+++ \"b/a\\\"b\\\\c.md\"\n")]
    [InlineData("a\nb.md", "--- \"a/a\\012b.md\"\n+++ \"b/a\\012b.md\"\n")]
    public void Names_are_written_as_the_tools_that_apply_a_difference_read_them(string path, string header)
    {
        using var output = new StringWriter();
        UnifiedDiff.Write(new FixedText(path, new DocumentText("a\n"), "b\n"), null, output);
        Assert.StartsWith(header + "@@", output.ToString());
    }

    [Fact]
    public void With_colours_no_prose_can_command_a_terminal()
    {
        var diff = Diff("a\u001b[2J\n", "b\n", new ReportOptions { UsesColour = true });
        Assert.Contains("\u001b[31m-a␛[2J\u001b[0m\n", diff);
        Assert.Contains("\u001b[32m+b\u001b[0m\n", diff);
    }

    [Theory]
    [InlineData("a\n", "b\n", false, false, true)]
    [InlineData("a\n", "b\n", false, true, true)]
    [InlineData("a\n", "b\n", true, false, false)]
    [InlineData("a\u001b[2J\n", "b\n", false, true, false)]
    [InlineData("##[group]\n", "b\n", false, true, false)]
    [InlineData("##[group]\n", "b\n", false, false, true)]
    public void A_difference_that_had_to_be_made_safe_is_not_called_exact(string before, string after, bool usesColour, bool breaksCommands, bool isExact)
    {
        using var output = new StringWriter();
        var options = new ReportOptions { UsesColour = usesColour, BreaksCommands = breaksCommands };
        Assert.Equal(isExact, UnifiedDiff.Write(new FixedText("a.txt", new DocumentText(before), after), options, output));
    }

    [Fact]
    public void Following_the_difference_leads_from_one_text_to_the_other()
    {
        var random = new Random(11);
        for (var round = 0; round < 400; round++)
        {
            var (old, now) = (Some(random), Some(random));
            var result = new List<string>();
            var at = 0;
            foreach (var piece in LineDiff.Of(old, now))
            {
                Assert.True(piece.OldStart >= at);
                result.AddRange(old[at..piece.OldStart]);
                Assert.Equal(piece.NewStart, result.Count);
                result.AddRange(now[piece.NewStart..piece.NewEnd]);
                at = piece.OldEnd;
            }

            result.AddRange(old[at..]);
            Assert.Equal(now, result);
        }
    }

    [Fact]
    public void Texts_that_have_nothing_in_common_are_one_change()
    {
        var old = Enumerable.Range(0, 5000).Select(i => $"a{i}\n").ToList();
        var now = Enumerable.Range(0, 4000).Select(i => $"b{i}\n").ToList();
        Assert.Equal((0, 5000, 0, 4000), Assert.Single(LineDiff.Of(old, now)));
    }

    private static List<string> Some(Random random) => [.. Enumerable.Range(0, random.Next(12)).Select(_ => $"{(char)('a' + random.Next(4))}\n")];

    private static string Diff(string before, string after, ReportOptions? options = null)
    {
        using var output = new StringWriter();
        UnifiedDiff.Write(new FixedText("a.txt", new DocumentText(before), after), options, output);
        return output.ToString();
    }
}
