namespace CorpusLint.Extraction;

/// <summary>What a word does in a statement of who takes part in what; the sections of <c>relations.txt</c>.</summary>
[Flags]
internal enum RelationWord : long
{
    None = 0,
    WithVerb = 1 << 0,
    ActiveVerb = 1 << 1,
    PassiveVerb = 1 << 2,
    ListNoun = 1 << 3,
    ListAdjective = 1 << 4,
    Coalition = 1 << 5,
    BodyNoun = 1 << 6,
    ListingVerb = 1 << 7,
    IncludeVerb = 1 << 8,
    ClosedVerb = 1 << 9,
    Example = 1 << 10,
    Be = 1 << 11,
    Gap = 1 << 12,
    Negation = 1 << 13,
    Planned = 1 << 14,
    Question = 1 << 15,
    Repeat = 1 << 16,
    With = 1 << 17,
    By = 1 << 18,
    Among = 1 << 19,
    As = 1 << 20,
    Separator = 1 << 21,
    Other = 1 << 22,
    EventPreposition = 1 << 23,
    PhraseEnd = 1 << 24,
    Many = 1 << 25,
    SupportNoun = 1 << 26,
    Finite = 1 << 27,
    ConsistVerb = 1 << 28,
    MakeVerb = 1 << 29,
    PersonPronoun = 1 << 30,
    SupportPreposition = 1L << 31,
    Undertaking = 1L << 32,
    Neither = 1L << 33,
    SubjectPronoun = 1L << 34,
    Presence = 1L << 35,
    FirstVerb = 1L << 36,

    /// <summary>Words that can open the search for members.</summary>
    Cue = WithVerb | ActiveVerb | PassiveVerb | ListNoun | ListAdjective | ListingVerb | Coalition | SupportNoun | IncludeVerb | ConsistVerb | Presence,
}
