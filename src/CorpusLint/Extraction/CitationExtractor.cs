using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Finds citation markers, reference lists and links, and joins markers to entries.</summary>
internal static class CitationExtractor
{
    internal static CitationFacts Extract(Document document) => new([], [], [], []);
}

/// <summary>What the citation extractor delivers.</summary>
internal sealed record CitationFacts(
    ImmutableArray<Citation> Citations,
    ImmutableArray<Reference> References,
    ImmutableArray<ReferenceHeading> Headings,
    ImmutableArray<Link> Links);
