using System.Globalization;
using BenchmarkDotNet.Running;
using CorpusLint.Benchmarks.Generation;

if (args is ["generate", var folder, var megabytes, ..])
{
    var seed = args.Length > 3 ? ulong.Parse(args[3], CultureInfo.InvariantCulture) : 1;
    var bytes = (long)(double.Parse(megabytes, CultureInfo.InvariantCulture) * 1_000_000);
    var events = CorpusFolder.Write(folder, bytes, seed);
    Console.WriteLine($"{events.Count(e => e.IsDisagreement)} disagreements and {events.Count(e => !e.IsDisagreement)} decoys; see planted.json.");
    return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(CorpusFolder).Assembly).Run(args);
return 0;
