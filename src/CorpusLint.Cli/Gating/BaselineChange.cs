using System.Collections.Immutable;
using CorpusLint.Diagnostics;
using CorpusLint.Engine.Gating;

namespace CorpusLint.Cli.Gating;

/// <summary>What somebody says about the findings that they accept.</summary>
/// <param name="Reason">Why; null when nothing is said.</param>
/// <param name="By">Who.</param>
/// <param name="Until">The last day; null for ever.</param>
internal sealed record Acceptance(string? Reason, string? By, DateOnly? Until);

/// <summary>What a baseline becomes when it is brought up to date.</summary>
/// <param name="Entries">The entries then, in the order of the file.</param>
/// <param name="Added">Those that are new.</param>
/// <param name="Dropped">Those whose finding is no more, wholly or in part.</param>
/// <param name="Edited">Those whose finding moved to another document or whose sentence was edited, as they are then.</param>
/// <param name="Expired">Those that have run out and whose finding is still there; they stay, and do not count.</param>
internal sealed record BaselineChange(
    ImmutableArray<BaselineEntry> Entries,
    ImmutableArray<BaselineEntry> Added,
    ImmutableArray<BaselineEntry> Dropped,
    ImmutableArray<BaselineEntry> Edited,
    ImmutableArray<BaselineEntry> Expired)
{
    /// <summary>Makes the change.</summary>
    /// <param name="gate">The gate of the run.</param>
    /// <param name="file">The baseline as it is; without entries for one that is to be made.</param>
    /// <param name="diagnostics">All findings of what it governs.</param>
    /// <param name="rules">Ids of the rules to change something for; null for all.</param>
    /// <param name="acceptance">What is said of what is accepted now; null to accept nothing and only drop what is no more.</param>
    internal static BaselineChange Of(BaselineGate gate, BaselineFile file, IReadOnlyList<Diagnostic> diagnostics, IReadOnlySet<string>? rules, Acceptance? acceptance)
    {
        var (match, expiredOf) = gate.Match(diagnostics, file);
        var known = gate.Known(file);
        var found = Enumerable.Range(0, diagnostics.Count).ToLookup(d => match.KnownOf[d]);
        var gone = match.Absent.CountBy(i => i).ToDictionary();
        var (kept, added, dropped, edited, expired) = (new List<BaselineEntry>(), new List<BaselineEntry>(), new List<BaselineEntry>(), new List<BaselineEntry>(), new List<BaselineEntry>());
        var stillThere = expiredOf.Values.ToHashSet();
        for (var i = 0; i < file.Entries.Length; i++)
        {
            var entry = file.Entries[i];
            if (rules?.Contains(entry.Finding.RuleId) == false || known[i].Paths.Any(p => gate.PresenceOf(p) == DocumentPresence.LeftOut))
            {
                kept.Add(entry);
                continue;
            }

            if (stillThere.Contains(i))
            {
                var renewed = acceptance?.Until is null ? entry : entry with { Until = acceptance.Until, Reason = acceptance.Reason ?? entry.Reason, By = acceptance.By ?? entry.By };
                kept.Add(renewed);
                (renewed == entry ? expired : edited).Add(renewed);
                continue;
            }

            if (gone.TryGetValue(i, out var missing))
            {
                dropped.Add(entry with { Finding = entry.Finding with { Count = missing } });
            }

            foreach (var d in found[i])
            {
                var now = gate.FromFolder(KnownFinding.Of(diagnostics[d]), file.Folder);
                var isSame = acceptance is null || (now.ContentFingerprint == entry.Finding.ContentFingerprint && now.Paths.SequenceEqual(entry.Finding.Paths, StringComparer.Ordinal));
                var next = entry with { Finding = (isSame ? entry.Finding : now) with { Count = 1 } };
                kept.Add(next);
                if (!isSame)
                {
                    edited.Add(next);
                }
            }
        }

        foreach (var d in acceptance is null ? [] : found[-1].Where(d => !expiredOf.ContainsKey(d) && diagnostics[d].Suppressions.IsEmpty && rules?.Contains(diagnostics[d].Rule.Id) != false))
        {
            var entry = new BaselineEntry(gate.FromFolder(KnownFinding.Of(diagnostics[d]), file.Folder)) { Reason = acceptance!.Reason, By = acceptance.By, Until = acceptance.Until };
            kept.Add(entry);
            added.Add(entry);
        }

        return new BaselineChange(Counted(kept), Counted(added), [.. dropped], Counted(edited), Counted(expired));
    }

    // What nothing tells apart is one entry with its number.
    private static ImmutableArray<BaselineEntry> Counted(IEnumerable<BaselineEntry> entries) => BaselineFile.InOrder(
        entries.GroupBy(e => e.Key, StringComparer.Ordinal).Select(g => g.Aggregate(BaselineEntry.Better) is var best
            ? best with { Finding = best.Finding with { Count = g.Sum(e => e.Finding.Count) } } : best));
}
