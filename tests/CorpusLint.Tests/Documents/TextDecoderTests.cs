using System.Text;
using CorpusLint.Documents;

namespace CorpusLint.Tests.Documents;

public sealed class TextDecoderTests
{
    [Fact]
    public void A_byte_order_mark_is_not_text()
    {
        Assert.Equal("Vell.", Read([0xEF, 0xBB, 0xBF, .. "Vell."u8]).Text.Content);
        Assert.Equal("Vell é.", Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Vell é.")]).Text.Content);
        Assert.Equal("Vell é.", Read([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("Vell é.")]).Text.Content);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_reported_at_the_first_of_them()
    {
        var document = Read([.. "Pi"u8, 0xC3, 0xA9, .. "r "u8, 0xFF, 0x80, .. " and "u8, 0xC3, .. " end."u8]);
        Assert.Equal("Piér \uFFFD\uFFFD and \uFFFD end.", document.Text.Content);
        var problem = Assert.Single(document.Problems);
        Assert.Equal("CL0001", problem.Rule.Id);
        Assert.Equal("6", problem.Arguments.Single(a => a.Key == "offset").Value);
        Assert.Equal("3", problem.Arguments.Single(a => a.Key == "count").Value);
        Assert.Equal(5, problem.Location.Span.Start);
    }

    [Fact]
    public void A_replacement_character_that_the_author_wrote_is_no_problem() => Assert.Empty(Read("A \uFFFD stands here."u8.ToArray()).Problems);

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00 }, "A\uFFFDB", "4")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0x00, 0x41, 0xDC, 0x00 }, "A\uFFFD", "4")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41, 0x00, 0x42 }, "A\uFFFD", "4")]
    public void Lone_surrogates_and_half_characters_are_reported(byte[] bytes, string content, string offset)
    {
        var document = Read(bytes);
        Assert.Equal(content, document.Text.Content);
        Assert.Equal(offset, document.Problems.Single(p => p.Rule.Id == "CL0001").Arguments.Single(a => a.Key == "offset").Value);
    }

    [Fact]
    public void Nul_characters_are_reported_and_the_text_is_read()
    {
        var document = Read([.. "The pier\0 is closed."u8]);
        Assert.Equal("CL0002", Assert.Single(document.Problems).Rule.Id);
        Assert.Single(document.Blocks);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused()
    {
        var document = DocumentReader.Read("big.txt", new byte[11], new ReadOptions { MaximumBytes = 10 });
        Assert.Equal("CL0003", document.Problems[0].Rule.Id);
        Assert.Equal(0, document.Text.Length);
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF })]
    [InlineData(new byte[] { 0xFF, 0xFE })]
    [InlineData(new byte[] { 0x20, 0x0A, 0x0D })]
    public void A_file_without_text_is_noted(byte[] bytes)
    {
        var document = Read(bytes);
        Assert.Equal("CL0006", Assert.Single(document.Problems).Rule.Id);
        Assert.Empty(document.Blocks);
    }

    private static Document Read(byte[] bytes)
    {
        var document = DocumentReader.Read("story.txt", bytes);
        ReadingLaws.Hold(document);
        return document;
    }
}
