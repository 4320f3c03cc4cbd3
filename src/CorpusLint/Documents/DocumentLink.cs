using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>A hyperlink as the format marks it.</summary>
/// <param name="Span">What a reader clicks.</param>
/// <param name="Target">Where it leads, as written: an address, a path or <c>#fragment</c>; empty when the markup gives none.</param>
public readonly record struct DocumentLink(TextSpan Span, string Target);
