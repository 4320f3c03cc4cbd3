/// <summary>Documents on the same event must not give conflicting sets of organisers or partners.</summary>
/// <remarks>
/// As within a document, for the same event and relation. A later document that adds partners is an update, and lists in two
/// languages are not compared.
/// </remarks>
var rule = Rule("CL7003", "partner-list-disagreement-across", Category.Relations, Severity.Warning);
var closed = rule.Says("closed", "This list of {relation}s does not agree with the one in {other}: {difference}. Both can be quoted; check which is right.");
var open = rule.Says("open", "This list of {relation}s names {difference}, whom the full list in {other} does not have. Check which is right.", Severity.Note);

string NameOf(EnumerationRelation relation) => relation switch
{
    EnumerationRelation.Sponsor => "sponsor",
    EnumerationRelation.Endorse => "supporter",
    EnumerationRelation.Lead => "organiser",
    EnumerationRelation.Coordinate => "coordinator",
    _ => "partner",
};

bool IsList(Enumeration e) => !e.IsNegated && !e.IsAsked && e.Event is not null && e.Members.Count(m => m.IsNamed) >= 2;

// "MoveOn" and "MoveOn Civic Action" may be one body or two: that is a question about names, not about lists.
bool MayBeTheSame(EnumerationMember a, EnumerationMember b)
{
    var (x, y) = (Folding.Fold(a.Mention?.Name ?? a.Text) + " ", Folding.Fold(b.Mention?.Name ?? b.Text) + " ");
    return a.Key == b.Key || x.StartsWith(y, StringComparison.Ordinal) || y.StartsWith(x, StringComparison.Ordinal);
}

string[] Missing(Enumeration from, Enumeration other) =>
    [.. from.Members.Where(m => m.IsNamed && !other.Members.Any(x => MayBeTheSame(x, m))).Select(m => m.Mention!.Entity.Name).Distinct()];

bool IsUpdate(Enumeration a, Enumeration b) =>
    a.Document.Date is { } first && b.Document.Date is { } second && first.Value != second.Value
    && (first.Value < second.Value ? Missing(a, b) : Missing(b, a)).Length == 0;

var pairs =
    from a in Enumerations
    where IsList(a)
    join b in Enumerations on (a.Event, a.Relation) equals (b.Event, b.Relation)
    where a.Document != b.Document && a.Precedes(b) && IsList(b)
    where a.Block?.Language == b.Block?.Language
    where !IsUpdate(a, b)
    select (a, b);

(from p in pairs
 where !p.a.IsOpen && !p.b.IsOpen
 let difference = Missing(p.b, p.a).Select(n => $"'{n}' is only here").Concat(Missing(p.a, p.b).Select(n => $"'{n}' is only there")).ToArray()
 where difference.Length > 0
 select (p.a, p.b, difference))
.Report(r => closed
    .On(r.b.At(r.b.MembersSpan), new { relation = NameOf(r.b.Relation), other = r.a.Document.Path, difference = string.Join(", ", r.difference) })
    .Also(r.a.At(r.a.MembersSpan), "the other list"));

(from p in pairs
 where p.a.IsOpen != p.b.IsOpen
 let part = p.a.IsOpen ? p.a : p.b
 let whole = p.a.IsOpen ? p.b : p.a
 let missing = Missing(part, whole)
 where missing.Length > 0
 select (part, whole, missing))
.Report(r => open
    .On(r.part.At(r.part.MembersSpan), new { relation = NameOf(r.part.Relation), other = r.whole.Document.Path, difference = string.Join(" and ", r.missing.Select(n => $"'{n}'")) })
    .Also(r.whole.At(r.whole.MembersSpan), "the full list"));
