using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace CorpusLint.Rules;

/// <summary>
/// Counts what a rule does and stops one that does too much. The compiler of scripts inserts calls to it in every loop
/// and method; rules do not call it. The meter of a thread is thread-static because a nested type or a static lambda
/// of a script has no other way to reach it; it is armed by the engine round each step and is null outside.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RuleMeter
{
    [ThreadStatic]
    private static MeterReading? t_reading;

    internal static MeterReading? Current => t_reading;

    /// <summary>Called at each turn of a loop; stops the rule when its fuel is used up or it was told to stop.</summary>
    /// <param name="line">1-based line of the script.</param>
    public static void Tick(int line) => t_reading?.Tick(line);

    /// <summary>Called where a method, an accessor or a lambda begins; also stops a rule that recurses too deep.</summary>
    /// <param name="line">1-based line of the script.</param>
    public static void Enter(int line)
    {
        if (t_reading is { } reading)
        {
            reading.Tick(line);
            if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            {
                reading.StopNow(RuleStop.TooDeep);
            }
        }
    }

    /// <summary><see cref="Enter"/> for places that take only an expression.</summary>
    /// <returns>Always true.</returns>
    public static bool Entered(int line)
    {
        Enter(line);
        return true;
    }

    /// <summary><see cref="Enter"/> before a delegate is called; returns the delegate.</summary>
    public static T Call<T>(T callee, int line)
    {
        Enter(line);
        return callee;
    }

    /// <summary>Whether a <c>catch</c> of a script may catch: not once the rule has been told to stop.</summary>
    public static bool MayCatch() => t_reading is not { IsStopping: true };

    /// <summary>Runs <paramref name="step"/> with a meter; meters nest.</summary>
    internal static void Run(MeterReading reading, Action step)
    {
        var outer = t_reading;
        t_reading = reading;
        try
        {
            step();
        }
        finally
        {
            t_reading = outer;
        }
    }
}

/// <summary>The state of one meter: fuel left, the last line seen, and whether the engine wants the rule to stop.</summary>
/// <param name="fuel">Turns of loops and calls that the step may take.</param>
/// <param name="maximumPairsPerKey">Pairs that one key may form.</param>
internal sealed class MeterReading(long fuel, int maximumPairsPerKey)
{
    private long _fuel = fuel;
    private volatile bool _stopRequested;

    /// <summary>1-based line of the script that was last seen running; 0 before the first.</summary>
    internal int Line { get; set; }

    /// <summary>Whether the rule is being unwound.</summary>
    internal bool IsStopping { get; private set; }

    internal int MaximumPairsPerKey { get; } = maximumPairsPerKey;

    /// <summary>The keys whose pairs were cut, with the line of the join.</summary>
    internal List<(int Line, string Key)> Cuts { get; } = [];

    /// <summary>The joins that nearly all rows of a step went through with one key.</summary>
    internal List<WeakKey> WeakKeys { get; } = [];

    /// <summary>Fills the tank for the next document.</summary>
    internal void Refuel(long fuel)
    {
        _fuel = fuel;
        IsStopping = _stopRequested;
    }

    /// <summary>Counts rows and time by stage; null unless the run is profiled.</summary>
    internal StageClock? Clock { get; init; }

    internal void RequestStop() => _stopRequested = true;

    internal void Tick(int line)
    {
        if (line > 0)
        {
            Line = line;
        }

        if (_stopRequested)
        {
            StopNow(RuleStop.TookTooLong);
        }

        if (--_fuel < 0)
        {
            StopNow(RuleStop.OutOfFuel);
        }
    }

    internal void StopNow(RuleStop reason)
    {
        IsStopping = true;
        throw new RuleStoppedException(reason, Line);
    }
}

/// <summary>Why a rule was stopped.</summary>
internal enum RuleStop
{
    /// <summary>More turns of loops than a step may take.</summary>
    OutOfFuel,

    /// <summary>The deadline passed, or the user interrupted.</summary>
    TookTooLong,

    /// <summary>The stack was nearly used up.</summary>
    TooDeep,
}

/// <summary>Unwinds a rule that was stopped.</summary>
/// <param name="reason">Why.</param>
/// <param name="line">1-based line of the script last seen; 0 when unknown.</param>
internal sealed class RuleStoppedException(RuleStop reason, int line) : Exception("The rule was stopped.")
{
    internal RuleStop Reason { get; } = reason;

    internal int Line { get; } = line;
}
