using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Tells figures, lists, dates and names of a corpus what is accepted of them. A figure is looked up by class and event, a list by event
/// and relation, a date by event, a name by itself, so that the cost is that of the facts and of what they meet.
/// </summary>
internal sealed class AcceptedFactLinker
{
    private readonly Corpus _corpus;
    private readonly Dictionary<string, List<Entity>> _byName = new(StringComparer.Ordinal);

    private AcceptedFactLinker(Corpus corpus)
    {
        _corpus = corpus;
        foreach (var entity in corpus.Entities)
        {
            foreach (var name in entity.Forms.Append(entity.Name).Select(Folding.Fold).Distinct(StringComparer.Ordinal))
            {
                (_byName.TryGetValue(name, out var list) ? list : _byName[name] = []).Add(entity);
            }
        }
    }

    /// <summary>The facts as the corpus knows their names, in order; its figures, lists, dates and names are told of them.</summary>
    internal static ImmutableArray<AcceptedFact> Link(Corpus corpus, Registry registry)
    {
        Forget(corpus);
        if (registry.Facts.IsEmpty)
        {
            return [];
        }

        var linker = new AcceptedFactLinker(corpus);
        ImmutableArray<AcceptedFact> facts = [.. registry.Facts.Select(f => f switch
        {
            AcceptedList list => linker.Resolved(list, registry),
            AcceptedDate date => date with { Event = linker.EventOf(date.Event, registry) },
            _ => f,
        })];
        linker.LinkFigures(facts.OfType<AcceptedFigure>());
        linker.LinkLists(facts.OfType<AcceptedList>());
        linker.LinkDates(facts.OfType<AcceptedDate>());
        foreach (var name in facts.OfType<AcceptedName>())
        {
            if (linker.EntityOf(name) is { } entity)
            {
                entity.Accepted = name;
            }
        }

        linker.LinkTitles(facts.OfType<AcceptedTitle>());
        return facts;
    }

    // The facts of a document take part in one corpus after another, and another time something else may be accepted.
    private static void Forget(Corpus corpus)
    {
        foreach (var facts in corpus.Documents)
        {
            foreach (var quantity in facts.Quantities)
            {
                quantity.Accepted = null;
            }

            foreach (var list in facts.Enumerations)
            {
                list.Accepted = null;
            }

            foreach (var date in facts.Dates)
            {
                date.Accepted = null;
            }

            foreach (var mention in facts.Mentions)
            {
                mention.Office?.Accepted = null;
            }
        }

        foreach (var entity in corpus.Entities)
        {
            entity.Accepted = null;
        }
    }

    private void LinkFigures(IEnumerable<AcceptedFigure> figures)
    {
        var byKey = figures.SelectMany(f => Keys(f).Select(k => (Figure: f, Key: k))).ToLookup(f => (f.Key.Class, f.Key.Event));
        foreach (var quantity in _corpus.Documents.SelectMany(d => d.Quantities))
        {
            foreach (var (figure, _) in byKey[(quantity.MeasureKey.Class, quantity.MeasureKey.Event)].Where(f => f.Figure.IsFor(quantity, f.Key)))
            {
                quantity.Accepted = quantity.Accepted is null || Prefers(quantity, figure, quantity.Accepted) ? figure : quantity.Accepted;
            }
        }
    }

    private static bool Prefers(Quantity quantity, AcceptedFigure figure, AcceptedFigure other)
    {
        var (agrees, otherAgrees) = (Agrees(figure), Agrees(other));
        return agrees != otherAgrees ? agrees : (figure.AsOf ?? DateOnly.MinValue) > (other.AsOf ?? DateOnly.MinValue);

        bool Agrees(AcceptedFigure accepted) => accepted.Quantity.Compare(quantity) is not (Agreement.Disjoint or Agreement.DisjointVague or Agreement.BoundGap);
    }

    // An event without a name is the one that the named document reports, whatever the other documents make it called.
    private IEnumerable<MeasureKey> Keys(AcceptedFigure figure)
    {
        if (figure.ReportedIn is not { } path)
        {
            return [figure.MeasureKey];
        }

        // Of several events that a document carries from sentence to sentence, the one that it counts the same of.
        var period = figure.MeasureKey.Event!.IndexOf(" (", StringComparison.Ordinal) is >= 0 and var at ? figure.MeasureKey.Event[at..] : "";
        MeasureKey[] keys =
        [
            .. (_corpus.Documents.FirstOrDefault(d => d.Document.Path == path)?.Quantities ?? [])
                .Where(q => q.MeasureKey.Event is { } carried && (q.IsEventCarried || carried.StartsWith(AcceptedFactReader.Story, StringComparison.Ordinal)) && carried.EndsWith(period, StringComparison.Ordinal))
                .Where(q => figure.IsFor(q, figure.MeasureKey with { Event = q.MeasureKey.Event }))
                .Select(q => figure.MeasureKey with { Event = q.MeasureKey.Event }).Distinct(),
        ];
        return keys.Length == 1 ? keys : [];
    }

    private void LinkLists(IEnumerable<AcceptedList> lists)
    {
        var byKey = lists.ToLookup(l => (l.Event, l.Relation));
        var usual = _corpus.Documents.CountBy(d => d.Document.Language.Tag).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => new Language(c.Key)).FirstOrDefault();
        foreach (var list in _corpus.Documents.SelectMany(d => d.Enumerations))
        {
            list.Accepted = list.Event is null ? null : byKey[(list.Event, list.Relation)]
                .Where(l => l.HoldsFor(list.Document) && (list.Block?.Language ?? list.Document.Language) == (l.Language == Language.Undetermined ? usual : l.Language))
                .MaxBy(l => l.AsOf ?? DateOnly.MinValue);
        }
    }

    private void LinkDates(IEnumerable<AcceptedDate> dates)
    {
        var byEvent = dates.ToLookup(d => d.Event, StringComparer.Ordinal);
        if (byEvent.Count == 0)
        {
            return;
        }

        foreach (var date in _corpus.Documents.SelectMany(d => d.Dates))
        {
            date.Accepted = date.Event is not { } happening ? null : byEvent[happening.Entity.Id]
                .Where(d => d.HoldsFor(date.Document) && d.IsNear(date))
                .MaxBy(d => (d.AgreesWith(date), d.AsOf ?? DateOnly.MinValue));
        }
    }

    // The event's id in the corpus; the declared words when it knows none.
    private string EventOf(string words, Registry registry) =>
        registry.Events.Any(e => e.Id == words) || _corpus.Entities.Any(e => e.Id == words) ? words
        : Named(words).OrderByDescending(e => e.Kind == EntityKind.Event).FirstOrDefault()?.Id ?? words;

    // A title speaks of its own person and kind of office; of those of several days, of places, the latest that agrees with the document's.
    private void LinkTitles(IEnumerable<AcceptedTitle> titles)
    {
        var byPerson = titles.Select(t => (Title: t, Person: Named(t.Person).FirstOrDefault(e => e.Kind == EntityKind.Person))).ToLookup(t => t.Person, t => t.Title);
        foreach (var office in byPerson.Where(p => p.Key is not null).SelectMany(p => p.Key!.Mentions).Select(m => m.Office).OfType<OfficeMention>())
        {
            office.Accepted = byPerson[office.Person.Entity].Where(t => t.Office.Kind == office.Office.Kind && t.SpeaksOf(office.Document) && !t.Office.IsElsewhere(office.Office))
                .OrderByDescending(t => t.AsOf ?? DateOnly.MinValue).ThenBy(t => office.Excludes(t)).FirstOrDefault();
        }
    }

    private AcceptedList Resolved(AcceptedList list, Registry registry) => list with
    {
        Event = list.Event.StartsWith("date:", StringComparison.Ordinal) ? list.Event : EventOf(list.Event, registry),
        Members = [.. list.Members.Select(m => m with { Entity = EntityOf(m.Name, registry) })],
    };

    private string? EntityOf(string name, Registry registry) =>
        registry.Entities.FirstOrDefault(e => e.Id == name || e.Aliases.Prepend(e.Name).Any(n => Folding.Fold(n) == Folding.Fold(name)))?.Id
        ?? Named(name).OrderByDescending(e => e.Kind == EntityKind.Organisation).FirstOrDefault()?.Id;

    // Whom a name means: who is called so somewhere, else the one person who has it without the middle name or with it.
    private Entity? EntityOf(AcceptedName name)
    {
        if (Named(name.Name).FirstOrDefault(e => e.Kind == name.Kind) is { } called)
        {
            return called;
        }

        var parts = PersonName.Parse(NameKey.Of(name.Name));
        if (name.Kind != EntityKind.Person || parts.Last.Length == 0)
        {
            return null;
        }

        var alike = _corpus.Entities.Where(e => e.Kind == EntityKind.Person && !e.IsRegistered && e.Mentions.Any(m => IsFullForm(m, parts))).ToArray();
        return alike is [var only] && PersonName.AreOne([parts, .. only.Mentions.Select(m => PersonName.Parse(NameKey.Of(m.Name))).Where(p => p.First == parts.First && p.Last == parts.Last)]) ? only : null;
    }

    private static bool IsFullForm(EntityMention mention, PersonName parts) =>
        mention.Form == MentionForm.Full && PersonName.Parse(NameKey.Of(mention.Name)) is var own && own.First == parts.First && own.Last == parts.Last;

    private IEnumerable<Entity> Named(string name) => _byName.GetValueOrDefault(Folding.Fold(name)) ?? [];
}
