using System.Globalization;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;

namespace CorpusLint.Reporting;

/// <summary>
/// Writes the disagreements only, each as a table of its sides: where it stands, what it says, who says so, and the sentence. An
/// editor can print it and tick off what is settled.
/// </summary>
internal static class ConflictsReport
{
    private const string Indent = "    ";

    // A sentence is there to remind of its place, not to be read again in full.
    private const int LongestSentence = 400;

    private static readonly string[] s_heading = ["where", "says", "source", "sentence"];
    private static readonly int[] s_shares = [26, 24, 18, 0];

    /// <summary>Writes the open findings that have several sides, what kept the run from its end, how many others there are, and a last line that counts.</summary>
    internal static void Write(LintResult result, ReportOptions? options, TextWriter output)
    {
        var page = new ReportPage(options, output);
        var sources = new SideSources(result.Corpus);
        var open = result.Open.ToArray();
        var conflicts = open.Where(d => ReportPage.SidesOf(d).Skip(1).Any()).ToArray();
        for (var i = 0; i < conflicts.Length; i++)
        {
            WriteConflict(page, sources, conflicts[i], i + 1);
        }

        page.Faults(result);
        if (open.Length > conflicts.Length)
        {
            page.Line($"{ReportPage.Count(open.Length - conflicts.Length, conflicts.Length > 0 ? "other finding" : "finding")} with one side only: not shown here; 'corpuslint check' shows {(open.Length - conflicts.Length == 1 ? "it" : "them")}.");
        }

        page.Line(TextReport.Summary(result));
    }

    private static void WriteConflict(ReportPage page, SideSources sources, Diagnostic diagnostic, int number)
    {
        page.Line(string.Create(CultureInfo.InvariantCulture, $"[ ] {number}. {page.Severity(diagnostic.Severity)} {page.Dim(diagnostic.Rule.Id)} {page.Bold(DisplayText.SanitiseLine(diagnostic.Message))}"));
        var sides = ReportPage.SidesOf(diagnostic).ToArray();
        var shown = sides.Take(page.Options.MaximumSides + 1).Select(s => Row(page, sources, s)).ToArray();
        for (var row = shown.Length - 1; row > 0; row--)
        {
            // Members of one list are sides of one sentence, which need not be read again and again.
            var isSame = sides[row].Path == sides[row - 1].Path && sides[row].Context == sides[row - 1].Context;
            shown[row][^1] = isSame ? "(the same)" : shown[row][^1];
        }

        foreach (var line in TextGrid.Of(s_heading, shown, s_shares, page.Width - Indent.Length))
        {
            page.Line(Indent + line);
        }

        if (sides.Length > shown.Length)
        {
            page.Line($"{Indent}and {ReportPage.Count(sides.Length - shown.Length, "more place")}");
        }

        page.Line("");
    }

    private static string[] Row(ReportPage page, SideSources sources, Location side)
    {
        var (before, meant, behind) = Excerpt.Parts(side, LongestSentence);
        return [page.PlaceOf(side), meant.Trim(), sources.Of(side) is { Length: > 0 } source ? source : "–", (before + meant + behind).Trim()];
    }
}
