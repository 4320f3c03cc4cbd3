using System.Text.RegularExpressions;

namespace CorpusLint.Tests.Architecture;

/// <summary>src/README.md numbers the invariants, and each names the tests that hold it.</summary>
public sealed partial class InvariantListTests
{
    private const string Page = "src/README.md";

    [Fact]
    public void There_are_eleven_invariants_in_order() =>
        Assert.Equal(Enumerable.Range(1, 11), Invariants().Select(invariant => invariant.Number));

    [Fact]
    public void Each_invariant_names_tests_that_exist()
    {
        var wrong =
            from invariant in Invariants()
            let names = TestName().Matches(invariant.Text).Select(match => match.Groups["test"].Value).ToList()
            from name in names.DefaultIfEmpty("no test at all")
            where !IsTest(name)
            select $"invariant {invariant.Number} names {name}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_page_is_at_most_two_pages_long() => Assert.InRange(File.ReadAllLines(Repository.PathTo(Page)).Length, 40, 150);

    private static bool IsTest(string name)
    {
        if (name.Split('.') is not [var type, var method])
        {
            return false;
        }

        return typeof(InvariantListTests).Assembly.GetTypes()
            .Where(t => t.Name == type)
            .SelectMany(t => t.GetMethods())
            .Any(m => m.Name == method && m.GetCustomAttributes(typeof(FactAttribute), inherit: true).Length > 0);
    }

    private static IReadOnlyList<(int Number, string Text)> Invariants()
    {
        var text = Repository.Read(Page);
        var start = text.IndexOf("## Invariants", StringComparison.Ordinal);
        var end = text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return [.. NumberedItem().Matches(text[start..end])
            .Select(match => (int.Parse(match.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture), match.Groups["text"].Value))];
    }

    [GeneratedRegex(@"^(?<number>\d+)\. (?<text>.+(\n(?!\d+\. |\n).*)*)", RegexOptions.Multiline)]
    private static partial Regex NumberedItem();

    [GeneratedRegex(@"`(?<test>\w+Tests\.\w+)`")]
    private static partial Regex TestName();
}
