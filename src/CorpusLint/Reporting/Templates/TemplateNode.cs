using System.Collections.Immutable;

namespace CorpusLint.Reporting.Templates;

/// <summary>A piece of a template.</summary>
/// <param name="Offset">Where it begins, in UTF-16 code units.</param>
internal abstract record TemplateNode(int Offset);

/// <summary>Text that is written as it stands.</summary>
internal sealed record LiteralNode(int Offset, string Text) : TemplateNode(Offset);

/// <summary>A value.</summary>
/// <param name="Offset">Where its tag begins.</param>
/// <param name="Path">Its name, in steps; empty for the value at hand.</param>
/// <param name="IsRaw">Whether it is written without escaping: its control characters are replaced all the same.</param>
internal sealed record ValueNode(int Offset, ImmutableArray<string> Path, bool IsRaw) : TemplateNode(Offset);

/// <summary>What is written for each element of a list, or when a value is there; or, inverted, when it is not.</summary>
internal sealed record SectionNode(int Offset, ImmutableArray<string> Path, bool IsInverted, ImmutableArray<TemplateNode> Children) : TemplateNode(Offset);
