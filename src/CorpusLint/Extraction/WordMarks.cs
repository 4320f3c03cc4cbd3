namespace CorpusLint.Extraction;

/// <summary>
/// What an extractor looks for in every sentence, a bit for each: those of a sentence are the bits of all its tokens, so
/// that most sentences are turned away without a look at their words.
/// </summary>
[Flags]
internal enum WordMarks
{
    None = 0,

    /// <summary>A number, or a word that makes its sentence worth reading for quantities.</summary>
    Number = 1,

    /// <summary>A word of manuals, changelogs and licences.</summary>
    Technical = 2,

    /// <summary>A word of a team sport.</summary>
    TeamSport = 4,

    /// <summary>A noun for a poll.</summary>
    PollNoun = 8,

    /// <summary>A word that blind text opens with.</summary>
    BlindText = 16,

    /// <summary>A word in capitals.</summary>
    Capitals = 32,

    /// <summary>A word of several letters with two capitals or more.</summary>
    Acronym = 64,

    /// <summary>An opening bracket, brace or angle bracket.</summary>
    Bracket = 128,
}
