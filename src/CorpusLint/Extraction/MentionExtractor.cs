using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Finds names and resolves them inside one document.</summary>
internal static class MentionExtractor
{
    internal static MentionFacts Extract(Document document, Registry registry) => new([], [], []);
}

/// <summary>What the mention extractor delivers.</summary>
internal sealed record MentionFacts(
    ImmutableArray<EntityMention> Mentions,
    ImmutableArray<Entity> Entities,
    ImmutableArray<AcronymDefinition> Acronyms);
