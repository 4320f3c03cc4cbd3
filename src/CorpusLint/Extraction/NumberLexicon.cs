namespace CorpusLint.Extraction;

/// <summary>Number words, modifiers, units, and counted nouns with their classes.</summary>
public sealed record NumberLexicon
{
    /// <summary>Reads the lexicon of a language; empty for a language without data.</summary>
    internal static NumberLexicon Load(string tag)
    {
        _ = LanguageData.Load(tag, "numbers");
        return new NumberLexicon();
    }
}
