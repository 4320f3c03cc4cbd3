using CorpusLint.Model;

namespace CorpusLint.Tests.Extraction;

/// <summary>Claims about polls and their particulars.</summary>
public sealed class PollExtractorTests
{
    [Theory]
    [InlineData("Recent polls show growing unease about the tram.", "Recent polls", null)]
    [InlineData("A survey of 804 adults, carried out by Norhaven Opinion in May, found that 54 percent would rather wait.", "A survey", "Norhaven Opinion")]
    [InlineData("Recent polling by the Norhaven Institute has more residents for the tram than against it.", "Recent polling by the Norhaven Institute", "Norhaven Institute")]
    public void A_claim_is_found_with_whoever_made_the_poll(string text, string span, string? pollster)
    {
        var poll = Assert.Single(QuantityCheck.Facts(text).Polls);
        Assert.StartsWith(span.Split(' ')[0], poll.Text);
        Assert.Equal(pollster, poll.Pollster?.Name);
    }

    [Theory]
    [InlineData("Polls open at seven on 8 June for the vote on a new pier.")]
    [InlineData("The council polled its seven members on Thursday.")]
    [InlineData("A survey of the sea floor found no wreck.")]
    [InlineData("The survey has been moved to May.")]
    public void Votes_and_soundings_are_no_polls(string text) => Assert.Empty(QuantityCheck.Facts(text).Polls);
}
