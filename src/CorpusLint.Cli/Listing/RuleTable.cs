using System.Text;
using CorpusLint.Cli.Configuration;
using CorpusLint.Diagnostics;

namespace CorpusLint.Cli.Listing;

/// <summary>The rules as a Markdown table: <c>corpuslint rules --format markdown</c>, and the table in <c>rules/README.md</c>.</summary>
internal static class RuleTable
{
    /// <summary>Writes the table.</summary>
    /// <param name="rules">The rules, in order of id.</param>
    /// <param name="pageFolder">The folder, as in <c>rules/</c>, that the table's own page stands in: links lead from there.</param>
    internal static string Write(IEnumerable<RuleDescriptor> rules, string pageFolder)
    {
        var table = new StringBuilder("| id | name | level | what must hold |\n| --- | --- | --- | --- |\n");
        foreach (var rule in rules)
        {
            table.Append($"| {rule.Id} | {Link(rule, pageFolder)} | {string.Join(", ", LevelsOf(rule))} | {Cell(rule.Title)} |\n");
        }

        return table.ToString();
    }

    /// <summary>The levels of a rule's findings, the severest first.</summary>
    internal static IEnumerable<string> LevelsOf(RuleDescriptor rule) =>
        rule.Messages.Select(m => m.Severity ?? rule.DefaultSeverity).Append(rule.DefaultSeverity).Distinct().OrderDescending().Select(ConfigurationReader.Word);

    /// <summary>Path of a rule's page, as its script's; null when the rule has none.</summary>
    internal static string? PageOf(RuleDescriptor rule) =>
        rule.SourcePath is { } script && rule.HelpMarkdown.Length > 0 ? Path.ChangeExtension(script, ".md") : null;

    private static string Link(RuleDescriptor rule, string pageFolder) =>
        PageOf(rule) is { } page ? $"[{rule.Name}]({(page.StartsWith(pageFolder, StringComparison.Ordinal) ? page[pageFolder.Length..] : page)})" : rule.Name;

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
