using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace CorpusLint.Benchmarks;

/// <summary>
/// How all benchmarks are measured: in this process, so that nothing is restored or built; few and long iterations,
/// since one operation is a whole corpus; with allocations, which are exact where times are not.
/// </summary>
internal sealed class HouseConfiguration : ManualConfig
{
    public HouseConfiguration()
    {
        AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithStrategy(RunStrategy.Monitoring)
            .WithWarmupCount(1)
            .WithIterationCount(5));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumn(new ThroughputColumn());
    }
}
