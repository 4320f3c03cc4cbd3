namespace CorpusLint.Reporting;

/// <summary>How a SARIF log is written.</summary>
public sealed record SarifOptions
{
    /// <summary>The defaults: everything, indented.</summary>
    public static readonly SarifOptions Default = new();

    /// <summary>For which reader the log is meant.</summary>
    public SarifProfile Profile { get; init; } = SarifProfile.Full;

    /// <summary>Whether the log is indented, so that two logs can be compared line by line; default true.</summary>
    public bool IsIndented { get; init; } = true;
}

/// <summary>For which reader a SARIF log is meant.</summary>
public enum SarifProfile
{
    /// <summary>Everything that is known.</summary>
    Full,
}
