using System.Collections.Immutable;
using System.Text.Json;
using CorpusLint.Diagnostics;

namespace CorpusLint.Engine;

/// <summary>How a run judges: severities, switched-off rules, options, limits. Made from configuration and command line.</summary>
public sealed record LintSettings
{
    /// <summary>The defaults: every rule enabled by default runs with its own severity and options.</summary>
    public static readonly LintSettings Default = new();

    /// <summary>Settings by rule id, for all documents.</summary>
    public ImmutableDictionary<string, RuleSetting> Rules { get; init; } = ImmutableDictionary<string, RuleSetting>.Empty;

    /// <summary>Settings for some documents; a later one wins over an earlier one and over <see cref="Rules"/>.</summary>
    public ImmutableArray<SettingsOverride> Overrides { get; init; } = [];

    /// <summary>Number of threads; default the number of processors. The findings do not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>How long one rule may run before it is stopped and the run counts as incomplete; default 20 seconds.</summary>
    public TimeSpan RuleTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Turns of loops, calls and rows that a rule may take over one document or one group before it is stopped; default
    /// 500 million, some seconds. Counted alike on every machine, so that it stops a rule at the same place everywhere.
    /// </summary>
    public long RuleFuel { get; init; } = 500_000_000;

    /// <summary>Whether <see cref="LintResult.Profiles"/> is filled; default false.</summary>
    public bool IsProfiled { get; init; }

    /// <summary>Pairs that one key of one join may form before the join is cut and the cut reported; default 100,000.</summary>
    public int MaximumPairsPerKey { get; init; } = 100_000;
}

/// <summary>What configuration says of one rule; null leaves what was there before.</summary>
public sealed record RuleSetting
{
    /// <summary>Whether the rule runs.</summary>
    public bool? IsEnabled { get; init; }

    /// <summary>Severity of all its findings.</summary>
    public DiagnosticSeverity? Severity { get; init; }

    /// <summary>Values of its options by name (camel case), as JSON.</summary>
    public ImmutableSortedDictionary<string, JsonElement> Options { get; init; } = ImmutableSortedDictionary<string, JsonElement>.Empty;
}

/// <summary>Settings for the documents that a glob matches.</summary>
/// <param name="AppliesTo">Whether a document's path is meant.</param>
/// <param name="Rules">Settings by rule id.</param>
public sealed record SettingsOverride(Func<string, bool> AppliesTo, ImmutableDictionary<string, RuleSetting> Rules);
