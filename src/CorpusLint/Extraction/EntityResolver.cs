using System.Collections.Immutable;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Joins the names of one document into entities, by the match ladder of the rule catalogue: declared, identical after
/// folding, acronym that the document expands, person with and without a middle name, short form of one full form. A suffix
/// ("USA", "Action", a city) makes another body.
/// </summary>
internal sealed class EntityResolver(NameText text)
{
    // Declared names, persons, places and the rest, each by their keys.
    private readonly Dictionary<string, EntityDraft>[] _byKey = [new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal)];
    private readonly List<EntityDraft> _entities = [];

    internal (ImmutableArray<EntityMention> Mentions, ImmutableArray<Entity> Entities) Resolve(List<MentionDraft> drafts)
    {
        var assigned = new EntityDraft?[drafts.Count];
        for (var i = 0; i < drafts.Count; i++)
        {
            if (!CanBeShort(drafts[i]))
            {
                assigned[i] = Full(drafts[i]);
            }
        }

        var shorts = new ShortNames(text, _entities);
        for (var i = 0; i < drafts.Count; i++)
        {
            if (assigned[i] is null)
            {
                var draft = drafts[i];
                var entity = shorts.Find(draft);
                if (entity is not null)
                {
                    draft.Form = MentionForm.Short;
                }

                assigned[i] = entity ?? Full(draft);
            }
        }

        return Build(drafts, assigned);
    }

    // One word that is neither declared nor an acronym may be a part of a longer name.
    private static bool CanBeShort(MentionDraft draft) => draft.WordCount == 1 && draft.Registered is null && draft.ExpansionKey is null && draft.Form == MentionForm.Full && !(draft.IsCertain && draft.Kind == EntityKind.Place);

    private EntityDraft Full(MentionDraft draft)
    {
        var kind = draft.Kind ?? EntityKind.Other;
        var (group, key) = draft switch
        {
            { Registered: { } name } => (0, name.Id),
            { ExpansionKey: { } expansion } => (3, expansion),
            _ => (kind switch { EntityKind.Person => 1, EntityKind.Place => 2, _ => 3 }, draft.Written.Comparable),
        };
        if (_byKey[group].TryGetValue(key, out var known))
        {
            return known;
        }

        var entity = new EntityDraft(draft.Registered) { Order = _entities.Count };
        _byKey[group].Add(key, entity);
        _entities.Add(entity);
        if (kind == EntityKind.Person && draft.Registered is null)
        {
            entity.Person = draft.Written.Person;
        }

        entity.Words = draft.Registered is null ? draft.Written.Words : [];
        entity.Kind = kind;
        return entity;
    }

    private (ImmutableArray<EntityMention>, ImmutableArray<Entity>) Build(List<MentionDraft> drafts, EntityDraft?[] assigned)
    {
        MergeMiddleNames();
        var mentions = ImmutableArray.CreateBuilder<EntityMention>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            assigned[i]!.Root.Drafts.Add(drafts[i]);
        }

        var entities = ImmutableArray.CreateBuilder<Entity>();
        var order = new long[drafts.Count];
        var found = new EntityMention[drafts.Count];
        var count = 0;
        foreach (var draft in _entities)
        {
            if (draft.Drafts.Count == 0)
            {
                continue;
            }

            var entity = draft.ToEntity(text.Document.Path);
            var own = ImmutableArray.CreateBuilder<EntityMention>(draft.Drafts.Count);
            foreach (var written in draft.Drafts)
            {
                var (why, confidence) = WhyOf(written, entity);
                var mention = new EntityMention
                {
                    Document = text.Document,
                    Span = text.SpanOf(written.First, written.End),
                    Sentence = written.Sentence,
                    Kind = entity.Kind,
                    Name = written.Name,
                    Form = written.Form,
                    Title = written.Title,
                    LocalEntity = entity,
                    Evidence = why,
                    Confidence = confidence,
                };
                own.Add(mention);

                // By their places; of two at one place the one that was found first.
                order[count] = ((long)written.First << 32) | (uint)count;
                found[count++] = mention;
            }

            entity.Mentions = own.MoveToImmutable();
            entities.Add(entity);
        }

        Array.Sort(order, 0, count);
        foreach (var place in order.AsSpan(0, count))
        {
            mentions.Add(found[(int)place]);
        }

        entities.Sort((a, b) => a.Mentions[0].Span.CompareTo(b.Mentions[0].Span));
        return (mentions.DrainToImmutable(), entities.DrainToImmutable());
    }

    // What the entity is, the mention is; where its own words showed something else or nothing, the entity's other mentions did.
    private static (string Why, double Confidence) WhyOf(MentionDraft draft, Entity entity)
    {
        if (draft.Registered is not null)
        {
            return (NameReason.Declared.Words, NameReason.Declared.Confidence);
        }

        if (draft.Form == MentionForm.Short || draft.ExpansionKey is not null)
        {
            var joined = draft.Form == MentionForm.Short ? NameReason.ShortForm : NameReason.Expanded;
            return (joined.Words, joined.Confidence);
        }

        var own = (draft.Kind ?? EntityKind.Other) == entity.Kind;
        return own ? ((draft.Why ?? NameReason.Nothing).Words, draft.Confidence) : (NameReason.Elsewhere.Words, NameReason.Elsewhere.Confidence);
    }

    private void MergeMiddleNames()
    {
        if (!HaveTwoOneSurname())
        {
            return;
        }

        foreach (var group in _entities.Where(e => e.Person is not null && e.Person.Last.Length > 0).GroupBy(e => (e.Person!.First, e.Person.Last)))
        {
            var members = group.ToList();
            if (members.Count > 1 && PersonName.AreOne(members.Select(m => m.Person!)))
            {
                foreach (var member in members.Skip(1))
                {
                    member.Parent = members[0].Root;
                }
            }
        }
    }

    private bool HaveTwoOneSurname()
    {
        HashSet<string>? surnames = null;
        foreach (var entity in _entities)
        {
            if (entity.Person is { Last.Length: > 0 } person && !(surnames ??= new(StringComparer.Ordinal)).Add(person.Last))
            {
                return true;
            }
        }

        return false;
    }
}
