using CorpusLint.Tests.Cli.Git;

namespace CorpusLint.Tests.Cli.Gating;

/// <summary>What is said when a check cannot be compared, each on a repository in that state. Such a check never passes.</summary>
public sealed class SinceErrorTests
{
    private static void Fails(GitFolder folder, string since, params string[] words)
    {
        var result = folder.Run("check", "--since", since, "drafts").Failed(words);
        Assert.Empty(result.Output);
    }

    private static GitFolder Clone(GitFolder origin, params string[] options)
    {
        var clone = new GitFolder(isEmpty: true);
        clone.Git(["clone", "-q", .. options, "file://" + origin.Folder, "copy"]);
        return clone;
    }

    [Fact]
    public void Without_git_it_says_so()
    {
        using var runner = new CliRunner().With("drafts/a.md", "Calm.\n").Variable("PATH", "/nowhere");
        runner.Run("check", "--since", "main", "drafts").Failed("--since asks the git program what changed, and no folder of the variable PATH has one. Install git, or leave --since out to check everything.");
    }

    [Fact]
    public void A_git_that_lies_in_the_corpus_is_never_run()
    {
        using var runner = new CliRunner().With("drafts/a.md", "Calm.\n").With("bin/git", "#!/bin/sh\ntouch ran\n").With("git", "#!/bin/sh\ntouch ran\n").Variable("PATH", "bin:.:");
        CliRunner.SetMode(runner.PathOf("bin/git"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        CliRunner.SetMode(runner.PathOf("git"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        runner.Run("check", "--since", "main", "drafts").Failed("no folder of the variable PATH has one");
        Assert.Null(runner.Read("ran"));
    }

    [GitFact]
    public void Outside_a_repository_and_in_one_without_commits_or_files_it_says_so()
    {
        using var folder = HarbourCorpus.Write(new GitFolder(isEmpty: true));
        Directory.Delete(folder.Runner.PathOf(".git"));
        Fails(folder, "main", "drafts: error: This folder is not in a git repository, so that nothing tells what changed in it. Run --since where the documents are under git, or leave it out to check everything.");
        folder.Git("init", "-q", "-b", "main");
        Fails(folder, "main", "error: This repository has no commit yet, so that there is nothing to compare with.");
        folder.Git("config", "core.bare", "true");
        Fails(folder, "main", "This repository has no working tree. Run --since in one that has its files checked out.");
    }

    [GitTheory]
    [InlineData("", "--since was given an empty name, which comes from a variable that was never set")]
    [InlineData("main...HEAD", "--since takes one commit and not a range: the other end is what is on disk now. Write --since main")]
    [InlineData("mian", "There is no branch, tag or commit 'mian' in this repository. Did you mean 'main'?")]
    [InlineData("main:drafts", "There is no branch, tag or commit 'main:drafts' in this repository.")]
    [InlineData("0123456789abcdef0123456789abcdef01234567", "There is no branch, tag or commit '0123456789abcdef0123456789abcdef01234567'")]
    [InlineData("HEAD~1", "There is no branch, tag or commit 'HEAD~1' in this repository.")]
    [InlineData("origin/main", "There is no branch, tag or commit 'origin/main' in this repository. If it is a branch elsewhere, fetch it first: git fetch origin main:refs/remotes/origin/main")]
    public void A_name_of_nothing_is_told(string since, string message)
    {
        using var folder = HarbourCorpus.Make();
        if (since == "origin/main")
        {
            folder.Git("branch", "-m", "trunk");
        }

        Fails(folder, since, message);
    }

    [GitFact]
    public void A_name_that_looks_like_an_option_never_reaches_git()
    {
        using var folder = HarbourCorpus.Make();
        folder.Run("check", "--since=--output=x", "drafts").Failed("--since takes a branch, a tag or a commit, and none begins with a hyphen: '--output=x'.");
        folder.Run("check", "--changed-lines", "drafts").Failed("--changed-lines needs to know since when: add --since REF, such as --since main.");
        folder.Run("check", "--since", "main", "--fix", "drafts").Failed("--since judges what a change made, and --fix mends whatever can be mended.");
        folder.Run("check", "--since", "main", "--watch", "drafts").Failed("--watch tells of everything that is there; run --since by itself.");
        Assert.Null(folder.Runner.Read("x"));
    }

    [GitFact]
    public void A_branch_that_is_only_elsewhere_is_asked_for_by_its_name_there()
    {
        using var origin = HarbourCorpus.Make();
        origin.Git("branch", "release");
        using var clone = Clone(origin);
        clone.Run("check", "--since", "release", "copy/drafts").Failed("There is no branch, tag or commit 'release' in this repository. Did you mean 'origin/release'?");
        clone.Run("check", "--since", "origin/release", "copy/drafts").Passed();
    }

    [GitFact]
    public void A_shallow_clone_says_what_to_fetch_and_works_once_it_is_there()
    {
        using var origin = HarbourCorpus.Make();
        origin.Git("branch", "release");
        origin.Edit("drafts/b.md", "stays open", "reportedly stays open").Commit();
        using var clone = Clone(origin, "--depth", "1", "--no-single-branch");
        clone.Run("check", "--since", "HEAD~1", "copy/drafts").Failed(
            "There is no branch, tag or commit 'HEAD~1' in this repository. The clone is shallow and may lack it. Fetch the history: git fetch --unshallow origin (in CI, clone in full: 'fetch-depth: 0' for GitHub's checkout action, 'GIT_DEPTH: 0' for GitLab).");
        origin.Git("switch", "-q", "release");
        origin.With("drafts/e.md", "# Buoy\n\nCalm.\n").Commit();
        clone.GitIn(clone.Runner.PathOf("copy"), "fetch", "-q", "--depth", "1");
        clone.Run("check", "--since", "origin/release", "copy/drafts").Failed("The commit since which HEAD and 'origin/release' went different ways is not here, because this clone is shallow. Fetch the history: git fetch --unshallow (or a part of it");
        clone.GitIn(clone.Runner.PathOf("copy"), "fetch", "-q", "--unshallow");
        Assert.Equal(["copy/drafts/b.md:3 HC0001"], clone.Check("--since", "origin/release", "copy/drafts").New);
    }

    [GitFact]
    public void Histories_that_never_met_are_compared_directly_and_that_is_told()
    {
        using var folder = HarbourCorpus.Make();
        folder.Git("switch", "-q", "--orphan", "new");
        HarbourCorpus.Write(folder).Edit("drafts/b.md", "stays open", "reportedly stays open").Commit();
        var found = folder.Check("--since", "main", "drafts");
        Assert.Equal(["drafts/b.md:3 HC0001"], found.New);
        Assert.Contains("note: HEAD and 'main' have no commit in common; the check is compared with 'main' itself.", found.Result.Error);
    }

    [GitFact]
    public void A_partial_clone_asks_no_network_and_says_what_is_missing()
    {
        using var origin = HarbourCorpus.Make();
        origin.Git("config", "uploadpack.allowFilter", "true");
        origin.Edit("drafts/b.md", "stays open", "reportedly stays open").Commit();
        using var clone = Clone(origin, "--filter=blob:none");
        clone.Run("check", "--since", "HEAD~1", "copy/drafts").Failed("copy/drafts/b.md: error: The content of this file at HEAD~1", "The clone is partial (--filter), and CorpusLint asks no network. Have git fetch what changed, with 'git diff ");
        clone.GitIn(clone.Runner.PathOf("copy"), "diff", "HEAD~1");
        Assert.Equal(["copy/drafts/b.md:3 HC0001"], clone.Check("--since", "HEAD~1", "copy/drafts").New);
    }

    [GitFact]
    public void Documents_of_two_repositories_are_not_compared_with_one()
    {
        using var folder = HarbourCorpus.Make();
        using var other = HarbourCorpus.Make();
        folder.Run("check", "--since", "main", "drafts", other.Runner.PathOf("drafts")).Failed("is not in a git repository");
        Directory.CreateDirectory(folder.Runner.PathOf("inner"));
        folder.GitIn(folder.Runner.PathOf("inner"), "init", "-q");
        folder.With("inner/drafts/a.md", "Calm.\n");
        folder.Run("check", "--since", "main", "inner/drafts").Failed("This repository has no commit yet");
    }

    [GitFact]
    public void A_configuration_that_was_broken_then_does_not_keep_its_repair_out()
    {
        using var folder = HarbourCorpus.Write(new GitFolder()).With("corpuslint.jsonc", "{ \"rulez\": {} }").Commit();
        folder.Git("switch", "-q", "-c", "work");
        folder.With("corpuslint.jsonc", HarbourCorpus.Configuration).Edit("drafts/b.md", "stays open", "reportedly stays open");
        var found = folder.Check("--since", "main", "drafts");
        Assert.Equal(["drafts/b.md:3 HC0001"], found.New);
        Assert.Contains("note: The configuration at main (", found.Result.Error);
        Assert.Contains("corpuslint.jsonc:1:3", found.Result.Error);
    }

    [GitFact]
    public void A_rule_that_was_broken_then_makes_its_findings_new_and_that_is_told()
    {
        using var folder = HarbourCorpus.Write(new GitFolder()).With("house/reportedly.csx", HarbourCorpus.Reportedly.Replace("says.On(s)", "says.On(s, oops)", StringComparison.Ordinal)).Commit();
        folder.Git("switch", "-q", "-c", "work");
        folder.With("house/reportedly.csx", HarbourCorpus.Reportedly);
        var found = folder.Check("--since", "main", "drafts");
        Assert.Equal(["drafts/a.md:3 HC0001", "drafts/c.md:3 HC0001"], found.New);
        Assert.Contains("What it would have found there is not known, so that its findings of today count as new.", found.Result.Error);
    }
}
