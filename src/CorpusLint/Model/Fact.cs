using CorpusLint.Documents;
using CorpusLint.Text;

namespace CorpusLint.Model;

/// <summary>Something that was understood of a document and stands at a place in it.</summary>
public abstract class Fact : ILocated
{
    /// <inheritdoc/>
    public required Document Document { get; init; }

    /// <inheritdoc/>
    public required TextSpan Span { get; init; }

    /// <summary>The sentence that the fact starts in; null in front matter and where there is no sentence.</summary>
    public Sentence? Sentence { get; init; }

    /// <summary>
    /// How sure the extractor is of what it read, from 0 to 1: 1 where the words leave no choice, less for each step that rests on a guess
    /// (an event carried from the sentence before, a pronoun's antecedent, a year that was not written). Rules that join facts multiply it.
    /// </summary>
    public double Confidence { get; internal set; } = 1;

    /// <summary>What made the extractor read it so, in a few words for a person ("title before the name"); null when the words themselves say it all.</summary>
    internal string? Evidence { get; init; }

    /// <summary>All facts of the document; set when the corpus is made, so that a rule can ask what else stands in the sentence.</summary>
    public DocumentFacts Facts { get; internal set; } = null!;

    /// <summary>The characters as they stand in the file; exactly what <see cref="Span"/> covers.</summary>
    public string Text => Document.Text.ToString(Span);

    /// <summary>The characters as a reader sees them, markup left out and runs of white space folded to one space.</summary>
    public string ReadingText => Folding.FoldSpaces(Document.ReadingTextOf(Span));

    /// <summary>The block that the fact stands in; null where there is no sentence.</summary>
    public Block? Block => Sentence?.Block;

    /// <summary>Whether this fact stands before <paramref name="other"/>: by path (ordinal), then by place. A strict order, so that each pair is taken once.</summary>
    public bool Precedes(ILocated other)
    {
        var byPath = string.CompareOrdinal(Document.Path, other.Document.Path);
        return byPath != 0 ? byPath < 0 : Span.CompareTo(other.Span) < 0;
    }

    /// <summary>Whether both facts start in the same sentence.</summary>
    public bool IsInSameSentenceAs(Fact other) => Sentence is not null && ReferenceEquals(Sentence, other.Sentence);

    /// <summary>Type, place and text, for debugging.</summary>
    public override string ToString() => $"{GetType().Name} {Document.Path}{Span} \"{Text}\"";
}
