namespace CorpusLint.Extraction;

/// <summary>
/// Words as numbers for comparing many documents: letter case, accents, a plural's "s" and what follows the sixth letter do
/// not count, so that "vacuna", "vacunas" and "vacunación" are one. Two words of one number by chance (1 in four billion) do
/// no harm, because no single word decides.
/// </summary>
internal static class StoryStem
{
    private const int Longest = 6;
    private const int ShortestPlural = 5;
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    // Accents are marks of stress that come and go with the ending: "camión", "camiones".
    private const string Accented = "áéíóúüàèìòùâêîôû";
    private const string Plain = "aeiouuaeiouaeiou";

    /// <summary>The number of a word; never 0.</summary>
    internal static uint Of(ReadOnlySpan<char> word)
    {
        var length = word.Length >= ShortestPlural && word[^1] is 's' or 'S' ? word.Length - 1 : word.Length;
        return Hash(Basis, word[..Math.Min(length, Longest)]);
    }

    /// <summary>The number of a text, all but its letters left out; 0 when it has none.</summary>
    internal static uint OfLetters(ReadOnlySpan<char> text) => Hash(Basis, text) is var hash && hash == Basis ? 0 : hash;

    /// <summary>Joins a number with another.</summary>
    internal static uint Join(uint hash, uint other)
    {
        for (var i = 0; i < sizeof(uint); i++, other >>= 8)
        {
            hash = unchecked((hash ^ (other & 0xFF)) * Prime);
        }

        return hash;
    }

    private static uint Hash(uint hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                var lower = char.ToLowerInvariant(c);
                var index = lower < 128 ? -1 : Accented.IndexOf(lower, StringComparison.Ordinal);
                hash = unchecked((hash ^ (index >= 0 ? Plain[index] : lower)) * Prime);
            }
        }

        return hash;
    }
}
