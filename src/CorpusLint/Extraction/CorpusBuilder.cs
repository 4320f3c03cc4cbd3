using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Joins the facts of documents into a corpus.</summary>
public static class CorpusBuilder
{
    /// <summary>Resolves the documents' entities to entities of the corpus.</summary>
    public static Corpus Build(IEnumerable<DocumentFacts> documents, Registry? registry = null)
    {
        _ = registry;
        return new Corpus(documents, []);
    }
}
