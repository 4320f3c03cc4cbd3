/// <summary>One person should have one name form per document, and compatible forms across the corpus.</summary>
/// <remarks>
/// Two full names of one person that differ by a middle name, or by a letter when the documents share a context (an event,
/// an organisation or another person). Surnames alone, declared aliases and different people with a common name part are
/// left alone.
/// </remarks>
var rule = Rule("CL6001", "person-name-variant", Category.Names, Severity.Warning);
var middle = rule.Says("middle", "'{form}' is elsewhere '{other}'. Readers and archives will take them for two people; use one form, or declare the other as an alias.");
var spelling = rule.Says("spelling", "'{form}' and '{other}' differ by a letter. One of them is probably misspelt; check the name.");

var settings = Options<Settings>();

bool IsFull(EntityMention m) => m.Kind == EntityKind.Person && m.Form == MentionForm.Full && m.Block is { IsQuoted: false };

// The corpus resolves a name with and without a middle name to one person: the forms differ, the entity does not.
var forms =
    from e in Entities
    where e.Kind == EntityKind.Person && !e.IsRegistered && e.Forms.Length > 1
    let named = e.Mentions.Where(IsFull)
        .GroupBy(m => Folding.Fold(m.Name)).Select(g => g.First())
        .OrderBy(m => PersonName.Parse(m.Name)?.Middle.Length ?? 0)
        .ToArray()
    where named.Length > 1
    let shorter = named[0]
    let others = named.Skip(1).Where(m => PersonName.Parse(m.Name)?.Middle.Length > PersonName.Parse(shorter.Name)?.Middle.Length).ToArray()
    where others.Length > 0
    select (shorter, others);

forms.Report(f => middle
    .On(f.shorter, new { form = f.shorter.Name, other = f.others[0].Name })
    .Also(f.others, m => $"here the name is '{m.Name}'"));

var people =
    from e in Entities
    where e.Kind == EntityKind.Person
    let first = e.Mentions.FirstOrDefault(IsFull)
    where first is not null
    let name = PersonName.Parse(first.Name)
    where name is not null
    select (entity: e, first, name);

bool IsMisspelling(string a, string b) =>
    a != b && Math.Min(a.Length, b.Length) >= 5 && a[0] == b[0] && PersonName.Distance(a, b) <= (Math.Min(a.Length, b.Length) >= 8 ? settings.MaxEdit : 1);

// Something that both texts speak of besides the name: an event, an organisation or another person.
bool ShareContext(Entity a, Entity b)
{
    if (a.Mentions.Any(m => b.Mentions.Any(n => n.Document == m.Document)))
    {
        return true;
    }

    var context = a.Mentions.SelectMany(m => m.Facts.Mentions)
        .Where(m => m.Kind is EntityKind.Event or EntityKind.Organisation or EntityKind.Person)
        .Select(m => m.Entity).ToHashSet();
    return b.Mentions.SelectMany(m => m.Facts.Mentions).Any(m => context.Contains(m.Entity));
}

// Two words that differ by a letter share a form with one letter left out: the key under which they meet, so that a
// thousand people of one first name are not compared with one another.
IEnumerable<string> WithoutALetter(string word) =>
    Enumerable.Range(0, word.Length).Select(i => word.Remove(i, 1)).Append(word).Distinct();

var keyed =
    from p in people
    from key in WithoutALetter(p.name.Last)
    select (p.entity, p.first, p.name, key);

var misspellings =
    from a in keyed
    join b in keyed on (a.name.First, a.key) equals (b.name.First, b.key)
    where string.CompareOrdinal(a.entity.Id, b.entity.Id) < 0
    where a.name.Middle.SequenceEqual(b.name.Middle) && IsMisspelling(a.name.Last, b.name.Last)
    where ShareContext(a.entity, b.entity)
    select a.first.Precedes(b.first) ? (early: a.first, late: b.first) : (early: b.first, late: a.first);

misspellings.Distinct().Report(p => (p.early.Document == p.late.Document
        ? spelling.On(p.late, new { form = p.late.Name, other = p.early.Name }).With(Severity.Error)
        : spelling.On(p.late, new { form = p.late.Name, other = p.early.Name }))
    .Also(p.early, $"here the name is '{p.early.Name}'"));

public sealed record Settings
{
    /// <summary>How many letters may differ before two names are different names.</summary>
    [Range(1, 2)] public int MaxEdit { get; init; } = 1;
}
