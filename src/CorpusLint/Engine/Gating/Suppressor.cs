using System.Collections.Immutable;
using CorpusLint.Diagnostics;
using CorpusLint.Rules;

namespace CorpusLint.Engine.Gating;

/// <summary>Applies the comments and entries that say which findings are to be left alone.</summary>
public static class Suppressor
{
    /// <summary>
    /// Marks the findings that a comment or an entry covers from any of their sides, and adds what is wrong with comments and
    /// entries as findings. Nothing is taken away, and no fingerprint changes.
    /// </summary>
    /// <param name="result">What a run found.</param>
    /// <param name="settings">Which suppressions count.</param>
    public static SuppressionResult Apply(LintResult result, SuppressionSettings settings)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.Entries.IsEmpty && result.Corpus.Documents.All(d => d.Document.SuppressionComments.IsEmpty))
        {
            return new SuppressionResult(result, []);
        }

        var known = new KnownRules(result, settings);
        var findings = new SuppressionFindings(settings);
        var index = new GrantIndex(result.Corpus);
        var origins = new List<SuppressionOrigin>();
        foreach (var facts in result.Corpus.Documents.Where(d => !d.Document.SuppressionComments.IsEmpty).OrderBy(d => d.Document.Path, StringComparer.Ordinal))
        {
            origins.AddRange(new DocumentSuppressions(facts.Document, settings, known, findings).AddTo(index));
        }

        origins.AddRange(EntrySuppressions.AddTo(index, settings, known, findings));
        var diagnostics = result.Diagnostics.Select(d => Suppressed(d, index)).ToArray();
        foreach (var origin in origins)
        {
            Judge(origin, known, findings, settings);
        }

        return new SuppressionResult(
            result with
            {
                Diagnostics = [.. diagnostics.Concat(findings.Diagnostics).Order(Comparer<Diagnostic>.Create(Linter.Compare))],
                Rules = [.. result.Rules.Concat(findings.Diagnostics.Select(d => d.Rule)).DistinctBy(r => (r.Id, r.SourcePath)).OrderBy(r => r.Id, StringComparer.Ordinal)],
            },
            [.. origins.OrderBy(o => o.Location.Path, StringComparer.Ordinal).ThenBy(o => o.Location.Span).Select(o => o.ToUse())]);
    }

    // From any side: whoever answers for one of two texts that disagree can say that it is right as it stands. Evidence is no side.
    private static Diagnostic Suppressed(Diagnostic diagnostic, GrantIndex index)
    {
        if (diagnostic.Rule.Category == Category.Run)
        {
            return diagnostic;
        }

        if (Covering(counts: true) is { Count: > 0 } covering)
        {
            return diagnostic with
            {
                Suppressions = [.. diagnostic.Suppressions, .. covering.Select(g => g.Origin.Suppression)
                    .OrderBy(s => s.Kind).ThenBy(s => s.Location!.Path, StringComparer.Ordinal).ThenBy(s => s.Location!.Span)],
            };
        }

        Covering(counts: false);
        return diagnostic;

        HashSet<SuppressionGrant> Covering(bool counts)
        {
            var grants = new HashSet<SuppressionGrant>();
            var sides = diagnostic.Related.Where(r => r.Role == RelatedRole.Side).Select(r => r.Location).Prepend(diagnostic.Location);
            foreach (var grant in sides.SelectMany(s => index.Covering(diagnostic, s, counts)))
            {
                grant.Findings += grants.Add(grant) ? 1 : 0;
            }

            return grants;
        }
    }

    private static void Judge(SuppressionOrigin origin, KnownRules known, SuppressionFindings findings, SuppressionSettings settings)
    {
        if (settings.IsOver(origin.Suppression.Until))
        {
            findings.AddExpired(origin);
        }

        if (origin.Counts)
        {
            var unused = origin.Words.Where(w => w.Grant is { Findings: 0 } && known.CanTell(w.Rule!, origin)).ToArray();
            findings.AddUnused(origin, unused);
        }
    }
}
