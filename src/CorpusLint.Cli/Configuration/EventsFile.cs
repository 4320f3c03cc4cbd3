using System.Collections.Immutable;

namespace CorpusLint.Cli.Configuration;

/// <summary>Events that a corpus declares: <c>events.jsonc</c>.</summary>
internal sealed record EventsFile
{
    /// <summary>The declared events.</summary>
    public required ImmutableArray<DeclaredEvent> Events { get; init; }
}

/// <summary>A declared event. Events with similar names are different events unless an alias says otherwise.</summary>
internal sealed record DeclaredEvent
{
    /// <summary>Stable id, unique in the file.</summary>
    public required string Id { get; init; }

    /// <summary>The canonical name.</summary>
    public required string Name { get; init; }

    /// <summary>Other names of the same event.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>First day, as 2025-03-14.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Last day, inclusive; the first day when left out.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>Id of the event that this one is a part of.</summary>
    public string? PartOf { get; init; }
}
