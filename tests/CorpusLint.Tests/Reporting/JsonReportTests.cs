using System.Text.Json;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Reporting;
using NJsonSchema;

namespace CorpusLint.Tests.Reporting;

public sealed class JsonReportTests
{
    private static readonly Lazy<JsonSchema> s_report = new(() => Schema("report"));
    private static readonly Lazy<JsonSchema> s_line = new(() => Schema("report-lines"));

    private static JsonSchema Schema(string name) =>
        JsonSchema.FromJsonAsync(File.ReadAllText(RepositoryFiles.PathOf($"src/CorpusLint.Cli/Schemas/{name}.schema.json"))).GetAwaiter().GetResult();

    /// <summary>Checks a report by its schema and each place by its document, and returns it.</summary>
    internal static JsonElement Check(string report, Func<string, string?> read)
    {
        AssertValid(s_report.Value, report);
        var root = JsonDocument.Parse(report).RootElement;
        CheckPlaces(root, read);
        return root;
    }

    private static void AssertValid(JsonSchema schema, string json)
    {
        var errors = schema.Validate(json);
        Assert.True(errors.Count == 0, string.Join('\n', errors.Take(5)));
    }

    private static void CheckPlaces(JsonElement element, Func<string, string?> read)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                CheckPlaces(item, read);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("snippet", out var snippet) && read(element.GetProperty("path").GetString()!) is { } content)
            {
                var (offset, length) = (element.GetProperty("offset").GetInt32(), element.GetProperty("length").GetInt32());
                Assert.Equal(content.Substring(offset, length), snippet.GetString());
                Assert.Equal((element.GetProperty("line").GetInt32(), element.GetProperty("column").GetInt32()), PlaceOf(content, offset));
                Assert.Equal((element.GetProperty("endLine").GetInt32(), element.GetProperty("endColumn").GetInt32()), PlaceOf(content, offset + length));
            }

            foreach (var property in element.EnumerateObject())
            {
                CheckPlaces(property.Value, read);
            }
        }
    }

    // Counted by hand, not by the line map that is tested.
    private static (int Line, int Column) PlaceOf(string content, int offset)
    {
        var lines = content[..offset].Split('\n');
        return (lines.Length, lines[^1].Length + 1);
    }

    [Fact]
    public void A_report_is_as_its_schema_says()
    {
        var text = GatedSample.Write("json", GatedSample.Result());
        var root = Check(text, SampleRun.TwoDrafts().Read);
        Assert.Equal(["open", "suppressed", "known"], root.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("state").GetString()));
        Snapshot.Check(text);
    }

    [Fact]
    public void Lines_hold_the_same_findings_between_a_header_and_a_summary()
    {
        var lines = GatedSample.Write("jsonl", GatedSample.Result()).TrimEnd('\n').Split('\n');
        Assert.All(lines, l => AssertValid(s_line.Value, l));
        var kinds = lines.Select(l => Assert.Single(JsonDocument.Parse(l).RootElement.EnumerateObject())).ToArray();
        Assert.Equal(["header", "finding", "finding", "finding", "absent", "summary"], kinds.Select(k => k.Name));
        using var report = JsonDocument.Parse(GatedSample.Write("json", GatedSample.Result()));
        Assert.True(JsonElement.DeepEquals(report.RootElement.GetProperty("findings")[1], kinds[2].Value));
        Assert.True(JsonElement.DeepEquals(report.RootElement.GetProperty("summary"), kinds[^1].Value));
    }

    [Fact]
    public void A_clean_run_says_what_was_looked_at_and_one_that_could_not_run_says_so()
    {
        var clean = Check(GatedSample.Write("json", GatedSample.Clean()), _ => null);
        Assert.Equal((1, 2, 0), (clean.GetProperty("summary").GetProperty("documents").GetInt32(), clean.GetProperty("summary").GetProperty("rules").GetInt32(), clean.GetProperty("findings").GetArrayLength()));
        Assert.True(clean.GetProperty("run").GetProperty("isComplete").GetBoolean());
        var broken = Check(GatedSample.Write("json", GatedSample.Incomplete()), _ => null);
        Assert.False(broken.GetProperty("run").GetProperty("isComplete").GetBoolean());
        Assert.Equal("error", broken.GetProperty("notifications")[0].GetProperty("severity").GetString());
        Assert.Contains("\"notification\"", GatedSample.Write("jsonl", GatedSample.Incomplete()));
    }

    [Fact]
    public void Prose_keeps_its_characters_and_does_nothing_on_the_way()
    {
        const string prose = "12 boats \u001b]0;x\u0007 \u202e\u2066 ##[group] ##vso[x] \u0085\u009b \u2028 \"quoted\\\" '#' señor 😀 \t|";
        var run = new SampleRun().With("::error ::a.txt", prose + "\ud800");
        run.Finding(SampleRun.Figures, "plain", run.At("::error ::a.txt", prose));
        foreach (var format in new[] { "json", "jsonl" })
        {
            var text = GatedSample.Write(format, run.Result);
            Assert.DoesNotContain(text, c => (c < ' ' && c != '\n') || c is (>= '\u007f' and <= '\u009f') or '\u202e' or '\u2066' or '\u2028');
            Assert.DoesNotContain("##", text);
            Assert.Contains("señor 😀", text);
        }

        Assert.Equal(prose, Check(GatedSample.Write("json", run.Result), run.Read).GetProperty("findings")[0].GetProperty("place").GetProperty("snippet").GetString());
    }

    [Fact]
    public void A_sentence_stands_as_a_reader_sees_it()
    {
        var run = new SampleRun().With("a.md", "The **union** said\nover 300 boats stayed.\n");
        var reading = "The \u2060\u2060union\u2060\u2060 said\nover 300 boats stayed.\n";
        run.Finding(SampleRun.Figures, "plain", run.At("a.md", "300") with { Reading = reading, Context = new CorpusLint.Text.TextSpan(0, reading.Length - 1) });
        var place = Check(GatedSample.Write("json", run.Result), run.Read).GetProperty("findings")[0].GetProperty("place");
        Assert.Equal("The union said over 300 boats stayed.", place.GetProperty("sentence").GetString());
    }

    [Fact]
    public void A_place_in_a_rule_and_an_empty_fix_are_written()
    {
        var run = SampleRun.TwoDrafts().Notified(new RunNotification(SampleRun.BrokenRule, DiagnosticSeverity.Warning, "Look.", null, new Location("rules/x.csx", new CorpusLint.Text.DocumentText("var x;"), new CorpusLint.Text.TextSpan(4, 1))));
        var root = Check(GatedSample.Write("json", run.Result), run.Read);
        Assert.Equal("rules/x.csx", root.GetProperty("notifications")[0].GetProperty("place").GetProperty("path").GetString());
        Assert.Equal("", root.GetProperty("findings")[1].GetProperty("fixes")[0].GetProperty("edits")[0].GetProperty("newText").GetString());
    }
}
