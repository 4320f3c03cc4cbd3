using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;
using static System.FormattableString;

namespace CorpusLint.Tests.Extraction;

/// <summary>The room's way to check quantities: a sentence in, one line of what was understood out.</summary>
internal static class QuantityCheck
{
    private const string Headline = "News from the quay";

    /// <summary>The facts of a text under a headline of its own.</summary>
    internal static DocumentFacts Facts(string text, string language = "en", Registry? registry = null) =>
        FactExtractor.Extract(DocumentReader.Read("quay.txt", Headline + "\n\n" + text + "\n", new ReadOptions { Language = new Language(language) }), registry);

    /// <summary>The only quantity of a text.</summary>
    internal static Quantity Only(string text, string language = "en") => Assert.Single(Facts(text, language).Quantities);

    /// <summary>Each quantity as "text [bound value unit]", or "noun:class" for a unit, joined with "; ".</summary>
    internal static string Outline(string text, string language) =>
        string.Join("; ", Facts(text, language).Quantities.Select(q => $"{q.Text} [{Describe(q)}]"));

    /// <summary>The rows of a table, one a line; blank lines are left out.</summary>
    internal static TheoryData<string> Rows(string table) => [.. Lines(table)];

    /// <summary>The lines of a table that are not blank.</summary>
    internal static IEnumerable<string> Lines(string table) =>
        table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Describe(Quantity quantity)
    {
        var value = quantity.Value is { } number && quantity.Bound != QuantityBound.Range
            ? Invariant($"{number}")
            : Invariant($"{quantity.Interval.Low}..{quantity.Interval.High}");
        return $"{Sign(quantity.Bound)}{value} {What(quantity)}".TrimEnd();
    }

    private static string Sign(QuantityBound bound) => bound switch
    {
        QuantityBound.Exact => "=",
        QuantityBound.Approximate => "~",
        QuantityBound.Above => ">",
        QuantityBound.AtLeast => ">=",
        QuantityBound.Below => "<",
        QuantityBound.AtMost => "<=",
        _ => "",
    };

    private static string? What(Quantity quantity) => quantity.Kind switch
    {
        QuantityKind.Age => quantity.Unit + " old",
        QuantityKind.Ratio => "times",
        _ => quantity.Unit ?? (quantity.CountedClass is null ? quantity.Counted : $"{quantity.Counted}:{quantity.CountedClass}"),
    };
}
