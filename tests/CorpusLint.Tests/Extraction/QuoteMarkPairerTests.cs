using CorpusLint.Extraction;

namespace CorpusLint.Tests.Extraction;

public sealed class QuoteMarkPairerTests
{
    // The place where the missing mark is suggested is shown as ^.
    [Theory]
    [InlineData("She recommends “The Long Quay and its Sequel.", "She recommends “The Long Quay and its Sequel^.")]
    [InlineData("Read our guide “How To: Build a Boat.", "Read our guide “How To: Build a Boat^.")]
    [InlineData("She recommends \"The Long Quay.", "She recommends \"The Long Quay^.")]
    [InlineData("\"We will not leave, said Arno Beck.", "")]
    [InlineData("“We will not leave, and nobody can make us, said Arno Beck to the crowd that had come.", "")]
    [InlineData("The Long Quay” is her favourite.", "")]
    [InlineData("We will not leave,\" said Arno Beck.", "")]
    [InlineData("She read “The Long Quay” and “The Short Pier.", "She read “The Long Quay” and “The Short Pier^.")]
    [InlineData("es: Recomienda «El Muelle Largo.", "es: Recomienda «El Muelle Largo^.")]
    [InlineData("es: No nos iremos», dijo Arno Beck.", "")]
    [InlineData("es: «No nos iremos, dijo Arno Beck, y se fue.", "")]
    [InlineData("\"We won't leave,\" he said. \"It's ours.", "")]
    [InlineData("He called it “a ‘fine’ mess, and then he left the room without a word.", "")]
    [InlineData("„Das Boot is a film.", "")]
    [InlineData("The mayor said the works were “late but safe and left.", "")]
    public void A_mark_without_a_partner_is_found(string text, string suggested)
    {
        var mark = Assert.Single(FactExtractor.Extract(Speech.Read(text)).UnpairedQuotes);
        var body = text.StartsWith("es: ", StringComparison.Ordinal) ? text[4..] : text;
        var offset = mark.Document.Text.Content.IndexOf(body, StringComparison.Ordinal) - (text.Length - body.Length);
        Assert.Equal(suggested, mark.SuggestedPlace is { } place ? text.Insert(place - offset, "^") : "");
    }

    [Theory]
    [InlineData("The sailors' hall is closed.")]
    [InlineData("The sailors’ hall is closed.")]
    [InlineData("It isn't the captain's fault.")]
    [InlineData("They came in the '90s and the ’80s.")]
    [InlineData("Rock 'n' roll on the quay.")]
    [InlineData("Catch 'em while you can.")]
    [InlineData("He is 5'10\" tall.")]
    [InlineData("The screen measures 12\" across.")]
    [InlineData("The doors were 12’ 6” high and the sill beneath them barely 9”.")]
    [InlineData("“The doors were late,” she said of the 9” sill.")]
    [InlineData("\"The screen is 12\" wide,\" he said.")]
    [InlineData("A 6\"x9\" print hangs there.")]
    [InlineData("‘We will stay,’ said Arno Beck.")]
    [InlineData("‘The workers’ hall is ours,’ said Arno Beck.")]
    [InlineData("\"He said 'go home' and I went,\" said Beck.")]
    [InlineData("“He said ‘go home’ and I went,” said Beck.")]
    [InlineData("“One.\n\n“Two.\n\n“Three,” said Arno Beck.")]
    [InlineData("\"One paragraph.\n\n\"And its second one,\" said Arno Beck.")]
    [InlineData("es: «Uno.\n\n»Dos», dijo Arno Beck.")]
    [InlineData("es: «Uno», dijo. “Dos”, añadió.")]
    [InlineData("He said (“we will stay”) twice.")]
    [InlineData("The works—“late but safe”—go on.")]
    [InlineData("The works—\"late but safe\"—go on.")]
    [InlineData("\"Yes,\" \"no\" and \"maybe\" were the answers.")]
    [InlineData("„We will stay“, said Arno Beck.")]
    [InlineData("”We will stay”, said Arno Beck.")]
    [InlineData("\"The sign said \"stay out\" in red,\" said Beck.")]
    [InlineData("“Why?” she asked. “Because.”")]
    [InlineData("The angle is 30° 12' 5\" north.")]
    [InlineData("He wrote \"we will stay\" [1].")]
    public void Marks_in_order_are_left_alone(string text) => Assert.Empty(FactExtractor.Extract(Speech.Read(text)).UnpairedQuotes);
}
