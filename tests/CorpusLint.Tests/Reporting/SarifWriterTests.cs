using System.Text.Json;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Reporting;

namespace CorpusLint.Tests.Reporting;

public sealed class SarifWriterTests
{
    private static byte[] Write(SampleRun run, RunRecord? record = null)
    {
        using var stream = new MemoryStream();
        SarifWriter.Write(run.Result, record ?? run.Record, null, stream);
        return stream.ToArray();
    }

    private static JsonElement Check(SampleRun run, RunRecord? record = null) =>
        SarifCheck.Check(Write(run, record), run.Read).GetProperty("runs")[0];

    [Fact]
    public void A_log_is_valid_and_its_regions_read_back_their_snippets()
    {
        var run = Check(SampleRun.TwoDrafts());
        Assert.Equal(3, run.GetProperty("results").GetArrayLength());
        Assert.Equal(2, run.GetProperty("tool").GetProperty("driver").GetProperty("rules").GetArrayLength());
    }

    [Fact]
    public void A_log_without_findings_is_valid_and_still_names_rules_and_files()
    {
        var sample = new SampleRun().With("a.txt", "Nothing to see.");
        var run = Check(sample);
        Assert.Equal(2, run.GetProperty("tool").GetProperty("driver").GetProperty("rules").GetArrayLength());
        Assert.Equal(64, run.GetProperty("artifacts")[0].GetProperty("hashes").GetProperty("sha-256").GetString()!.Length);
    }

    [Theory]
    [InlineData("a\nb\nThe 12 boats\n")]
    [InlineData("a\r\nb\r\nThe 12 boats\r\n")]
    [InlineData("a\rb\rThe 12 boats")]
    [InlineData("\u0085a\u2028b\fThe 12 boats")]
    [InlineData("😀 é é 漢字\r\n👩‍👩‍👧 The 12 boats")]
    public void Columns_offsets_and_snippets_agree_whatever_the_line_ends_and_characters(string content)
    {
        var run = new SampleRun().With("odd/naïve 100% #1?.txt", content);
        run.Finding(SampleRun.Figures, "plain", run.At("odd/naïve 100% #1?.txt", "12 boats"));
        Check(run);
    }

    [Fact]
    public void Each_other_side_is_linked_from_the_message_and_stands_in_the_flow()
    {
        var result = Check(SampleRun.TwoDrafts()).GetProperty("results")[0];
        Assert.Equal(
            "boats \\[idle\\] {{0}}: 2 figures do not agree ([this one says “More than \\[250\\] boats”](1)).",
            result.GetProperty("message").GetProperty("text").GetString());
        var steps = result.GetProperty("codeFlows")[0].GetProperty("threadFlows")[0].GetProperty("locations");
        Assert.Equal(2, steps.GetArrayLength());
        Assert.Equal("essential", steps[1].GetProperty("importance").GetString());
        Assert.Equal("harbour/page%20one.md", result.GetProperty("relatedLocations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
    }

    [Fact]
    public void A_fix_says_what_it_does_and_replaces_exact_characters()
    {
        var fix = Check(SampleRun.TwoDrafts()).GetProperty("results")[1].GetProperty("fixes")[0];
        Assert.Equal("Delete the heading \"Sources\"", fix.GetProperty("description").GetProperty("text").GetString());
        var replacement = fix.GetProperty("artifactChanges")[0].GetProperty("replacements")[0];
        Assert.Equal("", replacement.GetProperty("insertedContent").GetProperty("text").GetString());
    }

    [Fact]
    public void Fingerprints_are_partial_and_equal_ones_are_numbered_for_the_line_hash()
    {
        var sample = new SampleRun().With("a.txt", "12 boats and 12 boats");
        sample.Finding(SampleRun.Figures, "plain", sample.At("a.txt", "12 boats")).Finding(SampleRun.Figures, "plain", sample.At("a.txt", "12 boats"));
        var results = Check(sample).GetProperty("results");
        var hashes = results.EnumerateArray().Select(r => r.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString()!).ToArray();
        Assert.EndsWith(":1", hashes[0]);
        Assert.EndsWith(":2", hashes[1]);
        Assert.False(results[0].TryGetProperty("fingerprints", out _));
    }

    [Fact]
    public void A_broken_rule_is_a_notification_and_the_run_is_not_successful()
    {
        var sample = SampleRun.TwoDrafts().Notified(new RunNotification(SampleRun.BrokenRule, DiagnosticSeverity.Error, "CL8001 was stopped after 20 s [in Report].", "CL8001", null));
        var invocation = Check(sample).GetProperty("invocations")[0];
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        var notification = invocation.GetProperty("toolExecutionNotifications")[0];
        Assert.Equal("CL0002", notification.GetProperty("descriptor").GetProperty("id").GetString());
        Assert.Equal(1, notification.GetProperty("associatedRule").GetProperty("index").GetInt32());
    }

    [Fact]
    public void Findings_alone_leave_the_run_successful()
    {
        var invocation = Check(SampleRun.TwoDrafts()).GetProperty("invocations")[0];
        Assert.True(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal(1, invocation.GetProperty("exitCode").GetInt32());
    }

    [Fact]
    public void A_rule_of_the_users_own_folder_is_an_extension()
    {
        var sample = SampleRun.TwoDrafts();
        var run = Check(sample, sample.Record with { Extensions = [new ToolExtension("rules", "rules")] });
        Assert.Equal(0, run.GetProperty("tool").GetProperty("driver").GetProperty("rules").GetArrayLength());
        Assert.Equal("rules", run.GetProperty("tool").GetProperty("extensions")[0].GetProperty("name").GetString());
        Assert.Equal(0, run.GetProperty("results")[0].GetProperty("rule").GetProperty("toolComponent").GetProperty("index").GetInt32());
    }

    [Fact]
    public void Configured_severities_are_told()
    {
        var sample = SampleRun.TwoDrafts();
        var settings = LintSettings.Default with
        {
            Rules = LintSettings.Default.Rules.Add("CL1002", new RuleSetting { Severity = DiagnosticSeverity.Note }),
        };
        var invocation = Check(sample, sample.Record with { Settings = settings }).GetProperty("invocations")[0];
        var configured = invocation.GetProperty("ruleConfigurationOverrides")[0];
        Assert.Equal("note", configured.GetProperty("configuration").GetProperty("level").GetString());
        Assert.Equal("CL1002", configured.GetProperty("descriptor").GetProperty("id").GetString());
    }

    [Fact]
    public void A_message_that_its_rule_does_not_declare_is_written_as_text_alone()
    {
        var sample = SampleRun.TwoDrafts();
        var result = sample.Result;
        using var stream = new MemoryStream();
        SarifWriter.Write(result with { Diagnostics = [result.Diagnostics[0] with { MessageId = "other", Message = "Odd {x} [y]" }] }, sample.Record, null, stream);
        var message = SarifCheck.Check(stream.ToArray(), sample.Read).GetProperty("runs")[0].GetProperty("results")[0].GetProperty("message");
        Assert.StartsWith("Odd {{x}} \\[y\\] ([", message.GetProperty("text").GetString());
        Assert.False(message.TryGetProperty("id", out _));
    }

    [Fact]
    public void Controls_and_lone_surrogates_in_prose_neither_break_the_log_nor_reach_the_message()
    {
        var sample = new SampleRun().With("a.txt", "The \u001b[31m12\u202e boats \ud800 sank");
        var place = sample.At("a.txt", "12\u202e boats");
        sample.Finding(SampleRun.Figures, "disagree", place, [("measure", place.Snippet + "\u001b"), ("count", "\ud800")]);
        using var stream = new MemoryStream();
        SarifWriter.Write(sample.Result, sample.Record, null, stream);
        var text = JsonDocument.Parse(stream.ToArray()).RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("message").GetProperty("text").GetString()!;
        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\u202e', text);
        Assert.Contains('\u241b', text);
    }

    [Fact]
    public void The_same_result_gives_the_same_bytes() => Assert.Equal(Write(SampleRun.TwoDrafts()), Write(SampleRun.TwoDrafts()));

    [Theory]
    [InlineData("\"level\": \"warning\"", "\"level\": \"grave\"")]
    [InlineData("\"startColumn\": 16", "\"startColumn\": 17")]
    [InlineData("\"charLength\": 14", "\"charLength\": 13")]
    [InlineData("The union said", "The union says")]
    public void The_check_of_logs_notices_a_log_that_is_wrong(string right, string wrong)
    {
        var sample = SampleRun.TwoDrafts();
        var text = System.Text.Encoding.UTF8.GetString(Write(sample));
        Assert.Contains(right, text);
        Assert.ThrowsAny<Exception>(() => SarifCheck.Check(System.Text.Encoding.UTF8.GetBytes(text.Replace(right, wrong)), sample.Read));
    }

    [Theory]
    [InlineData("numeric-disagreement-across", "NumericDisagreementAcross")]
    [InlineData("url-check-2", "UrlCheck2")]
    public void A_rules_name_is_in_Pascal_case(string name, string expected) => Assert.Equal(expected, SarifTool.PascalCase(name));
}
