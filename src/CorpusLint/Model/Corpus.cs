using System.Collections.Immutable;
using CorpusLint.Documents;

namespace CorpusLint.Model;

/// <summary>All documents of a run and what was understood of them; an immutable snapshot.</summary>
public sealed class Corpus
{
    /// <summary>Makes a corpus of facts whose entities have been resolved.</summary>
    /// <param name="documents">Facts of each document; they are put in order of path (ordinal).</param>
    /// <param name="entities">The entities of the corpus.</param>
    /// <param name="parallelPairs">Sentences beside their translation in another document; null for none. Those of one document are among its facts.</param>
    public Corpus(IEnumerable<DocumentFacts> documents, IEnumerable<Entity> entities, IEnumerable<ParallelPair>? parallelPairs = null)
    {
        Documents = [.. documents.OrderBy(d => d.Document.Path, StringComparer.Ordinal)];
        foreach (var facts in Documents)
        {
            facts.Adopt();
        }

        var across = (parallelPairs ?? []).ToList();
        if (across.Count > 0)
        {
            var byDocument = Documents.ToDictionary(d => d.Document);
            foreach (var pair in across)
            {
                pair.Facts = byDocument[pair.Document];
            }
        }

        ParallelPairs = [.. Documents.SelectMany(d => d.Pairs).Concat(across).OrderBy(p => p.Parallel.Source.Path, StringComparer.Ordinal).ThenBy(p => p.Parallel.Target.Path, StringComparer.Ordinal).ThenBy(p => p.Index)];

        Entities = [.. entities.OrderBy(e => e.Id, StringComparer.Ordinal)];
    }

    /// <summary>This corpus with the facts that it was linked with.</summary>
    internal Corpus With(ImmutableArray<AcceptedFact> accepted)
    {
        AcceptedFacts = accepted;
        return this;
    }

    /// <summary>Documents with their facts, in order of path (ordinal).</summary>
    public ImmutableArray<DocumentFacts> Documents { get; }

    /// <summary>Entities with their mentions in all documents, in order of id (ordinal).</summary>
    public ImmutableArray<Entity> Entities { get; }

    /// <summary>What was declared to hold, in order of its file; linked with the figures, names and lists that it decides about.</summary>
    public ImmutableArray<AcceptedFact> AcceptedFacts { get; private set; } = [];

    /// <summary>Sentences beside their translation, in one document or two, by path of the original, then of the translation, then in order of the text.</summary>
    public ImmutableArray<ParallelPair> ParallelPairs { get; }
}
