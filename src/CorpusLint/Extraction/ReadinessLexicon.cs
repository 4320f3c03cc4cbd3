using System.Collections.Frozen;
using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>Words of an unfinished text, acronyms that everybody knows, and the words of polls.</summary>
public sealed record ReadinessLexicon
{
    /// <summary>Words for a figure or fact to come, letter case kept: "TK".</summary>
    public required FrozenSet<string> ToCome { get; init; }

    /// <summary>Words of an author's note, letter case kept: "TODO".</summary>
    public required FrozenSet<string> Notes { get; init; }

    /// <summary>Phrases that ask for something inside square brackets, in lower case: "date to be confirmed".</summary>
    public required FrozenSet<string> Bracketed { get; init; }

    /// <summary>Phrases that a filter leaves in square brackets, in lower case: "email protected".</summary>
    public required FrozenSet<string> Redactions { get; init; }

    /// <summary>Beginnings of blind text, in lower case.</summary>
    public required FrozenSet<string> BlindText { get; init; }

    /// <summary>The words that <see cref="BlindText"/> opens with.</summary>
    internal WordTable<bool> BlindTextStarts => field ??= WordTable<bool>.Of(BlindText.Select(phrase => phrase.Split(' ')[0]), true, isLowerCase: true);

    /// <summary>What programs print instead of a text, letter case kept: "undefined".</summary>
    public required FrozenSet<string> ProgramValues { get; init; }

    /// <summary>Acronyms that need no explanation.</summary>
    public required FrozenSet<string> KnownAcronyms { get; init; }

    /// <summary>Words that slogans shout.</summary>
    public required FrozenSet<string> NotAcronyms { get; init; }

    /// <summary>Units in capitals.</summary>
    public required FrozenSet<string> Units { get; init; }

    /// <summary>Nouns for a poll.</summary>
    public required FrozenSet<string> PollNouns { get; init; }

    /// <summary>The nouns for a poll, to be looked up whatever their letter case.</summary>
    internal WordTable<bool> PollNounTable => field ??= WordTable<bool>.Of(PollNouns, true, isLowerCase: true);

    /// <summary>Verbs by which a poll shows something.</summary>
    public required FrozenSet<string> PollVerbs { get; init; }

    /// <summary>Verbs that need a comparison behind them: "has more Americans for it than against it".</summary>
    public required FrozenSet<string> PollHaving { get; init; }

    /// <summary>Words that open a comparison of shares: "more", "fewer".</summary>
    public required FrozenSet<string> PollComparisons { get; init; }

    /// <summary>Words before whoever made a poll: "by", "for".</summary>
    public required FrozenSet<string> PollAgents { get; init; }

    /// <summary>Words that tell a poll of opinion from a land survey or a vote.</summary>
    public required FrozenSet<string> PollObjects { get; init; }

    /// <summary>Words that follow "polls" on election day.</summary>
    public required FrozenSet<string> VoteWords { get; init; }

    /// <summary>Articles, which open the noun phrase of a poll.</summary>
    public required FrozenSet<string> Determiners { get; init; }

    /// <summary>Reads the lexicon of a language; empty for a language without data.</summary>
    internal static ReadinessLexicon Load(LanguageData data)
    {
        return new ReadinessLexicon
        {
            ToCome = data.Words("to-come"),
            Notes = data.Words("notes"),
            Bracketed = data.Words("bracketed"),
            Redactions = data.Words("redactions"),
            BlindText = data.Words("blind-text"),
            ProgramValues = data.Words("program-values"),
            KnownAcronyms = data.Words("known-acronyms"),
            NotAcronyms = data.Words("not-acronyms"),
            Units = data.Words("units"),
            PollNouns = data.Words("poll-nouns"),
            PollVerbs = data.Words("poll-verbs"),
            PollHaving = data.Words("poll-having"),
            PollComparisons = data.Words("poll-comparisons"),
            PollAgents = data.Words("poll-agents"),
            PollObjects = data.Words("poll-objects"),
            VoteWords = data.Words("vote-words"),
            Determiners = data.Words("determiners"),
        };
    }
}
