using System.Text;
using CorpusLint.Cli;
using CorpusLint.Cli.Configuration;
using CorpusLint.Reporting.Json;
using NJsonSchema;

namespace CorpusLint.Tests.Cli;

public sealed class SchemaTests
{
    [Fact]
    public void The_schemas_that_are_checked_in_are_what_the_records_say()
    {
        RepositoryFiles.AssertFresh("src/CorpusLint.Cli/Schemas/corpuslint.schema.json", ConfigurationSchema.Generate());
        RepositoryFiles.AssertFresh("src/CorpusLint.Cli/Schemas/entities.schema.json", ConfigurationSchema.Generate(typeof(EntitiesFile), "entities.jsonc"));
        RepositoryFiles.AssertFresh("src/CorpusLint.Cli/Schemas/events.schema.json", ConfigurationSchema.Generate(typeof(EventsFile), "events.jsonc"));
        RepositoryFiles.AssertFresh("src/CorpusLint.Cli/Schemas/accepted-facts.schema.json", ConfigurationSchema.Generate(typeof(FactsFile), "facts.jsonc"));
        RepositoryFiles.AssertFresh("src/CorpusLint.Cli/Schemas/corpuslint.suppressions.schema.json", ConfigurationSchema.Generate(typeof(SuppressionsFile), "corpuslint.suppressions.jsonc"));
        RepositoryFiles.AssertFresh("src/CorpusLint.Cli/Schemas/corpuslint-pack.schema.json", ConfigurationSchema.Generate(typeof(PackManifestFile), "corpuslint-pack.jsonc"));
        RepositoryFiles.AssertFresh("src/CorpusLint.Cli/Schemas/report.schema.json", ConfigurationSchema.GenerateForOutput(typeof(JsonReport), "corpuslint check --format json"));
        RepositoryFiles.AssertFresh("src/CorpusLint.Cli/Schemas/report-lines.schema.json", ConfigurationSchema.GenerateForOutput(typeof(JsonReportLine), "A line of corpuslint check --format jsonl"));
        RepositoryFiles.AssertFresh("src/CorpusLint.Cli/Schemas/statistics.schema.json", ConfigurationSchema.GenerateForOutput(typeof(JsonStatistics), "corpuslint check --statistics --format json"));
    }

    [Fact]
    public async Task The_printed_schema_names_the_rules_and_is_one()
    {
        using var runner = new CliRunner();
        var text = runner.Run("config", "--schema").Passed().Output;
        var schema = await JsonSchema.FromJsonAsync(text);
        Assert.Empty(schema.Validate("{}"));
        Assert.NotEmpty(schema.Validate("{ \"rulez\": {} }"));
        Assert.Contains("\"Rules\"", text);
    }

    [Fact]
    public void Every_schema_is_printed_by_its_name()
    {
        using var runner = new CliRunner();
        foreach (var name in SchemaText.Names[1..])
        {
            Assert.Equal(SchemaText.Embedded(name + ".schema.json"), runner.Run("config", "--schema", name).Passed().Output);
        }

        Assert.Equal(SchemaText.Names.Order(StringComparer.Ordinal), Directory.EnumerateFiles(RepositoryFiles.PathOf("src/CorpusLint.Cli/Schemas")).Select(f => Path.GetFileName(f).Replace(".schema.json", "")).Order(StringComparer.Ordinal));
        runner.Run("config", "--schema", "reprot").Failed("There is no schema 'reprot'", "Did you mean 'report'?");
    }

    [Fact]
    public void Every_configuration_and_registry_of_the_corpora_is_valid()
    {
        var files = Directory.EnumerateFiles(RepositoryFiles.PathOf("corpus"), "*.jsonc", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            // What the command "facts" prints has a schema, too.
            var schema = (Path.GetFileName(file) is "facts.jsonc" ? "accepted-" : "") + Path.GetFileName(file).Replace(".jsonc", ".schema.json");
            var json = JsonValue.Parse(new JsonSource(file, File.ReadAllBytes(file)));
            Assert.Empty(SchemaValidator.Validate(json, SchemaText.Embedded(schema)));
        }
    }

    [Theory]
    [InlineData("""{ "events": [ { "id": "a", "name": "A", "first": "2025-02-30" } ] }""", "e.jsonc:1:50: error: '2025-02-30' is not a day")]
    [InlineData("""{ "events": [ { "id": "a" } ] }""", "e.jsonc:1:15: error: 'name' is missing here.")]
    [InlineData("""{ "evnts": [] }""", "e.jsonc:1:3: error: There is no key 'evnts'. Did you mean 'events'?")]
    [InlineData("""{ "events": [ { "id": "a", "name": "A", "alias": [] } ] }""", "e.jsonc:1:41: error: There is no key 'alias'. Did you mean 'aliases'?")]
    [InlineData("""{ "events": {} }""", "e.jsonc:1:13: error: An object does not fit here: an array is expected.")]
    [InlineData("""{ "events": [ 7 ] }""", "e.jsonc:1:15: error: 7 does not fit here: an object is expected.")]
    public void A_fault_in_a_registry_is_told_at_its_place(string text, string expected)
    {
        var json = JsonValue.Parse(new JsonSource("e.jsonc", Encoding.UTF8.GetBytes(text)));
        var problems = SchemaValidator.Validate(json, SchemaText.Embedded("events.schema.json"));
        Assert.StartsWith(expected, Assert.IsType<ProgramProblem>(problems[0]).ToString());
    }
}
