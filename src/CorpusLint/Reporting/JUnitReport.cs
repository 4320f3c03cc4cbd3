using System.Globalization;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;

namespace CorpusLint.Reporting;

/// <summary>
/// Writes findings as the results of tests: a suite for each document, in which each finding is a test that failed, one that
/// somebody suppressed is a test that was skipped, and a document without any is a test that passed. The run itself is a
/// suite of one test, or of what it failed at, so that a report is never empty.
/// </summary>
internal static class JUnitReport
{
    private const string RunSuite = "corpuslint";
    private const int LongestName = 80;

    /// <summary>Writes one document.</summary>
    internal static void Write(LintResult result, RunRecord run, ReportOptions options, TextWriter output)
    {
        var failures = RunFailure.Of(result, run, options).ToArray();
        List<Suite> suites = [RunOf(failures)];
        var open = PlacedFinding.OfOpen(result, options).ToLookup(f => f.Place.Path, StringComparer.Ordinal);
        var skipped = result.Diagnostics.Where(d => !d.Suppressions.IsEmpty).ToLookup(d => d.Location.Path, StringComparer.Ordinal);
        var paths = result.Corpus.Documents.Select(d => d.Document.Path).Concat(open.Select(o => o.Key)).Concat(skipped.Select(s => s.Key));
        foreach (var path in paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            suites.Add(DocumentOf(options.WorkspacePrefix + path, [.. open[path]], [.. skipped[path]], options));
        }

        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        output.Write($"<testsuites name=\"corpuslint\" {Counts([.. suites.SelectMany(s => s.Cases)])}>\n");
        foreach (var suite in suites)
        {
            output.Write($"  <testsuite name=\"{XmlText.Escape(suite.Name)}\" {Counts(suite.Cases)}>\n");
            foreach (var test in suite.Cases)
            {
                WriteCase(test, suite.ClassName, output);
            }

            output.Write("  </testsuite>\n");
        }

        output.Write("</testsuites>\n");
    }

    private static Suite RunOf(RunFailure[] failures) => failures.Length == 0
        ? new Suite(RunSuite, RunSuite, [new Case("The check ran to its end", "", Outcome.Passed, "", "", "")])
        : new Suite(RunSuite, RunSuite, [.. Numbered(failures.Select(OfFailure))]);

    private static Case OfFailure(RunFailure failure) => failure.Place is null
        ? new Case($"{failure.Id} {failure.Name}", "", Outcome.Error, failure.Words, "run", failure.Words)
        : new Case($"{failure.Id} {failure.Name}", Place(failure.Path, failure.Line), Outcome.Error, failure.Words, "run", string.Create(CultureInfo.InvariantCulture, $"{DisplayText.SanitiseLine(failure.Path)}:{failure.Line}: {failure.Words}"));

    private static Suite DocumentOf(string path, PlacedFinding[] open, Diagnostic[] skipped, ReportOptions options)
    {
        var dot = path.LastIndexOf('.');
        var cases = open.Select(f => new Case(NameOf(f.Diagnostic, f.Place), Place(path, LineOf(f.Place)), Outcome.Failed, f.Words, ReportPage.WordOf(f.Diagnostic.Severity), $"{PlacedFinding.PlaceOf(f.Place, options)}: {f.Words}"))
            .Concat(skipped.Select(d => new Case(NameOf(d, d.Location), Place(path, LineOf(d.Location)), Outcome.Skipped, ReasonOf(d), "", "")));
        return new Suite(path, dot > path.LastIndexOf('/') + 1 ? path[..dot] : path,
            open.Length + skipped.Length > 0 ? [.. Numbered(cases)] : [new Case("No findings", $" file=\"{XmlText.Escape(path)}\"", Outcome.Passed, "", "", "")]);
    }

    // Without a line, which an edit above would move: services compare the tests of two runs by name.
    private static string NameOf(Diagnostic diagnostic, Location place) =>
        $"{diagnostic.Rule.Id} {diagnostic.Rule.Name}: {DisplayText.Shorten(DisplayText.SanitiseLine(place.Snippet), LongestName)}";

    // Services know a test by its class and name, and show one of two that share both.
    private static IEnumerable<Case> Numbered(IEnumerable<Case> cases)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var test in cases)
        {
            var count = seen[test.Name] = seen.GetValueOrDefault(test.Name) + 1;
            yield return count == 1 ? test : test with { Name = string.Create(CultureInfo.InvariantCulture, $"{test.Name} ({count})") };
        }
    }

    private static void WriteCase(Case test, string className, TextWriter output)
    {
        output.Write($"    <testcase name=\"{XmlText.Escape(test.Name)}\" classname=\"{XmlText.Escape(className)}\"{test.Place}");
        output.Write(test.Outcome switch
        {
            Outcome.Passed => "/>\n",
            Outcome.Skipped => $"><skipped message=\"{XmlText.Escape(test.Message)}\"/></testcase>\n",
            _ => $"><{(test.Outcome == Outcome.Error ? "error" : "failure")} message=\"{XmlText.Escape(test.Message)}\" type=\"{test.Type}\">{XmlText.Escape(test.Body)}</{(test.Outcome == Outcome.Error ? "error" : "failure")}></testcase>\n",
        });
    }

    private static string ReasonOf(Diagnostic diagnostic) => DisplayText.SanitiseLine(
        string.Join("; ", diagnostic.Suppressions.Select(s => s.Justification.Length > 0 ? s.Justification : "suppressed without a reason")));

    private static string Place(string path, int line) => string.Create(CultureInfo.InvariantCulture, $" file=\"{XmlText.Escape(path)}\" line=\"{line}\"");

    private static int LineOf(Location place) => place.Text.GetLinePosition(place.Span.Start).Line + 1;

    private static string Counts(IReadOnlyCollection<Case> cases) => string.Create(CultureInfo.InvariantCulture,
        $"tests=\"{cases.Count}\" failures=\"{cases.Count(c => c.Outcome == Outcome.Failed)}\" errors=\"{cases.Count(c => c.Outcome == Outcome.Error)}\" skipped=\"{cases.Count(c => c.Outcome == Outcome.Skipped)}\"");

    private enum Outcome
    {
        Passed,
        Failed,
        Skipped,
        Error,
    }

    private sealed record Suite(string Name, string ClassName, IReadOnlyList<Case> Cases);

    private sealed record Case(string Name, string Place, Outcome Outcome, string Message, string Type, string Body);
}
