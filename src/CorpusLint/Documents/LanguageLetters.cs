namespace CorpusLint.Documents;

/// <summary>
/// The letters that speak for and against each language of a set, a bit for each by its place in the set: a word is walked
/// through once, however many languages there are.
/// </summary>
internal sealed class LanguageLetters
{
    /// <summary>For how many languages there are bits.</summary>
    internal const int MostLanguages = 64;

    private const int Tabled = 256;

    private readonly (ulong Own, ulong Foreign)[] _tabled = new (ulong, ulong)[Tabled];
    private readonly Dictionary<char, (ulong Own, ulong Foreign)> _others = [];

    internal LanguageLetters(ReadOnlySpan<LanguageProfile> profiles)
    {
        for (var p = 0; p < profiles.Length; p++)
        {
            foreach (var letter in profiles[p].Letters)
            {
                Add(letter, 1UL << p, 0);
            }

            foreach (var letter in profiles[p].ForeignLetters)
            {
                Add(letter, 0, 1UL << p);
            }
        }
    }

    /// <summary>The languages that have a letter of a word among their own, and those whose words do not have one of its letters.</summary>
    internal (ulong Own, ulong Foreign) Of(ReadOnlySpan<char> word)
    {
        var (own, foreign) = (0UL, 0UL);
        foreach (var c in word)
        {
            var (speaksFor, speaksAgainst) = c < Tabled ? _tabled[c] : _others.GetValueOrDefault(c);
            own |= speaksFor;
            foreign |= speaksAgainst;
        }

        return (own, foreign);
    }

    private void Add(char letter, ulong own, ulong foreign)
    {
        if (letter < Tabled)
        {
            ref var known = ref _tabled[letter];
            known = (known.Own | own, known.Foreign | foreign);
        }
        else
        {
            var known = _others.GetValueOrDefault(letter);
            _others[letter] = (known.Own | own, known.Foreign | foreign);
        }
    }
}
