using System.Collections.Immutable;
using System.Globalization;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Engine.Fixing;

namespace CorpusLint.Reporting;

/// <summary>What was fixed, and what could be, as sentences.</summary>
public static class FixSummary
{
    /// <summary>How many findings were fixed in how many documents; one sentence.</summary>
    /// <param name="fixing">What fixing came to, for each corpus of the run.</param>
    /// <param name="isDry">Whether nothing was written: then it says what would be fixed.</param>
    public static string Of(IEnumerable<FixResult> fixing, bool isDry = false)
    {
        ArgumentNullException.ThrowIfNull(fixing);
        var all = fixing.ToArray();
        var (findings, documents) = (all.Sum(f => f.Applied.Length), all.Sum(f => f.Texts.Length));
        var verb = isDry ? "Would fix" : "Fixed";
        return findings == 0 ? $"{verb} nothing."
            : $"{verb} {Findings(findings)} in {ReportPage.Count(documents, "document")}.";
    }

    /// <summary>How many of the open findings <c>--fix</c> would fix, and how many more <c>--fix=suggested</c>; empty when none.</summary>
    /// <param name="result">The findings.</param>
    /// <param name="fixing">What was fixed and refused already; what was refused is not offered again. Null when nothing was to be fixed.</param>
    public static string Offer(LintResult result, ImmutableArray<FixResult>? fixing = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        var refused = (fixing ?? []).SelectMany(f => f.Refused).Select(r => r.Diagnostic.Fingerprint).ToHashSet(StringComparer.Ordinal);
        var counts = RuleCounts.Total(result.Open.Where(d => !refused.Contains(d.Fingerprint)));
        return (counts.Fixable, counts.FixableIfSuggested) switch
        {
            (0, 0) => "",
            (0, var n) => $"{Findings(n)} can be fixed with --fix=suggested.",
            (var n, 0) => $"{Findings(n)} can be fixed with --fix.",
            (var n, var more) => $"{Findings(n)} can be fixed with --fix, {more.ToString(CultureInfo.InvariantCulture)} more with --fix=suggested.",
        };
    }

    private static string Findings(int number) => ReportPage.Count(number, "finding");
}
