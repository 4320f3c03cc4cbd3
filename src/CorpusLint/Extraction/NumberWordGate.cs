namespace CorpusLint.Extraction;

/// <summary>
/// A quick look at a word by its first letter and length, letter case aside: whether it can be one of a set at all.
/// Every word of every document is asked for, so that this decides before anything is hashed.
/// </summary>
internal sealed class NumberWordGate
{
    private const int LongestLength = 31;

    // For each letter of the alphabet the lengths of the words that start with it, one bit a length; all other characters share the last row.
    private readonly uint[] _lengths = new uint[33];

    internal NumberWordGate(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            _lengths[Row(word[0])] |= Bit(word.Length);
        }
    }

    /// <summary>Whether a word of the set starts and is as long as this one.</summary>
    internal bool MayContain(ReadOnlySpan<char> word) => (_lengths[Row(word[0])] & Bit(word.Length)) != 0;

    /// <summary>Whether a word of the set starts as this one does.</summary>
    internal bool MayStart(char first) => _lengths[Row(first)] != 0;

    private static uint Bit(int length) => 1u << Math.Min(length, LongestLength);

    private static int Row(char first) => char.IsAsciiLetter(first) ? first & 31 : 32;
}
