using BenchmarkDotNet.Attributes;
using CorpusLint.Documents;

namespace CorpusLint.Benchmarks;

/// <summary>From bytes to documents: format, blocks, tokens, sentences, languages. One thread.</summary>
public class ReadingBenchmarks : CorpusBenchmark
{
    /// <summary>Number of sentences, so that no work is left out.</summary>
    [Benchmark]
    public int Read() => Files.Sum(file => DocumentReader.Read(file.Path, file.Bytes).Sentences.Length);
}
