using System.Text;
using System.Text.Json;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Reporting;
using CorpusLint.Text;
using NJsonSchema;

namespace CorpusLint.Tests.Reporting;

/// <summary>Reports as JSON for GitLab and reviewdog, held against schemas of what those take.</summary>
public sealed class JsonServiceReportTests
{
    private static readonly Lazy<JsonSchema> s_reviewdog = new(() => Schema("rdjson.schema.json"));
    private static readonly Lazy<JsonSchema> s_reviewdogLine = new(() => Schema("rdjsonl.schema.json"));
    private static readonly Lazy<JsonSchema> s_gitlab = new(() => Schema("gitlab-code-quality.schema.json"));

    private static JsonSchema Schema(string name) => JsonSchema.FromJsonAsync(
        File.ReadAllText(RepositoryFiles.PathOf("tests/CorpusLint.Tests/Reporting/Schemas/" + name))).GetAwaiter().GetResult();

    private static JsonElement Read(JsonSchema schema, string text)
    {
        Assert.NotEqual('\uFEFF', text[0]);
        var errors = schema.Validate(text);
        Assert.True(errors.Count == 0, string.Join('\n', errors.Take(5)));
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private static JsonElement[] GitLab(LintResult result, ReportOptions? options = null)
    {
        JsonElement[] entries = [.. Read(s_gitlab.Value, GatedSample.Write("gitlab", result, options)).EnumerateArray()];
        Assert.Equal(entries.Length, entries.Select(e => e.GetProperty("fingerprint").GetString()).Distinct().Count());
        Assert.All(entries, e => Assert.False(e.GetProperty("location").GetProperty("path").GetString()!.StartsWith("./", StringComparison.Ordinal)));
        return entries;
    }

    private static JsonElement[] Reviewdog(LintResult result, ReportOptions? options = null)
    {
        JsonElement[] whole = [.. Read(s_reviewdog.Value, GatedSample.Write("rdjson", result, options)).GetProperty("diagnostics").EnumerateArray()];
        JsonElement[] lines = [.. GatedSample.Write("rdjsonl", result, options).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => Read(s_reviewdogLine.Value, l))];
        Assert.Equal(whole.Select(d => d.GetProperty("message").GetString()), lines.Select(d => d.GetProperty("message").GetString()));
        return whole;
    }

    [Fact]
    public void A_finding_for_GitLab_has_an_entry_at_each_side()
    {
        var entries = GitLab(SampleRun.TwoDrafts().Result, new ReportOptions { WorkspacePrefix = "docs/" });
        Assert.Equal(["docs/harbour/brief.md", "docs/harbour/page one.md", "docs/harbour/page one.md", "docs/harbour/page one.md"], entries.Select(e => e.GetProperty("location").GetProperty("path").GetString()));
        Assert.Equal(["major", "major", "minor", "minor"], entries.Select(e => e.GetProperty("severity").GetString()));
        Assert.StartsWith("CL8001: boats [idle] {0}: 2 figures do not agree. Other place: docs/harbour/page one.md:3:1", entries[0].GetProperty("description").GetString());
    }

    // Entries that share a fingerprint are shown once; which salt one gets must not hang on chance.
    [Fact]
    public void Equal_findings_for_GitLab_have_fingerprints_of_their_own_and_the_same_in_every_run()
    {
        var run = new SampleRun().With("a.txt", "12 boats and 12 boats");
        run.Finding(SampleRun.Figures, "plain", run.At("a.txt", "12 boats")).Finding(SampleRun.Figures, "plain", run.At("a.txt", "12 boats"));
        var entries = GitLab(run.Result);
        Assert.Equal(run.Result.Diagnostics[0].Fingerprint, entries[0].GetProperty("fingerprint").GetString());
        Assert.Equal(entries.Select(e => e.GetRawText()), GitLab(run.Result).Select(e => e.GetRawText()));
    }

    [Fact]
    public void A_clean_run_is_an_empty_list_and_one_that_could_not_end_is_not()
    {
        Assert.Empty(GitLab(GatedSample.Clean()));
        Assert.Empty(Reviewdog(GatedSample.Clean()));
        Assert.Equal("blocker", Assert.Single(GitLab(GatedSample.Incomplete())).GetProperty("severity").GetString());
        Assert.Equal("ERROR", Assert.Single(Reviewdog(GatedSample.Incomplete())).GetProperty("severity").GetString());
    }

    [Fact]
    public void Only_open_findings_are_told()
    {
        Assert.Equal(2, GitLab(GatedSample.Result()).Length);
        Assert.Single(Reviewdog(GatedSample.Result()));
    }

    [Theory]
    [InlineData("a𐐀b 12 boats")]
    [InlineData("é漢\r\n—“12 boats")]
    [InlineData("a\rb\n\tü 12 boats")]
    public void Columns_for_reviewdog_count_the_bytes_of_the_file(string content)
    {
        var run = new SampleRun().With("a.txt", content);
        run.Finding(SampleRun.Figures, "plain", run.At("a.txt", "12 boats"));
        var range = Assert.Single(Reviewdog(run.Result)).GetProperty("location").GetProperty("range");
        var lines = content.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
        var line = Encoding.UTF8.GetBytes(lines[range.GetProperty("start").GetProperty("line").GetInt32() - 1]);
        var (start, end) = (range.GetProperty("start").GetProperty("column").GetInt32() - 1, range.GetProperty("end").GetProperty("column").GetInt32() - 1);
        Assert.Equal("12 boats", Encoding.UTF8.GetString(line[start..end]));
    }

    [Fact]
    public void A_fix_of_one_place_is_a_suggestion_and_the_other_sides_are_related()
    {
        var diagnostics = Reviewdog(SampleRun.TwoDrafts().Result, new ReportOptions { WorkspacePrefix = "docs/" });
        Assert.Equal("docs/harbour/page one.md", Assert.Single(diagnostics[0].GetProperty("related_locations").EnumerateArray()).GetProperty("location").GetProperty("path").GetString());
        var suggestion = Assert.Single(diagnostics[1].GetProperty("suggestions").EnumerateArray());
        Assert.Equal("", suggestion.GetProperty("text").GetString());
        Assert.Equal("CL1002", diagnostics[1].GetProperty("code").GetProperty("value").GetString());
    }

    [Fact]
    public void A_fix_of_several_places_is_no_suggestion()
    {
        var run = new SampleRun().With("a.txt", "12 boats and 14 boats");
        var (first, second) = (run.At("a.txt", "12"), run.At("a.txt", "14"));
        run.Finding(SampleRun.Figures, "plain", first, fix: new Fix("Both", FixSafety.Suggested, [
            new FileEdit("a.txt", first.Text, new TextChange(first.Span, "13")), new FileEdit("a.txt", first.Text, new TextChange(second.Span, "13"))]));
        Assert.False(Assert.Single(Reviewdog(run.Result)).TryGetProperty("suggestions", out _));
    }

    [Theory]
    [InlineData("[{\"description\":\"a\",\"check_name\":\"b\",\"fingerprint\":\"c\",\"severity\":\"bad\",\"location\":{\"path\":\"a\",\"lines\":{\"begin\":1}}}]")]
    [InlineData("[{\"description\":\"a\",\"check_name\":\"b\",\"severity\":\"info\",\"location\":{\"path\":\"a\",\"lines\":{\"begin\":1}}}]")]
    [InlineData("[{\"description\":\"a\",\"check_name\":\"b\",\"fingerprint\":\"c\",\"severity\":\"info\",\"location\":{\"path\":\"/a\",\"lines\":{\"begin\":0}}}]")]
    public void The_schema_for_GitLab_notices_what_is_wrong(string json) => Assert.NotEmpty(s_gitlab.Value.Validate(json));
}
