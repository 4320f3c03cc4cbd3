/// <summary>Lists of partners of the same event in one document must agree, or say why they differ.</summary>
/// <remarks>
/// Two closed lists may not differ at all; a closed list must have the members of an open one; two open lists are compared
/// only when one is presented as a repeat of the other. Names are compared after aliases and acronyms.
/// </remarks>
var rule = Rule("CL7002", "partner-list-disagreement", Category.Relations, Severity.Warning);
var differ = rule.Says("differ", "This list of {relation}s does not agree with the other one: {difference}. Readers cannot tell which is right; align them, or say why they differ.");

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

string[] Difference(Enumeration a, Enumeration b) => (a.IsOpen, b.IsOpen) switch
{
    (false, false) => [.. Missing(a, b).Select(n => $"'{n}' is only there"), .. Missing(b, a).Select(n => $"'{n}' is only here")],
    (true, false) => [.. Missing(a, b).Select(n => $"'{n}' is only there")],
    (false, true) => [.. Missing(b, a).Select(n => $"'{n}' is only here")],
    _ => a.IsRepeat || b.IsRepeat ? [.. Missing(b, a).Select(n => $"'{n}' is only here")] : [],
};

// Lists that disagree with one another are one conflict; the list that disagrees with most of the others is the one to look at.
(from d in Documents
 let pairs = d.Enumerations.Where(IsList).PairsBy(e => (e.Event, e.Relation))
     .Where(p => p.First.Block?.Language == p.Second.Block?.Language && Difference(p.First, p.Second).Length > 0)
     .ToArray()
 from conflict in pairs.Clusters()
 let odd = conflict.Reverse().MaxBy(e => pairs.Count(p => p.First == e || p.Second == e))
 select (odd, others: conflict.Where(e => e != odd).ToArray()))
.Report(r => differ
    .On(r.odd.At(r.odd.MembersSpan), new
    {
        relation = NameOf(r.odd.Relation),
        difference = string.Join(", ", r.others.SelectMany(o => Difference(o, r.odd)).Distinct()),
    })
    .Also(r.others.Select(o => o.At(o.MembersSpan)), "the other list"));
