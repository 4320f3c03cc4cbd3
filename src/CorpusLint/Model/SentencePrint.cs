using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
    private const ulong Basis = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    // Made when they are asked for: equal sentences are found without them.
    private ulong[]? _shingles;
    private ulong[]? _keys;

    private SentencePrint(Sentence sentence, ImmutableArray<ulong> words)
    {
        Sentence = sentence;
        Words = words;
        Whole = HashOf(words, 0, words.Length);
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <inheritdoc/>
    public Document Document => Sentence.Document;

    /// <inheritdoc/>
    public Text.TextSpan Span => Sentence.Span;

    /// <summary>The words and numbers in order, each as the hash of its folded letters; punctuation is left out.</summary>
    public ImmutableArray<ulong> Words { get; }

    /// <summary>Hash of all words: two sentences of the same words have the same.</summary>
    public ulong Whole { get; }

    /// <summary>Keys that nearly equal sentences share.</summary>
    public ImmutableArray<ulong> Keys => ImmutableCollectionsMarshal.AsImmutableArray(_keys ??= KeysOf(Words));

    private ulong[] Shingles => _shingles ??= Shingle(Words);

    /// <summary>The print of a sentence; O(length).</summary>
    public static SentencePrint Of(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var count = 0;
        foreach (ref readonly var token in sentence.Tokens)
        {
            count += IsCompared(token) ? 1 : 0;
        }

        var words = new ulong[count];
        count = 0;
        foreach (ref readonly var token in sentence.Tokens)
        {
            if (IsCompared(token))
            {
                words[count++] = HashOf(sentence.Document.ValueOf(token));
            }
        }

        return new SentencePrint(sentence, ImmutableCollectionsMarshal.AsImmutableArray(words));
    }

    /// <summary>
    /// Those of several sentences whose words, all of them, another one has, in their order. Most texts repeat nothing: whoever
    /// looks for copies need not group the rest. O(n log n).
    /// </summary>
    public static IReadOnlyList<SentencePrint> Recurring(IReadOnlyList<SentencePrint> prints)
    {
        ArgumentNullException.ThrowIfNull(prints);
        var wholes = new ulong[prints.Count];
        for (var i = 0; i < wholes.Length; i++)
        {
            wholes[i] = prints[i].Whole;
        }

        return WithAny(prints, Repeated(wholes), static (print, repeated) => repeated.Contains(print.Whole));
    }

    /// <summary>Those of several sentences that share one of their <see cref="Keys"/> with another, in their order; O(n log n).</summary>
    public static IReadOnlyList<SentencePrint> Meeting(IReadOnlyList<SentencePrint> prints)
    {
        ArgumentNullException.ThrowIfNull(prints);
        var keys = new ulong[prints.Count * (KeyCount + 1)];
        var count = 0;
        foreach (var print in prints)
        {
            count += KeysOf(print.Words, keys.AsSpan(count));
        }

        return WithAny(prints, Repeated(keys.AsSpan(0, count)), static (print, repeated) =>
        {
            foreach (var key in print.Keys)
            {
                if (repeated.Contains(key))
                {
                    return true;
                }
            }

            return false;
        });
    }

    /// <summary>Share of common shingles, 0 to 1.</summary>
    public double SimilarityTo(SentencePrint other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (own, others) = (Shingles, other.Shingles);
        var (i, j, common) = (0, 0, 0);
        while (i < own.Length && j < others.Length)
        {
            var order = own[i].CompareTo(others[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        var union = own.Length + others.Length - common;
        return union == 0 ? 0 : (double)common / union;
    }

    /// <summary>Whether one of the two begins with all words of the other.</summary>
    public bool ContinuesOrIsContinuedBy(SentencePrint other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var length = Math.Min(Words.Length, other.Words.Length);
        return Words.AsSpan()[..length].SequenceEqual(other.Words.AsSpan()[..length]);
    }

    private static bool IsCompared(in Token token) => token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Alphanumeric or TokenKind.Address;

    private static IReadOnlyList<SentencePrint> WithAny(IReadOnlyList<SentencePrint> prints, HashSet<ulong>? repeated, Func<SentencePrint, HashSet<ulong>, bool> has)
    {
        if (repeated is null)
        {
            return [];
        }

        var found = new List<SentencePrint>();
        foreach (var print in prints)
        {
            if (has(print, repeated))
            {
                found.Add(print);
            }
        }

        return found;
    }

    // The numbers that come more than once, which are put in order for that; null for none.
    private static HashSet<ulong>? Repeated(Span<ulong> numbers)
    {
        numbers.Sort();
        HashSet<ulong>? repeated = null;
        for (var i = 1; i < numbers.Length; i++)
        {
            if (numbers[i] == numbers[i - 1])
            {
                (repeated ??= []).Add(numbers[i]);
            }
        }

        return repeated;
    }

    private static ulong[] KeysOf(ImmutableArray<ulong> words)
    {
        Span<ulong> keys = stackalloc ulong[KeyCount + 1];
        return keys[..KeysOf(words, keys)].ToArray();
    }

    // The smallest shingles and the first words, without a list of all shingles: most sentences are compared with none.
    private static int KeysOf(ImmutableArray<ulong> words, Span<ulong> keys)
    {
        var count = 0;
        for (var i = 0; i + ShingleLength <= words.Length; i++)
        {
            var shingle = HashOf(words, i, ShingleLength);
            var place = count;
            while (place > 0 && keys[place - 1] > shingle)
            {
                place--;
            }

            if (place == KeyCount || (place > 0 && keys[place - 1] == shingle))
            {
                continue;
            }

            count = Math.Min(count + 1, KeyCount);
            keys[place..(count - 1)].CopyTo(keys[(place + 1)..]);
            keys[place] = shingle;
        }

        keys[count] = HashOf(words, 0, Math.Min(12, words.Length));
        return count + 1;
    }

    private static ulong[] Shingle(ImmutableArray<ulong> words)
    {
        if (words.Length < ShingleLength)
        {
            return [];
        }

        var result = new ulong[words.Length - ShingleLength + 1];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = HashOf(words, i, ShingleLength);
        }

        Array.Sort(result);
        var unique = 1;
        for (var i = 1; i < result.Length; i++)
        {
            if (result[i] != result[unique - 1])
            {
                result[unique++] = result[i];
            }
        }

        return unique == result.Length ? result : result.AsSpan(0, unique).ToArray();
    }

    // FNV-1a, 64 bits: the same on every machine and run, unlike string.GetHashCode. Only words beyond ASCII are folded as strings.
    private static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = Basis;
        foreach (var c in word)
        {
            if (c > 0x7F)
            {
                return HashOfFolded(Folding.Fold(word.ToString()));
            }

            hash = (hash ^ (c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c)) * Prime;
        }

        return hash;
    }

    private static ulong HashOfFolded(string word)
    {
        var hash = Basis;
        foreach (var c in word)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }

    private static ulong HashOf(ImmutableArray<ulong> words, int start, int count)
    {
        var hash = Basis;
        for (var i = start; i < start + count; i++)
        {
            hash = (hash ^ words[i]) * Prime;
            hash ^= hash >> 29;
        }

        return hash;
    }
}
