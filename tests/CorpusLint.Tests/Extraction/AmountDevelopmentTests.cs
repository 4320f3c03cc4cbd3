using System.Globalization;
using System.Text;
using CorpusLint.Model;
using CorpusLint.Tests.Architecture;

namespace CorpusLint.Tests.Extraction;

/// <summary>Amounts with their units and nouns in the development texts: speeds, concentrations, halves, currencies, shares, ages, nouns that stand elsewhere.</summary>
public sealed class AmountDevelopmentTests
{
    [Theory]
    [InlineData("en", false, 98)]
    [InlineData("en", true, 89)]
    [InlineData("es", false, 97)]
    [InlineData("es", true, 91)]
    public void What_an_amount_is_of_is_read(string language, bool isHeld, double floor)
    {
        var report = new StringBuilder();
        var (all, right) = (0, 0);
        foreach (var line in Lines($"amounts.{language}.txt", isHeld))
        {
            var (sentence, answer) = line.Split(" => ") is [var text, var answers] ? (text, answers) : throw new InvalidDataException(line);
            string[] wanted = answer == "none" ? [] : answer.Split("; ");
            string[] found = [.. QuantityCheck.Facts(sentence, language).Quantities.Select(Describe)];
            all++;
            if (wanted.SequenceEqual(found))
            {
                right++;
            }
            else
            {
                report.AppendLine(CultureInfo.InvariantCulture, $"{sentence}\n    expected {string.Join("; ", wanted)}\n    read     {string.Join("; ", found)}");
            }
        }

        var figure = 100.0 * right / all;
        Assert.True(figure >= floor, string.Create(CultureInfo.InvariantCulture, $"{figure:0.0} ({right} of {all})\n{report}"));
    }

    private static string[] Lines(string file, bool isHeld)
    {
        var lines = File.ReadLines(Repository.PathTo($"tests/CorpusLint.Tests/Extraction/Development/{file}")).Where(l => l.Length > 0 && l[0] != '#').ToArray();
        var held = Array.IndexOf(lines, "held");
        return isHeld ? lines[(held + 1)..] : lines[..held];
    }

    private static string Describe(Quantity quantity)
    {
        var value = quantity.Value is { } number && quantity.Bound != QuantityBound.Range ? $"{number:0.######}" : string.Create(CultureInfo.InvariantCulture, $"{quantity.Interval.Low:0.######}..{quantity.Interval.High:0.######}");
        var what = quantity.Kind == QuantityKind.Age ? quantity.Unit + " old" : quantity.Unit ?? quantity.Counted ?? quantity.Meant ?? ClassOf(quantity.MeasureKey);
        return $"{Sign(quantity.Bound)}{value} {what}".TrimEnd();
    }

    private static string? ClassOf(MeasureKey key) => key.Class is null ? null : key.Population is null ? $"({key.Class})" : $"({key.Class}/{key.Population})";

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
}
