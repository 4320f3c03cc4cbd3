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

    /// <summary>The same as something that keeps the program from running.</summary>
    internal static ProgramProblem Problem(RunNotification notification)
    {
        var message = $"{notification.Descriptor.Id}: {notification.Message}";
        return notification.Location is { } location && location.Text.GetLinePosition(location.Span.Start) is var place
            ? new ProgramProblem(message, location.Path, place.Line + 1, place.Character + 1)
            : new ProgramProblem(message);
    }
}
