using System.Collections.Immutable;
using CorpusLint.Diagnostics;

namespace CorpusLint.Scripting.Pages;

/// <summary>Pairs what an example expects with what was found in it.</summary>
/// <param name="Fitting">Expectations with the finding that fits each.</param>
/// <param name="Near">Expectations that fit nothing, with a finding at the same or an overlapping place that fits none either.</param>
/// <param name="Missing">Expectations that nothing comes near.</param>
/// <param name="Unexpected">Findings that no expectation comes near.</param>
internal sealed record ExampleComparison(
    ImmutableArray<(ExpectedFinding Expected, Diagnostic Found)> Fitting,
    ImmutableArray<(ExpectedFinding Expected, Diagnostic Found)> Near,
    ImmutableArray<ExpectedFinding> Missing,
    ImmutableArray<Diagnostic> Unexpected)
{
    internal static ExampleComparison Of(PageExample example, IEnumerable<Diagnostic> found)
    {
        var open = example.Expected.ToList();
        var left = found.ToList();

        // The strictest expectation chooses first: one that leaves the message open must not take another's finding.
        var fitting = Pair(open.OrderByDescending(e => (e.MessageId.Length > 0 ? 1 : 0) + (e.Related.IsEmpty ? 0 : 1)).ToArray(), open, left, Fits);
        var near = Pair([.. open], open, left, (d, e) => PlaceOf(d.Location) == e.Place)
            .AddRange(Pair([.. open], open, left, (d, e) => d.Location.Path == e.Place.File && d.Location.Span.OverlapsWith(e.Place.Span)));
        return new ExampleComparison(fitting, near, [.. open], [.. left]);
    }

    internal static ExamplePlace PlaceOf(Location location) => new(location.Path, location.Span);

    private static ImmutableArray<(ExpectedFinding, Diagnostic)> Pair(
        ExpectedFinding[] order, List<ExpectedFinding> open, List<Diagnostic> left, Func<Diagnostic, ExpectedFinding, bool> isPair)
    {
        var pairs = ImmutableArray.CreateBuilder<(ExpectedFinding, Diagnostic)>();
        foreach (var expected in order)
        {
            if (left.Find(d => isPair(d, expected)) is { } match)
            {
                pairs.Add((expected, match));
                open.Remove(expected);
                left.Remove(match);
            }
        }

        return pairs.ToImmutable();
    }

    private static bool Fits(Diagnostic diagnostic, ExpectedFinding expected) =>
        diagnostic.Rule.Id == expected.RuleId
        && (expected.MessageId.Length == 0 || diagnostic.MessageId == expected.MessageId)
        && PlaceOf(diagnostic.Location) == expected.Place
        && (expected.Related.IsEmpty || HasPlaces(diagnostic, expected.Related));

    private static bool HasPlaces(Diagnostic diagnostic, ImmutableArray<ExamplePlace> expected) =>
        expected.All(diagnostic.Related.Select(r => PlaceOf(r.Location)).Contains)
        && diagnostic.Related.Where(r => r.Role == RelatedRole.Side).All(s => expected.Contains(PlaceOf(s.Location)));
}
