using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>
/// Which of a lexicon's lists have a phrase that opens with a word, and which one that closes with it. Round every number
/// some fifty lists are asked for what stands there; the word is looked up once, and each list then tests a bit.
/// </summary>
internal sealed class NumberPhraseMarks
{
    /// <summary>How many lists have a bit; those behind are asked without a test.</summary>
    private const int Lists = 128;

    /// <summary>What is said of a word that no list has.</summary>
    internal static NumberPhraseMarks None { get; } = new();

    private ulong _opensFirst;
    private ulong _opensSecond;
    private ulong _closesFirst;
    private ulong _closesSecond;

    /// <summary>Whether the list numbered <paramref name="list"/> may have a phrase that opens with the word.</summary>
    internal bool MayOpen(int list) => list >= Lists || ((list < 64 ? _opensFirst : _opensSecond) & (1UL << (list & 63))) != 0;

    /// <summary>Whether the list numbered <paramref name="list"/> may have a phrase that closes with the word.</summary>
    internal bool MayClose(int list) => list >= Lists || ((list < 64 ? _closesFirst : _closesSecond) & (1UL << (list & 63))) != 0;

    /// <summary>Makes the table from the words that the phrases of some lists open or close with.</summary>
    internal static WordTable<NumberPhraseMarks> Of(IReadOnlyList<NumberPhrases> lists)
    {
        var marks = new WordTable<NumberPhraseMarks>(isLowerCase: false, capacity: 2048);
        foreach (var list in lists)
        {
            foreach (var phrase in list.Keys)
            {
                var opening = MarksOf(NumberPhrases.FirstWordOf(phrase));
                Mark(ref list.Number < 64 ? ref opening._opensFirst : ref opening._opensSecond, list.Number);
                var closing = MarksOf(NumberPhrases.LastWordOf(phrase));
                Mark(ref list.Number < 64 ? ref closing._closesFirst : ref closing._closesSecond, list.Number);
            }
        }

        return marks;

        NumberPhraseMarks MarksOf(string word) => word.Length == 0 ? new NumberPhraseMarks() : marks.At(word) ??= new NumberPhraseMarks();
    }

    // A list without a bit makes its words known all the same: a word that no list has is turned away unasked.
    private static void Mark(ref ulong bits, int list) => bits |= list < Lists ? 1UL << (list & 63) : 0;
}
