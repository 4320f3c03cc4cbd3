using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace CorpusLint.Tests.Cli.Packaging;

/// <summary>
/// Runs the scripts of <c>action.yml</c> as a runner does: expressions are filled in, each script is a file for bash, and what
/// it writes to the files that variables name are outputs and the summary. Steps that use another action are passed over.
/// </summary>
internal sealed partial class CompositeAction(ShellRepository repository)
{
    private readonly YamlNode _action = YamlFile.Parse(File.ReadAllText(RepositoryFiles.PathOf("action.yml"))).Single();

    /// <summary>What expressions may ask for, such as <c>github.event.pull_request.base.sha</c>.</summary>
    internal Dictionary<string, string> Contexts { get; } = new(StringComparer.Ordinal) { ["github.action_path"] = RepositoryFiles.Root };

    /// <summary>Runs it.</summary>
    /// <param name="inputs">Those that the workflow gives.</param>
    internal ActionRun Run(params (string Name, string Value)[] inputs)
    {
        foreach (var (name, input) in _action.At("inputs").Pairs())
        {
            Contexts["inputs." + name] = input.Text("default");
        }

        foreach (var (name, value) in inputs)
        {
            Assert.True(Contexts.ContainsKey("inputs." + name), name);
            Contexts["inputs." + name] = value;
        }

        var temporary = Directory.CreateTempSubdirectory("corpuslint runner ").FullName;
        var log = "";
        var exitCode = 0;
        foreach (var step in _action.At("runs", "steps").Members())
        {
            if (step.At("run") is null || (step.Text("if") is { Length: > 0 } condition && !Holds(condition)))
            {
                continue;
            }

            (exitCode, var output) = RunStep(step, temporary);
            log += output;
            if (exitCode != 0)
            {
                break;
            }
        }

        var outputs = _action.At("outputs").Pairs().ToDictionary(o => o.Key, o => Fill(o.Value.Text("value")), StringComparer.Ordinal);
        var summary = Path.Combine(temporary, "summary");
        return new ActionRun(exitCode, log, outputs, File.Exists(summary) ? File.ReadAllText(summary) : "", temporary);
    }

    private (int ExitCode, string Log) RunStep(YamlNode step, string temporary)
    {
        var number = Directory.GetFiles(temporary, "*.sh").Length.ToString(CultureInfo.InvariantCulture);
        var (script, output) = (Path.Combine(temporary, number + ".sh"), Path.Combine(temporary, number + ".output"));
        File.WriteAllText(script, step.Text("run"));
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["CI"] = "true",
            ["GITHUB_ACTIONS"] = "true",
            ["GITHUB_OUTPUT"] = output,
            ["GITHUB_STEP_SUMMARY"] = Path.Combine(temporary, "summary"),
            ["RUNNER_TEMP"] = temporary,
        };
        foreach (var (name, value) in step.At("env").Pairs())
        {
            variables[name] = Fill(((YamlScalarNode)value).Value!);
        }

        var folder = step.Text("working-directory") is { Length: > 0 } directory ? Path.GetFullPath(Fill(directory), repository.Folder) : repository.Folder;
        var run = repository.Run("bash", ["--noprofile", "--norc", "-eo", "pipefail", script], variables, folder);
        foreach (var line in File.Exists(output) ? File.ReadAllLines(output) : [])
        {
            var (key, value) = (line[..line.IndexOf('=')], line[(line.IndexOf('=') + 1)..]);
            Contexts[$"steps.{step.Text("id")}.outputs.{key}"] = value;
        }

        return (run.ExitCode, run.Output + run.Error);
    }

    private bool Holds(string condition)
    {
        var parts = condition.Split(" == ");
        Assert.Equal(2, parts.Length);
        return Contexts.GetValueOrDefault(parts[0], "") == parts[1].Trim('\'');
    }

    // "a.b || c.d" is the first that is not empty, as in the runner.
    private string Fill(string text) => Expression().Replace(text, m =>
        m.Groups[1].Value.Split("||").Select(e => Contexts.GetValueOrDefault(e.Trim(), "")).FirstOrDefault(v => v.Length > 0) ?? "");

    [GeneratedRegex(@"\$\{\{\s*(.*?)\s*\}\}")]
    internal static partial Regex Expression();
}

/// <summary>What a run of the action left.</summary>
internal sealed record ActionRun(int ExitCode, string Log, IReadOnlyDictionary<string, string> Outputs, string Summary, string Folder) : IDisposable
{
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
