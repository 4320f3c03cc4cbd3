using System.Diagnostics;
using CorpusLint.Scripting;

namespace CorpusLint.Tests.Scripting;

/// <summary>What the real program loads, in a process of its own: a start-up hook writes the names of its assemblies when it ends.</summary>
public sealed class WarmStartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("corpuslint-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_run_whose_rules_are_cached_loads_no_assembly_of_the_compiler()
    {
        var drafts = Directory.CreateDirectory(Path.Combine(_folder, "drafts")).FullName;
        File.WriteAllText(Path.Combine(drafts, "a.txt"), "The lock\n\nThe lock was closed [1]. It reopened in May [2].\n");
        var cold = Check(drafts);
        Assert.Contains("Microsoft.CodeAnalysis.CSharp", cold.Assemblies);
        var warm = Check(drafts);
        Assert.DoesNotContain(warm.Assemblies, a => a.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
        Assert.Contains("CorpusLint.CompiledRules", warm.Assemblies);
        Assert.Contains("CL1001", cold.Output, StringComparison.Ordinal);
        Assert.Equal(cold.Output, warm.Output);
    }

    private (string Output, string[] Assemblies) Check(string drafts)
    {
        var list = Path.Combine(_folder, "assemblies.txt");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "CorpusLint.Cli.dll"));
        start.ArgumentList.Add("check");
        start.ArgumentList.Add(drafts);
        start.Environment["XDG_CACHE_HOME"] = Path.Combine(_folder, "cache");
        start.Environment["LOCALAPPDATA"] = Path.Combine(_folder, "cache");
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
        start.Environment["CORPUSLINT_TEST_ASSEMBLIES"] = list;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(File.Exists(list), error.Result);
        return (output, File.ReadAllLines(list));
    }
}
