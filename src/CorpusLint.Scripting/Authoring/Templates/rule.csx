/// <summary>A sentence should give no more figures than a reader can keep in mind.</summary>
/// <remarks>
/// This is a rule that works, to start from: change it line by line, and run 'corpuslint test crowded-sentence' after each.
/// The script says which facts belong together and what to report; the engine owns order, threads and positions.
/// </remarks>
var rule = Rule("CL9900", "crowded-sentence", Category.Readiness, Severity.Note);
var crowded = rule.Says("crowded", "This sentence gives {count} figures, from '{first}' on. A reader keeps about {most} in mind; give some of them a sentence of their own, or make a table.");

var settings = Options<Settings>();

// One row for each sentence with its figures. Other places to start from: Quantities, Dates, Quotations, Links, Documents, …
var sentences =
    from s in Sentences
    let figures = FactsOf(s).QuantitiesIn(s)
    where figures.Length > settings.MostFigures
    select (Sentence: s, Figures: figures);

// A finding stands at a fact and never at a position; what explains it is evidence.
sentences.Report(row => crowded
    .On(row.Sentence, new { count = row.Figures.Length, first = row.Figures[0].ReadingText, most = settings.MostFigures })
    .Because(row.Figures, q => $"'{q.ReadingText}' is one of them"));

public sealed record Settings
{
    /// <summary>How many figures a sentence may give.</summary>
    [Range(1, 20)] public int MostFigures { get; init; } = 4;
}
