using System.Collections.Immutable;

namespace CorpusLint.Cli.Gating;

/// <summary>A baseline: the findings that a corpus had when its gate was turned on, in a file that people review and git merges.</summary>
/// <param name="FullPath">Where it lies.</param>
/// <param name="Entries">Its entries in the order of the file's form, one for each key.</param>
/// <param name="Bytes">What was read; empty for one that is to be made.</param>
internal sealed record BaselineFile(string FullPath, ImmutableArray<BaselineEntry> Entries, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Name of the file that is looked for beside a configuration.</summary>
    internal const string UsualName = "corpuslint.baseline.jsonl";

    /// <summary>The only form that there is.</summary>
    internal const int FormatVersion = 1;

    /// <summary>The folder that the entries' paths are relative to.</summary>
    internal string Folder => Path.GetDirectoryName(FullPath)!;

    /// <summary>Entries in order, of each key the best.</summary>
    internal static ImmutableArray<BaselineEntry> InOrder(IEnumerable<BaselineEntry> entries) =>
        [.. entries.GroupBy(e => e.Key, StringComparer.Ordinal).Select(g => g.Aggregate(BaselineEntry.Better)).OrderBy(e => e.Key, StringComparer.Ordinal)];
}
