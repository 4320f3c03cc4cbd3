using System.Collections.Frozen;
using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>Words that tell what a whole report is about, and which of its sentences are about something else.</summary>
internal sealed class StoryLexicon
{
    internal StoryLexicon(LanguageData data, LanguageProfile profile)
    {
        Happenings = new TokenPhrases<string>(data.Table("happenings"));
        Comparisons = Phrases("comparisons");
        Asides = Phrases("asides");
        EarlierVersions = Phrases("earlier versions");
        Deadlines = Phrases("deadlines");
        Coming = Phrases("coming");
        Stages = Phrases("stages");
        Background = WordTable<bool>.Of(data.Words("background"), true);
        LooseNouns = WordTable<bool>.Of(data.Words("loose nouns"), true);
        Hosts = WordTable<bool>.Of(data.Words("hosts"), true);
        Areas = WordTable<bool>.Of(data.Words("areas"), true);
        Relatives = WordTable<bool>.Of(data.Words("relatives"), true);
        Bodies = WordTable<bool>.Of(data.Words("common names"), true);
        PlainStems = data.Words("plain words").Concat(profile.FunctionWords).Concat(profile.Weekdays.Keys).Concat(profile.Months.Keys).Select(w => StoryStem.Of(w)).ToFrozenSet();

        TokenPhrases<bool> Phrases(string section) => new(data.Words(section).Select(p => KeyValuePair.Create(p, true)));
    }

    /// <summary>The kind of happening that words tell: "ran aground" is a sinking.</summary>
    internal TokenPhrases<string> Happenings { get; }

    /// <summary>Words that open a comparison: "than", "compared with". What follows is another figure.</summary>
    internal TokenPhrases<bool> Comparisons { get; }

    /// <summary>Words that take their clause to another event, place or time: "previous", "in the neighbouring".</summary>
    internal TokenPhrases<bool> Asides { get; }

    /// <summary>Words for a text before it was corrected: "an earlier version". The figures of their sentence are given up.</summary>
    internal TokenPhrases<bool> EarlierVersions { get; }

    /// <summary>Words in the clause of a figure that is of one moment of several: "rose to", "so far".</summary>
    internal TokenPhrases<bool> Stages { get; }

    /// <summary>Words before a time that the story looks forward to: "by the end of" the year.</summary>
    internal TokenPhrases<bool> Deadlines { get; }

    /// <summary>The first words of a time that is still to come: "next year".</summary>
    internal TokenPhrases<bool> Coming { get; }

    /// <summary>Words of headings over what was before, or is not, the event: "background".</summary>
    internal WordTable<bool> Background { get; }

    /// <summary>Counted nouns of which a report has many that have nothing to do with each other: "way", "step".</summary>
    internal WordTable<bool> LooseNouns { get; }

    /// <summary>Words for those who call a crowd together: "organisers".</summary>
    internal WordTable<bool> Hosts { get; }

    /// <summary>Words for a larger area beside its name: "province".</summary>
    internal WordTable<bool> Areas { get; }

    /// <summary>Words that open a relative clause: "who".</summary>
    internal WordTable<bool> Relatives { get; }

    /// <summary>Names that stand in reports of all kinds: "police", "parliament".</summary>
    internal WordTable<bool> Bodies { get; }

    /// <summary>Stems of words that stand in reports of all kinds, and so do not show that two are about one thing.</summary>
    internal FrozenSet<uint> PlainStems { get; }
}
