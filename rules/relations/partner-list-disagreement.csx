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

string[] Missing(Enumeration from, Enumeration other) =>
    [.. from.Members.Where(m => m.IsNamed && !other.Members.Any(x => x.Key == m.Key)).Select(m => m.Mention!.Name).Distinct()];

string[] Difference(Enumeration a, Enumeration b) => (a.IsOpen, b.IsOpen) switch
{
    (false, false) => [.. Missing(a, b).Select(n => $"'{n}' is only there"), .. Missing(b, a).Select(n => $"'{n}' is only here")],
    (true, false) => [.. Missing(a, b).Select(n => $"'{n}' is only there")],
    (false, true) => [.. Missing(b, a).Select(n => $"'{n}' is only here")],
    _ => a.IsRepeat || b.IsRepeat ? [.. Missing(b, a).Select(n => $"'{n}' is only here")] : [],
};

(from d in Documents
 from pair in d.Enumerations.Where(IsList).PairsBy(e => (e.Event, e.Relation))
 where pair.First.Block?.Language == pair.Second.Block?.Language
 let difference = Difference(pair.First, pair.Second)
 where difference.Length > 0
 select (a: pair.First, b: pair.Second, difference))
.Report(r => differ
    .On(r.b.At(r.b.MembersSpan), new { relation = NameOf(r.b.Relation), difference = string.Join(", ", r.difference) })
    .Also(r.a.At(r.a.MembersSpan), "the other list"));
