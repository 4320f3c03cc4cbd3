using System.Collections.Immutable;
using CorpusLint.Documents;

namespace CorpusLint.Model;

/// <summary>All documents of a run and what was understood of them; an immutable snapshot.</summary>
public sealed class Corpus
{
    /// <summary>Makes a corpus of facts whose entities have been resolved.</summary>
    /// <param name="documents">Facts of each document; they are put in order of path (ordinal).</param>
    /// <param name="entities">The entities of the corpus.</param>
    public Corpus(IEnumerable<DocumentFacts> documents, IEnumerable<Entity> entities)
    {
        Documents = [.. documents.OrderBy(d => d.Document.Path, StringComparer.Ordinal)];
        foreach (var facts in Documents)
        {
            facts.Adopt();
        }

        Entities = [.. entities.OrderBy(e => e.Id, StringComparer.Ordinal)];
    }

    /// <summary>Documents with their facts, in order of path (ordinal).</summary>
    public ImmutableArray<DocumentFacts> Documents { get; }

    /// <summary>Entities with their mentions in all documents, in order of id (ordinal).</summary>
    public ImmutableArray<Entity> Entities { get; }
}
