using System.Collections.Immutable;
using CorpusLint.Cli;
using CorpusLint.Cli.Watching;
using CorpusLint.Tests.Cli;

namespace CorpusLint.Tests.Watching;

/// <summary>
/// A session that watches files, driven by hand: each step changes files and says so, and is given what the run after the
/// change said. Nothing waits for a clock or for the system.
/// </summary>
internal sealed class WatchedRun : IChangeSource
{
    private readonly CliRunner _files;
    private readonly MemoryStream _output = new();
    private readonly StringWriter _error = new();
    private readonly CancellationTokenSource _interrupt = new();
    private readonly Queue<(Action Change, string[] Paths, Action<string, string> Check)> _steps = [];
    private Action<string, string>? _check;

    internal WatchedRun(CliRunner files) => _files = files;

    /// <summary>The places that are watched now.</summary>
    internal IReadOnlyCollection<WatchedPlace> Watched { get; private set; } = [];

    internal bool IsTerminal { get; init; }

    /// <summary>What the first run must say on standard output and standard error.</summary>
    internal WatchedRun First(Action<string, string> check)
    {
        _check = check;
        return this;
    }

    /// <summary>A change of one file (null deletes it), and what the run after it must say.</summary>
    internal WatchedRun Then(string path, string? content, Action<string, string> check) => Then(() =>
    {
        if (content is null)
        {
            File.Delete(_files.PathOf(path));
        }
        else
        {
            _files.With(path, content);
        }
    }, [path], check);

    /// <summary>A change, the paths that are told (none: some were missed), and what the run after it must say.</summary>
    internal WatchedRun Then(Action change, string[] paths, Action<string, string> check)
    {
        _steps.Enqueue((change, paths, check));
        return this;
    }

    /// <summary>Runs the session to its last step and interrupts it there.</summary>
    internal void Run(params string[] args)
    {
        var exitCode = CommandLine.Run(args, new ProgramHost
        {
            Output = _output,
            Error = _error,
            WorkingFolder = _files.Folder,
            Variable = _ => null,
            IsTerminal = IsTerminal,
            Cancellation = _interrupt.Token,
            OpenChanges = _ => this,
        });
        Assert.True(exitCode == 130, $"exit code {exitCode}\n{_error}");
        Assert.EndsWith("Interrupted.\n", _error.ToString());
        Assert.Empty(_steps);
    }

    public void Watch(IReadOnlyCollection<WatchedPlace> places) => Watched = places;

    public ChangeSet Next(CancellationToken cancellation)
    {
        _check?.Invoke(System.Text.Encoding.UTF8.GetString(_output.ToArray()), _error.ToString());
        _output.SetLength(0);
        _error.GetStringBuilder().Clear();
        if (!_steps.TryDequeue(out var step))
        {
            _interrupt.Cancel();
            cancellation.ThrowIfCancellationRequested();
        }

        step.Change();
        _check = step.Check;
        return new ChangeSet([.. step.Paths.Select(_files.PathOf)], step.Paths.Length == 0);
    }

    public void Dispose()
    {
    }
}
