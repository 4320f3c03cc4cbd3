using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CorpusLint.Cli.Configuration;

/// <summary>
/// Finds the packs that <c>rulesets</c> in a configuration names: paths from the configuration's folder, or packages of
/// NuGet by id and version. Nothing is fetched: a package must have been restored or downloaded before.
/// </summary>
internal sealed partial class RulesetLocator(ProgramHost host, string folder)
{
    private const string NuGetScheme = "nuget:";

    /// <summary>Full paths of the packs, in the order of the file.</summary>
    /// <param name="root">The configuration; its schema may not have been looked at yet.</param>
    /// <exception cref="ProgramException">A pack is not there; all are told.</exception>
    internal ImmutableArray<string> Find(JsonValue root)
    {
        var items = root["rulesets"] is { Kind: System.Text.Json.JsonTokenType.StartArray } list ? list.Items : [];
        var problems = new List<ProgramProblem>();
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var item in items.Where(i => i.Kind == System.Text.Json.JsonTokenType.String))
        {
            if ((item.Text.StartsWith(NuGetScheme, StringComparison.Ordinal) ? FindPackage(item, problems) : FindPath(item, problems)) is not { } path)
            {
                continue;
            }

            if (found.Contains(path))
            {
                problems.Add(item.Problem($"'{item.Text}' is given twice."));
                continue;
            }

            found.Add(path);
        }

        return problems.Count == 0 ? found.ToImmutable() : throw new ProgramException(problems);
    }

    private string? FindPath(JsonValue item, List<ProgramProblem> problems)
    {
        var words = item.Text.Replace('\\', '/');
        if (words.Length == 0 || Path.IsPathRooted(words) || words.StartsWith('~') || words.Contains(':') || words.Contains('\0'))
        {
            problems.Add(item.Problem($"'{item.Text}' must be a path from this file's folder, such as ../house-rules, or a package, such as nuget:House.Rules@1.2.0."));
            return null;
        }

        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(words, folder));
        if (!PackReader.IsPackage(host, path) && !host.Inputs.FolderExists(path))
        {
            problems.Add(item.Problem($"There is no pack '{item.Text}': no folder and no package of this name. A submodule may not have been fetched: git submodule update --init"));
            return null;
        }

        return path;
    }

    private string? FindPackage(JsonValue item, List<ProgramProblem> problems)
    {
        if (PackageName().Match(item.Text[NuGetScheme.Length..]) is not { Success: true } match)
        {
            problems.Add(item.Problem($"'{item.Text}' is no package: write its id and its exact version, such as nuget:House.Rules@1.2.0."));
            return null;
        }

        var (id, version) = (match.Groups["id"].Value, match.Groups["version"].Value);
        var local = Path.Combine(folder, "packages");
        string[] candidates =
        [
            Path.Combine(local, id.ToLowerInvariant(), version.ToLowerInvariant()),
            Path.Combine(local, $"{id}.{version}"),
            Path.Combine(local, $"{id}.{version}.nupkg"),
            .. GlobalFolder() is { } shared ? [Path.Combine(shared, id.ToLowerInvariant(), version.ToLowerInvariant())] : Array.Empty<string>(),
        ];
        if (Array.Find(candidates, c => host.Inputs.FolderExists(c) || PackReader.IsPackage(host, c)) is { } found)
        {
            return found;
        }

        problems.Add(item.Problem(
            $"The package {id} {version} is not on this machine, and CorpusLint never fetches one. Get it with: dotnet package download {id}@{version} --output '{host.ShownPath(local)}' — or with 'dotnet add package' and 'dotnet restore' in any project. It was looked for in {string.Join(" and ", new[] { host.ShownPath(local), GlobalFolder() }.OfType<string>())}."));
        return null;
    }

    private string? GlobalFolder()
    {
        if (host.Variable("NUGET_PACKAGES") is { Length: > 0 } named && Path.IsPathRooted(named))
        {
            return named;
        }

        var home = host.Variable(OperatingSystem.IsWindows() ? "USERPROFILE" : "HOME");
        return string.IsNullOrEmpty(home) || !Path.IsPathRooted(home) ? null : Path.Combine(home, ".nuget", "packages");
    }

    // Neither part may hold a slash or begin with a dot, so that the path stays in the folder of packages.
    [GeneratedRegex("^(?<id>[A-Za-z0-9_][A-Za-z0-9._-]{0,99})@(?<version>[0-9][0-9A-Za-z.+-]{0,63})$")]
    private static partial Regex PackageName();
}
