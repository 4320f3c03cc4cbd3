/// <summary>A quotation should not run on longer than a reader follows one voice.</summary>
/// <remarks>Only direct speech with an identified speaker is counted: a long title or a document that is quoted in full is another matter.</remarks>
var rule = Rule("CL9902", "long-quotation", Category.Quotations, Severity.Note);
var runsOn = rule.Says("long", "This quotation of {speaker} has {count} words, and readers forget after {most} who is speaking. Paraphrase a part of it, or come back to the speaker in between.");
var far = rule.Says("far-too-long", "This quotation of {speaker} has {count} words, more than twice the {most} that a reader follows. Nobody will read it to its end; keep the best of it.", Severity.Warning);

var settings = Options<Settings>();

var spoken =
    from q in Quotations
    where q.Kind == QuotationKind.Direct && q.Speaker is not null && q.WordCount > settings.MostWords
    select q;

spoken.Report(q => (q.WordCount > 2 * settings.MostWords ? far : runsOn)
    .On(q, new { speaker = q.Speaker!.Name, count = q.WordCount, most = settings.MostWords })
    .Because(q.Speaker!, "the speaker is named here"));

public sealed record Settings
{
    /// <summary>How many words a quotation may have.</summary>
    [Range(5, 500)] public int MostWords { get; init; } = 60;
}
