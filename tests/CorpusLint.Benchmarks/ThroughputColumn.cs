using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace CorpusLint.Benchmarks;

/// <summary>Megabytes of documents in a second, from the mean time and the benchmark's <c>Megabytes</c>.</summary>
internal sealed class ThroughputColumn : IColumn
{
    public string Id => nameof(ThroughputColumn);

    public string ColumnName => "MB/s";

    public string Legend => "Millions of bytes of documents (UTF-8) in a second of one run";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        var megabytes = benchmarkCase.Parameters.Items.FirstOrDefault(item => item.Name == nameof(CorpusBenchmark.Megabytes))?.Value as int?;
        var mean = summary[benchmarkCase]?.ResultStatistics?.Mean;
        return megabytes is { } size && mean is > 0
            ? (size * 1e9 / mean.Value).ToString("F1", CultureInfo.InvariantCulture)
            : "-";
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);
}
