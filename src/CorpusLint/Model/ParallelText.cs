using System.Collections.Immutable;
using CorpusLint.Documents;

namespace CorpusLint.Model;

/// <summary>A text and its translation, in one document or in two, with their sentences aligned.</summary>
public sealed class ParallelText
{
    internal ParallelText(Document source, Language sourceLanguage, Document target, Language targetLanguage, ImmutableArray<ParallelPair> pairs)
    {
        Source = source;
        SourceLanguage = sourceLanguage;
        Target = target;
        TargetLanguage = targetLanguage;
        Pairs = pairs;
        foreach (var pair in pairs)
        {
            pair.Parallel = this;
        }
    }

    /// <summary>The document of the original.</summary>
    public Document Source { get; }

    /// <summary>The language of the original.</summary>
    public Language SourceLanguage { get; }

    /// <summary>The document of the translation; the same as <see cref="Source"/> when a document holds both.</summary>
    public Document Target { get; }

    /// <summary>The language of the translation.</summary>
    public Language TargetLanguage { get; }

    /// <summary>The pairs in order of the original, additions where the translation has them.</summary>
    public ImmutableArray<ParallelPair> Pairs { get; }

    /// <summary>Whether one document holds both.</summary>
    public bool IsWithinDocument => ReferenceEquals(Source, Target);

    /// <summary>Runs of pairs, one behind the other, that one side alone has: the same side throughout, and no pair of both between.</summary>
    public IEnumerable<IReadOnlyList<ParallelPair>> Gaps()
    {
        var run = new List<ParallelPair>();
        foreach (var pair in Pairs)
        {
            if (run.Count > 0 && (pair.IsMatched || pair.IsOmission != run[0].IsOmission))
            {
                yield return run;
                run = [];
            }

            if (!pair.IsMatched)
            {
                run.Add(pair);
            }
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }
}
