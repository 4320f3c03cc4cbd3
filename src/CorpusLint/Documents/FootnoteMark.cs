using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>A footnote reference that the format itself marks: <c>[^id]</c> in Markdown, a superscript link in HTML.</summary>
/// <param name="Span">The whole marker in the file.</param>
/// <param name="Label">The label without brackets and caret.</param>
public readonly record struct FootnoteMark(TextSpan Span, string Label);
