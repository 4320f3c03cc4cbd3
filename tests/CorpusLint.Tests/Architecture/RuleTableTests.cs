using CorpusLint.Cli.Listing;
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
        return RuleTable.Write(loaded.Rules.Select(r => r.Descriptor).OrderBy(d => d.Id, StringComparer.Ordinal), "rules/");
    }
}
