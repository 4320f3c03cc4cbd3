using System.Text;
using System.Text.Json;
using CorpusLint.Cli;
using CorpusLint.Tests.Watching;

namespace CorpusLint.Tests.Cli;

/// <summary>Findings that a comment or an entry leaves alone, as a newsroom meets them.</summary>
public sealed class SuppressionTests
{
    private const string Comment = "<!-- corpuslint-disable-next-line CL2001 -- our own count, see the method box -->\n";
    private const string Claim = "As many as 35 people died in the water.\n";
    private const string Second = "Some 44 sailors were killed in May.\n";
    private const string Third = "About 12 dockers were injured in the fire.\n";
    private const string Byline = "---\ntitle: Ferry\nauthor: Ana Ruiz\ndate: 2025-03-14\n---\n\n";

    private static string Ids(CliResult result) => string.Join(' ', result.Output.Split('\n').Where(l => l.StartsWith("  ", StringComparison.Ordinal) && l.Length > 2 && char.IsAsciiDigit(l[2]))
        .Select(l => l.Split("  ", StringSplitOptions.RemoveEmptyEntries)[2]));

    private static CliRunner With(string text, string configuration = "{}") => new CliRunner().With("corpuslint.jsonc", configuration).With("a.md", Byline + text);

    [Fact]
    public void A_suppressed_finding_fails_no_gate_and_is_counted()
    {
        using var runner = With(Comment + Claim);
        var result = runner.Run("check", ".").Passed();
        Assert.StartsWith("No findings in 1 document", result.Output, StringComparison.Ordinal);
        Assert.Contains("; 1 suppressed.", result.Output);
        var audit = runner.Run("check", ".", "--no-suppressions");
        Assert.Equal(1, audit.ExitCode);
        Assert.Equal("CL2001", Ids(audit));
        Assert.Equal(1, runner.With("a.md", Byline + Comment.Replace("-- our own count, see the method box ", "", StringComparison.Ordinal) + Claim).Run("check", ".").ExitCode);
    }

    [Fact]
    public void Whoever_keeps_the_configuration_can_lock_rules_and_judge_suppressions()
    {
        using var runner = With(Comment + Claim, """{ "suppressions": { "locked": ["unattributed-figure"] } }""");
        var locked = runner.Run("check", ".");
        Assert.Equal(1, locked.ExitCode);
        Assert.Equal("CL0306 CL2001", Ids(locked));
        Assert.Equal("CL0306 CL2001", Ids(runner.With("corpuslint.jsonc", """{ "suppressions": { "comments": false } }""").Run("check", ".")));
        runner.With("a.md", Byline + Comment + "Nobody was told of it.\n").With("corpuslint.jsonc", """{ "rules": { "unused-suppression": "error" } }""");
        Assert.Equal(1, runner.Run("check", ".").ExitCode);
        Assert.Equal("", Ids(runner.With("corpuslint.jsonc", """{ "overrides": [ { "files": ["*.md"], "rules": { "CL0301": "off" } } ] }""").Run("check", ".").Passed()));
    }

    [Theory]
    [InlineData("""{ "suppressions": { "locked": ["CL9999"] } }""", "corpuslint.jsonc:1:32: error: There is no rule 'CL9999'.")]
    [InlineData("""{ "suppressions": { "file": "gone.jsonc" } }""", "corpuslint.jsonc:1:29: error: There is no file 'gone.jsonc'.")]
    [InlineData("""{ "suppressions": { "file": "../s.jsonc" } }""", "corpuslint.jsonc:1:29: error: '../s.jsonc' must be a path below")]
    [InlineData("""{ "suppressions": { "reasons": true } }""", "corpuslint.jsonc:1:21: error: There is no key 'reasons'.")]
    [InlineData("""{ "rules": { "unused-supression": "off" } }""", "corpuslint.jsonc:1:14: error: There is no rule 'unused-supression'. Did you mean 'unused-suppression'?")]
    [InlineData("""{ "rules": { "CL0301": { "severity": "off", "tau": 1 } } }""", "corpuslint.jsonc:1:45: error: There is no option 'tau'.")]
    public void A_wrong_setting_is_told_at_its_place(string configuration, string error)
    {
        using var runner = With(Claim, configuration);
        runner.Run("check", ".").Failed(error);
    }

    [Theory]
    [InlineData("""{ "suppressions": [ { "document": "a.md" } ] }""", "corpuslint.suppressions.jsonc:1:21: error: 'rule' is missing here.")]
    [InlineData("""{ "suppressions": [ { "rule": "CL2001" } ] }""", "corpuslint.suppressions.jsonc:1:21: error: This entry says neither 'document' nor 'fingerprint'")]
    [InlineData("{ \"suppressions\": [\n  // é\n  { \"rule\": \"unattributed-figur\", \"document\": \"a.md\" } ] }", "corpuslint.suppressions.jsonc:3:13: error: There is no rule 'unattributed-figur' that can be suppressed. Did you mean 'unattributed-figure'?")]
    [InlineData("""{ "suppressions": [ { "rule": "CL2001", "document": "/etc/passwd" } ] }""", "corpuslint.suppressions.jsonc:1:53: error: '/etc/passwd' must be a path below")]
    [InlineData("""{ "suppressions": [ { "rule": "CL2001", "document": "a.md", "text": " " } ] }""", "corpuslint.suppressions.jsonc:1:69: error: This is empty")]
    [InlineData("""{ "suppressions": [ { "rule": "CL2001", "document": "a.md", "until": "soon" } ] }""", "corpuslint.suppressions.jsonc:1:70: error: 'soon' is not a day")]
    [InlineData("""{ "suppressions": [ { "rule": "CL2001", "document": "a.md", "reasons": "x" } ] }""", "corpuslint.suppressions.jsonc:1:61: error: There is no key 'reasons'.")]
    [InlineData("""{ "suppressions": [ { "rule": "CL0006", "document": "a.md" } ] }""", "corpuslint.suppressions.jsonc:1:31: error: There is no rule 'CL0006' that can be suppressed.")]
    public void A_wrong_entry_is_told_at_its_place(string entries, string error)
    {
        using var runner = With(Claim).With("corpuslint.suppressions.jsonc", entries);
        runner.Run("check", ".").Failed(error);
    }

    [Fact]
    public void An_entry_suppresses_without_a_word_in_the_document()
    {
        using var runner = With(Claim + "\nMore than 44 people died in the harbour.\n");
        runner.With("corpuslint.suppressions.jsonc", "{ \"suppressions\": [\n  { \"rule\": \"unattributed-figure\", \"document\": \"*.md\", \"text\": \"35  people\", \"reason\": \"our own é count\", \"by\": \"Ana\", \"until\": \"9999-01-01\" },\n  { \"rule\": \"CL2001\", \"document\": \"b/\", \"reason\": \"none\" }\n] }");
        var result = runner.Run("check", ".");
        Assert.Equal("CL2001 CL0301", Ids(result));
        Assert.Contains("'More than 44 people'", result.Output);
        Assert.Contains("corpuslint.suppressions.jsonc\n  3:13  warning", result.Output);
        Assert.Contains("2 findings in 1 of 1 document", result.Output);
        Assert.Contains("; 1 suppressed.", result.Output);

        // With some of the documents, nobody can say that an entry is not needed; from below, its file has no place in the report.
        Assert.Equal("CL2001", Ids(runner.Run("check", "a.md")));
        runner.With("corpuslint.suppressions.jsonc", "{ \"suppressions\": [ { \"rule\": \"CL2001\", \"document\": \"c/a.md\" } ] }").With("c/a.md", Byline + Claim);
        var error = RunIn(runner, "c", "check", ".").Error;
        Assert.Contains("../corpuslint.suppressions.jsonc:1:31: The entry for 'CL2001' gives no reason", error);
    }

    private static CliResult RunIn(CliRunner runner, string folder, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var exitCode = CommandLine.Run(args, new ProgramHost { Output = output, Error = error, WorkingFolder = runner.PathOf(folder), Variable = _ => null });
        return new CliResult(exitCode, output.ToArray(), error.ToString());
    }

    [Fact]
    public void SARIF_says_of_each_finding_whether_it_is_suppressed()
    {
        using var runner = With(Comment.Replace("box", "box [1] {0} \u202E", StringComparison.Ordinal) + Claim + "\nMore than 44 people died in the harbour.\n\nSome 55 people died there.\n")
            .With("corpuslint.suppressions.jsonc", """{ "suppressions": [ { "rule": "CL2001", "document": "a.md", "text": "44 people", "reason": "why", "by": "Ana", "until": "9999-01-01" } ] }""");
        var results = runner.Sarif(".").GetProperty("results").EnumerateArray().ToArray();
        var suppressions = results.Select(r => r.GetProperty("suppressions")).ToArray();
        Assert.Equal([1, 1, 0], suppressions.Select(s => s.GetArrayLength()));
        Assert.Equal("inSource", suppressions[0][0].GetProperty("kind").GetString());
        Assert.Equal("accepted", suppressions[0][0].GetProperty("status").GetString());
        Assert.Equal("our own count, see the method box [1] {0} \uFFFD", suppressions[0][0].GetProperty("justification").GetString());
        Assert.Equal(7, suppressions[0][0].GetProperty("location").GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal("external", suppressions[1][0].GetProperty("kind").GetString());
        Assert.Equal("corpuslint.suppressions.jsonc", suppressions[1][0].GetProperty("location").GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("Ana", suppressions[1][0].GetProperty("properties").GetProperty("by").GetString());
        Assert.All(runner.Sarif(".", "--no-suppressions").GetProperty("results").EnumerateArray(), r => Assert.False(r.TryGetProperty("suppressions", out _)));
    }

    [Fact]
    public void What_is_wrong_with_suppressions_is_valid_SARIF()
    {
        using var runner = With(string.Join("\n\n", "<!-- corpuslint-disable CL2001 -->", "<!-- corpuslint-disable-nextline CL2001 -- x -->", "<!-- corpuslint-disable-file CL9999 CL2001 CL0001 -- x -->", "<!-- corpuslint-disable-file CL2001 until=2020-01-01 -- x -->", Comment, Claim), """{ "rules": { "CL0302": "error", "CL0304": "off", "CL0305": "note" } }""")
            .With("corpuslint.suppressions.jsonc", """{ "suppressions": [ { "rule": "CL2001", "document": "none.md", "reason": "x" } ] }""");
        var ids = runner.Sarif(".").GetProperty("results").EnumerateArray().Select(r => r.GetProperty("ruleId").GetString()).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["CL0301", "CL0302", "CL0303", "CL0305", "CL0306", "CL2001"], ids);
    }

    [Fact]
    public void A_suppressed_finding_is_not_fixed_and_a_suppression_that_nobody_needs_is_deleted()
    {
        const string emptyHeading = "Nothing.\n\n# References\n";
        const string suppressed = "<!-- corpuslint-disable-file CL1002 -- filled at print -->\n";
        using var runner = new CliRunner().With("corpuslint.jsonc", "{}").With("a.md", Byline + "# Ferry\n\n" + emptyHeading);
        var fixes = runner.Run("check", "--fix", ".");
        Assert.DoesNotContain("References", runner.Read("a.md"));
        Assert.Contains("Fixed 1 finding", fixes.Output);
        runner.With("a.md", Byline + suppressed + "# Ferry\n\n" + emptyHeading);
        Assert.Contains("Fixed nothing.", runner.Run("check", "--fix", ".").Output);
        Assert.Equal(Byline + suppressed + "# Ferry\n\n" + emptyHeading, runner.Read("a.md"));

        foreach (var end in new[] { "\n", "\r\n" })
        {
            var text = Byline + "# Ferry\n\nNobody was told. <!-- corpuslint-disable-line CL2001 — x --> So they waited\n" + Comment + "for the boat.\n\n<!-- corpuslint-disable CL2001, CL3001 -- x -->\nCalm.\n\n<!-- corpuslint-enable -->\nCalm, too.\n\n"
                + "<!-- corpuslint-disable-next-line CL3001 CL2001 -- x -->\n" + Claim + "\n<!-- corpuslint-disable-next-line CL2001, CL3001 until=9999-01-01 -- x -->\n" + Second + "\n<!-- corpuslint-enable CL2001 -->\n";
            runner.With("a.md", text.ReplaceLineEndings(end));
            runner.Run("check", "--fix", ".");
            Assert.Equal((Byline + "# Ferry\n\nNobody was told. So they waited\nfor the boat.\n\nCalm.\n\nCalm, too.\n\n"
                + "<!-- corpuslint-disable-next-line CL2001 -- x -->\n" + Claim + "\n<!-- corpuslint-disable-next-line CL2001 until=9999-01-01 -- x -->\n" + Second + "\n").ReplaceLineEndings(end), runner.Read("a.md")!.Replace(end + end + end, end + end, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_the_fixes_of_comments_propose_is_right()
    {
        using var runner = With("<!-- corpuslint-disable-nextline CL2001 -- x -->\n" + Claim + "\n<!-- corpuslint-disable-next-line CL2001 our own count -->\n" + Second + "\n<!-- corpuslint-disable-next-line unattributed-figur -- x -->\n" + Third);
        runner.With("corpuslint.jsonc", """{ "rules": { "CL4007": "off" } }""");
        Assert.Equal("CL0305 CL2001 CL0305 CL2001 CL0303 CL2001", Ids(runner.Run("check", ".")));
        Assert.Equal("", Ids(runner.Run("check", "--fix=suggested", ".").Passed()));
        Assert.Contains("corpuslint-disable-next-line CL2001 -- our own count -->", runner.Read("a.md"));
    }

    [Fact]
    public void All_suppressions_are_listed_with_their_use()
    {
        using var runner = With(Comment + Claim + "\n<!-- corpuslint-disable-file CL3001 by=\"Ana Ruiz\" -- ::error:: \u001b[31m -->\n\n<!-- corpuslint-disable-lin CL2001 -->\n")
            .With("corpuslint.suppressions.jsonc", """{ "suppressions": [ { "rule": "CL2001", "document": "a.md", "reason": "x", "until": "2020-01-01" } ] }""");
        Assert.Equal("""
            a.md
              7:1  next line: CL2001 (1 finding)
                  our own count, see the method box
              10:1  file: CL3001 (0 findings)
                  :\:error:: ␛[31m
                  by Ana Ruiz; unused-suppression (CL0301)
              12:1  CL2001 (0 findings)
                  malformed-suppression (CL0305)
            corpuslint.suppressions.jsonc
              1:31  entry: CL2001 (0 findings)
                  x
                  until 2020-01-01; expired-suppression (CL0304)
            4 suppressions, 1 finding suppressed; 1 unused-suppression (CL0301), 1 expired-suppression (CL0304), 1 malformed-suppression (CL0305).

            """.ReplaceLineEndings("\n").Replace("12:1  CL2001 (0 findings)", "12:1  <!-- corpuslint-disable-lin CL2001 -->", StringComparison.Ordinal), runner.Run("suppressions").Passed().Output);
        var json = JsonDocument.Parse(runner.Run("suppressions", "--format", "json", "a.md").Passed().Output).RootElement;
        Assert.Equal(4, json.GetArrayLength());
        Assert.Equal("""{"path":"a.md","line":7,"column":1,"kind":"comment","scope":"next line","rules":[{"id":"CL2001","name":"unattributed-figure","findings":1}],"reason":"our own count, see the method box","problems":[]}""", JsonSerializer.Serialize(json[0]));
        Assert.Equal("unused-suppression", json[1].GetProperty("problems")[0].GetString());
        Assert.Equal("2020-01-01", json[3].GetProperty("until").GetString());
        runner.Run("suppressions", "--format", "xml").Failed("There is no format 'xml'");
        Assert.Equal("Nothing is suppressed.\n", runner.With("a.md", "Calm.").With("corpuslint.suppressions.jsonc", "{ \"suppressions\": [] }").Run("suppressions", ".").Passed().Output);
    }

    [Fact]
    public void A_session_sees_a_comment_and_an_entry_come_and_go()
    {
        using var runner = With(Claim);
        new WatchedRun(runner)
            .First((output, _) => Assert.Contains("CL2001", output))
            .Then("a.md", Byline + Comment + Claim, (output, _) => Assert.Contains("; 1 suppressed.", output))
            .Then("a.md", Byline + Claim, (output, _) => Assert.Contains("CL2001", output))
            .Then("corpuslint.suppressions.jsonc", """{ "suppressions": [ { "rule": "CL2001", "document": "a.md", "reason": "x" } ] }""", (output, _) => Assert.Contains("; 1 suppressed.", output))
            .Run(["check", ".", "--watch"]);
    }

    [Fact]
    public void A_comment_counts_in_a_file_of_any_encoding()
    {
        using var runner = new CliRunner().With("corpuslint.jsonc", "{}");
        foreach (var encoding in new Encoding[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF8 })
        {
            runner.With("a.md", [.. encoding.GetPreamble(), .. encoding.GetBytes((Byline + Comment + Claim).ReplaceLineEndings("\r\n"))]);
            Assert.Contains("; 1 suppressed.", runner.Run("check", ".").Passed().Output);
        }
    }
}
