using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>
/// Which of a lexicon's lists have a phrase that opens with a word, and which one that closes with it. Round every number
/// some fifty lists are asked for what stands there; the word is looked up once, and each list then tests a bit.
/// </summary>
internal sealed class NumberPhraseMarks
{
    /// <summary>What is said of a word that no list has.</summary>
    internal static NumberPhraseMarks None { get; } = new(0);

    // A bit for each list.
    private readonly ulong[] _opens;
    private readonly ulong[] _closes;

    private NumberPhraseMarks(int lists) => (_opens, _closes) = (new ulong[(lists + 63) >> 6], new ulong[(lists + 63) >> 6]);

    /// <summary>Whether the list numbered <paramref name="list"/> has a phrase that opens with the word.</summary>
    internal bool MayOpen(int list) => IsSet(_opens, list);

    /// <summary>Whether the list numbered <paramref name="list"/> has a phrase that closes with the word.</summary>
    internal bool MayClose(int list) => IsSet(_closes, list);

    /// <summary>Makes the table from the words that the phrases of some lists open or close with.</summary>
    internal static WordTable<NumberPhraseMarks> Of(IReadOnlyList<NumberPhrases> lists)
    {
        var marks = new WordTable<NumberPhraseMarks>(isLowerCase: false, capacity: 2048);
        foreach (var list in lists)
        {
            foreach (var phrase in list.Keys)
            {
                MarksOf(NumberPhrases.FirstWordOf(phrase))._opens[list.Number >> 6] |= 1UL << (list.Number & 63);
                MarksOf(NumberPhrases.LastWordOf(phrase))._closes[list.Number >> 6] |= 1UL << (list.Number & 63);
            }
        }

        return marks;

        NumberPhraseMarks MarksOf(string word) => word.Length == 0 ? new NumberPhraseMarks(lists.Count) : marks.At(word) ??= new NumberPhraseMarks(lists.Count);
    }

    private static bool IsSet(ulong[] bits, int list) => (uint)(list >> 6) < (uint)bits.Length && (bits[list >> 6] & (1UL << (list & 63))) != 0;
}
