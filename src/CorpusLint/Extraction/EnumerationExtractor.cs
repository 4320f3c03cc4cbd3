using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Finds who takes part in what: partners, leaders, sponsors, endorsers.</summary>
internal static class EnumerationExtractor
{
    internal static ImmutableArray<Enumeration> Extract(
        Document document, ImmutableArray<EntityMention> mentions, ImmutableArray<DateMention> dates, Registry registry) => [];
}
