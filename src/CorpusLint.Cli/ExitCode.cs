namespace CorpusLint.Cli;

/// <summary>What the process says to whoever started it. A check that could not run never reports that it passed.</summary>
internal static class ExitCode
{
    /// <summary>Ran to the end, and nothing at or above the <c>--fail-on</c> severity was found.</summary>
    internal const int Clean = 0;

    /// <summary>Findings at or above the <c>--fail-on</c> severity, or failing rule tests.</summary>
    internal const int Findings = 1;

    /// <summary>Could not run properly, or not to the end.</summary>
    internal const int Failed = 2;

    /// <summary>Interrupted by the user (128 + SIGINT).</summary>
    internal const int Interrupted = 130;

    /// <summary>The code in words, for reports.</summary>
    internal static string Describe(int code) => code switch
    {
        Clean => "Nothing at or above the level that fails.",
        Findings => "Findings at or above the level that fails.",
        Failed => "The check could not run to its end.",
        _ => "Interrupted.",
    };
}
