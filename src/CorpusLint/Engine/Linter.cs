using System.Collections.Immutable;
using CorpusLint.Diagnostics;
using CorpusLint.Model;
using CorpusLint.Rules;

namespace CorpusLint.Engine;

/// <summary>Runs rules over a corpus.</summary>
public static class Linter
{
    /// <summary>
    /// Runs <paramref name="rules"/> over <paramref name="corpus"/>. The findings do not depend on the number of threads,
    /// the order of the documents or the rules, or the culture.
    /// </summary>
    /// <param name="corpus">The documents with their facts.</param>
    /// <param name="rules">The rules; of two with one id the first (by path of the script) runs.</param>
    /// <param name="settings">Severities, options, limits; null for <see cref="LintSettings.Default"/>.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    /// <returns>What was found, and what went wrong: a rule that throws or is stopped is a notification, and the others run on.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static LintResult Run(Corpus corpus, IReadOnlyList<LoadedRule> rules, LintSettings? settings = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(rules);
        settings ??= LintSettings.Default;
        var (unique, notifications) = WithoutDuplicates(rules);
        var assembler = new FindingAssembler(corpus);
        var runs = unique.SelectMany(r => RulePlan.Make(r, corpus, settings)).Select(p => new RuleRun(p, corpus, settings, assembler)).ToArray();
        var share = ShareOfWork(runs, settings.IsProfiled, () => new RuleCrew(settings.Threads, settings.RuleTimeout, cancellationToken).Do(runs.Select(r => r.FirstStep())));

        var problems = corpus.Documents.SelectMany(d => d.Document.Problems).ToArray();
        var ran = runs.Select(r => r.Plan.Rule.Descriptor).Concat(problems.Select(p => p.Rule));
        return new LintResult
        {
            Corpus = corpus,
            Diagnostics = InOrder(runs.SelectMany(r => r.Diagnostics)).AddRange(problems).Sort(Compare),
            Rules = [.. ran.DistinctBy(d => d.Id).OrderBy(d => d.Id, StringComparer.Ordinal)],
            Notifications = [.. notifications, .. runs.SelectMany(r => NotificationsOf(r, corpus, settings))],
            Profiles = settings.IsProfiled ? RuleProfile.Sum(runs.Select(r => r.Profile(share))) : [],
        };
    }

    // Processor time of a thread is told by no portable means, that of the process is: what the rules' threads had of it, on average.
    private static double ShareOfWork(IReadOnlyCollection<RuleRun> runs, bool isProfiled, Action work)
    {
        if (!isProfiled)
        {
            work();
            return 1;
        }

        var before = Environment.CpuUsage.TotalTime;
        work();
        var worked = Environment.CpuUsage.TotalTime - before;
        var elapsed = runs.Aggregate(TimeSpan.Zero, (sum, r) => sum + r.Elapsed);
        return elapsed > worked ? worked / elapsed : 1;
    }

    private static (ImmutableArray<LoadedRule> Unique, ImmutableArray<RunNotification> Notifications) WithoutDuplicates(IReadOnlyList<LoadedRule> rules)
    {
        var notifications = ImmutableArray.CreateBuilder<RunNotification>();
        var unique = ImmutableArray.CreateBuilder<LoadedRule>();
        foreach (var group in rules.GroupBy(r => r.Descriptor.Id, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var inOrder = group.ToArray();
            unique.Add(inOrder[0]);
            notifications.AddRange(inOrder.Skip(1).Select(r => new RunNotification(
                RunRules.DuplicateId,
                DiagnosticSeverity.Error,
                $"{r.Descriptor.SourcePath} declares {group.Key}, which {PlaceOfId(inOrder[0])} has already: suppressions and reports could not tell them apart, so that this one does not run. Give it an id of its own.",
                group.Key,
                RuleFault.AtId(r))));
        }

        return (unique.ToImmutable(), notifications.ToImmutable());
    }

    private static string PlaceOfId(LoadedRule rule) => RuleFault.AtId(rule)?.ToString() ?? rule.Descriptor.SourcePath ?? rule.Descriptor.Name;

    // The same conflict seen from both sides is one finding, and so is one that two plans of a rule made; two findings
    // at one place that say different things are kept both, and get different fingerprints.
    private static ImmutableArray<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics)
    {
        var result = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var same in diagnostics.GroupBy(d => d.Fingerprint, StringComparer.Ordinal))
        {
            if (same is ICollection<Diagnostic> { Count: 1 })
            {
                result.AddRange(same);
                continue;
            }

            var inOrder = same.Order(Comparer<Diagnostic>.Create(Compare)).ToArray();
            var kept = inOrder.Where(d => Compare(d.Location, inOrder[0].Location) == 0).DistinctBy(SaidOf).ToArray();
            result.AddRange(kept.Length == 1 ? kept : kept.Select(TellApart));
        }

        return result.DrainToImmutable();
    }

    private static string SaidOf(Diagnostic diagnostic) => string.Join('\u241F', diagnostic.Arguments.Select(a => a.Value));

    private static Diagnostic TellApart(Diagnostic diagnostic) => diagnostic with
    {
        Fingerprint = SentenceAnchors.Hash($"{diagnostic.Fingerprint}\u241E{SaidOf(diagnostic)}", 32),
        ContentFingerprint = SentenceAnchors.Hash($"{diagnostic.ContentFingerprint}\u241E{SaidOf(diagnostic)}", 32),
    };

    /// <summary>The order of findings: by path, place, rule and words.</summary>
    internal static int Compare(Diagnostic a, Diagnostic b)
    {
        var order = Compare(a.Location, b.Location);
        order = order != 0 ? order : string.CompareOrdinal(a.Rule.Id, b.Rule.Id);
        order = order != 0 ? order : string.CompareOrdinal(a.MessageId, b.MessageId);
        order = order != 0 ? order : string.CompareOrdinal(a.Message, b.Message);
        return order != 0 ? order : string.CompareOrdinal(a.Fingerprint, b.Fingerprint);
    }

    private static int Compare(Location a, Location b)
    {
        var byPath = string.CompareOrdinal(a.Path, b.Path);
        return byPath != 0 ? byPath : a.Span.CompareTo(b.Span);
    }

    private static IEnumerable<RunNotification> NotificationsOf(RuleRun run, Corpus corpus, LintSettings settings)
    {
        var rule = run.Plan.Rule;
        if (run.Faults.Count > 0)
        {
            yield return RuleFault.Report(rule, run.Faults, corpus, settings.RuleTimeout);
        }

        // Of several groups of documents the one with the most rows speaks for the join.
        foreach (var weak in run.WeakKeys.Count == 0 ? [] : run.WeakKeys.GroupBy(w => w.Line).OrderBy(g => g.Key).Select(g => g.OrderByDescending(w => (long)w.OuterRows * w.InnerRows).ThenBy(w => w.Key, StringComparer.Ordinal).First()))
        {
            yield return new RunNotification(
                RunRules.WeakJoinKey,
                DiagnosticSeverity.Warning,
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{rule.Descriptor.Id} ({rule.Descriptor.SourcePath}:{weak.Line}) joins {weak.OuterRows} rows with {weak.InnerRows}, and nearly all have the key '{weak.Key}': everything is compared with everything, which takes time that grows with the square of the corpus. Add to the key what must be equal anyway, or make it null for rows that take no part."),
                rule.Descriptor.Id,
                RuleFault.At(rule, weak.Line));
        }

        foreach (var (line, key) in run.Cuts.Distinct().Order())
        {
            yield return new RunNotification(
                RunRules.JoinCut,
                DiagnosticSeverity.Error,
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{rule.Descriptor.Id} ({rule.Descriptor.SourcePath}:{line}) pairs more than {settings.MaximumPairsPerKey} rows of the key '{key}'; the rest was not looked at. Give the join a key that tells its rows apart, or null for rows that take no part."),
                rule.Descriptor.Id,
                RuleFault.At(rule, line));
        }
    }
}
