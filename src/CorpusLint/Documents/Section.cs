using System.Collections.Immutable;
using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>A heading with what stands under it up to the next heading; the first section of a document may have none.</summary>
public sealed class Section : ILocated
{
    internal Section(Document document, int index, Block? heading)
    {
        Document = document;
        Index = index;
        Heading = heading;
    }

    /// <inheritdoc/>
    public Document Document { get; }

    /// <summary>0-based number of the section in its document.</summary>
    public int Index { get; }

    /// <summary>The heading, or null for what stands before the first heading.</summary>
    public Block? Heading { get; }

    /// <summary>1 for the title's section, else the heading's level; 0 without a heading.</summary>
    public int Level => Heading?.Level ?? 0;

    /// <summary>The section whose heading has a smaller level and encloses this one; null at the top.</summary>
    public Section? Parent { get; internal set; }

    /// <summary>The heading block, if any, and the blocks under it, in order.</summary>
    public ImmutableArray<Block> Blocks { get; internal set; } = [];

    /// <summary>From the first to the last block.</summary>
    public TextSpan Span => Blocks.IsEmpty ? default : TextSpan.FromBounds(Blocks[0].Span.Start, Blocks[^1].Span.End);

    /// <summary>The heading as a reader sees it; empty without a heading.</summary>
    public string Title => Heading?.ReadingText ?? "";
}
