using System.Collections.Immutable;
using CorpusLint.Cli.Files;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;

namespace CorpusLint.Cli.Configuration;

/// <summary>
/// Finds what valid configurations say without any effect. Entries of registries that no document names are none of it: a
/// registry is shared, and outlives the pieces that it was written for.
/// </summary>
internal sealed class ConfigurationAdvice
{
    private readonly CorpusConfiguration _configuration;
    private readonly JsonValue _json;
    private readonly List<(JsonValue Place, RuleDescriptor What, string Message)> _found = [];

    private ConfigurationAdvice(CorpusConfiguration configuration, JsonValue json) => (_configuration, _json) = (configuration, json);

    /// <summary>What there is to say about the configurations of a run, in order of their folders and of place.</summary>
    internal static ImmutableArray<RunNotification> Of(CorpusFiles found) =>
    [
        .. found.Configurations.OrderBy(c => c.Folder, StringComparer.Ordinal)
            .SelectMany(c => c.Json is { } json ? new ConfigurationAdvice(c, json).Look(found) : []),
    ];

    private IEnumerable<RunNotification> Look(CorpusFiles found)
    {
        LookAtRules(_json["rules"], _configuration.File.Rules, [.. _configuration.File.Overrides.Select(o => o.Rules)]);
        var overrides = _json["overrides"]?.Items ?? [];
        for (var i = 0; i < overrides.Count; i++)
        {
            LookAtRules(overrides[i]["rules"], _configuration.File.Overrides[i].Rules, [_configuration.File.Rules, .. _configuration.File.Overrides.Where((_, o) => o != i).Select(o => o.Rules)]);
            if (overrides[i].Members.All(m => m.Name == "files" || (m.Name == "rules" && m.Value.Members.Count == 0)))
            {
                _found.Add((overrides[i], SettingProblems.WithoutEffect, "This override says nothing besides its files, so that they are judged like all others. Say what differs for them, or take it out."));
            }
        }

        // Whoever names some documents on the command line has not shown that there are no others.
        if (found.HasLookedThrough(_configuration.Folder))
        {
            LookAtPatterns([.. found.Files.Where(f => f.Configuration == _configuration).Select(f => Path.GetRelativePath(_configuration.Folder, f.FullPath).Replace('\\', '/'))]);
        }

        return _found.OrderBy(f => f.Place.Start).Select(f => new RunNotification(f.What, DiagnosticSeverity.Note, f.Message, null, f.Place.Location));
    }

    private void LookAtPatterns(string[] documents)
    {
        LookAtPatterns(_json["include"], documents, "nothing is read for it");
        foreach (var group in _json["groups"]?.Items ?? [])
        {
            LookAtPatterns(group["documents"], documents, "it puts nothing into the group");
        }

        foreach (var special in _json["overrides"]?.Items ?? [])
        {
            LookAtPatterns(special["files"], documents, "what differs here differs nowhere");
        }
    }

    private void LookAtPatterns(JsonValue? patterns, string[] documents, string effect)
    {
        foreach (var pattern in patterns?.Items ?? [])
        {
            var words = pattern.Text.Replace('\\', '/');
            words = words.StartsWith("./", StringComparison.Ordinal) ? words[2..] : words;

            // Matching is slow: only what begins like the pattern is matched with it.
            var firstMark = words.AsSpan().IndexOfAny('*', '?') is >= 0 and var mark ? mark : words.Length;
            var beginning = words[..(words.LastIndexOf('/', Math.Max(0, firstMark - 1)) + 1)];
            var globs = new Globs([words]);
            if (!documents.Any(d => d.StartsWith(beginning, StringComparison.Ordinal) && globs.Match(d)))
            {
                _found.Add((pattern, SettingProblems.PatternWithoutDocuments, $"The pattern '{pattern.Text}' matches no document, so that {effect}. Mend it, or take it out."));
            }
        }
    }

    private void LookAtRules(JsonValue? json, ImmutableSortedDictionary<string, RuleEntry> rules, ImmutableSortedDictionary<string, RuleEntry>[] others)
    {
        if (json is null)
        {
            return;
        }

        foreach (var (id, entry) in rules)
        {
            if (_configuration.Rules.Find(id) is not { } rule)
            {
                continue;
            }

            var isOn = entry.Setting.IsEnabled ?? (rule.Descriptor.IsEnabledByDefault || others.Any(o => o.GetValueOrDefault(id)?.Setting.IsEnabled == true));
            var isOnElsewhere = rules == _configuration.File.Rules && others.Any(o => o.GetValueOrDefault(id)?.Setting.IsEnabled == true);
            if (!isOn && !isOnElsewhere && entry.Place.Value.Members.FirstOrDefault(m => m.Name != "severity") is { } option)
            {
                _found.Add((option.Value, SettingProblems.WithoutEffect, $"{id} {rule.Descriptor.Name} is off here, so that its option '{option.Name}' changes nothing. Give the rule a severity, or take its options out."));
            }

            foreach (var member in entry.Place.Value.Members)
            {
                if (rule.Options.FirstOrDefault(o => o.Name == member.Name)?.Deprecation is { } advice)
                {
                    _found.Add((member.Value, SettingProblems.DeprecatedOption, $"The option '{member.Name}' is deprecated: {advice}"));
                }
            }
        }
    }
}
