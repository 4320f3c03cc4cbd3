namespace CorpusLint.Documents;

/// <summary>
/// Some letters, to be looked for in single words. The framework's search values are made for long texts: for a word they
/// cost more than they save, and their code is compiled anew in every run.
/// </summary>
internal sealed class LetterSet
{
    private const int Tabled = 256;

    private readonly bool[] _isLetter = new bool[Tabled];
    private readonly string _others;

    internal LetterSet(string letters)
    {
        _others = string.Concat(letters.Where(c => c >= Tabled));
        foreach (var c in letters)
        {
            if (c < Tabled)
            {
                _isLetter[c] = true;
            }
        }
    }

    /// <summary>Whether one of the letters stands in a word.</summary>
    internal bool IsIn(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (c < Tabled ? _isLetter[c] : _others.Contains(c))
            {
                return true;
            }
        }

        return false;
    }
}
