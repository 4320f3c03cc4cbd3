using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CorpusLint.Reporting;
using YamlDotNet.RepresentationModel;

namespace CorpusLint.Tests.Cli.Packaging;

/// <summary>
/// The component for GitLab, its inputs put in as GitLab does, in the text, and its script run by the shell of its images. No
/// GitLab was asked.
/// </summary>
public sealed partial class GitLabTests
{
    private static (YamlNode Spec, YamlNode Job) Component(params (string Name, string Value)[] inputs)
    {
        var text = File.ReadAllText(RepositoryFiles.PathOf("templates/corpuslint.yml"));
        var spec = YamlFile.Parse(text.Split("\n---\n")[0]).Single();
        var values = spec.At("spec", "inputs").Pairs().ToDictionary(i => i.Key, i => i.Value.Text("default"), StringComparer.Ordinal);
        foreach (var (name, value) in inputs)
        {
            Assert.True(values.ContainsKey(name), name);
            values[name] = value;
        }

        var content = Input().Replace(text.Split("\n---\n")[1], m => values[m.Groups[1].Value]);
        return (spec, YamlFile.Parse(content).Single());
    }

    [Fact]
    public void Every_input_is_described_and_used_and_reports_are_collected_under_the_names_that_are_written()
    {
        var text = File.ReadAllText(RepositoryFiles.PathOf("templates/corpuslint.yml"));
        var (spec, component) = Component();
        Assert.Equal(
            spec.At("spec", "inputs").Pairs().Select(i => i.Key).Order(StringComparer.Ordinal),
            Input().Matches(text).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));
        Assert.All(spec.At("spec", "inputs").Pairs(), i => Assert.NotEmpty(i.Value.Text("description")));

        var job = component.At("corpuslint")!;
        var written = Written().Matches(job.At("script").Members().Last().ToString()).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value, StringComparer.Ordinal);
        Assert.All(written.Keys, f => Assert.True(ReportFormat.Find(f) is not null || ShellRepository.Missing is not null, f));
        Assert.Equal(written["gitlab"], job.Text("artifacts", "reports", "codequality"));
        Assert.Equal(written["junit"], job.Text("artifacts", "reports", "junit"));
        Assert.Equal(written.Values.Order(StringComparer.Ordinal), job.At("artifacts", "paths").Members().Select(p => p.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal("always", job.Text("artifacts", "when"));
    }

    [ShellFact]
    public void A_merge_request_is_held_to_its_own_findings()
    {
        using var repository = new ShellRepository();
        var first = repository.Git("rev-parse", "HEAD").Trim();
        repository.With("new ones/c d.txt", ShellRepository.Unsound).Commit("A change");
        var (code, log) = Run(repository, ("CI_MERGE_REQUEST_DIFF_BASE_SHA", first), ("paths", "drafts;new ones"), ("arguments", "--fail-on;warning"));
        Assert.True(code == 1, log);
        Assert.DoesNotContain("old one", log);
        using var quality = JsonDocument.Parse(repository.Read("gl-code-quality-report.json")!);
        Assert.Equal("new ones/c d.txt", Assert.Single(quality.RootElement.EnumerateArray()).GetProperty("location").GetProperty("path").GetString());
        Assert.Single(XDocument.Parse(repository.Read("corpuslint-junit.xml")!).Descendants("failure"));
        Assert.Contains("c d.txt", repository.Read("corpuslint.md"));

        var (everything, whole) = Run(repository, ("paths", "drafts"), ("fail-on", "never"));
        Assert.True(everything == 0, whole);
        Assert.Contains("old one", whole);
    }

    [ShellFact]
    public void A_broken_configuration_fails_the_job()
    {
        using var repository = new ShellRepository().With("corpuslint.jsonc", "{ \"genre\": }");
        var (code, log) = Run(repository);
        Assert.Equal(2, code);
        Assert.Contains("corpuslint.jsonc:1:12: error:", log);
        Assert.Null(repository.Read("gl-code-quality-report.json"));
    }

    // Upper-case names are variables of the runner, the others inputs.
    private static (int ExitCode, string Log) Run(ShellRepository repository, params (string Name, string Value)[] given)
    {
        var job = Component([.. given.Where(g => !char.IsUpper(g.Name[0]))]).Job.At("corpuslint")!;
        Directory.CreateDirectory(repository.PathOf(".bin"));
        if (!File.Exists(repository.PathOf(".bin/corpuslint")))
        {
            // As the image has it: the program under another name, through a link.
            File.CreateSymbolicLink(repository.PathOf(".bin/corpuslint"), ShellRepository.Program);
        }

        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["GITLAB_CI"] = "true", ["CI"] = "true", ["PATH"] = repository.PathOf(".bin") + ":" + Environment.GetEnvironmentVariable("PATH") };
        foreach (var (name, value) in job.At("variables").Pairs().Select(p => (p.Key, p.Value.ToString())).Concat(given.Where(g => char.IsUpper(g.Name[0]))))
        {
            variables[name] = value;
        }

        var run = repository.Run("sh", ["-ec", string.Join('\n', job.At("script").Members())], variables);
        return (run.ExitCode, run.Output + run.Error);
    }

    [GeneratedRegex(@"\$\[\[ inputs\.([\w-]+) \]\]")]
    private static partial Regex Input();

    [GeneratedRegex(@"-f ([a-z-]+)=(\S+)")]
    private static partial Regex Written();
}
