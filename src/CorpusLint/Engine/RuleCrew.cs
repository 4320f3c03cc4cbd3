using System.Diagnostics;
using System.Globalization;

namespace CorpusLint.Engine;

/// <summary>
/// The threads that run rules, with small stacks, and the watch over them. A step that outlives its rule's time is asked
/// to stop at its next tick; one that does not tick (it sits in a library call) is abandoned with its thread after a
/// grace, and another thread takes its place.
/// </summary>
internal sealed class RuleCrew(int threads, TimeSpan ruleTimeout, CancellationToken cancellationToken)
{
    // Deep recursion of a rule ends in a refusal, not in the death of the process, and unwinding a small stack is quick.
    private const int StackBytes = 1 << 20;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    private readonly object _lock = new();
    private readonly Queue<RuleStep> _waiting = new();
    private readonly List<RuleStep> _running = [];
    private bool _isOver;

    /// <summary>Does the steps and those that follow from them; returns when all have ended or were abandoned.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    internal void Do(IEnumerable<RuleStep> steps)
    {
        lock (_lock)
        {
            foreach (var step in steps)
            {
                _waiting.Enqueue(step);
            }

            for (var i = 0; i < Math.Clamp(threads, 1, Math.Max(1, _waiting.Count * 8)); i++)
            {
                Hire();
            }

            while (_waiting.Count + _running.Count > 0)
            {
                if (!Monitor.Wait(_lock, Glance) || cancellationToken.IsCancellationRequested)
                {
                    Watch();
                }
            }

            _isOver = true;
            Monitor.PulseAll(_lock);
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    private void Hire() => new Thread(Labour, StackBytes) { IsBackground = true, Name = "rules" }.Start();

    private void Labour()
    {
        // What a rule writes into a message with $"…" is formatted by the thread's culture: the only way to hold it still.
#pragma warning disable RS0030
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
#pragma warning restore RS0030
        while (Take() is { } step)
        {
            step.Work();
            if (!Finish(step))
            {
                return;
            }
        }
    }

    private RuleStep? Take()
    {
        lock (_lock)
        {
            while (!_isOver)
            {
                if (_waiting.TryDequeue(out var step))
                {
                    step.StartedAt = Stopwatch.GetTimestamp();
                    _running.Add(step);
                    return step;
                }

                Monitor.Wait(_lock);
            }

            return null;
        }
    }

    private bool Finish(RuleStep step)
    {
        lock (_lock)
        {
            if (step.IsAbandoned)
            {
                return false;
            }

            _running.Remove(step);
            step.ElapsedTicks = Stopwatch.GetTimestamp() - step.StartedAt;
            if (!cancellationToken.IsCancellationRequested)
            {
                foreach (var next in step.Run.After(step))
                {
                    _waiting.Enqueue(next);
                }
            }

            Monitor.PulseAll(_lock);
            return true;
        }
    }

    private void Watch()
    {
        if (cancellationToken.IsCancellationRequested)
        {
            _waiting.Clear();
        }

        foreach (var step in _running.ToArray())
        {
            if (step.StopRequestedAt != 0)
            {
                AbandonWhenDeaf(step);
            }
            else if (cancellationToken.IsCancellationRequested || step.Run.Elapsed + Stopwatch.GetElapsedTime(step.StartedAt) > ruleTimeout)
            {
                step.StopRequestedAt = Stopwatch.GetTimestamp();
                step.Meter.RequestStop();
            }
        }
    }

    private void AbandonWhenDeaf(RuleStep step)
    {
        if (Stopwatch.GetElapsedTime(step.StopRequestedAt) < Grace)
        {
            return;
        }

        step.IsAbandoned = true;
        _running.Remove(step);
        step.Run.Abandon(step);
        Hire();
    }
}
