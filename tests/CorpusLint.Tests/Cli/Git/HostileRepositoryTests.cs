using CorpusLint.Tests.Cli.Gating;

namespace CorpusLint.Tests.Cli.Git;

/// <summary>Nothing that a repository says makes git start a program of its own.</summary>
public sealed class HostileRepositoryTests
{
    [GitFact]
    public void No_setting_of_a_repository_starts_a_program()
    {
        using var folder = HarbourCorpus.Write(new GitFolder()).With(".gitattributes", "*.md filter=evil diff=evil\n").With("evil.sh", "#!/bin/sh\ntouch \"$(dirname \"$0\")/ran\"\ncat\n").Commit();
        CliRunner.SetMode(folder.Runner.PathOf("evil.sh"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var evil = folder.Runner.PathOf("evil.sh");
        foreach (var setting in new[]
        {
            "core.fsmonitor", "core.pager", "core.sshCommand", "core.gitProxy", "core.editor", "core.askPass", "core.alternateRefsCommand", "diff.external", "credential.helper",
            "diff.evil.command", "diff.evil.textconv", "filter.evil.clean", "filter.evil.smudge", "filter.evil.process", "gpg.program", "uploadpack.packObjectsHook", "pager.diff-index", "pager.cat-file", "alias.cat-file",
        })
        {
            folder.Git("config", setting, evil);
        }

        folder.Git("config", "filter.evil.required", "true");
        foreach (var hook in new[] { "post-index-change", "reference-transaction", "post-checkout", "fsmonitor-watchman" })
        {
            folder.With(".git/hooks/" + hook, "#!/bin/sh\ntouch \"" + folder.Runner.PathOf("ran") + "\"\n");
            CliRunner.SetMode(folder.Runner.PathOf(".git/hooks/" + hook), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        folder.With("drafts/b.md", "# Pier\n\nThe pier is reportedly open.\n");
        File.SetLastWriteTimeUtc(folder.Runner.PathOf("drafts/a.md"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(["drafts/b.md:3 HC0001"], folder.Check("--since", "main", "drafts").New);
        Assert.Null(folder.Runner.Read("ran"));
    }

    [GitFact]
    public void A_filter_that_the_user_set_up_for_all_repositories_runs()
    {
        using var folder = HarbourCorpus.Write(new GitFolder()).With(".gitattributes", "a.md filter=plain\n").Edit("drafts/a.md", "reportedly", "secretly").Commit();
        folder.Git("switch", "-q", "-c", "work");
        folder.Edit("drafts/a.md", "secretly", "reportedly").Edit("drafts/a.md", "12 boats.", "12 boats.\n\nIt reportedly rained.");
        folder.With("user.config", "[filter \"plain\"]\n\tsmudge = sed s/secretly/reportedly/\n\tclean = sed s/reportedly/secretly/\n");
        Assert.Equal(["drafts/a.md:3:", "drafts/a.md:7:"], Found());
        folder.Runner.Variable("GIT_CONFIG_GLOBAL", folder.Runner.PathOf("user.config"));
        Assert.Equal(["drafts/a.md:7:"], Found());

        string[] Found()
        {
            using var process = folder.Runner.Start("check", "-f", "concise", "--since", "main", "drafts");
            return [.. process.StandardOutput.ReadToEnd().Split('\n').Where(l => l.Contains("HC0001", StringComparison.Ordinal)).Select(l => l[..(l.IndexOf(':', l.IndexOf(':', StringComparison.Ordinal) + 1) + 1)])];
        }
    }

    [GitFact]
    public void A_hook_that_calls_the_check_does_not_lead_it_to_another_repository()
    {
        using var folder = HarbourCorpus.Make();
        folder.Git("switch", "-q", "-c", "work");
        folder.Edit("drafts/b.md", "stays open", "reportedly stays open");
        folder.Runner.Variable("GIT_DIR", "elsewhere/.git").Variable("GIT_INDEX_FILE", ".git/elsewhere").Variable("GIT_PREFIX", "drafts/");
        using var process = folder.Runner.Start("check", "-f", "concise", "--since", "main", "drafts");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Contains("drafts/b.md:3:", output);
        Assert.Equal(1, process.ExitCode);
    }
}
