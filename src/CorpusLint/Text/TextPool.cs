using System.Numerics;

namespace CorpusLint.Text;

/// <summary>
/// Short texts that come again and again (names, days, numerals), each as one string however often it is read: four of five
/// strings that the facts of a corpus hold say what another one says. Its room is bounded, and a text that had to give way to
/// another is made again. What is given depends on the characters alone, so that many threads may ask.
/// </summary>
internal sealed class TextPool
{
    /// <summary>Longer texts hardly ever come again.</summary>
    internal const int Longest = 64;

    private const int Bits = 14;

    private readonly string?[] _texts = new string?[1 << Bits];

    /// <summary>The characters as a string.</summary>
    internal string Get(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > Longest)
        {
            return text.ToString();
        }

        ref var place = ref _texts[HashOf(text) >> (32 - Bits)];
        if (Volatile.Read(ref place) is { } known && text.SequenceEqual(known))
        {
            return known;
        }

        var made = text.ToString();
        Volatile.Write(ref place, made);
        return made;
    }

    /// <summary>The string of the same characters that was seen first, which may be this one.</summary>
    internal string Get(string text)
    {
        if (text.Length is 0 or > Longest)
        {
            return text;
        }

        ref var place = ref _texts[HashOf(text) >> (32 - Bits)];
        if (Volatile.Read(ref place) is { } known && known == text)
        {
            return known;
        }

        Volatile.Write(ref place, text);
        return text;
    }

    /// <summary>A hash whose first bits are as good as its last.</summary>
    internal static uint HashOf(ReadOnlySpan<char> text)
    {
        var hash = (uint)text.Length;
        foreach (var c in text)
        {
            hash = (BitOperations.RotateLeft(hash, 5) ^ c) * 0x9E3779B1;
        }

        return (hash ^ (hash >> 15)) * 0x85EBCA6B;
    }
}
