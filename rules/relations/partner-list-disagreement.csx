/// <summary>Lists of partners of the same event in one document must agree, or say why they differ.</summary>
/// <remarks>
/// Two closed lists may not differ at all; a closed list must have the members of an open one; two open lists are compared
/// only when one is presented as a repeat of the other. Names are compared after aliases and acronyms.
/// </remarks>
var rule = Rule("CL7002", "partner-list-disagreement", Category.Relations, Severity.Warning);
var differ = rule.Says("differ", "This list of {relation}s does not agree with the other one: {difference}. Readers cannot tell which is right; align them, or say why they differ.");

string[] Difference(Enumeration a, Enumeration b) => (a.IsOpen, b.IsOpen) switch
{
    (false, false) => [.. a.MembersMissingFrom(b).Select(n => $"'{n}' is only there"), .. b.MembersMissingFrom(a).Select(n => $"'{n}' is only here")],
    (true, false) => [.. a.MembersMissingFrom(b).Select(n => $"'{n}' is only there")],
    (false, true) => [.. b.MembersMissingFrom(a).Select(n => $"'{n}' is only here")],
    _ => a.IsRepeat || b.IsRepeat ? [.. b.MembersMissingFrom(a).Select(n => $"'{n}' is only here")] : [],
};

// Lists that disagree with one another are one conflict; the list that disagrees with most of the others is the one to look at.
(from d in Documents
 let pairs = d.Enumerations.Where(e => e.IsComparable).PairsBy(e => (e.Event, e.Relation))
     .Where(p => p.First.Block?.Language == p.Second.Block?.Language && Difference(p.First, p.Second).Length > 0)
     .ToArray()
 from conflict in pairs.Clusters()
 let odd = conflict.Reverse().MaxBy(e => pairs.Count(p => p.First == e || p.Second == e))
 select (odd, others: conflict.Where(e => e != odd).ToArray()))
.Report(r => differ
    .On(r.odd.At(r.odd.MembersSpan), new
    {
        relation = r.odd.MemberNoun,
        difference = string.Join(", ", r.others.SelectMany(o => Difference(o, r.odd)).Distinct()),
    })
    .Also(r.others.Select(o => o.At(o.MembersSpan)), "the other list"));
