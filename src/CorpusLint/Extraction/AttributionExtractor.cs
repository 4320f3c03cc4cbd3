using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Finds where the text says who says so.</summary>
internal static class AttributionExtractor
{
    internal static ImmutableArray<Attribution> Extract(
        Document document,
        ImmutableArray<EntityMention> mentions,
        ImmutableArray<Quotation> quotations,
        ImmutableArray<Citation> citations,
        ImmutableArray<Link> links) => [];
}
