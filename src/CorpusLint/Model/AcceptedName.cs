namespace CorpusLint.Model;

/// <summary>The form of a name that a corpus declares to be the right one.</summary>
public sealed record AcceptedName : AcceptedFact
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>What it names.</summary>
    public EntityKind Kind { get; init; } = EntityKind.Person;

    /// <inheritdoc/>
    public override string Value => Name;

    /// <summary>Whether a form is the right one; letter case, quotation marks and hyphens aside.</summary>
    public bool Is(string form) => Folding.Fold(form) == Folding.Fold(Name);
}
