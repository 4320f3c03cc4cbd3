using System.Globalization;
using CorpusLint.Cli.Configuration;
using CorpusLint.Diagnostics;

namespace CorpusLint.Cli.Commands;

/// <summary>What the findings of one corpus are held to.</summary>
/// <param name="Open">Severities of its open findings, in any order.</param>
/// <param name="FailOn">The mildest severity that fails.</param>
/// <param name="MaximumFindings">How many open findings its configuration allows, of any severity; null for any number.</param>
internal sealed record GatedCorpus(IReadOnlyCollection<DiagnosticSeverity> Open, FailOn FailOn, int? MaximumFindings = null);

/// <summary>What a check comes to.</summary>
/// <param name="ExitCode">The exit code of the process.</param>
/// <param name="Description">What it means, a sentence, for reports.</param>
/// <param name="Note">What a person cannot see from the findings, a sentence; null when there is nothing of the kind.</param>
internal sealed record CheckOutcome(int ExitCode, string Description, string? Note = null)
{
    /// <summary>
    /// Judges a run. A run that is not complete never passes, whatever was asked for; <c>--exit-zero</c> speaks of findings only.
    /// </summary>
    /// <param name="isComplete">Whether every rule ran to its end on every document.</param>
    /// <param name="wouldFix">With <c>--diff</c>, whether there is something to fix, and then nothing else is judged; null without.</param>
    /// <param name="corpora">The corpora of the run.</param>
    /// <param name="maximumFindings">How many open findings all corpora may have together, in place of what their configurations say; null for those.</param>
    /// <param name="isExitZero">Whether findings leave the exit code at 0.</param>
    internal static CheckOutcome Of(bool isComplete, bool? wouldFix, IReadOnlyCollection<GatedCorpus> corpora, int? maximumFindings = null, bool isExitZero = false)
    {
        if (!isComplete)
        {
            return new CheckOutcome(Cli.ExitCode.Failed, Cli.ExitCode.Describe(Cli.ExitCode.Failed));
        }

        var outcome = wouldFix is { } fixes ? OfDifference(fixes) : OfFindings(corpora, maximumFindings);
        return isExitZero && outcome.ExitCode == Cli.ExitCode.Findings
            ? outcome with { ExitCode = Cli.ExitCode.Clean, Description = outcome.Description.TrimEnd('.') + "; --exit-zero asks for 0 all the same." }
            : outcome;
    }

    private static CheckOutcome OfDifference(bool wouldFix) => wouldFix
        ? new CheckOutcome(Cli.ExitCode.Findings, "There is something to fix.")
        : new CheckOutcome(Cli.ExitCode.Clean, "There is nothing to fix.");

    private static CheckOutcome OfFindings(IReadOnlyCollection<GatedCorpus> corpora, int? maximumFindings)
    {
        var excess = maximumFindings is { } limit
            ? Excess(corpora.Sum(c => c.Open.Count), limit, "--max-findings")
            : corpora.Select(c => c.MaximumFindings is { } own ? Excess(c.Open.Count, own, "maxFindings") : null).FirstOrDefault(e => e is not null);
        return corpora.Any(Fails) ? new CheckOutcome(Cli.ExitCode.Findings, Cli.ExitCode.Describe(Cli.ExitCode.Findings), excess)
            : excess is not null ? new CheckOutcome(Cli.ExitCode.Findings, excess, excess)
            : new CheckOutcome(Cli.ExitCode.Clean, Cli.ExitCode.Describe(Cli.ExitCode.Clean));
    }

    private static bool Fails(GatedCorpus corpus) => corpus.FailOn != FailOn.Never && corpus.Open.Any(s => (int)s >= (int)corpus.FailOn);

    private static string? Excess(int open, int limit, string allowedBy) => open <= limit ? null
        : string.Create(CultureInfo.InvariantCulture, $"{open} finding{(open == 1 ? " is" : "s are")} open, and {allowedBy} allows {(limit == 0 ? "none" : limit)}.");
}
