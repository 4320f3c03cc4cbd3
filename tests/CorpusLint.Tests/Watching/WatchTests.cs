using CorpusLint.Cli.Watching;
using CorpusLint.Tests.Cli;
using CorpusLint.Tests.Scripting;

namespace CorpusLint.Tests.Watching;

/// <summary>What a session reads, loads and runs again when something changes, and what it says.</summary>
public sealed class WatchTests
{
    private const string Report = "Quay news\n\nThe pilots met on Monday [1].\n\nReferences\n";

    private static readonly string Rule = Scripts.Reporting(9901).Text;

    private static CliRunner Files() => new CliRunner().With("drafts/a.md", Report).With("drafts/b.md", "Calm.\n").With("own/any-sentence.csx", Rule);

    private static string[] Check(params string[] more) => ["check", "drafts", "--rules", "own", "--watch", .. more];

    private static void Says(string words, string error) => Assert.Contains(words, error);

    [Fact]
    public void Only_what_changed_is_read_loaded_and_run_again()
    {
        using var files = Files();
        var rules = 0;
        new WatchedRun(files)
            .First((output, error) =>
            {
                Says("2 documents read, ", error);
                rules = int.Parse(System.Text.RegularExpressions.Regex.Match(error, "read, ([0-9]+) rules loaded").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
                Assert.Contains("CL1002", output);
            })
            .Then("drafts/b.md", "Calm again.\n", (output, error) =>
            {
                Says("Changed: drafts/b.md\n", error);
                Says($"1 document read, 0 rules loaded, {rules} rules run.", error);
                Assert.Contains("'Calm again.' stands here", output);
            })
            .Then("own/any-sentence.csx", Rule.Replace("stands here", "is written here", StringComparison.Ordinal), (output, error) =>
            {
                Says("0 documents read, 1 rule loaded, 1 rule run.", error);
                Assert.Contains("'Calm again.' is written here", output);
                Assert.DoesNotContain("stands here", output);
                Assert.Contains("CL1002", output);
            })
            .Then("drafts/c.md", "New.\n", (output, error) => Says("1 document read, 0 rules loaded", error))
            .Then("drafts/c.md", null, (output, error) =>
            {
                Says("0 documents read, 0 rules loaded", error);
                Assert.DoesNotContain("'New.'", output);
            })
            .Then("own/any-sentence.csx", Rule, (output, error) => Assert.Contains("stands here", output))
            .Run(Check());
    }

    [Fact]
    public void A_session_finds_what_a_single_run_finds()
    {
        using var files = Files();
        var outputs = new List<string>();
        new WatchedRun(files)
            .First((output, _) => outputs.Add(output))
            .Then("drafts/a.md", "Calm news\n\n" + Report, (output, _) => outputs.Add(output))
            .Then("own/any-sentence.csx", Rule.Replace("stands", "lies", StringComparison.Ordinal), (output, _) => outputs.Add(output))
            .Run(Check());
        Assert.Equal(outputs[2], files.Run("check", "drafts", "--rules", "own").Output);
        Assert.Equal(outputs[1], files.With("own/any-sentence.csx", Rule).Run("check", "drafts", "--rules", "own").Output);
        Assert.Equal(outputs[0], files.With("drafts/a.md", Report).Run("check", "drafts", "--rules", "own").Output);
    }

    [Fact]
    public void A_rule_that_does_not_compile_is_told_and_its_last_good_version_does_not_run()
    {
        using var files = Files();
        new WatchedRun(files)
            .Then("own/any-sentence.csx", Rule.Replace("s.Text", "s.Txt", StringComparison.Ordinal), (output, error) =>
            {
                Says("own/any-sentence.csx:3:50: error: CL0101: CS1061", error);
                Says("note: own/any-sentence.csx did not run: this version of it cannot be loaded, and the last one that could is not used in its place.", error);
                Says("The check could not run to its end.", error);
                Assert.DoesNotContain("stands here", output);
                Assert.Contains("CL1002", output);
            })
            .Then("drafts/b.md", "Calm, too.\n", (_, error) => Says("did not run", error))
            .Then("own/any-sentence.csx", Rule, (output, error) =>
            {
                Assert.DoesNotContain("did not run", error);
                Assert.Contains("'Calm, too.' stands here", output);
            })
            .Run(Check());
    }

    [Fact]
    public void A_configuration_is_read_again_and_a_broken_one_ends_no_session()
    {
        using var files = Files().With("drafts/corpuslint.jsonc", "{ }");
        new WatchedRun(files)
            .First((output, _) => Assert.Contains("stands here", output))
            .Then("drafts/corpuslint.jsonc", "{ \"rules\": { \"CL9901\": \"off\" } }", (output, _) => Assert.DoesNotContain("stands here", output))
            .Then("drafts/corpuslint.jsonc", "{ \"rules\": { ", (_, error) => Says("drafts/corpuslint.jsonc:1:14: error: This is not JSON", error))
            .Then("drafts/corpuslint.jsonc", "{ \"rules\": { \"CL9901\": \"error\" } }", (output, error) =>
            {
                Assert.Contains("stands here", output);
                Says("0 rules loaded", error);
            })
            .Then("drafts/entities.jsonc", "{ \"entities\": [] }", (_, error) => Says("2 documents read", error))
            .Then("drafts/facts.jsonc", "{ \"facts\": [ { \"name\": \"Ann Berg\", \"source\": \"she\" } ] }", (_, error) => Says("2 documents read", error))
            .Run(Check());
    }

    [Fact]
    public void A_baseline_that_comes_changes_and_goes_is_compared_with_anew()
    {
        const string Name = "drafts/corpuslint.baseline.jsonl";
        using var files = Files().With("drafts/corpuslint.jsonc", "{ }");
        files.Run("baseline", "create", "drafts", "--rules", "own").Passed();
        var known = files.Read(Name)!;
        var without = string.Concat(known.Split('\n').Where(l => l.Length > 0 && !l.Contains("Calm.", StringComparison.Ordinal)).Select(l => l + "\n"));
        Assert.NotEqual(known, without);
        File.Delete(files.PathOf(Name));
        string? all = null;
        new WatchedRun(files)
            .First((output, error) =>
            {
                all = output;
                Assert.Contains("'Calm.' stands here", output);
            })
            .Then(Name, known, (output, error) =>
            {
                Says($"Changed: {Name}\n", error);
                Says("0 documents read, 0 rules loaded, 0 rules run. Nothing", error);
                Assert.DoesNotContain("stands here", output);
                Assert.Contains($"known from the baseline {Name}", output);
            })
            .Then("drafts/b.md", "Calm.\n\nNew, too.\n", (output, _) =>
            {
                Assert.Contains("'New, too.' stands here", output);
                Assert.DoesNotContain("'Calm.'", output);
            })
            .Then("drafts/b.md", "Calm.\n", (output, _) => Assert.DoesNotContain("stands here", output))
            .Then(Name, without, (output, _) => Assert.Contains("'Calm.' stands here", output))
            .Then(Name, "{\"baseline\":1}\n<<<<<<<\n", (output, error) =>
            {
                Says($"{Name}:2:1: error: ", error);
                Says("The check could not run to its end.", error);
                Assert.Empty(output);
            })
            .Then(Name, null, (output, _) => Assert.Equal(all, output))
            .Run(Check("--fail-on", "note"));
    }

    [Fact]
    public void A_baseline_that_the_command_line_names_is_watched_wherever_it_lies()
    {
        using var files = Files();
        files.Run("baseline", "create", "drafts", "--rules", "own", "--baseline", "gate/known").Passed();
        var known = files.Read("gate/known")!;
        var run = new WatchedRun(files);
        run.First((output, _) =>
            {
                Assert.DoesNotContain("stands here", output);
                Assert.Contains(new WatchedPlace(files.PathOf("gate"), false), run.Watched);
            })
            .Then("gate/known", null, (_, error) => Says("gate/known: error: There is no such baseline.", error))
            .Then("gate/known", "{\"baseline\":1}\n", (output, _) => Assert.Contains("'Calm.' stands here", output))
            .Then("gate/known", known, (output, _) => Assert.DoesNotContain("stands here", output))
            .Run(Check("--baseline", "gate/known"));
    }

    [Theory]
    [InlineData("{ }", "drafts/corpuslint.suppressions.jsonc")]
    [InlineData("{ \"suppressions\": { \"file\": \"gate/left.alone\" } }", "drafts/gate/left.alone")]
    public void A_file_of_suppressions_that_comes_changes_and_goes_is_applied_anew(string configuration, string name)
    {
        static string Entry(string document) => $$"""{ "suppressions": [{ "rule": "CL9901", "document": "{{document}}", "reason": "It is calm." }] }""";
        using var files = Files().With("drafts/corpuslint.jsonc", configuration).With(name, "{ \"suppressions\": [] }");
        new WatchedRun(files)
            .First((output, _) => Assert.Contains("'Calm.' stands here", output))
            .Then(name, Entry("b.md"), (output, error) =>
            {
                Says($"Changed: {name}\n", error);
                Says("0 documents read, 0 rules loaded, 0 rules run.", error);
                Assert.DoesNotContain("'Calm.' stands here", output);
                Assert.Contains("; 1 suppressed.", output);
            })
            .Then("own/any-sentence.csx", Rule.Replace("stands here", "lies here", StringComparison.Ordinal), (output, _) =>
            {
                Assert.DoesNotContain("'Calm.'", output);
                Assert.Contains("lies here", output);
            })
            .Then(name, Entry("c.md"), (output, _) => Assert.Contains("'Calm.' lies here", output))
            .Then(name, "{ \"suppressions\": [", (output, error) =>
            {
                Says($"{name}:1:", error);
                Says("The check could not run to its end.", error);
                Assert.Empty(output);
            })
            .Then(name, Entry("b.md"), (output, _) => Assert.DoesNotContain("'Calm.'", output))
            .Then(name, null, (output, error) =>
            {
                if (name.EndsWith(".jsonc", StringComparison.Ordinal))
                {
                    Assert.Contains("'Calm.' lies here", output);
                }
                else
                {
                    Says("There is no file 'gate/left.alone'.", error);
                }
            })
            .Then(name, Entry("b.md"), (output, _) => Assert.DoesNotContain("'Calm.'", output))
            .Run(Check());
    }

    [Fact]
    public void Missed_changes_lead_to_a_look_at_everything()
    {
        using var files = Files();
        new WatchedRun(files)
            .Then(() => files.With("drafts/b.md", "Not so calm.\n"), [], (output, error) =>
            {
                Says("Changed: more than could be told", error);
                Says("1 document read", error);
                Assert.Contains("'Not so calm.'", output);
            })
            .Run(Check());
    }

    [Fact]
    public void What_nobody_reads_starts_no_run()
    {
        using var files = Files();
        new WatchedRun(files)
            .Then(() => files.With("drafts/.a.md.swp", "x").With("out.sarif", "x").With("drafts/b.md", "Calm, then.\n"), ["drafts/.a.md.swp", "drafts/b.md~", "out.sarif", "drafts/notes.ods", "obj/x.json", "drafts/b.md"], (_, error) => Says("Changed: drafts/b.md\n", error))
            .Run(Check("-f", "text", "-f", "sarif=out.sarif"));
    }

    [Fact]
    public void Folders_of_documents_rules_and_configurations_are_watched()
    {
        using var files = Files().With("drafts/corpuslint.jsonc", "{ \"ruleFolders\": [\"house\"], \"lexicon\": { \"en\": { \"speech\": \"words/speech.txt\" } } }")
            .With("drafts/house/x.csx", Scripts.Reporting(9902).Text).With("drafts/words/speech.txt", "[say]\nquipped\n");
        var run = new WatchedRun(files);
        run.Then(() => Assert.Superset(
            new[] { ("drafts", true), ("own", true), ("drafts/house", true), ("drafts/words", false) }.Select(p => new WatchedPlace(files.PathOf(p.Item1), p.Item2)).ToHashSet(), run.Watched.ToHashSet()), ["drafts/b.md"], (_, _) => { })
            .Run(Check());
    }

    [Fact]
    public void A_configuration_that_comes_above_is_noticed_and_what_else_lies_there_is_not()
    {
        using var files = new CliRunner().With("paper/drafts/a.md", Report).With("own/any-sentence.csx", Rule);
        var run = new WatchedRun(files);
        run.First((output, _) =>
            {
                Assert.Contains("stands here", output);
                Assert.Superset(
                    new HashSet<WatchedPlace> { new(files.PathOf("paper"), false, "corpuslint.jsonc"), new(files.Folder, false, "corpuslint.jsonc"), new(files.PathOf("paper"), false, "drafts") },
                    run.Watched.ToHashSet());
                Assert.DoesNotContain(run.Watched, p => p.Folder == Path.GetDirectoryName(files.Folder));
            })
            .Then("corpuslint.jsonc", "{ \"rules\": { \"CL9901\": \"off\" } }", (output, _) => Assert.DoesNotContain("stands here", output))
            .Then("paper/corpuslint.jsonc", "{ }", (output, _) =>
            {
                Assert.Contains("stands here", output);
                Assert.DoesNotContain(new WatchedPlace(files.Folder, false, "corpuslint.jsonc"), run.Watched);
            })
            .Run("check", "paper/drafts", "--rules", "own", "--watch");
    }

    [Fact]
    public void A_folder_that_is_removed_and_made_again_is_noticed()
    {
        using var files = new CliRunner().With("in.progress/drafts/a.md", Report).With("own/any-sentence.csx", Rule);
        var run = new WatchedRun(files);
        run.Then(() => Directory.Delete(files.PathOf("in.progress"), recursive: true), ["in.progress/drafts"], (_, error) => Says("There is no such file or folder", error))
            .Then(
                () =>
                {
                    Assert.Contains(new WatchedPlace(files.Folder, false, "in.progress"), run.Watched);
                    files.With("in.progress/drafts/a.md", "Calm again.\n");
                },
                ["in.progress"], (output, _) => Assert.Contains("'Calm again.' stands here", output))
            .Run("check", "in.progress/drafts", "--rules", "own", "--watch");
    }

    [Fact]
    public void A_terminal_is_cleared_before_each_run_but_the_first()
    {
        using var files = Files();
        new WatchedRun(files) { IsTerminal = true }
            .First((output, _) => Assert.DoesNotContain("\u001b[2J", output))
            .Then("drafts/b.md", "Calm again.\n", (output, _) => Assert.StartsWith("\u001b[2J\u001b[H", output))
            .Run(Check());
    }

    [Fact]
    public void What_cannot_be_watched_is_refused()
    {
        using var files = Files();
        files.Run("check", "gone", "--watch").Failed("gone: error: There is no such file or folder.");
        files.Run("check", "drafts", "--watch", "--fix").Failed("--watch reads and reports");
        files.Run("check", "drafts", "--watch", "-f", "sarif").Failed("give the report a file: --format sarif=out.sarif");
        files.Variable(FileChanges.Variable, "often").Run("check", "drafts", "--watch").Failed("CORPUSLINT_WATCH is 'often'; it takes 'poll'");
    }

    [Fact]
    public void Only_the_page_that_changed_is_run_again_and_the_failures_of_the_others_stay_in_sight()
    {
        static string Page(int number, string mark) => $"""
            # CL{number} any-sentence

            A sentence.

            ## Why it matters

            Why.

            ## Finds

            ```text
            {mark}
            ```

            ## Passes

            ## Options

            None.

            ## Known limits

            None.

            ## Sources

            None.

            """;
        using var files = new CliRunner().With("own/one.csx", Scripts.Reporting(9901).Text).With("own/one.md", Page(9901, "{|CL9901:Oars.|}"))
            .With("own/two.csx", Scripts.Reporting(9902).Text.Replace("any-sentence", "two", StringComparison.Ordinal)).With("own/two.md", Page(9902, "{|CL9902:Oars.|}").Replace("any-sentence", "two", StringComparison.Ordinal));
        new WatchedRun(files)
            .First((_, error) => Says("2 rules run. ", error))
            .Then("own/one.md", Page(9901, "Oars {|CL9901:lie.|}"), (output, error) =>
            {
                Says("0 rules loaded, 1 rule run. Findings", error);
                Assert.Contains("own/one.md:", output);
            })
            .Then("own/two.csx", Scripts.Reporting(9902).Text.Replace("any-sentence", "two", StringComparison.Ordinal) + "// again\n", (output, error) =>
            {
                Says("1 rule loaded, 1 rule run. Findings", error);
                Assert.Contains("own/one.md:", output);
                Assert.DoesNotContain("own/two.md:", output);
            })
            .Then("own/one.md", Page(9901, "{|CL9901:Oars.|}"), (output, error) =>
            {
                Says("0 rules loaded, 1 rule run. Nothing", error);
                Assert.DoesNotContain("own/one.md:", output);
            })
            .Run("test", "--rules", "own", "--watch");
    }
}
