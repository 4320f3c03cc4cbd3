using System.Collections.Frozen;
using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>What holding a text against its translation needs to know of a language.</summary>
internal sealed class ParallelLexicon
{
    private readonly FrozenDictionary<string, string> _pivots;
    private readonly FrozenDictionary<string, string> _numbers;

    internal ParallelLexicon(LanguageData data)
    {
        _pivots = data.Table("pivots");
        _numbers = data.Table("numbers in words");
        Negations = data.Words("negations");
        NegationHints = data.Words("negation hints");
        Bounds = data.Words("not denying");
        Conversions = data.Words("converted units");
    }

    /// <summary>Words that deny.</summary>
    internal FrozenSet<string> Negations { get; }

    /// <summary>Words, or beginnings of words before "*", by which a translator says the same without denying: "without", "fail*".</summary>
    internal FrozenSet<string> NegationHints { get; }

    /// <summary>Words behind a negation that make a bound of it: "no more than", "not only".</summary>
    internal FrozenSet<string> Bounds { get; }

    /// <summary>Units that translators convert: a number beside them need not survive.</summary>
    internal FrozenSet<string> Conversions { get; }

    /// <summary>The word by which the languages meet, for a frequent word that looks different in them; null for the others.</summary>
    internal string? PivotOf(string word) => _pivots.GetValueOrDefault(word);

    /// <summary>Numbers that a word stands for when it is none: "decade" 10, "fortnight" 14 and 15.</summary>
    internal IEnumerable<string> NumbersIn(string word) => _numbers.TryGetValue(word, out var values) ? values.Split(' ') : [];
}
