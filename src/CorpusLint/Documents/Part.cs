using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>A part of something that stands in a document: the cue of an attribution, the members of a list.</summary>
/// <param name="Whole">The node or fact that it is a part of.</param>
/// <param name="Span">Where the part stands.</param>
public sealed record Part(ILocated Whole, TextSpan Span) : ILocated
{
    /// <inheritdoc/>
    public Document Document => Whole.Document;
}
