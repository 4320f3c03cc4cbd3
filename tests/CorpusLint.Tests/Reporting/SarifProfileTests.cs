using System.Collections.Immutable;
using System.Text.Json;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Reporting;

namespace CorpusLint.Tests.Reporting;

public sealed class SarifProfileTests
{
    private static readonly RunRecord s_record = new() { CorpusName = "sample", ExitCode = 1, RootUri = "file:///home/ana/100%25%20news/" };

    // Each log is valid by the schema and read back against the documents, whatever profile wrote it.
    private static JsonElement Read(SarifProfile profile, LintResult result, string prefix = "docs ä/")
    {
        using var stream = new MemoryStream();
        SarifWriter.Write(result, s_record, new SarifOptions { Profile = profile, PathPrefix = prefix }, stream);
        var texts = result.Corpus.Documents.ToDictionary(d => (profile == SarifProfile.Full ? "" : prefix) + d.Document.Path, d => d.Document.Text.Content);
        return SarifCheck.Check(stream.ToArray(), path => texts[path]).GetProperty("runs")[0];
    }

    private static string[] Property(JsonElement run, string name) => [.. run.GetProperty("results").EnumerateArray().Select(r => r.TryGetProperty(name, out var value) ? value.ToString() : "-")];

    [Fact]
    public void The_full_log_tells_the_state_of_every_result_and_those_that_are_no_more()
    {
        var run = Read(SarifProfile.Full, GatedSample.Result());
        Assert.Equal(["new", "unchanged", "updated", "absent"], Property(run, "baselineState"));
        var absent = run.GetProperty("results")[3];
        Assert.Equal("\\[3\\] leads nowhere.", absent.GetProperty("message").GetProperty("text").GetString());
        Assert.Equal("harbour/brief.md", absent.GetProperty("analysisTarget").GetProperty("uri").GetString());
        Assert.False(absent.TryGetProperty("locations", out _));
        Assert.Equal("00112233445566778899aabbccddeeff", absent.GetProperty("partialFingerprints").GetProperty("corpuslintContent/v1").GetString());
    }

    [Fact]
    public void A_result_that_is_no_more_names_no_document_that_is_gone()
    {
        var result = GatedSample.Result();
        var run = Read(SarifProfile.Full, result with { Absent = [result.Absent[0] with { Paths = ["gone.md"] }] });
        Assert.False(run.GetProperty("results")[3].TryGetProperty("analysisTarget", out _));
    }

    [Fact]
    public void A_run_that_was_compared_with_nothing_has_no_states()
    {
        Assert.Equal(["-", "-", "-"], Property(Read(SarifProfile.Full, SampleRun.TwoDrafts().Result), "baselineState"));
        Assert.All(Property(Read(SarifProfile.Full, SampleRun.TwoDrafts().Result with { ComparedWith = "main" }), "baselineState"), s => Assert.Equal("new", s));
    }

    [Fact]
    public void The_log_for_GitHub_has_what_it_shows_and_nothing_else()
    {
        var run = Read(SarifProfile.GitHub, GatedSample.Result());
        var results = run.GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal(2, results.Length);
        Assert.All(Property(run, "baselineState").Concat(Property(run, "suppressions")), s => Assert.Equal("-", s));
        Assert.All(results, r => Assert.Equal(["text"], r.GetProperty("message").EnumerateObject().Select(p => p.Name)));
        Assert.All(results, r => Assert.Matches("^[0-9a-f]{16}:1$", r.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString()));
        Assert.Equal("docs%20%C3%A4/harbour/brief.md", results[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.False(run.GetProperty("originalUriBaseIds").GetProperty("SRCROOT").TryGetProperty("uri", out _));
    }

    [Fact]
    public void Of_more_results_than_GitHub_takes_the_gravest_are_left_and_the_cut_is_told()
    {
        var sample = SampleRun.TwoDrafts();
        var one = sample.Result.Diagnostics[2];
        var result = sample.Result with
        {
            Diagnostics = [.. Enumerable.Range(0, SarifWriter.MostOfGitHub + 3).Select(i => one with { Severity = i < 4 ? DiagnosticSeverity.Note : DiagnosticSeverity.Error })],
        };
        using var stream = new MemoryStream();
        SarifWriter.Write(result, s_record, new SarifOptions { Profile = SarifProfile.GitHub, IsIndented = false }, stream);
        using var log = JsonDocument.Parse(stream.GetBuffer().AsMemory(0, (int)stream.Length));
        var run = log.RootElement.GetProperty("runs")[0];
        Assert.Equal(SarifWriter.MostOfGitHub, run.GetProperty("results").GetArrayLength());
        Assert.Equal(1, run.GetProperty("results").EnumerateArray().Count(r => r.GetProperty("level").GetString() == "note"));
        var told = run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0];
        Assert.StartsWith("3 results are left out", told.GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public void The_log_for_an_editor_leads_to_the_files_of_the_machine()
    {
        var run = Read(SarifProfile.Editor, GatedSample.Result());
        Assert.Equal(["new", "updated"], Property(run, "baselineState"));
        var root = run.GetProperty("originalUriBaseIds").GetProperty("SRCROOT").GetProperty("uri").GetString()!;
        var file = run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        Assert.Equal("/home/ana/100% news/docs ä/harbour/brief.md", Uri.UnescapeDataString(new Uri(new Uri(root), file).AbsolutePath));
        Assert.True(run.GetProperty("artifacts").EnumerateArray().All(a => !a.TryGetProperty("contents", out _)));
    }
}
