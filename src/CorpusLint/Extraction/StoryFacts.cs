using System.Collections.Immutable;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>The facts of one document that show what its figures are about; all in order of place.</summary>
internal readonly record struct StoryFacts(
    ImmutableArray<EntityMention> Mentions,
    ImmutableArray<DateMention> Dates,
    ImmutableArray<MeasureEvent> Events,
    ImmutableArray<Quantity> Quantities);
