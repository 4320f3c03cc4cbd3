using System.Collections.Immutable;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Joins the facts of documents into a corpus.</summary>
public static class CorpusBuilder
{
    /// <summary>
    /// Resolves the documents' entities to entities of the corpus: declared ones by id; the same name and kind; a person with
    /// and without a middle name; an acronym that no document expands in two ways. Names with another suffix are never
    /// joined. Documents that report one event are told apart from others, and their figures get that event. Documents that are translations of each other by their names or front matter are aligned. The result does not depend on the order of <paramref name="documents"/>; O(mentions).
    /// </summary>
    /// <param name="documents">What was understood of each document; their entities are told what they were resolved to.</param>
    /// <param name="registry">Declared names, or null; names are already matched when facts are extracted; what it accepts is told to the figures, lists and names that it decides about.</param>
    public static Corpus Build(IEnumerable<DocumentFacts> documents, Registry? registry = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var ordered = documents.OrderBy(d => d.Document.Path, StringComparer.Ordinal).ToList();
        StoryLinker.Link(ordered);
        ContraryDeeds.Tell(ordered);
        var corpus = new Corpus(ordered, new EntityMerger(ordered).Merge(), ParallelDocuments.Align(ordered));

        // Aligning looks up the words of texts and their translations again.
        foreach (var facts in ordered)
        {
            DocumentWords.Forget(facts.Document);
        }

        return corpus.With(AcceptedFactLinker.Link(corpus, registry ?? Registry.Empty));
    }
}
