namespace CorpusLint.Extraction;

/// <summary>Words that state partnership, lead, sponsorship, endorsement.</summary>
public sealed record RelationLexicon
{
    /// <summary>Reads the lexicon of a language; empty for a language without data.</summary>
    internal static RelationLexicon Load(string tag)
    {
        _ = LanguageData.Load(tag, "relations");
        return new RelationLexicon();
    }
}
