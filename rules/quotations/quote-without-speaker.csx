/// <summary>Every direct quotation of a full clause needs an identified speaker.</summary>
/// <remarks>
/// The speaker may stand in the quotation's sentence or beside it, or be carried over from the quotation before it in the
/// same paragraph. Names, slogans, signs, terms and quotations of documents are left alone.
/// </remarks>
var rule = Rule("CL3001", "quote-without-speaker", Category.Quotations, Severity.Error);
var speakerless = rule.Says("no-speaker", "Who says this? The quotation has no speaker in its sentence or beside it. Quotation marks vouch that somebody spoke these words; name the speaker.");

var settings = Options<Settings>();

(from q in Quotations
 where q.Kind == QuotationKind.Direct && q.SpeakerSpan is null && q.Speaker is null
 where !q.IsContinuation && !q.IsFromDocument && q.WordCount >= settings.MinWords
 where q.Block?.Kind is BlockKind.Paragraph or BlockKind.ListItem
 where q.Facts.CitationsIn(q.Sentence).Length == 0
 select q)
.Report(q => speakerless.On(q));

public sealed record Settings
{
    /// <summary>Shortest quotation, in words, that is asked for.</summary>
    [Range(1, 100)] public int MinWords { get; init; } = 5;
}
