using System.Collections.Immutable;
using CorpusLint.Diagnostics;

namespace CorpusLint.Engine.Gating;

/// <summary>What findings are to those that were known from before.</summary>
/// <param name="States">For each finding, in the order given: new, unchanged or updated.</param>
/// <param name="KnownOf">For each finding the index of the known one that it is, or -1 when it is new.</param>
/// <param name="Absent">The indices of the known ones that are no more, ascending; one that stands for several comes as often as it is missing.</param>
public sealed record FindingMatch(ImmutableArray<BaselineState> States, ImmutableArray<int> KnownOf, ImmutableArray<int> Absent)
{
    /// <summary>The result with its findings' states, and with what is no more.</summary>
    /// <param name="result">The result whose findings were matched, all of them in their order.</param>
    /// <param name="known">What they were matched with.</param>
    /// <param name="comparedWith">What that is, for people; see <see cref="LintResult.ComparedWith"/>.</param>
    /// <returns>The result; a rule that could not run properly has nothing absent, because nobody looked.</returns>
    public LintResult ApplyTo(LintResult result, IReadOnlyList<KnownFinding> known, string comparedWith)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(known);
        var faulty = result.Notifications.Where(n => n.Severity == DiagnosticSeverity.Error).Select(n => n.RuleId).ToHashSet(StringComparer.Ordinal);
        return result with
        {
            Diagnostics = [.. result.Diagnostics.Select((d, i) => d with { BaselineState = States[i] })],
            ComparedWith = comparedWith,
            Absent =
            [
                .. Absent.Select(i => known[i].ToAbsent()).Where(a => !faulty.Contains(a.RuleId))
                    .OrderBy(a => a.Paths[0], StringComparer.Ordinal).ThenBy(a => a.RuleId, StringComparer.Ordinal).ThenBy(a => a.ContentFingerprint, StringComparer.Ordinal),
            ],
        };
    }
}
