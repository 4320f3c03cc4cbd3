using System.Collections.Immutable;
using CorpusLint.Cli.Configuration;
using CorpusLint.Rules;
using CorpusLint.Scripting.Pages;

namespace CorpusLint.Cli.Testing;

/// <summary>
/// Runs the pages of rules. A result depends on its rule and page alone, so that who watches files runs those of the rules
/// that changed and keeps the other results.
/// </summary>
/// <param name="host">The outside.</param>
/// <param name="catalogue">Where the rules came from.</param>
/// <param name="selection">Which rules and examples.</param>
internal sealed class PageTests(ProgramHost host, RuleCatalogue catalogue, TestSelection selection)
{
    /// <summary>The rules that are tested.</summary>
    /// <param name="names">All rules.</param>
    /// <exception cref="ProgramException">A word of the selection means no rule.</exception>
    internal ImmutableArray<LoadedRule> Select(RuleNames names) => selection.Select(names, FileOf, host, catalogue.Broken);

    /// <summary>Runs the meant examples of one rule's page.</summary>
    internal RulePageResult Run(LoadedRule rule, string? markdown = null)
    {
        var path = PathOf(rule);
        return RulePageTest.Run(rule, path, markdown, e => selection.IsMeant(rule, path, e), host.Cancellation);
    }

    /// <summary>Runs the pages of several rules; a session that watches files keeps the results of those that did not change.</summary>
    internal ImmutableArray<RulePageResult> Run(IEnumerable<LoadedRule> rules) => [.. rules.Select(r => host.Session?.OfPage(r, () => Run(r)) ?? Run(r))];

    /// <summary>The examples that a run would run.</summary>
    internal IEnumerable<(LoadedRule Rule, string Path, PageExample Example)> List(IEnumerable<LoadedRule> rules) =>
        from rule in rules
        let path = PathOf(rule)
        from example in RulePageTest.Read(rule, path).Examples
        where selection.IsMeant(rule, path, example)
        select (rule, path, example);

    /// <summary>Full path of the page of a user's own rule; null for a shipped one.</summary>
    internal string? FileOf(LoadedRule rule) => catalogue.OwnPage(rule);

    private string PathOf(LoadedRule rule) => FileOf(rule) is { } file ? host.ShownPath(file) : RulePageTest.PathOf(rule);
}
