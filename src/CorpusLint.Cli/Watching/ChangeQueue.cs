using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;

namespace CorpusLint.Cli.Watching;

/// <summary>
/// Gathers what belongs together: saving one file makes several events (a temporary file, a rename, a new time), and one
/// command changes several files. Changes are told once nothing more has come for a moment, or when they do not stop.
/// </summary>
internal sealed class ChangeQueue : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(400);

    private readonly BlockingCollection<string?> _changes = [];

    /// <summary>Adds the full path of what changed.</summary>
    internal void Add(string path) => _changes.Add(path);

    /// <summary>Notes that changes were missed.</summary>
    internal void AddMissed() => _changes.Add(null);

    /// <summary>Waits for the first change and gives it with all that come soon after.</summary>
    /// <exception cref="OperationCanceledException">The user interrupted.</exception>
    internal ChangeSet Next(CancellationToken cancellation)
    {
        var paths = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var missedSome = false;
        Note(_changes.Take(cancellation));
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < Longest && _changes.TryTake(out var change, (int)Quiet.TotalMilliseconds, cancellation))
        {
            Note(change);
        }

        return new ChangeSet(paths.ToImmutable(), missedSome);

        void Note(string? change)
        {
            missedSome |= change is null;
            if (change is not null)
            {
                paths.Add(change);
            }
        }
    }

    public void Dispose() => _changes.Dispose();
}
