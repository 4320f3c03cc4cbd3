using System.Collections.Immutable;

namespace CorpusLint.Model;

/// <summary>A marker that points the reader to a source: <c>[1]</c>, <c>[^id]</c>, "(Ruiz 2024)".</summary>
public sealed class Citation : Fact
{
    /// <summary>How the marker looks.</summary>
    public required CitationStyle Style { get; init; }

    /// <summary>The labels that it names, ranges expanded: <c>[1-3]</c> has three. For author–year "ruiz 2024", folded.</summary>
    public required ImmutableArray<string> Labels { get; init; }

    /// <summary>The entries that the labels lead to, in the order of <see cref="Labels"/>; null where there is none.</summary>
    public ImmutableArray<Reference?> Targets { get; init; } = [];

    /// <summary>Whether the marker is itself a hyperlink.</summary>
    public bool IsLink { get; init; }
}

/// <summary>How a citation marker looks.</summary>
public enum CitationStyle
{
    /// <summary><c>[1]</c>, <c>[1, 2]</c>, <c>[1-3]</c>, superscript digits.</summary>
    Numeric,

    /// <summary><c>[^id]</c> and other footnote references of the format.</summary>
    Footnote,

    /// <summary>"(Ruiz 2024)", "Ruiz (2024)".</summary>
    AuthorYear,
}
