using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>A hyperlink as the format marks it, or a bare web address in the text.</summary>
/// <param name="Span">What a reader clicks; for a bare address the address.</param>
/// <param name="Target">Where it leads, as written: an address, a path or <c>#fragment</c>; empty when the markup gives none.</param>
public readonly record struct DocumentLink(TextSpan Span, string Target);
