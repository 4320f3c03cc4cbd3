using System.Collections.Immutable;

namespace CorpusLint.Cli.Git;

/// <summary>A file that is another one than in a commit.</summary>
/// <param name="OldPath">Its path in the commit, from the top of the repository; null when it is new.</param>
/// <param name="NewPath">Its path on disk; null when it is gone.</param>
internal readonly record struct GitChange(string? OldPath, string? NewPath)
{
    /// <summary>Reads what <c>git diff-index --raw -z -M</c> writes: <c>:mode mode id id STATUS</c> and one path, or two of a file that was renamed or copied.</summary>
    internal static ImmutableArray<GitChange> Parse(IEnumerable<string> items)
    {
        var changes = ImmutableArray.CreateBuilder<GitChange>();
        using var at = items.GetEnumerator();
        while (at.MoveNext())
        {
            var status = at.Current[(at.Current.LastIndexOf(' ') + 1)..];
            if (!at.MoveNext())
            {
                break;
            }

            var path = at.Current;
            changes.Add(status[0] switch
            {
                'A' => new GitChange(null, path),
                'D' => new GitChange(path, null),
                'R' when at.MoveNext() => new GitChange(path, at.Current),
                'C' when at.MoveNext() => new GitChange(null, at.Current),
                _ => new GitChange(path, path),
            });
        }

        return changes.ToImmutable();
    }
}
