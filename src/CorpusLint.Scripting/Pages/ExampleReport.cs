using System.Collections.Immutable;
using System.Globalization;
using CorpusLint.Diagnostics;
using CorpusLint.Text;

namespace CorpusLint.Scripting.Pages;

/// <summary>Says how what was found differs from what an example expects: the place on the page, the sentence, both sides.</summary>
internal sealed class ExampleReport(PageExample example, ImmutableArray<Diagnostic> found, ExampleFixes fixes)
{
    internal IEnumerable<ExampleFailure> Failures()
    {
        var comparison = ExampleComparison.Of(example, found);
        foreach (var (expected, actual) in comparison.Near)
        {
            yield return Different(expected, actual);
        }

        foreach (var expected in comparison.Missing)
        {
            yield return At(expected.Place, $"expected {expected.Name} here, and it was not found:", Show(expected.Place, '^', ""));
        }

        foreach (var unexpected in comparison.Unexpected)
        {
            yield return At(PlaceOf(unexpected), $"found {NameOf(unexpected)} here, and nothing expects it:", [.. Show(PlaceOf(unexpected), '^', ""), .. Said(unexpected)]);
        }

        foreach (var failure in DifferentWords(comparison).Concat(DifferentFixes()))
        {
            yield return failure;
        }
    }

    private ExampleFailure Different(ExpectedFinding expected, Diagnostic actual)
    {
        var place = PlaceOf(actual);
        if (place != expected.Place)
        {
            var both = Excerpt.Of(TextOf(place.File), (expected.Place.Span, '^', "expected"), (place.Span, '~', "found"));
            return At(expected.Place, $"expected {expected.Name} here, and found {NameOf(actual)} at another place:", [.. both, .. Said(actual)]);
        }

        if (expected.MessageId.Length > 0 && expected.MessageId != actual.MessageId)
        {
            return At(place, $"expected {expected.Name} here, and found {NameOf(actual)}:", [.. Show(place, '^', ""), .. Said(actual)]);
        }

        return At(place, $"found {NameOf(actual)} here, with other places than expected:", [.. Show(place, '^', ""), .. OtherPlaces(expected, actual)]);
    }

    private IEnumerable<string> OtherPlaces(ExpectedFinding expected, Diagnostic actual)
    {
        var missing = expected.Related.Zip(expected.Labels).Where(e => actual.Related.All(r => ExampleComparison.PlaceOf(r.Location) != e.First)).ToArray();
        foreach (var (place, label) in missing)
        {
            yield return $"- expected {label} {Quote(place)}";
        }

        foreach (var related in actual.Related.Where(r => (r.Role == RelatedRole.Side || missing.Length > 0) && !expected.Related.Contains(ExampleComparison.PlaceOf(r.Location))))
        {
            yield return $"+ found {Quote(ExampleComparison.PlaceOf(related.Location))}, {ExpectedMessage.Show(related)}";
        }
    }

    // While a mark does not fit, its message would only repeat that.
    private IEnumerable<ExampleFailure> DifferentWords(ExampleComparison comparison)
    {
        if (example.Messages is not { } messages || comparison.Fitting.Length != found.Length || found.Length != example.Expected.Length)
        {
            yield break;
        }

        if (messages.Messages.Length != found.Length)
        {
            yield return new ExampleFailure(
                messages.Line,
                string.Create(CultureInfo.InvariantCulture, $"the findings are {found.Length} and the messages {messages.Messages.Length}; it takes one for each, in order of their places:"),
                [.. found.Select(ExpectedMessage.Show)]);
            yield break;
        }

        foreach (var (expected, actual) in messages.Messages.Zip(found).Where(p => !p.First.Fits(p.Second)))
        {
            yield return new ExampleFailure(expected.Line, $"{NameOf(actual)} says something else:",
            [
                $"- {expected.Written}",
                .. expected.Beside.Select(b => $"-   {b}"),
                $"+ {(expected.Severity is null ? actual.Message : ExpectedMessage.Show(actual))}",
                .. expected.Beside.IsEmpty ? [] : actual.Related.Select(r => $"+   {ExpectedMessage.Show(r)}"),
            ]);
        }
    }

    private IEnumerable<ExampleFailure> DifferentFixes()
    {
        foreach (var refused in fixes.Refused)
        {
            var place = PlaceOf(refused.Diagnostic);
            yield return At(place, $"the fix '{refused.Fix.Title}' of {NameOf(refused.Diagnostic)} was not applied: {refused.Detail}", Show(place, '^', ""));
        }

        foreach (var document in example.Fixed)
        {
            var actual = fixes.TextOf(example.DocumentOf(document.File));
            if (actual != document.Text)
            {
                yield return new ExampleFailure(
                    document.Line + 1 + ShownDiff.FirstLine(document.Text, actual),
                    $"{document.File} reads otherwise after its fixes (- as the page says, + as it is):",
                    [.. ShownDiff.Of(document.Text, actual)]);
            }
        }
    }

    private static string NameOf(Diagnostic diagnostic) => $"{diagnostic.Rule.Id}/{diagnostic.MessageId}";

    private static ExamplePlace PlaceOf(Diagnostic diagnostic) => ExampleComparison.PlaceOf(diagnostic.Location);

    private IEnumerable<string> Said(Diagnostic diagnostic) =>
        diagnostic.Related.Select(r => $"  {ExpectedMessage.Show(r)} {Quote(ExampleComparison.PlaceOf(r.Location))}").Prepend(ExpectedMessage.Show(diagnostic));

    private IEnumerable<string> Show(ExamplePlace place, char sign, string words) => Excerpt.Of(TextOf(place.File), (place.Span, sign, words));

    private string Quote(ExamplePlace place) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{ExpectedMessage.OnOneLine(TextOf(place.File).Substring(place.Span.Start, place.Span.Length))}\" (line {LineOf(place)})");

    private ExampleFailure At(ExamplePlace place, string message, IEnumerable<string> details) => new(LineOf(place), message, [.. details]);

    private int LineOf(ExamplePlace place) => example.DocumentOf(place.File).LineOf(place.Span.Start);

    private string TextOf(string file) => example.DocumentOf(file).Text;
}
