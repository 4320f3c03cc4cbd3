using CorpusLint.Tests.Cli.Git;

namespace CorpusLint.Tests.Cli.Gating;

/// <summary>Suppressions beside the other ways to keep old findings out of the gate.</summary>
public sealed class SuppressedGateTests
{
    private const string Comment = "<!-- corpuslint-disable-file HC0001 -- as the harbour office words it -->\n\n";

    private static string[] New(GitFolder folder, params string[] args) => [.. folder.Check(["--since", "main", .. args, "drafts"]).New];

    [GitFact]
    public void A_change_that_suppresses_makes_nothing_new_and_one_that_takes_it_back_does()
    {
        using var folder = HarbourCorpus.Make();
        var text = folder.Runner.Read("drafts/a.md")!;
        folder.Git("switch", "-q", "-c", "work");
        folder.With("drafts/a.md", Comment + text).Commit();
        Assert.Empty(New(folder));
        Assert.Empty(New(folder, "--no-suppressions"));
        folder.Git("switch", "-q", "main");
        folder.Git("merge", "-q", "work");
        folder.Git("switch", "-q", "-c", "back");
        folder.With("drafts/a.md", text).Commit();
        Assert.NotEmpty(New(folder));
        Assert.Empty(New(folder, "--no-suppressions"));
    }

    [GitFact]
    public void A_change_of_the_file_of_suppressions_is_one_of_the_state()
    {
        using var folder = HarbourCorpus.Make();
        folder.With("corpuslint.suppressions.jsonc", """{ "suppressions": [ { "rule": "HC0001", "document": "drafts/a.md", "reason": "x" } ] }""");
        folder.Commit();
        folder.Git("switch", "-q", "-c", "work");
        folder.With("corpuslint.suppressions.jsonc", """{ "suppressions": [] }""").Commit();
        Assert.NotEmpty(New(folder));
    }

    [GitFact]
    public void What_a_change_made_and_left_alone_is_told()
    {
        using var folder = HarbourCorpus.Make();
        folder.Git("switch", "-q", "-c", "work");
        Assert.DoesNotContain("not judged", folder.With("drafts/a.md", Comment + folder.Runner.Read("drafts/a.md")).Run("check", "--since", "main", "drafts").Passed().Error);
        folder.With("drafts/d.md", Comment + "# Mole\n\nThe mole reportedly broke.\n").Edit("drafts/b.md", "stays open", "reportedly stays open");
        Assert.Contains("note: 1 new finding was not judged: 1 is suppressed.\n", folder.Run("check", "--since", "main", "drafts").Error);
        folder.Run("baseline", "create", "drafts").Passed();
        Assert.Contains("note: 2 new findings were not judged: 1 is suppressed, and 1 is listed in a baseline.\n", folder.Run("check", "--since", "main", "drafts").Passed().Error);
        folder.Run("check", "--since", "main", "--settings-from-base", "--baseline", "corpuslint.baseline.jsonl", "drafts").Failed("--settings-from-base reads no baseline");
    }

    [GitFact]
    public void A_comment_that_the_rest_of_the_corpus_needs_is_not_mended_by_looking_at_a_part_of_it()
    {
        using var folder = HarbourCorpus.Write(new GitFolder());
        folder.Edit("drafts/b.md", "There were 12 boats.", "<!-- corpuslint-disable-next-line HC0002 -- counted later -->\nThere were 15 boats.").Commit();
        folder.Edit("drafts/b.md", "stays open", "stays open all day");
        Assert.DoesNotContain("no longer found", folder.Run("check", "--since", "main", "drafts/b.md").Passed().Output);
    }

    [Fact]
    public void A_suppressed_finding_is_in_no_baseline()
    {
        using var runner = new CliRunner().With("corpuslint.jsonc", "{}").With("a.md", "---\ntitle: Ferry\nauthor: Ana Ruiz\ndate: 2025-03-14\n---\n\n<!-- corpuslint-disable-next-line CL2001 -- x -->\nAs many as 35 people died in the water.\n\nSome 44 sailors were killed in May.\n");
        Assert.Contains("1 finding", runner.Run("baseline", "create", ".").Passed().Output);
        Assert.DoesNotContain("35 people", runner.Read("corpuslint.baseline.jsonl")!);
        Assert.Contains("; 1 suppressed; 1 known from", runner.Run("check", ".").Passed().Output);
    }
}
