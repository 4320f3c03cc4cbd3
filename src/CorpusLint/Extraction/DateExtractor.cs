using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Finds time expressions and resolves them as far as the text allows.</summary>
internal static class DateExtractor
{
    internal static ImmutableArray<DateMention> Extract(
        Document document, ImmutableArray<EntityMention> mentions, ImmutableArray<Quotation> quotations, Registry registry) => [];
}
