using CorpusLint.Engine.Fixing;
using CorpusLint.Text;

namespace CorpusLint.Tests.Engine.Fixing;

public sealed class EditedTextTests
{
    // "0123456789": "23" becomes "abc", "x" stands before "6", "8" is gone.
    private static readonly EditedText Edited = new(new DocumentText("0123456789"), [new(new TextSpan(6, 0), "x"), new(new TextSpan(2, 2), "abc"), new(new TextSpan(8, 1), "")]);

    [Fact]
    public void The_rest_stays_where_it_was_between_the_changes()
    {
        Assert.Equal("01abc45x679", Edited.Content);
        Assert.Equal(["01", "45", "67", "9"], Edited.Kept.Select(k => Edited.Original.ToString(k.Before)));
        Assert.Equal(["01", "45", "67", "9"], Edited.Kept.Select(k => Edited.Content.Substring(k.Now.Start, k.Now.Length)));
        Assert.Equal(["abc", "x", ""], Edited.Changes.Select(c => Edited.Content.Substring(c.Now.Start, c.Now.Length)));
    }

    [Theory]
    [InlineData(0, 2, "01")]
    [InlineData(0, 3, "01abc")]
    [InlineData(2, 4, "abc")]
    [InlineData(3, 5, "abc4")]
    [InlineData(4, 6, "45")]
    [InlineData(6, 8, "67")]
    [InlineData(5, 7, "5x6")]
    [InlineData(8, 9, "")]
    [InlineData(9, 10, "9")]
    [InlineData(0, 10, "01abc45x679")]
    public void A_place_is_found_again(int start, int end, string now)
    {
        var span = Edited.Map(TextSpan.FromBounds(start, end));
        Assert.Equal(now, Edited.Content.Substring(span.Start, span.Length));
    }
}
