using BenchmarkDotNet.Attributes;
using CorpusLint.Scripting;

namespace CorpusLint.Benchmarks;

/// <summary>
/// What it costs to have the rules ready. The first iteration of <see cref="Compile"/> starts the compiler and is the
/// one that a user waits for (the maximum in the table); the others show the marginal cost.
/// </summary>
[Config(typeof(ColdConfiguration))]
public class RuleLoadingBenchmarks
{
    private readonly string _cache = Path.Combine(Path.GetTempPath(), "corpuslint-benchmarks-" + Guid.NewGuid().ToString("N"));

    /// <summary>Fills the cache that <see cref="LoadFromCache"/> reads.</summary>
    [GlobalSetup(Target = nameof(LoadFromCache))]
    public void FillCache() => ShippedRules.Load(new RuleLoadOptions { CacheFolder = _cache });

    /// <summary>Removes the cache.</summary>
    [GlobalCleanup]
    public void RemoveCache()
    {
        if (Directory.Exists(_cache))
        {
            Directory.Delete(_cache, recursive: true);
        }
    }

    /// <summary>All rules from their sources.</summary>
    [Benchmark]
    public int Compile() => ShippedRules.Load(new RuleLoadOptions { UsesCache = false }).Rules.Length;

    /// <summary>All rules from the cache.</summary>
    [Benchmark]
    public int LoadFromCache() => ShippedRules.Load(new RuleLoadOptions { CacheFolder = _cache }).Rules.Length;
}
