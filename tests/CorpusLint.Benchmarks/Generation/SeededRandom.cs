namespace CorpusLint.Benchmarks.Generation;

/// <summary>
/// Random numbers that are the same on every machine and runtime (SplitMix64, Steele, Lea and Flood 2014), so that a
/// size and a seed name one corpus for ever.
/// </summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/>, both inclusive.</summary>
    internal int Between(int low, int high) => low + (int)(NextBits() % (ulong)(high - low + 1));

    /// <summary>One of the items, each as likely as the others.</summary>
    internal T Pick<T>(IReadOnlyList<T> items) => items[Between(0, items.Count - 1)];

    /// <summary>True in <paramref name="percent"/> of 100 cases.</summary>
    internal bool Chance(int percent) => Between(1, 100) <= percent;

    private ulong NextBits()
    {
        _state += 0x9E3779B97F4A7C15;
        var bits = _state;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
