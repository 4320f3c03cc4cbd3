using System.Collections.Immutable;

namespace CorpusLint.Model;

/// <summary>Who or what a set of mentions stands for.</summary>
public sealed class Entity
{
    /// <summary>Creates an entity.</summary>
    /// <param name="id">Stable id: the registry's, or kind and folded name ("person:renee nicole good").</param>
    /// <param name="kind">What it is.</param>
    /// <param name="name">The fullest form of the name, as written.</param>
    public Entity(string id, EntityKind kind, string name)
    {
        Id = id;
        Kind = kind;
        Name = name;
    }

    /// <summary>Stable id: the registry's, or kind and folded name ("person:renee nicole good").</summary>
    public string Id { get; }

    /// <summary>What it is.</summary>
    public EntityKind Kind { get; }

    /// <summary>The registry's name, else the fullest form used.</summary>
    public string Name { get; }

    /// <summary>Whether the registry declares it.</summary>
    public bool IsRegistered { get; init; }

    /// <summary>The form of the name that the corpus accepts as the right one; null when it accepts none. For an entity of the corpus.</summary>
    public AcceptedName? Accepted { get; internal set; }

    /// <summary>The different forms of the name that were used, folded white space aside as written, ordinally sorted.</summary>
    public ImmutableArray<string> Forms { get; init; } = [];

    /// <summary>The mentions, by document path and place. For an entity of one document those of the document; for one of the corpus all.</summary>
    public ImmutableArray<EntityMention> Mentions { get; internal set; } = [];

    /// <summary>For an entity of one document, the entity of the corpus that it was resolved to; itself for an entity of the corpus.</summary>
    public Entity Resolved => _resolved ?? this;

    internal void ResolveTo(Entity corpusEntity) => _resolved = corpusEntity;

    private Entity? _resolved;

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
