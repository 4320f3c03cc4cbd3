using CorpusLint.Tests.Reporting;

namespace CorpusLint.Tests.Cli.Packaging;

/// <summary>The composite action, run by script: what only a real runner has (setting up .NET, showing annotations) is not tried.</summary>
public sealed class ActionTests
{
    [Fact]
    public void No_script_of_the_action_holds_an_expression_and_every_expression_leads_somewhere()
    {
        var action = YamlFile.Parse(File.ReadAllText(RepositoryFiles.PathOf("action.yml"))).Single();
        var inputs = action.At("inputs").Pairs().Select(i => i.Key).ToArray();
        var steps = action.At("runs", "steps").Members().ToArray();
        Assert.All(steps, s => Assert.DoesNotContain("${{", s.Text("run")));
        Assert.All(steps.Where(s => s.At("run") is not null), s => Assert.Equal("bash", s.Text("shell")));
        Assert.All(action.At("inputs").Pairs().Concat(action.At("outputs").Pairs()), i => Assert.NotEmpty(i.Value.Text("description")));

        var asked = CompositeAction.Expression().Matches(File.ReadAllText(RepositoryFiles.PathOf("action.yml")).Split("\nname:")[1])
            .SelectMany(m => m.Groups[1].Value.Split("||")).Select(e => e.Trim()).Distinct().ToArray();
        Assert.Empty(inputs.Except(asked.Select(a => a.Replace("inputs.", "")).Append("setup-dotnet")));
        Assert.DoesNotContain(asked, a => a.StartsWith("inputs.", StringComparison.Ordinal) && !inputs.Contains(a["inputs.".Length..]));

        // What strangers name, branches and titles, is asked for nowhere.
        Assert.Equal(["github.action_path", "github.event.merge_group.base_sha", "github.event.pull_request.base.sha"], asked.Where(a => a.StartsWith("github.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [ShellFact]
    public void A_pull_request_is_held_to_its_own_findings()
    {
        using var repository = new ShellRepository();
        var action = new CompositeAction(repository);
        action.Contexts["github.event.pull_request.base.sha"] = repository.Git("rev-parse", "HEAD").Trim();
        repository.With("drafts/c.txt", ShellRepository.Sound.Replace("lock", "weir")).Commit("A good change");
        using (var good = action.Run(("command", ShellRepository.Program), ("paths", "drafts/old one.txt\r\ndrafts/c.txt\n")))
        {
            Assert.True(good.ExitCode == 0, good.Log);
            Assert.Equal(("0", "0"), (good.Outputs["exit-code"], good.Outputs["findings"]));
            Assert.DoesNotContain("::error", good.Log);
        }

        repository.With("drafts/new one.txt", ShellRepository.Unsound.Replace("lock", "pier")).Commit("A bad change");
        using var bad = action.Run(("command", ShellRepository.Program), ("paths", "drafts"));
        Assert.True(bad.ExitCode == 1, bad.Log);
        Assert.Equal(("1", "1"), (bad.Outputs["exit-code"], bad.Outputs["findings"]));
        var annotation = Assert.Single(bad.Log.Split('\n'), l => l.StartsWith("::", StringComparison.Ordinal));
        Assert.StartsWith("::error ", annotation);
        Assert.Contains("file=drafts/new one.txt,line=7", annotation);
        Assert.Contains("new one.txt", bad.Summary);
        Assert.Equal(bad.Summary, File.ReadAllText(bad.Outputs["markdown-file"]));

        // Code scanning is shown everything: it would take for mended what is not in the log.
        var log = SarifCheck.Check(File.ReadAllBytes(bad.Outputs["sarif-file"]), repository.Read);
        Assert.Equal(["drafts/new%20one.txt", "drafts/old%20one.txt"], log.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(r =>
            r.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()));
    }

    [ShellFact]
    public void Everywhere_else_everything_is_judged_and_the_step_may_stay_green()
    {
        using var repository = new ShellRepository();
        var action = new CompositeAction(repository);
        using var run = action.Run(("command", ShellRepository.Program), ("working-directory", "drafts"), ("exit-zero", "true"), ("annotations", "false"), ("summary", "false"), ("arguments", "--exclude\nb.txt\n"));
        Assert.True(run.ExitCode == 0, run.Log);
        Assert.Equal(("0", "1"), (run.Outputs["exit-code"], run.Outputs["findings"]));
        Assert.Contains("old one.txt", run.Log);
        Assert.Contains("1 document", run.Log);
        Assert.DoesNotContain("\n::", "\n" + run.Log);
        Assert.Empty(run.Summary);
    }

    [ShellFact]
    public void A_broken_configuration_never_passes_and_says_so_in_the_summary()
    {
        using var repository = new ShellRepository().With("corpuslint.jsonc", "{ \"genre\": }");
        using var run = new CompositeAction(repository).Run(("command", ShellRepository.Program), ("exit-zero", "true"));
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(("2", "", ""), (run.Outputs["exit-code"], run.Outputs["findings"], run.Outputs["sarif-file"]));
        Assert.Contains("corpuslint.jsonc:1:12: error:", run.Log);
        Assert.Equal("CorpusLint could not run; the log of the step says why.\n", run.Summary);
    }

    [ShellFact]
    public void A_checkout_of_one_commit_fetches_its_base_and_settings_come_from_there()
    {
        using var origin = new ShellRepository().With("corpuslint.jsonc", "{}");
        var first = origin.Commit("With settings");
        for (var i = 0; i < 3; i++)
        {
            origin.With("notes", i.ToString(System.Globalization.CultureInfo.InvariantCulture)).Commit("More");
        }

        origin.With("drafts/c.txt", ShellRepository.Unsound).With("corpuslint.jsonc", "{ \"rules\": { \"CL1001\": \"off\", \"CL1002\": \"off\" } }").Commit("A change that switches the check off");
        using var clone = new ShellRepository();
        Directory.Delete(clone.PathOf(".git"), recursive: true);
        Directory.Delete(clone.PathOf("drafts"), recursive: true);
        clone.Git("clone", "-q", "--depth=1", "file://" + origin.Folder, "work");
        var action = new CompositeAction(clone);
        action.Contexts["github.event.pull_request.base.sha"] = first;
        using (var soft = action.Run(("command", ShellRepository.Program), ("working-directory", "work"), ("paths", "drafts")))
        {
            Assert.True(soft.ExitCode == 0, soft.Log);
        }

        using var run = action.Run(("command", ShellRepository.Program), ("working-directory", "work"), ("paths", "drafts"), ("settings-from-base", "corpuslint.jsonc\nrules/\n"));
        Assert.True(run.ExitCode == 1, run.Log);
        Assert.Equal("1", run.Outputs["findings"]);
    }

    [ShellFact]
    public void Settings_of_the_base_are_fetched_whatever_is_judged_and_none_are_softer_than_theirs()
    {
        using var origin = new ShellRepository().With("corpuslint.jsonc", "{ \"failOn\": \"note\" }");
        var first = origin.Commit("With settings");
        origin.With("corpuslint.jsonc", "{ \"rules\": { \"CL1001\": \"off\", \"CL1002\": \"off\" } }").Commit("A change that switches the check off");
        using var clone = new ShellRepository();
        clone.Git("clone", "-q", "--depth=1", "file://" + origin.Folder, "work");
        var action = new CompositeAction(clone);
        action.Contexts["github.event.pull_request.base.sha"] = first;
        (string, string)[] inputs = [("command", ShellRepository.Program), ("working-directory", "work"), ("paths", "drafts"), ("since", "none"), ("settings-from-base", "corpuslint.jsonc")];
        using (var run = action.Run(inputs))
        {
            Assert.True(run.ExitCode == 1, run.Log);
            Assert.Equal("1", run.Outputs["findings"]);
            Assert.Equal("{ \"failOn\": \"note\" }", clone.Read("work/corpuslint.jsonc"));
        }

        // A base that nobody has: the settings stay where they are, and nothing was checked.
        action = new CompositeAction(clone);
        action.Contexts["github.event.pull_request.base.sha"] = new string('1', 40);
        using var without = action.Run(inputs);
        Assert.Equal(2, without.ExitCode);
        Assert.Equal("", without.Outputs["findings"]);
        Assert.Contains("nothing was checked", without.Log);
        Assert.NotNull(clone.Read("work/corpuslint.jsonc"));
    }
}

/// <summary>The action as it is used: it builds the program itself.</summary>
[Collection(ReleaseFactAttribute.Build)]
public sealed class ReleaseActionTests
{
    [ReleaseFact]
    public void The_action_builds_the_program_from_its_own_files()
    {
        using var repository = new ShellRepository();
        using var run = new CompositeAction(repository).Run(("paths", "drafts"));
        Assert.True(run.ExitCode == 1, run.Log);
        Assert.Equal("1", run.Outputs["findings"]);
    }
}
