using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CorpusLint.Diagnostics;
using CorpusLint.Model;

namespace CorpusLint.Engine.Gating;

/// <summary>The work of <see cref="FindingMatcher"/>: who is paired with whom so far.</summary>
internal sealed class FindingPairing
{
    private readonly IReadOnlyList<Diagnostic> _diagnostics;
    private readonly IReadOnlyList<KnownFinding> _known;
    private readonly Dictionary<string, DocumentPresence> _presence;
    private readonly BaselineState[] _states;
    private readonly int[] _knownOf;
    private readonly KnownFinding?[] _made;
    private readonly int[] _left;

    internal FindingPairing(IReadOnlyList<Diagnostic> diagnostics, IReadOnlyList<KnownFinding> known, Func<string, DocumentPresence> presenceOf)
    {
        _diagnostics = diagnostics;
        _known = known;
        _presence = known.SelectMany(k => k.Paths).Distinct(StringComparer.Ordinal).ToDictionary(p => p, presenceOf, StringComparer.Ordinal);
        _states = new BaselineState[diagnostics.Count];
        _knownOf = new int[diagnostics.Count];
        _made = new KnownFinding?[diagnostics.Count];
        _left = [.. known.Select(k => k.Count)];
        Array.Fill(_knownOf, -1);
    }

    /// <summary>
    /// Pairs what has the same content fingerprint, in the same documents or in any. What lies in a document that was left out
    /// is still there, as far as anybody knows: a copy of it is another finding.
    /// </summary>
    internal void PairByContent(bool withPaths)
    {
        var byContent = new Dictionary<string, Queue<int>>(_known.Count, StringComparer.Ordinal);
        foreach (var k in Left().Where(k => withPaths || !NeedsMore(_known[k])).OrderBy(k => PathKey(_known[k].Paths), StringComparer.Ordinal))
        {
            ref var same = ref CollectionsMarshal.GetValueRefOrAddDefault(byContent, KeyOf(_known[k].ContentFingerprint, _known[k].Paths), out _);
            same ??= [];
            for (var i = 0; i < _left[k]; i++)
            {
                same.Enqueue(k);
            }
        }

        foreach (var d in byContent.Count == 0 ? [] : New())
        {
            if (byContent.TryGetValue(KeyOf(_diagnostics[d].ContentFingerprint, withPaths ? KnownFinding.PathsOf(_diagnostics[d]) : []), out var same) && same.TryDequeue(out var k))
            {
                Pair(d, k, BaselineState.Unchanged);
            }
        }

        string KeyOf(string fingerprint, ImmutableArray<string> paths) => withPaths ? $"{fingerprint}\u241E{PathKey(paths)}" : fingerprint;
    }

    /// <summary>Pairs what says the same of the same words in a sentence that was edited, likest first.</summary>
    internal void PairByLikeness()
    {
        var known = Left().OrderBy(k => _known[k].ContentFingerprint, StringComparer.Ordinal).ThenBy(k => PathKey(_known[k].Paths), StringComparer.Ordinal)
            .ToLookup(k => TopicOf(_known[k]), StringComparer.Ordinal);
        var pairs = (known.Count == 0 ? [] : New())
            .GroupBy(d => TopicOf(Made(d)), StringComparer.Ordinal)
            .SelectMany(g => LikePairs(g, [.. known[g.Key]]))
            .OrderByDescending(p => p.Share).ThenByDescending(p => p.IsSamePlace).ThenBy(p => p.Order, StringComparer.Ordinal);
        foreach (var pair in pairs.ToArray())
        {
            if (_knownOf[pair.Diagnostic] < 0 && _left[pair.Known] > 0)
            {
                Pair(pair.Diagnostic, pair.Known, pair.Share < 1 ? BaselineState.Updated : BaselineState.Unchanged);
            }
        }
    }

    /// <summary>Pairs what is to be seen of a finding that has sides in documents which were left out.</summary>
    internal void PairParts()
    {
        var beyond = Left().Where(k => NeedsMore(_known[k]) && _known[k].Paths.Length > 1).OrderBy(k => _known[k].ContentFingerprint, StringComparer.Ordinal)
            .ToLookup(k => (_known[k].RuleId, _known[k].MessageId));
        foreach (var d in beyond.Count == 0 ? [] : New())
        {
            var made = Made(d);
            var whole = beyond[(made.RuleId, made.MessageId)].Where(k => IsPartOf(made, _known[k])).DefaultIfEmpty(-1).First();
            if (whole >= 0)
            {
                // The others may be seen in other parts of it, so that it is not used up.
                (_states[d], _knownOf[d]) = (BaselineState.Unchanged, whole);
            }
        }
    }

    /// <summary>What came of it.</summary>
    internal FindingMatch Result() => new(
        ImmutableCollectionsMarshal.AsImmutableArray(_states),
        ImmutableCollectionsMarshal.AsImmutableArray(_knownOf),
        [.. Left().Where(k => !NeedsMore(_known[k])).SelectMany(k => Enumerable.Repeat(k, _left[k]))]);

    private IEnumerable<int> Left() => Enumerable.Range(0, _left.Length).Where(k => _left[k] > 0);

    private IEnumerable<int> New() => Enumerable.Range(0, _knownOf.Length).Where(d => _knownOf[d] < 0);

    private KnownFinding Made(int diagnostic) => _made[diagnostic] ??= KnownFinding.Of(_diagnostics[diagnostic]);

    private bool NeedsMore(KnownFinding known) => known.Paths.Any(p => _presence[p] == DocumentPresence.LeftOut);

    private void Pair(int diagnostic, int known, BaselineState state)
    {
        (_states[diagnostic], _knownOf[diagnostic]) = (state, known);
        _left[known]--;
    }

    private IEnumerable<LikePair> LikePairs(IEnumerable<int> diagnostics, int[] known)
    {
        if (known.Length == 0)
        {
            yield break;
        }

        var index = new SentenceLikenessIndex(known.Select(k => new SentenceLikeness(_known[k].Excerpt)));
        foreach (var d in diagnostics)
        {
            var made = Made(d);
            var sentence = new SentenceLikeness(made.Excerpt);
            foreach (var i in index.Candidates(sentence))
            {
                var old = _known[known[i]];
                var isSamePlace = made.Paths.SequenceEqual(old.Paths, StringComparer.Ordinal);
                if (Share(made, sentence, old, index.Sentences[i], isSamePlace) is { } share && (isSamePlace || old.Paths.All(p => made.Paths.Contains(p, StringComparer.Ordinal) || _presence[p] == DocumentPresence.Gone)))
                {
                    yield return new LikePair(d, known[i], share, isSamePlace, string.Join('\u241E', made.ContentFingerprint, PathKey(made.Paths), old.ContentFingerprint, PathKey(old.Paths)));
                }
            }
        }
    }

    // The share of words, or null when it is another sentence. What the message names is what the finding is about.
    private static double? Share(KnownFinding made, SentenceLikeness sentence, KnownFinding old, SentenceLikeness before, bool isSamePlace)
    {
        var share = sentence.ShareWith(before);
        return share == 1 ? share
            : IsSentence(made) ? sentence.IsMisspeltLike(before) ? share : null
            : !new SentenceLikeness(made.Message).NamesTheSameAs(new SentenceLikeness(old.Message)) ? null
            : StandsBesideTheSame(made, old, isSamePlace) ? share >= SentenceLikeness.LeastShareInPlace ? share : null
            : share >= SentenceLikeness.LeastShareElsewhere && !sentence.NamesOtherThan(before) ? share : null;
    }

    // Every document begins and ends: that is a place of its own in the same documents only.
    private static bool StandsBesideTheSame(KnownFinding made, KnownFinding old, bool isSamePlace) =>
        made.Beside.Zip(old.Beside).Any(p => Folding.Fold(p.First) is var first && first == Folding.Fold(p.Second) && (isSamePlace || first.Length > 0));

    // What a finding is about, whatever its sentence says; one about a sentence as a whole is known by the sentence.
    private static string TopicOf(KnownFinding finding) =>
        $"{finding.RuleId}\u241E{finding.MessageId}\u241E{(IsSentence(finding) ? "" : string.Join('\u241F', finding.Words))}";

    private static bool IsSentence(KnownFinding finding) =>
        finding.Words.Length == 1 && Bare(finding.Words[0]).SequenceEqual(Bare(Folding.Fold(finding.Excerpt)));

    private static ReadOnlySpan<char> Bare(string folded) => folded.AsSpan().Trim(" .!?\"'");

    private static bool IsPartOf(KnownFinding part, KnownFinding whole)
    {
        var rest = whole.Words.ToList();
        return part.Words.Length < whole.Words.Length && part.Paths.All(p => whole.Paths.Contains(p, StringComparer.Ordinal)) && part.Words.All(rest.Remove);
    }

    private static string PathKey(ImmutableArray<string> paths) => paths is [var one] ? one : string.Join('\u241F', paths);

    private sealed record LikePair(int Diagnostic, int Known, double Share, bool IsSamePlace, string Order);
}
