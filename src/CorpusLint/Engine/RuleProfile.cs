using System.Collections.Immutable;
using CorpusLint.Diagnostics;

namespace CorpusLint.Engine;

/// <summary>What one rule cost, over all its sets of options.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Elapsed">Time of all threads that ran it, by the clock, loading and the making of findings included; longer on a busy machine.</param>
/// <param name="Loading">The part of it that went into the script's body and into compiling it for the machine.</param>
/// <param name="Stages">Its stages, each behind its inputs; those that lead to no report never run and are left out.</param>
public sealed record RuleProfile(RuleDescriptor Rule, TimeSpan Elapsed, TimeSpan Loading, ImmutableArray<StageProfile> Stages)
{
    /// <summary>What every rule may cost whatever the corpus: its stages are compiled for the machine as they first run.</summary>
    private static readonly TimeSpan s_start = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// What a rule may cost for a million characters of text. Reading and understanding them took about half a second of a
    /// core when this was set: forty rules within the budget cost less than half of that.
    /// </summary>
    private static readonly TimeSpan s_perMillionCharacters = TimeSpan.FromMilliseconds(5);

    /// <summary>
    /// The part of <see cref="Elapsed"/>, without <see cref="Loading"/>, for which the machine worked on the rule, as far as the
    /// processor time of the whole run tells: on a busy machine threads wait for a core, and a budget is no matter of luck.
    /// </summary>
    public TimeSpan Working { get; init; } = Elapsed - Loading;

    /// <summary>Sources that had no row, in order of the script; a rule with one is waiting for facts that no document has.</summary>
    public IEnumerable<StageProfile> EmptySources => Stages.Where(s => s.IsSource && s.Rows == 0);

    /// <summary>How long a machine may work on a rule over a corpus, loading aside, before a profile names it: 100 ms, and 5 ms for each million characters.</summary>
    /// <param name="characters">Length of all documents in UTF-16 code units.</param>
    public static TimeSpan BudgetFor(long characters) => s_start + (s_perMillionCharacters * (characters / 1e6));

    /// <summary>One profile for each rule, by id: those of several sets of options or of several corpora are added up.</summary>
    public static ImmutableArray<RuleProfile> Sum(IEnumerable<RuleProfile> profiles) =>
    [
        .. profiles.GroupBy(p => p.Rule.Id, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Aggregate((a, b) => new RuleProfile(
            a.Rule, a.Elapsed + b.Elapsed, a.Loading + b.Loading, Sum(a.Stages, b.Stages)) { Working = a.Working + b.Working })),
    ];

    // A script that declares other stages under other options keeps those that come first.
    private static ImmutableArray<StageProfile> Sum(ImmutableArray<StageProfile> a, ImmutableArray<StageProfile> b)
    {
        var (longer, shorter) = a.Length >= b.Length ? (a, b) : (b, a);
        return [.. longer.Select((s, i) => i < shorter.Length ? s with { Rows = s.Rows + shorter[i].Rows, Elapsed = s.Elapsed + shorter[i].Elapsed } : s)];
    }
}

/// <summary>What one stage of a rule cost.</summary>
/// <param name="Name">The source's name (<c>Quantities</c>), or the operator: <c>where</c>, <c>select</c>, <c>from</c>, <c>join</c>, <c>join into</c>, <c>group</c>, <c>distinct</c>, <c>clusters</c>, <c>report</c>.</param>
/// <param name="Line">1-based line of the script; 0 for a source.</param>
/// <param name="IsSource">Whether its rows come from the model.</param>
/// <param name="Rows">Rows that left it, findings of a report. A stage that two pipelines go on from after a join or a group is run, and counted, for each.</param>
/// <param name="Elapsed">Time in its own code, without its inputs'.</param>
public sealed record StageProfile(string Name, int Line, bool IsSource, long Rows, TimeSpan Elapsed);
