using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using CorpusLint.Cli.Configuration;
using CorpusLint.Cli.Listing;
using CorpusLint.Diagnostics;
using CorpusLint.Reporting;
using CorpusLint.Rules;

namespace CorpusLint.Cli.Commands;

/// <summary><c>corpuslint rules</c>: the rules, all or some, for people, for a page or for programs.</summary>
internal sealed class RulesCommand
{
    private static readonly string[] s_formats = ["text", "markdown", "json"];
    private static readonly string[] s_categories = [.. Enum.GetValues<Category>().Where(c => c != Category.Run).Select(ConfigurationReader.Word)];
    private static readonly string[] s_levels = [.. Enum.GetValues<DiagnosticSeverity>().Select(ConfigurationReader.Word)];

    private readonly ProgramHost _host;
    private readonly CommonOptions _common = new();
    private readonly Option<string> _format = new("--format", "-f") { Description = "Write text, markdown (a table) or json (all that is known).", HelpName = "FORMAT", DefaultValueFactory = _ => "text" };
    private readonly Option<string[]> _category = new("--category") { Description = "Only rules of this category; can be given several times.", HelpName = "CATEGORY" };
    private readonly Option<string[]> _severity = new("--severity") { Description = "Only rules that have findings of this level; can be given several times.", HelpName = "LEVEL" };
    private readonly Option<bool> _enabled = new("--enabled") { Description = "Only rules that run in this folder, with the levels that its configuration gives them." };

    private RulesCommand(ProgramHost host) => _host = host;

    internal static Command Create(ProgramHost host)
    {
        var rules = new RulesCommand(host);
        var command = new Command("rules", "List the rules.") { rules._format, rules._category, rules._severity, rules._enabled, rules._common.Config, rules._common.Rules, rules._common.NoCache, rules._common.CacheFolder };
        command.SetAction(rules.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var format = CommonOptions.OneOf("format", parsed.GetRequiredValue(_format), s_formats);
        var categories = (parsed.GetValue(_category) ?? []).Select(c => CommonOptions.OneOf("category", c, s_categories)).ToArray();
        var levels = (parsed.GetValue(_severity) ?? []).Select(l => CommonOptions.OneOf("level", l, s_levels)).ToArray();
        var catalogue = _common.Catalogue(_host, parsed);
        ImmutableArray<(LoadedRule Rule, RuleDescriptor Descriptor)> known = parsed.GetValue(_enabled)
            ? [.. Enabled(parsed, catalogue)]
            : [.. CommonOptions.KnownRules(_host, catalogue).Rules.Select(r => (r, r.Descriptor))];
        var rules = known
            .Where(r => categories.Length == 0 || categories.Contains(ConfigurationReader.Word(r.Descriptor.Category)))
            .Where(r => levels.Length == 0 || RuleTable.LevelsOf(r.Descriptor).Intersect(levels).Any())
            .ToArray();
        using var output = _host.OpenOutput();
        switch (format)
        {
            case "json":
                output.Write(SchemaText.Write(new JsonObject
                {
                    ["rules"] = new JsonArray([.. rules.Select(r => RuleRecord.Of(r.Descriptor, r.Rule.Options))]),
                    ["packs"] = new JsonArray([.. catalogue.Packs.Select(RuleRecord.Of)]),
                }));
                break;
            case "markdown":
                output.Write(RuleTable.Write(rules.Select(r => r.Descriptor), ""));
                break;
            default:
                WriteLines(output, [.. rules.Select(r => r.Descriptor)]);
                foreach (var pack in catalogue.Packs)
                {
                    output.WriteLine(DisplayText.SanitiseLine($"pack {pack.Manifest.Name} {pack.Manifest.Version}  {pack.Manifest.Prefix}  {pack.ShownPath}  sha256:{pack.Sha256}"));
                }

                break;
        }

        output.Flush();
        return catalogue.Tell(_host);
    }

    // What a configuration sets is the level of every finding of the rule.
    private IEnumerable<(LoadedRule Rule, RuleDescriptor Descriptor)> Enabled(ParseResult parsed, RuleCatalogue catalogue)
    {
        var configuration = _common.Locator(_host, parsed, catalogue).For(_host.WorkingFolder);
        var settings = configuration.Settings(configuration.Folder, 1);
        foreach (var rule in configuration.Rules.Rules)
        {
            var setting = settings.Rules.GetValueOrDefault(rule.Descriptor.Id);
            if (setting?.IsEnabled ?? rule.Descriptor.IsEnabledByDefault)
            {
                yield return (rule, setting?.Severity is not { } severity ? rule.Descriptor : rule.Descriptor with
                {
                    DefaultSeverity = severity,
                    Messages = [.. rule.Descriptor.Messages.Select(m => m with { Severity = severity })],
                });
            }
        }
    }

    private void WriteLines(TextWriter output, RuleDescriptor[] rules)
    {
        var id = rules.Select(r => r.Id.Length).DefaultIfEmpty().Max();
        var name = rules.Select(r => r.Name.Length).DefaultIfEmpty().Max();
        foreach (var rule in rules)
        {
            var level = rule.IsEnabledByDefault ? ConfigurationReader.Word(rule.DefaultSeverity) : "off";
            var line = DisplayText.SanitiseLine($"{rule.Id.PadRight(id)}  {level,-7}  {rule.Name.PadRight(name)}  {rule.Title}");
            output.WriteLine(_host.IsTerminal && line.Length > _host.Width ? line[..(_host.Width - 1)].TrimEnd() + "…" : line);
        }
    }
}
