using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Runs all extractors over one document, in the order in which they need each other.</summary>
public static class FactExtractor
{
    /// <summary>What can be understood of <paramref name="document"/> without knowing any other.</summary>
    /// <param name="document">The document.</param>
    /// <param name="registry">Declared names and events; null for none.</param>
    public static DocumentFacts Extract(Document document, Registry? registry = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        registry ??= Registry.Empty;
        var citations = CitationExtractor.Extract(document);
        var names = MentionExtractor.Extract(document, registry);
        var quotations = QuotationExtractor.Extract(document, names.Mentions);
        OfficeReader.Tell(document, names.Mentions, quotations.Quotations);
        var dates = DateExtractor.Extract(document, names.Mentions, quotations.Quotations, registry);
        var events = new Lazy<ImmutableArray<MeasureEvent>>(() => MeasureEvents.Of(document, names.Mentions), LazyThreadSafetyMode.None);
        var quantities = QuantityExtractor.Extract(document, names.Mentions, quotations.Quotations, dates, citations.Citations, events);
        var facts = new DocumentFacts
        {
            Document = document,
            Mentions = names.Mentions,
            Entities = names.Entities,
            Acronyms = names.Acronyms,
            Quotations = quotations.Quotations,
            UnpairedQuotes = quotations.UnpairedQuotes,
            Dates = dates,
            Quantities = quantities,
            Story = StoryReader.Read(document, names.Mentions, dates, quantities, events, quotations.Quotations, citations.Links),
            Citations = citations.Citations,
            References = citations.References,
            ReferenceHeadings = citations.Headings,
            Links = citations.Links,
            Attributions = AttributionExtractor.Extract(quotations, citations.Citations, citations.Links),
            Enumerations = EnumerationExtractor.Extract(document, names.Mentions, dates, registry),
            Placeholders = PlaceholderExtractor.Extract(document),
            AcronymUses = AcronymUseExtractor.Extract(document, names.Mentions),
            Polls = PollExtractor.Extract(document, names.Mentions, dates, quantities, citations.Citations, citations.Links),
        };
        var pairs = ParallelExtractor.Extract(facts);
        DocumentWords.Forget(document);
        return pairs.IsEmpty ? facts : facts with { Pairs = pairs };
    }
}
