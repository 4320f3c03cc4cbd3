using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CorpusLint.Cli.Files;

namespace CorpusLint.Cli.Git;

/// <summary>A repository with a working tree.</summary>
internal sealed partial class GitRepository
{
    private readonly GitProgram _git;

    private GitRepository(GitProgram git, string top, bool isShallow, bool isPartial, bool isSparse)
    {
        _git = git;
        Top = top;
        IsShallow = isShallow;
        IsPartial = isPartial;
        IsSparse = isSparse;
    }

    /// <summary>Full path of the working tree's uppermost folder, written as the user's paths are.</summary>
    internal string Top { get; }

    /// <summary>Whether the clone has only a part of the history.</summary>
    internal bool IsShallow { get; }

    /// <summary>Whether the clone has only a part of the files' contents (<c>--filter</c>).</summary>
    internal bool IsPartial { get; }

    /// <summary>Whether only a part of the files lies in the working tree.</summary>
    internal bool IsSparse { get; }

    /// <summary>Opens the repository that a folder lies in.</summary>
    /// <param name="host">The outside.</param>
    /// <param name="folder">Full path of an existing folder.</param>
    /// <exception cref="ProgramException">There is no git, or no repository with a working tree.</exception>
    internal static GitRepository Open(ProgramHost host, string folder)
    {
        var git = GitProgram.Find(host) ?? throw new ProgramException(
            "--since asks the git program what changed, and no folder of the variable PATH has one. Install git, or leave --since out to check everything.");
        var asked = git.Run(folder, ["rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-prefix", "--show-toplevel"]);
        if (asked.ExitCode != 0 || asked.Text.Split('\n') is not ["true", var shallow, var prefix, var top])
        {
            throw NoRepository(host, folder, asked);
        }

        var settings = git.Run(folder, ["config", "--list", "--show-scope", "-z"]);
        var (own, all) = SettingsOf(settings);
        return new GitRepository(
            git.With(own.SelectMany(WithoutFilter).ToArray()),
            TopAsWritten(folder, prefix) ?? Path.GetFullPath(top),
            shallow == "true",
            all.Any(s => s.Name.StartsWith("remote.", StringComparison.Ordinal) && s.Name.EndsWith(".promisor", StringComparison.Ordinal) && s.Value == "true" || s.Name == "extensions.partialclone"),
            all.Any(s => s is { Name: "core.sparsecheckout", Value: "true" or "" or "1" or "yes" or "on" }));
    }

    /// <summary>The repository that lies in a folder of this one, as a submodule does; null when none does.</summary>
    internal GitRepository? Inner(ProgramHost host, string folder)
    {
        if (!Path.Exists(Path.Combine(folder, ".git")))
        {
            return null;
        }

        var inner = Open(host, folder);
        return inner.Top == folder ? inner : null;
    }

    /// <summary>The id of the commit that a name stands for; null when it stands for none.</summary>
    internal string? Commit(string name) =>
        _git.Run(Top, ["rev-parse", "--verify", "--quiet", name + "^{commit}"]) is { ExitCode: 0 } found ? found.Text : null;

    /// <summary>The commit that two commits have gone different ways since; null when there is none, or its history is not here.</summary>
    /// <exception cref="ProgramException">git does not tell.</exception>
    internal string? MergeBase(string one, string other)
    {
        var found = _git.Run(Top, ["merge-base", one, other]);
        return found.ExitCode switch
        {
            0 => found.Text,
            1 => null,
            _ => throw Failed("merge-base", found),
        };
    }

    /// <summary>The short names of branches, remote branches and tags.</summary>
    internal IReadOnlyList<string> Names() =>
        _git.Run(Top, ["for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/remotes", "refs/tags"]).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The first digits of a commit's id, enough to tell it from all others.</summary>
    internal string Short(string commit) => _git.Run(Top, ["rev-parse", "--short", commit]) is { ExitCode: 0 } found ? found.Text : commit[..Math.Min(7, commit.Length)];

    /// <summary>Everything in a commit.</summary>
    /// <exception cref="ProgramException">Its tree is not here.</exception>
    internal IEnumerable<GitEntry> Tree(string commit) => GitEntry.Parse(Succeeded(["ls-tree", "-r", "-z", "--full-tree", commit]).Items);

    /// <summary>What differs between a commit and the files on disk; files that git does not know are not in it.</summary>
    /// <exception cref="ProgramException">git does not tell.</exception>
    internal ImmutableArray<GitChange> Changes(string commit) => GitChange.Parse(Succeeded(
        ["diff-index", "--raw", "-z", "--no-abbrev", "-M", "--no-ext-diff", "--no-textconv", "--no-relative", "--ignore-submodules=all", commit, "--"]).Items);

    /// <summary>The paths, from the top, that the sparse checkout leaves out.</summary>
    internal IEnumerable<string> LeftOut() =>
        IsSparse ? Succeeded(["ls-files", "-t", "-z", "--full-name"]).Items.Where(i => i.StartsWith("S ", StringComparison.Ordinal)).Select(i => i[2..]) : [];

    /// <summary>The contents of files.</summary>
    /// <param name="wanted">Ids of contents with the paths that say how they are written.</param>
    /// <param name="asCommitted">Whether they come as they were committed, or as a checkout writes them: with the line ends, encodings and filters that the files on disk ask for.</param>
    /// <returns>The contents in the same order; null where one is not here, or git gave up before it.</returns>
    internal IReadOnlyList<byte[]?> Contents(IReadOnlyList<(string Id, string Path)> wanted, bool asCommitted)
    {
        if (wanted.Count == 0)
        {
            return [];
        }

        return asCommitted
            ? new GitContents(input => _git.Run(Top, ["cat-file", "--batch"], input), null).Read(wanted)
            : new GitContents(input => _git.Run(Top, ["cat-file", "--batch", "--filters"], input), file => _git.Run(Top, ["cat-file", "--filters", "--path=" + file.Path, file.Id])).Read(wanted);
    }

    private GitResult Succeeded(IReadOnlyList<string> arguments) =>
        _git.Run(Top, arguments) is var result && result.ExitCode == 0 ? result : throw Failed(arguments[0], result);

    private static ProgramException Failed(string command, GitResult result) =>
        new($"'git {command}' failed: {(result.Error.Length > 0 ? result.Error : "it does not say why")}");

    private static ProgramException NoRepository(ProgramHost host, string folder, GitResult asked)
    {
        var shown = host.ShownPath(folder);
        return new ProgramException(
            asked.Error.Contains("dubious ownership", StringComparison.Ordinal)
                ? $"The repository belongs to another user, and git reads it only when you say that you trust it: git config --global --add safe.directory '{DubiousFolder().Match(asked.Error) switch { { Success: true } found => found.Groups[1].Value, _ => folder }}'"
            : asked.Error.Contains("not a git repository", StringComparison.Ordinal)
                ? "This folder is not in a git repository, so that nothing tells what changed in it. Run --since where the documents are under git, or leave it out to check everything."
            : asked.ExitCode == 0 || asked.Error.Contains("must be run in a work tree", StringComparison.Ordinal)
                ? "This repository has no working tree. Run --since in one that has its files checked out."
            : $"git cannot read the repository: {asked.Error}",
            shown);
    }

    // git tells the path with all links resolved; paths are compared with those that the user wrote.
    private static string? TopAsWritten(string folder, string prefix)
    {
        var steps = prefix.TrimEnd('/').Replace('/', Path.DirectorySeparatorChar);
        return steps.Length == 0 ? Path.TrimEndingDirectorySeparator(folder)
            : folder.EndsWith(Path.DirectorySeparatorChar + steps, StringComparison.Ordinal) ? folder[..^(steps.Length + 1)]
            : null;
    }

    // The items come in twos: the scope, and the name with the value behind a line break.
    private static (List<(string Name, string Value)> Own, List<(string Name, string Value)> All) SettingsOf(GitResult listed)
    {
        var (own, all) = (new List<(string, string)>(), new List<(string, string)>());
        var items = listed.Items.ToArray();
        for (var i = 0; i + 1 < items.Length; i += 2)
        {
            var at = items[i + 1].IndexOf('\n', StringComparison.Ordinal);
            var setting = at < 0 ? (items[i + 1], "") : (items[i + 1][..at], items[i + 1][(at + 1)..]);
            all.Add(setting);
            if (items[i] is "local" or "worktree")
            {
                own.Add(setting);
            }
        }

        return (own, all);
    }

    // A filter is a program. Those that the user set up for all repositories run; those that came with a repository do not.
    private static IEnumerable<(string Name, string Value)> WithoutFilter((string Name, string Value) setting) =>
        FilterSetting().Match(setting.Name) is { Success: true } match
            ? [(match.Groups[1].Value + ".clean", ""), (match.Groups[1].Value + ".smudge", ""), (match.Groups[1].Value + ".process", ""), (match.Groups[1].Value + ".required", "false")]
            : [];

    [GeneratedRegex(@"^(filter\..+)\.(?:clean|smudge|process|required)$", RegexOptions.Singleline)]
    private static partial Regex FilterSetting();

    [GeneratedRegex(@"dubious ownership in repository at '(.*)'")]
    private static partial Regex DubiousFolder();
}
