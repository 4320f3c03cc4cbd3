/// <summary>Lists of partners of the same event in one document must agree, or say why they differ.</summary>
/// <remarks>
/// Two closed lists may not differ at all; a closed list must have the members of an open one; two open lists are compared
/// only when one is presented as a repeat of the other. Names are compared after aliases and acronyms.
/// Where the corpus accepts a list as right (<c>facts.jsonc</c>), only those that do not agree with it are reported.
/// </remarks>
var rule = Rule("CL7002", "partner-list-disagreement", Category.Relations, Severity.Warning);
var differ = rule.Says("differ", "This list of {relation}s does not agree with the other one: {difference}. Readers cannot tell which is right; align them, or say why they differ.");
var accepted = rule.Says("accepted", "This list of {relation}s is not the accepted one (source: {authority}), which stands here too: {difference}. Correct it, or change what is accepted if that no longer holds.");

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
     .Where(p => p.First.Block?.Language == p.Second.Block?.Language && Difference(p.First, p.Second).Length > 0 && !(IsDecided(p.First) && IsDecided(p.Second)))
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

// A list that was written later and names more may be what became of the accepted one.
bool IsDecided(Enumeration e) => e.Accepted is { } right && (right.AgreesWith(e) || !right.MayBeUpdatedBy(e));

// Where no list of the document is the accepted one, it stands against other documents rather than against itself.
(from d in Documents
 from e in d.Enumerations
 where e.IsComparable && e.Accepted is not null && IsDecided(e) && !e.Accepted!.AgreesWith(e)
 where d.Enumerations.Any(o => o != e && o.IsComparable && o.Accepted == e.Accepted && e.Accepted!.AgreesWith(o))
 select e)
.Report(e => accepted
    .On(e.At(e.MembersSpan), new { relation = e.MemberNoun, authority = e.Accepted!.Authority, difference = string.Join(", ", DifferenceFrom(e.Accepted, e)) })
    .Because(e.Accepted, "this is accepted"));

string[] DifferenceFrom(AcceptedList right, Enumeration e) =>
    [.. right.IsOpen ? [] : right.NamesOnlyIn(e).Select(n => $"'{n}' is not accepted"), .. e.IsOpen ? [] : right.MembersMissingFrom(e).Select(n => $"'{n}' is missing here")];
