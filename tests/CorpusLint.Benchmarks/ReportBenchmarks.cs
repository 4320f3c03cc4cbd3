using BenchmarkDotNet.Attributes;
using CorpusLint.Documents;
using CorpusLint.Extraction;

namespace CorpusLint.Benchmarks;

/// <summary>
/// From bytes to facts over the short reports that people wrote for the tests, in both languages: denser in names and
/// figures than the generated corpus, and with more of what a document costs however short it is. One thread.
/// </summary>
[Config(typeof(HouseConfiguration))]
public class ReportBenchmarks
{
    private readonly List<(string Path, byte[] Bytes)> _files = [];

    /// <summary>Millions of bytes, which the reports are read several times for.</summary>
    [Params(4)]
    public int Megabytes { get; set; }

    /// <summary>Reads the files.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var folder = Path.Combine(Path.GetDirectoryName(ShippedRules.Folder)!, "tests", "CorpusLint.Tests", "Corpus", "Reports");
        var reports = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(Path.GetDirectoryName(file)!) != "Reports")
            .Order(StringComparer.Ordinal).Select(file => (Path.GetRelativePath(folder, file), File.ReadAllBytes(file))).ToList();
        for (var bytes = 0L; bytes < Megabytes * 1_000_000L; bytes += _files[^1].Bytes.Length)
        {
            _files.Add(reports[_files.Count % reports.Count]);
        }
    }

    /// <summary>Number of sentences, so that no work is left out.</summary>
    [Benchmark]
    public int Read() => _files.Sum(file => DocumentReader.Read(file.Path, file.Bytes).Sentences.Length);

    /// <summary>All facts, each document's dropped before the next.</summary>
    [Benchmark]
    public int ReadAndExtract() => _files.Sum(file => FactExtractor.Extract(DocumentReader.Read(file.Path, file.Bytes)).Quantities.Length);
}
