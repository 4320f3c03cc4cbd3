using System.Globalization;

namespace CorpusLint.Tests.Reporting;

/// <summary>
/// How CI runners find commands in what a program prints, written after what they publish and without a look at the
/// product: GitHub's runner (actions/runner, ActionCommand), the agent of Azure Pipelines (Command), TeamCity's service
/// messages, GitLab's sections. Where a runner compares by culture, invisible characters are overlooked here too.
/// </summary>
internal static class RunnerRules
{
    private static readonly char[] s_lineEnds = ['\r', '\n', '\v', '\f', '\u0085', '\u2028', '\u2029'];

    /// <summary>The first command that some runner would see in a text of any number of lines; null when there is none.</summary>
    internal static string? CommandIn(string text) => text.Split(s_lineEnds).FirstOrDefault(l => IsCommand(l));

    /// <summary>Whether a line is a command to some runner.</summary>
    internal static bool IsCommand(string line)
    {
        var seen = string.Concat(line.Where(c => char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark)));
        return seen.TrimStart().StartsWith("::", StringComparison.Ordinal)
            || seen.Contains("##[", StringComparison.Ordinal)
            || seen.Contains("##vso[", StringComparison.OrdinalIgnoreCase)
            || seen.Contains("##teamcity[", StringComparison.OrdinalIgnoreCase)
            || seen.Contains("[[ATTACHMENT|", StringComparison.OrdinalIgnoreCase)
            || line.Contains('\u001b');
    }

    /// <summary>A GitHub workflow command as the runner reads it; null when the line is none.</summary>
    internal static RunnerCommand? GitHub(string line)
    {
        line = line.TrimStart();
        var end = line.StartsWith("::", StringComparison.Ordinal) ? line.IndexOf("::", 2, StringComparison.Ordinal) : -1;
        if (end < 0)
        {
            return null;
        }

        var head = line[2..end];
        var space = head.IndexOf(' ');
        var properties = space < 0 ? "" : head[(space + 1)..].Trim();
        return new RunnerCommand(
            space < 0 ? head : head[..space],
            Properties(properties, ',', v => v.Replace("%0D", "\r").Replace("%0A", "\n").Replace("%3A", ":").Replace("%2C", ",").Replace("%25", "%")),
            line[(end + 2)..].Replace("%0D", "\r").Replace("%0A", "\n").Replace("%25", "%"));
    }

    /// <summary>A logging command of Azure Pipelines as its agent reads it; null when the line holds none.</summary>
    internal static RunnerCommand? Azure(string line)
    {
        var start = line.IndexOf("##vso[", StringComparison.Ordinal);
        var end = start < 0 ? -1 : line.IndexOf(']', start);
        if (end < 0)
        {
            return null;
        }

        var head = line[(start + 6)..end];
        var space = head.IndexOf(' ');
        return new RunnerCommand(
            space < 0 ? head : head[..space],
            Properties(space < 0 ? "" : head[(space + 1)..], ';', Unescape),
            Unescape(line[(end + 1)..]));

        static string Unescape(string text) =>
            text.Replace("%3B", ";").Replace("%0D", "\r").Replace("%0A", "\n").Replace("%5D", "]").Replace("%AZP25", "%");
    }

    private static Dictionary<string, string> Properties(string text, char separator, Func<string, string> unescape)
    {
        var properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in text.Split(separator, StringSplitOptions.RemoveEmptyEntries))
        {
            if (property.Split('=', 2, StringSplitOptions.RemoveEmptyEntries) is [var name, var value])
            {
                properties[name] = unescape(value);
            }
        }

        return properties;
    }
}

/// <summary>A command as a runner understands it.</summary>
internal sealed record RunnerCommand(string Name, Dictionary<string, string> Properties, string Data);
