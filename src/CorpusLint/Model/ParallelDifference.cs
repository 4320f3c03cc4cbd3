using CorpusLint.Documents;
using CorpusLint.Text;

namespace CorpusLint.Model;

/// <summary>Something that one side of a pair states and the other does not, or states otherwise.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Document">The document that states it.</param>
/// <param name="Span">Where it stands there.</param>
/// <param name="IsLost">Whether the original states it; else only the translation does.</param>
public sealed record ParallelDifference(ParallelDifferenceKind Kind, Document Document, TextSpan Span, bool IsLost) : ILocated
{
    /// <summary>What stands on the other side in its place ("21" for "12"); null when nothing does.</summary>
    public ParallelDifference? Counterpart { get; init; }

    /// <summary>The characters as a reader sees them, white space folded.</summary>
    public string ReadingText => Folding.FoldSpaces(Document.ReadingTextOf(Span));
}

/// <summary>What a translation has to keep.</summary>
public enum ParallelDifferenceKind
{
    /// <summary>A number, in digits or words.</summary>
    Number,

    /// <summary>A day, month, weekday or year.</summary>
    Date,

    /// <summary>The name of a person, or another that the translation keeps as it is elsewhere.</summary>
    Name,

    /// <summary>Quoted words.</summary>
    Quotation,

    /// <summary>A link.</summary>
    Link,

    /// <summary>A negation.</summary>
    Negation,
}
