using System.Diagnostics;

namespace CorpusLint.Rules;

/// <summary>
/// Rows and time by stage, for one piece of work on one thread. Rows are pulled through the stages one by one, so that the
/// time of a stage is the time while its own code runs: the clock changes hands whenever a stage asks its input for a row.
/// </summary>
/// <param name="stages">Number of stages.</param>
internal sealed class StageClock(int stages)
{
    private readonly long[] _rows = new long[stages];
    private readonly long[] _ticks = new long[stages];
    private int _current = -1;
    private long _since;

    internal ReadOnlySpan<long> Rows => _rows;

    /// <summary>Ticks of the stopwatch.</summary>
    internal ReadOnlySpan<long> Ticks => _ticks;

    /// <summary>The rows of a stage, counted and timed on the clock of the thread that asks for them.</summary>
    internal static IEnumerable<T> Watch<T>(Stage stage, Func<IEnumerable<T>> open)
    {
        if (RuleMeter.Current?.Clock is not { } clock)
        {
            foreach (var row in open())
            {
                yield return row;
            }

            yield break;
        }

        var outer = clock.Enter(stage.Number);
        var rows = open().GetEnumerator();
        clock.Enter(outer);
        try
        {
            while (true)
            {
                outer = clock.Enter(stage.Number);
                var has = false;
                try
                {
                    has = rows.MoveNext();
                }
                finally
                {
                    clock.Enter(outer);
                }

                if (!has)
                {
                    break;
                }

                if (!stage.IsReport || rows.Current is not null)
                {
                    clock._rows[stage.Number]++;
                }

                yield return rows.Current;
            }
        }
        finally
        {
            rows.Dispose();
        }
    }

    // Hands the clock to a stage, or to none (-1); gives the one that had it.
    private int Enter(int stage)
    {
        var now = Stopwatch.GetTimestamp();
        if (_current >= 0)
        {
            _ticks[_current] += now - _since;
        }

        (var outer, _current, _since) = (_current, stage, now);
        return outer;
    }
}
