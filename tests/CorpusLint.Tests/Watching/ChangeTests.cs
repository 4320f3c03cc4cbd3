using System.Collections.Immutable;
using CorpusLint.Cli.Watching;
using CorpusLint.Tests.Cli;

namespace CorpusLint.Tests.Watching;

/// <summary>How changes are noticed.</summary>
public sealed class ChangeTests
{
    private static CancellationToken Soon => new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token;

    // The system may tell of a write in several parts, and of the folder too: wait until the file is among what was told.
    private static void AssertTold(IChangeSource changes, string path)
    {
        while (!changes.Next(Soon).Paths.Contains(path))
        {
        }
    }

    [Fact]
    public void What_comes_together_is_told_together()
    {
        using var queue = new ChangeQueue();
        queue.Add("/b");
        queue.Add("/a");
        queue.Add("/b");
        queue.AddMissed();
        var set = queue.Next(Soon);
        Assert.Equal(["/a", "/b"], set.Paths);
        Assert.True(set.MissedSome);
    }

    [Fact]
    public void Waiting_ends_when_the_user_interrupts()
    {
        using var queue = new ChangeQueue();
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => queue.Next(cancelled.Token));
        using var polling = new FilePolling(TimeSpan.FromHours(1));
        Assert.ThrowsAny<OperationCanceledException>(() => polling.Next(cancelled.Token));
    }

    [Fact]
    public void The_system_tells_of_writes_renames_and_deletions()
    {
        using var runner = new CliRunner().With("drafts/deep/a.md", "Calm.");
        using var events = new FileEvents();
        events.Watch([new WatchedPlace(runner.PathOf("drafts"), true)]);
        runner.With("drafts/deep/a.md", "Calm again.");
        AssertTold(events, runner.PathOf("drafts/deep/a.md"));

        // As editors do: beside the file, then in its place.
        runner.With("drafts/.a.tmp", "Calmer.");
        File.Move(runner.PathOf("drafts/.a.tmp"), runner.PathOf("drafts/deep/a.md"), overwrite: true);
        AssertTold(events, runner.PathOf("drafts/deep/a.md"));
        File.Delete(runner.PathOf("drafts/deep/a.md"));
        AssertTold(events, runner.PathOf("drafts/deep/a.md"));
    }

    [Fact]
    public void Looking_again_finds_the_same()
    {
        using var runner = new CliRunner().With("drafts/deep/a.md", "Calm.").With("drafts/.git/x", "x");
        using var polling = new FilePolling(TimeSpan.FromMilliseconds(10));
        polling.Watch([new WatchedPlace(runner.PathOf("drafts"), true)]);
        runner.With("drafts/deep/a.md", "Calm again.").With("drafts/b.md", "New.").With("drafts/.git/x", "xx");
        Assert.Equal([runner.PathOf("drafts/b.md"), runner.PathOf("drafts/deep/a.md")], polling.Next(Soon).Paths);
        runner.With("more/c.md", "Old.");
        File.Delete(runner.PathOf("drafts/b.md"));
        polling.Watch([new WatchedPlace(runner.PathOf("drafts"), true), new WatchedPlace(runner.PathOf("more"), false)]);
        Assert.Equal([runner.PathOf("drafts/b.md")], polling.Next(Soon).Paths);
    }

    [Fact]
    public void A_difference_is_what_came_went_or_is_another()
    {
        static ImmutableSortedDictionary<string, FileStamp> State(params (string Path, long Length)[] files) =>
            files.ToImmutableSortedDictionary(f => f.Path, f => new FileStamp(f.Length, default), StringComparer.Ordinal);

        Assert.Equal(["/b", "/c", "/d"], FilePolling.Difference(State(("/a", 1), ("/b", 1), ("/c", 1)), State(("/a", 1), ("/b", 2), ("/d", 1))));
    }
}
