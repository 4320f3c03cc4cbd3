using System.Collections.Immutable;
using System.Diagnostics;
using CorpusLint.Diagnostics;
using CorpusLint.Model;
using CorpusLint.Rules;

namespace CorpusLint.Engine;

/// <summary>
/// One plan being carried out: first the script is loaded, then its documents are looked at in parallel, then its groups.
/// What a step found lies under the step's own number, so that the order of threads leaves no trace.
/// </summary>
internal sealed class RuleRun
{
    private readonly Corpus _corpus;
    private readonly LintSettings _settings;
    private readonly FindingAssembler _assembler;
    private readonly List<Diagnostic>[] _ofDocuments;
    private List<Diagnostic>[] _ofGroups = [];
    private readonly List<RuleFault> _faults = [];
    private readonly List<(int Line, string Key)> _cuts = [];
    private readonly List<WeakKey> _weakKeys = [];
    private RuleScript? _script;
    private Evaluation? _evaluation;
    private int _openSteps;
    private long _loading;
    private long[] _rows = [];
    private long[] _ticks = [];
    private long _elapsed;

    internal RuleRun(RulePlan plan, Corpus corpus, LintSettings settings, FindingAssembler assembler)
    {
        Plan = plan;
        _corpus = corpus;
        _settings = settings;
        _assembler = assembler;
        _ofDocuments = new List<Diagnostic>[corpus.Documents.Length];
    }

    internal RulePlan Plan { get; }

    /// <summary>Whether the rule was stopped: what it found by then is not reported, because another run might find more or less.</summary>
    internal bool IsStopped { get; private set; }

    /// <summary>Time spent in steps that have ended.</summary>
    internal TimeSpan Elapsed => Stopwatch.GetElapsedTime(0, Interlocked.Read(ref _elapsed));

    internal IEnumerable<Diagnostic> Diagnostics => IsStopped ? [] : _ofDocuments.Concat(_ofGroups).SelectMany(d => d ?? []);

    internal IReadOnlyList<RuleFault> Faults => _faults;

    internal IReadOnlyList<(int Line, string Key)> Cuts => _cuts;

    internal IReadOnlyList<WeakKey> WeakKeys => _weakKeys;

    /// <summary>The step that loads the script.</summary>
    internal RuleStep FirstStep() => new(this, Meter(), meter => Guarded(meter, -1, () =>
    {
        var script = Plan.Rule.Create();
        script.Load(new RuleOptions(Plan.Options));
        _evaluation = script.Begin(_corpus, _settings.IsProfiled);
        _script = script;
    }));

    /// <summary>
    /// Called when a step has ended; gives the steps that can begin now. The caller holds the lock of the crew, so that
    /// one thread at a time is here.
    /// </summary>
    internal IReadOnlyList<RuleStep> After(RuleStep step)
    {
        _elapsed += step.ElapsedTicks;
        AddCosts(step);
        _cuts.AddRange(step.Meter.Cuts);
        _weakKeys.AddRange(step.Meter.WeakKeys);
        if (IsStopped || _script is null)
        {
            return [];
        }

        if (_openSteps == 0)
        {
            var steps = DocumentSteps();
            _openSteps = steps.Count;
            return steps.Count > 0 ? steps : GroupSteps();
        }

        return --_openSteps == 0 ? GroupSteps() : [];
    }

    /// <summary>What the run cost by stage; the rows do not depend on the number of threads.</summary>
    /// <param name="share">Share of the time of the rules' threads for which they had a core, 0 to 1.</param>
    internal RuleProfile Profile(double share)
    {
        var stages = _evaluation?.Stages ?? [];
        var profile = new RuleProfile(
            Plan.Rule.Descriptor,
            Elapsed,
            Stopwatch.GetElapsedTime(0, _loading),
            [.. stages.Select((s, i) => new StageProfile(s.Name, s.Line, s.Inputs.Count == 0, i < _rows.Length ? _rows[i] : 0, Stopwatch.GetElapsedTime(0, i < _ticks.Length ? _ticks[i] : 0)))]);
        return profile with { Working = profile.Working * share };
    }

    private void AddCosts(RuleStep step)
    {
        if (step.Meter.Clock is not { } clock)
        {
            _loading += step.ElapsedTicks;
            return;
        }

        (_rows, _ticks) = _rows.Length > 0 ? (_rows, _ticks) : (new long[clock.Rows.Length], new long[clock.Rows.Length]);
        for (var i = 0; i < _rows.Length; i++)
        {
            _rows[i] += clock.Rows[i];
            _ticks[i] += clock.Ticks[i];
        }
    }

    /// <summary>Notes that a step does not come back.</summary>
    internal void Abandon(RuleStep step)
    {
        IsStopped = true;
        lock (_faults)
        {
            _faults.Add(new RuleFault(int.MaxValue, new RuleStoppedException(RuleStop.TookTooLong, step.Meter.Line)));
        }
    }

    private List<RuleStep> DocumentSteps()
    {
        var evaluation = _evaluation!;
        if (evaluation.DocumentReports.IsEmpty && evaluation.GroupReports.IsEmpty)
        {
            return [];
        }

        return StepsFor(_corpus.Documents.Length, 16, LookAt);
    }

    // A stage behind a join needs the rows of all documents: when one of them failed, there is nothing sound to join.
    private List<RuleStep> GroupSteps()
    {
        _openSteps = int.MaxValue;
        var evaluation = _evaluation!;
        if (_faults.Count > 0 || evaluation.GroupReports.IsEmpty)
        {
            return [];
        }

        _ofGroups = new List<Diagnostic>[evaluation.Groups.Length];
        return StepsFor(evaluation.Groups.Length, 1, LookAtGroup);
    }

    // Enough steps to keep the threads busy to the end, and no more: each has its cost.
    private List<RuleStep> StepsFor(int count, int least, Action<int, MeterReading> look)
    {
        var steps = new List<RuleStep>();
        var size = Math.Max(least, count / (4 * Math.Max(1, _settings.Threads)));
        for (var start = 0; start < count; start += size)
        {
            var (first, end) = (start, Math.Min(start + size, count));
            steps.Add(new RuleStep(this, Meter(), meter =>
            {
                for (var i = first; i < end && !IsStopped; i++)
                {
                    meter.Refuel(_settings.RuleFuel);
                    look(i, meter);
                }
            }));
        }

        return steps;
    }

    private void LookAtGroup(int index, MeterReading meter) => Guarded(meter, _corpus.Documents.Length + index, () =>
    {
        var evaluation = _evaluation!;
        var found = new List<Diagnostic>();
        foreach (var report in evaluation.GroupReports)
        {
            Keep(report.Rows(evaluation.Groups[index], evaluation), found);
        }

        _ofGroups[index] = found;
    });

    private void LookAt(int index, MeterReading meter) => Guarded(meter, index, () =>
    {
        var evaluation = _evaluation!;
        var document = _corpus.Documents[index];
        evaluation.Prepare(document);
        if (!Plan.IsConcerned[index] || evaluation.DocumentReports.IsEmpty)
        {
            return;
        }

        var found = new List<Diagnostic>();
        foreach (var report in evaluation.DocumentReports)
        {
            Keep(report.Rows(document, evaluation), found);
        }

        _ofDocuments[index] = found;
    });

    private void Keep(IEnumerable<Finding?> findings, List<Diagnostic> diagnostics)
    {
        foreach (var finding in findings)
        {
            if (finding is not null && _assembler.Assemble(finding, Plan) is { } diagnostic)
            {
                diagnostics.Add(diagnostic);
            }
        }
    }

    // Whatever a rule throws is the rule's own affair.
    private void Guarded(MeterReading meter, int place, Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception)
        {
            lock (_faults)
            {
                _faults.Add(new RuleFault(place, exception) { LastLine = meter.Line });
                IsStopped |= exception is RuleStoppedException { Reason: RuleStop.TookTooLong };
            }
        }
    }

    private MeterReading Meter() => new(_settings.RuleFuel, _settings.MaximumPairsPerKey)
    {
        Clock = _evaluation is { IsProfiled: true } profiled ? new StageClock(profiled.Stages.Length) : null,
    };
}

/// <summary>A piece of work of a rule that one thread does without a break.</summary>
internal sealed class RuleStep(RuleRun run, MeterReading meter, Action<MeterReading> work)
{
    internal RuleRun Run { get; } = run;

    internal MeterReading Meter { get; } = meter;

    /// <summary>Monotonic time of the beginning; 0 before.</summary>
    internal long StartedAt { get; set; }

    /// <summary>Monotonic time at which the rule was asked to stop; 0 before.</summary>
    internal long StopRequestedAt { get; set; }

    /// <summary>Whether nobody waits for the step any more.</summary>
    internal bool IsAbandoned { get; set; }

    /// <summary>How long the step took, in ticks of the stopwatch.</summary>
    internal long ElapsedTicks { get; set; }

    internal void Work() => RuleMeter.Run(Meter, () => work(Meter));
}
