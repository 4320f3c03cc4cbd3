/// <summary>A report should let more than one person speak.</summary>
/// <remarks>
/// The quotations of one document are grouped, and their speakers counted as persons or organisations, not as names: "Marta Ruiz"
/// and "Ruiz" are one. Statements, press releases and comments have one voice by nature, and short pieces have no room for a second.
/// </remarks>
var rule = Rule("CL9904", "single-voice", Category.Attribution, Severity.Note);
var single = rule.Says("single", "All {count} quotations of this report are of {speaker}. Readers hear one side only; ask somebody who sees it otherwise, or say that nobody would talk.");

var settings = Options<Settings>();

var documents =
    from q in Quotations
    where q.Kind == QuotationKind.Direct && !q.IsFromDocument
    where q.Document.Genre is null or "news" or "fact-check"
    group q by q.Document into quotations
    where quotations.Count >= settings.FromQuotations
    where quotations.All(q => q.Speaker is not null)
    where quotations.Select(q => q.Speaker!.Entity).Distinct().Count() == 1
    select quotations;

documents.Report(g => single
    .On(g[0], new { count = g.Count, speaker = g[0].Speaker!.Entity.Name })
    .Because(g.Skip(1), "the same voice here"));

public sealed record Settings
{
    /// <summary>From how many quotations on a report is looked at.</summary>
    [Range(2, 20)] public int FromQuotations { get; init; } = 4;
}
