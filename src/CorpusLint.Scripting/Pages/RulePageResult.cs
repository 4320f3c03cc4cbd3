using System.Collections.Immutable;
using CorpusLint.Rules;

namespace CorpusLint.Scripting.Pages;

/// <summary>What became of a rule's page.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Path">The page as the reader finds it; where it would be when there is none.</param>
/// <param name="Page">The page; null when the rule has none.</param>
/// <param name="Problems">What keeps the page from being a test.</param>
/// <param name="Examples">The examples that were run, in order; none when the page has problems that concern them.</param>
public sealed record RulePageResult(
    LoadedRule Rule, string Path, RulePage? Page, ImmutableArray<PageProblem> Problems, ImmutableArray<ExampleResult> Examples)
{
    /// <summary>Whether the page is whole and every example that was run does what it says.</summary>
    public bool Passed => Problems.IsEmpty && Examples.All(e => e.Passed);

    /// <summary>Everything to tell about the page, as lines; each problem and failure starts with its place.</summary>
    public IEnumerable<string> Report() => Problems.Select(p => p.At(Path)).Concat(Examples.Where(e => !e.Passed).Select(e => e.Report(Path)));
}
