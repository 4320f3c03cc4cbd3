using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Text;

namespace CorpusLint.Model;

/// <summary>
/// Sentences of a text and the sentences of its translation that say the same: one and one, one and two, two and one, or,
/// where the other text says nothing of the kind, one and none. It stands where the original stands; an addition of the
/// translation stands where the translation has it.
/// </summary>
public sealed class ParallelPair : Fact
{
    /// <summary>The two texts that the pair belongs to.</summary>
    public ParallelText Parallel { get; internal set; } = null!;

    /// <summary>0-based number of the pair in its text: pairs are in order of the original, additions where the translation has them.</summary>
    public required int Index { get; init; }

    /// <summary>The sentences of the original, in order; empty for what only the translation says.</summary>
    public required ImmutableArray<Sentence> Source { get; init; }

    /// <summary>The sentences of the translation, in order; empty for what only the original says.</summary>
    public required ImmutableArray<Sentence> Target { get; init; }

    /// <summary>Whether the translation says it at another place than the order of the original lets one expect.</summary>
    public bool IsMoved { get; init; }

    /// <summary>Whether the translation repeats the words of the original instead of translating them.</summary>
    public bool IsCopied { get; init; }

    /// <summary>What one side states and the other does not: numbers, dates, names, quotations, links, negations; in order of place.</summary>
    public ImmutableArray<ParallelDifference> Differences { get; internal set; } = [];

    /// <summary>Whether the translation has no counterpart.</summary>
    public bool IsOmission => Target.IsEmpty;

    /// <summary>Whether the original has no counterpart.</summary>
    public bool IsAddition => Source.IsEmpty;

    /// <summary>Whether both texts say it.</summary>
    public bool IsMatched => !Source.IsEmpty && !Target.IsEmpty;

    /// <summary>Number of words of the original; of the translation when the original has none.</summary>
    public int WordCount => (Source.IsEmpty ? Target : Source).Sum(WordsOf);

    /// <summary>Where the original stands, from its first to its last sentence; null for an addition.</summary>
    public TextSpan? SourceSpan => SpanOf(Source);

    /// <summary>Where the translation stands, from its first to its last sentence; null for an omission.</summary>
    public TextSpan? TargetSpan => SpanOf(Target);

    /// <summary>The pair before it in the same texts, or null.</summary>
    public ParallelPair? Previous => Index > 0 ? Parallel.Pairs[Index - 1] : null;

    /// <summary>The pair behind it in the same texts, or null.</summary>
    public ParallelPair? Next => Index + 1 < Parallel.Pairs.Length ? Parallel.Pairs[Index + 1] : null;

    internal static TextSpan? SpanOf(ImmutableArray<Sentence> sentences) =>
        sentences.IsEmpty ? null : TextSpan.FromBounds(sentences[0].Span.Start, sentences[^1].Span.End);

    private static int WordsOf(Sentence sentence)
    {
        var words = 0;
        foreach (ref readonly var token in sentence.Tokens)
        {
            words += token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Alphanumeric ? 1 : 0;
        }

        return words;
    }
}
