using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Finds numbers that count or measure, with their bounds, units, counted nouns and measure keys.</summary>
internal static class QuantityExtractor
{
    internal static ImmutableArray<Quantity> Extract(
        Document document,
        ImmutableArray<EntityMention> mentions,
        ImmutableArray<Quotation> quotations,
        ImmutableArray<DateMention> dates,
        ImmutableArray<Citation> citations,
        Registry registry) => [];
}
