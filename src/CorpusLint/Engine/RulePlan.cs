using System.Collections.Immutable;
using System.Text.Json;
using CorpusLint.Diagnostics;
using CorpusLint.Model;
using CorpusLint.Rules;

namespace CorpusLint.Engine;

/// <summary>
/// One rule with one set of options, and the documents whose findings it makes. A rule that overrides give several sets
/// of options is planned once for each.
/// </summary>
/// <param name="Rule">The rule.</param>
/// <param name="Options">The configured options.</param>
/// <param name="IsConcerned">For each document by its number, whether findings that point there first are kept.</param>
/// <param name="Severities">For each document, the configured severity, or null.</param>
internal sealed record RulePlan(
    LoadedRule Rule,
    ImmutableSortedDictionary<string, JsonElement> Options,
    ImmutableArray<bool> IsConcerned,
    ImmutableArray<DiagnosticSeverity?> Severities)
{
    private static readonly RuleSetting s_none = new();

    /// <summary>The plans of a rule; none when it is switched off everywhere.</summary>
    internal static IEnumerable<RulePlan> Make(LoadedRule rule, Corpus corpus, LintSettings settings)
    {
        var effective = corpus.Documents.Select(d => SettingOf(rule.Descriptor.Id, d.Document.Path, settings)).ToArray();
        var isOn = effective.Select(e => e.IsEnabled ?? rule.Descriptor.IsEnabledByDefault).ToArray();
        var keys = effective.Select(e => KeyOf(e.Options)).ToArray();
        return keys.Where((_, i) => isOn[i]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(key => new RulePlan(
            rule,
            effective[Array.IndexOf(keys, key)].Options,
            [.. keys.Select((k, i) => k == key && isOn[i])],
            [.. effective.Select(e => e.Severity)]));
    }

    /// <summary>What the settings say of a rule for a document.</summary>
    internal static RuleSetting SettingOf(string ruleId, string path, LintSettings settings)
    {
        var setting = settings.Rules.GetValueOrDefault(ruleId) ?? s_none;
        foreach (var change in settings.Overrides)
        {
            setting = change.Rules.TryGetValue(ruleId, out var other) && change.AppliesTo(path) ? Merge(setting, other) : setting;
        }

        return setting;
    }

    /// <summary>Whether a rule runs for a document.</summary>
    internal static bool IsOn(RuleDescriptor rule, string path, LintSettings settings) => SettingOf(rule.Id, path, settings).IsEnabled ?? rule.IsEnabledByDefault;

    private static RuleSetting Merge(RuleSetting first, RuleSetting second) => new()
    {
        IsEnabled = second.IsEnabled ?? first.IsEnabled,
        Severity = second.Severity ?? first.Severity,
        Options = first.Options.SetItems(second.Options),
    };

    private static string KeyOf(ImmutableSortedDictionary<string, JsonElement> options) =>
        string.Join('\n', options.Select(o => $"{o.Key}={o.Value.GetRawText()}"));
}
