using System.Collections.Immutable;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Something that looks like a citation marker.</summary>
/// <param name="Span">The whole marker, brackets included.</param>
/// <param name="Style">How it looks.</param>
/// <param name="Labels">The labels, ranges expanded.</param>
internal sealed record CitationCandidate(TextSpan Span, CitationStyle Style, ImmutableArray<string> Labels)
{
    /// <summary>Whether the marker is set tight to a word, as an array index is: "rows[2]".</summary>
    internal bool IsAttached { get; init; }
}
