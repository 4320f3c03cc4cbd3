/// <summary>One event must have one date, in a document and across the corpus.</summary>
/// <remarks>
/// Dates are compared when a sentence says of one event that it took or is to take place then ("The Quay Regatta was held on
/// 4 May"), at the coarser of both granularities. Across documents only events that the corpus declares (<c>events.jsonc</c>) are
/// compared: others of one name may be many. Plans are held against plans of one document: elsewhere they may have changed.
/// Where the corpus accepts the day of an event (<c>facts.jsonc</c>), dates that do not agree with it are reported by themselves.
/// </remarks>
var rule = Rule("CL5004", "event-date-disagreement", Category.Dates, Severity.Error);
var differ = rule.Says("differ", "{happening} is dated {text} ({day}) here and {other} ({otherDay}) elsewhere. One of the two is wrong, and readers plan and remember by it; check which one holds.");
var accepted = rule.Says("accepted", "{happening} is dated {text} ({day}) here, but {accepted} is accepted (source: {authority}). Readers plan and remember by it; correct it, or change what is accepted if that no longer holds.");

var settings = Options<Settings>();

string DayOf(DateMention d) => d.First == d.Last ? d.First!.Value.ToString("yyyy-MM-dd", null) : d.First!.Value.ToString("yyyy-MM", null);

int DaysBetween(DateMention a, DateMention b) =>
    a.First > b.Last ? a.First!.Value.DayNumber - b.Last!.Value.DayNumber : a.Last < b.First ? b.First!.Value.DayNumber - a.Last!.Value.DayNumber : 0;

// Events that return have a name for all their dates: the same weekday of another week, or another year.
bool IsOneEvent(DateMention a, DateMention b) =>
    DaysBetween(a, b) is var days && days > 0 && days <= settings.WithinDays && (a.Event!.Entity.IsRegistered || days % 7 != 0);

// What is held in one town on one day may be held in another on the next; a name that nothing tells of may be a town's.
string PlacesOf(DateMention d) =>
    string.Join("|", d.Facts.MentionsIn(d.Sentence).Where(m => m.Kind is not (EntityKind.Event or EntityKind.Person)).Select(m => m.Entity.Id).Distinct().Order(StringComparer.Ordinal));

bool MayDisagree(DateMention a, DateMention b) =>
    a.IsPlanned == b.IsPlanned && (a.Document == b.Document || (!a.IsPlanned && a.Event!.Entity.IsRegistered))
    && a.Sentence != b.Sentence && PlacesOf(a) == PlacesOf(b) && IsOneEvent(a, b);

(from a in Dates
 where a.Event is not null
 join b in Dates on a.Event?.Entity.Id equals b.Event?.Entity.Id
 where a.Precedes(b) && a.Accepted is null && b.Accepted is null && MayDisagree(a, b)
 select (a, b))
.Clusters().Report(c => c.First(d => DaysBetween(d, c[^1]) > 0) is var other ? differ
    .On(c[^1], new { happening = c[^1].Event!.Name, text = c[^1].ReadingText, day = DayOf(c[^1]), other = other.ReadingText, otherDay = DayOf(other) })
    .Also(c.SkipLast(1), d => $"here it is {d.ReadingText} ({DayOf(d)})")
    .Confidence(c.Min(d => d.Confidence)) : null);

// A plan that was written before the day was accepted may have changed since.
bool HasChanged(DateMention d) => d.IsPlanned && d.Accepted!.AsOf is { } known && d.Document.Date is { } written && written.Value < known;

(from d in Dates
 where d.Accepted is not null && !d.Accepted.AgreesWith(d) && !HasChanged(d) && PlacesOf(d).Length == 0
 select d)
.Report(d => accepted
    .On(d, new { happening = d.Event!.Name, text = d.ReadingText, day = DayOf(d), accepted = d.Accepted!.Value, authority = d.Accepted!.Authority })
    .Because(d.Accepted!, "this is accepted")
    .Confidence(d.Confidence));

public sealed record Settings
{
    /// <summary>How many days two dates of one event may lie apart: those farther apart are of events of one name.</summary>
    [Range(1, 366)] public int WithinDays { get; init; } = 60;
}
