using System.Reflection;
using CorpusLint.Tests.Cli;
using CorpusLint.Xunit;
using global::Xunit.Sdk;

namespace CorpusLint.Tests.Adapter;

/// <summary>A folder of rules as xunit tests. That xunit runs them is shown by this project's own, in <c>Rules/RulePages.cs</c>.</summary>
public sealed class RulePagesTests : IDisposable
{
    private const string Script = """
        var rule = Rule("HS0001", "utilise", Category.Readiness);
        var found = rule.Says("found", "'utilise' is 'use'.");
        Sentences.Where(s => s.Text.Contains("utilise")).Report(s => found.On(s));
        """;

    private const string Page = "# HS0001 utilise\n\n## Why it matters\n\n## Finds\n\n### The word\n\n```text\n{|HS0001:They utilise it.|}\n```\n\n"
        + "## Passes\n\n### Another word\n\n```text\nThey use it.\n```\n\n## Options\n\n## Known limits\n\n## Sources\n";

    private readonly CliRunner _files = new CliRunner().With("tools/house/words/utilise.csx", Script).With("tools/house/words/utilise.md", Page);

    public void Dispose() => _files.Dispose();

    [Fact]
    public void A_test_is_made_of_each_example_of_each_page_and_of_the_folder()
    {
        var cases = Cases("tools/house");
        Assert.Equal(["house: every rule loads", "HS0001 utilise: the page is whole", "HS0001 utilise finds: The word", "HS0001 utilise passes: Another word"], cases.Select(c => c.ToString()));
        Assert.All(cases, c => c.Verify());
    }

    [Fact]
    public void A_test_survives_on_its_way_through_a_test_explorer()
    {
        foreach (var test in Cases("tools/house"))
        {
            var back = SerializationHelper.Deserialize<RulePageCase>(SerializationHelper.Serialize(test));
            Assert.Equal(test.ToString(), back.ToString());
            back.Verify();
        }
    }

    [Fact]
    public void What_differs_is_told_with_the_path_of_the_page()
    {
        _files.With("tools/house/words/utilise.md", Page.Replace("They use it", "They utilise it", StringComparison.Ordinal));
        var failed = Assert.Throws<RulePageException>(() => Cases("tools/house")[3].Verify());
        Assert.Equal($"\n{_files.PathOf("tools/house/words/utilise.md")}:18: found HS0001/found here, and nothing expects it:\n    | They utilise it.\n    | ^^^^^^^^^^^^^^^^\n    warning: 'utilise' is 'use'.", failed.Message);
    }

    [Fact]
    public void A_mistake_of_a_page_fails_one_test_and_the_example_that_it_is_in()
    {
        _files.With("tools/house/words/utilise.md", Page.Replace("## Known limits", "## Limits", StringComparison.Ordinal).Replace("```text\nThey use", "```text fidex\nThey use", StringComparison.Ordinal));
        var cases = Cases("tools/house");
        Assert.Contains(":17: There is no word 'fidex'", Assert.Throws<RulePageException>(() => cases[1].Verify()).Message);
        cases[2].Verify();
        Assert.Contains("cannot be run before its page is put right", Assert.Throws<RulePageException>(() => cases[3].Verify()).Message);
    }

    [Fact]
    public void A_rule_that_does_not_compile_or_has_no_page_is_a_test_that_fails()
    {
        _files.With("tools/house/broken.csx", "var x = missing;").With("tools/house/bare.csx", Script.Replace("HS0001", "HS0002", StringComparison.Ordinal).Replace("\"utilise\"", "\"bare\"", StringComparison.Ordinal));
        var cases = Cases("tools/house");
        Assert.Contains($"{_files.PathOf("tools/house/broken.csx")}:1:9: CL0101", Assert.Throws<RulePageException>(() => cases[0].Verify()).Message);
        Assert.Contains("HS0002 has no page", Assert.Throws<RulePageException>(() => cases.Single(c => c.ToString().StartsWith("HS0002", StringComparison.Ordinal)).Verify()).Message);
    }

    [Theory]
    [InlineData("house", "tools/tests/RuleTests.cs", true)]
    [InlineData("tools/house", "tests/deep/RuleTests.cs", true)]
    [InlineData("house", "tests/RuleTests.cs", false)]
    public void A_folder_is_looked_for_beside_the_test_and_above_it(string folder, string test, bool isFound)
    {
        _files.With(test, "");
        var place = new RuleFolderPlace(folder, Path.GetDirectoryName(_files.PathOf(test)), _files.Folder);
        Assert.Equal(isFound ? _files.PathOf("tools/house") : null, place.Find());
        if (!isFound)
        {
            Assert.Contains("There is no folder 'house' with a rule in it", Assert.Throws<RulePageException>(() => Assert.Single(place.Cases("")).Verify()).Message);
        }
    }

    // The source's folder is not there: the tests were built elsewhere.
    [Fact]
    public void Without_the_sources_it_is_looked_for_from_the_output_on() =>
        Assert.Equal(_files.PathOf("tools/house"), new RuleFolderPlace("house", Path.Combine(_files.Folder, "gone"), Path.Combine(_files.Folder, "tools", "bin", "Debug")).Find());

    [Fact]
    public void The_compiled_rules_of_an_assembly_are_tested_with_the_pages_of_the_folder()
    {
        _files.With("tools/house/words/whilst.md", Page.Replace("HS0001 utilise", "HS0003 whilst", StringComparison.Ordinal).Replace("{|HS0001:They utilise it.|}", "{|HS0003:They wait whilst it rains.|}", StringComparison.Ordinal));
        var cases = Cases("tools/house", typeof(Whilst));
        Assert.Equal(["HS0003 whilst: the page is whole", "HS0003 whilst finds: The word", "HS0003 whilst passes: Another word"], cases.Select(c => c.ToString()).Where(c => c.StartsWith("HS0003", StringComparison.Ordinal)));
        Assert.Equal(7, cases.Length);
        Assert.All(cases, c => SerializationHelper.Deserialize<RulePageCase>(SerializationHelper.Serialize(c)).Verify());
        _files.With("tools/own/whilst.md", Page.Replace("HS0001 utilise", "HS0003 whilst", StringComparison.Ordinal).Replace("HS0001", "HS0003", StringComparison.Ordinal));
        Assert.Contains($"{_files.PathOf("tools/own/whilst.md")}:10: expected HS0003 here, and it was not found", Assert.Throws<RulePageException>(() => Cases("tools/own", typeof(Whilst))[2].Verify()).Message);
    }

    private RulePageCase[] Cases(string folder, Type? compiledWith = null) =>
        [.. new RulePagesAttribute(_files.PathOf(folder)) { CompiledWith = compiledWith }.GetData((MethodInfo)MethodBase.GetCurrentMethod()!).Select(d => Assert.IsType<RulePageCase>(Assert.Single(d)))];
}
