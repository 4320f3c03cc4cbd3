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
}
