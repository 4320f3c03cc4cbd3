using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CorpusLint.Engine.Gating;

/// <summary>Finds among sentences those that one might be, by the rarest of its words: never all with all.</summary>
internal sealed class SentenceLikenessIndex
{
    /// <summary>Sentences that are compared with one; the next word is looked up as long as there are fewer.</summary>
    private const int EnoughCandidates = 64;

    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.Ordinal);

    internal SentenceLikenessIndex(IEnumerable<SentenceLikeness> sentences)
    {
        Sentences = [.. sentences];
        for (var i = 0; i < Sentences.Length; i++)
        {
            foreach (var word in Sentences[i].Words.Distinct(StringComparer.Ordinal))
            {
                ref var with = ref CollectionsMarshal.GetValueRefOrAddDefault(_byWord, word, out _);
                (with ??= []).Add(i);
            }
        }
    }

    /// <summary>The sentences, in the order given.</summary>
    internal ImmutableArray<SentenceLikeness> Sentences { get; }

    /// <summary>The indices of sentences that share its rarest words, those with the rarest first; of what is written to one pattern a few only.</summary>
    internal IReadOnlyCollection<int> Candidates(SentenceLikeness sentence)
    {
        var candidates = new HashSet<int>();
        foreach (var with in sentence.Words.Distinct(StringComparer.Ordinal).Select(w => _byWord.GetValueOrDefault(w)).OfType<List<int>>().OrderBy(w => w.Count))
        {
            foreach (var candidate in with)
            {
                if (candidates.Count >= EnoughCandidates)
                {
                    return candidates;
                }

                candidates.Add(candidate);
            }
        }

        return candidates;
    }
}
