using System.Diagnostics;
using CorpusLint.Tests.Packs;

namespace CorpusLint.Tests.Cli;

/// <summary>What only a process of its own shows: exit codes, signals, what is loaded.</summary>
public sealed class ProcessTests
{
    // It waits rather than counts: fuel would end a loop that only turns after some seconds, perhaps before the signal comes.
    private const string EndlessRule = """
        /// <summary>Never ends.</summary>
        var rule = Rule("XX9001", "endless", Category.Readiness, Severity.Error);
        var says = rule.Says("x", "x");
        Sentences.Where(s => { while (true) { System.Threading.Thread.Sleep(5); } }).Report(s => says.On(s));
        """;

    private static (int ExitCode, string Output, string Error) Finish(Process process)
    {
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    [Fact]
    public void Findings_go_to_standard_output_and_the_code_tells_of_them()
    {
        using var runner = new CliRunner().With("a.txt", "Quay news\n\nThe pilots met on Monday [1].\n\nReferences\n");
        using var process = runner.Start("a.txt");
        var (exitCode, output, error) = Finish(process);
        Assert.Equal(1, exitCode);
        Assert.Contains("CL1002", output);
        Assert.Contains("1 document", output);
        Assert.Empty(error);
        using var never = runner.Start("a.txt", "--fail-on", "never");
        Assert.Equal(0, Finish(never).ExitCode);
    }

    [Fact]
    public void An_interrupted_run_ends_with_130_and_leaves_no_report()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var runner = new CliRunner().With("a.txt", "Calm.").With("own/endless.csx", EndlessRule);
        using var process = runner.Start("a.txt", "--rules", "own", "--cache-dir", "cache", "-f", "sarif=out.sarif");

        // The program's rules are kept, then one's own, just before they run: from then on the run is in the endless one.
        while (!process.HasExited && !(Directory.Exists(runner.PathOf("cache")) && Directory.EnumerateFiles(runner.PathOf("cache"), "*.dll", SearchOption.AllDirectories).Count() >= 2))
        {
            process.WaitForExit(20);
        }

        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        var (exitCode, output, error) = Finish(process);
        Assert.Equal(130, exitCode);
        Assert.Empty(output);
        Assert.DoesNotContain("   at ", error);
        Assert.Empty(Directory.GetFiles(runner.Folder, "*.sarif"));
        Assert.Empty(Directory.GetFiles(runner.Folder, ".out.sarif*"));
    }

    [Fact]
    public void A_session_that_watches_ends_with_130_when_it_is_interrupted()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var runner = new CliRunner().With("a.txt", "Calm.");
        using var process = runner.Start("check", "a.txt", "--watch");
        while (process.StandardError.ReadLine() is { } line && !line.EndsWith("Watching; Ctrl+C ends.", StringComparison.Ordinal))
        {
        }

        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        var (exitCode, _, error) = Finish(process);
        Assert.Equal((130, "Interrupted.\n"), (exitCode, error));
    }

    [Fact]
    public void A_run_over_what_is_known_loads_neither_the_compiler_nor_the_schema_library_nor_regular_expressions()
    {
        using var runner = new CliRunner().With("a.txt", "The lock\n\nThe lock was closed [1]. It reopened in May [2].\n").With("corpuslint.jsonc", "{ \"genre\": \"news\" }")
            .With("events.jsonc", "{ \"events\": [] }").Variable("CORPUSLINT_DEBUG", "assemblies");
        using var first = runner.Start("a.txt", "--cache-dir", "cache");
        var cold = Finish(first);
        Assert.Contains("loaded NJsonSchema", cold.Error);
        Assert.Contains("loaded Microsoft.CodeAnalysis.CSharp", cold.Error);
        Assert.Contains("CL1001", cold.Output);

        // Other words, so that it is no run that is remembered.
        using var second = runner.Start("a.txt", "--cache-dir", "cache", "--fail-on", "error");
        var (_, output, error) = Finish(second);
        Assert.Equal(cold.Output, output);
        Assert.Contains("loaded CorpusLint.CompiledRules", error);
        Assert.DoesNotContain("loaded NJsonSchema", error);
        Assert.DoesNotContain("loaded Newtonsoft.Json", error);
        Assert.DoesNotContain("loaded Microsoft.CodeAnalysis", error);
        Assert.DoesNotContain("loaded System.Text.RegularExpressions", error);

        // A run that is said again from memory loads none of what reads, understands and reports, nor what parses command lines.
        using var third = runner.Start("a.txt", "--cache-dir", "cache");
        var remembered = Finish(third);
        Assert.Equal(cold.Output, remembered.Output);
        Assert.Empty(remembered.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith("compiled ", StringComparison.Ordinal)).Except(OfRememberedRuns.Select(a => "loaded " + a)));
    }

    // The cryptography only when a file is too young for its state to be trusted, and what lists the assemblies.
    private static readonly string[] OfRememberedRuns =
    [
        "CorpusLint.Cli", "CorpusLint.Scripting", "Microsoft.Win32.Primitives", "System.Collections", "System.Collections.Concurrent", "System.Console", "System.Linq", "System.Memory",
        "System.Private.CoreLib", "System.Runtime", "System.Runtime.InteropServices", "System.Security.Cryptography", "System.Text.Encoding.Extensions", "System.Threading",
    ];

    // Scripts that would do so are refused; what a pack was compiled of nobody reads.
    [Fact]
    public void A_compiled_rule_that_ends_the_process_does_not_end_it_as_if_all_were_well()
    {
        using var runner = new CliRunner().With("a.txt", "Calm.").With("odd/corpuslint-pack.jsonc", PackFiles.Manifest("odd", "ODD", """, "assemblies": ["Odd.dll"]""")).With("odd/Odd.dll", PackFiles.Assembly("""
            public sealed class Leaver : RuleScript
            {
                protected override void Define()
                {
                    var found = Rule("ODD1", "leaver", Category.Readiness).Says("found", "x");
                    Sentences.Where(s => { Environment.Exit(0); return true; }).Report(s => found.On(s));
                }
            }
            """));
        using var process = runner.Start("a.txt", "--rules", "odd");
        var (exitCode, output, error) = Finish(process);
        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.Contains("The process was ended from inside before the check was at its end", error);
    }

    [Fact]
    public void A_closed_pipe_is_no_fault_of_the_program()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var runner = new CliRunner().With("a.txt", "Calm.");
        using var process = runner.Start("facts", "a.txt");
        process.StandardOutput.Close();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.DoesNotContain("fault", error);
        Assert.DoesNotContain("   at ", error);
    }
}
