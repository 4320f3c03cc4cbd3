namespace CorpusLint.Reporting;

/// <summary>How a SARIF log is written.</summary>
public sealed record SarifOptions
{
    /// <summary>The defaults: everything, indented.</summary>
    public static readonly SarifOptions Default = new();

    /// <summary>For which reader the log is meant.</summary>
    public SarifProfile Profile { get; init; } = SarifProfile.Full;

    /// <summary>
    /// What stands before every path of the profiles for GitHub and for editors, which know the repository as a whole:
    /// <c>docs/</c>, with forward slashes, no step upwards and a slash at the end; empty for nothing. The full log is
    /// relative to the root of the run.
    /// </summary>
    public string PathPrefix { get; init; } = "";

    /// <summary>Whether the log is indented, so that two logs can be compared line by line; default true.</summary>
    public bool IsIndented { get; init; } = true;
}

/// <summary>For which reader a SARIF log is meant.</summary>
public enum SarifProfile
{
    /// <summary>Everything that is known.</summary>
    Full,

    /// <summary>
    /// What GitHub's code scanning shows, within its limits: no suppressed results, because it would show them, none that are
    /// absent, and messages as text alone. Of more than 25,000 results the gravest.
    /// </summary>
    GitHub,

    /// <summary>
    /// What an editor on this machine shows: no suppressed results and none that are absent, and the root's absolute address,
    /// so that the log is good for this machine only. See <see cref="RunRecord.RootUri"/>.
    /// </summary>
    Editor,
}
