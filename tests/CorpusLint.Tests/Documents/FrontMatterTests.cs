using CorpusLint.Documents;

namespace CorpusLint.Tests.Documents;

public sealed class FrontMatterTests
{
    [Fact]
    public void Keys_become_what_the_document_says_of_itself()
    {
        var document = Read(
            """
            ---
            # a comment
            Title: "The pier: \"again\""   # and another
            date: 2025-03-04T10:00:00Z
            authors:
              - Ana Ruiz
              - 'Orla, T.'
            lang: es-MX
            genre: Fact-check
            group: piers
            tags: [a, "b, c", d]
            summary: >
              Two lines
              folded.
            nested:
              map: true
            ---
            Text.
            """);
        Assert.Equal("The pier: \"again\"", document.Title);
        Assert.Equal(new DateOnly(2025, 3, 4), document.Date?.Value);
        Assert.Equal(DocumentDateSource.FrontMatter, document.Date?.Source);
        Assert.Equal("2025-03-04T10:00:00Z", document.Text.ToString(document.Date!.Span!.Value));
        Assert.Equal("Ana Ruiz; Orla, T.", document.Byline);
        Assert.Equal("Fact-check", document.Genre, ignoreCase: true);
        Assert.Equal("piers", document.Group);
        Assert.Equal("a; b, c; d", document.Metadata["tags"]);
        Assert.Equal("Two lines folded.", document.Metadata["summary"]);
        Assert.False(document.Metadata.ContainsKey("nested"));
        Assert.Empty(document.Problems);
        Assert.Equal("Text.", Assert.Single(document.Blocks).Text);
    }

    [Theory]
    [InlineData("date: 4 March 2025")]
    [InlineData("published: March 4, 2025")]
    [InlineData("updated: 4 de marzo de 2025")]
    [InlineData("lastmod: 2025/03/04\npublished: 2025-03-04")]
    public void Dates_are_read_as_people_write_them(string line) => Assert.Equal(new DateOnly(2025, 3, 4), Read($"---\n{line}\n---\nText.").Date?.Value);

    [Fact]
    public void What_is_known_from_outside_wins()
    {
        var options = new ReadOptions { Date = new DateOnly(2024, 1, 2), Genre = "news", Group = "g" };
        var document = DocumentReader.Read("a.md", "---\ndate: 2025-03-04\ngenre: opinion\ngroup: h\n---\nText.", options);
        Assert.Equal(new DocumentDate(new DateOnly(2024, 1, 2), DocumentDateSource.Registry, null), document.Date);
        Assert.Equal("news", document.Genre);
        Assert.Equal("g", document.Group);
    }

    [Theory]
    [InlineData("---\ntitle: Pier\nno key here\n---\nText.", 16)]
    [InlineData("---\ntags: [a, b\n---\nText.", 10)]
    [InlineData("---\ntitle: Pier\n\nText.", 0)]
    public void What_cannot_be_read_is_reported_at_its_place(string content, int offset)
    {
        var problem = Assert.Single(Read(content).Problems);
        Assert.Equal("CL0005", problem.Rule.Id);
        Assert.Equal(offset, problem.Location.Span.Start);
    }

    [Theory]
    [InlineData("---\n\nText between rules.\n\n---\n\nMore.")]
    [InlineData("--- a dash\n\nText.")]
    [InlineData("---\n- item\n---\n")]
    public void A_rule_at_the_start_is_no_front_matter(string content)
    {
        var document = Read(content);
        Assert.Empty(document.Metadata);
        Assert.Empty(document.Problems);
    }

    private static Document Read(string content)
    {
        var document = DocumentReader.Read("story.md", content.ReplaceLineEndings("\n"));
        ReadingLaws.Hold(document);
        return document;
    }
}
