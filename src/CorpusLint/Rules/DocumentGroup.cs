using System.Collections.Immutable;
using CorpusLint.Model;

namespace CorpusLint.Rules;

/// <summary>Documents that talk about the same thing, and may be compared.</summary>
internal sealed class DocumentGroup
{
    private readonly Lazy<ImmutableArray<Entity>> _entities;

    private DocumentGroup(string name, ImmutableArray<DocumentFacts> documents, ImmutableArray<Entity> all, ImmutableArray<ParallelPair> pairs, bool isOnly)
    {
        Name = name;
        Documents = documents;
        ParallelPairs = pairs;
        _entities = new Lazy<ImmutableArray<Entity>>(() => isOnly ? all : [.. all.Select(Narrow).OfType<Entity>()]);
    }

    internal string Name { get; }

    /// <summary>The documents in order of path.</summary>
    internal ImmutableArray<DocumentFacts> Documents { get; }

    /// <summary>The entities that the documents mention, each with its mentions in these documents only.</summary>
    internal ImmutableArray<Entity> Entities => _entities.Value;

    /// <summary>What the corpus declares to hold; the same for all groups.</summary>
    internal ImmutableArray<AcceptedFact> AcceptedFacts { get; private init; } = [];

    /// <summary>Sentences beside their translation; both documents of a pair are of one group.</summary>
    internal ImmutableArray<ParallelPair> ParallelPairs { get; }

    internal static ImmutableArray<DocumentGroup> Split(Corpus corpus)
    {
        var groups = corpus.Documents.GroupBy(d => d.Document.Group, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToArray();
        return [.. groups.Select(g => new DocumentGroup(g.Key, [.. g], corpus.Entities, groups.Length == 1 ? corpus.ParallelPairs : [.. corpus.ParallelPairs.Where(p => p.Document.Group == g.Key)], groups.Length == 1) { AcceptedFacts = corpus.AcceptedFacts })];
    }

    private Entity? Narrow(Entity entity)
    {
        var mentions = entity.Mentions.Where(m => m.Document.Group == Name).ToImmutableArray();
        return mentions.IsEmpty
            ? null
            : new Entity(entity.Id, entity.Kind, entity.Name)
            {
                IsRegistered = entity.IsRegistered,
                Accepted = entity.Accepted,
                Forms = [.. mentions.Select(m => m.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                Mentions = mentions,
            };
    }
}
