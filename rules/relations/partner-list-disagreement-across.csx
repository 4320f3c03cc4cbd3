/// <summary>Documents on the same event must not give conflicting sets of organisers or partners.</summary>
/// <remarks>
/// As within a document, for the same event and relation. A later document that adds partners is an update, and lists in two
/// languages are not compared.
/// </remarks>
var rule = Rule("CL7003", "partner-list-disagreement-across", Category.Relations, Severity.Warning);
var closed = rule.Says("closed", "This list of {relation}s does not agree with the one in {other}: {difference}. Both can be quoted; check which is right.");
var open = rule.Says("open", "This list of {relation}s names {difference}, whom the full list in {other} does not have. Check which is right.", Severity.Note);

bool IsUpdate(Enumeration a, Enumeration b) =>
    a.Document.Date is { } first && b.Document.Date is { } second && first.Value != second.Value
    && (first.Value < second.Value ? a.MembersMissingFrom(b) : b.MembersMissingFrom(a)).Length == 0;

var pairs =
    from a in Enumerations
    where a.IsComparable
    join b in Enumerations on (a.Event, a.Relation) equals (b.Event, b.Relation)
    where a.Document != b.Document && a.Precedes(b) && b.IsComparable
    where a.Block?.Language == b.Block?.Language
    where !IsUpdate(a, b)
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
