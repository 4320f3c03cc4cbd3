using CorpusLint.Diagnostics;

namespace CorpusLint.Engine.Gating;

/// <summary>
/// Knows findings again: pairs those of a run one to one with those of an earlier one, so that of two equal findings of
/// which one was mended exactly one is absent, and one that was mended while another was made is absent and new.
/// </summary>
/// <remarks>
/// Four rounds, each over what the one before left. The same content in the same documents; the same content elsewhere,
/// because a file was renamed or a passage moved; the same rule, message and words in a sentence that reads the same or
/// was edited where it stands (<see cref="SentenceLikeness"/>), in the same document or instead of one that is gone; and, where
/// documents were left out, what is to be seen of a disagreement whose other sides lie in those. All but the third are
/// look-ups; the third compares sentences that share a rare word. The order of the known findings changes nothing.
/// </remarks>
public static class FindingMatcher
{
    /// <summary>Compares the findings of a run that looked at everything.</summary>
    /// <param name="result">The run.</param>
    /// <param name="known">The findings of an earlier one; their paths relative to the root of this one.</param>
    /// <returns>For each finding what it is, and which known ones are no more.</returns>
    public static FindingMatch Match(LintResult result, IReadOnlyList<KnownFinding> known)
    {
        ArgumentNullException.ThrowIfNull(result);
        var read = result.Corpus.Documents.Select(d => d.Document.Path).ToHashSet(StringComparer.Ordinal);
        return Match(result.Diagnostics, known, path => read.Contains(path) ? DocumentPresence.Read : DocumentPresence.Gone);
    }

    /// <summary>Compares.</summary>
    /// <param name="diagnostics">The findings of a run.</param>
    /// <param name="known">Those of an earlier one; their paths relative to the root of this one.</param>
    /// <param name="presenceOf">What the document of a path is to this run. A known finding that needs a document which was left out is never absent.</param>
    /// <returns>For each finding what it is, and which known ones are no more.</returns>
    public static FindingMatch Match(IReadOnlyList<Diagnostic> diagnostics, IReadOnlyList<KnownFinding> known, Func<string, DocumentPresence> presenceOf)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(presenceOf);
        var pairing = new FindingPairing(diagnostics, known, presenceOf);
        pairing.PairByContent(withPaths: true);
        pairing.PairByContent(withPaths: false);
        pairing.PairByLikeness();
        pairing.PairParts();
        return pairing.Result();
    }
}
