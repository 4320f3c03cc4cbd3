using System.CommandLine;
using CorpusLint.Cli.Configuration;
using CorpusLint.Diagnostics;
using CorpusLint.Documents;
using CorpusLint.Engine;
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
            var word = parsed.GetRequiredValue(id);
            if (FindOwn(word) is { } own)
            {
                using var page = host.OpenOutput();
                page.WriteLine(DisplayText.Sanitise(own.HelpMarkdown.TrimEnd()));
                return ExitCode.Clean;
            }

            var catalogue = common.Catalogue(host, parsed);
            var names = CommonOptions.KnownRules(host, catalogue);
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

    // The engine's own rules need no script, so that their pages can be read when no rule can be loaded.
    private static RuleDescriptor? FindOwn(string word) =>
        RunRules.All.Concat(ReadingProblems.All).FirstOrDefault(r => r.Id.Equals(word, StringComparison.OrdinalIgnoreCase) || r.Name == word);

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
