namespace CorpusLint.Rules;

/// <summary>Counts the pairs of each key and cuts where a weak key would go quadratic; the cut is kept for the report.</summary>
/// <param name="line">1-based line of the join.</param>
internal sealed class PairGuard<TKey>(int line) where TKey : notnull
{
    private readonly MeterReading? _meter = RuleMeter.Current;
    private readonly Dictionary<TKey, int> _counts = [];

    /// <summary>How many of <paramref name="wanted"/> further pairs of <paramref name="key"/> may be formed.</summary>
    internal int Allow(TKey key, int wanted)
    {
        if (_meter is null || wanted == 0)
        {
            return wanted;
        }

        var count = _counts.GetValueOrDefault(key);
        var allowed = Math.Min(wanted, _meter.MaximumPairsPerKey - count);
        if (allowed < wanted && (count < _meter.MaximumPairsPerKey || allowed > 0 || !_counts.ContainsKey(key)))
        {
            _meter.Cuts.Add((line, Describe(key)));
        }

        // One more than the limit marks a key whose cut is already reported.
        _counts[key] = allowed < wanted ? _meter.MaximumPairsPerKey : count + allowed;
        return Math.Max(0, allowed);
    }

    private static string Describe(TKey key) => WeakKey.Describe(key);
}
