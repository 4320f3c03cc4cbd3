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

    private const int Bits = 15;

    private readonly string?[] _texts = new string?[1 << Bits];

    /// <summary>The characters as a string.</summary>
    internal string Get(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > Longest)
        {
            return text.ToString();
        }

        var place = PlaceOf(text, Bits);
        return Find(text, place) ?? Keep(text.ToString(), place);
    }

    /// <summary>The string of the same characters that was seen first, which may be this one.</summary>
    internal string Get(string text)
    {
        if (text.Length is 0 or > Longest)
        {
            return text;
        }

        var place = PlaceOf(text, Bits);
        return Find(text, place) ?? Keep(text, place);
    }

    /// <summary>Where a text stands in a table of two to the power of <paramref name="bits"/> places, or else in the place beside it, whose number differs in the last bit.</summary>
    internal static int PlaceOf(ReadOnlySpan<char> text, int bits)
    {
        var hash = (uint)text.Length;
        foreach (var c in text)
        {
            hash = (BitOperations.RotateLeft(hash, 5) ^ c) * 0x9E3779B1;
        }

        return (int)(((hash ^ (hash >> 15)) * 0x85EBCA6B) >> (32 - bits));
    }

    private string? Find(ReadOnlySpan<char> text, int place) =>
        Volatile.Read(ref _texts[place]) is { } known && text.SequenceEqual(known) ? known
        : Volatile.Read(ref _texts[place ^ 1]) is { } beside && text.SequenceEqual(beside) ? beside
        : null;

    // The older of two texts gives way.
    private string Keep(string text, int place)
    {
        Volatile.Write(ref _texts[place ^ 1], _texts[place]);
        Volatile.Write(ref _texts[place], text);
        return text;
    }
}
