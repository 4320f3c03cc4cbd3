using System.Collections.Immutable;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Joins entities of documents by keys in hash tables; a group that no key reaches stays alone.</summary>
internal sealed class EntityMerger
{
    private readonly IReadOnlyList<DocumentFacts> _documents;
    private readonly List<Entity> _locals = [];
    private readonly List<int> _parents = [];
    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    private HashSet<int>? _decided;

    internal EntityMerger(IReadOnlyList<DocumentFacts> documents) => _documents = documents;

    internal ImmutableArray<Entity> Merge()
    {
        foreach (var facts in _documents)
        {
            foreach (var local in facts.Entities)
            {
                _locals.Add(local);
                _parents.Add(_parents.Count);
            }
        }

        for (var i = 0; i < _locals.Count; i++)
        {
            JoinByName(i);
        }

        JoinUndecided();
        JoinMiddleNames();
        JoinAcronyms();
        return Build();
    }

    private void JoinByName(int local)
    {
        var entity = _locals[local];
        if (entity.IsRegistered)
        {
            Join("id:" + entity.Id, local);
            return;
        }

        if (entity.Id.Contains('@', StringComparison.Ordinal))
        {
            Join("orphan:" + entity.Id, local);
            return;
        }

        foreach (var name in FullNames(entity))
        {
            Join(LanguagePack.Written.Find(name).ClassKey(entity.Kind), local);
        }
    }

    // The names that stand for an entity everywhere: not its short forms, and its acronyms only when it has nothing else.
    private static IEnumerable<string> FullNames(Entity entity)
    {
        if (entity.Forms.Length == 1 && entity.Forms[0] == entity.Name)
        {
            return entity.Forms;
        }

        var full = entity.Mentions.Where(m => m.Form == MentionForm.Full).Select(m => m.Name).Distinct(StringComparer.Ordinal);
        return full.DefaultIfEmpty(entity.Name);
    }

    // A name whose kind one document does not show is what the others show, if they agree.
    private void JoinUndecided()
    {
        for (var i = 0; i < _locals.Count; i++)
        {
            var entity = _locals[i];
            if (entity.Kind != EntityKind.Other || entity.IsRegistered || entity.Id.Contains('@', StringComparison.Ordinal))
            {
                continue;
            }

            var written = LanguagePack.Written.Find(entity.Name);
            var isPerson = _byKey.TryGetValue(written.ClassKey(EntityKind.Person), out var person);
            var isPlace = _byKey.TryGetValue(written.ClassKey(EntityKind.Place), out var place);
            var isMore = _byKey.TryGetValue(written.ClassKey(EntityKind.Other), out var other) && HasDecided(Root(other));
            if (!isMore && isPerson != isPlace)
            {
                Union(i, isPerson ? person : place);
            }
        }
    }

    private bool HasDecided(int root)
    {
        _decided ??= [.. Enumerable.Range(0, _locals.Count).Where(i => _locals[i].Kind is EntityKind.Organisation or EntityKind.Event).Select(Root)];
        return _decided.Contains(root);
    }

    private void JoinMiddleNames()
    {
        var persons = new Dictionary<(string, string), List<(int Local, PersonName Name)>>();
        for (var i = 0; i < _locals.Count; i++)
        {
            if (_locals[i].Kind != EntityKind.Person || _locals[i].IsRegistered)
            {
                continue;
            }

            foreach (var form in FullNames(_locals[i]))
            {
                var name = LanguagePack.Written.Find(form).Person;
                if (name.Last.Length > 0)
                {
                    if (!persons.TryGetValue((name.First, name.Last), out var list))
                    {
                        persons[(name.First, name.Last)] = list = [];
                    }

                    list.Add((i, name));
                }
            }
        }

        foreach (var list in persons.Values)
        {
            JoinOnePerson(list);
        }

        // "Bob Dunmore" is "Robert Dunmore" unless one text names both.
        foreach (var group in persons.GroupBy(p => (Full(p.Key.Item1), p.Key.Item2), p => p.Value))
        {
            var all = group.SelectMany(l => l).ToList();
            if (group.Skip(1).Any() && all.Select(p => (_locals[p.Local].Mentions[0].Document.Path, p.Name.First)).Distinct().GroupBy(p => p.Path).All(g => !g.Skip(1).Any()))
            {
                JoinOnePerson(all);
            }
        }
    }

    private void JoinOnePerson(List<(int Local, PersonName Name)> list)
    {
        if (list.Count > 1 && PersonName.AreOne(list.Select(l => l.Name)))
        {
            foreach (var (local, _) in list)
            {
                Union(list[0].Local, local);
            }
        }
    }

    private static string Full(string first)
    {
        foreach (var pack in LanguagePack.All)
        {
            if (pack.Names.Nicknames.TryGetValue(first, out var full))
            {
                return full;
            }
        }

        return first;
    }

    // An acronym that its own document does not expand stands for what the others expand it to, if they all agree.
    private void JoinAcronyms()
    {
        var expansions = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var definition in _documents.SelectMany(d => d.Acronyms))
        {
            var key = NameKey.Of(definition.Expansion);
            if (!expansions.TryAdd(definition.Acronym, key) && expansions[definition.Acronym] != key)
            {
                expansions[definition.Acronym] = null;
            }
        }

        if (expansions.Count == 0)
        {
            return;
        }

        for (var i = 0; i < _locals.Count; i++)
        {
            var entity = _locals[i];
            if (!entity.IsRegistered && entity.Kind is EntityKind.Organisation or EntityKind.Other && entity.Mentions.All(m => m.Form is MentionForm.Acronym or MentionForm.AcronymDefinition) &&
                expansions.TryGetValue(entity.Name, out var expansion) && expansion is not null && _byKey.TryGetValue(EntityClass.Key(EntityKind.Organisation, expansion), out var whole))
            {
                Union(whole, i);
            }
        }
    }

    private ImmutableArray<Entity> Build()
    {
        // The root is the first of its group.
        var groups = new List<Entity>?[_locals.Count];
        for (var i = 0; i < _locals.Count; i++)
        {
            (groups[Root(i)] ??= new List<Entity>(1)).Add(_locals[i]);
        }

        var result = ImmutableArray.CreateBuilder<Entity>();
        foreach (var group in groups)
        {
            if (group is null)
            {
                continue;
            }

            if (group.Count == 1)
            {
                // What one document alone names is what it is there.
                group[0].ResolveTo(group[0]);
                result.Add(group[0]);
                continue;
            }

            var registered = group.Find(e => e.IsRegistered);
            var mentions = MentionsOf(group);
            var isOneForm = group.TrueForAll(e => e.Forms.Length == 1 && e.Forms[0] == group[0].Name && e.Name == group[0].Name);
            var forms = isOneForm ? group[0].Forms : group.SelectMany(e => e.Forms).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
            var kind = registered?.Kind ?? EntityClass.Choose(mentions);
            var name = registered?.Name ?? (isOneForm ? group[0].Name : EntityClass.Fullest(group.Select(e => e.Name)));
            var id = registered?.Id ?? LanguagePack.Written.Find(name).Id(kind);
            var entity = new Entity(id, kind, name) { IsRegistered = registered is not null, Forms = forms, Mentions = mentions };
            foreach (var local in group)
            {
                local.ResolveTo(entity);
            }

            result.Add(entity);
        }

        return result.DrainToImmutable();
    }

    // By path and place: documents come in order of their paths, so that mostly only two entities of one document are out of order.
    private static ImmutableArray<EntityMention> MentionsOf(List<Entity> group)
    {
        var count = 0;
        foreach (var entity in group)
        {
            count += entity.Mentions.Length;
        }

        var mentions = ImmutableArray.CreateBuilder<EntityMention>(count);
        var isOrdered = true;
        foreach (var entity in group)
        {
            foreach (var mention in entity.Mentions)
            {
                isOrdered &= mentions.Count == 0 || IsInOrder(mentions[^1], mention);
                mentions.Add(mention);
            }
        }

        return isOrdered ? mentions.MoveToImmutable() : [.. mentions.OrderBy(m => m.Document.Path, StringComparer.Ordinal).ThenBy(m => m.Span)];
    }

    private static bool IsInOrder(EntityMention before, EntityMention behind) =>
        ReferenceEquals(before.Document, behind.Document) ? before.Span.CompareTo(behind.Span) <= 0 : string.CompareOrdinal(before.Document.Path, behind.Document.Path) < 0;

    private void Join(string key, int local)
    {
        if (!_byKey.TryAdd(key, local))
        {
            Union(_byKey[key], local);
        }
    }

    private int Root(int local)
    {
        while (_parents[local] != local)
        {
            _parents[local] = _parents[_parents[local]];
            local = _parents[local];
        }

        return local;
    }

    // The smaller index is the root, so that the result follows the order of paths.
    private void Union(int a, int b)
    {
        var (x, y) = (Root(a), Root(b));
        if (x != y)
        {
            _parents[Math.Max(x, y)] = Math.Min(x, y);
        }
    }
}
