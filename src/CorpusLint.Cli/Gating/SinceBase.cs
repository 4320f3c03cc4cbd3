using CorpusLint.Cli.Git;
using CorpusLint.Scripting;

namespace CorpusLint.Cli.Gating;

/// <summary>The state of a repository that a check is compared with.</summary>
/// <param name="Repository">The repository.</param>
/// <param name="Commit">Id of the commit.</param>
/// <param name="Name">What it is, for people: "main (1a2b3c4)".</param>
/// <param name="Note">What the user should know about the choice of the commit; null when there is nothing.</param>
internal sealed record SinceBase(GitRepository Repository, string Commit, string Name, string? Note)
{
    /// <summary>Finds the commit since which HEAD and what a user named went different ways; with no such commit, the named one itself.</summary>
    /// <param name="host">The outside.</param>
    /// <param name="reference">A branch, a tag or a commit.</param>
    /// <param name="folder">Full path of the folder whose repository is meant.</param>
    /// <exception cref="ProgramException">There is no git, no repository, no such commit; or its history is not here.</exception>
    internal static SinceBase Find(ProgramHost host, string reference, string folder)
    {
        Refuse(reference);
        var repository = GitRepository.Open(host, folder);
        var head = repository.Commit("HEAD");
        var named = repository.Commit(reference);
        if (named is null || head is null)
        {
            throw new ProgramException(head is null
                ? "This repository has no commit yet, so that there is nothing to compare with. Leave --since out until there is one."
                : Unknown(reference, repository));
        }

        if (repository.MergeBase(named, head) is { } common)
        {
            var at = $"{reference} ({repository.Short(common)})";
            return new SinceBase(repository, common, common == named ? at : $"where HEAD left {at}", null);
        }

        return repository.IsShallow
            ? throw new ProgramException($"The commit since which HEAD and '{reference}' went different ways is not here, because this clone is shallow. Fetch the history: git fetch --unshallow (or a part of it, again until it is enough: git fetch --deepen=100). In CI, clone in full: 'fetch-depth: 0' for GitHub's checkout action, 'GIT_DEPTH: 0' for GitLab.")
            : new SinceBase(repository, named, $"{reference} ({repository.Short(named)})", $"HEAD and '{reference}' have no commit in common; the check is compared with '{reference}' itself.");
    }

    private static void Refuse(string reference)
    {
        if (string.IsNullOrWhiteSpace(reference))
        {
            throw new ProgramException("--since was given an empty name, which comes from a variable that was never set (in GitHub Actions, github.base_ref is set for pull requests only). Name a branch, a tag or a commit: --since main");
        }

        if (reference.StartsWith('-'))
        {
            throw new ProgramException($"--since takes a branch, a tag or a commit, and none begins with a hyphen: '{reference}'.");
        }

        if (reference.Contains("..", StringComparison.Ordinal))
        {
            var one = reference.Split("..", 2)[0];
            throw new ProgramException($"--since takes one commit and not a range: the other end is what is on disk now.{(one.Length > 0 ? $" Write --since {one}" : "")}");
        }

        if (reference.Any(char.IsControl) || reference.Contains('^', StringComparison.Ordinal) && reference.Contains('{', StringComparison.Ordinal) && !reference.EndsWith('}'))
        {
            throw new ProgramException("--since takes a branch, a tag or a commit; this is the name of none.");
        }
    }

    private static string Unknown(string reference, GitRepository repository)
    {
        var names = repository.Names();
        var remote = names.FirstOrDefault(n => n.EndsWith("/" + reference, StringComparison.Ordinal) && n.IndexOf('/', StringComparison.Ordinal) == n.Length - reference.Length - 1);
        var near = remote is not null ? $" Did you mean '{remote}'?" : NearestWord.Question(reference, names);
        var fetch = reference.Contains('/', StringComparison.Ordinal) ? reference[(reference.IndexOf('/', StringComparison.Ordinal) + 1)..] : reference;
        var origin = reference.Contains('/', StringComparison.Ordinal) ? reference[..reference.IndexOf('/', StringComparison.Ordinal)] : "origin";
        return $"There is no branch, tag or commit '{reference}' in this repository.{near}"
            + (repository.IsShallow
                ? $" The clone is shallow and may lack it. Fetch the history: git fetch --unshallow {origin} (in CI, clone in full: 'fetch-depth: 0' for GitHub's checkout action, 'GIT_DEPTH: 0' for GitLab)."
                : near.Length == 0 ? $" If it is a branch elsewhere, fetch it first: git fetch {origin} {fetch}:refs/remotes/{origin}/{fetch}" : "");
    }
}
