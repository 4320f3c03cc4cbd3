namespace CorpusLint.Text;

/// <summary>One replacement in a document, relative to the unmodified text.</summary>
/// <param name="Span">What is replaced; empty to insert.</param>
/// <param name="NewText">What stands there afterwards; empty to delete.</param>
public readonly record struct TextChange(TextSpan Span, string NewText);
