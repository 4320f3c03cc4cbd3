using System.Text.RegularExpressions;
using CorpusLint.Rules;
using CorpusLint.Scripting;
using CorpusLint.Scripting.Pages;
using CorpusLint.Tests.Cli;

namespace CorpusLint.Tests.Rules;

/// <summary>The course in <c>rules/tutorial/</c>: its rules pass their pages, its prose quotes them, and nobody else runs them.</summary>
public sealed partial class TutorialTests
{
    private static readonly Lazy<RuleLoadResult> Loaded = new(() =>
        RuleLoader.Load(RuleFolder.Read(RepositoryFiles.PathOf("rules/tutorial/rules")), new RuleLoadOptions { UsesCache = false }));

    public static TheoryData<string> Rules() => new(RuleFolder.Read(RepositoryFiles.PathOf("rules/tutorial/rules")).Select(r => r.Path));

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_of_the_course_passes_its_page(string path)
    {
        Assert.Empty(Loaded.Value.Notifications.Select(n => n.Message));
        var rule = Loaded.Value.Rules.Single(r => r.Descriptor.SourcePath == path);
        var page = RulePageReader.Read(Path.ChangeExtension(path, ".md"), rule.Descriptor.HelpMarkdown);
        Assert.Empty(page.Problems);
        Assert.Equal((rule.Descriptor.Id, rule.Descriptor.Name), (page.RuleId, page.RuleName));
        Assert.Equal(Path.GetFileNameWithoutExtension(path), rule.Descriptor.Name);
        Assert.True(page.Examples.Count(e => e.Finds) >= 3 && page.Examples.Count(e => !e.Finds) >= 5, "At least three examples under Finds and five under Passes.");
        Assert.Equal("", string.Concat(page.Examples.Select(e => PageRunner.Run(rule, e).Report(page.Path))));
        Assert.Equal(rule.Options.Select(o => $"| `{o.Name}` | `{o.Default}` |"), OptionLine().Matches(rule.Descriptor.HelpMarkdown).Select(m => m.Value));
    }

    [Fact]
    public void The_six_rules_rise_in_the_order_of_their_ids_and_none_of_them_ships()
    {
        var rules = Loaded.Value.Rules.Select(r => r.Descriptor).OrderBy(d => d.Id, StringComparer.Ordinal).ToArray();
        Assert.Equal(["CL9901", "CL9902", "CL9903", "CL9904", "CL9905", "CL9906"], rules.Select(d => d.Id));
        Assert.Empty(rules.Select(d => d.Id).Intersect(ShippedRules.Result.Rules.Select(r => r.Descriptor.Id)));
        var course = File.ReadAllText(RepositoryFiles.PathOf("rules/tutorial/README.md")).ReplaceLineEndings("\n");
        Assert.Equal(rules.Select(d => d.Name), LinkedRule().Matches(course).Select(m => m.Groups["name"].Value));
    }

    [Fact]
    public void Every_piece_of_a_script_in_the_course_stands_in_a_script()
    {
        var course = File.ReadAllText(RepositoryFiles.PathOf("rules/tutorial/README.md")).ReplaceLineEndings("\n");
        var scripts = string.Concat(RuleFolder.Read(RepositoryFiles.PathOf("rules/tutorial/rules")).Select(r => r.Text.ReplaceLineEndings("\n")));
        var pieces = Piece().Matches(course).Select(m => m.Groups["text"].Value).ToArray();
        Assert.Equal(6, pieces.Length);
        Assert.All(pieces, piece => Assert.Contains(piece, scripts));
    }

    [Fact]
    public void Each_rule_of_the_course_finds_its_fault_in_the_drafts_of_the_course()
    {
        using var runner = new CliRunner();
        foreach (var file in Directory.EnumerateFiles(RepositoryFiles.PathOf("rules/tutorial"), "*", SearchOption.AllDirectories))
        {
            runner.With(Path.GetRelativePath(RepositoryFiles.PathOf("rules/tutorial"), file), File.ReadAllBytes(file));
        }

        var found = runner.Run("check", "drafts", "--fail-on", "never").Passed().Output;
        Assert.Equal(["CL9901", "CL9902", "CL9903", "CL9904", "CL9905", "CL9906"], Id().Matches(found).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^\| `\w+` \| `[^`]*` \|", RegexOptions.Multiline)]
    private static partial Regex OptionLine();

    [GeneratedRegex(@"^\[(?<name>[a-z-]+)\]\(rules/\k<name>\.md\)", RegexOptions.Multiline)]
    private static partial Regex LinkedRule();

    [GeneratedRegex(@"^```csharp\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Piece();

    [GeneratedRegex(@"\bCL99\d\d\b")]
    private static partial Regex Id();
}
