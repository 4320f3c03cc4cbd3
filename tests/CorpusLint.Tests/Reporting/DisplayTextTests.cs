using CorpusLint.Reporting;

namespace CorpusLint.Tests.Reporting;

public sealed class DisplayTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a\u001b[2Jb", "a␛[2Jb")]
    [InlineData("a\u0085\u009bb", "a\ufffd\ufffdb")]
    [InlineData("evil\u202egnp.exe", "evil\ufffdgnp.exe")]
    [InlineData("two\nlines\tand\rmore", "two\nlines\tand␍more")]
    [InlineData("😀", "😀")]
    public void Controls_are_made_visible(string text, string expected) => Assert.Equal(expected, DisplayText.Sanitise(text));

    // Not inline data: an attribute's string is stored as UTF-8, which has no lone surrogates.
    [Fact]
    public void A_lone_surrogate_is_made_visible() => Assert.Equal("\ufffd-\ufffd", DisplayText.Sanitise("\ud83d-\ude00"));

    [Fact]
    public void A_line_has_no_line_end() => Assert.Equal("a b c d", DisplayText.SanitiseLine("a\r\nb\nc\td"));

    [Theory]
    [InlineData("::error file=x::pwned")]
    [InlineData("   ::set-output name=x::y")]
    [InlineData("quote ##[command]rm")]
    [InlineData("##vso[task.setvariable]x")]
    [InlineData("##TeamCity[buildProblem]")]
    public void Runner_commands_are_broken(string line)
    {
        var safe = DisplayText.BreakCommands(line);
        Assert.NotEqual(line, safe);
        Assert.Equal(line, safe.Replace("\u200b", ""), ignoreCase: true);
        Assert.False(safe.TrimStart().StartsWith("::", StringComparison.Ordinal));
        Assert.DoesNotContain("##", safe);
    }

    [Theory]
    [InlineData("a::b")]
    [InlineData("## Heading")]
    public void Prose_that_no_runner_obeys_is_left_alone(string line) => Assert.Equal(line, DisplayText.BreakCommands(line));
}
