using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace CorpusLint.Cli.Git;

/// <summary>
/// Runs the <c>git</c> program: without a shell, with arguments as a list, and so that nothing that a repository says can
/// make it start another program, ask somebody or reach the network. It changes nothing in the repository.
/// </summary>
internal sealed class GitProgram
{
    /// <summary>How long one command may take before something must be wrong.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    /// <summary>What a hook or an outer git says about its own repository, as <c>git rev-parse --local-env-vars</c> lists it; ours is found from the folder.</summary>
    private static readonly string[] s_foreign =
    [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_PREFIX", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_GRAFT_FILE", "GIT_SHALLOW_FILE", "GIT_NAMESPACE", "GIT_REPLACE_REF_BASE", "GIT_NO_REPLACE_OBJECTS",
        "GIT_INTERNAL_SUPER_PREFIX", "GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS", "GIT_CONFIG", "GIT_CONFIG_PARAMETERS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS",
    ];

    /// <summary>What a repository's own configuration could name programs or places in, with a value that names none.</summary>
    private static readonly string[] s_settings =
    [
        "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.pager=cat", "core.sshCommand=false", "core.gitProxy=", "core.alternateRefsCommand=",
        "core.quotePath=true", "credential.helper=", "protocol.allow=never", "diff.external=", "submodule.recurse=false", "gc.auto=0", "maintenance.auto=false",
    ];

    private readonly ProgramHost _host;
    private readonly string _path;

    private GitProgram(ProgramHost host, string path)
    {
        _host = host;
        _path = path;
    }

    /// <summary>Settings on top of <see cref="s_settings"/>: names with values.</summary>
    internal IReadOnlyList<(string Name, string Value)> FurtherSettings { get; init; } = [];

    /// <summary>The program that the user's <c>PATH</c> leads to; relative folders in it are passed over, since they lead into the corpus.</summary>
    /// <returns>Null when there is none.</returns>
    internal static GitProgram? Find(ProgramHost host)
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        var found = (host.Variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        return found is null ? null : new GitProgram(host, found);
    }

    /// <summary>The same program with further settings.</summary>
    internal GitProgram With(IReadOnlyList<(string Name, string Value)> settings) => new(_host, _path) { FurtherSettings = settings };

    /// <summary>Runs a command to its end.</summary>
    /// <param name="folder">Full path of the folder that it runs in.</param>
    /// <param name="arguments">The command and its arguments.</param>
    /// <param name="input">What it reads from its standard input; null for nothing.</param>
    /// <exception cref="ProgramException">It cannot be started, or does not come to an end.</exception>
    /// <exception cref="OperationCanceledException">The user interrupted.</exception>
    internal GitResult Run(string folder, IReadOnlyList<string> arguments, byte[]? input = null)
    {
        using var process = Start(folder, arguments);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(_host.Cancellation);
        patience.CancelAfter(s_patience);
        try
        {
            using var output = new MemoryStream();
            using var errors = new MemoryStream();
            var work = Task.WhenAll(
                Feed(process, input, patience.Token),
                process.StandardOutput.BaseStream.CopyToAsync(output, patience.Token),
                process.StandardError.BaseStream.CopyToAsync(errors, patience.Token),
                process.WaitForExitAsync(patience.Token));
            work.GetAwaiter().GetResult();
            return new GitResult(process.ExitCode, output.ToArray(), Encoding.UTF8.GetString(errors.ToArray()).Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            _host.Cancellation.ThrowIfCancellationRequested();
            throw new ProgramException(string.Create(CultureInfo.InvariantCulture, $"'git {arguments[0]}' did not come to an end within {s_patience.TotalMinutes} minutes and was stopped. Try it by hand in the repository."));
        }
    }

    // A git that ends early stops reading; what it said on standard error tells why.
    private static async Task Feed(Process process, byte[]? input, CancellationToken cancellation)
    {
        try
        {
            await using var stream = process.StandardInput.BaseStream;
            await stream.WriteAsync(input ?? [], cancellation).ConfigureAwait(false);
        }
        catch (IOException)
        {
        }
    }

    private Process Start(string folder, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(_path, ["--no-pager", "--literal-pathspecs", .. s_settings.SelectMany(s => new[] { "-c", s }), .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Prepare(start.Environment);
        try
        {
            return Process.Start(start) ?? throw new Win32Exception();
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            throw new ProgramException($"git cannot be started: {e.Message}.", _path);
        }
    }

    private void Prepare(IDictionary<string, string?> variables)
    {
        foreach (var name in s_foreign)
        {
            variables.Remove(name);
        }

        (variables["LC_ALL"], variables["LANGUAGE"]) = ("C", "");
        (variables["GIT_OPTIONAL_LOCKS"], variables["GIT_TERMINAL_PROMPT"], variables["GIT_ASKPASS"]) = ("0", "0", "");
        (variables["GIT_NO_LAZY_FETCH"], variables["GIT_ALLOW_PROTOCOL"]) = ("1", "none");

        // Names of settings may hold any character in these variables; those that are there already, such as a CI runner's
        // safe.directory, stay.
        var first = int.TryParse(variables.TryGetValue("GIT_CONFIG_COUNT", out var count) ? count : null, NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? known : 0;
        for (var i = 0; i < FurtherSettings.Count; i++)
        {
            variables[string.Create(CultureInfo.InvariantCulture, $"GIT_CONFIG_KEY_{first + i}")] = FurtherSettings[i].Name;
            variables[string.Create(CultureInfo.InvariantCulture, $"GIT_CONFIG_VALUE_{first + i}")] = FurtherSettings[i].Value;
        }

        if (FurtherSettings.Count > 0)
        {
            variables["GIT_CONFIG_COUNT"] = (first + FurtherSettings.Count).ToString(CultureInfo.InvariantCulture);
        }
    }
}

/// <summary>What a git command left.</summary>
/// <param name="ExitCode">0 when it did what it was asked.</param>
/// <param name="Output">The bytes of its standard output.</param>
/// <param name="Error">What it said on standard error, in English.</param>
internal sealed record GitResult(int ExitCode, byte[] Output, string Error)
{
    /// <summary>The output as text, without the line break at its end.</summary>
    internal string Text => Encoding.UTF8.GetString(Output).TrimEnd('\n');

    /// <summary>The output as texts that end with NUL each.</summary>
    internal IEnumerable<string> Items
    {
        get
        {
            for (var start = 0; start < Output.Length;)
            {
                var length = Output.AsSpan(start).IndexOf((byte)0);
                length = length < 0 ? Output.Length - start : length;
                yield return Encoding.UTF8.GetString(Output, start, length);
                start += length + 1;
            }
        }
    }
}
