using System.Collections.Immutable;
using CorpusLint.Diagnostics;
using CorpusLint.Model;
using CorpusLint.Rules;
using CorpusLint.Text;

namespace CorpusLint.Engine;

/// <summary>Runs the body of a script once, under the same watch as a run, to learn what it declares.</summary>
internal static class RuleProbe
{
    // A body declares some pipelines; what turns this often is not one.
    private const long BodyFuel = 20_000_000;

    /// <summary>The rule, or why it cannot be loaded.</summary>
    /// <param name="create">Makes the script's object.</param>
    /// <param name="path">The script's path, as compiled.</param>
    /// <param name="source">The script's text; null for a rule that is no script.</param>
    /// <param name="timeout">How long its body may run.</param>
    internal static (LoadedRule? Rule, RunNotification? Error) Describe(Func<RuleScript> create, string path, DocumentText? source, TimeSpan timeout)
    {
        LoadedRule? rule = null;
        var unknown = new LoadedRule(Unknown(path), [], () =>
        {
            rule = LoadedRule.From(create, path);
            return create();
        })
        { Source = source };

        var settings = LintSettings.Default with { RuleTimeout = timeout, RuleFuel = BodyFuel, Threads = 1 };
        var nothing = new Corpus([], []);
        var plan = new RulePlan(unknown, ImmutableSortedDictionary<string, System.Text.Json.JsonElement>.Empty, [], []);
        var run = new RuleRun(plan, nothing, settings, new FindingAssembler(nothing));
        new RuleCrew(1, timeout, CancellationToken.None).Do([run.FirstStep()]);
        return run.Faults.Count == 0
            ? (new LoadedRule(rule!.Descriptor, rule.Options, create) { Source = source, SettingsType = rule.SettingsType, ChoiceTypes = rule.ChoiceTypes }, null)
            : (null, RuleFault.Report(unknown, run.Faults, nothing, timeout) with { RuleId = null });
    }

    private static RuleDescriptor Unknown(string path) => new()
    {
        Id = path,
        Name = "unknown",
        Title = path,
        Category = Category.Run,
        DefaultSeverity = DiagnosticSeverity.Error,
        SourcePath = path,
    };
}
