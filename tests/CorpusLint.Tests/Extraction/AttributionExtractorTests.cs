using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;

namespace CorpusLint.Tests.Extraction;

public sealed class AttributionExtractorTests
{
    // "SourceKind: words that the source holds | cue | words that the content starts with"
    [Theory]
    [InlineData("Ilse Brandt said that the quay would reopen in May.", "Named: Ilse Brandt | said | the quay would reopen")]
    [InlineData("Ilse Brandt said the quay would reopen in May.", "Named: Ilse Brandt | said | the quay would reopen")]
    [InlineData("The harbour board says the quay will reopen in May.", "Described: The harbour board | says | the quay will reopen")]
    [InlineData("At least nine people drowned this summer, the coast guard said on Monday.", "Described: the coast guard | said | At least nine people drowned")]
    [InlineData("At least nine people drowned this summer, said Ilse Brandt.", "Named: Ilse Brandt | said | At least nine people")]
    [InlineData("At least nine people drowned this summer, said the head of the rescue service.", "Described: the head of the rescue service | said | At least nine people")]
    [InlineData("Nine boats, Arno Beck said, were lost that night.", "Named: Arno Beck | said | ")]
    [InlineData("Arno Beck told reporters on Monday that nine boats were lost.", "Named: Arno Beck | told | nine boats were lost")]
    [InlineData("Arno Beck told the inquiry that nine boats were lost.", "Named: Arno Beck | told | nine boats were lost")]
    [InlineData("Arno Beck, who runs the boatyard, said nine boats were lost.", "Named: Arno Beck | said | nine boats were lost")]
    [InlineData("Ilse Brandt was quoted as saying that the quay would reopen.", "Named: Ilse Brandt | saying | the quay would reopen")]
    [InlineData("The radio quoted Ilse Brandt as saying the quay would reopen.", "Named: Ilse Brandt | saying | the quay would reopen")]
    [InlineData("<Moor Pumps Corp> said it would sell two mills.", "Named: Moor Pumps Corp | said | it would sell")]
    [InlineData("Moor Pumps Plc <MOOR.L> said in a statement it would sell two mills.", "Named: Moor Pumps Plc | said | it would sell")]
    [InlineData("Two mills will be sold in May, a Moor Pumps Plc <MOOR.L> official said.", "Named: a Moor Pumps Plc <MOOR.L> official | said | Two mills will be sold")]
    [InlineData("Two mills will be sold in May, a <Moor Pumps Plc> official said.", "Named: a <Moor Pumps Plc> official | said | Two mills will be sold")]
    [InlineData("Moor Pumps Inc, a unit of Vell Corp, said it signed an agreement to sell two mills.", "Named: Moor Pumps Inc | said | it signed an agreement")]
    [InlineData("Traders said that rates were at six percent when the bank announced it.", "Described: Traders | said | rates were at six percent when the bank announced it; Described: the bank | announced | it")]
    [InlineData("Arno Beck, the union's safety officer, said nine boats were lost.", "Named: Arno Beck | said | nine boats were lost")]
    [InlineData("On Monday the mayor said that nine boats were lost.", "Described: the mayor | said | nine boats were lost")]
    [InlineData("In a statement the union said that nine boats were lost.", "Described: the union | said | nine boats were lost")]
    [InlineData("But the union says that nine boats were lost.", "Described: the union | says | nine boats were lost")]
    [InlineData("A spokesperson for the port confirmed that nine boats were lost.", "Described: A spokesperson for the port | confirmed | nine boats were lost")]
    [InlineData("The fleet's owners argue that the storm was not forecast.", "Described: The fleet's owners | argue | the storm was not forecast")]
    [InlineData("Organisers announced that the regatta will start at noon.", "Described: Organisers | announced | the regatta will start")]
    [InlineData("The Harbour Union has already announced its next strike.", "Named: Harbour Union | announced | its next strike")]
    [InlineData("The council puts the cost at £412 million.", "Described: The council | puts | the cost at £412 million")]
    [InlineData("The trust apologised and said lessons had been learned.", "Described: The trust | said | lessons had been learned")]
    [InlineData("Two men ran off. One said the boat was stolen.", "Described: One | said | the boat was stolen")]
    [InlineData("Ilse Brandt hopes to reopen the quay in May.", "Named: Ilse Brandt | hopes | to reopen the quay")]
    [InlineData("Union leaders accused the firm of hiding the results.", "Described: Union leaders | accused | the firm of hiding the results")]
    [InlineData("Ilse Brandt, 54, the mayor of Velmouth, denied that 300 boats were lost.", "Named: Ilse Brandt, 54, the mayor of Velmouth | denied | 300 boats were lost")]
    [InlineData("Residents and officials said the smell is worse at night.", "Described: Residents and officials | said | the smell is worse")]
    [InlineData("People familiar with the talks said the price was too high.", "Described: People familiar with the talks | said | the price was too high")]
    [InlineData("The quay, officials said, will reopen in May.", "Vague: officials | said | The quay, officials said, will reopen")]
    [InlineData("es: La alcaldesa dijo que el muelle abrirá. Añadió que será en mayo.", "Described: La alcaldesa | dijo | el muelle abrirá; Described:  | Añadió | será en mayo")]
    [InlineData("es: El muelle abrirá en mayo, según han confirmado fuentes del puerto.", "Described: fuentes del puerto | según | El muelle abrirá")]
    [InlineData("The Harbour Union said it is working with the Moor League.", "Named: Harbour Union | said | it is working")]
    [InlineData("Teachers at the school say the roof leaks.", "Described: Teachers at the school | say | the roof leaks")]
    [InlineData("The bank's shareholders say the sale was rushed.", "Described: The bank's shareholders | say | the sale was rushed")]
    [InlineData("Strikers demanded that the works stop.", "Described: Strikers | demanded | the works stop")]
    [InlineData("Residents say the smell is worse at night.", "Described: Residents | say | the smell is worse")]
    [InlineData("She said the smell is worse at night.", "Described: She | said | the smell is worse")]
    [InlineData("Nine boats were lost, as announced in the press release.", "Described: the press release | as announced in | Nine boats were lost")]
    [InlineData("The dockers' union counts nine injuries on the quay.", "Described: The dockers' union | counts | nine injuries")]
    [InlineData("es: Nueve barcos se perdieron, según el recuento del sindicato.", "Described: el recuento del sindicato | según | Nueve barcos")]
    [InlineData("According to Ilse Brandt, nine boats were lost.", "Named: Ilse Brandt | According to | nine boats were lost")]
    [InlineData("Nine boats were lost, according to the coast guard.", "Described: the coast guard | according to | Nine boats were lost")]
    [InlineData("Nine boats were lost, according to a report by Ilse Brandt.", "Named: a report by Ilse Brandt | according to | Nine boats")]
    [InlineData("According to minutes of the council, nine boats were lost.", "Described: minutes of the council | According to | nine boats")]
    [InlineData("In the words of Arno Beck, the quay is a grave.", "Named: Arno Beck | In the words of | the quay is a grave")]
    [InlineData("The organisers' own list puts the figure at nine.", "Described: organisers' own list | puts | the figure")]
    [InlineData("The Harbour Union says 11 were on duty, the company says 14.", "Named: Harbour Union | says | 11 were on duty; Described: the company | says | 14")]
    [InlineData("The Quay Regatta has already announced that it is working with Oar Aid.", "Named: Quay Regatta | announced | it is working")]
    [InlineData("es: Los críticos del plan dicen que el puente sobra.", "Vague: Los críticos del plan | dicen | el puente sobra")]
    [InlineData("The report found that nine boats were lost.", "Described: The report | found | nine boats were lost")]
    [InlineData("The Harbour Union's report lists nine boats as lost.", "Named: The Harbour Union's report | lists | nine boats")]
    [InlineData("The union's press release names Oar Aid as a partner.", "Described: The union's press release | names | Oar Aid")]
    [InlineData("A study of the lake showed that the water is rising.", "Described: A study of the lake | showed | the water is rising")]
    [InlineData("The letter states that the works were never approved.", "Described: The letter | states | the works were never approved")]
    [InlineData("Minutes of the meeting show that the works were never approved.", "Described: Minutes of the meeting | show | the works were never approved")]
    [InlineData("The survey by Norhaven found that most people want the tram.", "Named: The survey by Norhaven | found | most people want")]
    [InlineData("Critics say the bridge was never needed.", "Vague: Critics | say | the bridge was never needed")]
    [InlineData("Critics of the plan say the bridge was never needed.", "Vague: Critics of the plan | say | the bridge")]
    [InlineData("Experts believe that the bridge is unsafe.", "Vague: Experts | believe | the bridge is unsafe")]
    [InlineData("Many observers say the bridge is unsafe.", "Vague: Many observers | say | the bridge is unsafe")]
    [InlineData("Some argue that the bridge is unsafe.", "Vague: Some | argue | the bridge is unsafe")]
    [InlineData("Many say the bridge is unsafe.", "Vague: Many | say | the bridge is unsafe")]
    [InlineData("Officials said the bridge is unsafe.", "Vague: Officials | said | the bridge is unsafe")]
    [InlineData("Activists describe the works as a crime.", "Vague: Activists | describe | ")]
    [InlineData("Critics, however, question the cost of the bridge.", "Vague: Critics | question | the cost of the bridge")]
    [InlineData("Recent polls show rising support for the tram.", "Vague: Recent polls | show | rising support")]
    [InlineData("Sources say the deal is done.", "Vague: Sources | say | the deal is done")]
    [InlineData("Analysts warn that the fleet is too old.", "Vague: Analysts | warn | the fleet is too old")]
    [InlineData("Port officials said the bridge is unsafe.", "Described: Port officials | said | the bridge is unsafe")]
    [InlineData("Officials at the port said the bridge is unsafe.", "Described: Officials at the port | said | the bridge is unsafe")]
    [InlineData("The experts said the bridge is unsafe.", "Described: The experts | said | the bridge is unsafe")]
    [InlineData("The lake is widely seen as a lost cause.", "Absent: - | is widely seen as | a lost cause")]
    [InlineData("The plan, often described online as a land grab, was dropped.", "Absent: - | often described online as | a land grab")]
    [InlineData("It is said that the bell still rings.", "Absent: - | is said | the bell still rings")]
    [InlineData("The captain is believed to be abroad.", "Absent: - | is believed to | be abroad")]
    [InlineData("It is widely believed that the fleet is too old.", "Absent: - | is widely believed | the fleet is too old")]
    [InlineData("The works were described by the union as late and unsafe.", "Described: the union | described | The works were described")]
    [InlineData("The works were praised by Ilse Brandt as a model.", "Named: Ilse Brandt | praised | The works were praised")]
    [InlineData("The claim by Arno Beck that the quay is sinking was not checked.", "Named: Arno Beck | claim | the quay is sinking")]
    [InlineData("Nobody believed the warning from the coast guard that a storm was near.", "Described: the coast guard | warning | a storm was near")]
    [InlineData("Arno Beck's claim that the quay is sinking was not checked.", "Named: Arno Beck | claim | the quay is sinking")]
    [InlineData("Ilse Brandt did not say that the quay would reopen.", "Named NEG: Ilse Brandt | say | the quay would reopen")]
    [InlineData("Ilse Brandt never said that the quay would reopen.", "Named NEG: Ilse Brandt | said | the quay would reopen")]
    [InlineData("Ilse Brandt declined to say when the quay would reopen.", "Named NEG: Ilse Brandt | say | when the quay")]
    [InlineData("Opponents may argue that the quay is too small.", "Vague HYP: Opponents | argue | the quay is too small")]
    [InlineData("Ilse Brandt would say that the quay is too small.", "Named HYP: Ilse Brandt | say | the quay is too small")]
    [InlineData("The scholars cited by the Harbour Gazette say the fleet is too old.", "Named: The scholars cited by the Harbour Gazette | say | the fleet")]
    [InlineData("The mayor acknowledged that the works are late, adding that they would end in May.", "Described: The mayor | acknowledged | the works are late; Described: The mayor | adding | they would end")]
    [InlineData("es: Ilse Brandt dijo que el muelle abrirá en mayo.", "Named: Ilse Brandt | dijo | el muelle abrirá")]
    [InlineData("es: La alcaldesa afirmó que el muelle abrirá en mayo.", "Described: La alcaldesa | afirmó | el muelle abrirá")]
    [InlineData("es: Según la guardia costera, murieron nueve personas.", "Described: la guardia costera | Según | murieron nueve personas")]
    [InlineData("es: Murieron nueve personas, según Ilse Brandt.", "Named: Ilse Brandt | según | Murieron nueve")]
    [InlineData("es: De acuerdo con el informe, murieron nueve personas.", "Described: el informe | De acuerdo con | murieron nueve")]
    [InlineData("es: Murieron nueve personas, dijo la guardia costera.", "Described: la guardia costera | dijo | Murieron nueve")]
    [InlineData("es: El informe de la junta reveló que el muelle se hunde.", "Described: El informe de la junta | reveló | el muelle se hunde")]
    [InlineData("es: Los críticos sostienen que el puente sobra.", "Vague: Los críticos | sostienen | el puente sobra")]
    [InlineData("es: Algunos expertos creen que el puente sobra.", "Vague: Algunos expertos | creen | el puente sobra")]
    [InlineData("es: Muchos dicen que el puente sobra.", "Vague: Muchos | dicen | el puente sobra")]
    [InlineData("es: La alcaldesa no dijo que el puente sobra.", "Described NEG: La alcaldesa | dijo | el puente sobra")]
    [InlineData("es: Los organizadores anunciaron que la regata empieza a mediodía.", "Described: Los organizadores | anunciaron | la regata empieza")]
    [InlineData("es: La portavoz señaló que la tripulación está a salvo.", "Described: La portavoz | señaló | la tripulación")]
    [InlineData("es: Encuestas recientes muestran que el tranvía gusta.", "Vague: Encuestas recientes | muestran | el tranvía gusta")]
    public void Attributions_have_source_cue_and_content(string text, string expected)
    {
        var actual = Extract(text);
        var wanted = expected.Split("; ");
        Assert.Equal(wanted.Length, actual.Length);
        for (var i = 0; i < wanted.Length; i++)
        {
            var colon = wanted[i].IndexOf(": ", StringComparison.Ordinal);
            var parts = wanted[i][(colon + 2)..].Split(" | ");
            var (kind, source, cue, content) = actual[i];
            Assert.Equal(wanted[i][..colon], kind);
            Assert.Contains(parts[0] is "-" ? "" : WithoutArticle(parts[0]), source, StringComparison.Ordinal);
            Assert.Equal(parts[1], cue);
            Assert.StartsWith(parts[2], content, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("The boats left at dawn and came back at dusk.")]
    [InlineData("The sign says nothing about dogs.")]
    [InlineData("The state's claims office is closed.")]
    [InlineData("The report is due in May.")]
    [InlineData("The number of reports rose.")]
    [InlineData("The move suggests that the firm is short of money.")]
    [InlineData("The size of the fleet shows how rich the town was.")]
    [InlineData("They met to say goodbye.")]
    [InlineData("The town maintains nine bridges.")]
    [InlineData("The firm added a second pier.")]
    [InlineData("The works continued until May.")]
    [InlineData("The bill was passed in March.")]
    [InlineData("Its stated aim is safety.")]
    [InlineData("He asked for water.")]
    [InlineData("The suspect was described as tall.")]
    [InlineData("She is known as Lena.")]
    [InlineData("The harbour is named after a queen.")]
    [InlineData("The list of names is long.")]
    [InlineData("The insurance claims were paid.")]
    [InlineData("We said that the quay would reopen.")]
    [InlineData("GNU find searches the whole tree.")]
    [InlineData("The notice described in the annex must be shown.")]
    [InlineData("Suppose you want to split the file.")]
    [InlineData("The page does not include claims that would be new.")]
    [InlineData("The victim, named locally as Arno Beck, was 34.")]
    [InlineData("es: El barco salió al alba.")]
    [InlineData("es: La cuenta está cerrada.")]
    [InlineData("es: El informe se publica en mayo.")]
    public void Sentences_in_the_author_s_voice_have_no_attribution(string text) => Assert.Empty(Extract(text));

    [Fact]
    public void A_marker_and_a_link_attribute_their_sentence()
    {
        var facts = FactExtractor.Extract(Speech.Read("Nine boats were lost [1]. The mast is at quay.example.org/mast today."));
        Assert.Equal([AttributionKind.Citation, AttributionKind.Link], facts.Attributions.Select(a => a.Kind));
        Assert.All(facts.Attributions, a => Assert.Equal(SourceKind.Reference, a.SourceKind));
        Assert.All(facts.Attributions, a => Assert.Equal(a.Sentence!.Span, a.Content));
    }

    [Fact]
    public void A_quotation_is_attributed_to_its_speaker()
    {
        var facts = FactExtractor.Extract(Speech.Read("\"We lost nine boats. The sea took them,\" said Arno Beck. \"Nobody came to help us that night.\""));
        Assert.Equal(2, facts.Attributions.Length);
        Assert.All(facts.Quotations, q => Assert.Contains(facts.Attributions, a => a.Covers(q.Contents[0])));
    }

    [Theory]
    [InlineData("The organisers listed their partners in a press release on Monday.", AttributionKind.NamedDocument)]
    [InlineData("In a letter to the board, the organisers said that nine boats were lost.", AttributionKind.NamedDocument)]
    [InlineData("The organisers listed their partners in a hurry.", AttributionKind.SaidBy)]
    public void A_source_may_speak_through_a_document(string text, AttributionKind kind) =>
        Assert.Equal(kind, Assert.Single(FactExtractor.Extract(Speech.Read(text)).Attributions).Kind);

    [Fact]
    public void A_headline_may_label_its_words_with_who_says_them()
    {
        var document = DocumentReader.Read("quay.txt", "Mayor: quay to reopen in May\n\nThe quay has been shut since the storm of last winter. It is the oldest in the county.\n", ReadOptions.Default with { Language = Language.English });
        var attribution = Assert.Single(FactExtractor.Extract(document).Attributions);
        Assert.Equal("Mayor | quay to reopen in May", $"{document.Text.ToString(attribution.Source!.Value)} | {document.Text.ToString(attribution.Content!.Value)}");
    }

    [Fact]
    public void A_denier_is_a_source_and_somebody_who_did_not_say_is_none()
    {
        Assert.True(Assert.Single(FactExtractor.Extract(Speech.Read("Ilse Brandt denied that 300 were arrested.")).Attributions).GivesSource);
        Assert.False(Assert.Single(FactExtractor.Extract(Speech.Read("Ilse Brandt did not say that 300 were arrested.")).Attributions).GivesSource);
    }

    [Fact]
    public void What_somebody_hopes_or_wants_is_told_apart_from_what_was_said()
    {
        Assert.True(Assert.Single(FactExtractor.Extract(Speech.Read("Some residents want to leave the quay.")).Attributions).IsAttitude);
        Assert.False(Assert.Single(FactExtractor.Extract(Speech.Read("Some residents say that the quay is sinking.")).Attributions).IsAttitude);
    }

    [Fact]
    public void A_denied_or_supposed_attribution_covers_nothing()
    {
        var attribution = Assert.Single(FactExtractor.Extract(Speech.Read("Ilse Brandt did not say that nine boats were lost.")).Attributions);
        Assert.False(attribution.Covers(attribution.Content!.Value));
    }

    private static string WithoutArticle(string source) => source.StartsWith("The ", StringComparison.Ordinal) ? source[4..] : source;

    private static string WithoutThat(string content) => content.StartsWith("that ", StringComparison.Ordinal) ? content[5..] : content.StartsWith("que ", StringComparison.Ordinal) ? content[4..] : content;

    private static (string Kind, string Source, string Cue, string Content)[] Extract(string text)
    {
        var facts = FactExtractor.Extract(Speech.Read(text));
        return [.. facts.Attributions.Select(a => (
            a.SourceKind + (a.IsNegated ? " NEG" : "") + (a.IsHypothetical ? " HYP" : ""),
            a.Source is { } s ? a.Document.Text.ToString(s) : "",
            a.Cue is { } c ? a.Document.Text.ToString(c) : "",
            a.Content is { } content ? WithoutThat(a.Document.Text.ToString(content)) : ""))];
    }
}
