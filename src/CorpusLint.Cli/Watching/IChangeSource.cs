using System.Collections.Immutable;

namespace CorpusLint.Cli.Watching;

/// <summary>A place that is watched.</summary>
/// <param name="Folder">Full path of a folder.</param>
/// <param name="IsDeep">Whether the folders below it are watched too.</param>
/// <param name="Name">The only file or folder in it that matters; null for all.</param>
internal readonly record struct WatchedPlace(string Folder, bool IsDeep, string? Name = null);

/// <summary>What changed.</summary>
/// <param name="Paths">Full paths of files and folders that were made, written, renamed or deleted.</param>
/// <param name="MissedSome">Whether more may have changed than is told.</param>
internal sealed record ChangeSet(ImmutableSortedSet<string> Paths, bool MissedSome);

/// <summary>
/// Tells when files change. It says when to look, and never what is there: whoever is told looks at the files themselves,
/// so that a change that is told twice or late does no harm.
/// </summary>
internal interface IChangeSource : IDisposable
{
    /// <summary>Watches these places and no others; one that does not exist is watched from the next call on which it does.</summary>
    /// <param name="places">The places.</param>
    void Watch(IReadOnlyCollection<WatchedPlace> places);

    /// <summary>Waits for changes.</summary>
    /// <returns>What changed since the last call, at least one thing.</returns>
    /// <exception cref="OperationCanceledException">The user interrupted.</exception>
    ChangeSet Next(CancellationToken cancellation);
}
