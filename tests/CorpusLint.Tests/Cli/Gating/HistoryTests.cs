using CorpusLint.Tests.Cli.Git;

namespace CorpusLint.Tests.Cli.Gating;

/// <summary>
/// The gate over a history with everything that happens to a corpus: at each commit what it says of the change is held against
/// the difference of two full checks, counted here by the findings' own keys and by nothing that the gate uses.
/// </summary>
public sealed class HistoryTests
{
    [GitFact]
    public void At_every_commit_of_a_history_the_gate_says_what_two_full_checks_say()
    {
        using var folder = Write();
        var commits = folder.Git("log", "--reverse", "--topo-order", "--format=%H %P%x09%s", "main").Split('\n').Select(l => l.Split('\t')).Select(l => (Ids: l[0].TrimEnd().Split(' '), Name: l[1])).ToArray();
        Assert.InRange(commits.Length, 31, 40);
        Assert.Contains(commits, c => c.Ids.Length > 2);
        var full = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var (changes, updated, problems) = (0, new List<string>(), new List<string>());
        foreach (var (commit, name) in commits)
        {
            folder.Git("checkout", "-q", "--detach", commit[0]);
            full[commit[0]] = [.. folder.Check(".").Findings.Select(f => f.Key)];
            if (commit.Length == 1)
            {
                continue;
            }

            var gate = folder.Check("--since", commit[1], ".");
            var (made, gone) = (Without(full[commit[0]], full[commit[1]]), Without(full[commit[1]], full[commit[0]]));
            string[] alike = [.. gate.Findings.Where(f => f.State == "updated").Select(f => f.Key)];
            Expect($"new at '{name}'", Without(made, alike), gate.Findings.Where(f => f.State == "new").Select(f => f.Key));
            Expect($"judged at '{name}'", Without(made, alike), gate.Findings.Where(f => f.IsOpen).Select(f => f.Key));
            Expect($"absent at '{name}'", gate.Absent.Count + alike.Length == gone.Length ? [.. gate.Absent] : gone, gate.Absent);
            Expect($"gone at '{name}'", Without(gate.Absent, gone), []);
            Expect($"exit code at '{name}'", [made.Length > alike.Length ? "1" : "0"], [$"{gate.Result.ExitCode}"]);
            changes += made.Length + gone.Length;
            updated.AddRange(alike.Select(_ => name));
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));

        // A sentence whose spelling was corrected keeps its finding; that is the only one that two full checks do not tell.
        Assert.Equal(["correct a letter"], updated);
        Assert.InRange(changes, 30, 200);

        void Expect(string what, IEnumerable<string> expected, IEnumerable<string> found)
        {
            if (!expected.Order(StringComparer.Ordinal).SequenceEqual(found.Order(StringComparer.Ordinal), StringComparer.Ordinal))
            {
                problems.Add($"{what}: expected {string.Join(", ", expected)}; found {string.Join(", ", found)}");
            }
        }
    }

    private static string[] Without(IEnumerable<string> all, IEnumerable<string> others)
    {
        var left = all.ToList();
        foreach (var other in others)
        {
            left.Remove(other);
        }

        return [.. left];
    }

    private static GitFolder Write()
    {
        var folder = HarbourCorpus.Make();
        folder.With("drafts/d.md", "# Lock\n\nThe lock was reportedly full.\n\nNobody was there.\n").Commit("add a document");
        folder.Edit("drafts/a.md", "# Quay\n\n", "# Quay\n\nIt rained all day.\n\n").Commit("insert above");
        Move(folder, "drafts/a.md", "drafts/quay.md").Commit("rename");
        Move(folder, "drafts/c.md", "drafts/old/dock.md").Edit("drafts/old/dock.md", "Nobody works there.", "Nobody works there.\n\nIt was reportedly sold.").Commit("rename and edit");
        folder.Edit("drafts/b.md", "12 boats", "15 boats").Commit("make two counts disagree");
        folder.Edit("drafts/quay.md", "12 boats", "15 boats").Commit("make them agree again");
        folder.Edit("drafts/quay.md", "The quay was reportedly closed.\n\n", "").Edit("drafts/b.md", "There were 4", "The quay was reportedly closed.\n\nThere were 4").Commit("move a passage to another document");
        folder.Without("drafts/d.md").Commit("delete a document");
        folder.Edit("corpuslint.jsonc", "\"rules\": {", "\"rules\": { \"HC0001\": \"off\",").Commit("turn a rule off");
        folder.With("corpuslint.jsonc", HarbourCorpus.Configuration).Commit("turn it on again");
        folder.Edit("house/reportedly.csx", "Contains(\"reportedly\")", "Contains(\"reportedly\") || s.Text.Contains(\"Nobody\")").Commit("make a rule find more");
        folder.With("house/reportedly.csx", HarbourCorpus.Reportedly).Commit("make it find less");
        folder.With("drafts/e.md", "# Buoy\n\nIt reportedly sank.\n\nIt was green.\n\nIt reportedly sank.\n").Commit("say a thing twice");
        folder.With("drafts/e.md", "# Buoy\n\nIt reportedly sank.\n\nIt was green.\n\nSailors reportedly wept.\n").Commit("mend one and make another");
        folder.Edit("drafts/b.md", "\n", "\r\n").Commit("change the line ends");
        folder.Edit("drafts/b.md", "\r\n", "\n").Edit("drafts/b.md", "The quay was reportedly closed.", "The quay was\nreportedly closed.").Commit("wrap lines otherwise");
        folder.With("entities.jsonc", "{ \"entities\": [{ \"id\": \"quay\", \"kind\": \"place\", \"name\": \"North Quay\" }] }").Edit("drafts/e.md", "It was green.", "It was reportedly green.").Commit("declare a name");

        folder.Git("switch", "-q", "-c", "one");
        folder.Edit("drafts/old/dock.md", "It was reportedly sold.", "It was sold.").Commit("mend on a branch");
        folder.With("drafts/one.md", "# One\n\nThere were 9 boats.\n").Commit("add a side on a branch");
        folder.Git("switch", "-q", "-c", "two", "main");
        folder.Edit("drafts/b.md", "4 cranes", "6 cranes").Commit("make cranes disagree on a branch");
        folder.With("drafts/two.md", "# Two\n\nAll was reportedly well.\n").Commit("add a document on a branch");
        folder.Git("switch", "-q", "main");
        folder.Edit("drafts/quay.md", "It rained all day.", "It reportedly rained all day.").Commit("go on meanwhile");
        folder.Git("merge", "-q", "--no-ff", "-m", "merge a branch", "one");
        folder.Git("switch", "-q", "two");
        folder.Git("rebase", "-q", "main");
        folder.Git("switch", "-q", "main");
        folder.Git("merge", "-q", "--ff-only", "two");

        Directory.Move(folder.Runner.PathOf("drafts"), folder.Runner.PathOf("pieces"));
        folder.Commit("rename the folder");
        folder.With("pieces/old/corpuslint.jsonc", "{ \"ruleFolders\": [\"desk\"] }").With("pieces/old/desk/dry.csx", HarbourCorpus.Reportedly.Replace("HC0001", "HC0011", StringComparison.Ordinal)).Commit("give a folder a configuration");
        Move(folder, "pieces/quay.md", "pieces/Quay.md").Commit("rename by case only");
        folder.With("pieces/Quay.md", folder.Runner.Read("pieces/Quay.md")! + "\nThe keeper was reportedly asleeep at the time.\n").Commit("misspell");
        folder.Edit("pieces/Quay.md", "asleeep", "asleep").Commit("correct a letter");
        folder.Without("pieces/one.md").Commit("delete a side");
        folder.Commit("change nothing");
        folder.Without("house/counts.csx").Commit("delete a rule");
        return folder;
    }

    private static GitFolder Move(GitFolder folder, string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.Runner.PathOf(to))!);
        File.Move(folder.Runner.PathOf(from), folder.Runner.PathOf(to));
        return folder;
    }
}
