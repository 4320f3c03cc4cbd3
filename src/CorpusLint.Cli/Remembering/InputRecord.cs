using CorpusLint.Cli.Files;

namespace CorpusLint.Cli.Remembering;

/// <summary>Everything that a run asked of the world, so that a later one can ask the same and know whether it would come to the same.</summary>
/// <param name="time">The clock, which says whether a state has settled.</param>
internal sealed class InputRecord(TimeProvider time)
{
    private static readonly byte[] s_none = [];

    private readonly Lock _lock = new();
    private readonly Dictionary<(ObservationKind Kind, string Subject), Observation> _observations = [];
    private readonly Dictionary<string, FileSystemInfo[]> _entries = new(StringComparer.Ordinal);
    private readonly List<string> _ignored = [];
    private readonly List<(string ShownPath, byte[] Content)> _reports = [];
    private bool _isForbidden;

    /// <summary>The report files that were written, by their paths as the user wrote them.</summary>
    internal IReadOnlyList<(string ShownPath, byte[] Content)> Reports => _reports;

    /// <summary>Whether the run is one that may be remembered: somebody said so, and nobody said otherwise.</summary>
    internal bool IsRememberable { get; private set; }

    /// <summary>Says that the run came to its end and that all it depends on is recorded.</summary>
    internal void Allow()
    {
        lock (_lock)
        {
            IsRememberable = !_isForbidden;
        }
    }

    /// <summary>Says that the run depends on what is not recorded.</summary>
    internal void Forbid()
    {
        lock (_lock)
        {
            _isForbidden = true;
            IsRememberable = false;
        }
    }

    /// <summary>Says that a file makes no difference wherever it lies: the program wrote it itself and does not read it.</summary>
    /// <param name="path">Full path.</param>
    internal void Ignore(string path)
    {
        lock (_lock)
        {
            _ignored.Add(path);
        }
    }

    /// <summary>Keeps a report that was written.</summary>
    internal void AddReport(string shownPath, byte[] content) => _reports.Add((shownPath, content));

    /// <summary>Records an environment variable.</summary>
    internal string? Variable(string name, string? value)
    {
        Add(new Observation(ObservationKind.Variable, name, Question.OfVariable(value)));
        return value;
    }

    /// <summary>Records the day.</summary>
    internal void Day(DateOnly day) => Add(new Observation(ObservationKind.Day, "", Question.OfDay(day)));

    /// <summary>Records what a path is.</summary>
    internal void Presence(string path) => Add(new Observation(ObservationKind.Presence, path, Answers.Presence(path)));

    /// <summary>Records a file's bytes.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="before">The state before it was opened.</param>
    /// <param name="hash">The SHA-256 of what was read.</param>
    internal void Content(string path, DiskState before, byte[] hash) => Add(new Observation(ObservationKind.TargetContent, path, hash, before));

    /// <summary>Records the names in a folder.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="before">The state before it was read.</param>
    /// <param name="entries">What it holds.</param>
    /// <param name="hasHidden">Whether names that begin with a dot were looked at.</param>
    internal void Listing(string path, DiskState before, FileSystemInfo[] entries, bool hasHidden)
    {
        lock (_lock)
        {
            _entries[path] = entries;
        }

        Add(new Observation(hasHidden ? ObservationKind.FullListing : ObservationKind.Listing, path, Answers.Listing(entries, hasHidden, [], out var hasLinks), hasLinks ? default : before));
    }

    /// <summary>Records a file or folder of the program itself, by its state alone.</summary>
    internal void Program(string path)
    {
        // A build that is a moment old may go on.
        var state = OperatingSystem.IsLinux() ? StateOf(path) : DiskState.Of(path);
        if (!state.Exists)
        {
            Forbid();
        }

        Add(new Observation(ObservationKind.Program, path, s_none, state));
    }

    /// <summary>The state of what a path leads to if it has settled; else one that does not exist.</summary>
    internal DiskState StateOf(string path) => DiskState.Settled(path, time);

    /// <summary>All that was asked, once the run is over: what changed meanwhile makes it worthless.</summary>
    /// <returns>The observations, the cheapest first; null when the run cannot be remembered.</returns>
    internal Observation[]? Finish()
    {
        if (!IsRememberable)
        {
            return null;
        }

        var all = new List<Observation>(_observations.Count);
        foreach (var observation in _observations.Values)
        {
            switch (observation.Kind)
            {
                // What the bytes of a plain file are includes that it is one.
                case ObservationKind.Presence when IsPlain(observation) && _observations.ContainsKey((ObservationKind.TargetContent, observation.Subject)):
                    continue;
                case ObservationKind.TargetContent when _observations.TryGetValue((ObservationKind.Presence, observation.Subject), out var presence) && IsPlain(presence):
                    all.Add(observation with { Kind = ObservationKind.Content });
                    break;
                case ObservationKind.Listing or ObservationKind.FullListing when IgnoredIn(observation.Subject) is { Count: > 0 } names:
                    all.Add(observation with { Ignored = names, Answer = Answers.Listing(_entries[observation.Subject], observation.Kind == ObservationKind.FullListing, names, out _) });
                    break;
                default:
                    all.Add(observation);
                    break;
            }
        }

        foreach (var observation in all)
        {
            if (observation.State.Exists && Question.ConfirmOnDisk(observation, time) is null)
            {
                return null;
            }
        }

        if (!IsRememberable)
        {
            return null;
        }

        all.Sort((a, b) => a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : string.CompareOrdinal(a.Subject, b.Subject));
        return [.. all];
    }

    private static bool IsPlain(Observation presence) => presence.Answer.AsSpan().SequenceEqual(Answers.RegularFile);

    private List<string> IgnoredIn(string folder)
    {
        var names = new List<string>();
        foreach (var path in _ignored)
        {
            if (Path.GetDirectoryName(path) == folder)
            {
                names.Add(Path.GetFileName(path));
            }
        }

        return names;
    }

    private void Add(Observation observation)
    {
        lock (_lock)
        {
            if (!_observations.TryAdd((observation.Kind, observation.Subject), observation) && !_observations[(observation.Kind, observation.Subject)].Answer.AsSpan().SequenceEqual(observation.Answer))
            {
                // Another answer to the same question: something changes while the run goes on.
                _isForbidden = true;
                IsRememberable = false;
            }
        }
    }
}
