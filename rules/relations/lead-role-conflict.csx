/// <summary>One event has one set of lead organisers.</summary>
/// <remarks>
/// Statements that different organisations lead, organise or launch the same event, or the same day of it, when neither names
/// the other as a co-leader.
/// </remarks>
var rule = Rule("CL7004", "lead-role-conflict", Category.Relations, Severity.Warning);
var conflict = rule.Says("conflict", "Who leads this? Here it is {leader}, elsewhere {other}. Who called for a march answers for it; check, or name both.");
var day = rule.Says("day", "Who leads the events of {day}? Here it is {leader}, elsewhere {other}. Check whether both mean the same event, and name both if they lead it together.");

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

byEvent.Clusters().Report(c => conflict
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

byDay.Clusters().Report(c => day
    .On(c[^1], new { leader = LeadersOf(c[^1]), other = LeadersOf(c[0]), day = c[0].Day!.Value.ToString("d MMMM yyyy", null) })
    .Also(c.SkipLast(1), e => $"here it is {LeadersOf(e)}"));
