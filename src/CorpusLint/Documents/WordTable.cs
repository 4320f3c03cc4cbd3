using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CorpusLint.Documents;

/// <summary>
/// A table from words to what is known of them, letter case aside, made once and asked for nearly every word of every
/// document: a word is hashed by its length and four of its letters only, and nearly all words that it does not have are
/// turned away without a comparison.
/// </summary>
internal sealed class WordTable<T>
{
    // Up to so many words, a look at a word's first letter and length turns nearly all others away.
    private const int FewWords = 128;
    private const int LongestLength = 31;

    // For each first letter, letter case aside, the lengths of the words, one bit a length.
    private readonly uint[] _lengths = new uint[32];
    private readonly bool _isLowerCase;
    private int _shift;
    private uint[] _hashes;
    private string[] _words;
    private T[] _values;

    /// <summary>Makes the table; of words that are the same under its comparison the first counts.</summary>
    /// <param name="entries">Words and values.</param>
    /// <param name="isLowerCase">
    /// Whether the table's words are in lower case and match what is the same in lower case; else they match what is the
    /// same under <see cref="StringComparison.OrdinalIgnoreCase"/>. The two differ for a few letters outside ASCII only.
    /// </param>
    internal WordTable(IEnumerable<KeyValuePair<string, T>> entries, bool isLowerCase = false)
        : this(isLowerCase, (entries as ICollection<KeyValuePair<string, T>>)?.Count ?? 0)
    {
        foreach (var (word, value) in entries)
        {
            Add(word, value);
        }
    }

    /// <summary>Makes an empty table, to be filled by <see cref="At(string)"/> while a lexicon loads.</summary>
    /// <param name="isLowerCase">See the other constructor.</param>
    /// <param name="capacity">For how many words there is room before the table grows.</param>
    internal WordTable(bool isLowerCase, int capacity)
    {
        var bits = 3;
        while (1 << bits < 3 * capacity)
        {
            bits++;
        }

        _isLowerCase = isLowerCase;
        _shift = 32 - bits;
        _hashes = new uint[1 << bits];
        _words = new string[1 << bits];
        _values = new T[1 << bits];
    }

    /// <summary>Number of words.</summary>
    internal int Count { get; private set; }

    /// <summary>All words, in no order that means anything, with gaps between them.</summary>
    internal ReadOnlySpan<string?> Words => _words;

    internal bool Contains(ReadOnlySpan<char> word) => IndexOf(word) >= 0;

    internal bool TryGetValue(ReadOnlySpan<char> word, [MaybeNullWhen(false)] out T value)
    {
        var index = IndexOf(word);
        value = index < 0 ? default : _values[index];
        return index >= 0;
    }

    /// <summary>The value of a word; the default of its type for an unknown one.</summary>
    internal T? GetValueOrDefault(ReadOnlySpan<char> word)
    {
        var index = IndexOf(word);
        return index < 0 ? default : _values[index];
    }

    /// <summary>
    /// The value of a word, to be changed; a word that the table does not have is added with the default of its type. For
    /// loading only: afterwards many threads read the table. A dictionary of the framework would be filled first otherwise,
    /// whose code for a type of the program's is compiled anew in every run.
    /// </summary>
    internal ref T At(string word)
    {
        var index = IndexOf(word);
        if (index < 0)
        {
            Add(word, default!);
            index = IndexOf(word);
        }

        return ref _values[index];
    }

    /// <summary>The same for a word that stands in a longer text; only one that the table does not have becomes a string.</summary>
    internal ref T At(ReadOnlySpan<char> word)
    {
        var index = IndexOf(word);
        if (index >= 0)
        {
            return ref _values[index];
        }

        return ref At(word.ToString());
    }

    private int IndexOf(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || (Count <= FewWords && !MayHave(word)))
        {
            return -1;
        }

        var hash = HashOf(word);
        var hashes = _hashes;
        for (var i = (int)(hash >> _shift); hashes[i] != 0; i = (i + 1) & (hashes.Length - 1))
        {
            if (hashes[i] == hash && IsSame(word, _words[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A table of words alone; duplicates do not matter.</summary>
    /// <param name="words">The words.</param>
    /// <param name="value">The value of each.</param>
    /// <param name="isLowerCase">See the constructor.</param>
    internal static WordTable<T> Of(IEnumerable<string> words, T value, bool isLowerCase = false)
    {
        var table = new WordTable<T>(isLowerCase, (words as IReadOnlyCollection<string>)?.Count ?? 0);
        foreach (var word in words)
        {
            table.Add(word, value);
        }

        return table;
    }

    private void Add(string word, T value)
    {
        if (word.Length == 0 || IndexOf(word) >= 0)
        {
            return;
        }

        if (3 * Count >= _hashes.Length)
        {
            Grow();
        }

        var hash = HashOf(word);
        var i = FreeSlot(hash);
        (_hashes[i], _words[i], _values[i]) = (hash, word, value);
        Count++;

        // A letter outside ASCII may be the same as one inside ("K" as the sign of kelvins).
        foreach (ref var lengths in char.IsAscii(word[0]) ? _lengths.AsSpan(word[0] & 31, 1) : _lengths)
        {
            lengths |= 1u << Math.Min(word.Length, LongestLength);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MayHave(ReadOnlySpan<char> word) =>
        !char.IsAscii(word[0]) || (_lengths[word[0] & 31] & (1u << Math.Min(word.Length, LongestLength))) != 0;

    private void Grow()
    {
        var (hashes, words, values) = (_hashes, _words, _values);
        _shift--;
        _hashes = new uint[2 * hashes.Length];
        _words = new string[_hashes.Length];
        _values = new T[_hashes.Length];
        for (var i = 0; i < hashes.Length; i++)
        {
            if (hashes[i] != 0)
            {
                var free = FreeSlot(hashes[i]);
                (_hashes[free], _words[free], _values[free]) = (hashes[i], words[i], values[i]);
            }
        }
    }

    private int FreeSlot(uint hash)
    {
        var i = (int)(hash >> _shift);
        while (_hashes[i] != 0)
        {
            i = (i + 1) & (_hashes.Length - 1);
        }

        return i;
    }

    private bool IsSame(ReadOnlySpan<char> word, string known)
    {
        if (word.Length != known.Length)
        {
            return false;
        }

        // Most words of a text are written as the lists have them.
        if (word.SequenceEqual(known))
        {
            return true;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] != known[i] && !IsSameLetter(word[i], known[i]))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsSameLetter(char c, char known) => _isLowerCase
        ? char.ToLowerInvariant(c) == known
        : (char.IsAscii(c) && char.IsAscii(known)) ? (c | 0x20) == (known | 0x20) && char.IsAsciiLetter(c) : char.ToUpperInvariant(c) == char.ToUpperInvariant(known);

    // The lowest bit marks a slot as taken.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint HashOf(ReadOnlySpan<char> word)
    {
        var (first, last, middle, second) = ((uint)word[0], (uint)word[^1], (uint)word[word.Length >> 1], (uint)word[word.Length > 1 ? 1 : 0]);
        var letters = (first | last | middle | second) < 0x80
            ? first | (last << 8) | (middle << 16) | (second << 24) | 0x20202020u
            : Fold(word[0]) | (Fold(word[^1]) << 8) | (Fold(word[word.Length >> 1]) << 16) | (Fold(word[word.Length > 1 ? 1 : 0]) << 24);
        return ((letters ^ ((uint)word.Length * 0x85EBCA6B)) * 0x9E3779B1) | 1;
    }

    // What two letters that compare as the same have in common.
    private uint Fold(char c) => char.IsAscii(c) ? c | 0x20u : FoldOther(c);

    private uint FoldOther(char c)
    {
        var same = _isLowerCase ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c);
        return char.IsAscii(same) ? same | 0x20u : 0x80u;
    }
}
