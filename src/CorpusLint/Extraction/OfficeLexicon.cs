using System.Collections.Frozen;
using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>Offices that one person holds at a place, what they are for, and what tells that somebody did not always hold one.</summary>
internal sealed class OfficeLexicon(LanguageData data)
{
    /// <summary>The longest phrase of the lists, in words.</summary>
    internal const int LongestPhrase = 4;

    /// <summary>From the words of an office, in lower case, to what it is called in all languages, its rank before it: "deputy mayor".</summary>
    internal OfficePhrases Offices { get; } = new(data.Table("offices"));

    /// <summary>From the words of what an office is for to what that is called in all languages.</summary>
    internal OfficePhrases Fields { get; } = new(data.Table("fields"));

    /// <summary>Offices that say nothing without their field: "secretary".</summary>
    internal FrozenSet<string> WithField { get; } = data.Words("offices with a field");

    /// <summary>Those of them that are often for several fields at once, of which a text names one: "minister".</summary>
    internal FrozenSet<string> WithSeveralFields { get; } = data.Words("offices with several fields");

    /// <summary>"deputy", "vice".</summary>
    internal FrozenSet<string> Ranks { get; } = data.Words("ranks");

    /// <summary>Words between an office and its field.</summary>
    internal FrozenSet<string> Of { get; } = data.Words("of");

    /// <summary>Words between an office and its place.</summary>
    internal FrozenSet<string> OfPlace { get; } = data.Words("of a place");

    /// <summary>Words in small letters behind which a title is one that is held: "said Mayor Ann Lee", but not "for mayor Ann Lee".</summary>
    internal FrozenSet<string> Before { get; } = data.Words("before an office");

    /// <summary>Words behind the comma that closes a description.</summary>
    internal FrozenSet<string> Closing { get; } = data.Words("closes a description");

    /// <summary>Words that tell of an office which was not held before, or is not any more.</summary>
    internal FrozenSet<string> Changes { get; } = data.Words("changes");

    /// <summary>Words that tell the same right before an office: "the next mayor".</summary>
    internal FrozenSet<string> BeforeHolder { get; } = data.Words("before another holder");

    /// <summary>Words that tell of two offices at once.</summary>
    internal FrozenSet<string> AtOnce { get; } = data.Words("at once");

    /// <summary>Words that tell of another time.</summary>
    internal FrozenSet<string> OtherTimes { get; } = data.Words("other times");
}

/// <summary>Phrases of one to four words, in lower case, with what they are called in all languages.</summary>
internal sealed class OfficePhrases(FrozenDictionary<string, string> table)
{
    internal FrozenDictionary<string, string> Table { get; } = table;

    /// <summary>The words that a phrase opens with: most words open none.</summary>
    internal FrozenSet<string> FirstWords { get; } = WordsOf(table, static phrase => phrase.IndexOf(' ') is >= 0 and var space ? phrase[..space] : phrase);

    /// <summary>The phrases of one word.</summary>
    internal FrozenSet<string> Words { get; } = WordsOf(table, static phrase => phrase.Contains(' ') ? null : phrase);

    private static FrozenSet<string> WordsOf(FrozenDictionary<string, string> table, Func<string, string?> wordOf)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var phrase in table.Keys)
        {
            if (wordOf(phrase) is { } word)
            {
                words.Add(word);
            }
        }

        return words.ToFrozenSet(StringComparer.Ordinal);
    }
}
