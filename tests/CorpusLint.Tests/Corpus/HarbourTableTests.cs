using System.Text.RegularExpressions;
using CorpusLint.Cli;
using CorpusLint.Tests.Architecture;
using System.Text.Json;

namespace CorpusLint.Tests.Corpora;

/// <summary>
/// The table of the harbour corpus is kept: each rule reports what its row says it finds, and nothing in what the row says
/// it leaves alone. Words between straight quotation marks stand in the file that the row names before them.
/// </summary>
public sealed partial class HarbourTableTests(HarbourTableTests.Run run) : IClassFixture<HarbourTableTests.Run>
{
    private const string Folder = "corpus/harbour/";

    public static TheoryData<string, string, string> Finds => Cells(column: 1);

    public static TheoryData<string, string, string> NearMisses => Cells(column: 2);

    [Theory]
    [MemberData(nameof(Finds))]
    public void A_rule_finds_what_the_table_promises(string rule, string file, string words) =>
        Assert.Contains(PlacesOf(file, words), place => run.Findings.Any(f => f.Rule == rule && f.Places.Any(p => p.Meets(file, place))));

    [Theory]
    [MemberData(nameof(NearMisses))]
    public void A_rule_is_silent_where_the_table_says_so(string rule, string file, string words) =>
        Assert.DoesNotContain(run.Findings, f => f.Rule == rule && PlacesOf(file, words).Exists(place => f.Places.Any(p => p.Meets(file, place))));

    [Fact]
    public void Every_shipped_rule_has_a_row_with_words_in_both_columns()
    {
        var shipped = Repository.RuleFiles("*.csx").Select(f => RuleId().Match(File.ReadAllText(f)).Groups[1].Value).Order(StringComparer.Ordinal);
        Assert.Equal(shipped, Finds.Select(row => (string)row[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(shipped, NearMisses.Select(row => (string)row[0]).Distinct().Order(StringComparer.Ordinal));
    }

    private static TheoryData<string, string, string> Cells(int column)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in File.ReadLines(Repository.PathTo(Folder + "README.md")).Where(line => line.StartsWith("| CL", StringComparison.Ordinal)))
        {
            var cells = row.Trim('|', ' ').Split(" | ");
            var file = "";
            foreach (Match match in FileOrWords().Matches(cells[column]))
            {
                if (match.Groups["file"].Success)
                {
                    file = match.Groups["file"].Value;
                }
                else
                {
                    data.Add(cells[0].Trim(), file, match.Groups["words"].Value);
                }
            }
        }

        return data;
    }

    private static List<(int Start, int End)> PlacesOf(string file, string words)
    {
        var text = File.ReadAllText(Repository.PathTo(Folder + file));
        var places = new List<(int, int)>();
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            places.Add((at, at + words.Length));
        }

        Assert.False(places.Count == 0, $"{file} does not say: {words}");
        return places;
    }

    [GeneratedRegex("`(?<file>[^`]+)`|\"(?<words>[^\"]+)\"")]
    private static partial Regex FileOrWords();

    [GeneratedRegex("Rule\\(\"(CL\\d{4})\"")]
    private static partial Regex RuleId();

    /// <summary>One run of the program over the corpus.</summary>
    public sealed class Run
    {
        public Run()
        {
            using var output = new MemoryStream();
            using var errors = new StringWriter();
            var host = new ProgramHost { Output = output, Error = errors, WorkingFolder = Repository.Root, Variable = _ => null };
            CommandLine.Run(["check", Folder.TrimEnd('/'), "-f", "sarif", "--no-cache"], host);
            using var log = JsonDocument.Parse(output.ToArray());
            foreach (var result in log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray())
            {
                var places = result.GetProperty("locations").EnumerateArray();
                var related = result.TryGetProperty("relatedLocations", out var others) ? others.EnumerateArray() : default;
                Findings.Add(new Finding(result.GetProperty("ruleId").GetString()!, [.. places.Concat(related).Select(Place.Of)]));
            }
        }

        internal List<Finding> Findings { get; } = [];
    }

    internal sealed record Finding(string Rule, Place[] Places);

    internal sealed record Place(string Path, int Start, int End)
    {
        internal static Place Of(JsonElement location)
        {
            var physical = location.GetProperty("physicalLocation");
            var region = physical.GetProperty("region");
            var start = region.GetProperty("charOffset").GetInt32();
            return new Place(physical.GetProperty("artifactLocation").GetProperty("uri").GetString()!, start, start + region.GetProperty("charLength").GetInt32());
        }

        internal bool Meets(string file, (int Start, int End) words) =>
            Path.EndsWith(file, StringComparison.Ordinal) && Start < words.End && End > words.Start;
    }
}
