using System.CommandLine;
using CorpusLint.Cli.Configuration;
using CorpusLint.Reporting;
using CorpusLint.Rules;

namespace CorpusLint.Cli.Commands;

/// <summary><c>corpuslint explain</c>: one rule's page, messages and options.</summary>
internal static class ExplainCommand
{
    internal static Command Create(ProgramHost host)
    {
        var common = new CommonOptions();
        var id = new Argument<string>("RULE") { Description = "Id or name of a rule: CL8001, numeric-disagreement-across." };
        var command = new Command("explain", "Explain a rule: why it matters, what it finds, its options.") { id, common.Rules, common.NoCache, common.CacheFolder };
        command.SetAction(parsed =>
        {
            var catalogue = common.Catalogue(host, parsed);
            var names = catalogue.Load([]);
            var word = parsed.GetRequiredValue(id);
            var rule = names.Find(word) ?? names.Find(word.ToUpperInvariant())
                ?? throw new ProgramException($"There is no rule '{word}'.{Suggestion.ForRule(word, names.All)}");
            using var output = host.OpenOutput();
            output.WriteLine(DisplayText.Sanitise(rule.Descriptor.HelpMarkdown.Length > 0 ? rule.Descriptor.HelpMarkdown.TrimEnd() : $"# {rule.Descriptor.Id} {rule.Descriptor.Name}\n\n{rule.Descriptor.Title}"));
            foreach (var line in Options(rule))
            {
                output.WriteLine(DisplayText.Sanitise(line));
            }

            return catalogue.Tell(host);
        });
        return command;
    }

    private static IEnumerable<string> Options(LoadedRule rule)
    {
        yield return "";
        yield return $"Severity: {ConfigurationReader.Word(rule.Descriptor.DefaultSeverity)}{(rule.Descriptor.IsEnabledByDefault ? "" : ", off by default")}";
        foreach (var option in rule.Options)
        {
            var range = option.Minimum is null && option.Maximum is null ? "" : $", {option.Minimum} to {option.Maximum}";
            var choice = option.Values.Count == 0 ? "" : ", one of " + string.Join(", ", option.Values);
            yield return $"Option {option.Name}: {option.Description}{(option.Description.Length > 0 ? " " : "")}(default {option.Default}{range}{choice})";
        }
    }
}
