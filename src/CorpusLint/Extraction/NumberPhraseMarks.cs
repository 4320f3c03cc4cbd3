using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>
/// Which of a lexicon's lists have a phrase that opens with a word, one that closes with it, and one that has it beside its first or last word. Round every number
/// some fifty lists are asked for what stands there; the word is looked up once, and each list then tests a bit.
/// </summary>
internal sealed class NumberPhraseMarks
{
    /// <summary>What is said of a word that no list has.</summary>
    internal static NumberPhraseMarks None { get; } = new(0);

    // A bit for each list.
    private readonly ulong[] _opens;
    private readonly ulong[] _closes;
    private readonly ulong[] _follows;
    private readonly ulong[] _leads;

    private NumberPhraseMarks(int lists)
    {
        var length = (lists + 63) >> 6;
        (_opens, _closes, _follows, _leads) = (new ulong[length], new ulong[length], new ulong[length], new ulong[length]);
    }

    /// <summary>Whether the list numbered <paramref name="list"/> has a phrase that opens with the word.</summary>
    internal bool MayOpen(int list) => IsSet(_opens, list);

    /// <summary>Whether the list numbered <paramref name="list"/> has a phrase that closes with the word.</summary>
    internal bool MayClose(int list) => IsSet(_closes, list);

    /// <summary>Whether it has one with the word right behind its first.</summary>
    internal bool MayFollow(int list) => IsSet(_follows, list);

    /// <summary>Whether it has one with the word right before its last.</summary>
    internal bool MayLead(int list) => IsSet(_leads, list);

    /// <summary>Makes the table from the words that the phrases of some lists open or close with.</summary>
    internal static WordTable<NumberPhraseMarks> Of(IReadOnlyList<NumberPhrases> lists)
    {
        var marks = new WordTable<NumberPhraseMarks>(isLowerCase: false, capacity: 2048);
        foreach (var list in lists)
        {
            foreach (var phrase in list.Keys)
            {
                var words = phrase.Split(' ');
                Set(words[0], list.Number, static m => m._opens);
                Set(words[^1], list.Number, static m => m._closes);
                if (words.Length > 1)
                {
                    Set(words[1], list.Number, static m => m._follows);
                    Set(words[^2], list.Number, static m => m._leads);
                }
            }
        }

        return marks;

        void Set(string word, int list, Func<NumberPhraseMarks, ulong[]> bits)
        {
            if (word.Length > 0)
            {
                bits(marks.At(word) ??= new NumberPhraseMarks(lists.Count))[list >> 6] |= 1UL << (list & 63);
            }
        }
    }

    private static bool IsSet(ulong[] bits, int list) => (uint)(list >> 6) < (uint)bits.Length && (bits[list >> 6] & (1UL << (list & 63))) != 0;
}
