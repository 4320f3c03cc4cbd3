using System.Globalization;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;

namespace CorpusLint.Reporting;

/// <summary>The lines of a report for people: colours where they are wanted, and nothing that a CI runner would execute.</summary>
internal sealed class ReportPage(ReportOptions? options, TextWriter output)
{
    internal ReportOptions Options { get; } = options ?? ReportOptions.Default;

    /// <summary>Columns that a line may take.</summary>
    internal int Width => Math.Max(40, Options.Width);

    /// <summary>Writes a line; what is quoted in it has been made safe for display.</summary>
    internal void Line(string line)
    {
        output.Write(Options.BreaksCommands ? DisplayText.BreakCommands(line) : line);
        output.Write('\n');
    }

    /// <summary>A path as somebody in the working folder would write it.</summary>
    internal string PathOf(string path) => DisplayText.SanitiseLine(Options.PathPrefix + path);

    /// <summary><c>drafts/story.md:3:14</c>.</summary>
    internal string PlaceOf(Location location) => DisplayText.SanitiseLine((location with { Path = Options.PathPrefix + location.Path }).ToString());

    /// <summary>
    /// The other sides of a finding as a parenthesis behind its message, a space before it: " (also drafts/b.md:3:1 and 4 more)";
    /// empty when it has none.
    /// </summary>
    internal string AlsoAt(Diagnostic diagnostic)
    {
        var sides = SidesOf(diagnostic).Skip(1).ToArray();
        if (sides.Length == 0)
        {
            return "";
        }

        var shown = sides.Take(Options.MaximumSides).Select(PlaceOf);
        var more = sides.Length > Options.MaximumSides ? string.Create(CultureInfo.InvariantCulture, $" and {sides.Length - Options.MaximumSides} more") : "";
        return $" (also {string.Join(", ", shown)}{more})";
    }

    /// <summary>What kept the run from its end, a line each, so that nobody takes what is there for all there is.</summary>
    internal void Faults(LintResult result)
    {
        foreach (var fault in result.Notifications.Where(n => n.Severity == DiagnosticSeverity.Error))
        {
            // The place is told as it was given: it may lie in a rule or a configuration, which no prefix leads to.
            var place = fault.Location is { } location ? DisplayText.SanitiseLine(location.ToString()) + ": " : "";
            Line($"{place}{Severity(fault.Severity)}: {fault.Descriptor.Id}: {DisplayText.SanitiseLine(fault.Message)}");
        }
    }

    /// <summary>The places that take part in a finding, its own first; evidence is none of them.</summary>
    internal static IEnumerable<Location> SidesOf(Diagnostic diagnostic) =>
        diagnostic.Related.Where(r => r.Role == RelatedRole.Side).Select(r => r.Location).Prepend(diagnostic.Location);

    internal string Bold(string text) => Colour(text, "1");

    internal string Dim(string text) => Colour(text, "2");

    internal string Mark(string underline)
    {
        var start = underline.AsSpan().IndexOfAnyExcept(' ');
        return underline[..start] + Colour(underline[start..], "36");
    }

    internal string Severity(DiagnosticSeverity severity) => Colour(WordOf(severity), severity switch
    {
        DiagnosticSeverity.Error => "31",
        DiagnosticSeverity.Warning => "33",
        _ => "34",
    });

    /// <summary>"error", "warning" or "note".</summary>
    internal static string WordOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };

    /// <summary>"1 finding", "2 findings".</summary>
    internal static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    private string Colour(string text, string code) => Options.UsesColour ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
