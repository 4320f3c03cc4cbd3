using System.Collections.Immutable;
using System.Text;
using CorpusLint.Rules;

namespace CorpusLint.Cli.Configuration;

/// <summary>The rules that a configuration may name, by id and by name.</summary>
internal sealed class RuleNames
{
    private readonly Dictionary<string, LoadedRule> _rules = new(StringComparer.Ordinal);

    /// <summary>Takes rules.</summary>
    /// <param name="rules">The rules; of those that share an id or a name the first is meant by it.</param>
    internal RuleNames(IReadOnlyCollection<LoadedRule> rules)
    {
        Rules = [.. rules.OrderBy(r => r.Descriptor.Id, StringComparer.Ordinal)];
        foreach (var rule in rules)
        {
            _rules.TryAdd(rule.Descriptor.Id, rule);
            _rules.TryAdd(rule.Descriptor.Name, rule);
        }

        var key = new StringBuilder();
        foreach (var rule in Rules)
        {
            key.Append(rule.Descriptor.Id).Append(' ').Append(rule.Descriptor.Name);
            foreach (var option in rule.Options)
            {
                key.Append(' ').Append(option.Name);
            }

            key.Append('\n');
        }

        Key = key.ToString();
    }

    /// <summary>The rules in order of id.</summary>
    internal ImmutableArray<LoadedRule> Rules { get; }

    /// <summary>Everything of the rules that the schema of the configuration depends on.</summary>
    internal string Key { get; }

    /// <summary>Ids and names.</summary>
    internal IEnumerable<string> All => _rules.Keys;

    /// <summary>The rule of an id or a name, or null.</summary>
    internal LoadedRule? Find(string idOrName) => _rules.GetValueOrDefault(idOrName);
}
