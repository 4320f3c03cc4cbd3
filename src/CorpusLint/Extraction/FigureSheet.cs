using System.Collections.Immutable;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>The figures of a document and how many of its sentences have each word.</summary>
internal sealed class FigureSheet(DocumentFacts facts, ImmutableArray<FigureOutline> figures, IReadOnlyDictionary<string, int> sentencesOf)
{
    private readonly ILookup<(string, decimal?), FigureOutline> _byValue = figures.ToLookup(f => (f.Dimension, f.Quantity.Value));

    /// <summary>The document.</summary>
    internal DocumentFacts Facts { get; } = facts;

    /// <summary>Its figures in order of place.</summary>
    internal ImmutableArray<FigureOutline> Figures { get; } = figures;

    /// <summary>Number of sentences with a stem.</summary>
    internal IReadOnlyDictionary<string, int> SentencesOf { get; } = sentencesOf;

    /// <summary>Its figures of the dimension and value of one of this or of another sheet.</summary>
    internal IEnumerable<FigureOutline> LikeFigures(FigureOutline figure) => _byValue[(figure.Dimension, figure.Quantity.Value)];
}
