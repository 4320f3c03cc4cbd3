using System.Text.Json.Nodes;
using CorpusLint.Cli.Configuration;
using CorpusLint.Diagnostics;
using CorpusLint.Rules;
using CorpusLint.Scripting.Packs;
using Node = System.Text.Json.Nodes.JsonValue;

namespace CorpusLint.Cli.Listing;

/// <summary>A rule as JSON, for programs: all that is known of it without running it.</summary>
internal static class RuleRecord
{
    /// <summary>Makes the object; members that say nothing are left out.</summary>
    internal static JsonObject Of(RuleDescriptor rule, IEnumerable<OptionDescriptor> options)
    {
        var record = new JsonObject
        {
            ["id"] = rule.Id,
            ["name"] = rule.Name,
            ["title"] = rule.Title,
            ["description"] = rule.Description,
            ["category"] = ConfigurationReader.Word(rule.Category),
            ["severity"] = ConfigurationReader.Word(rule.DefaultSeverity),
            ["levels"] = new JsonArray([.. RuleTable.LevelsOf(rule).Select(l => (JsonNode)Node.Create(l)!)]),
            ["enabledByDefault"] = rule.IsEnabledByDefault,
            ["messages"] = new JsonArray([.. rule.Messages.Select(m => new JsonObject
            {
                ["id"] = m.Id,
                ["text"] = m.Format,
                ["severity"] = ConfigurationReader.Word(m.Severity ?? rule.DefaultSeverity),
            })]),
            ["options"] = new JsonObject(options.Select(o => KeyValuePair.Create<string, JsonNode?>(o.Name, SchemaText.Option(o)))),
            ["script"] = rule.SourcePath,
            ["page"] = RuleTable.PageOf(rule),
            ["help"] = rule.HelpLinkUri,
        };
        foreach (var name in record.Where(m => m.Value is null).Select(m => m.Key).ToArray())
        {
            record.Remove(name);
        }

        return record;
    }

    /// <summary>A pack of rules: its rules' ids begin with its prefix.</summary>
    internal static JsonObject Of(RulePack pack) => new()
    {
        ["name"] = pack.Manifest.Name,
        ["version"] = pack.Manifest.Version,
        ["prefix"] = pack.Manifest.Prefix,
        ["path"] = pack.ShownPath,
        ["sha256"] = pack.Sha256,
    };
}
