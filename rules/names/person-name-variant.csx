/// <summary>One person should have one name form per document, and compatible forms across the corpus.</summary>
/// <remarks>
/// Two full names of one person that differ by a middle name, or by a letter when the documents share a context (an event,
/// an organisation or another person). Surnames alone, declared aliases and different people with a common name part are
/// left alone.
/// Where the corpus accepts one form as right (<c>facts.jsonc</c>), only the others are reported.
/// </remarks>
var rule = Rule("CL6001", "person-name-variant", Category.Names, Severity.Warning);
var middle = rule.Says("middle", "'{form}' is elsewhere '{other}'. Readers and archives will take them for two people; use one form, or declare the other as an alias.");
var spelling = rule.Says("spelling", "'{form}' and '{other}' differ by a letter. One of them is probably misspelt; check the name.");
var accepted = rule.Says("accepted", "'{form}' is not the accepted form of this name, '{accepted}' (source: {authority}). Readers and archives will take them for two people; write the accepted form, or change what is accepted.");

var settings = Options<Settings>();

bool IsFull(EntityMention m) => m.Kind == EntityKind.Person && m.Form == MentionForm.Full && m.Block is { IsQuoted: false };

// The corpus resolves a name with and without a middle name to one person: the forms differ, the entity does not.
var forms =
    from e in Entities
    where e.Kind == EntityKind.Person && !e.IsRegistered && e.Forms.Length > 1 && e.Accepted is not { Documents.IsEmpty: true }
    let named = e.Mentions.Where(IsFull)
        .GroupBy(m => Folding.Fold(m.Name)).Select(g => g.First())
        .OrderBy(m => PersonName.Parse(m.Name)?.Middle.Length ?? 0)
        .ToArray()
    where named.Length > 1
    let shorter = named[0]
    let others = named.Skip(1).Where(m => PersonName.Parse(m.Name)?.Middle.Length > PersonName.Parse(shorter.Name)?.Middle.Length).ToArray()
    where others.Length > 0
    select (entity: e, shorter, others, count: named.Length);

forms.Report(f =>
{
    var finding = middle
        .On(f.shorter, new { form = f.shorter.Name, other = f.others[0].Name })
        .Also(f.others, m => $"here the name is '{m.Name}'");
    return f.count == 2 ? Both(finding, f.entity, f.shorter.Name, f.others[0].Name) : finding;
});

// Which form is right only a person knows: both are offered, each for all places at once.
Finding Both(Finding finding, Entity entity, string shorter, string longer) =>
    Renaming(Renaming(finding, entity, shorter, longer), entity, longer, shorter);

Finding Renaming(Finding finding, Entity entity, string from, string to)
{
    var edits = EditsOf(entity, from, to, null, null);
    return edits is null ? finding : finding.Fix($"Write '{to}' in all places", edits, Safety.Suggested);
}

// All full mentions of the form become the other one, and all of the surname alone when that differs too. Null when one of them
// stands in a quotation, whose words nobody may change, or is written in a way that cannot be replaced as a whole.
Edit[]? EditsOf(Entity entity, string from, string to, string? fromLast, string? toLast)
{
    var edits = new List<Edit>();
    foreach (var m in entity.Mentions)
    {
        var isFull = IsFull(m) && Folding.Fold(m.Name) == Folding.Fold(from);
        var isLast = fromLast is not null && Folding.Fold(m.Name) == Folding.Fold(fromLast);
        if (!isFull && !isLast)
        {
            if (fromLast is not null && Folding.Fold(m.Name).Contains(Folding.Fold(fromLast), StringComparison.Ordinal))
            {
                return null;
            }

            continue;
        }

        if (m.ReadingText != m.Name || m.Facts.QuotationsIn(m.Sentence).Any(q => q.Span.Contains(m.Span)))
        {
            return null;
        }

        edits.Add(Edit.Replace(m, isFull ? to : toLast!));
    }

    return edits.Count == 0 ? null : edits.ToArray();
}

// The surname as written: what is left of the name when its other words are taken away.
string LastOf(string name, PersonName parts) => string.Join(' ', name.Split(' ').Skip(1 + parts.Middle.Length));

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

Finding Respelling(Finding finding, EntityMention wrong, EntityMention right)
{
    var (wrongLast, rightLast) = (LastOf(wrong.Name, PersonName.Parse(wrong.Name)!), LastOf(right.Name, PersonName.Parse(right.Name)!));
    var edits = wrong.Entity.IsRegistered ? null : EditsOf(wrong.Entity, wrong.Name, right.Name, wrongLast, rightLast);
    return edits is null ? finding : finding.Fix($"Write '{right.Name}' in all places", edits, Safety.Suggested);
}

// Who is misspelt is known when one of the two is accepted; two accepted names are two people.
bool IsAccepted(EntityMention m) => m.Entity.Accepted is { } right && right.Is(m.Name) && right.HoldsFor(m.Document);

var respelt =
    from p in misspellings.Distinct()
    where IsAccepted(p.early) != IsAccepted(p.late)
    select IsAccepted(p.early) ? (wrong: p.late, right: p.early) : (wrong: p.early, right: p.late);

respelt.Report(p => Respelling(accepted
    .On(p.wrong, new { form = p.wrong.Name, accepted = p.right.Entity.Accepted!.Value, authority = p.right.Entity.Accepted.Authority })
    .Because(p.right.Entity.Accepted, "this is accepted"), p.wrong, p.right));

// The forms with another number of middle names than the accepted one, each once in a document.
bool IsOtherForm(EntityMention m, AcceptedName right) =>
    IsFull(m) && right.HoldsFor(m.Document) && PersonName.Parse(m.Name) is { } own && PersonName.Parse(right.Name) is { } whole
    && own.First == whole.First && own.Last == whole.Last && own.Middle.Length != whole.Middle.Length;

(from e in Entities
 where e.Kind == EntityKind.Person && !e.IsRegistered && e.Accepted is not null
 from m in e.Mentions
 where IsOtherForm(m, e.Accepted!)
 group m by (m.Document, Folding.Fold(m.Name)) into same
 select same[0])
.Report(m => Renaming(accepted
    .On(m, new { form = m.Name, accepted = m.Entity.Accepted!.Value, authority = m.Entity.Accepted.Authority })
    .Because(m.Entity.Accepted, "this is accepted"), m.Entity, m.Name, m.Entity.Accepted.Name));

(from p in misspellings.Distinct() where !IsAccepted(p.early) && !IsAccepted(p.late) select p).Report(p => Respelling(Respelling((p.early.Document == p.late.Document
        ? spelling.On(p.late, new { form = p.late.Name, other = p.early.Name }).With(Severity.Error)
        : spelling.On(p.late, new { form = p.late.Name, other = p.early.Name }))
    .Also(p.early, $"here the name is '{p.early.Name}'"), p.late, p.early), p.early, p.late));

public sealed record Settings
{
    /// <summary>How many letters may differ before two names are different names.</summary>
    [Range(1, 2)] public int MaxEdit { get; init; } = 1;
}
