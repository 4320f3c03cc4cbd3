using System.Text;
using System.Text.Json;

namespace CorpusLint.Tests.Cli.Gating;

/// <summary>A baseline through the program: made, kept up to date, judged, and what a check makes of it.</summary>
public sealed class BaselineTests
{
    private const string File = "corpuslint.baseline.jsonl";
    private const string Configuration = """{ "failOn": "note", "rules": { "CL9304": "off" } }""";
    private const string Critics = "Critics say that the race comes too soon.\n";
    private const string Experts = "Experts believe that the harbour wall will hold.\n";

    private static CliRunner Runner() => new CliRunner().With("corpuslint.jsonc", Configuration).With("drafts/a.md", Critics).With("drafts/b.md", "It rained all day.\n");

    [Fact]
    public void What_was_there_passes_and_what_is_new_does_not()
    {
        using var runner = Runner();
        Assert.Equal(1, runner.Run("check", ".").ExitCode);
        var made = runner.Run("baseline", "create").Passed();
        Assert.Equal($"made     {File}: 1 finding known from now on\nMade .gitattributes: {File} merge=union   (branches with different findings merge without conflict; commit it too)\n", made.Output);
        var passed = runner.Run("check", ".").Passed();
        Assert.Contains($"No new findings in 2 documents, looked at by 27 rules; 1 known from the baseline {File}.", passed.Output.Replace(RulesOf(passed.Output), "27"));

        var failed = runner.With("drafts/b.md", Experts).Run("check", ".");
        Assert.Equal(1, failed.ExitCode);
        Assert.Contains("drafts/b.md", failed.Output);
        Assert.DoesNotContain("Critics", failed.Output);
        Assert.Contains("Critics", runner.Run("check", ".", "--no-baseline").Output);

        runner.Run("baseline", "update").Passed();
        runner.Run("check", ".").Passed();
        Assert.Contains("; 1 no longer found", runner.With("drafts/a.md", "It snowed.\n").Run("check", ".").Passed().Output);
    }

    [Fact]
    public void The_file_is_readable_sorted_and_without_lines()
    {
        using var runner = Runner().With("drafts/b.md", "Nothing.\n\n" + Experts).With("drafts/ñ.md", "Critics say that the \u202Erace comes too soon.\n");
        runner.Run("baseline", "create", "--reason", "Old \"story\"", "--by", "Zoë", "--until", "2099-12-31").Passed();
        var bytes = System.IO.File.ReadAllBytes(runner.PathOf(File));
        var text = Encoding.UTF8.GetString(bytes);
        Assert.NotEqual(0xEF, bytes[0]);
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("}\n", text);
        var lines = text.TrimEnd('\n').Split('\n');
        Assert.Equal("{\"baseline\":1}", lines[0]);
        Assert.Equal(lines[1..].Order(StringComparer.Ordinal), lines[1..]);
        foreach (var line in lines[1..])
        {
            var entry = JsonDocument.Parse(line).RootElement;
            Assert.Equal(["rule", "message", "fingerprint", "in", "says", "words", "around", "beside", "reason", "by", "until"], entry.EnumerateObject().Select(m => m.Name));
            Assert.Equal("Old \"story\"", entry.GetProperty("reason").GetString());
        }

        Assert.Contains("\"by\":\"Zoë\"", text);
        Assert.Contains("drafts/ñ.md", text);
        Assert.DoesNotContain("\u202E", text);
    }

    [Fact]
    public void A_baseline_is_not_overwritten_by_mistake()
    {
        using var runner = Runner();
        runner.Run("baseline", "create", "--reason", "Old").Passed();
        runner.Run("baseline", "create").Failed(File, "There is a baseline already", "update");
        Assert.Contains("Old", runner.Read(File));
        runner.Run("baseline", "create", "--force").Passed();
        Assert.DoesNotContain("Old", runner.Read(File));
    }

    [Fact]
    public void An_update_adds_drops_and_keeps_reasons_and_a_prune_only_drops()
    {
        using var runner = Runner();
        runner.Run("baseline", "create", "--reason", "Old", "--by", "Ann").Passed();
        runner.With("drafts/c.md", Experts).With("drafts/d.md", Critics).With("drafts/a.md", "Gone.\n");

        // The sentence moved: it is the same finding, with its reason.
        Assert.Contains("; 'corpuslint baseline update' would change it", runner.Run("baseline", "check").Output);
        Assert.Equal(1, runner.Run("baseline", "check").ExitCode);
        var updated = runner.Run("baseline", "update", "--reason", "New").Passed().Output;
        Assert.Contains("  added   CL2002 drafts/c.md: ", updated);
        Assert.Contains("  edited  CL2002 drafts/d.md: ", updated);
        var lines = runner.Read(File)!.TrimEnd('\n').Split('\n')[1..];
        Assert.Equal(2, lines.Length);
        Assert.Contains(lines, l => l.Contains("\"in\":[\"drafts/d.md\"]") && l.EndsWith("\"reason\":\"Old\",\"by\":\"Ann\"}"));
        Assert.Contains(lines, l => l.Contains("\"in\":[\"drafts/c.md\"]") && l.EndsWith("\"reason\":\"New\"}"));
        runner.Run("baseline", "check").Passed();

        runner.With("drafts/c.md", "Gone.\n").With("drafts/e.md", "Observers said that the quay was empty.\n");
        var pruned = runner.Run("baseline", "prune").Passed().Output;
        Assert.Contains("  dropped CL2002 drafts/c.md: ", pruned);
        Assert.Single(runner.Read(File)!.TrimEnd('\n').Split('\n')[1..]);
        Assert.StartsWith("kept     ", runner.Run("baseline", "prune").Passed().Output);
    }

    [Fact]
    public void An_edited_sentence_is_known_and_updated()
    {
        using var runner = Runner().With("drafts/a.md", "Critics say that the rcae comes too soon.\n");
        runner.Run("baseline", "create", "--reason", "Old").Passed();
        runner.With("drafts/a.md", Critics).Run("check", ".").Passed();
        Assert.Equal(1, runner.Run("baseline", "check").ExitCode);
        runner.Run("baseline", "update").Passed();
        Assert.Contains("race", runner.Read(File));
        Assert.Contains("\"reason\":\"Old\"", runner.Read(File));
        runner.Run("baseline", "check").Passed();
    }

    [Fact]
    public void A_count_preserving_swap_is_seen()
    {
        using var runner = Runner();
        runner.Run("baseline", "create").Passed();
        var swapped = runner.With("drafts/a.md", "The race comes too soon.\n\nCritics say that the new ferry is slow and dirty.\n").Run("check", ".");
        Assert.Equal(1, swapped.ExitCode);
        Assert.Contains("1 new finding in 1 of 2 documents", swapped.Output);
        Assert.Contains("1 no longer found", swapped.Output);
    }

    [Fact]
    public void What_was_accepted_until_a_day_counts_again_on_the_next()
    {
        using var runner = Runner();
        runner.Today = new DateOnly(2026, 3, 1);
        runner.Run("baseline", "create", "--until", "2026-02-28").Failed("2026-02-28 has passed");
        runner.Run("baseline", "create", "--until", "28.02.2026").Failed("'28.02.2026' is none");
        runner.Run("baseline", "create", "--until", "2026-03-01", "--reason", "Until the book is out").Passed();
        runner.Run("check", ".").Passed();

        runner.Today = new DateOnly(2026, 3, 2);
        var result = runner.Run("check", ".");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"{File}:2:1: warning: CL0401: What was accepted for a time counts again: CL2002 in drafts/a.md, until 2026-03-01 ('Until the book is out').", result.Error);

        // An update alone does not accept anew what somebody accepted for a time.
        Assert.Contains("  ran out CL2002", runner.Run("baseline", "update").Passed().Output);
        Assert.Equal(1, runner.Run("check", ".").ExitCode);
        runner.Run("baseline", "update", "--until", "2026-04-01").Passed();
        Assert.Contains("\"reason\":\"Until the book is out\",\"until\":\"2026-04-01\"", runner.Read(File));
        runner.Run("check", ".").Passed();
    }

    [Fact]
    public void A_part_of_a_corpus_says_nothing_of_the_rest()
    {
        using var runner = Runner().With("drafts/b.md", Experts);
        runner.Run("baseline", "create").Passed();
        var part = runner.Run("check", "drafts/a.md").Passed();
        Assert.DoesNotContain("no longer found", part.Output);
        runner.Run("baseline", "update", "drafts/a.md").Passed();
        Assert.Contains("drafts/b.md", runner.Read(File));

        // What is gone is gone, whoever looks; and what a folder no longer holds, who looks at the folder.
        System.IO.File.Delete(runner.PathOf("drafts/b.md"));
        Assert.Contains("1 no longer found", runner.Run("check", "drafts/a.md").Passed().Output);
        Assert.Contains("1 no longer found", runner.Run("check", "drafts").Passed().Output);
    }

    [Fact]
    public void A_copy_of_a_known_passage_is_new_whichever_documents_are_looked_at()
    {
        using var runner = Runner();
        runner.Run("baseline", "create").Passed();
        runner.With("drafts/b.md", runner.Read("drafts/a.md")!);
        foreach (var path in new[] { "drafts", "drafts/b.md" })
        {
            Assert.Contains("b.md", runner.Run("check", path, "--fail-on", "note").Output);
        }

        runner.Run("baseline", "update", "drafts/b.md").Passed();
        Assert.Contains("drafts/b.md", runner.Read(File));
    }

    [Fact]
    public void Rules_narrow_what_is_accepted()
    {
        using var runner = Runner().With("drafts/b.md", "At least nine people died when the mill burned.\n");
        runner.Run("baseline", "create", "--rule", "vague-attribution").Passed();
        Assert.DoesNotContain("CL2001", runner.Read(File));
        runner.With("drafts/a.md", "It rained.\n").Run("baseline", "update", "--rule", "CL2001", "--reason", "Known").Passed();
        Assert.Contains("CL2002", runner.Read(File));
        Assert.Contains("CL2001", runner.Read(File));
        runner.Run("baseline", "update", "--rule", "CL20001").Failed("There is no rule 'CL20001'", "CL2001");
    }

    [Fact]
    public void A_baseline_lies_where_the_configuration_or_the_command_line_says()
    {
        using var runner = Runner().With("corpuslint.jsonc", Configuration.Insert(2, "\"baseline\": \"gate/known.jsonl\", "));
        runner.Run("check", ".").Failed("corpuslint.jsonc:1:15: error: There is no baseline 'gate/known.jsonl'. 'corpuslint baseline create'");
        runner.Run("baseline", "create").Passed();
        Assert.Contains("\"in\":[\"../drafts/a.md\"]", runner.Read("gate/known.jsonl"));
        Assert.Contains("known.jsonl merge=union", runner.Read("gate/.gitattributes"));
        runner.Run("check", ".").Passed();
        runner.Run("check", "drafts").Passed();
        runner.Run("check", ".", "--baseline", "other.jsonl").Failed("other.jsonl: error: There is no such baseline.");
        System.IO.File.Move(runner.PathOf("gate/known.jsonl"), runner.PathOf("gate/other.jsonl"));
        runner.Run("check", ".", "--baseline", "gate/other.jsonl").Passed();
        runner.Run("check", ".", "--baseline", "gate/other.jsonl", "--no-baseline").Failed("exclude each other");
        runner.With("corpuslint.jsonc", """{ "baseline": "../known.jsonl" }""").Run("check", ".").Failed("corpuslint.jsonc:1:15: error: '../known.jsonl' must be a path below this file's folder");
    }

    [Fact]
    public void Without_a_configuration_the_baseline_is_the_repository_s()
    {
        using var runner = new CliRunner().With("drafts/a.md", "---\ndate: 2026-01-01\n---\n\n" + Critics);
        runner.Run("baseline", "create").Passed();
        Assert.Contains("\"in\":[\"drafts/a.md\"]", runner.Read(File));
        runner.Run("check", ".", "--fail-on", "note").Passed();
        runner.Run("check", "drafts/a.md", "--fail-on", "note").Passed();
    }

    [Fact]
    public void Each_configuration_has_its_own()
    {
        using var runner = Runner().With("two/corpuslint.jsonc", Configuration).With("two/c.md", Experts);
        runner.Run("baseline", "create").Passed();
        Assert.DoesNotContain("c.md", runner.Read(File));
        Assert.Contains("\"in\":[\"c.md\"]", runner.Read("two/" + File));
        runner.Run("check", ".").Passed();
        runner.Run("baseline", "check").Passed();

        // One for both, when it is named.
        runner.Run("baseline", "create", "--baseline", "all.jsonl").Passed();
        Assert.Contains("two/c.md", runner.Read("all.jsonl"));
        Assert.Contains("2 known from the baseline all.jsonl.", runner.Run("check", ".", "--baseline", "all.jsonl").Passed().Output);
    }

    [Fact]
    public void Nothing_is_written_when_a_rule_could_not_run()
    {
        using var runner = Runner().With("house/broken.csx", "var rule = oops");
        runner.Run("baseline", "create", "--rules", "house").Failed("broken.csx", "no baseline is written");
        Assert.Null(runner.Read(File));
    }

    [Fact]
    public void Fixes_are_for_what_is_open()
    {
        using var runner = new CliRunner().With("corpuslint.jsonc", Configuration).With("a.md", "The quay is  [TK] open.\n\nIt says \"yes” to all, they said.\n").With("house/utilise.csx", """
            /// <summary>Nobody writes "utilise".</summary>
            var rule = Rule("HS0001", "utilise", Category.Readiness, Severity.Warning);
            var says = rule.Says("found", "'{word}' is 'use'.");
            Sentences.Where(s => s.Text.Contains("utilise")).Report(s => says.On(s, new { word = "utilise" }).Fix("Write 'use'", Edit.Replace(s, s.Text.Replace("utilise", "use")), FixSafety.Safe));
            """);
        runner.With("a.md", "The pilots utilise the tide.\n");
        runner.Run("baseline", "create", "--rules", "house").Passed();
        runner.With("a.md", "The pilots utilise the tide.\n\nThe cooks utilise the stove.\n");
        runner.Run("check", ".", "--rules", "house", "--fix").Passed();
        Assert.Equal("The pilots utilise the tide.\n\nThe cooks use the stove.\n", runner.Read("a.md"));
        Assert.DoesNotContain("can be fixed", runner.Run("check", ".", "--rules", "house").Passed().Output);
        runner.Run("check", ".", "--rules", "house", "--fix", "--no-baseline").Passed();
        Assert.StartsWith("The pilots use the tide.", runner.Read("a.md"));
    }

    [Fact]
    public void A_baseline_is_shown_by_rule_by_document_and_as_JSON()
    {
        using var runner = Runner().With("drafts/b.md", Experts);
        runner.Run("baseline", "show").Failed(File, "There is no baseline.");
        runner.Run("baseline", "create", "--reason", "Old", "--by", "Ann", "--until", "2099-12-31").Passed();
        var byRule = runner.Run("baseline", "show").Passed().Output;
        Assert.StartsWith($"{File}: 2 findings of 1 rule in 2 documents\n\nCL2002 vague-attribution  (2)\n  drafts/a.md: ", byRule);
        Assert.Contains("      Critics say that the race comes too soon.\n      until 2099-12-31, by Ann, because: Old\n", byRule);
        Assert.Contains("\ndrafts/b.md  (1)\n  CL2002: ", runner.Run("baseline", "show", "--by-document").Passed().Output);
        var json = JsonDocument.Parse(runner.Run("baseline", "show", "--format", "json").Passed().Output).RootElement;
        Assert.Equal(["drafts/a.md", "drafts/b.md"], json.EnumerateArray().Select(e => e.GetProperty("in")[0].GetString()!).Order(StringComparer.Ordinal));
        Assert.True(json[0].GetProperty("counts").GetBoolean());
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("kept.txt -text", "kept.txt -text\n")]
    [InlineData("kept.txt -text\r\n", "kept.txt -text\r\n")]
    public void Git_attributes_keep_what_they_say(string before, string? kept)
    {
        using var runner = Runner();
        if (before.Length > 0)
        {
            runner.With(".gitattributes", before);
        }

        runner.Run("baseline", "create").Passed();
        Assert.Equal($"{kept}{File} merge=union{(before.Contains('\r') ? "\r\n" : "\n")}", runner.Read(".gitattributes"));
        runner.Run("baseline", "create", "--force").Passed();
        Assert.Single(runner.Read(".gitattributes")!.Split('\n'), l => l.StartsWith(File, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(File + " -merge\n")]
    [InlineData("*.jsonl merge=ours\n")]
    public void Git_attributes_that_say_otherwise_stay(string before)
    {
        using var runner = Runner().With(".gitattributes", before);
        runner.Run("baseline", "create").Passed();
        Assert.Equal(before, runner.Read(".gitattributes"));
    }

    [Fact]
    public void Git_attributes_are_left_alone_when_asked_and_outside_of_a_repository()
    {
        using var runner = Runner();
        runner.Run("baseline", "create", "--no-gitattributes").Passed();
        Assert.Null(runner.Read(".gitattributes"));
        Directory.Delete(runner.PathOf(".git"));
        runner.Run("baseline", "create", "--force").Passed();
        Assert.Null(runner.Read(".gitattributes"));
    }

    [Fact]
    public void A_word_that_is_no_verb_or_option_is_told()
    {
        using var runner = Runner();
        runner.Run("baseline").Failed("create, update, prune, show or check");
        runner.Run("baseline", "update", "--resaon", "x").Failed("There is no option '--resaon'. Did you mean '--reason'?");
        runner.Run("baseline", "prune", "--reason", "x").Failed("'corpuslint baseline prune --help' lists them");
        runner.Run("baseline", "create", "--reason", " ").Failed("--reason is empty");
    }

    private static string RulesOf(string output) => output.Split("looked at by ")[1].Split(' ')[0];
}
