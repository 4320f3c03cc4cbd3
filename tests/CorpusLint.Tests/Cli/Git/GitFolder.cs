using System.Diagnostics;
using System.Text.Json;

namespace CorpusLint.Tests.Cli.Git;

/// <summary>A temporary folder under git, in which the program runs. Whoever runs the tests has no say in how git behaves here.</summary>
internal sealed class GitFolder : IDisposable
{
    private static readonly string s_path = Environment.GetEnvironmentVariable("PATH") ?? "";

    private static readonly string? s_git = s_path.Split(Path.PathSeparator).Where(Path.IsPathFullyQualified)
        .Select(f => Path.Combine(f, OperatingSystem.IsWindows() ? "git.exe" : "git")).FirstOrDefault(File.Exists);

    internal GitFolder(bool isEmpty = false)
    {
        Runner.Variable("PATH", s_path);
        if (!isEmpty)
        {
            Git("init", "-q", "-b", "main");
        }
    }

    internal static bool HasGit => s_git is not null;

    internal CliRunner Runner { get; } = new();

    internal string Folder => Runner.Folder;

    /// <summary>Writes a file.</summary>
    internal GitFolder With(string path, string content)
    {
        Runner.With(path, content);
        return this;
    }

    internal GitFolder Without(string path)
    {
        File.Delete(Runner.PathOf(path));
        return this;
    }

    /// <summary>Replaces words in a file, which must be there.</summary>
    internal GitFolder Edit(string path, string old, string now)
    {
        var text = File.ReadAllText(Runner.PathOf(path));
        Assert.Contains(old, text);
        return With(path, text.Replace(old, now, StringComparison.Ordinal));
    }

    /// <summary>Commits everything that is in the folder.</summary>
    internal GitFolder Commit(string message = "change")
    {
        Git("add", "-A");
        Git("commit", "-q", "--allow-empty", "-m", message);
        return this;
    }

    /// <summary>Runs git in the folder, or in another one, and expects that it does what it is asked.</summary>
    internal string Git(params string[] arguments) => GitIn(Folder, arguments);

    internal string GitIn(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(s_git!, ["-c", "protocol.file.allow=always", .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("GIT_", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in new[]
        {
            ("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_CONFIG_NOSYSTEM", "1"), ("GIT_EDITOR", "true"),
            ("GIT_AUTHOR_NAME", "A"), ("GIT_AUTHOR_EMAIL", "a@example.org"), ("GIT_AUTHOR_DATE", "2025-01-01T00:00:00Z"),
            ("GIT_COMMITTER_NAME", "A"), ("GIT_COMMITTER_EMAIL", "a@example.org"), ("GIT_COMMITTER_DATE", "2025-01-01T00:00:00Z"),
        })
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"git {string.Join(' ', arguments)}: {error.Result}");
        return output.TrimEnd('\n');
    }

    /// <summary>Runs the program.</summary>
    internal CliResult Run(params string[] args) => Runner.Run(args);

    /// <summary>Checks and reads the findings.</summary>
    internal Checked Check(params string[] args)
    {
        var result = Run(["check", "-f", "json", .. args]);
        Assert.True(result.ExitCode is 0 or 1, $"exit code {result.ExitCode}\n{result.Error}");
        var report = JsonDocument.Parse(result.OutputBytes).RootElement;
        return new Checked(
            [.. report.GetProperty("findings").EnumerateArray().Select(CheckedFinding.Of)],
            [.. report.GetProperty("absent").EnumerateArray().Select(a => $"{a.GetProperty("rule").GetString()} {a.GetProperty("contentFingerprint").GetString()}")],
            report.GetProperty("run").GetProperty("comparedWith").GetString(),
            result);
    }

    public void Dispose()
    {
        // git makes its objects read-only.
        foreach (var file in Directory.EnumerateFiles(Folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Runner.Dispose();
    }
}

/// <summary>What a check found.</summary>
internal sealed record Checked(IReadOnlyList<CheckedFinding> Findings, IReadOnlyList<string> Absent, string? ComparedWith, CliResult Result)
{
    /// <summary>The findings that are to be looked at, one a line: path, line, rule.</summary>
    internal IEnumerable<string> New => Findings.Where(f => f.IsOpen).Select(f => $"{f.Path}:{f.Line} {f.Rule}");
}

/// <summary>One finding.</summary>
internal sealed record CheckedFinding(string Rule, string Path, int Line, bool IsOpen, string? State, string ContentFingerprint, string Message, IReadOnlyList<string> Sides)
{
    internal string Key => $"{Rule} {ContentFingerprint}";

    internal static CheckedFinding Of(JsonElement finding) => new(
        finding.GetProperty("rule").GetString()!,
        finding.GetProperty("place").GetProperty("path").GetString()!,
        finding.GetProperty("place").GetProperty("line").GetInt32(),
        finding.GetProperty("state").GetString() == "open",
        finding.GetProperty("baselineState").GetString(),
        finding.GetProperty("contentFingerprint").GetString()!,
        finding.GetProperty("message").GetString()!,
        [.. finding.GetProperty("sides").EnumerateArray().Select(s => $"{s.GetProperty("place").GetProperty("path").GetString()}:{s.GetProperty("place").GetProperty("line").GetInt32()} {s.GetProperty("message").GetString()}")]);
}
