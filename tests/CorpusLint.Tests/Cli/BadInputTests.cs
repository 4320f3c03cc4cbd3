using System.Diagnostics;

namespace CorpusLint.Tests.Cli;

/// <summary>What a clumsy user, a hostile corpus or a broken rule gives the program: a message with its place, the right code, nothing lost.</summary>
public sealed class BadInputTests
{
    private const string Undated = "Quay news\n\nThe pilots met on Monday, the mayor said.\n";

    private static string RuleOf(string id, string body) => $$"""
        /// <summary>Every sentence is looked at.</summary>
        var rule = Rule("{{id}}", "every-sentence", Category.Readiness, Severity.Note);
        var found = rule.Says("found", "'{text}' stands here. Look at it.");
        {{body}}
        """;

    private static string Reporting(string id) => RuleOf(id, "Sentences.Report(s => found.On(s, new { text = s.Text }));");

    [Fact]
    public void All_wrong_paths_are_told_at_once()
    {
        using var runner = new CliRunner().With("a.txt", Undated);
        var error = runner.Run("gone.md", "a.txt", "lost/*.md").Failed("gone.md: error: There is no such file or folder.", "lost: error: There is no such folder.").Error;
        Assert.Equal(2, error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void An_empty_path_is_not_the_working_folder(string path)
    {
        using var runner = new CliRunner().With("a.txt", Undated);
        Assert.Empty(runner.Run("check", path).Failed("error: A path is empty.").Output);
    }

    [Fact]
    public void A_path_with_a_hyphen_follows_two_of_them()
    {
        using var runner = new CliRunner().With("-a.txt", "Calm.");
        Assert.Contains("1 document", runner.Run("check", "--", "-a.txt").Passed().Output);
        Assert.Contains("1 document", runner.Run("--", "-a.txt").Passed().Output);
        runner.Run("-a.txt").Failed("There is no option '-a.txt'.", "follows '--'");
    }

    [Fact]
    public void A_name_that_is_no_UTF8_is_told_and_the_others_are_checked()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var runner = new CliRunner().With("news/a.txt", Undated).With("news/sub/b.txt", Undated);
        Shell(runner, "cp news/a.txt \"news/$(printf 'caf\\351').txt\"; mkdir \"news/$(printf 'd\\351')\"");
        try
        {
            Check();
        }
        finally
        {
            Shell(runner, "rm -r news");
        }

        void Check()
        {
            var result = runner.Run("news").Failed(
                "news/caf\uFFFD.txt: The name is not valid UTF-8, so that it cannot be opened. Rename it.",
                "news/d\uFFFD: The name is not valid UTF-8");
            Assert.Contains("2 of 2 documents", result.Output);
            Assert.Contains("CL5001", result.Output);
            runner.Run("news/caf\uFFFD.txt").Failed("The name is not valid UTF-8");

            // Nothing of it breaks the log, and facts says it too.
            runner.Sarif("news");
            runner.Run("facts", "news").Failed("Rename it.");
        }
    }

    [Fact]
    public void A_folder_that_may_not_be_read_is_told_and_the_others_are_checked()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName == "root")
        {
            return;
        }

        using var runner = new CliRunner().With("news/a.txt", Undated).With("news/sub/b.txt", Undated);
        CliRunner.SetMode(runner.PathOf("news/sub"), UnixFileMode.None);
        Assert.Contains("1 document", runner.Run("news").Failed("news/sub: The folder cannot be read: access is denied.").Output);
    }

    [Fact]
    public async Task A_full_disk_under_the_cache_is_a_note_and_the_findings_are_whole()
    {
        if (!OperatingSystem.IsLinux() || !Directory.Exists("/dev/shm"))
        {
            return;
        }

        using var runner = new CliRunner().With("a.txt", Undated).With("corpuslint.jsonc", "{}");
        var expected = runner.Run("a.txt").Output;

        // A limit on the size of files stops the writing in its middle, as a disk does that is full.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"ulimit -f 8; trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; exec '{Path.Combine(AppContext.BaseDirectory, "CorpusLint.Cli")}' a.txt --cache-dir cache"])
        {
            WorkingDirectory = runner.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(expected, output);
        Assert.Equal(1, process.ExitCode);
        Assert.Contains("note: CL0107: Compiled rules could not be kept", await error);
        Assert.Empty(Directory.EnumerateFiles(runner.PathOf("cache"), "*.dll*", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_report_that_cannot_be_written_takes_no_other_with_it()
    {
        using var runner = new CliRunner().With("a.txt", Undated);
        var result = runner.Run("a.txt", "-f", "sarif=gone/a.sarif", "-f", "text", "-f", "sarif=b.sarif").Failed("gone/a.sarif: error: The report cannot be written");
        Assert.Contains("CL5001", result.Output);
        Assert.NotNull(runner.Read("b.sarif"));
    }

    [Fact]
    public void A_folder_of_rules_without_rules_is_an_error()
    {
        using var runner = new CliRunner().With("a.txt", Undated).With("own/notes.md", "x");
        runner.Run("a.txt", "--rules", "own").Failed("own: error: There is no rule here");
        runner.With("corpuslint.jsonc", "{\n  \"ruleFolders\": [\"gone\"]\n}");
        runner.Run("a.txt").Failed("corpuslint.jsonc:2:19: error: There is no folder 'gone'.");
    }

    [Fact]
    public void A_rule_that_takes_the_id_of_a_shipped_one_is_the_one_that_is_told()
    {
        using var runner = new CliRunner().With("a.txt", Undated).With("own/every-sentence.csx", Reporting("CL5001"));
        var result = runner.Run("a.txt", "--rules", "own").Failed("own/every-sentence.csx:2:17: error: CL0106: own/every-sentence.csx declares CL5001");
        Assert.Contains("'Monday' has no date to count from", result.Output);
    }

    [Fact]
    public void A_rule_of_two_files_an_unused_option_or_no_page_runs_without_a_build()
    {
        const string Settings = "public sealed record Settings {\n    /// <summary>Unused.</summary>\n    public int Unused { get; init; } = 3; }\nvar settings = Options<Settings>();\n";
        using var runner = new CliRunner().With("a.txt", "Calm.")
            .With("own/readiness/every-sentence.csx", RuleOf("CL9951", Settings + "Sentences.Report(s => found.On(s, new { text = s.Text }));"))
            .With("own/readiness/every-sentence.md", "# CL9951 every-sentence\n\nLook.\n\n## Finds\n\n```text\n{|CL9951:Calm.|}\n```\n\n## Passes\n\n```text\n```\n")
            .With("bare/every-sentence.csx", Reporting("CL9952"))
            .With("corpuslint.jsonc", "{ \"ruleFolders\": [\"own\"], \"rules\": { \"CL9951\": { \"unused\": 4 } } }");
        var result = runner.Run("a.txt", "--rules", "bare").Passed();
        Assert.Contains("CL9951  'Calm.' stands here. Look at it.", result.Output);
        Assert.Contains("CL9952  'Calm.' stands here. Look at it.", result.Output);
        Assert.Contains("    // Unused.\n    \"unused\": 3\n", runner.Run("explain", "CL9951", "--rules", "own").Passed().Output);
        var untested = runner.Run("test", "CL9952", "--rules", "bare");
        Assert.Equal(1, untested.ExitCode);
        Assert.Contains("bare/every-sentence.md: CL9952 has no page, and so no test; write it beside the script ('corpuslint explain CL0115').", untested.Output);
    }

    // In a process of its own: each would end this one, or keep it from ending.
    [Theory]
    [InlineData("Environment.Exit(0);", "own/every-sentence.csx:4:1: error: CL0114: 'Environment' is not available to rules", true)]
    [InlineData("System.Environment.FailFast(null);", "own/every-sentence.csx:4:8: error: CL0114: 'Environment' is not available to rules", true)]
    [InlineData("typeof(Environment).GetMethod(\"Exit\")!.Invoke(null, [0]);", "'Environment' is not available to rules", true)]
    [InlineData("IProgress<int> p = new Progress<int>(_ => throw new InvalidOperationException(\"Ebb.\")); p.Report(1); while (true) { }", "own/every-sentence.csx:4: error: InvalidOperationException", false)]
    [InlineData("class Moor { ~Moor() { while (true) { } } }", "A finalizer is not available to rules", true)]
    public async Task A_rule_that_would_end_the_process_does_not_make_the_check_pass(string body, string message, bool isWhole)
    {
        using var runner = new CliRunner().With("a.txt", Undated).With("own/every-sentence.csx", RuleOf("CL9950", body));
        using var process = runner.Start("a.txt", "--rules", "own");
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 2, $"{process.ExitCode}\n{output}\n{await error}");
        Assert.Contains(message, await error);
        Assert.DoesNotContain("   at ", await error);
        Assert.Equal(isWhole, output.Contains("CL5001", StringComparison.Ordinal));
    }

    [Fact]
    public void The_empty_file_and_the_open_brace_have_words_of_their_own()
    {
        using var runner = new CliRunner().With("a.txt", "Calm.").With("corpuslint.jsonc", " \n");
        runner.Run("a.txt").Failed("corpuslint.jsonc:1:1: error: This is not JSON: the file is empty; write at least '{}'.");
        runner.With("corpuslint.jsonc", "{\n").Run("a.txt").Failed("error: This is not JSON: a '{' or '[' is never closed.");
    }

    private static void Shell(CliRunner runner, string command)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = runner.Folder })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
