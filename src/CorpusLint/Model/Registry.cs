using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Text;

namespace CorpusLint.Model;

/// <summary>What a corpus declares about its names, events and facts beside its documents. All optional.</summary>
public sealed record Registry
{
    /// <summary>A registry that declares nothing.</summary>
    public static readonly Registry Empty = new();

    private readonly Lazy<RegistryIndex> _index;

    /// <summary>Creates a registry that declares nothing yet.</summary>
    public Registry() => _index = new Lazy<RegistryIndex>(() => new RegistryIndex(this));

    // A copy made by "with" has other lists, and so needs an index of its own.
    private Registry(Registry other)
    {
        Entities = other.Entities;
        Events = other.Events;
        Facts = other.Facts;
        _index = new Lazy<RegistryIndex>(() => new RegistryIndex(this));
    }

    /// <summary>Declared persons, organisations and places (<c>entities.jsonc</c>).</summary>
    public ImmutableArray<RegisteredEntity> Entities { get; init; } = [];

    /// <summary>Declared events (<c>events.jsonc</c>).</summary>
    public ImmutableArray<RegisteredEvent> Events { get; init; } = [];

    /// <summary>What was accepted of figures, names, titles and lists (<c>facts.jsonc</c>), in order of the file.</summary>
    public ImmutableArray<AcceptedFact> Facts { get; init; } = [];

    /// <summary>All names and aliases, by their first word; made when first asked for.</summary>
    internal RegistryIndex Index => _index.Value;

    /// <summary>Whether both declare the same, in the same order.</summary>
    public bool Equals(Registry? other) => other is not null && Entities.SequenceEqual(other.Entities) && Events.SequenceEqual(other.Events)
        && Facts.Select(PlaceOf).SequenceEqual(other.Facts.Select(PlaceOf));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Entities.Length, Events.Length, Facts.Length);

    /// <summary>The same registry for a run whose paths are relative to another folder than its facts' are.</summary>
    /// <param name="pathOf">Turns a path that the registry gives into one of the run.</param>
    public Registry Relocated(Func<string, string> pathOf)
    {
        ArgumentNullException.ThrowIfNull(pathOf);
        if (Facts.IsEmpty)
        {
            return this;
        }

        var declaring = Facts[0].Document;
        var file = new Document(pathOf(declaring.Path), declaring.Text, declaring.Reading, declaring.Format);
        return this with { Facts = [.. Facts.Select(f => f.Relocated(file, pathOf))] };
    }

    private static (string File, TextSpan Place) PlaceOf(AcceptedFact fact) => (fact.Document.Text.Content, fact.Span);
}

/// <summary>A declared person, organisation or place.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The canonical name.</param>
/// <param name="Aliases">Other forms that stand for the same.</param>
public sealed record RegisteredEntity(string Id, EntityKind Kind, string Name, ImmutableArray<string> Aliases);

/// <summary>A declared event.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Name">The canonical name.</param>
/// <param name="Aliases">Other names of the same event.</param>
/// <param name="First">First day, or null.</param>
/// <param name="Last">Last day, inclusive, or null.</param>
/// <param name="PartOf">Id of the event that this one is a part of, or null.</param>
public sealed record RegisteredEvent(string Id, string Name, ImmutableArray<string> Aliases, DateOnly? First, DateOnly? Last, string? PartOf);
