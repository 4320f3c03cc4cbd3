using System.Collections.Immutable;
using CorpusLint.Documents;

namespace CorpusLint.Model;

/// <summary>
/// What is compared of a sentence to find repeated passages: its folded words, and keys under which equal and nearly equal
/// sentences meet without comparing all with all.
/// </summary>
/// <remarks>
/// Two sentences are nearly equal when they share most of their runs of three words (the Jaccard coefficient of their
/// shingles). Sentences that do so share, with high probability, one of their four smallest shingle hashes (min-wise
/// sampling, Broder 1997), so those are the keys; the first twelve words are a key too, for a sentence that another continues.
/// </remarks>
public sealed class SentencePrint : ILocated
{
    private const int ShingleLength = 3;
    private const int KeyCount = 4;
    private readonly ulong[] _shingles;

    private SentencePrint(Sentence sentence, ImmutableArray<string> words)
    {
        Sentence = sentence;
        Words = words;
        _shingles = Shingle(words);
        Keys = [.. _shingles.Take(KeyCount), HashOf(words, 0, Math.Min(12, words.Length))];
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <inheritdoc/>
    public Document Document => Sentence.Document;

    /// <inheritdoc/>
    public Text.TextSpan Span => Sentence.Span;

    /// <summary>The words and numbers, folded; punctuation is left out.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>Keys that nearly equal sentences share.</summary>
    public ImmutableArray<ulong> Keys { get; }

    /// <summary>The print of a sentence; O(length).</summary>
    public static SentencePrint Of(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var words = ImmutableArray.CreateBuilder<string>(sentence.TokenCount);
        foreach (ref readonly var token in sentence.Tokens)
        {
            if (token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Alphanumeric or TokenKind.Address)
            {
                words.Add(Folding.Fold(sentence.Document.ValueOf(token).ToString()));
            }
        }

        return new SentencePrint(sentence, words.ToImmutable());
    }

    /// <summary>Share of common shingles, 0 to 1.</summary>
    public double SimilarityTo(SentencePrint other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (i, j, common) = (0, 0, 0);
        while (i < _shingles.Length && j < other._shingles.Length)
        {
            var order = _shingles[i].CompareTo(other._shingles[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        var union = _shingles.Length + other._shingles.Length - common;
        return union == 0 ? 0 : (double)common / union;
    }

    /// <summary>Whether one of the two begins with all words of the other.</summary>
    public bool ContinuesOrIsContinuedBy(SentencePrint other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var length = Math.Min(Words.Length, other.Words.Length);
        return Words.AsSpan()[..length].SequenceEqual(other.Words.AsSpan()[..length]);
    }

    private static ulong[] Shingle(ImmutableArray<string> words)
    {
        var result = new SortedSet<ulong>();
        for (var i = 0; i + ShingleLength <= words.Length; i++)
        {
            result.Add(HashOf(words, i, ShingleLength));
        }

        return [.. result];
    }

    // FNV-1a, 64 bits: the same on every machine and run, unlike string.GetHashCode.
    private static ulong HashOf(ImmutableArray<string> words, int start, int count)
    {
        var hash = 14695981039346656037UL;
        for (var i = start; i < start + count; i++)
        {
            foreach (var c in words[i])
            {
                hash = (hash ^ c) * 1099511628211UL;
            }

            hash = (hash ^ ' ') * 1099511628211UL;
        }

        return hash;
    }
}
