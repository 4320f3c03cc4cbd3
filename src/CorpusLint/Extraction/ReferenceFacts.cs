using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>The reference lists of a document and the blocks that make them up.</summary>
/// <param name="References">The entries and footnotes, in order of place.</param>
/// <param name="Headings">The headings of the lists.</param>
/// <param name="Blocks">Indexes of the blocks that are entries: a number in brackets there is a label, not a citation.</param>
internal sealed record ReferenceFacts(ImmutableArray<Reference> References, ImmutableArray<ReferenceHeading> Headings, IReadOnlySet<int> Blocks)
{
    /// <summary>Whether the block belongs to a reference list.</summary>
    internal bool Covers(Block block) => Blocks.Contains(block.Index);
}
