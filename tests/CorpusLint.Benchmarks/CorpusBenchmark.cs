using System.Collections.Immutable;
using System.Text;
using BenchmarkDotNet.Attributes;
using CorpusLint.Benchmarks.Generation;
using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Benchmarks;

/// <summary>A benchmark over a generated corpus of 1, 10 or 100 million bytes, held in memory.</summary>
[Config(typeof(HouseConfiguration))]
public abstract class CorpusBenchmark
{
    /// <summary>Millions of bytes of documents, as UTF-8.</summary>
    [Params(1, 10, 100)]
    public int Megabytes { get; set; }

    /// <summary>Path and bytes of each file.</summary>
    protected IReadOnlyList<(string Path, byte[] Bytes)> Files { get; private set; } = [];

    /// <summary>The events that the corpus counts.</summary>
    private protected Registry Registry { get; private set; } = Registry.Empty;

    /// <summary>Makes the corpus.</summary>
    [GlobalSetup]
    public virtual void Prepare()
    {
        var files = new List<(string, byte[])>();
        var bare = new List<GeneratedFile>();
        foreach (var file in new CorpusGenerator().Generate(Megabytes * 1_000_000L))
        {
            files.Add((file.Path, Encoding.UTF8.GetBytes(file.Text)));
            bare.Add(file with { Text = "" });
        }

        Files = files;
        Registry = new Registry
        {
            Events = [.. CorpusGenerator.EventsIn(bare).Select(e => new RegisteredEvent(e.Event, e.Names[0], [.. e.Names.Skip(1)], null, null, null))],
        };
    }

    /// <summary>Reads all files.</summary>
    protected ImmutableArray<Document> ReadAll() => [.. Files.Select(file => DocumentReader.Read(file.Path, file.Bytes))];
}
