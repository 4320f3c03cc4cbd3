using CorpusLint.Cli.Configuration;
using CorpusLint.Engine;

namespace CorpusLint.Cli;

/// <summary>What happened to the run itself, as a line for a person.</summary>
internal static class RunNotifications
{
    /// <summary><c>rules/numbers/x.csx:3:5: error: CL0101: …</c>.</summary>
    internal static string Line(RunNotification notification)
    {
        var place = notification.Location is { } location ? $"{location}: " : "";
        return $"{place}{ConfigurationReader.Word(notification.Severity)}: {notification.Descriptor.Id}: {notification.Message}";
    }
}
