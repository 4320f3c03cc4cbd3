using System.CommandLine;
using System.Globalization;
using CorpusLint.Cli.Configuration;
using CorpusLint.Reporting;
using CorpusLint.Rules;
using CorpusLint.Scripting.Pages;

namespace CorpusLint.Cli.Commands;

/// <summary><c>corpuslint test</c>: runs the examples on the rules' pages.</summary>
internal sealed class TestCommand
{
    private readonly ProgramHost _host;
    private readonly CommonOptions _common = new();
    private readonly Argument<string[]> _rules = new("RULE") { Description = "Ids or names of rules; all when left out.", Arity = ArgumentArity.ZeroOrMore };

    private TestCommand(ProgramHost host) => _host = host;

    internal static Command Create(ProgramHost host)
    {
        var test = new TestCommand(host);
        var command = new Command("test", "Run the examples on the rules' pages.") { test._rules, test._common.Rules, test._common.NoCache, test._common.CacheFolder };
        command.SetAction(test.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var catalogue = _common.Catalogue(_host, parsed);
        var names = CommonOptions.KnownRules(_host, catalogue);
        var words = parsed.GetValue(_rules) ?? [];
        var rules = words.Length == 0 ? names.Rules : [.. words.Select(w => Find(names, w)).Distinct()];
        var (examples, failures) = (0, 0);
        foreach (var advice in catalogue.Advice.Where(a => words.Length == 0 || rules.Any(r => r.Descriptor.SourcePath == a.Location?.Path)))
        {
            _host.Tell(RunNotifications.Line(advice));
        }

        using var output = _host.OpenOutput();
        foreach (var rule in rules)
        {
            _host.Cancellation.ThrowIfCancellationRequested();
            var failed = 0;
            var page = PageOf(rule);
            foreach (var problem in ProblemsOf(rule, page))
            {
                failed++;
                output.WriteLine(Line(problem));
            }

            foreach (var example in page?.Examples ?? [])
            {
                examples++;
                var result = PageRunner.Run(rule, example);
                if (!result.Passed)
                {
                    failed++;
                    output.WriteLine(Line(string.Create(CultureInfo.InvariantCulture, $"{page!.Path}:{example.Line}: {rule.Descriptor.Id} {example.Title}")));
                    foreach (var line in result.Report.ReplaceLineEndings("\n").Split('\n'))
                    {
                        output.WriteLine(Line("  " + line));
                    }
                }
            }

            failures += failed;
        }

        output.WriteLine($"{Count(rules.Length, "rule")}, {Count(examples, "example")}, {Count(failures, "failure")}.");
        output.Flush();
        var loading = catalogue.Tell(_host);
        return loading != ExitCode.Clean ? loading : failures > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    private static LoadedRule Find(RuleNames names, string word) =>
        names.Find(word) ?? names.Find(word.ToUpperInvariant()) ?? throw new ProgramException($"There is no rule '{word}'.{Suggestion.ForRule(word, names.All)}");

    private static IEnumerable<string> ProblemsOf(LoadedRule rule, RulePage? page)
    {
        if (page is null)
        {
            return [$"{rule.Descriptor.SourcePath}: The rule has no page; write one beside it."];
        }

        var isItsOwn = (page.RuleId, page.RuleName) == (rule.Descriptor.Id, rule.Descriptor.Name);
        return isItsOwn ? page.Problems : page.Problems.Prepend($"{page.Path}:1: The page is called '{page.RuleId} {page.RuleName}', and its script declares {rule.Descriptor.Id} {rule.Descriptor.Name}.");
    }

    private static RulePage? PageOf(LoadedRule rule) => rule.Descriptor.HelpMarkdown.Length == 0
        ? null
        : RulePageReader.Read(rule.PagePath ?? Path.ChangeExtension(rule.Descriptor.SourcePath ?? rule.Descriptor.Id, ".md"), rule.Descriptor.HelpMarkdown);

    private static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    private string Line(string line)
    {
        var safe = DisplayText.SanitiseLine(line);
        return _host.IsContinuousIntegration ? DisplayText.BreakCommands(safe) : safe;
    }
}
