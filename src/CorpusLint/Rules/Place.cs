using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Rules;

/// <summary>A part of a fact or node that the model gives as a span: a cue, a speaker, a counted noun.</summary>
/// <param name="Document">The document.</param>
/// <param name="Span">Where, in UTF-16 code units.</param>
public sealed record Place(Document Document, TextSpan Span) : ILocated
{
    /// <summary>The characters as they stand in the file.</summary>
    public string Text => Document.Text.ToString(Span);

    /// <summary>The characters as a reader sees them, white space folded.</summary>
    public string ReadingText => Folding.FoldSpaces(Document.ReadingTextOf(Span));
}

/// <summary>How a rule points at a part of something: with a span that the model gives, never a computed one.</summary>
public static class Places
{
    /// <summary>The place of <paramref name="span"/> in the document of <paramref name="whole"/>: <c>quotation.At(quotation.Cue.Value)</c>.</summary>
    public static Place At(this ILocated whole, TextSpan span) => new(whole.Document, span);

    /// <summary>The place just before the character at <paramref name="offset"/>, for insertions.</summary>
    public static Place At(this ILocated whole, int offset) => new(whole.Document, new TextSpan(offset, 0));

    /// <summary>The place of a member of an enumeration.</summary>
    public static Place At(this Enumeration enumeration, EnumerationMember member) => new(enumeration.Document, member.Span);
}
