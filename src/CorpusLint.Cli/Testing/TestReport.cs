using System.Collections.Immutable;
using System.Globalization;
using CorpusLint.Reporting;
using CorpusLint.Scripting.Pages;

namespace CorpusLint.Cli.Testing;

/// <summary>Writes what became of pages: nothing for a page that passed, everything for one that failed, and a line at the end.</summary>
/// <param name="host">The outside; its cares about CI logs are kept.</param>
/// <param name="output">Where to.</param>
internal sealed class TestReport(ProgramHost host, TextWriter output)
{
    /// <summary>Writes the failures and the summary.</summary>
    /// <param name="results">Of the rules that were tested.</param>
    /// <param name="broken">How many scripts gave no rule that could be tested.</param>
    /// <returns>How many examples and pages failed.</returns>
    internal int Write(IReadOnlyCollection<RulePageResult> results, int broken)
    {
        foreach (var result in results.Where(r => !r.Passed))
        {
            foreach (var problem in result.Problems)
            {
                Line(problem.At(result.Path));
            }

            foreach (var example in result.Examples.Where(e => !e.Passed))
            {
                Line(string.Create(CultureInfo.InvariantCulture, $"{result.Path}:{example.Example.Line}: {result.Rule.Descriptor.Id} {example.Example.Title}"));
                foreach (var line in example.Report(result.Path).Split('\n'))
                {
                    Line("  " + line);
                }
            }
        }

        var failures = results.Sum(r => r.Problems.Length + r.Examples.Count(e => !e.Passed));
        var waiting = results.Sum(r => r.Examples.Count(e => e.Passed && e.Example.IsTodo));
        var waitingWords = waiting == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{waiting} to do, ");
        var brokenWords = broken == 0 ? "" : $"; {Count(broken, "rule")} could not be loaded";
        Line($"{Count(results.Count, "rule")}, {Count(results.Sum(r => r.Examples.Length), "example")}, {waitingWords}{Count(failures, "failure")}{brokenWords}.");
        return failures;
    }

    /// <summary>Writes what pages do not try.</summary>
    /// <returns>How many gaps there are.</returns>
    internal int WriteCoverage(IReadOnlyCollection<RulePageResult> results)
    {
        var gaps = results.SelectMany(r => PageCoverage.GapsOf(r).OrderBy(g => g.Line).Select(g => (Result: r, Gap: g))).ToImmutableArray();
        foreach (var (result, gap) in gaps)
        {
            Line(new PageProblem(gap.Line, $"{result.Rule.Descriptor.Id} {gap.Message}").At(result.Path));
        }

        var rules = gaps.Select(g => g.Result).Distinct().Count();
        Line(gaps.IsEmpty ? $"Coverage: no gap in {Count(results.Count, "rule")}." : $"Coverage: {Count(gaps.Length, "gap")} in {Count(rules, "rule")} of {results.Count.ToString(CultureInfo.InvariantCulture)}.");
        return gaps.Length;
    }

    /// <summary>Writes a line, made safe for terminals and CI logs.</summary>
    internal void Line(string line)
    {
        var safe = DisplayText.SanitiseLine(line);
        output.WriteLine(host.IsContinuousIntegration ? DisplayText.BreakCommands(safe) : safe);
    }

    private static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
