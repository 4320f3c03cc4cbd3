using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using CorpusLint.Cli.Configuration;
using CorpusLint.Cli.Testing;
using CorpusLint.Cli.Watching;
using CorpusLint.Engine;
using CorpusLint.Model;
using CorpusLint.Rules;
using CorpusLint.Scripting.Pages;

namespace CorpusLint.Cli.Commands;

/// <summary><c>corpuslint test</c>: runs the examples on the rules' pages.</summary>
internal sealed class TestCommand
{
    private readonly ProgramHost _host;
    private readonly CommonOptions _common = new();
    private readonly Argument<string[]> _rules = new("RULE") { Description = "Ids or names of rules, or paths of your own; when left out, your own rules (--rules, or ruleFolders of the configuration), or the program's when you have none.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string[]> _filter = new("--filter") { Description = "Run only examples with these words in their title, or in their rule's id, name or path; can be given several times.", HelpName = "WORDS" };
    private readonly Option<bool> _list = new("--list") { Description = "List the examples and run none." };
    private readonly Option<bool> _accept = new("--accept") { Description = "Rewrite the marks, labels, messages and fixed documents of failing examples to what was found; read the difference before you keep it." };
    private readonly Option<bool> _coverage = new("--coverage") { Description = "List what no example tries: rules, messages, options, fixes, near misses." };
    private readonly Option<bool> _requireCoverage = new("--require-coverage") { Description = "The same, and the exit code is 1 when something is listed." };

    private readonly Option<bool> _watch = CommonOptions.Watch();

    private TestCommand(ProgramHost host) => _host = host;

    internal static Command Create(ProgramHost host)
    {
        var test = new TestCommand(host);
        var command = new Command("test", "Run the examples on the rules' pages.")
        {
            test._rules, test._filter, test._list, test._accept, test._coverage, test._requireCoverage, test._watch,
            test._common.Rules, test._common.NoCache, test._common.CacheFolder,
        };
        CommonOptions.RejectUnknownOptions(command, test._rules);
        command.SetAction(parsed => parsed.GetValue(test._watch) ? test.Watch(parsed) : test.Run(parsed));
        return command;
    }

    private int Watch(ParseResult parsed)
    {
        if (parsed.GetValue(_accept) || parsed.GetValue(_list))
        {
            throw new ProgramException("--watch runs the pages while you write them; --accept and --list are for a single run.");
        }

        // A configuration may come or change; the folders of rules are known once they are loaded.
        var nearest = ConfigurationLocator.Nearest(_host, _host.WorkingFolder) is { } path ? Path.GetDirectoryName(path)! : _host.WorkingFolder;
        return WatchLoop.Run(_host, [new WatchedPlace(nearest, false)], [], () => Run(parsed));
    }

    private int Run(ParseResult parsed)
    {
        var accepts = parsed.GetValue(_accept);
        if (accepts && _host.IsContinuousIntegration)
        {
            throw new ProgramException("--accept rewrites what a person must read before it is kept, and so does nothing in continuous integration. Run it where you can see the difference.");
        }

        var coverage = parsed.GetValue(_coverage) || parsed.GetValue(_requireCoverage);
        if (coverage && parsed.GetValue(_filter) is { Length: > 0 })
        {
            throw new ProgramException("--coverage looks at whole pages, and --filter leaves out a part of them. Name rules instead: corpuslint test RULE --coverage.");
        }

        var catalogue = _common.Catalogue(_host, parsed);
        var names = CommonOptions.KnownRules(_host, catalogue);
        var selection = new TestSelection([.. parsed.GetValue(_rules) ?? []], [.. parsed.GetValue(_filter) ?? []]);
        var tests = new PageTests(_host, catalogue, selection);
        var rules = tests.Select(names);
        foreach (var advice in catalogue.Advice.Where(a => a.Location is null || rules.Any(r => r.Descriptor.SourcePath == a.Location.Path)))
        {
            _host.Tell(RunNotifications.Line(advice));
        }

        using var output = _host.OpenOutput();
        var report = new TestReport(_host, output);
        if (parsed.GetValue(_list))
        {
            return List(tests, rules, selection, catalogue, report);
        }

        var taken = TakenIds(names, rules);
        foreach (var notification in taken)
        {
            _host.Tell(RunNotifications.Line(notification));
        }

        var results = tests.Run(rules);
        foreach (var missing in results.Where(_ => selection.Filters.IsEmpty).SelectMany(r => MissingExamples.Of(r.Rule, r.Page)))
        {
            _host.Tell(RunNotifications.Line(missing));
        }

        RejectEmpty(selection, results.Sum(r => r.Examples.Length));
        if (accepts)
        {
            results = new PageAcceptance(_host, tests, report).Accept(results);
        }

        var failures = report.Write(selection.Filters.IsEmpty ? results : [.. results.Where(r => r.Examples.Length > 0)], selection.Select(_host, catalogue.Broken).Count());
        var gaps = coverage ? report.WriteCoverage(results) : 0;
        output.Flush();
        var loading = catalogue.Tell(_host);
        return loading != ExitCode.Clean ? loading
            : taken.Length > 0 ? ExitCode.Failed
            : failures > 0 || (gaps > 0 && parsed.GetValue(_requireCoverage)) ? ExitCode.Findings
            : ExitCode.Clean;
    }

    // A page runs its rule alone, and a check would leave the later of two rules with one id out. A copy of a shipped rule is
    // no other rule: whoever works on those tests a folder of them.
    private static ImmutableArray<RunNotification> TakenIds(RuleNames names, ImmutableArray<LoadedRule> tested) =>
    [
        .. names.Rules.GroupBy(r => r.Descriptor.Id, StringComparer.Ordinal)
            .Select(g => g.DistinctBy(r => r.Descriptor.Name).ToArray())
            .Where(g => g.Length > 1 && g.Any(tested.Contains))
            .SelectMany(g => Linter.Run(new Corpus([], []), g).Notifications.Where(n => n.Descriptor == RunRules.DuplicateId)),
    ];

    private int List(PageTests tests, IEnumerable<LoadedRule> rules, TestSelection selection, RuleCatalogue catalogue, TestReport report)
    {
        var examples = tests.List(rules).ToArray();
        RejectEmpty(selection, examples.Length);
        foreach (var (rule, path, example) in examples)
        {
            var kind = example.IsTodo ? " (to do)" : example.IsNearMiss ? " (near miss)" : "";
            report.Line(string.Create(CultureInfo.InvariantCulture, $"{path}:{example.Line}: {rule.Descriptor.Id} {(example.Finds ? "finds" : "passes")}: {example.Title}{kind}"));
        }

        return catalogue.Tell(_host);
    }

    private static void RejectEmpty(TestSelection selection, int examples)
    {
        if (examples == 0 && !selection.Filters.IsEmpty)
        {
            throw new ProgramException($"No example has '{string.Join("' or '", selection.Filters)}' in its title, or in its rule's id, name or path. --list shows the examples.");
        }
    }
}
