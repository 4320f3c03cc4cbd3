using System.Text.Json;
using CorpusLint.Reporting;
using NJsonSchema;

namespace CorpusLint.Tests.Reporting;

public sealed class StatisticsReportTests
{
    private static readonly ReportOptions s_counting = new() { CountsOnly = true };

    [Fact]
    public void Findings_are_counted_by_rule_and_severity_the_most_frequent_first() =>
        Snapshot.Check(GatedSample.Write("text", GatedSample.Result(), s_counting) + "--\n" + GatedSample.Write("text", SampleRun.TwoDrafts().Result, s_counting));

    [Fact]
    public async Task The_counts_are_JSON_as_their_schema_says()
    {
        var text = GatedSample.Write("json", GatedSample.Result(), s_counting);
        var schema = await JsonSchema.FromJsonAsync(File.ReadAllText(RepositoryFiles.PathOf("src/CorpusLint.Cli/Schemas/statistics.schema.json")));
        Assert.Empty(schema.Validate(text));
        using var document = JsonDocument.Parse(text);
        var counts = document.RootElement.GetProperty("counts").EnumerateArray().ToArray();
        Assert.Equal(["CL8001", "CL1002", "CL8001", "CL1001"], counts.Select(c => c.GetProperty("rule").GetString()));
        Assert.Equal([1, 0, 0, 0], counts.Select(c => c.GetProperty("open").GetInt32()));
        Assert.Equal(1, document.RootElement.GetProperty("summary").GetProperty("open").GetInt32());
    }

    [Fact]
    public void A_clean_run_counts_what_was_looked_at()
    {
        Assert.Equal("No findings in 1 document, looked at by 2 rules.\n", GatedSample.Write("text", GatedSample.Clean(), s_counting));
        Assert.StartsWith("error: CL0002", GatedSample.Write("text", GatedSample.Incomplete(), s_counting));
    }
}
