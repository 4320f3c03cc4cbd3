using System.Globalization;
using System.Text;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;

namespace CorpusLint.Reporting;

/// <summary>
/// A finding at one of its places, for formats whose entries hold one place only: each side of a disagreement has an
/// entry, which names the others, so that whoever looks at one file sees it.
/// </summary>
/// <param name="Diagnostic">The finding.</param>
/// <param name="Place">Where this entry stands.</param>
/// <param name="Side">0 for the place where to look first, else which of the related places, from 1.</param>
/// <param name="Words">The message, what this place says of itself, and the other places; plain text on one line, safe to show.</param>
internal sealed record PlacedFinding(Diagnostic Diagnostic, Location Place, int Side, string Words)
{
    /// <summary>The entries of all open findings, in the order of the findings, the places where to look first before the others of a finding.</summary>
    internal static IEnumerable<PlacedFinding> OfOpen(LintResult result, ReportOptions options) => result.Open.SelectMany(d => Of(d, options));

    /// <summary>The entries of one finding. Sides in a line that has its entry have none.</summary>
    internal static IEnumerable<PlacedFinding> Of(Diagnostic diagnostic, ReportOptions options)
    {
        yield return new PlacedFinding(diagnostic, diagnostic.Location, 0, WordsOf(diagnostic, 0, options));
        var lines = new HashSet<(string, int)> { LineOf(diagnostic.Location) };
        for (var i = 0; i < diagnostic.Related.Length && lines.Count <= options.MaximumSides; i++)
        {
            var side = diagnostic.Related[i];
            if (side.Role == RelatedRole.Side && lines.Add(LineOf(side.Location)))
            {
                yield return new PlacedFinding(diagnostic, side.Location, i + 1, WordsOf(diagnostic, i + 1, options));
            }
        }
    }

    /// <summary>The path, the line and the column of a place as the workspace names it: <c>docs/a.md:3:14</c>; safe to show.</summary>
    internal static string PlaceOf(Location place, ReportOptions options) =>
        DisplayText.SanitiseLine((place with { Path = options.WorkspacePrefix + place.Path }).ToString());

    private static (string, int) LineOf(Location place) => (place.Path, place.Text.GetLinePosition(place.Span.Start).Line);

    private static string WordsOf(Diagnostic diagnostic, int side, ReportOptions options)
    {
        var words = new StringBuilder(DisplayText.EndSentence(DisplayText.SanitiseLine(diagnostic.Message)));
        if (side > 0 && diagnostic.Related[side - 1].Message is { Length: > 0 } own)
        {
            words.Append(" Here: ").Append(DisplayText.EndSentence(DisplayText.SanitiseLine(own)));
        }

        var others = OthersOf(diagnostic, side, options).ToArray();
        if (others.Length > 0)
        {
            words.Append(others.Length == 1 ? " Other place: " : " Other places: ").AppendJoin("; ", others.Take(options.MaximumSides));
            if (others.Length > options.MaximumSides)
            {
                words.Append(CultureInfo.InvariantCulture, $"; and {others.Length - options.MaximumSides} more");
            }

            words.Append('.');
        }

        return words.ToString();
    }

    private static IEnumerable<string> OthersOf(Diagnostic diagnostic, int side, ReportOptions options)
    {
        if (side > 0)
        {
            yield return PlaceOf(diagnostic.Location, options);
        }

        for (var i = 0; i < diagnostic.Related.Length; i++)
        {
            if (i + 1 != side)
            {
                var (place, words) = (PlaceOf(diagnostic.Related[i].Location, options), DisplayText.SanitiseLine(diagnostic.Related[i].Message));
                yield return words.Length == 0 ? place : $"{place} ({words})";
            }
        }
    }
}
