using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;

namespace CorpusLint.Tests.Extraction;

/// <summary>Which figure of one report has its counterpart in another report of the same story.</summary>
public sealed class FigureAlignerTests
{
    private const string Fire =
        """
        Warehouse fire in Tarvik drives residents from their homes

        A fire destroyed a paint warehouse in Tarvik on Monday, the fire service said. No deaths were reported from the Tarvik blaze.
        """;

    private const string Blaze =
        """
        Tarvik warehouse blaze under control

        A blaze at a paint warehouse in Tarvik was brought under control late on Monday. The Tarvik fire killed nobody, the fire service said.
        """;

    [Theory]
    [InlineData("The fire service sent 24 engines to the warehouse.", "Nineteen engines were sent to the warehouse, the fire service said.", "24 engines", "Nineteen engines")]
    [InlineData("The insurer put the loss of the warehouse at 3.4 million euros.", "The loss of the warehouse is put at 4.3 million euros.", "3.4 million euros", "put at 4.3 million euros")]
    [InlineData("The fire service sent more than 24 engines to the warehouse.", "Nineteen engines were sent to the warehouse, the fire service said.", "more than 24 engines", "Nineteen engines")]
    [InlineData("Those who lost their jobs at the warehouse get four weeks' pay for each year of service.", "The warehouse offers three weeks' pay for each year of service.", "four weeks", "three weeks")]
    [InlineData("After the fire 17 people are dead and 43 missing at the warehouse, the fire service said.", "Some 60 people are missing at the warehouse after the fire, the fire service said.", "43 missing", "Some 60 people")]
    [InlineData("The fire of 1993 at the warehouse killed nine people.", "The warehouse was rebuilt after the fire of 1993, in which 14 people died.", "nine people", "14 people")]
    [InlineData("Before the fire 78 per cent of the children of the quarter had been vaccinated.", "Only 72 per cent of the children of the quarter had been vaccinated before the fire.", "78 per cent of the children", "72 per cent of the children")]
    [InlineData("Three of the 24 engines that were sent to the warehouse came from Vell.", "The fire service sent 19 engines to the warehouse.", "24 engines", "19 engines")]

    // Of one person, of one substance.
    [InlineData("The owner of the warehouse, Ana Orrin, 54, was not there.", "Ana Orrin, 61, spent the evening at home.", "54", "61")]
    [InlineData("The tank of the warehouse held 140 tonnes of marine diesel.", "Some 90 tonnes of diesel were in the tank of the warehouse.", "140 tonnes", "Some 90 tonnes")]

    // One number of two units: somebody wrote the wrong one.
    [InlineData("The warehouse stands on the edge of the 57-hectare common of the quarter.", "The 57-acre common of the quarter begins behind the warehouse.", "57-hectare", "57-acre")]

    // Nothing else in either report is near in words.
    [InlineData("Volunteers carried some 4,000 fish of the warehouse pond to safety.", "Helpers saved about 2,500 fish from the pond of the warehouse.", "some 4,000 fish", "about 2,500 fish")]
    [InlineData("The fire service sent 24 engines to the warehouse on Monday.", "The fire service had 19 engines at the warehouse on Monday.", "24 engines", "19 engines")]
    [InlineData("The unions of the warehouse backed the plan with 68 per cent of the votes, where two thirds were needed.", "The plan had the support of 74 per cent of the votes of the unions of the warehouse.", "68 per cent of the votes", "74 per cent of the votes")]
    [InlineData("Under the roof of the warehouse hung the skeleton of a whale, 24 metres long.", "The warehouse kept the 27.5-metre skeleton of a whale.", "24 metres", "27.5-metre")]
    public void Two_nouns_or_wordings_for_one_thing_are_counterparts(string one, string other, string figure, string counterpart) =>
        Assert.Equal([(figure, counterpart)], Pairs(one, other));

    [Theory]

    // What agrees is settled, and the other figure of the kind has nobody to be held against.
    [InlineData("The fire service sent 24 engines to the warehouse. Nine engines of the fire service stayed at the warehouse.", "The fire service sent 24 engines to the warehouse.")]

    // So few people without a fate are of several who a report tells of.
    [InlineData("Two men left the warehouse.", "Three women were seen at the warehouse.")]
    [InlineData("In 2019 the fire service sent 24 engines to the warehouse.", "The fire service sent 19 engines to the warehouse.")]
    [InlineData("The fire service sent 24 engines to the warehouse.", "The fire service sent 400 engines to the warehouse.")]
    [InlineData("The fire service sent 24 engines to the warehouse.", "Some 19 families live beside the warehouse.")]

    // The day is another; the one is the other, rounded.
    [InlineData("The fire service had 24 engines at the warehouse on Monday.", "On Wednesday 19 engines of the fire service were at the warehouse.")]
    [InlineData("About 44 per cent of the tenants of the warehouse had a contract.", "The fire service said that 44.2 per cent of the tenants of the warehouse had a contract.")]

    // One report gives the sum of what the other tells apart.
    [InlineData("The fire service sent 14 engines and 10 ladders to the warehouse.", "The fire service sent 24 engines to the warehouse.")]

    // What is given up, and what stands for the whole or a part of it on both sides.
    [InlineData("An earlier version of this report said that the fire service sent 24 engines to the warehouse.", "The fire service sent 19 engines to the warehouse.")]
    [InlineData("Three of the engines at the warehouse came from Vell.", "Six of the engines at the warehouse were new.")]
    [InlineData("It was the worst fire in the country since 2003, when 22 people died.", "Nine people died in the fire at the warehouse, police said.")]
    [InlineData("The company will cut 210 jobs at the warehouse.", "The company plans to create 150 jobs at the warehouse.")]
    [InlineData("The fire service said 40 residents of the warehouse quarter were injured.", "In 2011 a fire at the warehouse left 52 residents of the quarter injured.")]

    // One report tells that the one has become the other.
    [InlineData("The fire service sent 24 engines to the warehouse, up from 19.", "The fire service sent 19 engines to the warehouse.")]
    [InlineData("The fair at the warehouse had 560 exhibitors from 23 countries.", "The conference at the warehouse had 92 editors and agents from 15 countries.")]
    [InlineData("Average rents rose by 11 per cent in the town after the fire.", "Average rents rose by 8.7 per cent nationally after the fire.")]
    public void What_agrees_or_counts_another_thing_has_no_counterpart(string one, string other) => Assert.Empty(Pairs(one, other));

    [Fact]
    public void What_a_third_report_says_too_speaks_for_a_pair()
    {
        const string quarrel = "The fire service sent 24 engines to the warehouse.";
        const string other = "Nineteen engines were sent to the warehouse, the fire service said.";
        double? Confidence(params string[] more)
        {
            var reports = new[] { Read("a.txt", Fire + " " + quarrel), Read("b.txt", Blaze + " " + other) }.Concat(more.Select((text, i) => Read($"c{i}.txt", text))).ToList();
            CorpusBuilder.Build(reports);
            return reports[0].Quantities.SelectMany(q => q.Counterparts).FirstOrDefault(c => c.Figure.Document.Path == "b.txt")?.Confidence;
        }

        var alone = Confidence();
        var again = Confidence(Blaze.Replace("under control", "out", StringComparison.Ordinal) + " It took 19 engines of the fire service to save the quarter behind the warehouse.");
        Assert.True(again > (alone ?? 0), $"{alone} alone, {again} with another report");
    }

    [Fact]
    public void Reports_whose_titles_name_nothing_in_common_are_of_two_subjects()
    {
        var reports = new[]
        {
            Read("a.txt", "Commerce Bank Harlan sells notes\n\nCommerce Bank Harlan is raising 250 million dollars through an offering of notes on Monday, lead manager Dunmere Brothers said in Tarvik."),
            Read("b.txt", "Northgate Steel sells notes\n\nNorthgate Steel is raising 150 million dollars through an offering of notes on Monday, lead manager Dunmere Brothers said in Tarvik."),
        };
        CorpusBuilder.Build(reports);
        Assert.All(reports.SelectMany(r => r.Quantities), q => Assert.Empty(q.Counterparts));
    }

    [Fact]
    public void A_report_that_is_written_anew_every_day_is_not_held_against_the_one_of_yesterday()
    {
        static DocumentFacts Report(string path, string day, string sum) =>
            Read(path, $"---\ndate: {day}\n---\n\n# Tarvik exchange report\n\nThe Tarvik exchange said its clearing balance fell to {sum} billion crowns in overnight dealings through member banks of Tarvik.\n");

        DocumentFacts[] reports = [Report("a.md", "2025-05-05", "25.1"), Report("b.md", "2025-05-06", "21.3")];
        CorpusBuilder.Build(reports);
        Assert.All(reports.SelectMany(r => r.Quantities), q => Assert.Empty(q.Counterparts));
    }

    [Fact]
    public void A_report_that_leaves_the_corpus_takes_its_figures_with_it()
    {
        var one = Read("a.txt", Fire + " The fire service sent 24 engines to the warehouse.");
        CorpusBuilder.Build([one, Read("b.txt", Blaze + " Nineteen engines were sent to the warehouse, the fire service said.")]);
        Assert.Contains(one.Quantities, q => q.Counterparts.Count > 0);
        CorpusBuilder.Build([one]);
        Assert.All(one.Quantities, q => Assert.Empty(q.Counterparts));
    }

    private static List<(string, string)> Pairs(string one, string other)
    {
        var report = Read("a.txt", Fire + " " + one);
        CorpusBuilder.Build([report, Read("b.txt", Blaze + " " + other)]);
        return [.. report.Quantities.SelectMany(q => q.Counterparts.Select(c => (q.ReadingText, c.Figure.ReadingText)))];
    }

    private static DocumentFacts Read(string path, string text) => FactExtractor.Extract(DocumentReader.Read(path, text));
}
