using System.Collections.Immutable;
using CorpusLint.Model;

namespace CorpusLint.Cli.Configuration;

/// <summary>Persons, organisations and places that a corpus declares: <c>entities.jsonc</c>.</summary>
internal sealed record EntitiesFile
{
    /// <summary>The declared names.</summary>
    public required ImmutableArray<DeclaredEntity> Entities { get; init; }
}

/// <summary>A declared person, organisation or place.</summary>
internal sealed record DeclaredEntity
{
    /// <summary>Stable id, unique in the file.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required EntityKind Kind { get; init; }

    /// <summary>The canonical name.</summary>
    public required string Name { get; init; }

    /// <summary>Other forms that stand for the same.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];
}
