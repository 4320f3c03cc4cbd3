using System.Collections.Immutable;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Model;
using CorpusLint.Rules;

namespace CorpusLint.Cli.Watching;

/// <summary>
/// What rules found: as long as a corpus and its configuration are the same, only rules that are new run, and what the
/// others found is kept.
/// </summary>
internal sealed class FindingMemory
{
    private readonly Dictionary<string, (Corpus Corpus, string Settings, ImmutableHashSet<LoadedRule> Rules, LintResult Result)> _known = new(StringComparer.Ordinal);

    /// <summary>How many rules ran since the memory was made.</summary>
    internal int Runs { get; private set; }

    /// <summary>Runs what must run.</summary>
    /// <param name="folder">The configuration's folder.</param>
    /// <param name="settingsKey">The same for the same settings.</param>
    /// <param name="corpus">The documents.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="settings">How they judge.</param>
    /// <param name="cancellation">Ends the run early.</param>
    internal LintResult Run(string folder, string settingsKey, Corpus corpus, IReadOnlyList<LoadedRule> rules, LintSettings settings, CancellationToken cancellation)
    {
        var known = _known.GetValueOrDefault(folder);
        var isSame = known.Corpus == corpus && known.Settings == settingsKey && !settings.IsProfiled
            && rules.Select(r => r.Descriptor.Id).Distinct(StringComparer.Ordinal).Count() == rules.Count;
        var fresh = isSame ? [.. rules.Where(r => !known.Rules.Contains(r))] : rules;
        Runs += fresh.Count;
        var result = Linter.Run(corpus, fresh, settings, cancellation);
        if (fresh.Count < rules.Count)
        {
            var kept = rules.Where(known.Rules.Contains).Select(r => r.Descriptor.Id).ToImmutableHashSet(StringComparer.Ordinal);
            result = Join(known.Result, kept, result);
        }

        // A rule that was stopped or that threw may do better on the next try.
        var faulty = result.Notifications.Select(n => n.RuleId).ToImmutableHashSet(StringComparer.Ordinal);
        _known[folder] = (corpus, settingsKey, [.. rules.Where(r => !faulty.Contains(r.Descriptor.Id))], result);
        return result;
    }

    /// <summary>Forgets everything that rules found.</summary>
    internal void Clear() => _known.Clear();

    // Findings of the documents' readers come with each run, so that only those of rules are taken from before.
    private static LintResult Join(LintResult before, ImmutableHashSet<string> kept, LintResult now) => now with
    {
        Diagnostics =
        [
            .. before.Diagnostics.Where(d => kept.Contains(d.Rule.Id)).Concat(now.Diagnostics)
                .OrderBy(d => d.Location.Path, StringComparer.Ordinal).ThenBy(d => d.Location.Span)
                .ThenBy(d => d.Rule.Id, StringComparer.Ordinal).ThenBy(d => d.MessageId, StringComparer.Ordinal)
                .ThenBy(d => d.Message, StringComparer.Ordinal).ThenBy(d => d.Fingerprint, StringComparer.Ordinal),
        ],
        Rules = [.. before.Rules.Where(r => kept.Contains(r.Id)).Concat(now.Rules).OrderBy(r => r.Id, StringComparer.Ordinal)],
        Notifications = [.. before.Notifications.Where(n => n.RuleId is { } id && kept.Contains(id)), .. now.Notifications],
    };
}
