using System.Globalization;
using CorpusLint.Model;
using Xunit.Abstractions;

namespace CorpusLint.Tests.Extraction;

/// <summary>Sentences with who takes part in what, scored as whole statements: relation, members, open, negated, planned, asked.</summary>
public sealed class EnumerationDevelopmentTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("en", 0.90)]
    [InlineData("es", 0.85)]
    [InlineData("desk.en", 0.85)]
    [InlineData("desk.es", 0.84)]
    public void Statements_of_the_development_sentences_are_read(string language, double floor)
    {
        var (right, found, gold, heldRight, held) = (0, 0, 0, 0, 0);
        var misses = new List<string>();
        var lines = File.ReadAllLines(RepositoryFiles.PathOf($"tests/CorpusLint.Tests/Extraction/Development/enumerations.{language}.txt")).Skip(1).Where(l => l.Length > 0).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var arrow = lines[i].IndexOf(" =>", StringComparison.Ordinal);
            var expected = lines[i][(arrow + 3)..].Split(" | ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var actual = MentionCheck.Facts(lines[i][..arrow], language[^2..]).Enumerations.Select(Describe).ToList();
            var both = expected.Count(actual.Contains);
            (right, found, gold) = (right + both, found + actual.Count, gold + expected.Length);
            (heldRight, held) = i * 3 >= lines.Count * 2 ? (heldRight + both, held + expected.Length) : (heldRight, held);
            if (both < Math.Max(expected.Length, actual.Count))
            {
                misses.Add($"{lines[i]}\n    {string.Join(" | ", actual)}");
            }
        }

        var f1 = 2.0 * right / (found + gold);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{language}: precision {(double)right / found:0.000}, recall {(double)right / gold:0.000}, F1 {f1:0.000}; held third: recall {(double)heldRight / held:0.000}"));
        output.WriteLine(string.Join('\n', misses));
        Assert.True(f1 >= floor, string.Join('\n', misses));
    }

    private static string Describe(Enumeration e)
    {
        string[] flags = [.. new[] { (e.IsOpen, "open"), (e.IsNegated, "negated"), (e.IsPlanned, "planned"), (e.IsAsked, "asked") }.Where(f => f.Item1).Select(f => f.Item2)];
        return $"{e.Relation.ToString().ToLowerInvariant()}: {string.Join("; ", e.Members.Select(m => (m.IsNamed ? "" : "~") + m.Text))}{(flags.Length == 0 ? "" : $" [{string.Join(' ', flags)}]")}";
    }
}
