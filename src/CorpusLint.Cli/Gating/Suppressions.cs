using System.Collections.Immutable;
using CorpusLint.Cli.Configuration;
using CorpusLint.Cli.Files;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Engine.Gating;
using CorpusLint.Scripting;
using CorpusLint.Text;

namespace CorpusLint.Cli.Gating;

/// <summary>Applies the suppressions of documents, and of the files beside their configurations, to the findings of a run.</summary>
/// <param name="host">The outside.</param>
/// <param name="root">Full path of the folder that the paths of documents are relative to.</param>
/// <param name="isWhole">Whether all documents of a configuration's corpus were looked at.</param>
internal sealed class Suppressions(ProgramHost host, string root, Func<CorpusConfiguration, bool> isWhole)
{
    /// <summary>Those of what was found and read.</summary>
    internal static Suppressions Of(ProgramHost host, CorpusFiles found, LoadedCorpora corpora) => new(host, found.Root, c => corpora.Problems.IsEmpty && found.Covers(c));

    /// <summary>What is done to the findings of one part of the run, each time that its documents are looked at.</summary>
    /// <param name="configuration">What governs its documents.</param>
    /// <param name="lint">How they were judged.</param>
    internal Func<LintResult, LintResult> For(CorpusConfiguration configuration, LintSettings lint)
    {
        var settings = SettingsOf(configuration, lint);
        return result => WithinRoot(Suppressor.Apply(result, settings).Result);
    }

    /// <summary>All suppressions of one part of the run.</summary>
    internal SuppressionResult Apply(CorpusConfiguration configuration, LintSettings lint, LintResult result) => Suppressor.Apply(result, SettingsOf(configuration, lint));

    private SuppressionSettings SettingsOf(CorpusConfiguration configuration, LintSettings lint)
    {
        var options = configuration.File.Suppressions;
        var entered = configuration.Suppressions;
        var path = entered.Name.Length == 0 ? "" : Path.GetRelativePath(root, Path.Combine(configuration.Folder, entered.Name)).Replace('\\', '/');
        return new SuppressionSettings
        {
            Rules = configuration.Rules.Rules,
            Lint = lint,
            Today = () => host.Today,
            AllowsComments = options?.Comments ?? true,
            IsReasonRequired = options?.ReasonRequired ?? true,
            Locked = [.. options?.Locked ?? []],
            EntriesFile = options?.File ?? EnteredSuppressions.UsualName,
            IsWholeCorpus = isWhole(configuration),
            NearestWord = NearestWord.To,
            Entries =
            [
                .. entered.Entries.Select(e => new SuppressionEntry
                {
                    RuleId = e.Value.Rule,
                    AppliesTo = document => e.AppliesTo(configuration.Relative(Path.Combine(root, document))),
                    Text = e.Value.Text,
                    Fingerprint = e.Value.Fingerprint,
                    Reason = e.Value.Reason ?? "",
                    By = e.Value.By,
                    Until = e.Value.Until,
                    Location = new Location(path, entered.Text, e.Place),
                }),
            ],
        };
    }

    // A finding has its place below the root of the run. What a file above it says wrongly is told as something about the run.
    private LintResult WithinRoot(LintResult result)
    {
        var above = result.Diagnostics.Where(d => IsAbove(d.Location)).ToImmutableArray();
        return above.IsEmpty ? result : result with
        {
            Diagnostics = result.Diagnostics.RemoveRange(above),
            Notifications = [.. result.Notifications, .. above.Select(d => new RunNotification(
                d.Rule, DiagnosticSeverity.Warning, $"{d.Location with { Path = host.ShownPath(Path.Combine(root, d.Location.Path)) }}: {d.Message}", null, null))],
        };
    }

    private static bool IsAbove(Location location) => location.Path.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(location.Path);
}
