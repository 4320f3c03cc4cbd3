using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CorpusLint.Cli;
using CorpusLint.Cli.Remembering;
using CorpusLint.Tests.Reporting;

namespace CorpusLint.Tests.Cli;

/// <summary>A temporary folder with files in which the program runs, in this process or as one of its own.</summary>
internal sealed class CliRunner : IDisposable
{
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);
    private int _realRuns;

    internal CliRunner()
    {
        Folder = Directory.CreateTempSubdirectory("corpuslint-").FullName;
        Directory.CreateDirectory(Path.Combine(Folder, ".git"));
    }

    /// <summary>The working folder; it looks like a repository, so that no configuration above it is found.</summary>
    internal string Folder { get; }

    internal bool IsTerminal { get; set; }

    /// <summary>The day on which the program runs; null for that of the clock.</summary>
    internal DateOnly? Today { get; set; }
    internal int Width { get; set; } = 100;

    /// <summary>The clock.</summary>
    internal TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>Where runs in this process are remembered; null, the default, to remember none.</summary>
    internal string? RunFolder { get; set; }

    /// <summary>The build of the program, where a test is of another one than that which runs.</summary>
    internal string Build { get; set; } = typeof(ProgramHost).Module.ModuleVersionId.ToString();

    /// <summary>What runs really when nothing is remembered: the program, unless a test only asks whether it would.</summary>
    internal Func<string[], ProgramHost, int> Program { get; set; } = CommandLine.Run;

    /// <summary>How many runs in this process were not said again from memory.</summary>
    internal int RealRuns => _realRuns;

    /// <summary>Writes a file; folders are made as needed.</summary>
    internal CliRunner With(string path, string content) => With(path, Encoding.UTF8.GetBytes(content));

    internal CliRunner With(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllBytes(PathOf(path), content);
        return this;
    }

    /// <summary>Sets a variable; null takes it away.</summary>
    internal CliRunner Variable(string name, string? value)
    {
        _variables.Remove(name);
        if (value is not null)
        {
            _variables[name] = value;
        }

        return this;
    }

    internal string PathOf(string path) => Path.Combine(Folder, path);

    /// <summary>Runs in this process. Compiled rules are kept in one folder for all tests, so that they compile once.</summary>
    internal CliResult Run(params string[] args) => RunIn(Folder, args);

    /// <summary>Runs in this process, in another working folder.</summary>
    internal CliResult RunIn(string folder, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var host = new ProgramHost
        {
            Output = output,
            Error = error,
            WorkingFolder = folder,
            Variable = name => _variables.GetValueOrDefault(name),
            IsTerminal = IsTerminal,
            Time = Today is { } day ? new OneDay(day) : Time,
            Width = Width,
            RunFolder = RunFolder,
            Build = Build,
        };
        var exitCode = RunFolder is null ? CommandLine.Run(args, host) : RememberedRun.Run(args, host, (words, outside) =>
        {
            Interlocked.Increment(ref _realRuns);
            return Program(words, outside);
        });
        return new CliResult(exitCode, output.ToArray(), error.ToString());
    }

    /// <summary>Checks and reads the SARIF log of a run.</summary>
    internal JsonElement Sarif(params string[] args)
    {
        var result = Run(["check", "-f", "sarif", .. args]);
        Assert.True(result.OutputBytes.Length > 0, result.Error);
        return SarifCheck.Check(result.OutputBytes, Read).GetProperty("runs")[0];
    }

    /// <summary>The characters of a file, without byte order mark; null when there is none.</summary>
    internal string? Read(string path) => File.Exists(PathOf(path)) ? File.ReadAllText(PathOf(path)) : null;

    /// <summary>Starts a process of its own.</summary>
    internal Process Start(params string[] args)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "CorpusLint.Cli"), args)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in _variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Sets the rights of a file; nothing where there are none of that kind.</summary>
    internal static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    private sealed class OneDay(DateOnly day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
    }

    public void Dispose()
    {
        // A test may have taken its own rights away.
        foreach (var folder in Directory.EnumerateDirectories(Folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
        {
            SetMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>What a run of the program left.</summary>
internal sealed record CliResult(int ExitCode, byte[] OutputBytes, string Error)
{
    internal string Output => Encoding.UTF8.GetString(OutputBytes);

    /// <summary>Asserts that the run failed with a message, and neither printed findings nor a stack trace.</summary>
    internal CliResult Failed(params string[] words)
    {
        Assert.True(ExitCode == 2, $"exit code {ExitCode}\n{Output}\n{Error}");
        Assert.DoesNotContain("   at ", Error);
        Assert.DoesNotContain("has a fault", Error);
        foreach (var word in words)
        {
            Assert.Contains(word, Error);
        }

        return this;
    }

    /// <summary>Asserts that the run ended well.</summary>
    internal CliResult Passed()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}\n{Output}\n{Error}");
        return this;
    }
}
