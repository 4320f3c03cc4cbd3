using System.Globalization;
using CorpusLint.Cli.Configuration;
using CorpusLint.Engine;

namespace CorpusLint.Cli;

/// <summary>What happened to the run itself, as a line for a person.</summary>
internal static class RunNotifications
{
    /// <summary><c>rules/numbers/x.csx:3:5: error: CL0101: …</c>.</summary>
    internal static string Line(RunNotification notification)
    {
        var place = "";
        if (notification.Location is { } location)
        {
            var start = location.Text.GetLinePosition(location.Span.Start);
            place = string.Create(CultureInfo.InvariantCulture, $"{location.Path}:{start.Line + 1}:{start.Character + 1}: ");
        }

        return $"{place}{ConfigurationReader.Word(notification.Severity)}: {notification.Descriptor.Id}: {notification.Message}";
    }
}
