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

    /// <summary>Only one of two amounts is of something that its words say.</summary>
    OneMatter,

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

    /// <summary>So much of both clauses is the same that hardly anything else can be meant.</summary>
    ClausesAlike,

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

    /// <summary>An age of which it is not known whose it is.</summary>
    NoPerson,

    /// <summary>Other places of the story give the same two values in sentences that are alike.</summary>
    SaidAgain,

    /// <summary>Both stand in the title or the first sentences.</summary>
    BothAtHead,

    /// <summary>Neither report has another figure that the other's could be held against.</summary>
    OnlyCandidates,

    /// <summary>Each report gives one value only for what is counted by such nouns.</summary>
    SoleNoun,

    /// <summary>Each report gives one value only for a noun that both have.</summary>
    SoleSameNoun,

}
