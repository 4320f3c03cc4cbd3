namespace CorpusLint.Extraction;

/// <summary>Verbs and nouns of saying, vague sources, named documents.</summary>
public sealed record SpeechLexicon
{
    /// <summary>Reads the lexicon of a language; empty for a language without data.</summary>
    internal static SpeechLexicon Load(string tag)
    {
        _ = LanguageData.Load(tag, "speech");
        return new SpeechLexicon();
    }
}
