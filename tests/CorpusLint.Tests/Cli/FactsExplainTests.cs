namespace CorpusLint.Tests.Cli;

public sealed class FactsExplainTests
{
    private const string Story = """
        # Ferry talks

        Vell, 4 March 2025 – Over 300 pilots joined the Harbour March on Friday, Mayor Ann Lee said.

        "We will not wait," she said.
        """;

    private static CliRunner Runner() => new CliRunner().With("drafts/story.md", Story);

    [Fact]
    public void A_line_is_explained_layer_by_layer()
    {
        using var runner = Runner();
        var output = runner.Run("facts", "--explain", "drafts/story.md:3").Passed().Output;
        Assert.Contains("date: 2025-03-04, from dateline at 3:", output);
        Assert.Contains("under the heading \"Ferry talks\"", output);
        Assert.Contains("said  (word, lower)  ", output);
        Assert.Contains("speech: say", output);
        Assert.Contains("value: 300", output);
        Assert.Contains("bound: above", output);
        Assert.Contains("interval: (300, inf), expected within (300, 450]", output);
        Assert.Contains("measure key: ", output);
        Assert.Contains("story: about what the document reports (", output);
        Assert.Contains("  dimension: count", output);
        Assert.Contains("source is: named, person:ann lee", output);
        Assert.Contains("nothing read: ", output);
        Assert.DoesNotContain("We will not wait", output);
    }

    [Fact]
    public void What_is_not_known_of_a_fact_is_said()
    {
        using var runner = Runner();
        Assert.Contains("unit: unknown", runner.Run("facts", "--explain", "drafts/story.md:3").Passed().Output);
    }

    [Fact]
    public void A_column_behind_the_line_is_taken_as_editors_write_it()
    {
        using var runner = Runner();
        Assert.Equal(runner.Run("facts", "--explain", "drafts/story.md:5").Passed().Output, runner.Run("facts", "--explain", "drafts/story.md:5:2").Passed().Output);
    }

    [Fact]
    public void Tells_which_figure_of_another_report_counts_the_same_and_why()
    {
        var runner = new CliRunner()
            .With("a.txt", "Tanker Orla Dawn spills diesel into Cardle Bay\n\n3 May 2025\n\nAbout 310,000 litres of diesel spilled into Cardle Bay from the tanker Orla Dawn on Friday, the port authority said. Four people were injured.\n")
            .With("b.txt", "Orla Dawn: diesel reaches the shore of Cardle Bay\n\n3 May 2025\n\nThe tanker Orla Dawn lay off Cardle Bay on Saturday, and four people were injured. By then 430,000 litres of diesel had spilled into the bay, the coast guard said.\n");
        var output = runner.Run("facts", "--explain", "a.txt:5", ".").Passed().Output;
        Assert.Contains("counterpart: '430,000 litres' of b.txt, 0.", output);
        Assert.Contains("ClauseWords +", output);
    }

    [Theory]
    [InlineData("drafts/story.md:99", "drafts/story.md has 5 lines; there is no line 99.")]
    [InlineData("drafts/story.md:2", "drafts/story.md:2 holds no sentence. The nearest one stands on line 1.")]
    [InlineData("drafts/story.md", "--explain takes a file and the number of a line")]
    [InlineData("drafts/story.md:0", "--explain takes a file and the number of a line")]
    [InlineData("drafts/story.md:third", "--explain takes a file and the number of a line")]
    [InlineData(":3", "--explain takes a file and the number of a line")]
    [InlineData("drafts/*.md:1", "--explain takes one file, and 'drafts/*.md' is a pattern.")]
    [InlineData("drafts:3", "--explain takes a file, and 'drafts' is a folder.")]
    [InlineData("drafts/gone.md:3", "drafts/gone.md: error: There is no such file or folder.")]
    public void A_place_that_leads_nowhere_is_told(string place, string message)
    {
        using var runner = Runner();
        Assert.Empty(runner.Run("facts", "--explain", place).Failed(message).Output);
    }
}
