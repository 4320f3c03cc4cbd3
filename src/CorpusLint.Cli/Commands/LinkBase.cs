namespace CorpusLint.Cli.Commands;

/// <summary>Where the files of a run can be read on the web, for the links of reports.</summary>
internal static class LinkBase
{
    /// <summary>The address that stands before the paths of a run; null when nobody says.</summary>
    /// <param name="host">The outside: GitHub's and GitLab's runners say in variables what they checked out, and where.</param>
    /// <param name="root">Full path of the folder that the run's paths are relative to.</param>
    /// <param name="given">What the command line says; it goes before what the runner says.</param>
    /// <exception cref="ProgramException">What was given is no address of the web.</exception>
    internal static Uri? Of(ProgramHost host, string root, string? given)
    {
        if (given is not null)
        {
            return AddressOf(given) ?? throw new ProgramException($"--link-base takes the address of a folder on the web, such as https://example.org/desk/corpus/blob/main, not '{given}'.");
        }

        return OfCheckout(root, host.Variable("GITHUB_WORKSPACE"), host.Variable("GITHUB_SERVER_URL"), host.Variable("GITHUB_REPOSITORY"), "blob", host.Variable("GITHUB_SHA"))
            ?? OfCheckout(root, host.Variable("CI_PROJECT_DIR"), host.Variable("CI_SERVER_URL"), host.Variable("CI_PROJECT_PATH"), "-/blob", host.Variable("CI_COMMIT_SHA"));
    }

    private static Uri? OfCheckout(string root, string? folder, string? server, string? repository, string kind, string? commit)
    {
        if (string.IsNullOrEmpty(folder) || string.IsNullOrEmpty(server) || string.IsNullOrEmpty(repository) || string.IsNullOrEmpty(commit))
        {
            return null;
        }

        // Only what lies in the checkout is on the web.
        var path = Path.GetRelativePath(folder, root).Replace('\\', '/');
        return path == ".." || path.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(path) ? null
            : AddressOf($"{server.TrimEnd('/')}/{repository}/{kind}/{commit}{(path == "." ? "" : "/" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString)))}");
    }

    private static Uri? AddressOf(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.Query.Length == 0 && address.Fragment.Length == 0 ? address : null;
}
