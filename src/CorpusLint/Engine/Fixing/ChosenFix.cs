using CorpusLint.Diagnostics;
using CorpusLint.Text;

namespace CorpusLint.Engine.Fixing;

/// <summary>A fix that is to be tried for a finding.</summary>
internal sealed record ChosenFix(Diagnostic Diagnostic, Fix Fix)
{
    /// <summary>Of each open finding the first fix that is allowed; those of the findings before are left out of the way of those behind.</summary>
    /// <param name="result">The findings; in order of path and place, so that the first by place wins.</param>
    /// <param name="allowed">What may be applied.</param>
    /// <param name="refused">Fingerprints of findings whose fix was refused already.</param>
    internal static List<ChosenFix> WithoutOverlaps(LintResult result, FixSafety allowed, IReadOnlySet<string> refused)
    {
        var chosen = new List<ChosenFix>();
        var taken = new Dictionary<string, List<TextSpan>>(StringComparer.Ordinal);
        foreach (var diagnostic in result.Diagnostics)
        {
            if (diagnostic.IsOpen && !refused.Contains(diagnostic.Fingerprint) && FirstAllowed(diagnostic, allowed) is { } fix && fix.Edits.All(IsFree))
            {
                chosen.Add(new ChosenFix(diagnostic, fix));
                foreach (var edit in fix.Edits)
                {
                    var spans = taken[edit.Path];
                    spans.Insert(~spans.BinarySearch(edit.Change.Span), edit.Change.Span);
                }
            }
        }

        return chosen;

        // What is taken is disjoint, so that only the neighbours can be in the way.
        bool IsFree(FileEdit edit)
        {
            if (!taken.TryGetValue(edit.Path, out var spans))
            {
                taken.Add(edit.Path, spans = []);
            }

            var at = spans.BinarySearch(edit.Change.Span);
            return at < 0 && (~at == 0 || !AreInEachOthersWay(spans[~at - 1], edit.Change.Span)) && (~at == spans.Count || !AreInEachOthersWay(edit.Change.Span, spans[~at]));
        }
    }

    /// <summary>The fix of a finding that may be applied and is the best of those; null when there is none. A fix without edits does nothing.</summary>
    internal static Fix? FirstAllowed(Diagnostic diagnostic, FixSafety allowed) =>
        diagnostic.Fixes.FirstOrDefault(f => f.Safety <= allowed && !f.Edits.IsEmpty);

    // Two insertions at one place have no order, and an insertion at the border of a replacement may mean either side of it.
    private static bool AreInEachOthersWay(TextSpan first, TextSpan second) =>
        first.OverlapsWith(second) || ((first.IsEmpty || second.IsEmpty) && first.End >= second.Start && second.End >= first.Start);
}
