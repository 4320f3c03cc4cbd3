/// <summary>A person holds one public office of a kind at one time.</summary>
/// <remarks>
/// Two titles of one full name that nobody can hold at once: the deputy's and the chief's, or the secretaries' of two departments. They are
/// compared in one document, and between documents of the same day that have two other names in common. A former, acting or elected
/// office, another place, another day, a change of office and a quotation are left alone, and so are roles that many hold.
/// Where the corpus accepts a title as right (<c>facts.jsonc</c>), only the others are reported.
/// </remarks>
var rule = Rule("CL6004", "role-or-title-disagreement", Category.Names, Severity.Warning);
var titles = rule.Says("titles", "{person} is '{title}' here and '{other}' elsewhere, and nobody is both. Readers will not know who decides; check the title, or say when it changed.");
var accepted = rule.Says("accepted", "'{title}' is not the accepted title of {person}, '{accepted}' (source: {authority}). Readers will not know who decides; correct it, or change what is accepted.");

// Each title of a person once in a document, where it stands first.
IEnumerable<OfficeMention> OfficesOf(Entity e) => e.Mentions.Select(m => m.Office).OfType<OfficeMention>();

// Two documents of one day that have two other names in common speak of the same person; one may be a name that all know.
bool AreOfOneMoment(OfficeMention a, OfficeMention b) =>
    a.Document == b.Document || (a.Document.Date is { } day && day.Value == b.Document.Date?.Value && ShareContext(a, b));

bool ShareContext(OfficeMention a, OfficeMention b)
{
    var others = a.Facts.Mentions.Where(IsContext).Select(m => m.Entity).Where(e => e != a.Person.Entity).ToHashSet();
    return b.Facts.Mentions.Where(m => IsContext(m) && others.Contains(m.Entity)).Select(m => m.Entity).Distinct().Skip(1).Any();
}

bool IsContext(EntityMention m) => m.Kind is EntityKind.Person or EntityKind.Organisation or EntityKind.Event;

// What is accepted decides about both sides; a title that it does not speak of is still held against the others.
var stated =
    from e in Entities
    where e.Kind == EntityKind.Person
    let all = OfficesOf(e).Where(o => o.Accepted is null).ToArray()
    where all.Length > 1
    select all;

(from all in stated
 from b in all
 let a = all.FirstOrDefault(o => o.Precedes(b) && o.Excludes(b) && AreOfOneMoment(o, b))
 where a is not null
 select (a, b))
.Report(p => titles
    .On(p.b, new { person = p.b.Person.Name, title = p.b.ReadingText, other = p.a.ReadingText })
    .Also(p.a, $"here the title is '{p.a.ReadingText}'"));

(from m in Mentions
 where m.Office?.Accepted is not null && m.Office.Excludes(m.Office.Accepted)
 select m.Office)
.Report(o => accepted
    .On(o, new { person = o.Person.Name, title = o.ReadingText, accepted = o.Accepted!.Value, authority = o.Accepted.Authority })
    .Because(o.Accepted, "this is accepted"));
