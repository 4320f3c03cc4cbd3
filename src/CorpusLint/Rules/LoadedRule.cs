using System.Collections.Immutable;
using CorpusLint.Diagnostics;

namespace CorpusLint.Rules;

/// <summary>A rule that is ready to run: what is known about it, and how to make its script's object.</summary>
public sealed class LoadedRule
{
    private readonly Func<RuleScript> _create;

    /// <summary>Ties a description to a script that may not be loaded yet.</summary>
    /// <param name="descriptor">What is known about the rule.</param>
    /// <param name="options">Its options.</param>
    /// <param name="create">Makes a new object of the script's class; called for each run and each set of options.</param>
    internal LoadedRule(RuleDescriptor descriptor, ImmutableArray<OptionDescriptor> options, Func<RuleScript> create)
    {
        Descriptor = descriptor;
        Options = options;
        _create = create;
    }

    /// <summary>What is known about the rule without running it.</summary>
    public RuleDescriptor Descriptor { get; }

    /// <summary>The rule's options by name; empty when it has none.</summary>
    public ImmutableArray<OptionDescriptor> Options { get; }

    /// <summary>The exact text of the script, so that a fault can point into it; null when it is not at hand.</summary>
    public Text.DocumentText? Source { get; init; }

    /// <summary>Path of the rule's page, as messages name it; null when the page lies beside the script under its name.</summary>
    public string? PagePath { get; init; }

    /// <summary>Full name of the type of the rule's options, by which their documentation is found; null when it has none.</summary>
    internal string? SettingsType { get; init; }

    /// <summary>Names of the enums of the options that are choices, by option.</summary>
    internal ImmutableDictionary<string, string> ChoiceTypes { get; init; } = ImmutableDictionary<string, string>.Empty;

    internal RuleScript Create() => _create();

    /// <summary>Runs a script once to learn what it declares.</summary>
    /// <exception cref="Exception">Whatever the script throws.</exception>
    internal static LoadedRule From(Func<RuleScript> create, string? sourcePath = null)
    {
        var script = create();
        script.Load(RuleOptions.Defaults);
        return new LoadedRule(Describe(script, sourcePath), script.UsedOptions.Descriptors, create) { SettingsType = script.UsedOptions.SettingsType, ChoiceTypes = script.UsedOptions.ChoiceTypes };
    }

    private static RuleDescriptor Describe(RuleScript script, string? sourcePath)
    {
        var rule = script.DeclaredRule;
        return new RuleDescriptor
        {
            Id = rule.Id,
            Name = rule.Name,
            Title = rule.Name.Replace('-', ' '),
            Category = rule.Category,
            DefaultSeverity = rule.Severity,
            IsEnabledByDefault = rule.IsEnabledByDefault,
            Messages = [.. rule.Messages.Select(m => new MessageDescriptor(m.Id, m.Format.Text, m.Severity))],
            SourcePath = sourcePath,
        };
    }
}
