namespace CorpusLint.Extraction;

/// <summary>What a word may be in and round a name; the sections of <c>names.txt</c>.</summary>
[Flags]
internal enum NameWord : long
{
    None = 0,
    Given = 1 << 0,
    Title = 1 << 1,
    Role = 1 << 2,
    RoleModifier = 1 << 3,
    OrganisationHead = 1 << 4,
    OrganisationHeadBeforeOf = 1 << 5,
    OrganisationSuffix = 1 << 6,
    EventHead = 1 << 7,
    EventDay = 1 << 8,
    PlaceHead = 1 << 9,
    PlaceStart = 1 << 10,
    OtherHead = 1 << 11,
    KnownOrganisation = 1 << 12,
    KnownPlace = 1 << 13,
    Mononym = 1 << 14,
    NotName = 1 << 15,
    Common = 1 << 16,
    Of = 1 << 17,
    Connector = 1 << 18,
    WeakConnector = 1 << 19,
    And = 1 << 20,
    Article = 1 << 21,
    Particle = 1 << 22,
    Topic = 1 << 23,
    OrganisationNoun = 1 << 24,
    EventNoun = 1 << 25,
    SpeechVerb = 1 << 26,
    PlacePreposition = 1 << 27,
    NumberedWord = 1 << 28,
    Relative = 1 << 29,
    Calendar = 1 << 30,

    PlaceModifier = 1L << 31,
    Copula = 1L << 32,
    CapitalOrganisation = 1L << 33,
    CapitalPlace = 1L << 34,
    CapitalWord = 1L << 35,
    BareArticle = 1L << 36,
    ExampleWord = 1L << 37,
    EventStart = 1L << 38,
    Surname = 1L << 39,
    Country = 1L << 40,
    Team = 1L << 41,
    RivalVerb = 1L << 42,
    PlayerNoun = 1L << 43,
    StoppedEnding = 1L << 44,
    Plain = 1L << 45,

    /// <summary>What a word is in a name whatever the language of the text around it.</summary>
    AnyLanguage = Given | Title | Role | OrganisationHead | OrganisationHeadBeforeOf | OrganisationSuffix | EventHead | EventDay | PlaceHead | PlaceStart
        | OtherHead | PlaceModifier | CapitalOrganisation | CapitalPlace | KnownOrganisation | KnownPlace | Mononym | Topic | NumberedWord | Surname | Country | Team | StoppedEnding | Plain,

    /// <summary>Heads by which a name's kind is decided.</summary>
    Heads = OrganisationHead | OrganisationHeadBeforeOf | EventHead | EventDay | PlaceHead | OtherHead,
}
