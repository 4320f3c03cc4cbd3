using System.Globalization;
using CorpusLint.Cli.Configuration;
using CorpusLint.Reporting;
using CorpusLint.Scripting;

namespace CorpusLint.Cli.Watching;

/// <summary>Runs a command again and again, whenever a file changes that it reads, until the user interrupts.</summary>
internal sealed class WatchLoop
{
    private const int MostNamed = 3;

    private readonly ProgramHost _host;
    private readonly IReadOnlyList<string> _outputs;
    private readonly WatchSession _session = new();
    private HashSet<WatchedPlace> _watched = [];
    private DateTime _started;

    private WatchLoop(ProgramHost host, IReadOnlyList<string> outputs) => (_host, _outputs) = (host, outputs);

    /// <summary>Runs.</summary>
    /// <param name="host">The outside; it gets the session.</param>
    /// <param name="named">Places to watch besides those that the runs name.</param>
    /// <param name="outputs">Full paths of files that the command writes itself.</param>
    /// <param name="run">One run.</param>
    /// <returns>Never.</returns>
    /// <exception cref="OperationCanceledException">The user interrupted.</exception>
    internal static int Run(ProgramHost host, IReadOnlyList<WatchedPlace> named, IReadOnlyList<string> outputs, Func<int> run)
    {
        var loop = new WatchLoop(host, outputs);
        host.Session = loop._session;
        using var changes = host.OpenChanges(host);
        loop._watched.UnionWith(named.Concat(named.SelectMany(loop.Around)));
        changes.Watch(loop._watched);
        loop.RunOnce(run);
        _ = Task.Run(RuleMemory.WarmUp, CancellationToken.None);
        while (true)
        {
            loop.Await(changes, named);
            loop.RunOnce(run);
        }
    }

    /// <summary>The place of a file, a folder or a pattern that the command line names.</summary>
    /// <exception cref="ProgramException">It leads nowhere, so that there is nothing to wait for.</exception>
    internal static WatchedPlace PlaceOf(ProgramHost host, string word)
    {
        var steps = word.Replace('\\', '/').Split('/');
        var plain = steps.TakeWhile(s => !Files.Globs.IsPattern(s)).ToArray();
        var path = plain.Length == steps.Length ? host.FullPath(word) : host.FullPath(plain.Length == 0 ? "." : string.Join('/', plain) + "/");
        return Directory.Exists(path) ? new WatchedPlace(Path.TrimEndingDirectorySeparator(path), true)
            : File.Exists(path) ? new WatchedPlace(Path.GetDirectoryName(path)!, false)
            : throw new ProgramException($"There is no such file or folder.{Suggestion.For(word, CommandLine.Verbs)}", word);
    }

    // A folder that is renamed, removed or made again is told of by the nearest one above it; and above it a configuration may come
    // to govern it, up to the one that does so now.
    private IEnumerable<WatchedPlace> Around(WatchedPlace place)
    {
        var isTold = false;
        var isGoverned = ConfigurationLocator.EndsSearch(_host, place.Folder);
        for (var (at, below) = (Path.GetDirectoryName(place.Folder), place.Folder); at is { Length: > 0 }; (at, below) = (Path.GetDirectoryName(at), at))
        {
            if (!Directory.Exists(at))
            {
                continue;
            }

            if (!isTold)
            {
                isTold = true;
                yield return new WatchedPlace(at, false, Path.GetFileName(below));
            }

            if (isGoverned)
            {
                yield break;
            }

            yield return new WatchedPlace(at, false, ConfigurationFile.FileName);
            isGoverned = ConfigurationLocator.EndsSearch(_host, at);
        }
    }

    private static bool IsAtOrAbove(string path, string folder) =>
        folder.StartsWith(path, StringComparison.Ordinal) && (folder.Length == path.Length || folder[path.Length] == Path.DirectorySeparatorChar);

    private void Await(IChangeSource changes, IEnumerable<WatchedPlace> named)
    {
        var places = named.Concat(named.SelectMany(Around)).Concat(_session.Places).ToHashSet();
        var added = places.Where(p => !_watched.Contains(p)).ToArray();
        changes.Watch(places);
        (_watched, var since) = (places, _started);

        // Nobody tells of what was written in a new place between the run's look at it and this moment.
        var next = new ChangeSet([.. FilePolling.Look(added).Where(f => f.Value.Written >= since).Select(f => f.Key)], MissedSome: false);
        for (var set = next; ; set = changes.Next(_host.Cancellation))
        {
            _host.Cancellation.ThrowIfCancellationRequested();
            var concerning = set.Paths.Where(p => !_outputs.Contains(p) && (_session.Concerns(p) || named.Any(n => IsAtOrAbove(p, n.Folder)))).Select(_host.ShownPath).ToArray();
            if (concerning.Length == 0 && !set.MissedSome)
            {
                continue;
            }

            // What has no ending is a folder, or a file that an editor needed for a moment.
            concerning = Array.FindAll(concerning, Path.HasExtension) is { Length: > 0 } files ? files : concerning;
            _session.Forget(set);
            Clear();
            _host.Tell(set.MissedSome ? "Changed: more than could be told; everything is looked at anew."
                : "Changed: " + string.Join(", ", concerning.Take(MostNamed)) + (concerning.Length > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {concerning.Length - MostNamed} more") : ""));
            return;
        }
    }

    // What keeps one run from its end is told, and mended in the next: a half-written configuration ends no session.
    private void RunOnce(Func<int> run)
    {
        _session.Begin();
        _started = _host.Time.GetUtcNow().UtcDateTime;
        var start = _host.Time.GetTimestamp();
        int exitCode;
        try
        {
            exitCode = run();
            _session.End();
        }
        catch (ProgramException e)
        {
            exitCode = ExitCode.Failed;
            foreach (var problem in e.Problems)
            {
                _host.Tell(problem.ToString());
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            exitCode = ExitCode.Failed;
            _host.Tell($"error: {Files.FileProblem.Describe(e)}.");
        }

        foreach (var path in _session.LostRules)
        {
            _host.Tell($"note: {path} did not run: this version of it cannot be loaded, and the last one that could is not used in its place.");
        }

        var (reads, loads, runs) = _session.Work;
        var elapsed = _host.Time.GetElapsedTime(start);
        _host.Tell(string.Create(
            CultureInfo.InvariantCulture,
            $"[{_host.Time.GetLocalNow():HH:mm:ss}] {Math.Ceiling(elapsed.TotalMilliseconds):0} ms: {Count(reads, "document")} read, {Count(loads, "rule")} loaded, {Count(runs, "rule")} run. {ExitCode.Describe(exitCode)} Watching; Ctrl+C ends."));
    }

    private void Clear()
    {
        if (_host.IsTerminal && _host.Variable("TERM") != "dumb")
        {
            _host.Output.Write("\u001b[2J\u001b[H"u8);
            _host.Output.Flush();
        }
    }

    private static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
