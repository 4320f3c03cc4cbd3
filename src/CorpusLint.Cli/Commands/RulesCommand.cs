using System.CommandLine;
using CorpusLint.Cli.Configuration;
using CorpusLint.Reporting;

namespace CorpusLint.Cli.Commands;

/// <summary><c>corpuslint rules</c>: the rules with id, name and severity.</summary>
internal static class RulesCommand
{
    internal static Command Create(ProgramHost host)
    {
        var common = new CommonOptions();
        var command = new Command("rules", "List the rules.") { common.Rules, common.NoCache, common.CacheFolder };
        command.SetAction(parsed =>
        {
            var catalogue = common.Catalogue(host, parsed);
            var rules = CommonOptions.KnownRules(host, catalogue).Rules;
            using var output = host.OpenOutput();
            foreach (var rule in rules)
            {
                var descriptor = rule.Descriptor;
                var level = descriptor.IsEnabledByDefault ? ConfigurationReader.Word(descriptor.DefaultSeverity) : "off";
                output.WriteLine($"{descriptor.Id}  {level,-7}  {descriptor.Name}");
            }

            foreach (var pack in catalogue.Packs)
            {
                output.WriteLine(DisplayText.SanitiseLine($"pack {pack.Manifest.Name} {pack.Manifest.Version}  {pack.Manifest.Prefix}  {pack.ShownPath}  sha256:{pack.Sha256}"));
            }

            return catalogue.Tell(host);
        });
        return command;
    }
}
