using System.Text;
using CorpusLint.Diagnostics;
using CorpusLint.Scripting;

namespace CorpusLint.Tests.Architecture;

/// <summary>rules/README.md lists every rule, as the scripts declare them.</summary>
public sealed class RuleTableTests
{
    private const string Page = "rules/README.md";
    private const string Begin = "<!-- The table is generated; CORPUSLINT_ACCEPT=1 dotnet test rewrites it. -->\n";
    private const string End = "<!-- End of the table. -->\n";

    [Fact]
    public void The_table_of_the_rules_is_fresh()
    {
        var page = Repository.Read(Page);
        var begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = page.IndexOf(End, StringComparison.Ordinal);
        Assert.True(begin >= Begin.Length && end >= begin, $"{Page} needs the lines that the table stands between.");
        RepositoryFiles.AssertFresh(Page, page[..begin] + Table() + page[end..]);
    }

    private static string Table()
    {
        var loaded = RuleLoader.Load(RuleFolder.Read(Repository.PathTo("rules")), new RuleLoadOptions { UsesCache = false });
        Assert.Empty(loaded.Notifications.Select(n => n.Message));
        var table = new StringBuilder("| id | name | level | what must hold |\n| --- | --- | --- | --- |\n");
        foreach (var rule in loaded.Rules.Select(r => r.Descriptor).OrderBy(d => d.Id, StringComparer.Ordinal))
        {
            var page = Path.ChangeExtension(rule.SourcePath!, ".md").Replace("rules/", "", StringComparison.Ordinal);
            table.Append($"| {rule.Id} | [{rule.Name}]({page}) | {LevelsOf(rule)} | {rule.Title} |\n");
        }

        return table.ToString();
    }

    // The levels of a rule's messages, the severest first.
    private static string LevelsOf(RuleDescriptor rule) =>
        string.Join(", ", rule.Messages.Select(m => m.Severity ?? rule.DefaultSeverity).Append(rule.DefaultSeverity)
            .Distinct().OrderDescending().Select(s => s.ToString().ToLowerInvariant()));
}
