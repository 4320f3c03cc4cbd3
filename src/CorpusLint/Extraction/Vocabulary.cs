using System.Numerics;
using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>
/// The words that the lists of one language have, and what all lists know of those that texts have used so far. What is
/// found does not depend on what was read before, so that many threads may fill it; words beyond its room are looked up anew.
/// </summary>
internal sealed class Vocabulary
{
    private const int ListedBits = 18;
    private const int Room = 1 << 14;

    private readonly LanguagePack _pack;
    private readonly WordEntry _unknown;

    // A bit for each listed word by its hash: nearly every word that no list has is turned away by it.
    private readonly ulong[] _listed = new ulong[1 << (ListedBits - 6)];
    private readonly WordEntry?[] _met = new WordEntry?[Room];
    private int _metCount;

    internal Vocabulary(LanguagePack pack)
    {
        _pack = pack;
        _unknown = WordEntry.Unknown(pack);
        Note(pack.Names.Listed);
        Note(pack.Names.TechnicalTerms.Words);
        Note(pack.Speech.Listed);
        Note(pack.Dates.Words.Words);
        Note(pack.Numbers.Listed);
        Note(pack.Numbers.ListedInPhrases);
        Note(pack.Relations.Listed);
        Note(pack.Readiness.PollNounTable.Words);
        Note(pack.Readiness.BlindTextStarts.Words);
    }

    /// <summary>What is known of a word, letter case aside.</summary>
    internal WordEntry Find(ReadOnlySpan<char> word)
    {
        var letters = WordEntry.LettersOf(word);
        if (!TryHash(word, letters, out var hash))
        {
            return WordEntry.Of(_pack, word);
        }

        var bit = hash >> (32 - ListedBits);
        if ((_listed[bit >> 6] & (1UL << (int)(bit & 63))) == 0)
        {
            return _unknown;
        }

        for (var i = (int)hash & (Room - 1); ; i = (i + 1) & (Room - 1))
        {
            var entry = Volatile.Read(ref _met[i]);
            if (entry is null)
            {
                var met = WordEntry.Of(_pack, word);
                if (!met.IsListed)
                {
                    return _unknown;
                }

                // A quarter stays free, so that every search ends.
                if (_metCount >= Room / 4 * 3 || Interlocked.Increment(ref _metCount) > Room / 4 * 3)
                {
                    return met;
                }

                entry = Interlocked.CompareExchange(ref _met[i], met, null) ?? met;
            }

            if (entry.Letters == letters && (letters != 0 || entry.Is(word)))
            {
                return entry;
            }
        }
    }

    private void Note(ReadOnlySpan<string?> words)
    {
        foreach (var word in words)
        {
            // A listed word with an odd letter is the same, in capitals, as one without.
            if (word is not null && (TryHash(word, out var hash) || TryHash(word.ToUpperInvariant().ToLowerInvariant(), out hash)))
            {
                var bit = hash >> (32 - ListedBits);
                _listed[bit >> 6] |= 1UL << (int)(bit & 63);
            }
        }
    }

    // Some lists compare words in small letters, others in capitals. For all letters but a few ("ſ", the sign of kelvins) the
    // two agree; a word with one of those has no hash and is looked up in each list.
    private static bool TryHash(ReadOnlySpan<char> word, out uint hash) => TryHash(word, WordEntry.LettersOf(word), out hash);

    private static bool TryHash(ReadOnlySpan<char> word, ulong letters, out uint hash)
    {
        if (letters == 0)
        {
            return TryHashOther(word, out hash);
        }

        hash = (uint)((letters * 0x9E37_79B9_7F4A_7C15) >> 32);
        hash ^= hash >> 15;
        return true;
    }

    private static bool TryHashOther(ReadOnlySpan<char> word, out uint hash)
    {
        hash = 0;
        foreach (var c in word)
        {
            var small = c | 0x20u;
            if (!char.IsAscii(c))
            {
                var capital = char.ToUpperInvariant(c);
                small = char.ToLowerInvariant(c);
                if (char.ToUpperInvariant((char)small) != capital || char.ToLowerInvariant(capital) != small)
                {
                    return false;
                }
            }

            hash = (BitOperations.RotateLeft(hash, 5) ^ small) * 0x9E3779B1;
        }

        hash ^= hash >> 15;
        return true;
    }
}
