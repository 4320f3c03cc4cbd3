/// <summary>Documents on the same event must not give conflicting sets of organisers or partners.</summary>
/// <remarks>
/// As within a document, for the same event and relation. A later document that adds partners is an update, and lists in two
/// languages are not compared.
/// Where the corpus accepts a list as right (<c>facts.jsonc</c>), each list is held against that one instead.
/// </remarks>
var rule = Rule("CL7003", "partner-list-disagreement-across", Category.Relations, Severity.Warning);
var closed = rule.Says("closed", "This list of {relation}s does not agree with the one in {other}: {difference}. Both can be quoted; check which is right.");
var open = rule.Says("open", "This list of {relation}s names {difference}, whom the full list in {other} does not have. Check which is right.", Severity.Note);
var accepted = rule.Says("accepted", "This list of {relation}s is not the accepted one (source: {authority}): {difference}. Correct it, or change what is accepted if that no longer holds.");

bool IsUpdate(Enumeration a, Enumeration b) =>
    a.Document.Date is { } first && b.Document.Date is { } second && first.Value != second.Value
    && (first.Value < second.Value ? a.MembersMissingFrom(b) : b.MembersMissingFrom(a)).Length == 0;

var pairs =
    from a in Enumerations
    where a.IsComparable
    join b in Enumerations on (a.Event, a.Relation) equals (b.Event, b.Relation)
    where a.Document != b.Document && a.Precedes(b) && b.IsComparable
    where a.Block?.Language == b.Block?.Language
    where !IsUpdate(a, b) && !(IsDecided(a) && IsDecided(b))
    select (a, b);

(from p in pairs
 where !p.a.IsOpen && !p.b.IsOpen
 let difference = p.b.MembersMissingFrom(p.a).Select(n => $"'{n}' is only here").Concat(p.a.MembersMissingFrom(p.b).Select(n => $"'{n}' is only there")).ToArray()
 where difference.Length > 0
 select (p.a, p.b, difference))
.Report(r => closed
    .On(r.b.At(r.b.MembersSpan), new { relation = r.b.MemberNoun, other = r.a.Document.Path, difference = string.Join(", ", r.difference) })
    .Also(r.a.At(r.a.MembersSpan), "the other list"));

(from p in pairs
 where p.a.IsOpen != p.b.IsOpen
 let part = p.a.IsOpen ? p.a : p.b
 let whole = p.a.IsOpen ? p.b : p.a
 let missing = part.MembersMissingFrom(whole)
 where missing.Length > 0
 select (part, whole, missing))
.Report(r => open
    .On(r.part.At(r.part.MembersSpan), new { relation = r.part.MemberNoun, other = r.whole.Document.Path, difference = string.Join(" and ", r.missing.Select(n => $"'{n}'")) })
    .Also(r.whole.At(r.whole.MembersSpan), "the full list"));

// A list that was written later and names more may be what became of the accepted one.
bool IsDecided(Enumeration e) => e.Accepted is { } right && (right.AgreesWith(e) || !right.MayBeUpdatedBy(e));

// Leaders of whom none is accepted are another rule's.
bool IsOfOtherLeaders(Enumeration e) => e.Relation is EnumerationRelation.Lead or EnumerationRelation.Coordinate && !e.Accepted!.SharesMemberWith(e);

// A document that gives the accepted list too contradicts itself, and that is another rule's.
(from e in Enumerations
 where e.IsComparable && e.Accepted is not null && IsDecided(e) && !e.Accepted!.AgreesWith(e) && !IsOfOtherLeaders(e)
 where !e.Facts.Enumerations.Any(o => o != e && o.IsComparable && o.Accepted == e.Accepted && e.Accepted!.AgreesWith(o))
 select e)
.Report(e => accepted
    .On(e.At(e.MembersSpan), new { relation = e.MemberNoun, authority = e.Accepted!.Authority, difference = string.Join(", ", DifferenceFrom(e.Accepted, e)) })
    .Because(e.Accepted, "this is accepted")
    .With(e.IsOpen || e.Accepted.IsOpen ? Severity.Note : Severity.Warning));

string[] DifferenceFrom(AcceptedList right, Enumeration e) =>
    [.. right.IsOpen ? [] : right.NamesOnlyIn(e).Select(n => $"'{n}' is not accepted"), .. e.IsOpen ? [] : right.MembersMissingFrom(e).Select(n => $"'{n}' is missing here")];
