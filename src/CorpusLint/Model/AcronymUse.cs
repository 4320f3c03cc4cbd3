namespace CorpusLint.Model;

/// <summary>A place where an acronym stands by itself: two to six capitals that are no numeral, unit or shouted word.</summary>
public sealed class AcronymUse : Fact
{
    /// <summary>The acronym as written, without possessive ending or plural s.</summary>
    public required string Acronym { get; init; }

    /// <summary>Whether readers know it without an explanation ("EU", "BBC"), by the language pack's list or the registry.</summary>
    public bool IsWellKnown { get; init; }

    /// <summary>Whether it stands in the title, a heading or a caption.</summary>
    public bool IsInHeading { get; init; }

    /// <summary>
    /// Whether the text gives the name that it stands for, though it need not say so letter by letter: beside one of its uses in brackets or
    /// between commas, as a name elsewhere with these initials, or as a longer name that has it for a word ("NCR Corp").
    /// </summary>
    public bool IsNamed { get; internal set; }
}
