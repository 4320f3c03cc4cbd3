using System.Text.RegularExpressions;
using CorpusLint.Cli.Files;

namespace CorpusLint.Tests.Cli.Packaging;

/// <summary>The hooks for pre-commit: what it reads of them, and what it then runs.</summary>
public sealed class PreCommitTests
{
    private static IEnumerable<YamlDotNet.RepresentationModel.YamlNode> Hooks => YamlFile.Parse(File.ReadAllText(RepositoryFiles.PathOf(".pre-commit-hooks.yaml"))).Single().Members();

    [Fact]
    public void Each_hook_has_what_pre_commit_asks_for()
    {
        Assert.Equal(["corpuslint", "corpuslint-all"], Hooks.Select(h => h.Text("id")));
        Assert.All(Hooks, h =>
        {
            Assert.Equal(("dotnet", "false", "true"), (h.Text("language"), h.Text("pass_filenames"), h.Text("require_serial")));
            Assert.NotEmpty(h.Text("name"));
            Assert.NotEmpty(h.Text("description"));
            Assert.StartsWith("corpuslint check", h.Text("entry"));
        });
    }

    [Theory]
    [InlineData("drafts/a.md", true)]
    [InlineData("a.markdown", true)]
    [InlineData("a b.txt", true)]
    [InlineData("page.htm", true)]
    [InlineData("corpuslint.jsonc", true)]
    [InlineData("news/corpuslint.baseline.jsonc", true)]
    [InlineData("news/corpuslint.baseline.jsonl", true)]
    [InlineData("corpuslint.suppressions.jsonc", true)]
    [InlineData("sources.json", true)]
    [InlineData("house/rules/shouting.csx", true)]
    [InlineData("entities.jsonc", true)]
    [InlineData("news/facts.jsonc", true)]
    [InlineData("src/a.cs", false)]
    [InlineData("tsconfig.jsonc", false)]
    [InlineData("package.json", false)]
    public void A_hook_runs_when_something_changed_that_findings_depend_on(string file, bool runs)
    {
        Assert.All(Hooks, h => Assert.Equal(runs, Regex.IsMatch(file, h.Text("files"))));
        Assert.True(runs || !CorpusFiles.IsDocumentName(file));
    }

    [ShellFact]
    public void The_hook_judges_what_the_commit_makes()
    {
        using var repository = new ShellRepository();
        var words = Hooks.First().Text("entry").Split(' ').Skip(1).Concat(Hooks.First().At("args").Members().Select(a => a.ToString())).ToArray();
        Assert.Equal(0, Run(repository, words).ExitCode);

        repository.With("drafts/b.txt", ShellRepository.Unsound);
        var (code, output, error) = Run(repository, words);
        Assert.True(code == 1, output + error);
        Assert.Contains("drafts/b.txt", output);
        Assert.DoesNotContain("old one", output);

        var all = Hooks.Last().Text("entry").Split(' ').Skip(1).Append(".").ToArray();
        Assert.Contains("old one", Run(repository, all).Output);
    }

    private static (int ExitCode, string Output, string Error) Run(ShellRepository repository, string[] words) =>
        repository.Run(ShellRepository.Program, words, new Dictionary<string, string>());
}
