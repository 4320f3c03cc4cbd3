using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>What a reader of a format says of one block; <see cref="DocumentBuilder"/> makes the nodes.</summary>
/// <param name="Kind">What the block is.</param>
/// <param name="Span">From the first to the last character of its reading text.</param>
internal readonly record struct BlockSource(BlockKind Kind, TextSpan Span)
{
    /// <summary>Depth of a heading or list item.</summary>
    internal int Level { get; init; }

    /// <summary>The marker before the text, as written.</summary>
    internal string? Marker { get; init; }

    /// <summary>Whether the block stands in a block quotation.</summary>
    internal bool IsQuoted { get; init; }

    /// <summary>Whether the block is the dateline that was split from the paragraph behind it.</summary>
    internal bool IsDateline { get; init; }

    /// <summary>The language that the format declares for the block (<c>lang</c>), or null.</summary>
    internal Language? DeclaredLanguage { get; init; }
}
