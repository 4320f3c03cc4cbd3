using System.Collections.Immutable;
using CorpusLint.Diagnostics;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Rules;

namespace CorpusLint.Engine.Gating;

/// <summary>The rules that a suppression may name, and whether a run can tell that one of them found nothing.</summary>
internal sealed class KnownRules
{
    private readonly LintResult _result;
    private readonly SuppressionSettings _settings;
    private readonly Dictionary<string, RuleDescriptor> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LoadedRule> _loaded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _compares = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ran;
    private readonly HashSet<string> _failed;

    internal KnownRules(LintResult result, SuppressionSettings settings)
    {
        _result = result;
        _settings = settings;
        foreach (var rule in settings.Rules)
        {
            _loaded.TryAdd(rule.Descriptor.Id, rule);
            _byName.TryAdd(rule.Descriptor.Id, rule.Descriptor);
            _byName.TryAdd(rule.Descriptor.Name, rule.Descriptor);
        }

        Names = [.. _byName.Keys];
        foreach (var rule in ReadingProblems.All.Concat(RunRules.All).Concat(SuppressionRules.All))
        {
            _byName.TryAdd(rule.Id, rule);
            _byName.TryAdd(rule.Name, rule);
        }

        _ran = [.. result.Rules.Select(r => r.Id)];
        _failed = [.. result.Notifications.Where(n => n.Severity == DiagnosticSeverity.Error).Select(n => n.RuleId).OfType<string>()];
    }

    /// <summary>Ids and names of those that can be suppressed.</summary>
    internal ImmutableArray<string> Names { get; }

    /// <summary>The rule of an id or a name, or null.</summary>
    internal RuleDescriptor? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Whether a rule would have found what a suppression covers: it ran to its end over all that it had to see.</summary>
    internal bool CanTell(RuleDescriptor rule, SuppressionOrigin origin)
    {
        if (!_ran.Contains(rule.Id) || _failed.Contains(rule.Id))
        {
            return false;
        }

        if (origin.Document is { } document)
        {
            return RulePlan.IsOn(rule, document.Path, _settings.Lint) && (_settings.IsWholeCorpus || !ComparesDocuments(rule));
        }

        var meant = _result.Corpus.Documents.Where(d => origin.Entry!.AppliesTo(d.Document.Path)).ToArray();
        return _settings.IsWholeCorpus && (meant.Length == 0 || Array.Exists(meant, d => RulePlan.IsOn(rule, d.Document.Path, _settings.Lint)));
    }

    private bool ComparesDocuments(RuleDescriptor rule)
    {
        if (!_compares.TryGetValue(rule.Id, out var compares))
        {
            _compares[rule.Id] = compares = !_loaded.TryGetValue(rule.Id, out var loaded) || HasGroupReports(loaded);
        }

        return compares;
    }

    // The rule ran before, so that its body comes to an end.
    private bool HasGroupReports(LoadedRule rule)
    {
        var hasGroups = true;
        RuleMeter.Run(new MeterReading(_settings.Lint.RuleFuel, _settings.Lint.MaximumPairsPerKey), () =>
        {
            var script = rule.Create();
            script.Load(RuleOptions.Defaults);
            hasGroups = !script.Begin(new Corpus([], []), false).GroupReports.IsEmpty;
        });
        return hasGroups;
    }
}
