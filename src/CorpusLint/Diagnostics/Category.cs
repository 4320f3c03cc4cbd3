namespace CorpusLint.Diagnostics;

/// <summary>What a rule is about; the thousands of its id.</summary>
public enum Category
{
    /// <summary>CL0xxx: the run itself: unreadable bytes, a broken rule, a cap that cut.</summary>
    Run = 0,

    /// <summary>CL1xxx: citation markers and reference lists.</summary>
    Citations = 1,

    /// <summary>CL2xxx: who says so.</summary>
    Attribution = 2,

    /// <summary>CL3xxx: quotations and their speakers.</summary>
    Quotations = 3,

    /// <summary>CL4xxx: numbers inside one document.</summary>
    Numbers = 4,

    /// <summary>CL5xxx: dates and time words.</summary>
    Dates = 5,

    /// <summary>CL6xxx: names of persons, organisations and events.</summary>
    Names = 6,

    /// <summary>CL7xxx: coalitions and other relations.</summary>
    Relations = 7,

    /// <summary>CL8xxx: agreement across documents.</summary>
    CrossDocument = 8,

    /// <summary>CL9xxx: structure, translation, wording, readiness.</summary>
    Readiness = 9,
}
