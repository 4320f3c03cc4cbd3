namespace CorpusLint.Extraction;

/// <summary>The words of a language that tell what a number counts that leaves out its noun, and when it counts nothing that was named before.</summary>
internal sealed class ElisionLexicon(NumberPhraseLists lists)
{
    /// <summary>Right before a number they show that it is no number of what was counted before: "closed at 312", "up 41".</summary>
    internal NumberPhrases Blockers { get; } = lists.Set("elision blockers");

    /// <summary>Right before a number of few, in words, they tell where something is: "found weapons in seven".</summary>
    internal NumberPhrases Containers { get; } = lists.Set("elision containers");

    /// <summary>Open a sentence with a whole: "of the nine lifts", "out of 500 applicants".</summary>
    internal NumberPhrases Wholes { get; } = lists.Set("whole openers");

    /// <summary>May stand before a number that opens a sentence: "only".</summary>
    internal NumberPhrases Openers { get; } = lists.Set("elision openers");

    /// <summary>Plurals that have a level and no number: "temperatures reached 38", "shares rose to 312".</summary>
    internal NumberPhrases Levels { get; } = lists.Set("levels");

    /// <summary>Between a verb of change and by how much: "by".</summary>
    internal NumberPhrases ChangeLinks { get; } = lists.Set("change links");

    /// <summary>Beside a sum they show that a number is one though its currency is left out.</summary>
    internal NumberPhrases Sums { get; } = lists.Set("sum verbs");

    /// <summary>What shows that people gathered, so that those who count are counting them.</summary>
    internal NumberPhrases Gatherings { get; } = lists.Set("gatherings");

    /// <summary>Open a sentence in place of what the one before counted: "they".</summary>
    internal NumberPhrases They { get; } = lists.Set("they");

    /// <summary>Between a time and a number of what the sentence before counted: "in 2024 there were 395,000".</summary>
    internal NumberPhrases Copulas { get; } = lists.Set("elision copulas");

    /// <summary>Behind "of" they are who speaks and who is spoken to: "15,000 of us".</summary>
    internal NumberPhrases Company { get; } = lists.Set("company");

    /// <summary>Verbs of those who speak, before their number: "éramos 38".</summary>
    internal NumberPhrases WeAre { get; } = lists.Set("we are");

    /// <summary>Ask for a number of the noun behind them: "how many".</summary>
    internal NumberPhrases Questions { get; } = lists.Set("count questions");

    /// <summary>Before how many people there is room for: "a capacity of 840".</summary>
    internal NumberPhrases Rooms { get; } = lists.Set("rooms");

    /// <summary>Definite articles before a number that was told before: "nine of the 11".</summary>
    internal NumberPhrases Definite { get; } = lists.Set("definite articles");

    /// <summary>Behind a number of all that somebody has: "which has 12 in all".</summary>
    internal NumberPhrases InAll { get; } = lists.Set("in all");

    /// <summary>Beside an age: "the oldest".</summary>
    internal NumberPhrases AgeRanks { get; } = lists.Set("age ranks");
}
