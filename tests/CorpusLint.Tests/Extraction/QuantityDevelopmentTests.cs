using System.Globalization;
using System.Text;
using CorpusLint.Model;
using CorpusLint.Tests.Architecture;

namespace CorpusLint.Tests.Extraction;

/// <summary>
/// How well quantities are read in the development texts, scored as the public sets of news prose are: over all
/// quantities of all sentences, by value, by value with unit or counted noun, and by value with bound.
/// </summary>
public sealed class QuantityDevelopmentTests
{
    [Theory]
    [InlineData("en", false, 98, 97, 98)]
    [InlineData("en", true, 98, 96, 98)]
    [InlineData("es", false, 99, 98, 99)]
    [InlineData("es", true, 98, 98, 98)]
    public void Quantities_of_news_prose_are_read(string language, bool isHeld, double value, double unit, double bound)
    {
        var score = Score(language, isHeld);
        Assert.True(score.Value >= value && score.Unit >= unit && score.Bound >= bound, score.Report);
    }

    private static (double Value, double Unit, double Bound, string Report) Score(string language, bool isHeld)
    {
        var report = new StringBuilder();
        var total = new int[5];
        foreach (var line in Lines(language, isHeld))
        {
            var (sentence, answers) = line.Split(" => ") is [var text, var answer] ? (text, answer) : throw new InvalidDataException(line);
            string[] expected = answers == "none" ? [] : answers.Split("; ");
            string[] read = [.. QuantityCheck.Facts(sentence, language).Quantities.Select(Describe)];
            var right = new[] { Common(expected, read, s => Part(s, 1)), Common(expected, read, s => Part(s, 1) + " " + Part(s, 2)), Common(expected, read, s => Part(s, 0) + Part(s, 1)) };
            total = [total[0] + expected.Length, total[1] + read.Length, total[2] + right[0], total[3] + right[1], total[4] + right[2]];
            if (right.Any(r => r < Math.Max(expected.Length, read.Length)))
            {
                report.AppendLine(CultureInfo.InvariantCulture, $"{sentence}\n    expected {answers}\n    read     {string.Join("; ", read)}");
            }
        }

        var figures = Enumerable.Range(2, 3).Select(i => Math.Round(200.0 * total[i] / (total[0] + total[1]), 1)).ToArray();
        return (figures[0], figures[1], figures[2], string.Create(CultureInfo.InvariantCulture, $"value {figures[0]}, with unit {figures[1]}, with bound {figures[2]} ({total[0]} expected, {total[1]} read)\n{report}"));
    }

    private static IEnumerable<string> Lines(string language, bool isHeld)
    {
        var lines = File.ReadLines(Repository.PathTo($"tests/CorpusLint.Tests/Extraction/Development/quantities.{language}.txt")).Where(l => l.Length > 0 && l[0] != '#').ToArray();
        var held = Array.IndexOf(lines, "held");
        return isHeld ? lines[(held + 1)..] : lines[..held];
    }

    private static int Common(string[] expected, string[] read, Func<string, string> part) =>
        expected.GroupBy(part).Sum(g => Math.Min(g.Count(), read.Count(r => part(r) == g.Key)));

    // Bound, number and what it is of; a range and a vague word carry their bound in the number.
    private static string Part(string answer, int part)
    {
        var space = answer.IndexOf(' ', StringComparison.Ordinal);
        var number = answer[..space];
        var digits = number.TrimStart('=', '~', '>', '<');
        return part switch
        {
            0 => number[..^digits.Length],
            1 => digits.Contains("..", StringComparison.Ordinal) ? digits : decimal.Parse(digits, CultureInfo.InvariantCulture).ToString("0.######", CultureInfo.InvariantCulture),
            _ => answer[(space + 1)..],
        };
    }

    private static string Describe(Quantity quantity)
    {
        var sign = quantity.Bound switch
        {
            QuantityBound.Exact => "=",
            QuantityBound.Approximate => "~",
            QuantityBound.Above => ">",
            QuantityBound.AtLeast => ">=",
            QuantityBound.Below => "<",
            QuantityBound.AtMost => "<=",
            _ => "",
        };
        var number = quantity.Value is { } value && quantity.Bound != QuantityBound.Range ? $"{value:0.######}" : string.Create(CultureInfo.InvariantCulture, $"{quantity.Interval.Low:0.######}..{quantity.Interval.High:0.######}");
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{number} {quantity.Unit ?? quantity.Counted ?? "-"}");
    }
}
