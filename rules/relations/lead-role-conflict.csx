/// <summary>One event has one set of lead organisers.</summary>
/// <remarks>
/// Statements that different organisations lead, organise or launch the same event, or the same day of it, when neither names
/// the other as a co-leader.
/// Where the corpus accepts who leads an event (<c>facts.jsonc</c>), statements that name somebody else are reported by themselves.
/// </remarks>
var rule = Rule("CL7004", "lead-role-conflict", Category.Relations, Severity.Warning);
var conflict = rule.Says("conflict", "Who leads this? Here it is {leader}, elsewhere {other}. Who called for a march answers for it; check, or name both.");
var day = rule.Says("day", "Who leads the events of {day}? Here it is {leader}, elsewhere {other}. Check whether both mean the same event, and name both if they lead it together.");
var accepted = rule.Says("accepted", "Who leads this? Here it is {leader}; accepted is {accepted} (source: {authority}). Who called for a march answers for it; correct it, or change what is accepted.");

bool IsLead(Enumeration e) =>
    e.Relation is EnumerationRelation.Lead or EnumerationRelation.Coordinate && !e.IsNegated && !e.IsAsked && e.Event is not null && !e.Members.IsEmpty;

// A described leader is compared only when the description names an institution: "student groups at the University of Minnesota".
bool IsIdentified(EnumerationMember m, Enumeration e) =>
    m.IsNamed || e.Facts.Mentions.Any(x => x.Kind == EntityKind.Organisation && m.Span.Contains(x.Span));

bool AreTied(Enumeration a, Enumeration b) =>
    !a.Members.Any(m => b.Members.Any(x => x.Key == m.Key))
    && a.Members.All(m => IsIdentified(m, a)) && b.Members.All(m => IsIdentified(m, b))
    && a.Block?.Language == b.Block?.Language;

string LeadersOf(Enumeration e) => string.Join(", ", e.Members.Select(m => m.Mention?.Name ?? m.Text));

// The same event, or the same day of it where the texts call it by different names.
string? KeyOf(Enumeration e) => e.Event is { } named && !named.StartsWith("date:", StringComparison.Ordinal) ? named : null;

var byEvent =
    from a in Enumerations
    where IsLead(a)
    join b in Enumerations on KeyOf(a) equals KeyOf(b)
    where a.Precedes(b) && IsLead(b) && AreTied(a, b)
    select (a, b);

(from p in byEvent where AuthorityOf(p.a, p.b) is null select p).Clusters().Report(c => conflict
    .On(c[^1], new { leader = LeadersOf(c[^1]), other = LeadersOf(c[0]) })
    .Also(c.SkipLast(1), e => $"here it is {LeadersOf(e)}"));

// A described day ("the first day of action, Friday 30 January") and a named event of that day, in texts that share
// something else: the day alone has room for many events.
bool IsDayOnly(Enumeration e) => e.Event!.StartsWith("date:", StringComparison.Ordinal);

bool ShareEvent(Enumeration a, Enumeration b) =>
    a.Facts.Mentions.Any(m => m.Kind == EntityKind.Event && b.Facts.Mentions.Any(n => n.Entity == m.Entity));

var byDay =
    from a in Enumerations
    where IsLead(a) && a.Day is not null
    join b in Enumerations on a.Day equals b.Day
    where a.Precedes(b) && IsLead(b) && (IsDayOnly(a) || IsDayOnly(b)) && AreTied(a, b)
    where a.Document == b.Document || ShareEvent(a, b)
    select (a, b);

(from p in byDay where AuthorityOf(p.a, p.b) is null select p).Clusters().Report(c => day
    .On(c[^1], new { leader = LeadersOf(c[^1]), other = LeadersOf(c[0]), day = c[0].Day!.Value.ToString("d MMMM yyyy", null) })
    .Also(c.SkipLast(1), e => $"here it is {LeadersOf(e)}"));

// Of two that are held against each other, one may be about an event whose leaders are accepted: then it decides for both.
AcceptedList? AuthorityOf(Enumeration a, Enumeration b) => a.Accepted ?? b.Accepted;

bool Disagrees(AcceptedList authority, Enumeration e) => !authority.SharesMemberWith(e);

Finding Against(Enumeration e, AcceptedList authority) => accepted
    .On(e, new { leader = LeadersOf(e), accepted = authority.Value, authority = authority.Authority })
    .Because(authority, "this is accepted");

(from e in Enumerations
 where IsLead(e) && e.Accepted is not null && e.Members.All(m => IsIdentified(m, e)) && Disagrees(e.Accepted, e)
 select e)
.Report(e => Against(e, e.Accepted!));

IEnumerable<(Enumeration e, AcceptedList authority)> Others(Enumeration a, Enumeration b) =>
    AuthorityOf(a, b) is { } authority ? from e in new[] { a, b } where e.Accepted is null && Disagrees(authority, e) select (e, authority) : [];

(from p in byEvent from o in Others(p.a, p.b) select o).Distinct().Report(o => Against(o.e, o.authority));
(from p in byDay from o in Others(p.a, p.b) select o).Distinct().Report(o => Against(o.e, o.authority));
