namespace CorpusLint.Model;

/// <summary>The office that a corpus declares a person to hold.</summary>
public sealed record AcceptedTitle : AcceptedFact
{
    internal AcceptedTitle()
    {
    }

    /// <summary>The title, as declared.</summary>
    public required string Title { get; init; }

    /// <summary>The full name of who holds it.</summary>
    public required string Person { get; init; }

    /// <summary>What was understood of the title.</summary>
    internal Office Office { get; init; } = null!;

    /// <inheritdoc/>
    public override string Value => Title;

    /// <summary>Whether it says anything of a document: it may hold for others only, or from a later day on than that of the document.</summary>
    internal bool SpeaksOf(CorpusLint.Documents.Document document) =>
        HoldsFor(document) && (AsOf is not { } from || document.Date is not { } written || written.Value >= from);
}
