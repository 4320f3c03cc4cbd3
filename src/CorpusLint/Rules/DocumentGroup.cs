using System.Collections.Immutable;
using CorpusLint.Model;

namespace CorpusLint.Rules;

/// <summary>Documents that talk about the same thing, and may be compared.</summary>
internal sealed class DocumentGroup
{
    private readonly Lazy<ImmutableArray<Entity>> _entities;

    private DocumentGroup(string name, ImmutableArray<DocumentFacts> documents, ImmutableArray<Entity> all, bool isOnly)
    {
        Name = name;
        Documents = documents;
        _entities = new Lazy<ImmutableArray<Entity>>(() => isOnly ? all : [.. all.Select(Narrow).OfType<Entity>()]);
    }

    internal string Name { get; }

    /// <summary>The documents in order of path.</summary>
    internal ImmutableArray<DocumentFacts> Documents { get; }

    /// <summary>The entities that the documents mention, each with its mentions in these documents only.</summary>
    internal ImmutableArray<Entity> Entities => _entities.Value;

    internal static ImmutableArray<DocumentGroup> Split(Corpus corpus)
    {
        var groups = corpus.Documents.GroupBy(d => d.Document.Group, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToArray();
        return [.. groups.Select(g => new DocumentGroup(g.Key, [.. g], corpus.Entities, groups.Length == 1))];
    }

    private Entity? Narrow(Entity entity)
    {
        var mentions = entity.Mentions.Where(m => m.Document.Group == Name).ToImmutableArray();
        return mentions.IsEmpty
            ? null
            : new Entity(entity.Id, entity.Kind, entity.Name)
            {
                IsRegistered = entity.IsRegistered,
                Forms = [.. mentions.Select(m => m.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                Mentions = mentions,
            };
    }
}
