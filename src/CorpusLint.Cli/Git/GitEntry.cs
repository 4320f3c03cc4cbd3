namespace CorpusLint.Cli.Git;

/// <summary>A file of a commit.</summary>
/// <param name="Mode">What it is, as git writes it.</param>
/// <param name="Id">The id of its content, or of a submodule's commit.</param>
/// <param name="Path">From the top of the repository, with forward slashes.</param>
internal readonly record struct GitEntry(string Mode, string Id, string Path)
{
    /// <summary>Whether it is a file with bytes.</summary>
    internal bool IsRegular => Mode.StartsWith("100", StringComparison.Ordinal);

    /// <summary>Whether it is another repository at one of its commits.</summary>
    internal bool IsSubmodule => Mode == "160000";

    /// <summary>Reads what <c>git ls-tree -r -z</c> writes: <c>mode type id TAB path</c>.</summary>
    internal static IEnumerable<GitEntry> Parse(IEnumerable<string> items)
    {
        foreach (var item in items)
        {
            var tab = item.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0 && item[..tab].Split(' ') is [var mode, _, var id])
            {
                yield return new GitEntry(mode, id, item[(tab + 1)..]);
            }
        }
    }
}
