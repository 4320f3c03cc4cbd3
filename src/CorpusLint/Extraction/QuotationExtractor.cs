using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Finds quoted words, what they are, and who speaks.</summary>
internal static class QuotationExtractor
{
    internal static QuotationFacts Extract(Document document, ImmutableArray<EntityMention> mentions) => new([], []);
}

/// <summary>What the quotation extractor delivers.</summary>
internal sealed record QuotationFacts(ImmutableArray<Quotation> Quotations, ImmutableArray<UnpairedQuote> UnpairedQuotes);
