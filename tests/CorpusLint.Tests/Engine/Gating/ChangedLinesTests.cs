using CorpusLint.Engine.Gating;
using CorpusLint.Text;

namespace CorpusLint.Tests.Engine.Gating;

public sealed class ChangedLinesTests
{
    [Theory]
    [InlineData("a\nb\nc", "a\nb\nc", "")]
    [InlineData("a\nb\nc", "a\r\nb\r\nc\r\n", "")]
    [InlineData("a\nb\nc", "a\nB\nc", "B")]
    [InlineData("a\nb\nc", "x\na\nb\nc", "x")]
    [InlineData("a\nb\nc", "a\nc", "")]
    [InlineData("a\nb\nc\nd", "c\nd\na\nb", "a b")]
    [InlineData("", "a\nb", "a b")]
    [InlineData("a", "", "")]
    [InlineData("a\rb", "a\rb2", "b2")]
    public void The_lines_that_read_otherwise_are_touched(string before, string after, string touched)
    {
        var text = new DocumentText(after);
        var lines = ChangedLines.Between(new DocumentText(before), text);
        var found = new List<string>();
        for (var i = 0; i < after.Length; i++)
        {
            if (char.IsLetter(after[i]) && lines.Touch(text, new TextSpan(i, 1)))
            {
                var end = after.AsSpan(i).IndexOfAny("\r\n");
                found.Add(end < 0 ? after[i..] : after.Substring(i, end));
            }
        }

        Assert.Equal(touched, string.Join(' ', found));
    }

    [Fact]
    public void A_place_of_several_lines_is_touched_when_one_of_them_is()
    {
        var text = new DocumentText("a\nb\nC\nd");
        var lines = ChangedLines.Between(new DocumentText("a\nb\nc\nd"), text);
        Assert.True(lines.Touch(text, new TextSpan(2, 3)));
        Assert.False(lines.Touch(text, new TextSpan(0, 4)));
        Assert.True(ChangedLines.All.Touch(text, new TextSpan(0, 0)));
        Assert.False(ChangedLines.None.Touch(text, new TextSpan(0, 7)));
        Assert.Equal(2, lines.First);
    }
}
