/// <summary>A count that grows with time needs a period and an as-of date.</summary>
/// <remarks>
/// Deaths, arrests, injuries, cases and signatures without a period in the sentence or the one before, and without an event
/// that bounds them.
/// </remarks>
var rule = Rule("CL4007", "running-count-without-scope", Category.Numbers, Severity.Warning);
var unscoped = rule.Says("unscoped", "'{text}': since when, and as of when? A count that grows is true on one day only; give the period and the date of the count.");

var settings = Options<Settings>();

bool HasPeriod(DocumentFacts d, Sentence? s) =>
    s is not null && d.DatesIn(s).Any(t => !t.IsRhetorical && t.Kind is not (DateKind.Ageing or DateKind.Age or DateKind.TimeOfDay));

bool IsScoped(Quantity q) =>
    q.MeasureKey.Period is not null
    || q.MeasureKey.Event is not null
    || HasPeriod(q.Facts, q.Sentence)
    || (q.Sentence!.IndexInBlock > 0 && SetsPeriod(q.Facts, q.Sentence.Previous!));

// "In January the raids grew. Twelve people were arrested": a date that opens the sentence before, or a span of time, holds on;
// a day named in passing does not.
bool SetsPeriod(DocumentFacts d, Sentence s) =>
    d.DatesIn(s).Any(t => !t.IsRhetorical && t.IsOnCalendar
        && (t.Span.Start - s.Span.Start <= 12 || t.Timex.Contains('/') || t.Range is not null || t.Granularity is DateGranularity.Year or DateGranularity.Decade));

// One event happens once; its dead are no running count. The count must be of a standing state (custody, a campaign), or
// one that somebody keeps ("the union counts 35 deaths").
bool IsRunning(Quantity q) => q.MeasureKey.Status == "counted" || q.MeasureKey.Population is { Length: > 0 };

bool WasScopedBefore(Quantity q) =>
    q.Facts.Quantities.Any(o => o.Span.Start < q.Span.Start && o.MeasureKey.Class == q.MeasureKey.Class && o.Value == q.Value && IsScoped(o));

(from q in Quantities
 where q.Kind == QuantityKind.Cardinal && !q.IsQuoted && !q.IsPart && q.Value > 1
 where q.MeasureKey.Class is { } counted && settings.Classes.Contains(counted)
 where q.Sentence is not null && q.Block?.Kind is BlockKind.Paragraph or BlockKind.ListItem
 where q.Document.Genre is not "obituary"
 where IsRunning(q) && !IsScoped(q) && !WasScopedBefore(q)
 select q)
.Report(q => unscoped.On(q, new { text = q.ReadingText }));

public sealed record Settings
{
    /// <summary>Classes of things that are counted up: death, arrest, injury, case, signature.</summary>
    public string[] Classes { get; init; } = ["death", "arrest", "injury", "case", "signature"];
}
