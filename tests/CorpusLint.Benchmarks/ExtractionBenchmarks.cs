using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using CorpusLint.Documents;
using CorpusLint.Extraction;

namespace CorpusLint.Benchmarks;

/// <summary>From documents to facts. One thread.</summary>
public class ExtractionBenchmarks : CorpusBenchmark
{
    private ImmutableArray<Document> _documents = [];

    /// <inheritdoc/>
    public override void Prepare()
    {
        base.Prepare();
        _documents = ReadAll();
    }

    /// <summary>All facts of all documents, each dropped before the next.</summary>
    [Benchmark]
    public int Extract() => _documents.Sum(document => FactExtractor.Extract(document, Registry).Quantities.Length);

    /// <summary>From bytes to facts, as a cold run does it.</summary>
    [Benchmark]
    public int ReadAndExtract() =>
        Files.Sum(file => FactExtractor.Extract(DocumentReader.Read(file.Path, file.Bytes), Registry).Quantities.Length);
}
