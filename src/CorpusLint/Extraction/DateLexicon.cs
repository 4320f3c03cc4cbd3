namespace CorpusLint.Extraction;

/// <summary>The words of time expressions.</summary>
public sealed record DateLexicon
{
    /// <summary>Reads the lexicon of a language; empty for a language without data.</summary>
    internal static DateLexicon Load(string tag)
    {
        _ = LanguageData.Load(tag, "dates");
        return new DateLexicon();
    }
}
