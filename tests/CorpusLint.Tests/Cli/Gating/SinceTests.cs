using CorpusLint.Tests.Cli.Git;

namespace CorpusLint.Tests.Cli.Gating;

/// <summary>What a change made, on repositories as people have them.</summary>
public sealed class SinceTests
{
    private static void Check(GitFolder folder, string[] expected, params string[] args)
    {
        var found = folder.Check(["--since", "main", .. args, "drafts"]);
        Assert.True(expected.SequenceEqual(found.New), $"{string.Join('\n', found.New)}\n{found.Result.Error}");
        Assert.Equal(expected.Length == 0 ? 0 : 1, found.Result.ExitCode);
    }

    private static GitFolder OnBranch()
    {
        var folder = HarbourCorpus.Make();
        folder.Git("switch", "-q", "-c", "work");
        return folder;
    }

    [GitFact]
    public void What_was_there_is_known_and_what_a_change_made_is_judged()
    {
        using var folder = OnBranch();
        Check(folder, []);
        folder.Edit("drafts/b.md", "stays open", "reportedly stays open");
        Check(folder, ["drafts/b.md:3 HC0001"]);
        folder.Commit();
        Check(folder, ["drafts/b.md:3 HC0001"]);
        Assert.Matches(@"^the state at main \([0-9a-f]{7,}\)$", folder.Check("--since", "main", "drafts").ComparedWith!);
    }

    [GitFact]
    public void A_file_that_git_does_not_know_yet_is_read_and_all_of_it_is_new()
    {
        using var folder = OnBranch();
        folder.With("drafts/d.md", "# Lock\n\nThe lock was reportedly full.\n");
        Check(folder, ["drafts/d.md:3 HC0001"]);
        Check(folder, ["drafts/d.md:3 HC0001"], "--changed-lines");
    }

    [GitFact]
    public void What_was_made_on_the_other_branch_since_is_neither_new_nor_absent()
    {
        using var folder = HarbourCorpus.Make();
        folder.Git("branch", "work");
        folder.Edit("drafts/a.md", "The quay was reportedly closed.", "The quay was closed.").Commit();
        folder.Git("switch", "-q", "work");
        folder.Edit("drafts/b.md", "stays open", "reportedly stays open").Commit();
        var found = folder.Check("--since", "main", "drafts");
        Assert.Equal(["drafts/b.md:3 HC0001"], found.New);
        Assert.Empty(found.Absent);
        Assert.Matches(@"^the state where HEAD left main \([0-9a-f]{7,}\)$", found.ComparedWith!);
    }

    [GitFact]
    public void A_disagreement_that_a_change_made_is_shown_at_the_side_that_changed()
    {
        using var folder = OnBranch();
        folder.Edit("drafts/b.md", "12 boats", "15 boats");
        var finding = Assert.Single(folder.Check("--since", "main", "drafts").Findings, f => f.IsOpen);
        Assert.Equal(("drafts/b.md", 5, "2 counts of boats do not agree."), (finding.Path, finding.Line, finding.Message));
        Assert.Equal(["drafts/a.md:5 this was there before the change"], finding.Sides);
        var whole = Assert.Single(folder.Check("drafts").Findings, f => f.Message.Contains("boats", StringComparison.Ordinal));
        Assert.Equal(("drafts/a.md", whole.ContentFingerprint), (whole.Path, finding.ContentFingerprint));
    }

    [GitFact]
    public void A_message_that_speaks_from_its_place_keeps_it_and_the_side_that_changed_says_so()
    {
        using var folder = OnBranch();
        folder.Edit("drafts/b.md", "4 cranes", "5 cranes");
        var finding = Assert.Single(folder.Check("--since", "main", "drafts").Findings, f => f.IsOpen);
        Assert.Equal("drafts/a.md", finding.Path);
        Assert.Equal(["drafts/b.md:7 the other count (this side was changed)"], finding.Sides);
    }

    [GitFact]
    public void A_document_that_is_no_longer_read_is_named()
    {
        using var folder = OnBranch();
        folder.Git("mv", "drafts/b.md", "drafts/renamed.md");
        Assert.DoesNotContain("no longer read", folder.Check("--since", "main", "drafts").Result.Error, StringComparison.Ordinal);
        folder.Git("mv", "drafts/renamed.md", "drafts/renamed.text");
        Assert.Contains("no longer read: drafts/b.md.\n", folder.Check("--since", "main", "drafts").Result.Error, StringComparison.Ordinal);
    }

    [GitFact]
    public void A_finding_that_stands_where_nothing_changed_says_that_something_else_made_it()
    {
        using var folder = HarbourCorpus.Write(new GitFolder());
        folder.With("house/alone.csx", """
            /// <summary>A word that is said once is a slip.</summary>
            var rule = Rule("HC0003", "alone", Category.CrossDocument, Severity.Error);
            var says = rule.Says("found", "'{word}' is said nowhere else.");
            var said = from s in Sentences where s.Text.Contains("open") group s by "open";
            said.Where(g => g.Count == 1).Report(g => says.On(g[0], new { word = "open" }));
            """).With("drafts/d.md", "# Lock\n\nThe lock is open.\n").Commit();
        folder.Git("switch", "-q", "-c", "work");
        folder.Without("drafts/d.md");
        var found = folder.Check("--since", "main", "drafts");
        Assert.Equal(["drafts/b.md:3 HC0003"], found.New);
        Assert.Contains("note: 1 new finding stands on no line that changed: something else that was deleted or changed made it.", found.Result.Error);
        var lines = folder.Check("--since", "main", "--changed-lines", "drafts");
        Assert.Empty(lines.New);
        Assert.Contains("note: 1 new finding stands on no line that changed, and was not judged because of --changed-lines.", lines.Result.Error);
    }

    [GitTheory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_renamed_document_has_no_new_finding_whether_git_was_told_or_not(bool isTold)
    {
        using var folder = OnBranch();
        Directory.CreateDirectory(folder.Runner.PathOf("drafts/old"));
        File.Move(folder.Runner.PathOf("drafts/a.md"), folder.Runner.PathOf("drafts/old/quay.md"));
        if (isTold)
        {
            folder.Edit("drafts/old/quay.md", "12 boats.", "12 boats.\n\nIt reportedly rained.");
            folder.Git("add", "-A");
        }

        Check(folder, isTold ? ["drafts/old/quay.md:7 HC0001"] : []);
        Check(folder, isTold ? ["drafts/old/quay.md:7 HC0001"] : [], "--changed-lines");
    }

    [GitFact]
    public void A_name_that_changes_its_case_only_is_no_change()
    {
        using var folder = OnBranch();
        folder.Git("mv", "drafts/a.md", "drafts/A.md");
        Check(folder, []);
    }

    [GitFact]
    public void A_rule_that_the_change_turns_on_gives_its_findings()
    {
        using var folder = HarbourCorpus.Write(new GitFolder()).With("corpuslint.jsonc", HarbourCorpus.Configuration.Replace("\"rules\": {", "\"rules\": { \"HC0001\": \"off\",", StringComparison.Ordinal)).Commit();
        folder.Git("switch", "-q", "-c", "work");
        folder.With("corpuslint.jsonc", HarbourCorpus.Configuration);
        Check(folder, ["drafts/a.md:3 HC0001", "drafts/c.md:3 HC0001"]);
        Check(folder, [], "--changed-lines");
    }

    [GitFact]
    public void A_rule_that_the_change_brings_or_alters_gives_its_findings()
    {
        using var folder = OnBranch();
        folder.Edit("house/reportedly.csx", "\"reportedly\"))", "\"reportedly\") || s.Text.Contains(\"Nobody\"))");
        Check(folder, ["drafts/c.md:5 HC0001"]);
        folder.Git("checkout", "-q", ".");
        folder.With("house2/nobody.csx", HarbourCorpus.Reportedly.Replace("\"HC0001\", \"reportedly\"", "\"HC0009\", \"nobody\"", StringComparison.Ordinal).Replace("Contains(\"reportedly\")", "Contains(\"Nobody\")", StringComparison.Ordinal));
        folder.Edit("corpuslint.jsonc", "[\"house\"]", "[\"house\", \"house2\"]");
        Check(folder, ["drafts/c.md:5 HC0009"]);
        folder.Git("checkout", "-q", ".");
        Check(folder, ["drafts/c.md:5 HC0009"], "--rules", "house2");
    }

    [GitFact]
    public void Folders_that_were_not_there_and_words_that_name_one_file_are_compared_too()
    {
        using var folder = OnBranch();
        folder.With("drafts/new/e.md", "# Buoy\n\nThe buoy reportedly sank.\n").Edit("drafts/b.md", "stays open", "reportedly stays open");
        Assert.Equal(["drafts/new/e.md:3 HC0001"], folder.Check("--since", "main", "drafts/new").New);
        Assert.Equal(["drafts/b.md:3 HC0001"], folder.Check("--since", "main", "drafts/b.md", "drafts/a.md").New);
        Assert.Equal(["drafts/b.md:3 HC0001"], folder.Check("--since", "main", "drafts/*.md").New);
        Assert.Empty(folder.Check("--since", "main", "--exclude", "drafts/b.md", "--exclude", "drafts/new/**", "drafts").New);
    }

    [GitFact]
    public void Several_configurations_are_compared_as_one()
    {
        using var folder = HarbourCorpus.Write(new GitFolder())
            .With("sport/corpuslint.jsonc", "{ \"ruleFolders\": [\"desk\"] }")
            .With("sport/desk/rumour.csx", HarbourCorpus.Reportedly.Replace("HC0001", "SP0001", StringComparison.Ordinal))
            .With("sport/a.md", "# Match\n\nThe match was reportedly sold.\n").Commit();
        folder.Git("switch", "-q", "-c", "work");
        folder.With("sport/a.md", "# Match\n\nThe match was reportedly sold.\n\nIt reportedly rained.\n");
        folder.Git("mv", "drafts/c.md", "sport/c.md");
        var found = folder.Check("--since", "main", ".").New.Where(n => !n.Contains(" CL", StringComparison.Ordinal));
        Assert.Equal(["sport/a.md:5 SP0001", "sport/c.md:3 SP0001"], found);
    }

    [GitFact]
    public void Line_ends_and_encodings_of_the_checkout_change_nothing()
    {
        using var folder = HarbourCorpus.Write(new GitFolder()).With(".gitattributes", "*.md text eol=crlf\nwide.md text working-tree-encoding=UTF-16 eol=lf\n").Commit();
        folder.Git("switch", "-q", "-c", "work");
        File.Delete(folder.Runner.PathOf("drafts/a.md"));
        folder.Git("checkout", "-q", "drafts/a.md");
        Assert.Contains("\r\n", folder.Runner.Read("drafts/a.md"));
        Check(folder, []);
        Check(folder, [], "--changed-lines");
        folder.Edit("drafts/a.md", "4 cranes", "4 green cranes");
        var found = folder.Check("--since", "main", "--changed-lines", "drafts");
        Assert.Equal(["drafts/a.md:7 HC0002"], found.New);
    }

    [GitFact]
    public void Odd_names_are_compared_like_others()
    {
        using var folder = HarbourCorpus.Write(new GitFolder());
        string[] names = ["drafts/a b.md", "drafts/quote\"d.md", "drafts/línea.md", "drafts/tab\tbed.md", "drafts/two\nlines.md", "drafts/-f.md", "drafts/:(top).md", "drafts/100%.md"];
        foreach (var name in names)
        {
            folder.With(name, "# Quay\n\nIt was reportedly odd.\n");
        }

        folder.Commit();
        folder.Git("switch", "-q", "-c", "work");
        Check(folder, []);
        foreach (var name in names)
        {
            folder.Edit(name, "odd.", "odd.\n\nIt reportedly stays so.");
        }

        Check(folder, [.. names.Order(StringComparer.Ordinal).Select(n => $"{n}:5 HC0001")]);
    }

    [GitFact]
    public void It_runs_from_a_folder_further_down_in_a_second_worktree_and_through_a_link()
    {
        using var folder = HarbourCorpus.Make();
        folder.Git("worktree", "add", "-q", "-b", "work", Path.Combine(folder.Folder, "second"));
        folder.Edit("second/drafts/b.md", "stays open", "reportedly stays open");
        var found = folder.Check("--since", "main", "second/drafts");
        Assert.Equal(["second/drafts/b.md:3 HC0001"], found.New);
        Directory.CreateSymbolicLink(folder.Runner.PathOf("link"), folder.Runner.PathOf("drafts"));
        folder.Edit("drafts/b.md", "stays open", "reportedly stays open");
        Assert.Equal(["link/b.md:3 HC0001"], folder.Check("--since", "main", "link").New);
    }

    [GitFact]
    public void A_submodule_is_compared_at_the_commit_that_it_had()
    {
        using var shared = new GitFolder().With("x.md", "# Shared\n\nIt was reportedly shared.\n").Commit();
        using var folder = HarbourCorpus.Make();
        folder.Git("submodule", "add", "-q", "file://" + shared.Folder, "drafts/shared");
        folder.Commit();
        folder.Git("switch", "-q", "-c", "work");
        Check(folder, []);
        var inner = folder.Runner.PathOf("drafts/shared");
        folder.With("drafts/shared/y.md", "# More\n\nIt was reportedly more.\n");
        folder.GitIn(inner, "add", "-A");
        folder.GitIn(inner, "commit", "-q", "-m", "more");
        folder.Git("add", "-A");
        folder.Git("commit", "-q", "-m", "more of it");
        var found = folder.Check("--since", "main", "--config", "corpuslint.jsonc", "drafts");
        Assert.Equal(["drafts/shared/y.md:3 HC0001"], found.New);
    }

    [GitFact]
    public void What_a_sparse_checkout_leaves_out_is_left_out_then_and_now()
    {
        using var folder = HarbourCorpus.Write(new GitFolder()).With("drafts/far/f.md", "# Far\n\nThere were 99 boats.\n").Commit();
        folder.Git("switch", "-q", "-c", "work");
        folder.Git("sparse-checkout", "set", "--no-cone", "/*", "!/drafts/far/");
        Assert.Null(folder.Runner.Read("drafts/far/f.md"));
        folder.Edit("drafts/b.md", "stays open", "reportedly stays open");
        var found = folder.Check("--since", "main", "drafts");
        Assert.Equal(["drafts/b.md:3 HC0001"], found.New);
        Assert.Empty(found.Absent);
        Assert.Contains("note: The checkout is sparse", found.Result.Error);
    }

    [GitFact]
    public void A_finding_that_a_baseline_knows_stays_known()
    {
        using var folder = OnBranch();
        folder.Edit("drafts/b.md", "stays open", "reportedly stays open");
        folder.Run("baseline", "create", "drafts").Passed();
        var found = folder.Check("--since", "main", "drafts");
        Assert.Empty(found.New);
        Assert.Contains("baseline", found.ComparedWith);
        Assert.Contains(" and the state at main (", found.ComparedWith);
        folder.Edit("drafts/b.md", "4 cranes", "4 cranes.\n\nIt reportedly rained");
        Check(folder, ["drafts/b.md:9 HC0001"]);
    }

    [GitFact]
    public void Whoever_makes_a_change_has_no_say_in_its_settings_when_they_are_those_of_the_base()
    {
        using var folder = OnBranch();
        folder.Edit("drafts/b.md", "stays open", "reportedly stays open").With("drafts/sub/g.md", "# Gate\n\nThe gate reportedly fell.\n");
        folder.Run("baseline", "create", "drafts").Passed();
        folder.Edit("corpuslint.jsonc", "\"rules\": {", "\"exclude\": [\"drafts/sub/**\"], \"rules\": { \"HC0002\": \"off\",")
            .Edit("drafts/b.md", "12 boats", "15 boats").With("house/reportedly.csx", "throw new System.Exception();").With("drafts/sub/corpuslint.jsonc", "{ \"failOn\": \"never\" }")
            .With(".gitattributes", "*.jsonc working-tree-encoding=UTF-16LE\n*.csx filter=none\n");
        var found = folder.Check("--since", "main", "--settings-from-base", "drafts");
        Assert.Equal(["drafts/b.md:3 HC0001", "drafts/b.md:5 HC0002", "drafts/sub/g.md:3 HC0001"], found.New);
        Assert.Equal(1, found.Result.ExitCode);
        folder.Run("check", "--since", "main", "--settings-from-base", "--rules", "house2", "drafts").Failed("house2: error: This was not there at main (");
        folder.Run("check", "--settings-from-base", "drafts").Failed("--settings-from-base needs to know since when: add --since REF");
    }

    [GitFact]
    public void Settings_of_the_base_that_cannot_be_used_fail_the_check()
    {
        using var folder = HarbourCorpus.Write(new GitFolder()).With("corpuslint.jsonc", "{ \"rulez\": {} }").Commit();
        folder.With("corpuslint.jsonc", HarbourCorpus.Configuration);
        folder.Run("check", "--since", "main", "--settings-from-base", "drafts").Failed("corpuslint.jsonc:1:3: error: ", "(This is so at main (");
    }

    [GitFact]
    public void Nothing_is_written_into_the_repository_and_no_folder_is_left_behind()
    {
        using var folder = OnBranch();
        folder.Edit("drafts/b.md", "stays open", "reportedly stays open").Edit("corpuslint.jsonc", "[\"house\"],", "[\"house\"], \"failOn\": \"error\",");
        File.SetLastWriteTimeUtc(folder.Runner.PathOf("drafts/a.md"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var before = Everything(folder.Folder);
        Check(folder, ["drafts/b.md:3 HC0001"]);
        Assert.Equal(before, Everything(folder.Folder));
        Assert.DoesNotContain(Directory.GetDirectories(Path.GetTempPath(), "corpuslint-since-*"), d => Path.Exists(d + folder.Folder));
    }

    private static string[] Everything(string folder) => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(f => $"{f} {File.GetLastWriteTimeUtc(f):O} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))}").Order(StringComparer.Ordinal)];
}
