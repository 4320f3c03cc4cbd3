using System.Runtime.InteropServices;

namespace CorpusLint.Model;

/// <summary>A set of numbers between two ends; decimal, so that numerals stay as written.</summary>
/// <param name="Low">The lower end; null for no lower end.</param>
/// <param name="LowClosed">Whether the lower end belongs to the set.</param>
/// <param name="High">The upper end; null for no upper end.</param>
/// <param name="HighClosed">Whether the upper end belongs to the set.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Interval(decimal? Low, bool LowClosed, decimal? High, bool HighClosed)
{
    // A story of a crowd "over 300" is read as one of up to 450.
    private const decimal ExpectedFactor = 1.5m;

    /// <summary>Up to where a reader expects the number of a lower bound; any other interval as it is.</summary>
    internal Interval Expected =>
        Low is { } low && High is null && low < decimal.MaxValue / 2 ? this with { High = low * QuantityComparison.SoftFactorOf(low, ExpectedFactor) / 1.0000000000000000000000000000m, HighClosed = true } : this;

    /// <summary>Exactly one number.</summary>
    public static Interval Exactly(decimal value) => new(value, true, value, true);

    /// <summary>From <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public static Interval Between(decimal low, decimal high) => new(low, true, high, true);

    /// <summary>Whether both ends are the same number.</summary>
    public bool IsPoint => Low is not null && Low == High;

    /// <summary>Whether the two sets share a number.</summary>
    public bool Meets(Interval other) => !IsBelow(other) && !other.IsBelow(this);

    /// <summary>Whether <paramref name="value"/> belongs to the set.</summary>
    public bool Contains(decimal value) => Meets(Exactly(value));

    private bool IsBelow(Interval other) =>
        High is { } high && other.Low is { } low && (high < low || (high == low && !(HighClosed && other.LowClosed)));

    /// <summary>In mathematical notation: <c>(300, inf)</c>, <c>[35, 35]</c>.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{(LowClosed ? '[' : '(')}{(Low is { } l ? l.ToString(System.Globalization.CultureInfo.InvariantCulture) : "-inf")}, {(High is { } h ? h.ToString(System.Globalization.CultureInfo.InvariantCulture) : "inf")}{(HighClosed ? ']' : ')')}");
}
