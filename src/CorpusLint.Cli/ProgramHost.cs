using System.Globalization;
using System.Runtime;
using System.Runtime.InteropServices;
using System.Text;
using CorpusLint.Cli.Remembering;
using CorpusLint.Cli.Terminal;
using CorpusLint.Cli.Watching;
using CorpusLint.Reporting;

namespace CorpusLint.Cli;

/// <summary>Everything outside that a command may touch: streams, variables, the working folder. Tests bring their own.</summary>
internal sealed record ProgramHost
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Where findings go.</summary>
    internal required Stream Output { get; init; }

    /// <summary>Where everything else goes.</summary>
    internal required TextWriter Error { get; init; }

    /// <summary>The folder that relative paths start from; absolute.</summary>
    internal required string WorkingFolder { get; init; }

    /// <summary>An environment variable, or null.</summary>
    internal required Func<string, string?> Variable { get; init; }

    /// <summary>Whether <see cref="Output"/> is a terminal.</summary>
    internal bool IsTerminal { get; init; }

    /// <summary>Columns of the terminal.</summary>
    internal int Width { get; init; } = 100;

    /// <summary>Tells when files change, for sessions that watch them.</summary>
    internal Func<ProgramHost, IChangeSource> OpenChanges { get; init; } = FileChanges.Open;

    /// <summary>What a session that watches files remembers between its runs; null in a single run.</summary>
    internal WatchSession? Session { get; set; }

    /// <summary>The clock, for telling how long something took; nothing that is found depends on it.</summary>
    internal TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The day, in UTC so that it is the same everywhere; only what was accepted until a day depends on it.</summary>
    internal DateOnly Today => Inputs.Day(DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime));

    /// <summary>Asks the disk for all that a result can depend on.</summary>
    internal RunInputs Inputs { get; init; } = new();

    /// <summary>Where runs are remembered; null for the cache folder that the command line means.</summary>
    internal string? RunFolder { get; init; }

    /// <summary>Tells one build of the program from another.</summary>
    internal string Build { get; init; } = typeof(ProgramHost).Module.ModuleVersionId.ToString();

    /// <summary>Cancelled when the user interrupts.</summary>
    internal CancellationToken Cancellation { get; init; }

    /// <summary>Whether the output is read by a CI runner, which executes commands that stand in it.</summary>
    internal bool IsContinuousIntegration =>
        new[] { "CI", "GITHUB_ACTIONS", "TF_BUILD", "TEAMCITY_VERSION" }.Any(v => !string.IsNullOrEmpty(Variable(v)));

    /// <summary>Whether escape sequences may be written (<see href="https://no-color.org"/>).</summary>
    internal bool UsesColour => IsTerminal && string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") != "dumb";

    /// <summary>A writer to <see cref="Output"/> that leaves it open: UTF-8, line feeds, every line made safe for terminals and CI logs.</summary>
    internal TextWriter OpenOutput() => new GuardedOutput(OpenExactOutput(), isStyled: UsesColour);

    /// <summary>Like <see cref="OpenOutput"/>, and what is written is not changed: for what programs read.</summary>
    internal StreamWriter OpenExactOutput() => new(Output, s_utf8, leaveOpen: true) { NewLine = "\n" };

    /// <summary>A path as seen from the working folder.</summary>
    internal string FullPath(string path) => Path.GetFullPath(path, WorkingFolder);

    /// <summary>A path as a user in the working folder would write it, with forward slashes.</summary>
    internal string ShownPath(string fullPath) => Path.GetRelativePath(WorkingFolder, fullPath).Replace('\\', '/');

    /// <summary>Writes one line about the run, made safe for terminals and CI logs. A name with a line end in it begins no line of its own: what follows is indented.</summary>
    internal void Tell(string line)
    {
        try
        {
            Error.Write(DisplayText.BreakCommands(DisplayText.Sanitise(line)).Replace("\n", "\n  ", StringComparison.Ordinal) + "\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nobody listens; the exit code still tells.
        }
    }

    /// <summary>Runs the program as a process.</summary>
    /// <returns>The exit code.</returns>
    internal static int RunProcess(string[] args)
    {
        using var cancellation = new CancellationTokenSource();
        using var output = Console.OpenStandardOutput();
        using var error = new StreamWriter(Console.OpenStandardError(), s_utf8) { AutoFlush = true, NewLine = "\n" };
        var host = new ProgramHost
        {
            Output = output,
            Error = error,
            WorkingFolder = Environment.CurrentDirectory,
            Variable = Environment.GetEnvironmentVariable,
            IsTerminal = !Console.IsOutputRedirected,
            Width = Console.IsOutputRedirected ? 100 : Math.Clamp(Console.WindowWidth, 60, 160),
            Cancellation = cancellation.Token,
        };
        var end = ProcessEnd.Watch(host);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, s => Stop(s, cancellation, end));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, s => Stop(s, cancellation, end));
        var exitCode = RememberedRun.Run(args, host, CommandLine.Run);
        end.Expect();
        if (host.Variable("CORPUSLINT_DEBUG") == "assemblies")
        {
            // What an ordinary run must not load, and what it compiles, is part of what it costs; a test looks.
            var compiled = JitInfo.GetCompiledMethodCount();
            foreach (var name in AppDomain.CurrentDomain.GetAssemblies().Select(a => a.GetName().Name).Order(StringComparer.Ordinal))
            {
                host.Tell("loaded " + name);
            }

            host.Tell(string.Create(CultureInfo.InvariantCulture, $"compiled {compiled} methods"));
        }

        return exitCode;
    }

    // The first signal asks, and gives two seconds to leave nothing half-written; the second one ends the process.
    private static void Stop(PosixSignalContext signal, CancellationTokenSource cancellation, ProcessEnd end)
    {
        end.Expect();
        if (cancellation.IsCancellationRequested)
        {
            return;
        }

        signal.Cancel = true;
        _ = Task.Run(async () =>
        {
            await Task.Delay(TimeSpan.FromSeconds(2), CancellationToken.None).ConfigureAwait(false);
            end.Tell("Interrupted.");
            Environment.Exit(ExitCode.Interrupted);
        });
        cancellation.Cancel();
    }
}
