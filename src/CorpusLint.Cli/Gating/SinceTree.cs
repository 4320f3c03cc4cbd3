using CorpusLint.Cli.Files;
using CorpusLint.Cli.Git;

namespace CorpusLint.Cli.Gating;

/// <summary>A file as it was.</summary>
/// <param name="FullPath">Where it would lie on disk.</param>
/// <param name="Repository">The repository that has its content.</param>
/// <param name="Entry">What it is there.</param>
internal sealed record SinceFile(string FullPath, GitRepository Repository, GitEntry Entry);

/// <summary>What lay where in the state that a check is compared with, submodules included, and what is another file on disk now.</summary>
internal sealed class SinceTree
{
    private readonly ProgramHost _host;
    private readonly SinceBase _base;
    private readonly Func<string, bool> _concerns;
    private readonly SortedDictionary<string, SinceFile> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _oldPaths = new(StringComparer.Ordinal);
    private readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly List<string> _tops = [];

    private SinceTree(ProgramHost host, SinceBase found, Func<string, bool> concerns)
    {
        _host = host;
        _base = found;
        _concerns = concerns;
    }

    /// <summary>The files, in order of path (ordinal); those that a sparse checkout leaves out are not among them.</summary>
    internal IEnumerable<SinceFile> Files => _files.Values;

    /// <summary>Full paths of the uppermost folders of the repository and its submodules.</summary>
    internal IReadOnlyList<string> Tops => _tops;

    /// <summary>Full paths, then and now, of everything that git knows to differ.</summary>
    internal IReadOnlySet<string> Changed => _changed;

    /// <summary>Whether a sparse checkout leaves files out.</summary>
    internal bool IsSparse => _leftOut.Count > 0;

    /// <summary>Reads what a commit holds.</summary>
    /// <param name="host">The outside.</param>
    /// <param name="found">The state.</param>
    /// <param name="concerns">Whether a submodule at a full path matters.</param>
    /// <exception cref="ProgramException">git does not tell, or a submodule's commit is not here.</exception>
    internal static SinceTree Read(ProgramHost host, SinceBase found, Func<string, bool> concerns)
    {
        var tree = new SinceTree(host, found, concerns);
        tree.Add(found.Repository, found.Commit);
        return tree;
    }

    /// <summary>A file, or null when there was none.</summary>
    internal SinceFile? Find(string fullPath) => _files.GetValueOrDefault(fullPath);

    /// <summary>The files in a folder and the folders below it.</summary>
    internal IEnumerable<SinceFile> Below(string folder) =>
        !_folders.Contains(folder) && !_tops.Exists(top => CorpusFiles.IsIn(folder, top)) ? [] : _files.Values.Where(f => f.FullPath.Length > folder.Length && CorpusFiles.IsIn(folder, f.FullPath));

    /// <summary>Full path, then, of a file that was renamed; null when it was not.</summary>
    internal string? OldPathOf(string fullPath) => _oldPaths.GetValueOrDefault(fullPath);

    /// <summary>The contents of files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="asCommitted">Whether as they were committed: what the files on disk say of encodings must not change settings. Documents come as a checkout would write them today.</param>
    /// <exception cref="ProgramException">Contents are not here.</exception>
    internal IReadOnlyList<byte[]> Contents(IReadOnlyList<SinceFile> files, bool asCommitted = false)
    {
        var contents = new byte[files.Count][];
        foreach (var group in Enumerable.Range(0, files.Count).GroupBy(i => files[i].Repository))
        {
            var all = group.ToArray();
            var read = group.Key.Contents([.. all.Select(i => (files[i].Entry.Id, files[i].Entry.Path))], asCommitted);
            for (var n = 0; n < all.Length; n++)
            {
                contents[all[n]] = read[n] ?? throw Missing(group.Key, all.Where((_, m) => read[m] is null).Select(i => files[i]).ToArray());
            }
        }

        return contents;
    }

    private ProgramException Missing(GitRepository repository, IReadOnlyList<SinceFile> files) => new(
        $"The content of this file at {_base.Name} is not in this clone{(files.Count > 1 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $", nor that of {files.Count - 1} more") : "")}. "
        + (repository.IsPartial
            ? "The clone is partial (--filter), and CorpusLint asks no network. Have git fetch what changed, with 'git diff " + _base.Commit[..12] + "', or clone without --filter."
            : "The repository is damaged: 'git fsck' tells more."),
        _host.ShownPath(files[0].FullPath));

    private void Add(GitRepository repository, string commit)
    {
        _tops.Add(repository.Top);
        var leftOut = repository.LeftOut().Select(p => FullPath(repository, p)).Where(p => !File.Exists(p)).ToHashSet(StringComparer.Ordinal);
        _leftOut.UnionWith(leftOut);
        var entries = repository.Tree(commit).ToArray();
        foreach (var change in repository.Changes(commit))
        {
            var (before, after) = (change.OldPath is null ? null : FullPath(repository, change.OldPath), change.NewPath is null ? null : FullPath(repository, change.NewPath));
            _changed.UnionWith(new[] { before, after }.OfType<string>());
            if (before is not null && after is not null && before != after)
            {
                _oldPaths[after] = before;
            }
        }

        foreach (var entry in entries)
        {
            var path = FullPath(repository, entry.Path);
            if (entry.IsRegular && !leftOut.Contains(path))
            {
                _files[path] = new SinceFile(path, repository, entry);
                for (var folder = Path.GetDirectoryName(path); folder is not null && folder != repository.Top && _folders.Add(folder); folder = Path.GetDirectoryName(folder))
                {
                }
            }
            else if (entry.IsSubmodule && _concerns(path) && repository.Inner(_host, path) is { } inner)
            {
                Add(inner, inner.Commit(entry.Id) ?? throw new ProgramException(
                    $"This submodule has not got its commit at {_base.Name} ({entry.Id[..Math.Min(12, entry.Id.Length)]}). Fetch it: git -C '{_host.ShownPath(path)}' fetch --unshallow || git -C '{_host.ShownPath(path)}' fetch",
                    _host.ShownPath(path)));
            }
        }
    }

    private static string FullPath(GitRepository repository, string path) =>
        Path.Combine(repository.Top, path.Replace('/', Path.DirectorySeparatorChar));
}
