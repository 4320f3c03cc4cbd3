using System.Text.RegularExpressions;

namespace CorpusLint.Tests.Architecture;

/// <summary>Two files make a rule, and its id is its own for ever.</summary>
public sealed partial class RuleFilesTests
{
    /// <summary>Ids that were given up; they are never used again. None so far.</summary>
    private static readonly string[] RetiredIds = [];

    [Fact]
    public void An_id_is_used_once()
    {
        var ids = Rules().Select(rule => rule.Id).ToList();
        Assert.Empty(ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.Empty(ids.Intersect(RetiredIds));
    }

    [Fact]
    public void A_rule_is_a_script_and_a_page_named_like_the_fault()
    {
        var wrong =
            from rule in Rules()
            where Path.GetFileNameWithoutExtension(rule.File) != rule.Name || !File.Exists(Path.ChangeExtension(Repository.PathTo(rule.File), ".md"))
            select $"{rule.File} declares {rule.Name}, and needs a page beside it";
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_page_has_its_script()
    {
        var pages = Repository.RuleFiles("*.md").Where(file => Path.GetFileName(file) != "README.md").ToList();
        Assert.NotEmpty(pages);
        var wrong =
            from file in pages
            where !File.Exists(Path.ChangeExtension(Repository.PathTo(file), ".csx"))
            select $"{file} needs a script beside it";
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_source_names_a_shipped_rule()
    {
        // Were an id of a shipped rule written into the program, adding a rule would edit the program.
        var ids = Rules().Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        var wrong =
            from file in Repository.Files("src", "*.cs")
            from Match match in QuotedId().Matches(Repository.Read(file))
            where ids.Contains(match.Groups["id"].Value)
            select $"{file} names {match.Groups["id"].Value}";
        Assert.Empty(wrong);
    }

    private static IReadOnlyList<(string File, string Id, string Name)> Rules() =>
        [.. from file in Repository.RuleFiles("*.csx")
            let declaration = Declaration().Match(Repository.Read(file))
            where declaration.Success
            select (file, declaration.Groups["id"].Value, declaration.Groups["name"].Value)];

    [GeneratedRegex("""\bRule\(\s*"(?<id>CL\d{4})",\s*"(?<name>[a-z0-9-]+)"(?=\s*,)""")]
    private static partial Regex Declaration();

    [GeneratedRegex("""
        "(?<id>CL[1-9]\d{3})"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex QuotedId();
}
