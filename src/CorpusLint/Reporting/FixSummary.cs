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
            : string.Create(CultureInfo.InvariantCulture, $"{verb} {Findings(findings)} in {documents} document{(documents == 1 ? "" : "s")}.");
    }

    /// <summary>How many of the open findings <c>--fix</c> would fix, and how many more <c>--fix=suggested</c>; empty when none.</summary>
    /// <param name="result">The findings.</param>
    /// <param name="fixing">What was fixed and refused already; what was refused is not offered again. Null when nothing was to be fixed.</param>
    public static string Offer(LintResult result, ImmutableArray<FixResult>? fixing = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        var refused = (fixing ?? []).SelectMany(f => f.Refused).Select(r => r.Diagnostic.Fingerprint).ToHashSet(StringComparer.Ordinal);
        var (safe, suggested) = (0, 0);
        foreach (var diagnostic in result.Open.Where(d => !refused.Contains(d.Fingerprint)))
        {
            if (ChosenFix.FirstAllowed(diagnostic, FixSafety.Safe) is not null)
            {
                safe++;
            }
            else if (ChosenFix.FirstAllowed(diagnostic, FixSafety.Suggested) is not null)
            {
                suggested++;
            }
        }

        return (safe, suggested) switch
        {
            (0, 0) => "",
            (0, var n) => $"{Findings(n)} can be fixed with --fix=suggested.",
            (var n, 0) => $"{Findings(n)} can be fixed with --fix.",
            (var n, var more) => $"{Findings(n)} can be fixed with --fix, {more.ToString(CultureInfo.InvariantCulture)} more with --fix=suggested.",
        };
    }

    private static string Findings(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} finding{(number == 1 ? "" : "s")}");
}
