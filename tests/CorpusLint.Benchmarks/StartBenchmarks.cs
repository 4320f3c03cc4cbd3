using System.Diagnostics;
using BenchmarkDotNet.Attributes;

namespace CorpusLint.Benchmarks;

/// <summary>
/// The whole program as a user starts it, on the corpora of the repository: a process of its own, with a cache that is
/// empty or full. Starts the one that was built with <c>-c Release</c>, or the one that
/// <c>CORPUSLINT_PROGRAM</c> names.
/// </summary>
[Config(typeof(ColdConfiguration))]
public class StartBenchmarks
{
    private readonly string _cache = Path.Combine(Path.GetTempPath(), "corpuslint-start-" + Guid.NewGuid().ToString("N"));

    /// <summary>Fills the cache.</summary>
    [GlobalSetup]
    public void Prepare() => Start(_cache, "check", "corpus");

    /// <summary>Removes the cache.</summary>
    [GlobalCleanup]
    public void RemoveCache()
    {
        if (Directory.Exists(_cache))
        {
            Directory.Delete(_cache, recursive: true);
        }
    }

    /// <summary>Starts and says its version: the least a .NET program can do.</summary>
    [Benchmark(Baseline = true)]
    public int Version() => Start(_cache, "version");

    /// <summary>Compiles all rules first.</summary>
    [Benchmark]
    public int FirstRun()
    {
        var empty = _cache + "-" + Guid.NewGuid().ToString("N");
        try
        {
            return Start(empty, "check", "corpus");
        }
        finally
        {
            if (Directory.Exists(empty))
            {
                Directory.Delete(empty, recursive: true);
            }
        }
    }

    /// <summary>Finds all rules compiled, and no run remembered.</summary>
    [Benchmark]
    public int CachedRun()
    {
        var runs = Path.Combine(_cache, "corpuslint", "runs");
        if (Directory.Exists(runs))
        {
            Directory.Delete(runs, recursive: true);
        }

        return Start(_cache, "check", "corpus");
    }

    /// <summary>Finds nothing changed since the run before.</summary>
    [Benchmark]
    public int RememberedRun() => Start(_cache, "check", "corpus");

    private static int Start(string cache, params string[] arguments)
    {
        var program = Environment.GetEnvironmentVariable("CORPUSLINT_PROGRAM")
            ?? Path.Combine(Path.GetDirectoryName(ShippedRules.Folder)!, "src", "CorpusLint.Cli", "bin", "Release", "net10.0", "CorpusLint.Cli");
        if (!File.Exists(program))
        {
            throw new InvalidOperationException($"There is no program at {program}: build src/CorpusLint.Cli with -c Release, or set CORPUSLINT_PROGRAM.");
        }

        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Path.GetDirectoryName(ShippedRules.Folder)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["XDG_CACHE_HOME"] = cache;
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
