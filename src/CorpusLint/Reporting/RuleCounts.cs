using System.Collections.Immutable;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Engine.Fixing;

namespace CorpusLint.Reporting;

/// <summary>How often a rule's findings of one severity came, by what they are to the gate.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Name">Its name; empty when only findings of before are known of it.</param>
/// <param name="Severity">Severity of the findings; null for findings that are no more, whose severity is not known.</param>
/// <param name="Open">Findings that somebody has to look at.</param>
/// <param name="Suppressed">Findings that somebody said to leave alone.</param>
/// <param name="Known">Findings known from before and not suppressed.</param>
/// <param name="Absent">Findings that are no more.</param>
/// <param name="Fixable">Open findings that <c>--fix</c> would fix.</param>
/// <param name="FixableIfSuggested">Open findings that only <c>--fix=suggested</c> would fix.</param>
internal sealed record RuleCounts(string RuleId, string Name, DiagnosticSeverity? Severity, int Open, int Suppressed, int Known, int Absent, int Fixable, int FixableIfSuggested)
{
    /// <summary>The counts of a run by rule and severity, the most frequent open ones first; what was never found is not among them.</summary>
    internal static ImmutableArray<RuleCounts> Of(LintResult result) =>
    [
        .. result.Diagnostics.GroupBy(d => (d.Rule.Id, d.Rule.Name, (DiagnosticSeverity?)d.Severity)).Select(g => Count(g.Key.Id, g.Key.Name, g.Key.Item3, g, 0))
            .Concat(result.Absent.GroupBy(a => a.RuleId, StringComparer.Ordinal).Select(g => Count(g.Key, result.Rules.FirstOrDefault(r => r.Id == g.Key)?.Name ?? "", null, [], g.Count())))
            .OrderByDescending(c => c.Open).ThenByDescending(c => c.Severity).ThenByDescending(c => c.Known + c.Suppressed + c.Absent)
            .ThenBy(c => c.RuleId, StringComparer.Ordinal).ThenBy(c => c.Name, StringComparer.Ordinal),
    ];

    /// <summary>All findings of a run as one row.</summary>
    internal static RuleCounts Total(LintResult result) => Count("", "", null, result.Diagnostics, result.Absent.Length);

    /// <summary>Some findings as one row.</summary>
    internal static RuleCounts Total(IEnumerable<Diagnostic> diagnostics) => Count("", "", null, diagnostics, 0);

    private static RuleCounts Count(string ruleId, string name, DiagnosticSeverity? severity, IEnumerable<Diagnostic> diagnostics, int absent)
    {
        var (open, suppressed, known, safe, suggested) = (0, 0, 0, 0, 0);
        foreach (var diagnostic in diagnostics)
        {
            if (!diagnostic.IsOpen)
            {
                _ = diagnostic.Suppressions.IsEmpty ? known++ : suppressed++;
                continue;
            }

            open++;
            if (ChosenFix.FirstAllowed(diagnostic, FixSafety.Safe) is not null)
            {
                safe++;
            }
            else if (ChosenFix.FirstAllowed(diagnostic, FixSafety.Suggested) is not null)
            {
                suggested++;
            }
        }

        return new RuleCounts(ruleId, name, severity, open, suppressed, known, absent, safe, suggested);
    }
}
