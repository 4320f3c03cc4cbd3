using CorpusLint.Diagnostics;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Engine.Gating;

/// <summary>
/// Finds what suppresses a finding at a place. Of several comments that cover it the nearest one does: one about the line
/// before one about a range, and that before one about the whole file; the others are not needed for it.
/// </summary>
internal sealed class GrantIndex
{
    private readonly Dictionary<(string Path, string RuleId, SuppressionLayer Layer, bool Counts), List<SuppressionGrant>> _ofComments = [];
    private readonly Dictionary<string, List<SuppressionGrant>> _ofEntries = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Path, string RuleId), List<(SuppressionGrant Grant, string? Words)>> _matching = [];
    private readonly Dictionary<string, Document> _documents;
    private bool _isSorted;

    internal GrantIndex(Corpus corpus) => _documents = corpus.Documents.Select(d => d.Document).DistinctBy(d => d.Path).ToDictionary(d => d.Path, StringComparer.Ordinal);

    internal void Add(SuppressionGrant grant, SuppressionLayer layer)
    {
        var key = (grant.Origin.Document!.Path, grant.Rule.Id, layer, grant.Origin.Counts);
        if (!_ofComments.TryGetValue(key, out var grants))
        {
            _ofComments.Add(key, grants = []);
        }

        grants.Add(grant);
    }

    internal void Add(SuppressionGrant grant)
    {
        if (!_ofEntries.TryGetValue(grant.Rule.Id, out var grants))
        {
            _ofEntries.Add(grant.Rule.Id, grants = []);
        }

        grants.Add(grant);
    }

    /// <summary>What suppresses a finding from one of its sides, or, when it does not count, would.</summary>
    internal IEnumerable<SuppressionGrant> Covering(Diagnostic diagnostic, Location side, bool counts)
    {
        if (!_isSorted)
        {
            _isSorted = true;
            foreach (var grants in _ofComments.Values)
            {
                MakeDisjoint(grants);
            }
        }

        for (var layer = SuppressionLayer.Line; layer <= SuppressionLayer.File; layer++)
        {
            if (_ofComments.TryGetValue((side.Path, diagnostic.Rule.Id, layer, counts), out var grants) && At(grants, side.Span.Start) is { } grant)
            {
                yield return grant;
                break;
            }
        }

        if (EntryOf(diagnostic, side, counts) is { } entry)
        {
            yield return entry;
        }
    }

    // What lies wholly in another one is not needed; what begins in another one begins behind it.
    private static void MakeDisjoint(List<SuppressionGrant> grants)
    {
        var inOrder = grants.OrderBy(g => g.Start).ThenByDescending(g => g.End).ThenBy(g => g.Origin.Location.Span).ToArray();
        grants.Clear();
        foreach (var grant in inOrder)
        {
            grant.Start = grants.Count > 0 ? Math.Max(grant.Start, grants[^1].End) : grant.Start;
            if (grant.Start < grant.End)
            {
                grants.Add(grant);
            }
        }
    }

    private static SuppressionGrant? At(List<SuppressionGrant> grants, int offset)
    {
        var (low, high) = (0, grants.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (offset < grants[middle].Start)
            {
                high = middle - 1;
            }
            else if (offset >= grants[middle].End)
            {
                low = middle + 1;
            }
            else
            {
                return grants[middle];
            }
        }

        return null;
    }

    private SuppressionGrant? EntryOf(Diagnostic diagnostic, Location side, bool counts)
    {
        string? sentence = null;
        foreach (var (grant, words) in MatchingEntries(side.Path, diagnostic.Rule.Id))
        {
            var entry = grant.Origin.Entry!;
            if (grant.Origin.Counts == counts
                && (entry.Fingerprint is null || entry.Fingerprint == diagnostic.Fingerprint || entry.Fingerprint == diagnostic.ContentFingerprint)
                && (words is null || (sentence ??= SentenceOf(side)).Contains(words, StringComparison.Ordinal)))
            {
                return grant;
            }
        }

        return null;
    }

    private List<(SuppressionGrant Grant, string? Words)> MatchingEntries(string path, string ruleId)
    {
        if (!_matching.TryGetValue((path, ruleId), out var matching))
        {
            matching = [.. (_ofEntries.GetValueOrDefault(ruleId) ?? []).Where(g => g.Origin.Entry!.AppliesTo(path))
                .Select(g => (g, g.Origin.Entry!.Text is { } text ? Folding.Fold(text) : null))];
            _matching.Add((path, ruleId), matching);
        }

        return matching;
    }

    private string SentenceOf(Location side) => Folding.Fold(_documents.TryGetValue(side.Path, out var document) ? document.ReadingTextOf(side.Context) : side.Text.ToString(side.Context));
}

/// <summary>How near a comment is to what it covers.</summary>
internal enum SuppressionLayer
{
    /// <summary>It is about a line.</summary>
    Line,

    /// <summary>It is about a range.</summary>
    Range,

    /// <summary>It is about the whole document.</summary>
    File,
}
