using System.Text.Json;
using CorpusLint.Cli.Accepting;
using CorpusLint.Cli.Configuration;

namespace CorpusLint.Tests.Cli;

/// <summary><c>corpuslint accept</c>: one side of a disagreement becomes the right one, and only the others are reported.</summary>
public sealed class AcceptTests
{
    internal const string First = "The Quay Regatta\n\nForty boats took part in the Quay Regatta on Sunday, the league said.\n";
    internal const string Second = "A year on the water\n\n46 boats took part in the Quay Regatta, the mayor said.\n";

    [Fact]
    public void Only_the_other_side_is_reported_from_then_on_and_points_to_the_entry()
    {
        using var runner = Regatta();
        Assert.Contains("a.txt:3:1", Places(runner, "CL8001"));
        var accepted = runner.Run("accept", "a.txt:3", "--source", "the start list", "--as-of", "2025-05-04").Passed().Output;
        Assert.Contains("accepted: facts.jsonc:5:17", accepted);
        Assert.Contains("event: event:quay regatta", accepted);
        Assert.Contains("reported from now on:\n  b.txt:3:1  CL8001  '46 boats' does not agree with 'Forty boats'", accepted);

        var finding = Assert.Single(Findings(runner, "CL8001"));
        Assert.Equal("b.txt", Uri(finding.GetProperty("locations")[0]));
        Assert.Equal("facts.jsonc", Uri(Assert.Single(finding.GetProperty("relatedLocations").EnumerateArray())));
        Assert.Contains("source: the start list, as of 2025-05-04", finding.GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public void The_file_is_made_with_its_schema_and_is_valid()
    {
        using var runner = Regatta();
        runner.Run("accept", "b.txt:3:1", "--source", "the \"start\" list\u202E", "--note", "ask Ole").Passed();
        var text = runner.Read("facts.jsonc")!;
        Assert.StartsWith("{\n  \"$schema\": \"./.corpuslint/accepted-facts.schema.json\",\n  \"facts\": [\n    {\n      \"figure\": \"46 boats took part in the Quay Regatta, the mayor said.\",\n", text);
        Assert.Contains("\"source\": \"the \\\"start\\\" list\\u202E\"", text);
        Assert.EndsWith("    }\n  ]\n}\n", text);
        var json = JsonValue.Parse(JsonSource.Of("facts.jsonc", System.Text.Encoding.UTF8.GetBytes(text)));
        Assert.Empty(SchemaValidator.Validate(json, SchemaText.Embedded("accepted-facts.schema.json")));
    }

    [Fact]
    public void What_is_accepted_is_found_wherever_the_program_runs()
    {
        using var runner = new CliRunner().With("paper/corpuslint.jsonc", "{}").With("paper/drafts/a.txt", First).With("paper/drafts/b.txt", Second);
        runner.Run("accept", "paper/drafts/b.txt:3", "--source", "the mayor").Passed();
        Assert.Contains("paper/drafts/a.txt", Places(runner, "CL8001", "paper"));
        Assert.Contains("paper/drafts/a.txt", Places(runner, "CL8001", "paper/drafts"));
        Assert.Contains("paper/facts.jsonc:5:17", runner.Run("accept", "--list", "paper").Passed().Output);
        Assert.Contains("1 place agrees, 1 does not", runner.Run("accept", "--list", "paper/drafts").Passed().Output);
    }

    [Fact]
    public void A_figure_of_an_event_without_a_name_is_accepted_by_the_document_that_reports_it()
    {
        using var runner = new CliRunner().With("corpuslint.jsonc", "{}")
            .With("a.txt", "Ferry runs aground off Kerrin Point\n\n3 May 2025\n\nThe ferry Maren Star struck rocks off Kerrin Point late on Friday. The vessel was carrying 212 passengers from Port Aldous, the coast guard said.\n")
            .With("b.txt", "Rescuers search for missing after Maren Star disaster\n\n3 May 2025\n\nRescuers were still searching the sea off Kerrin Point on Saturday after the ferry Maren Star sank. There were 247 passengers on board, the transport ministry said.\n");
        runner.Run("accept", "b.txt:5", "--source", "the manifest").Passed();
        Assert.Contains("\"event\": \"story:b.txt\"", runner.Read("facts.jsonc"));
        Assert.Equal("a.txt:5:92", Places(runner, "CL8001"));
    }

    [Fact]
    public void A_toll_holds_as_of_the_day_of_its_document_when_no_other_is_given()
    {
        using var runner = new CliRunner().With("corpuslint.jsonc", "{}").With("events.jsonc", "{ \"events\": [ { \"id\": \"lock\", \"name\": \"Lock Disaster\" } ] }")
            .With("a.txt", "The lock\n\n4 May 2025\n\nEleven people died in the Lock Disaster, the coast guard said.\n")
            .With("b.txt", "The lock\n\n6 May 2025\n\nNine people died in the Lock Disaster, the coast guard said.\n")
            .With("c.txt", "The lock\n\n8 May 2025\n\nTwelve people died in the Lock Disaster, the coast guard said.\n");
        Assert.Contains("as of 2025-05-04", runner.Run("accept", "a.txt:5", "--source", "the coast guard").Passed().Output);
        Assert.Equal("b.txt:5:1", Places(runner, "CL8001"));
    }

    [Fact]
    public void The_right_form_of_a_name_and_the_right_leader_are_accepted()
    {
        using var runner = new CliRunner().With("corpuslint.jsonc", "{}")
            .With("a.txt", "Ferry victims named\n\nAmong the dead are Mara Elin Voss and Geraldo Pinto, the coast guard said. The March for the Lock was organised by Oar Aid.\n")
            .With("b.txt", "A minute of silence\n\nThe regatta began with a minute of silence for Mara Voss and Geraldo Pinto.\n\nThe Harbour Workers Union will lead the March for the Lock, the county says.\n");
        runner.Run("accept", "a.txt:3", "--source", "x").Failed("a.txt:3:1: error: Several things stand there", "a.txt:3:20 the name 'Mara Elin Voss'", "'Oar Aid'");
        runner.Run("accept", "a.txt:3:20", "--source", "her family").Passed();
        runner.Run("accept", "b.txt:5", "--source", "the permit").Passed();
        Assert.Equal("b.txt:3:48", Places(runner, "CL6001"));
        Assert.Equal("a.txt:3:80", Places(runner, "CL7004"));
    }

    [Fact]
    public void The_right_title_of_a_person_is_accepted_at_either_place()
    {
        using var runner = new CliRunner().With("corpuslint.jsonc", "{}").With("a.txt", "The lock\n\n3 May 2025\n\nMayor Ann Lee opened the lock on Friday.\n\nThe bridge can wait, Deputy Mayor Ann Lee said.\n");
        Assert.Equal("a.txt:7:22", Places(runner, "CL6004"));
        runner.Run("accept", "a.txt:7", "--source", "the minutes").Passed();
        Assert.Contains("\"title\": \"Deputy Mayor\",\n      \"person\": \"Ann Lee\",\n      \"source\": \"the minutes\",\n      \"asOf\": \"2025-05-03\"", runner.Read("facts.jsonc"));
        Assert.Equal("a.txt:5:1", Places(runner, "CL6004"));
        Assert.Contains("title: 'Deputy Mayor' of Ann Lee", runner.Run("accept", "--list").Passed().Output);
        runner.Run("accept", "a.txt:5:1", "--source", "x").Failed("a.txt:5:1: error: the title 'Mayor' of Ann Lee contradicts what is accepted for the same: 'Deputy Mayor', facts.jsonc:5:16. Nothing was written.");
    }

    [Fact]
    public void What_is_accepted_already_is_not_written_twice_and_its_contrary_is_refused()
    {
        using var runner = Regatta();
        runner.Run("accept", "a.txt:3", "--source", "the start list").Passed();
        var text = runner.Read("facts.jsonc");
        Assert.Contains("is accepted already: facts.jsonc:5:17", runner.Run("accept", "a.txt:3", "--source", "x").Passed().Error);
        runner.Run("accept", "b.txt:3", "--source", "x").Failed("b.txt:3:1: error: the figure '46 boats' contradicts what is accepted for the same: 'Forty boats', facts.jsonc:5:17. Nothing was written.");
        Assert.Equal(text, runner.Read("facts.jsonc"));
    }

    [Theory]
    [InlineData("a.txt:1", "a.txt:1:1: error: No figure, no name or office of a person and no list")]
    [InlineData("a.txt:99", "The file has 4 lines; there is no line 99.")]
    [InlineData("a.txt", "A place is a file and the number of a line")]
    [InlineData("gone.txt:3", "gone.txt: error: There is no such document.")]
    [InlineData("c.txt:3", "c.txt:3:1: error: What stands there cannot be accepted: the figure 'Two dozen' (3:1): the text does not say what it counts")]
    public void What_cannot_be_accepted_is_told_at_its_place(string place, string expected)
    {
        using var runner = Regatta().With("c.txt", "Of the crews\n\nTwo dozen of them stayed away.\n");
        runner.Run("accept", place, "--source", "x").Failed(expected);
        Assert.Null(runner.Read("facts.jsonc"));
    }

    [Fact]
    public void A_source_a_day_and_a_configuration_are_asked_for()
    {
        using var runner = new CliRunner().With("a.txt", First);
        runner.Run("accept", "a.txt:3").Failed("--source");
        runner.Run("accept", "a.txt:3", "--source", "x", "--as-of", "4 May").Failed("'4 May' is not a day");
        runner.Run("accept", "a.txt:3", "--source", "x").Failed("a.txt: error: No corpuslint.jsonc governs this document", "corpuslint init");
    }

    [Theory]
    [InlineData("{ \"facts\": [ { \"figure\": \"Boats took part.\", \"source\": \"x\" } ] }", "facts.jsonc:1:26: error: 'Boats took part.' holds no figure")]
    [InlineData("{ \"facts\": [\n { \"figure\": \"Forty boats and 50 rowers took part in the Quay Regatta.\", \"source\": \"x\" } ] }", "facts.jsonc:2:14: error: ", "holds 2 figures ('Forty boats', '50 rowers')")]
    [InlineData("{ \"facts\": [ { \"figure\": \"Forty boats took part.\", \"source\": \"x\" } ] }", "names no event")]
    [InlineData("{ \"facts\": [ { \"figure\": \"Forty boats\", \"source\": \"x\", \"key\": { \"evnt\": \"a\" } } ] }", "facts.jsonc:1:65: error: There is no key 'evnt'.")]
    [InlineData("{ \"facts\": [ { \"figure\": \"a\" } ] }", "facts.jsonc:1:14: error: 'source' is missing here.")]
    [InlineData("{ \"facts\": [ { \"source\": \"a\" } ] }", "facts.jsonc:1:14: error: This entry accepts nothing")]
    [InlineData("{ \"facts\": [ { \"name\": \"A B\", \"list\": [\"C\"], \"source\": \"a\" } ] }", "facts.jsonc:1:14: error: This entry accepts a name and a list at once")]
    [InlineData("{ \"facts\": [ { \"list\": [\"C\"], \"relation\": \"lead\", \"source\": \"a\" } ] }", "A list needs an 'event'")]
    [InlineData("{ \"facts\": [ { \"list\": [\"C\"], \"relation\": \"leed\", \"event\": \"b\", \"source\": \"a\" } ] }", "'leed' is not one of")]
    [InlineData("{ \"facts\": [ { \"day\": \"2025-05-04\", \"source\": \"a\" } ] }", "A day needs an 'event'")]
    [InlineData("{ \"facts\": [ { \"event\": \"Quay Regatta\", \"days\": [\"2025-05-04\"], \"source\": \"a\" } ] }", "'days' are the first and the last day")]
    [InlineData("{ \"facts\": [ { \"event\": \"Quay Regatta\", \"days\": [\"2025-05-04\", \"2025-05-03\"], \"source\": \"a\" } ] }", "The first of the 'days' comes after the last one.")]
    [InlineData("{ \"facts\": [ { \"event\": \"Quay Regatta\", \"day\": \"2025-05-32\", \"source\": \"a\" } ] }", "'2025-05-32' is not a day")]
    [InlineData("{ \"facts\": [ { \"event\": \"Quay Regatta\", \"day\": \"2025-05-04\", \"source\": \"a\" },\n { \"event\": \"quay regatta\", \"day\": \"2025-05-05\", \"source\": \"b\" } ] }", "facts.jsonc:2:36: error: '2025-05-05' contradicts '2025-05-04', which is accepted already at facts.jsonc:1:48.")]
    [InlineData("{ \"facts\": [ { \"name\": \"A B\", \"source\": \"a\", \"asOf\": \"2025-02-30\" } ] }", "'2025-02-30' is not a day")]
    [InlineData("{ \"facts\": [ { \"title\": \"mayor\", \"source\": \"a\" } ] }", "facts.jsonc:1:14: error: A title needs a 'person'")]
    [InlineData("{ \"facts\": [ { \"title\": \"mayor\", \"person\": \"Lee\", \"source\": \"a\" } ] }", "facts.jsonc:1:44: error: 'Lee' is one word")]
    [InlineData("{ \"facts\": [ { \"title\": \"spokesman\", \"person\": \"Ann Lee\", \"source\": \"a\" } ] }", "facts.jsonc:1:25: error: 'spokesman' is no title that is compared")]
    [InlineData("{ \"facts\": [ { \"name\": \"Ann Lee\", \"person\": \"Ann Lee\", \"source\": \"a\" } ] }", "A name has no 'person'.")]
    [InlineData("{ \"facts\": [ { \"title\": \"mayor\", \"person\": \"Ann Lee\", \"source\": \"a\" },\n { \"title\": \"deputy mayor\", \"person\": \"Ann Lee\", \"source\": \"a\" } ] }", "facts.jsonc:2:13: error: 'deputy mayor' contradicts 'mayor', which is accepted already at facts.jsonc:1:25.")]
    [InlineData("{ \"facts\": [ { \"name\": \"Ann B\", \"source\": \"a\" },\n { \"name\": \"Ann C. B\", \"source\": \"a\" } ] }", "facts.jsonc:2:12: error: 'Ann C. B' contradicts 'Ann B', which is accepted already at facts.jsonc:1:24.")]
    [InlineData("{ \"facts\": [ { \"figure\": \"Forty boats took part in the Quay Regatta.\", \"source\": \"a\" },\n { \"figure\": \"46 boats took part in the Quay Regatta.\", \"source\": \"b\" } ] }", "facts.jsonc:2:14: error: '46 boats' contradicts 'Forty boats', which is accepted already at facts.jsonc:1:26.")]
    public void A_fault_in_the_file_is_told_at_its_place(string facts, params string[] expected)
    {
        using var runner = Regatta().With("facts.jsonc", facts);
        runner.Run(".").Failed(expected);
    }

    [Fact]
    public void A_date_is_accepted_at_its_place_and_must_fit_the_declared_event()
    {
        using var runner = Regatta()
            .With("a.txt", "The race\n\nThe Quay Regatta was held on 4 May 2025.\n").With("b.txt", "The year\n\nThe Quay Regatta took place on 5 May 2025.\n")
            .With("events.jsonc", "{ \"events\": [ { \"id\": \"quay-regatta\", \"name\": \"Quay Regatta\" } ] }");
        Assert.Equal("b.txt:3:32", Places(runner, "CL5004"));
        Assert.Contains("reported from now on:\n  a.txt:3:30  CL5004", runner.Run("accept", "b.txt:3", "--source", "the log").Passed().Output);
        Assert.Contains("\"event\": \"quay-regatta\",\n      \"day\": \"2025-05-05\",", runner.Read("facts.jsonc"));
        Assert.Equal("a.txt:3:30", Places(runner, "CL5004"));
        runner.Run("accept", "a.txt:3:30", "--source", "x").Failed("the date '4 May 2025' of 'Quay Regatta' contradicts what is accepted for the same: '2025-05-05'");
        runner.With("events.jsonc", "{ \"events\": [ { \"id\": \"quay-regatta\", \"name\": \"Quay Regatta\", \"first\": \"2025-05-04\", \"last\": \"2025-05-04\" } ] }");
        runner.Run(".").Failed("error: '2025-05-05' contradicts events.jsonc, where 'quay-regatta' takes place on 2025-05-04.");
    }

    [Fact]
    public void A_name_that_is_declared_as_an_alias_is_not_the_right_form()
    {
        using var runner = Regatta()
            .With("entities.jsonc", "{ \"entities\": [ { \"id\": \"voss\", \"kind\": \"person\", \"name\": \"Mara Elin Voss\", \"aliases\": [\"Mara Voss\"] } ] }")
            .With("facts.jsonc", "{ \"facts\": [ { \"name\": \"Mara Voss\", \"source\": \"x\" } ] }");
        runner.Run(".").Failed("facts.jsonc:1:24: error: 'Mara Voss' is declared in entities.jsonc as an alias of 'Mara Elin Voss'");
    }

    [Fact]
    public void Two_tolls_of_two_days_are_accepted_beside_each_other()
    {
        using var runner = Regatta().With("events.jsonc", "{ \"events\": [ { \"id\": \"lock\", \"name\": \"Lock Disaster\" } ] }").With("facts.jsonc", """
            { "facts": [
              { "figure": "Nine people died in the Lock Disaster.", "source": "a", "asOf": "2025-05-04" },
              { "figure": "Eleven people died in the Lock Disaster.", "source": "a", "asOf": "2025-05-06" }
            ] }
            """).With("c.txt", "The Lock Disaster\n\n6 May 2025\n\nNine people died in the Lock Disaster, the coast guard said.\n").With("d.txt", "The Lock Disaster\n\n9 May 2025\n\nTen people died in the Lock Disaster, the coast guard said.\n");
        Assert.Contains("'Ten people' does not agree with 'Eleven people'", runner.Run("d.txt", "c.txt").Output);
    }

    [Theory]
    [InlineData("{\n  \"facts\": []\n}\n", "{\n  \"facts\": [\n    {\n      \"name\": \"A\"\n    }\n  ]\n}\n")]
    [InlineData("{ \"facts\": [ { \"name\": \"B\" } ] }", "{ \"facts\": [ { \"name\": \"B\" },\n  {\n    \"name\": \"A\"\n  }\n] }")]
    [InlineData("{\r\n\t\"facts\": [\r\n\t\t{ \"name\": \"B\" }, // why\r\n\t\t// the end\r\n\t],\r\n}\r\n", "{\r\n\t\"facts\": [\r\n\t\t{ \"name\": \"B\" }, // why\r\n\t\t// the end\r\n\t\t{\r\n\t\t  \"name\": \"A\"\r\n\t\t}\r\n\t],\r\n}\r\n")]
    [InlineData("{\n  \"facts\": [\n    { \"name\": \"ü, ]\" } /* one, ] */ // two\n  ]\n}\n", "{\n  \"facts\": [\n    { \"name\": \"ü, ]\" }, /* one, ] */ // two\n    {\n      \"name\": \"A\"\n    }\n  ]\n}\n")]
    public void An_entry_is_added_and_everything_else_stays_as_it_was_written(string before, string after)
    {
        var text = FactsText.With(JsonSource.Of("facts.jsonc", System.Text.Encoding.UTF8.GetBytes(before)), new FactEntry().With("name", "A").ToString());
        Assert.Equal(after, text);
    }

    [Fact]
    public void What_was_written_by_hand_stays_when_an_entry_is_added()
    {
        const string Hand = "{\n  // Kept by the desk.\n  \"facts\": [\n    { \"name\": \"Ann Berg\", \"source\": \"she\" } // asked in May\n  ]\n}\n";
        using var runner = Regatta().With("facts.jsonc", [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(Hand)]);
        runner.Run("accept", "a.txt:3", "--source", "the start list").Passed();
        var bytes = File.ReadAllBytes(runner.PathOf("facts.jsonc"));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var text = System.Text.Encoding.UTF8.GetString(bytes[3..]);
        Assert.StartsWith(Hand[..Hand.IndexOf(" // asked", StringComparison.Ordinal)] + ", // asked in May\n    {\n      \"figure\": ", text);
        Assert.Single(Findings(runner, "CL8001"));
    }

    [Fact]
    public void The_configuration_can_name_another_file()
    {
        using var runner = Regatta().With("corpuslint.jsonc", "{ \"registries\": { \"facts\": \"registry/right.jsonc\" } }");
        runner.Run(".").Failed("There is no file 'registry/right.jsonc'.");
        runner.With("registry/right.jsonc", "{ \"facts\": [] }").Run("accept", "a.txt:3", "--source", "x").Passed();
        Assert.Contains("Forty boats", runner.Read("registry/right.jsonc"));
        Assert.Equal("b.txt:3:1", Places(runner, "CL8001"));
    }

    private static CliRunner Regatta() => new CliRunner().With("corpuslint.jsonc", "{}").With("a.txt", First).With("b.txt", Second);

    private static IEnumerable<JsonElement> Findings(CliRunner runner, string rule, string path = ".") =>
        runner.Sarif(path).GetProperty("results").EnumerateArray().Where(r => r.GetProperty("ruleId").GetString()!.StartsWith(rule, StringComparison.Ordinal));

    private static string Places(CliRunner runner, string rule, string path = ".")
    {
        return string.Join(' ', Findings(runner, rule, path).Select(f => f.GetProperty("locations")[0]).Select(l => $"{Uri(l)}:{Region(l, "startLine")}:{Region(l, "startColumn")}"));
    }

    private static string Uri(JsonElement location) => location.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;

    private static int Region(JsonElement location, string name) => location.GetProperty("physicalLocation").GetProperty("region").GetProperty(name).GetInt32();
}
