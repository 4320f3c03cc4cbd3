/// <summary>"Today", "last Thursday" and "earlier this month" need a document date.</summary>
/// <remarks>
/// One finding stands for all expressions of one kind in a document without a date. Expressions whose date stands beside
/// them, habitual and figurative ones, quotations and titles are left alone.
/// </remarks>
var rule = Rule("CL5001", "relative-date-without-anchor", Category.Dates, Severity.Error);
var day = rule.Says("day", "'{text}' has no date to count from: the document does not say when it was written. For every reader it is another day; add a dateline, or give the date.");
var period = rule.Says("period", "'{text}' has no date to count from: the document does not say when it was written. Add a dateline, or name the month or year.", Severity.Warning);
var ageing = rule.Says("ageing", "'{text}' ages with every day, and the document does not say when it was written. Say since when.", Severity.Note);
var yearless = rule.Says("yearless", "'{text}' hangs on a date without a year, and the document does not say when it was written. In a year nobody can tell which day it was; add a dateline, or the year.", Severity.Note);

var settings = Options<Settings>();

bool IsOpen(DateMention t) =>
    !t.IsResolved && !t.IsRhetorical && !t.IsAnchored && !t.IsQuoted
    && t.Block?.Kind is not (null or BlockKind.Metadata or BlockKind.ReferenceEntry or BlockKind.Footnote);

(from d in Documents
 where d.Document.Date is null
 from kind in d.Dates.Where(IsOpen).GroupBy(t => t.Kind)
 where kind.Key is DateKind.DeicticDay or DateKind.DeicticPeriod || (kind.Key == DateKind.Ageing && settings.Ageing)
 select kind)
.Report(k => (k.Key switch { DateKind.DeicticDay => day, DateKind.DeicticPeriod => period, _ => ageing })
    .On(k.First(), new { text = k.First().ReadingText })
    .Because(k.Skip(1), t => $"'{t.ReadingText}' hangs in the air too"));

// "Today's strike on January 30th": the day is known, the year is not.
bool HangsOnYearless(DateMention t) =>
    t.Kind == DateKind.DeicticDay && t.IsAnchored && !t.IsRhetorical && !t.IsQuoted
    && t.Block?.Kind is not (null or BlockKind.Metadata or BlockKind.ReferenceEntry or BlockKind.Footnote)
    && t.Facts.DatesIn(t.Sentence).Any(o => o.Kind == DateKind.Calendar && o.Day is not null && o.Year is null);

(from d in Documents
 where d.Document.Date is null
 let hanging = d.Dates.Where(HangsOnYearless).ToArray()
 where hanging.Length > 0
 select hanging)
.Report(h => yearless
    .On(h[0], new { text = h[0].ReadingText })
    .Because(h.Skip(1), t => $"'{t.ReadingText}' too"));

public sealed record Settings
{
    /// <summary>Whether words that age ("recently", "currently", "soon") are reported too; for reference works.</summary>
    public bool Ageing { get; init; }
}
