namespace CorpusLint.Extraction;

/// <summary>Whether a word shows a man or a woman, as far as pronouns tell them apart.</summary>
internal enum SpeechGender : byte
{
    /// <summary>The word does not tell.</summary>
    Unknown,

    /// <summary>"she", "Ms.", "spokeswoman", "alcaldesa".</summary>
    Feminine,

    /// <summary>"he", "Mr.", "chairman", "alcalde".</summary>
    Masculine,
}
