using CorpusLint.Model;

namespace CorpusLint.Tests.Extraction;

public sealed class MentionTests
{
    [Fact]
    public void A_mention_reads_back_its_text_without_title_article_or_possessive()
    {
        var facts = MentionCheck.Facts("Yesterday Mayor Ilse Brandt's deputy met the Harbour Review Board.");

        Assert.Equal(["Ilse Brandt", "Harbour Review Board"], facts.Mentions.Select(m => m.Text));
        Assert.Equal("Mayor", facts.Mentions[0].Title);
    }

    [Theory]
    [InlineData("The Harbour Review Board (HRB) met. The HRB refused.")]
    [InlineData("The HRB (Harbour Review Board) met. The HRB refused.")]
    [InlineData("The HRB, the Harbour Review Board, met. The HRB refused.")]
    [InlineData("The Harbour Review Board, or HRB, met. The HRB refused.")]
    public void An_acronym_is_the_name_that_it_is_defined_for(string text)
    {
        var facts = MentionCheck.Facts(text);

        Assert.All(facts.Mentions, m => Assert.Equal("organisation:harbour review board", m.Entity.Id));
        Assert.Equal(3, facts.Mentions.Length);
        Assert.Equal(MentionForm.Acronym, facts.Mentions[2].Form);
        Assert.Equal("HRB", Assert.Single(facts.Acronyms).Acronym);
    }
}
