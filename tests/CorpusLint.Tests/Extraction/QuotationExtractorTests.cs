using CorpusLint.Extraction;
using CorpusLint.Model;

namespace CorpusLint.Tests.Extraction;

public sealed class QuotationExtractorTests
{
    // "Kind: words | speaker"; a speaker is compared by the words that must stand in it, "-" is none.
    [Theory]
    [InlineData("\"We will not move the statue this year,\" said Mayor Ilse Brandt.", "Direct: We will not move the statue this year, | Ilse Brandt")]
    [InlineData("“We will not move the statue this year,” Ilse Brandt said on Monday.", "Direct: We will not move the statue this year, | Ilse Brandt")]
    [InlineData("‘We will not move the statue this year,’ said Ilse Brandt.", "Direct: We will not move the statue this year, | Ilse Brandt")]
    [InlineData("'We will not move the statue this year,' said Ilse Brandt.", "Direct: We will not move the statue this year, | Ilse Brandt")]
    [InlineData("Ilse Brandt told the committee, \"We will not move the statue this year.\"", "Direct: We will not move the statue this year. | Ilse Brandt")]
    [InlineData("\"We will not move the statue this year,\" Ilse Brandt, mayor of the town told Reuters.", "Direct: We will not move the statue this year, | Ilse Brandt")]
    [InlineData("\"We will not move the statue this year,\" Ilse Brandt was quoted as saying.", "Direct: We will not move the statue this year, | Ilse Brandt")]
    [InlineData("The radio quoted Ilse Brandt as saying, \"We will not move the statue this year.\"", "Direct: We will not move the statue this year. | Ilse Brandt")]
    [InlineData("Said Ilse Brandt, mayor of the town, \"We will not move the statue this year.\"", "Direct: We will not move the statue this year. | Ilse Brandt")]
    [InlineData("In May it rained.\n\n\"We will not move the statue this year,\" Ilse Brandt said.\n\n\"It is too heavy for all of us.\"", "Direct: We will not move the statue this year, | Ilse Brandt; Direct: It is too heavy for all of us. | Ilse Brandt")]
    [InlineData("Ilse Brandt said, \"We will not move the statue this year.\"", "Direct: We will not move the statue this year. | Ilse Brandt")]
    [InlineData("``We will not move it,'' said Ilse Brandt.", "Direct: We will not move it, | Ilse Brandt")]
    [InlineData("Ilse Brandt said: “We will not move it.”", "Direct: We will not move it. | Ilse Brandt")]
    [InlineData("Ilse Brandt told the Herald: \"We will not move it.\"", "Direct: We will not move it. | Ilse Brandt")]
    [InlineData("Ilse Brandt, the mayor of Velmouth, said: \"We will not move it.\"", "Direct: We will not move it. | Ilse Brandt")]
    [InlineData("Arno Beck, a pilot with the Harbour Union, warned, “The quay is sinking faster than we thought.”", "Direct: The quay is sinking faster than we thought. | Arno Beck")]
    [InlineData("Arno Beck, the union's safety officer, gave a bleak account of the works: “The quay is sinking. Nobody listens to us.”", "Direct: The quay is sinking. Nobody listens to us. | Arno Beck")]
    [InlineData("\"The quay is sinking,\" said Arno Beck, \"and nobody listens.\"", "Direct: The quay is sinking, … and nobody listens. | Arno Beck")]
    [InlineData("“The quay,” Arno Beck said, “is sinking.”", "Direct: The quay, … is sinking. | Arno Beck")]
    [InlineData("\"The quay is sinking,\" said Arno Beck. \"Nobody listens to us.\"", "Direct: The quay is sinking, | Arno Beck; Direct: Nobody listens to us. | Arno Beck")]
    [InlineData("\"Is the quay sinking?\" asked Arno Beck.", "Direct: Is the quay sinking? | Arno Beck")]
    [InlineData("\"Stop the works!\" Arno Beck shouted from the gate.", "Direct: Stop the works! | Arno Beck")]
    [InlineData("\"Never,\" said Arno Beck.", "Direct: Never, | Arno Beck")]
    [InlineData("\"It was dark,\" Arno Beck told the inquiry on Tuesday.", "Direct: It was dark, | Arno Beck")]
    [InlineData("\"It was dark,\" the harbour master said.", "Direct: It was dark, | the harbour master")]
    [InlineData("\"It was dark,\" said a spokesperson for the port.", "Direct: It was dark, | a spokesperson for the port")]
    [InlineData("\"The crew was safe by midnight,\" the coast guard said in a statement.", "Direct: The crew was safe by midnight, | the coast guard")]
    [InlineData("Arno Beck was angry. \"The quay is sinking and nobody listens,\" he said.", "Direct: The quay is sinking and nobody listens, | he")]
    [InlineData("According to Arno Beck, \"the quay is sinking faster than we thought\".", "Direct: the quay is sinking faster than we thought | Arno Beck")]
    [InlineData("As Arno Beck put it, \"the quay is sinking and nobody listens\".", "Direct: the quay is sinking and nobody listens | Arno Beck")]
    [InlineData("Ilse Brandt called the plan \"a disgrace\".", "Mixed: a disgrace | Ilse Brandt")]
    [InlineData("Ilse Brandt said the plan was \"a disgrace\" and left.", "Mixed: a disgrace | Ilse Brandt")]
    [InlineData("Residents fear what the firm calls a “managed retreat”.", "Mixed: managed retreat | the firm")]
    [InlineData("The union described the offer as \"an insult\".", "Mixed: an insult | The union")]
    [InlineData("The plan is, according to Arno Beck, \"dead in the water\".", "Mixed: dead in the water | Arno Beck")]
    [InlineData("They want safety rules that do not rest on what they term a “culture of silence”.", "Mixed: culture of silence | they")]
    [InlineData("The order reads: “No vessel may leave the harbour before dawn.”", "Direct: No vessel may leave the harbour before dawn. | The order")]
    [InlineData("\"We will not move the statue this year.\" The square was empty by noon.", "Direct: We will not move the statue this year. | -")]
    [InlineData("The band will play at “Boats for Bread” on Saturday.", "Title: Boats for Bread | -")]
    [InlineData("She recommends “The Long Quay” and its sequel.", "Title: The Long Quay | -")]
    [InlineData("The campaign, called “Clean Water Now”, ends in May.", "Title: Clean Water Now | -")]
    [InlineData("The hashtag “#SaveTheQuay” was everywhere.", "Title: #SaveTheQuay | -")]
    [InlineData("They are planning a \"night of silence\", with no music at all.", "Term: night of silence | -")]
    [InlineData("The group hands out \"know your boat\" leaflets at the pier.", "Term: know your boat | -")]
    [InlineData("A boy holds a sign with \"Leave Our Harbour Alone!\" in red paint.", "Term: Leave Our Harbour Alone! | -")]
    [InlineData("One banner read \"We Want Our Quay Back\".", "Term: We Want Our Quay Back | -")]
    [InlineData("The crowd chanted \"whose quay, our quay\" until dusk.", "Term: whose quay, our quay | -")]
    [InlineData("The word \"quay\" is older than the town.", "Term: quay | -")]
    [InlineData("The so-called \"ghost fleet\" left in June.", "Term: ghost fleet | -")]
    [InlineData("The firm's \"green\" paint turned out to be lead.", "Term: green | -")]
    [InlineData("es: «No moveremos la estatua este año», dijo Ilse Brandt.", "Direct: No moveremos la estatua este año | Ilse Brandt")]
    [InlineData("es: “No moveremos la estatua este año”, afirmó la alcaldesa.", "Direct: No moveremos la estatua este año | la alcaldesa")]
    [InlineData("es: Ilse Brandt declaró: «No moveremos la estatua».", "Direct: No moveremos la estatua | Ilse Brandt")]
    [InlineData("es: La portavoz del puerto señaló: “La tripulación está a salvo”.", "Direct: La tripulación está a salvo | La portavoz del puerto")]
    [InlineData("es: Según Arno Beck, «el muelle se hunde y nadie nos escucha».", "Direct: el muelle se hunde y nadie nos escucha | Arno Beck")]
    [InlineData("es: El alcalde calificó el plan de «vergüenza».", "Mixed: vergüenza | El alcalde")]
    [InlineData("es: —No nos iremos —dijo Arno Beck—. Es nuestra casa.", "Direct: No nos iremos | Arno Beck; Direct: Es nuestra casa. | Arno Beck")]
    [InlineData("es: —No nos iremos —dijo Arno Beck—. El puerto de Velmouth cerró sus dos diques en mayo. La empresa busca comprador desde entonces.", "Direct: No nos iremos | Arno Beck")]
    [InlineData("es: Arno \"Nono\" Beck, de 71 años, tiene claro lo que hará: \"Me voy al norte\".", "Term: Nono | -; Direct: Me voy al norte | Beck")]
    [InlineData("es: La junta se limita a señalar que \"se está valorando\".", "Mixed: se está valorando | La junta")]
    [InlineData("es: \"El dique nació viejo\", en palabras del ingeniero Arno Beck.", "Direct: El dique nació viejo | Arno Beck")]
    [InlineData("es: Un marinero que prefirió no dar su nombre contó: \"Vi caer la grúa\".", "Direct: Vi caer la grúa | Un marinero")]
    [InlineData("es: Cientos de vecinos llenaron el muelle. «Queremos que se vaya», coreaban.", "Direct: Queremos que se vaya | Cientos de vecinos")]
    [InlineData("es: Para el sindicato, se trata de \"una decisión política\".", "Mixed: una decisión política | el sindicato")]
    [InlineData("es: Para Arno Beck es \"una decisión política\".", "Mixed: una decisión política | Arno Beck")]
    [InlineData("es: La oposición la tildó de \"parche\".", "Mixed: parche | La oposición")]
    [InlineData("es: Arno Beck salió al paso de las críticas: \"Aquí no se despide a nadie\", dijo por radio.", "Direct: Aquí no se despide a nadie | Arno Beck")]
    [InlineData("es: \"Es tarde\", señala el informe, que añade: \"El dique no aguanta\".", "Direct: Es tarde | el informe; Direct: El dique no aguanta | el informe")]
    [InlineData("es: La respuesta de la alcaldesa fue seca: \"No habrá más avisos\".", "Direct: No habrá más avisos | alcaldesa")]
    [InlineData("es: \"No me voy de aquí\" (Arno Beck, 34 años).", "Direct: No me voy de aquí | Arno Beck")]
    [InlineData("es: \"No me voy de aquí\", dijo, en cambio, la alcaldesa de Velmouth.", "Direct: No me voy de aquí | la alcaldesa")]
    [InlineData("es: El grupo presentó su disco \"Lo que me dijo el mar\" en mayo.", "Title: Lo que me dijo el mar | -")]
    [InlineData("es: «El muelle», añadió Arno Beck, «se hunde».", "Direct: El muelle … se hunde | Arno Beck")]
    [InlineData("es: La campaña «Agua Limpia Ya» termina en mayo.", "Title: Agua Limpia Ya | -")]
    [InlineData("es: Reparten folletos de «conoce tu barca» en el muelle.", "Term: conoce tu barca | -")]
    [InlineData("es: Un niño sostiene un cartel con «Fuera del puerto» en rojo.", "Term: Fuera del puerto | -")]
    [InlineData("\"The captain told me 'go home' and I went,\" said Arno Beck.", "Direct: The captain told me 'go home' and I went, | Arno Beck")]
    [InlineData("“The captain said ‘go home’ and I went,” said Arno Beck.", "Direct: The captain said ‘go home’ and I went, | Arno Beck")]
    [InlineData("\"The mast was 12\" wide,\" said Arno Beck.", "Direct: The mast was 12\" wide, | Arno Beck")]
    [InlineData("\"We lost everything,\" Lena Ortiz, who runs the boatyard, said on Friday.", "Direct: We lost everything, | Lena Ortiz")]
    [InlineData("\"We lost everything,\" wrote Lena Ortiz in a letter to the board.", "Direct: We lost everything, | Lena Ortiz")]
    [InlineData("\"We lost everything,\" she added.", "Direct: We lost everything, | she")]
    [InlineData("In her letter, Lena Ortiz wrote: \"We lost everything in one night.\"", "Direct: We lost everything in one night. | Lena Ortiz")]
    [InlineData("Critics say the bridge is \"a monument to vanity\".", "Mixed: a monument to vanity | Critics")]
    [InlineData("The minister accused the firm of \"playing with lives\".", "Mixed: playing with lives | The minister")]
    [InlineData("Lena Ortiz: \"We lost everything in one night.\"", "Direct: We lost everything in one night. | Lena Ortiz")]
    [InlineData("\"We lost everything that night,\" said the council's chairwoman, Maren Holt.", "Direct: We lost everything that night, | Maren Holt")]
    [InlineData("A: \"Because nobody told me that it was to stay open.\"", "Direct: Because nobody told me that it was to stay open. | A")]
    [InlineData("„We lost everything“, said Lena Ortiz.", "Direct: We lost everything | Lena Ortiz")]
    public void Quoted_words_have_a_kind_and_a_speaker(string text, string expected)
    {
        var quotations = FactExtractor.Extract(Speech.Read(text)).Quotations;
        var wanted = expected.Split("; ");
        var actual = quotations.Select(q => $"{q.Kind}: {q.Words} | {(q.SpeakerSpan is { } s ? q.Document.Text.ToString(s) : "-")}").ToArray();
        Assert.Equal(wanted.Length, actual.Length);
        for (var i = 0; i < wanted.Length; i++)
        {
            var split = wanted[i].LastIndexOf("| ", StringComparison.Ordinal) + 2;
            Assert.StartsWith(wanted[i][..split], actual[i], StringComparison.Ordinal);
            Assert.True(actual[i][split..].Contains(wanted[i][split..], StringComparison.Ordinal) && (wanted[i][split..] != "-" || actual[i][split..] == "-"), actual[i]);
        }
    }

    [Fact]
    public void A_quotation_over_paragraphs_goes_on_with_its_speaker()
    {
        var quotations = Extract("“The quay is sinking,” said Arno Beck. “It has been sinking for years.\n\n“Nobody listens to us, and nobody will until a crane goes under.”");
        Assert.Equal(3, quotations.Length);
        Assert.All(quotations, q => Assert.Contains("Beck", q.Document.Text.ToString(q.SpeakerSpan!.Value), StringComparison.Ordinal));
        Assert.True(quotations[2].IsContinuation);
    }

    [Fact]
    public void A_quotation_behind_another_in_its_paragraph_is_a_continuation()
    {
        var quotations = Extract("\"The quay is sinking,\" said Arno Beck. The crowd fell silent. \"Nobody listens to us any more.\"");
        Assert.Equal([false, true], quotations.Select(q => q.IsContinuation));
    }

    [Fact]
    public void A_pull_quote_has_the_speaker_of_the_words_that_it_repeats()
    {
        var quotations = Extract("\"The quay is sinking and nobody listens,\" said Arno Beck.\n\n\"The quay is sinking and nobody listens.\"\n\nThe works go on.");
        Assert.Equal(quotations[0].SpeakerSpan, quotations[1].SpeakerSpan);
    }

    [Fact]
    public void A_quotation_of_a_document_says_so() =>
        Assert.True(Assert.Single(Extract("The order reads: “No vessel may leave the harbour before dawn.”")).IsFromDocument);

    [Theory]
    [InlineData("Lena Ortiz, a national coordinator with the Harbour Union, noted, “The mood has changed.”", "a national coordinator with the Harbour Union")]
    [InlineData("\"The mood has changed,\" said Lena Ortiz, who serves as press officer for the Harbour Union.", "press officer for the Harbour Union")]
    public void A_title_beside_the_speaker_is_kept(string text, string title) => Assert.Equal(title, Assert.Single(Extract(text)).Title);

    [Theory]
    [InlineData("The sailors' hall is the workers' own.")]
    [InlineData("It's the captain's fault, isn't it?")]
    [InlineData("Back in the '90s they fished 'em all.")]
    [InlineData("He is 5'10\" tall and the mast is 30' high.")]
    [InlineData("The screen measures 12\" across.")]
    [InlineData("The region\"s banks and Vell\"s mills are shut.")]
    public void Apostrophes_and_measures_are_no_quotations(string text) => Assert.Empty(Extract(text));

    private static System.Collections.Immutable.ImmutableArray<Quotation> Extract(string text) => FactExtractor.Extract(Speech.Read(text)).Quotations;
}
