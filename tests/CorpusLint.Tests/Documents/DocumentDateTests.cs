using CorpusLint.Documents;

namespace CorpusLint.Tests.Documents;

/// <summary>Where a story's own day is found.</summary>
public class DocumentDateTests
{
    [Theory]
    [InlineData("a.md", "---\npubDate: Fri, 22 Mar 2013 10:15:00 GMT\n---\n\nThe boat sank.")]
    [InlineData("a.md", "---\npublish_date: 2013-03-22T10:15:00+01:00\n---\n\nThe boat sank.")]
    [InlineData("a.md", "---\ndate: 20130322\n---\n\nThe boat sank.")]
    [InlineData("a.md", "---\nfecha: 22 de marzo de 2013\n---\n\nEl barco se hundió.")]
    [InlineData("a.txt", "Boat sinks\n\nPUBLISHED: 2013-03-22\n\nThe boat sank off the pier.")]
    [InlineData("a.txt", "Boat sinks\n\nPublished: 10:15 GMT, 22 March 2013\n\nThe boat sank off the pier.")]
    [InlineData("a.txt", "Boat sinks\n\nDate: 22nd March 2013\n\nThe boat sank off the pier.")]
    [InlineData("a.txt", "Boat sinks\n\n22 March 2013, 10:15 GMT\n\nThe boat sank off the pier.")]
    [InlineData("a.txt", "2013-03-22\n\nVELL (AP) -- The boat sank off the pier, the guard said.")]
    [InlineData("a.txt", "VELL, March 22, 2013 /Newswire/ -- The boat sank off the pier.")]
    [InlineData("a.html", "<head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\": \"2013-03-22T10:15:00Z\"}</script></head><body><p>The boat sank.</p></body>")]
    [InlineData("a.html", "<head><meta name=\"parsely-pub-date\" content=\"2013-03-22T10:15:00Z\"></head><body><p>The boat sank.</p></body>")]
    public void A_story_says_its_day_in_many_places(string path, string text) =>
        Assert.Equal(new DateOnly(2013, 3, 22), DocumentReader.Read(path, text, new ReadOptions()).Date?.Value);

    [Theory]
    [InlineData("The boat of 22 March 2013 was raised after nine years under water, and the town came out to see it.")]
    [InlineData("Date palms grow here, and the guard said that 22 boats sank in March.")]
    [InlineData("Boat 04/05/13 was lost.")]
    public void A_day_of_the_story_is_not_its_own(string text) =>
        Assert.Null(DocumentReader.Read("a.txt", text, new ReadOptions()).Date);
}
