using CorpusLint.Scripting;

namespace CorpusLint.Benchmarks;

/// <summary>The rules of the repository that the benchmarks were built from.</summary>
internal static class ShippedRules
{
    /// <summary>The folder of the rules: beside the solution, above where the benchmarks run.</summary>
    internal static string Folder { get; } = FolderAbove(AppContext.BaseDirectory);

    /// <summary>All shipped rules.</summary>
    internal static RuleLoadResult Load(RuleLoadOptions? options = null) => RuleLoader.Load(RuleFolder.Read(Folder), options);

    private static string FolderAbove(string folder)
    {
        for (var parent = new DirectoryInfo(folder); parent is not null; parent = parent.Parent)
        {
            if (File.Exists(Path.Combine(parent.FullName, "CorpusLint.sln")))
            {
                return Path.Combine(parent.FullName, "rules");
            }
        }

        throw new InvalidOperationException($"No solution stands above {folder}; run the benchmarks from a checkout.");
    }
}
