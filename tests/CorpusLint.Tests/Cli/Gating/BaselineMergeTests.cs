using System.Diagnostics;

namespace CorpusLint.Tests.Cli.Gating;

/// <summary>Two branches whose findings differ merge by plain git.</summary>
public sealed class BaselineMergeTests
{
    private const string File = "corpuslint.baseline.jsonl";

    [GitFact]
    public void Two_branches_with_different_findings_merge_without_conflict()
    {
        using var runner = new CliRunner().With("corpuslint.jsonc", """{ "failOn": "note", "rules": { "CL9304": "off" } }""")
            .With("a.md", "Critics say that the race comes too soon.\n").With("b.md", "Experts believe that the wall will hold.\n").With("c.md", "It rained.\n").With("d.md", "It snowed.\n");
        Directory.Delete(runner.PathOf(".git"));
        Git(runner, "init", "-q", "-b", "main");
        runner.Run("baseline", "create", "--reason", "Old").Passed();
        Commit(runner, "Turn the gate on");

        // One branch mends a finding and makes one; the other accepts one in the same place of the sorted file.
        Git(runner, "checkout", "-q", "-b", "one");
        runner.With("a.md", "The race comes too soon.\n").With("c.md", "Observers said that the quay was empty.\n").Run("baseline", "update", "--reason", "One").Passed();
        Commit(runner, "One");
        Git(runner, "checkout", "-q", "main");
        runner.With("d.md", "Sources said that the quay was full.\n").Run("baseline", "update", "--reason", "Two").Passed();
        Commit(runner, "Two");

        Git(runner, "merge", "-q", "--no-edit", "one");
        Assert.DoesNotContain("<<<<<<<", runner.Read(File));
        runner.Run("check", ".").Passed();
        runner.Run("baseline", "update").Passed();
        var merged = runner.Read(File)!;
        Assert.Equal(1 + 3, merged.TrimEnd('\n').Split('\n').Length);
        Assert.Contains("\"reason\":\"One\"", merged);
        Assert.Contains("\"reason\":\"Two\"", merged);
        Assert.DoesNotContain("race", merged);
    }

    [GitFact]
    public void Without_the_attribute_a_conflict_is_told_and_an_update_mends_it()
    {
        using var runner = new CliRunner().With("corpuslint.jsonc", """{ "failOn": "note", "rules": { "CL9304": "off" } }""").With("a.md", "It rained.\n").With("b.md", "It snowed.\n");
        Directory.Delete(runner.PathOf(".git"));
        Git(runner, "init", "-q", "-b", "main");
        runner.Run("baseline", "create", "--no-gitattributes").Passed();
        Commit(runner, "Turn the gate on");
        Git(runner, "checkout", "-q", "-b", "one");
        runner.With("a.md", "Critics say that the race comes too soon.\n").Run("baseline", "update").Passed();
        Commit(runner, "One");
        Git(runner, "checkout", "-q", "main");
        runner.With("b.md", "Experts believe that the wall will hold.\n").Run("baseline", "update").Passed();
        Commit(runner, "Two");

        Assert.NotEqual(0, Start(runner, "merge", "-q", "--no-edit", "one").ExitCode);
        runner.Run("check", ".").Failed($"{File}:2:1: error: Git left a conflict here.");
        runner.Run("baseline", "update").Passed();
        Assert.Equal(1 + 2, runner.Read(File)!.TrimEnd('\n').Split('\n').Length);
        runner.Run("check", ".").Passed();
    }

    private static void Commit(CliRunner runner, string message)
    {
        Git(runner, "add", "-A");
        Git(runner, "commit", "-q", "-m", message);
    }

    private static void Git(CliRunner runner, params string[] arguments)
    {
        var (exitCode, error) = Start(runner, arguments);
        Assert.True(exitCode == 0, $"git {string.Join(' ', arguments)}: {error}");
    }

    private static (int ExitCode, string Error) Start(CliRunner runner, params string[] arguments)
    {
        string[] settings = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", "-c", "core.autocrlf=false"];
        var start = new ProcessStartInfo("git", [.. settings, .. arguments]) { WorkingDirectory = runner.Folder, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error + output.Result);
    }

    /// <summary>A test that needs git, and says so where there is none.</summary>
    private sealed class GitFactAttribute : FactAttribute
    {
        private static readonly Lazy<bool> s_hasGit = new(() =>
        {
            try
            {
                using var process = Process.Start(new ProcessStartInfo("git", "--version") { RedirectStandardOutput = true, RedirectStandardError = true });
                process!.WaitForExit();
                return process.ExitCode == 0;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return false;
            }
        });

        public GitFactAttribute() => Skip = s_hasGit.Value ? null : "The program git is not on this machine.";
    }
}
