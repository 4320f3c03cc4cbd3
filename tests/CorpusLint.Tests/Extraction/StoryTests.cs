using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;

namespace CorpusLint.Tests.Extraction;

/// <summary>Which figures of a report are about what it reports, and which documents report one event.</summary>
public sealed class StoryTests
{
    private const string Head = "---\ndate: 2025-05-03\n---\n# Ferry sinks off Kerrin Point\n\nThe ferry Maren Star struck rocks off Kerrin Point late on Friday, the coastguard said.\n\n";
    private const string Cabeza = "---\ndate: 2025-10-18\nlang: es\n---\n# Inundaciones en el valle del Ardal\n\nLas lluvias arrasaron el viernes el valle del Ardal, informó Protección Civil.\n\n";

    [Theory]
    [InlineData("At least 34 people died.", "At least 34 people")]
    [InlineData("There were 212 passengers on board.", "212 passengers")]
    [InlineData("The disaster was the worst since 1998, with 34 people dead.", "34 people")]
    [InlineData("Four people died and another 40 were hurt.", "another 40")]
    [InlineData("More than 34 people died.", "More than 34 people")]
    public void A_figure_of_the_story_is_tied_to_it(string sentence, string figure) => Assert.Contains(figure, Tied(Head + sentence));

    [Theory]
    [InlineData("In 2011, 19 people died when a sister ship sank.", "an earlier year")]
    [InlineData("In 2011 a sister ship sank there. Nineteen people died.", "the sentence before is about another time")]
    [InlineData("The toll is higher than the 19 people who died in the previous disaster.", "a comparison")]
    [InlineData("In the neighbouring port of Vell, 40 people were hurt in a crash.", "a place elsewhere")]
    [InlineData("Five more people were found dead.", "what is added")]
    [InlineData("Two men were seen on the rocks.", "a few people without a word of their own")]
    [InlineData("Police arrested nine people who were carrying fuel.", "some of a kind")]
    [InlineData("\"There were 300 people on board,\" said Ana Roth.", "quoted words")]
    [InlineData("Thirty-five people have died in custody.", "a standing state")]
    [InlineData("## Background\n\nThe line had 40 accidents and 12 people died.", "a section about what was before")]
    public void A_figure_of_something_else_is_not(string sentence, string why) => Assert.True(Tied(Head + sentence).Count == 0, why + ": " + string.Join(", ", Tied(Head + sentence)));

    [Theory]
    [InlineData("Al menos 27 personas murieron.", 1)]
    [InlineData("Más de 27 personas murieron.", 1)]
    [InlineData("En las inundaciones de 1998 fallecieron 41 personas.", 0)]
    [InlineData("El año pasado murieron 12 personas.", 0)]
    [InlineData("Otras 17 personas continúan desaparecidas tras la muerte de 27 personas.", 1)]
    public void Spanish_reads_alike(string sentence, int least)
    {
        var tied = Tied(Cabeza + sentence);
        Assert.True(least == 0 ? tied.Count == 0 : tied.Count >= least, string.Join(", ", tied));
    }

    [Theory]
    [InlineData("Police seized 2.4 tonnes of cocaine on the quay.", "2.4 tonnes", "seizure", "cocaine")]
    [InlineData("Officers intercepted 300 kilos of hashish aboard.", "300 kilos", "seizure", "hashish")]
    [InlineData("The ship also carried 20 tonnes of fruit.", "20 tonnes", null, null)]
    [InlineData("The court jailed Rolf Amery for seven years.", "seven years", "sentence", "prison")]
    [InlineData("The court jailed Rolf Amery and his brother for seven years.", "seven years", "sentence", "prison")]
    [InlineData("Rolf Amery, who was jailed in May, had run the yard for seven years.", "seven years", null, null)]
    [InlineData("Rolf Amery must go to jail for seven years, the court ruled.", "seven years", "sentence", "prison")]
    [InlineData("Rolf Amery was given a suspended sentence of eight months.", "eight months", "sentence", "suspended")]
    [InlineData("The prosecutor had asked for nine years in prison.", "nine years", null, null)]
    [InlineData("Some 190 residents were told by police to leave their homes.", "Some 190 residents", "evacuee", null)]
    [InlineData("Police evacuated 140 residents of the quay.", "140 residents", "evacuee", null)]
    [InlineData("The port unit has 48 officers.", "48 officers", "", null)]
    public void What_a_figure_measures_hangs_on_what_was_done(string sentence, string figure, string? measureClass, string? population)
    {
        var facts = Read("a.md", Head + sentence);
        var tie = (facts.Story?.Ties ?? []).FirstOrDefault(t => t.Quantity.ReadingText == figure);
        var key = tie?.Key ?? facts.Quantities.Single(q => q.ReadingText == figure).MeasureKey;
        if (measureClass is null or "")
        {
            Assert.True(tie is null, "not about the story");
            return;
        }

        Assert.Equal(measureClass, key.Class);
        Assert.Contains(population ?? "", key.Population ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Two_reports_of_one_event_have_one_event_for_their_figures()
    {
        var (a, b) = Linked(Head + "There were 212 passengers on board.", "---\ndate: 2025-05-03\n---\n# Search goes on for missing of the Maren Star\n\nRescuers were still searching the sea off Kerrin Point on Saturday. There were 247 passengers on board the Maren Star.");
        Assert.Equal(a, b);
        Assert.NotNull(a);
    }

    [Theory]
    [InlineData("---\ndate: 2025-09-03\n---\n# Ferry sinks off Kerrin Point\n\nThe ferry Lady Ann struck rocks off Kerrin Point late on Tuesday. There were 247 passengers on board.", "another day")]
    [InlineData("---\ndate: 2025-05-03\n---\n# Ferry sinks off Harn Head\n\nThe ferry Lady Ann struck rocks off Harn Head late on Friday. There were 247 passengers on board.", "other names")]
    public void Reports_of_two_events_have_not(string other, string why)
    {
        var (a, b) = Linked(Head + "There were 212 passengers on board.", other);
        Assert.False(a is not null && a == b, why);
    }

    [Fact]
    public void A_follow_up_that_two_reports_of_a_gathering_know_is_of_their_event()
    {
        string[] texts =
        [
            "---\ndate: 2025-05-03\n---\n# Ferry sinks off Kerrin Point\n\nThe ferry Maren Star struck rocks off Kerrin Point late on Friday, the coastguard said. At least 34 people died.",
            "---\ndate: 2025-05-03\n---\n# Ferry disaster off Kerrin Point\n\nThe ferry Maren Star sank off Kerrin Point late on Friday with 212 passengers on board, the coastguard said.",
            "---\ndate: 2025-05-04\n---\n# Kerrin Point: divers search the Maren Star\n\nDivers reached the ferry Maren Star off Kerrin Point on Saturday. At least 34 people died.",
        ];
        const string followUp = "# A sister's long wait\n\n*The Kerrin Herald*\n\nJoan Tulloch has waited at the school hall since Friday. Her brother cooked on the Maren Star. Some 212 passengers were aboard, and 34 people died.";
        const string other = "# The baker's long day\n\n*The Moor Herald*\n\nJoan Tulloch has baked in the school hall since Friday. Some 212 loaves were sold, and 34 people helped.";
        Assert.Equal(4, Together(followUp));
        Assert.Equal(3, Together(other));

        int Together(string last)
        {
            var documents = texts.Append(last).Select((t, i) => Read($"{i}.md", t)).ToList();
            return StoryClusters.Of([.. documents.Select(d => d.Story).OfType<Story>()]).Max(c => c.Count);
        }
    }

    [Fact]
    public void Crowds_of_several_places_are_not_held_against_each_other()
    {
        var reports = new[]
        {
            Read("a.md", "---\ndate: 2025-05-17\n---\n# Renters march for a cap on rents\n\nHARWICK, May 17 — About 18,000 people marched through Harwick on Saturday for a cap on rents, called by Homes First."),
            Read("b.md", "---\ndate: 2025-05-17\n---\n# Rent marches in Harwick and elsewhere\n\nRenters marched through Harwick and other towns on Saturday, called by Homes First. In Aldermere nearly 5,000 people took part in the march."),
            Read("c.md", "---\ndate: 2025-05-17\n---\n# Homes First thanks Harwick\n\nHomes First thanks those who marched on Saturday. In Harwick 30,000 people took part in the march. Over 95,000 people took part in all."),
        };
        CorpusBuilder.Build(reports);
        Assert.Equal(["harwick", "aldermere", "harwick", null], reports.SelectMany(r => r.Quantities).Where(q => q.MeasureKey.Class == "participant").Select(q => q.MeasureKey.Place));
    }

    [Fact]
    public void A_very_large_story_is_still_one_and_takes_nothing_else_in()
    {
        const int reports = 60;
        const int others = 200;
        string[] said = ["the coastguard", "the harbour master", "a lifeboat crew", "the owners", "the ministry"];
        string[] more = ["Divers found a hole in the hull.", "The captain was questioned for three hours.", "Relatives waited on the quay.", "Two trawlers came to help.", "The wreck lies at 40 metres."];
        string[] towns = ["Harle", "Dorm", "Tansey", "Brock", "Selm", "Wick", "Orne", "Lund", "Pell", "Marn"];
        string[] works = ["hires nurses", "mends bridges", "opens a pool", "sells its mill", "plants trees", "counts votes", "bans cars"];
        var documents = new List<DocumentFacts>();
        for (var i = 0; i < reports; i++)
        {
            documents.Add(Read($"story/{i:000}.md", $"---\ndate: 2025-05-0{3 + (i % 3)}\n---\n# {towns[i % 10]} and the ferry disaster off Kerrin Point: {said[i / 10 % 5]} speaks\n\nThe ferry Maren Star struck rocks off Kerrin Point late on Friday 2 May, {said[(i + 1) % 5]} said. {more[i % 5]} At least {30 + (i % 4)} people died, and {200 + i} passengers were on board.\n\n{more[(i / 5) % 5]}"));
        }

        for (var i = 0; i < others; i++)
        {
            var town = towns[i % 10] + (char)('a' + (i / 10)) + "ton";
            documents.Add(Read($"other/{i:000}.md", $"---\ndate: 2025-05-0{3 + (i % 3)}\n---\n# {town} {works[i % 7]}\n\nThe council of {town} in Norland county {works[i % 7]} this year, the mayor said. Some {40 + i} people were hired, and {12 + (i % 30)} were injured at work."));
        }

        var clusters = StoryClusters.Of([.. documents.Select(d => d.Story).OfType<Story>().OrderBy(s => s.Document.Path, StringComparer.Ordinal)]);
        Assert.Equal([$"{reports} of story"], clusters.Select(c => $"{c.Count} of {string.Join('+', c.Select(s => s.Document.Path.Split('/')[0]).Distinct())}"));
    }

    [Fact]
    public void One_report_between_two_events_does_not_make_them_one()
    {
        string[] texts =
        [
            "# Fire guts Ostrand cannery in Cullmere\n\nFire destroyed the Ostrand cannery in Cullmere on Tuesday. Two firefighters were hurt, and 140 jobs are at risk.",
            "# Cullmere: Ostrand cannery burns down\n\nThe Ostrand cannery in Cullmere burned down on Tuesday. Some 60 firefighters fought the flames, and two firefighters were hurt.",
            "# Train derails at Tarrow Junction\n\nA train derailed at Tarrow Junction on Tuesday. Nine passengers were injured, and 31 trains were cancelled.",
            "# Tarrow Junction closed after derailment\n\nTarrow Junction stayed closed on Tuesday after a train derailed. Nine passengers were injured.",
            "# A bad day: fire at Ostrand, derailment at Tarrow Junction\n\nCullmere saw its cannery burn and Tarrow Junction a derailment on Tuesday. Two firefighters and nine passengers were injured.",
        ];
        var documents = texts.Select((t, i) => Read($"{i}.md", "---\ndate: 2025-03-04\n---\n" + t)).ToList();
        var clusters = StoryClusters.Of([.. documents.Select(d => d.Story!)]);
        Assert.DoesNotContain(clusters, c => c.Exists(s => s.Document.Path == "0.md") && c.Exists(s => s.Document.Path == "2.md"));
        Assert.Contains(clusters, c => c.Exists(s => s.Document.Path == "0.md") && c.Exists(s => s.Document.Path == "1.md"));
        Assert.Contains(clusters, c => c.Exists(s => s.Document.Path == "2.md") && c.Exists(s => s.Document.Path == "3.md"));
    }

    [Theory]
    [InlineData("vacuna", "vacunas", true)]
    [InlineData("vacunación", "vacunas", true)]
    [InlineData("Camión", "camiones", true)]
    [InlineData("ferry", "ferries", false)]
    [InlineData("strike", "stripe", false)]
    public void A_stem_is_what_a_word_and_its_forms_share(string word, string other, bool isSame) => Assert.Equal(isSame, StoryStem.Of(word) == StoryStem.Of(other));

    [Fact]
    public void Documents_of_different_groups_never_meet()
    {
        static Story Of(string path, string group)
        {
            var facts = Read(path, Head + "There were 212 passengers on board.");
            facts.Document.Group = group;
            return facts.Story!;
        }

        Assert.Single(StoryClusters.Of([Of("a.md", "x"), Of("b.md", "x")]));
        Assert.Empty(StoryClusters.Of([Of("a.md", "x"), Of("b.md", "y")]));
    }

    [Fact]
    public void What_a_corpus_told_its_figures_is_undone_in_a_smaller_one()
    {
        var first = Read("a.md", Head + "There were 212 passengers on board.");
        var second = Read("b.md", Head + "There were 247 passengers on board.");
        CorpusBuilder.Build([first, second]);
        Assert.NotNull(first.Quantities.Single().MeasureKey.Event);
        CorpusBuilder.Build([first]);
        Assert.Null(first.Quantities.Single().MeasureKey.Event);
        Assert.Equal(1, first.Quantities.Single().Confidence);
    }

    private static List<string> Tied(string text) => [.. (Read("a.md", text).Story?.Ties ?? []).Where(t => !t.IsBackground).Select(t => t.Quantity.ReadingText)];

    private static (string? A, string? B) Linked(string a, string b)
    {
        var (first, second) = (Read("a.md", a), Read("b.md", b));
        CorpusBuilder.Build([first, second]);
        return (Event(first), Event(second));

        static string? Event(DocumentFacts facts) => facts.Quantities.Single(q => q.Counted == "passenger").MeasureKey.Event;
    }

    private static DocumentFacts Read(string path, string text) => FactExtractor.Extract(DocumentReader.Read(path, text));
}
