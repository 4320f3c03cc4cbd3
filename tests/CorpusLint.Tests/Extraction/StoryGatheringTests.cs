using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;

namespace CorpusLint.Tests.Extraction;

/// <summary>Which documents of a small folder belong to a group of reports, though they share too little with each of them.</summary>
public sealed class StoryGatheringTests
{
    private static readonly string[] s_mill =
    [
        "# Roof of Dorlan paper mill gives way\n\nSKEWSBY, March 4 — The roof of the Dorlan paper mill at Skewsby fell in on Tuesday morning, the fire service said. Some 118 people were at work. Eleven were hurt.\n\nRescuers led by Chief Officer Wendy Tarrant freed the last of them at noon. The hall, built in 1961, covered 7,350 square metres.",
        "# Eleven hurt as Skewsby mill roof falls\n\nEleven people were hurt on Tuesday when the roof of the Dorlan paper mill in Skewsby came down on the reel hall. Of 118 workers on the shift, 40 were in the hall.\n\nIan Pocock, who runs a winder, said he heard the girders crack. The mill makes 92,400 tonnes of newsprint a year.",
        "# Dorlan: statement on the Skewsby mill\n\nOn Tuesday part of the roof of our paper mill at Skewsby failed. All 118 colleagues of the morning shift are accounted for. Eleven are in hospital. We have closed the site while engineers examine the girders.",
    ];

    private static readonly string[] s_presa =
    [
        "# El lodo de la presa de Huancatay llega al río\n\nHUANCATAY, 9 jun (Agencia Sur). — La presa de relaves de la mina Qori se rompió el lunes en Huancatay y el lodo alcanzó el río Pumamayo, informó la alcaldía. Hay seis muertos y 143 familias sin casa.\n\nLa presa guardaba 2.460.000 metros cúbicos de relave.",
        "# Seis muertos al romperse la presa de la mina Qori\n\nSeis personas murieron el lunes en Huancatay al romperse la presa de relaves de la mina Qori. El lodo sepultó el caserío de Allpa y dejó a 143 familias sin casa, según el alcalde, Fermín Yauri.\n\nLa minera tenía el permiso vencido desde febrero.",
        "# Qori lamenta lo ocurrido en Huancatay\n\nLa empresa Qori lamenta la muerte de seis personas tras la rotura de la presa de relaves de Huancatay. Hemos puesto a disposición de las 143 familias un albergue en Allpa.",
    ];

    [Theory]
    [InlineData("Waiting outside the gates", "WHAT WE KNOW ABOUT SKEWSBY SO FAR\n\n- Of 118 on the shift, all have been found.\n\n- Girders from 1961 are being tested; the hall measured 7,350 square metres.\n\n- Wendy Tarrant of the fire service will speak at six.")]
    [InlineData("The man at the winder", "# \"Then the girders cracked\"\n\nPocock was threading his winder when the reel hall went dark. He has worked for Dorlan for 22 years. Now he and 117 others wait to hear when newsprint will roll again, 92,400 tonnes of it a year.")]
    public void A_document_that_shares_something_with_each_report_goes_to_them(string what, string text) => Assert.True(Together(s_mill, text) == 4, what);

    [Theory]
    [InlineData("The school of the same town", "# Skewsby school wins chess cup\n\nSKEWSBY, March 4 — Skewsby primary school won the county chess cup on Tuesday. Some 96 children from 14 schools played. The head, Oonagh Fell, said nine had only begun in autumn.")]
    [InlineData("A mill elsewhere", "# Roof of board mill falls in\n\nThe roof of a board mill at Hattersund came down on Tuesday. Rescuers freed workers from the hall, and engineers examined the girders. Nine people were hurt and the site is closed.")]
    public void A_document_about_something_else_does_not(string what, string text) => Assert.True(Together(s_mill, text) == 3, what);

    [Theory]
    [InlineData("4 March 2025", 1)]
    [InlineData("11 August 2009", 2)]
    public void A_document_that_tells_another_time_stays_out(string day, int groups)
    {
        var text = "# \"Then the girders cracked\"\n\nPocock was threading his winder when on {day} the reel hall went dark. He has worked for Dorlan for 22 years. Now he and 117 others wait to hear when newsprint will roll again, 92,400 tonnes of it a year.".Replace("{day}", day, StringComparison.Ordinal);
        var stories = s_mill.Select(t => t.Replace("Tuesday", "4 March 2025", StringComparison.Ordinal)).Append(text).Select((t, i) => StoryReader.ReadGathered(Read($"{i}.md", t))!).ToList();
        Assert.Equal(groups, new StoryGathering(stories, (_, _) => false).TakeIn([[0, 1, 2], [3]]).Count);
    }

    [Theory]
    [InlineData("La maestra de Allpa", "# «Corrimos cerro arriba»\n\n*Crónica*\n\nNelly Ccori enseñaba a sumar cuando oyó el ruido. La escuela de Allpa ya no existe. En el albergue duermen 143 familias; Yauri, el alcalde, duerme con ellas. Abajo, el Pumamayo baja gris de relave.", 4)]
    [InlineData("Otra noticia del alcalde", "# Huancatay estrena mercado\n\nEl alcalde, Fermín Yauri, inauguró el mercado nuevo, de 143 puestos y seis puertas. La obra costó 4,2 millones y se hizo en dos años. Hubo bandas y fuegos artificiales.", 3)]
    public void Spanish_reads_alike(string what, string text, int together) => Assert.True(Together(s_presa, text) == together, what);

    [Fact]
    public void Among_reports_of_two_events_a_document_goes_to_those_of_its_own()
    {
        const string winder = "# \"Then the girders cracked\"\n\nPocock was threading his winder at Skewsby when the reel hall of the Dorlan mill went dark. He has worked there for 22 years. Now he and 117 others of the 118 wait to hear when newsprint will roll again, 92,400 tonnes of it a year.";
        string[] ferry =
        [
            "# Ferry Lady Maud aground off Brannock\n\nThe ferry Lady Maud ran aground off Brannock on Tuesday with 64 people on board. Nobody was hurt.",
            "# Lady Maud refloated at Brannock\n\nTugs pulled the ferry Lady Maud off the rocks at Brannock on Tuesday night. All 64 people had left her.",
            "# Brannock: why the Lady Maud struck\n\nThe ferry Lady Maud struck rocks at Brannock on Tuesday with 64 people on board, and her master said the light had failed.",
        ];
        var clusters = Clusters([.. s_mill, .. ferry, winder]);
        Assert.Equal(["0,1,2,6", "3,4,5"], clusters);
    }

    [Fact]
    public void What_other_documents_of_the_folder_name_too_shows_less()
    {
        // Every document of the paper names the paper, its town and its editor.
        const string paper = "\n\n*The Skewsby Lantern, edited by Maud Orlebar in Skewsby*";
        string[] others =
        [
            "# Buses to the coast return\n\nBuses to the coast will run again from May, with 12 trips a day.",
            "# Chess cup for school\n\nThe primary school won the chess cup. Some 140 children from 14 schools played.",
        ];
        var clusters = Clusters([.. s_mill.Concat(others).Select(t => t + paper)]);
        Assert.Equal(["0,1,2"], clusters);
    }

    [Theory]
    [InlineData("Ovrend", StoryCapitals.Rare)]
    [InlineData("London", StoryCapitals.Usual)]
    [InlineData("Reservoir", StoryCapitals.Plain)]
    public void How_usual_the_word_of_a_name_is_stands_in_its_number(string word, uint level)
    {
        var evidence = Read("a.md", $"# The dam\n\nThe dam at {word} holds 40 tonnes of mud, and 12 people left.").Story?.Evidence ?? StoryEvidence.None;
        Assert.Equal([(int)level], evidence.NameWords.Select(StoryCapitals.LevelOf));
    }

    [Fact]
    public void A_word_with_a_capital_at_the_start_of_a_sentence_alone_is_no_name()
    {
        var evidence = StoryReader.ReadGathered(Read("a.md", "# The Ovrend dam\n\nDredgers left Ovrend. Sandbags weighed 40 tonnes."))!.Evidence;
        Assert.Single(evidence.NameWords);
        Assert.Equal(3, evidence.Capitals.Length);
    }

    private static int Together(string[] reports, string text)
    {
        Assert.Equal(string.Join(',', Enumerable.Range(0, reports.Length)), Clusters(reports).Single());
        return Clusters([.. reports, text]).Max(c => c.Split(',').Length);
    }

    private static List<string> Clusters(string[] texts)
    {
        var documents = texts.Select((t, i) => Read($"{i}.md", t)).ToList();
        return [.. StoryClusters.Of([.. documents.Select(d => d.Story ?? StoryReader.ReadGathered(d)).OfType<Story>()]).Select(c => string.Join(',', c.Select(s => s.Document.Path[0])))];
    }

    private static DocumentFacts Read(string path, string text) => FactExtractor.Extract(DocumentReader.Read(path, text));
}
