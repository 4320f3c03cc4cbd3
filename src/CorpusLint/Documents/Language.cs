namespace CorpusLint.Documents;

/// <summary>The language of a block, as a BCP 47 primary tag; <see cref="Undetermined"/> when the text does not show it.</summary>
/// <param name="Tag"><c>en</c>, <c>es</c>, …, or <c>und</c>.</param>
public readonly record struct Language(string Tag)
{
    /// <summary>English.</summary>
    public static readonly Language English = new("en");

    /// <summary>Spanish.</summary>
    public static readonly Language Spanish = new("es");

    /// <summary>Too short or too mixed to tell.</summary>
    public static readonly Language Undetermined = new("und");

    /// <summary>The tag.</summary>
    public override string ToString() => Tag;
}
