using BenchmarkDotNet.Attributes;
using CorpusLint.Engine;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Reporting;
using CorpusLint.Rules;
using CorpusLint.Scripting;

namespace CorpusLint.Benchmarks;

/// <summary>From facts to findings, with all shipped rules, and from findings to SARIF.</summary>
public class PipelineBenchmarks : CorpusBenchmark
{
    private Corpus _corpus = null!;
    private IReadOnlyList<LoadedRule> _rules = [];
    private LintResult _result = null!;

    /// <inheritdoc/>
    public override void Prepare()
    {
        base.Prepare();
        _rules = ShippedRules.Load().Rules;
        _corpus = CorpusBuilder.Build(ReadAll().Select(document => FactExtractor.Extract(document, Registry)), Registry);
        _result = Linter.Run(_corpus, _rules);
    }

    /// <summary>All rules over all facts, on one thread.</summary>
    [Benchmark]
    public int RunRulesOnOneThread() => Linter.Run(_corpus, _rules, LintSettings.Default with { Threads = 1 }).Diagnostics.Length;

    /// <summary>All rules over all facts, on all processors.</summary>
    [Benchmark]
    public int RunRules() => Linter.Run(_corpus, _rules).Diagnostics.Length;

    /// <summary>The findings as SARIF; the number of bytes.</summary>
    [Benchmark]
    public long WriteSarif()
    {
        using var output = new MemoryStream();
        SarifWriter.Write(_result, RunRecord.Empty, null, output);
        return output.Length;
    }

    /// <summary>Everything that a cold run with compiled rules does after its start: read, extract, join, run, write.</summary>
    [Benchmark]
    public long FromBytesToSarif()
    {
        var facts = ReadAll().AsParallel().AsOrdered().Select(document => FactExtractor.Extract(document, Registry));
        var result = Linter.Run(CorpusBuilder.Build(facts, Registry), _rules);
        using var output = new MemoryStream();
        SarifWriter.Write(result, RunRecord.Empty, null, output);
        return output.Length;
    }
}
