using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>Makes the lists of phrases of one lexicon and numbers them, so that <see cref="NumberPhraseMarks"/> can say of a word which of them to ask.</summary>
internal sealed class NumberPhraseLists(LanguageData data)
{
    private readonly List<NumberPhrases> _lists = [];

    // One for all lists: the largest has two thousand rows.
    private readonly Dictionary<string, string> _rows = new(StringComparer.Ordinal);

    /// <summary>The phrases of a section with their values.</summary>
    internal NumberPhrases Table(string section)
    {
        _rows.Clear();
        data.Fill(_rows, section, static value => value);
        var list = new NumberPhrases(_lists.Count, _rows.Count);
        foreach (var (phrase, value) in _rows)
        {
            list.Add(phrase, value);
        }

        _lists.Add(list);
        return list;
    }

    /// <summary>The phrases of a section, each its own value.</summary>
    internal NumberPhrases Set(string section)
    {
        var phrases = data.Entries(section);
        var list = new NumberPhrases(_lists.Count, phrases.Count);
        foreach (var phrase in phrases)
        {
            list.Add(phrase, phrase);
        }

        _lists.Add(list);
        return list;
    }

    /// <summary>Which lists have a phrase that opens or closes with a word; to be made when all lists are.</summary>
    internal WordTable<NumberPhraseMarks> Marks() => NumberPhraseMarks.Of(_lists);
}
