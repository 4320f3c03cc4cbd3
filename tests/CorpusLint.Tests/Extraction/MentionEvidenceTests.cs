using CorpusLint.Model;

namespace CorpusLint.Tests.Extraction;

/// <summary>What showed what a name stands for, and how sure that is.</summary>
public class MentionEvidenceTests
{
    [Theory]
    [InlineData("They met in Norway.", "Norway", "known place", 1)]
    [InlineData("They sued the Harbour Review Board.", "Harbour Review Board", "noun in the name", 1)]
    [InlineData("They asked Mayor Dorvan Kesk.", "Dorvan Kesk", "title before the name", 1)]
    [InlineData("They asked Dorvan Kesk, the board's treasurer, about it.", "Dorvan Kesk", "role behind the name", 0.95)]
    [InlineData("They asked Dorvan Kesk, 41, about it.", "Dorvan Kesk", "age or 'who' behind the name", 0.95)]
    [InlineData("They asked Dorvan Kesk about it.", "Dorvan Kesk", "unknown capitalised words", 0.7)]
    [InlineData("They asked the QZV about it.", "QZV", "unknown acronym", 0.6)]
    [InlineData("They asked the Quay Zone Authority (QZA) about it.", "QZA", "acronym that the document expands", 1)]
    [InlineData("They asked Mayor Dorvan Kesk. Then Kesk left.", "Kesk", "short form of a name in the document", 0.9)]
    [InlineData("They bought Vextal Inc. in May.", "Vextal Inc", "company suffix", 1)]
    [InlineData("In the end Vextal said it would pay.", "Vextal", "verb of saying behind", 0.65)]
    [InlineData("They saw Frumish by the door.", "Frumish", "nothing shows what it is", 0.5)]
    [InlineData("Leeds 1 Leicester 0", "Leeds", "line of results", 0.95)]
    public void A_mention_says_why_it_is_what_it_is_and_how_sure_that_is(string text, string name, string why, double confidence)
    {
        var mention = MentionCheck.Facts(text).Mentions.Last(m => m.Name == name);
        Assert.Equal((why, confidence), (mention.Evidence, mention.Confidence));
    }

    [Fact]
    public void What_rests_on_the_guess_of_another_name_is_less_sure_than_the_guess()
    {
        var mentions = MentionCheck.Facts("They asked Dorvan Kesk about it.\n\nKESK AND DORVAN KESK SUE THE OLD HARBOUR FOR ALL").Mentions;
        Assert.Equal(0.7, mentions[0].Confidence);
        Assert.Contains(mentions, m => m.Name == "DORVAN KESK" && m.Evidence == "as elsewhere in the document" && m.Confidence < 0.7);
    }

    [Theory]
    [InlineData("It sank in March 2025 and was raised in May 2025.", "")]
    [InlineData("Published on 21 March 2025 by the board.", "")]
    [InlineData("La lancha se hundió en marzo de 2025.", "")]
    [InlineData("They joined the March for the Lock and the March to the Sea.", "Event March for the Lock; Event March to the Sea")]
    [InlineData("Give the Document to the Document owner.", "")]
    [InlineData("They joined the Right to the City Alliance.", "Organisation Right to the City Alliance")]
    [InlineData("They sent an ACLU FOIA request.", "Organisation ACLU")]
    [InlineData("We recommend \u201CHow the Old Harbour Assembly Organised Local Power to Win\u201D to all.", "")]
    [InlineData("It runs with ISO C and then with C alone.", "")]
    [InlineData("It sends Excessive HTTP and then HTTP alone.", "")]
    public void A_month_a_law_a_title_and_a_command_are_no_persons_and_no_events(string text, string expected) =>
        Assert.Equal(expected, MentionCheck.Describe(MentionCheck.Facts(text)));

    [Theory]
    [InlineData("El Sindicato de la Lonja y la Asociación de Bateleros firmaron la carta.", "Organisation Sindicato de la Lonja; Organisation Asociación de Bateleros")]
    [InlineData("El Ministerio de Educación y Ciencia lo negó.", "Organisation Ministerio de Educación y Ciencia")]
    [InlineData("El ministro del Interior lo negó ayer.", "Organisation Interior")]
    [InlineData("Lo llevaron al Hospital Reina Beatriz de noche.", "Organisation Hospital Reina Beatriz")]
    [InlineData("La directora de la Casa del Remo lo negó.", "Organisation Casa del Remo")]
    public void A_spanish_head_noun_begins_a_name_and_holds_it_together(string text, string expected) =>
        Assert.Equal(expected, MentionCheck.Describe(MentionCheck.Facts(text, "es")));
}
