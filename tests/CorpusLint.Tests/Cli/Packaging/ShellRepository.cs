using System.Diagnostics;

namespace CorpusLint.Tests.Cli.Packaging;

/// <summary>A repository with a corpus in it, and scripts that run in it as a runner's do.</summary>
internal sealed class ShellRepository : IDisposable
{
    internal const string Sound = "The lock\n\nBy Ann Roe\n4 May 2021\n\nThe lock was closed [1].\n\nReferences\n\n[1] Norhaven Harbour Office, Notice 7, 3 May 2021.\n";
    internal const string Unsound = "The lock\n\nBy Ann Roe\n4 May 2021\n\nThe lock was closed [1].\n::error::It reopened [2].\n\nReferences\n\n[1] Norhaven Harbour Office, Notice 7, 3 May 2021.\n";

    private readonly CliRunner _runner = new();

    internal ShellRepository()
    {
        Git("init", "-q", "-b", "main", ".");
        With("drafts/old one.txt", Unsound).With("drafts/b.txt", Sound).Commit("As it was");
    }

    /// <summary>Why nothing can be tried here; null when it can.</summary>
    internal static string? Missing { get; } =
        new[] { "sarif-github", "github", "gitlab", "junit" }.FirstOrDefault(f => CorpusLint.Reporting.ReportFormat.Find(f) is null) is { } format ? $"There is no format '{format}' yet." :
        OperatingSystem.IsWindows() ? "Scripts for a runner need its shell." : !Has("bash") ? "There is no bash." : !Has("git") ? "There is no git." : null;

    internal string Folder => _runner.Folder;

    /// <summary>The program that was built with the tests.</summary>
    internal static string Program => Path.Combine(AppContext.BaseDirectory, "CorpusLint.Cli");

    internal string PathOf(string path) => _runner.PathOf(path);

    internal string? Read(string path) => _runner.Read(path);

    internal ShellRepository With(string path, string content)
    {
        _runner.With(path, content);
        return this;
    }

    internal string Commit(string message)
    {
        Git("add", "-A");
        Git("commit", "-q", "-m", message);
        return Git("rev-parse", "HEAD").Trim();
    }

    internal string Git(params string[] arguments)
    {
        var (code, output, error) = Run("git", arguments, new Dictionary<string, string>
        {
            ["GIT_AUTHOR_NAME"] = "A",
            ["GIT_AUTHOR_EMAIL"] = "a@example.org",
            ["GIT_COMMITTER_NAME"] = "A",
            ["GIT_COMMITTER_EMAIL"] = "a@example.org",
            ["GIT_CONFIG_GLOBAL"] = "/dev/null",
        });
        Assert.True(code == 0, error);
        return output;
    }

    /// <summary>Runs a program in the folder.</summary>
    internal (int ExitCode, string Output, string Error) Run(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> variables, string? folder = null)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder ?? Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    private static bool Has(string program) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    public void Dispose() => _runner.Dispose();
}

/// <summary>A test that runs scripts; skipped, with the reason, where it cannot.</summary>
internal sealed class ShellFactAttribute : FactAttribute
{
    public ShellFactAttribute() => Skip = ShellRepository.Missing;
}
