using System.Collections.Immutable;
using CorpusLint.Rules;

namespace CorpusLint.Scripting.Pages;

/// <summary>
/// Runs a rule's page. A page is read and run by itself, and its result depends on the rule and the page alone: who watches
/// files runs the pages of the rules that changed again, and keeps the results of the others.
/// </summary>
public static class RulePageTest
{
    /// <summary>Reads the page of a rule and runs its examples.</summary>
    /// <param name="rule">The rule; its page is <see cref="Diagnostics.RuleDescriptor.HelpMarkdown"/>.</param>
    /// <param name="path">The page as messages name it; null for the script's path with <c>.md</c>.</param>
    /// <param name="markdown">The page's text in place of the rule's, after it was edited; null for the rule's.</param>
    /// <param name="isMeant">Which examples run; null for all.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static RulePageResult Run(
        LoadedRule rule, string? path = null, string? markdown = null, Func<PageExample, bool>? isMeant = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rule);
        path ??= PathOf(rule);
        markdown ??= rule.Descriptor.HelpMarkdown;
        if (markdown.Length == 0)
        {
            return new RulePageResult(rule, path, null, [new PageProblem(0, $"{rule.Descriptor.Id} has no page, and so no test; write it beside the script ('corpuslint explain CL0115').")], []);
        }

        var page = Read(rule, path, markdown);

        // An example with a problem is not what its author means; the others are run all the same.
        var results = ImmutableArray.CreateBuilder<ExampleResult>();
        foreach (var example in page.Examples.Where(e => isMeant?.Invoke(e) != false && !IsBroken(page, e)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            results.Add(PageRunner.Run(rule, example, cancellationToken));
        }

        return new RulePageResult(rule, path, page, page.Problems, results.ToImmutable());
    }

    /// <summary>Reads the page of a rule and holds it against the rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="path">The page as messages name it; null for the script's path with <c>.md</c>.</param>
    /// <param name="markdown">The page's text in place of the rule's; null for the rule's.</param>
    public static RulePage Read(LoadedRule rule, string? path = null, string? markdown = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var page = RulePageReader.Read(path ?? PathOf(rule), markdown ?? rule.Descriptor.HelpMarkdown);
        return page with { Problems = [.. PageCheck.Problems(rule, page).Concat(page.Problems).OrderBy(p => p.Line)] };
    }

    /// <summary>Where a rule's page stands, seen from the parent of its rule folder.</summary>
    /// <param name="rule">The rule.</param>
    public static string PathOf(LoadedRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.PagePath ?? Path.ChangeExtension(rule.Descriptor.SourcePath ?? rule.Descriptor.Id, ".md");
    }

    private static bool IsBroken(RulePage page, PageExample example) =>
        page.Problems.Any(p => p.StopsExample && p.Line >= example.Line && p.Line <= example.LastLine);
}
