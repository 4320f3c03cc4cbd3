namespace CorpusLint.Extraction;

/// <summary>What speaks for or against two figures of two reports counting one thing.</summary>
internal enum FigureSign
{
    /// <summary>One noun in both reports.</summary>
    SameNoun,

    /// <summary>Two nouns that newsrooms use for each other.</summary>
    KinNoun,

    /// <summary>"People" in one report or both: that counts whoever the other report names, and anybody else.</summary>
    PlainNoun,

    /// <summary>One of them or both count what stands elsewhere: "41,000 of them".</summary>
    NoNoun,

    /// <summary>Two nouns that no list knows to be used for each other.</summary>
    OtherNoun,

    /// <summary>One befell both, whatever they are called.</summary>
    SameFate,

    /// <summary>A sum or a share whose words say what it is of: "punitive damages".</summary>
    SameMatter,

    /// <summary>Both measure a length, a time, a speed …; a report has few of each.</summary>
    SameMeasure,

    /// <summary>Both are sums of money, shares or points.</summary>
    SameAmount,

    /// <summary>Rare words in both clauses.</summary>
    ClauseWords,

    /// <summary>Rare words in both sentences, beyond the clauses.</summary>
    SentenceWords,

    /// <summary>Other figures of one value in both sentences.</summary>
    SameCompanions,

    /// <summary>Values that are near, by as much as they are: real disagreements are.</summary>
    NearValue,

    /// <summary>Near values that are great: small ones are near by chance.</summary>
    NearGreatValue,

    /// <summary>One value is more than twice the other.</summary>
    FarValue,

    /// <summary>The same three digits or more in another order.</summary>
    SwappedDigits,

    /// <summary>The same two digits in another order: common among all numbers.</summary>
    SwappedPair,

    /// <summary>One sentence is about another time or place, the other is not.</summary>
    OneIsAway,

    /// <summary>One is bounded by a place, the other is not.</summary>
    LonePlace,

    /// <summary>One counts some of a whole, the other does not say so.</summary>
    OneIsPart,

    /// <summary>What each measures is known, and is the same in all fields.</summary>
    SameKey,

    /// <summary>Hardly a word in common.</summary>
    Wordless,

    /// <summary>Other places of the story give the same two values in sentences that are alike.</summary>
    SaidAgain,

    /// <summary>The age or the sentence of one person.</summary>
    SamePerson,

    /// <summary>Both stand in the title or the first sentences.</summary>
    BothAtHead,

    /// <summary>Neither report has another figure that the other's could be held against.</summary>
    OnlyCandidates,

    /// <summary>Each report gives one value only for what is counted by such nouns.</summary>
    SoleNoun,

    /// <summary>Each report gives one value only for a noun that both have.</summary>
    SoleSameNoun,

    /// <summary>Two nouns for what can hardly be one thing: people and objects, dwellings and vehicles.</summary>
    UnlikeNoun,

    /// <summary>Two nouns of which nothing is both: passengers and crew.</summary>
    ContraryNoun,

    /// <summary>"Eight councillors of Progreso", and another party's.</summary>
    OtherOwner,

    /// <summary>"560 exhibitors from 23 countries", "92 editors from 15 countries".</summary>
    OtherHost,

    /// <summary>Both count some of a whole: another report's some are others, and the whole may have grown.</summary>
    BothParts,

    /// <summary>The crowd as those count it who called it together.</summary>
    OneByHosts,

    /// <summary>"Five more".</summary>
    OneIsIncrement,

    /// <summary>The whole of which another figure is a part.</summary>
    OneIsWhole,

    /// <summary>"So far this year", "in 2024".</summary>
    OtherYear,

    /// <summary>How many fit in, what was given up.</summary>
    OneIsCapacity,

    /// <summary>"Rents in the town rose 11 per cent", "rents rose 8.7 per cent nationally".</summary>
    OtherScope,

    /// <summary>Each is bounded by a place of its own.</summary>
    OtherPlace,

    /// <summary>Both clauses name one day.</summary>
    SameDay,

    /// <summary>The clauses name two days.</summary>
    OtherDay,

    /// <summary>The reports are of two days, and the clauses do not name one.</summary>
    LaterReport,

    /// <summary>One is of a moment of several: "19 so far".</summary>
    OneOfStage,

    /// <summary>Both are.</summary>
    BothOfStages,

    /// <summary>One stands in what somebody says.</summary>
    OneIsQuoted,

    /// <summary>One is a bound: "more than".</summary>
    IsBound,

    /// <summary>One number of two units: "57 acres", "57 hectares".</summary>
    SameDigits,

    /// <summary>By how much more the words of both have in common than those of either with any figure beside the other.</summary>
    Lead,
}
