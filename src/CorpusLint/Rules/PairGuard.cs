namespace CorpusLint.Rules;

/// <summary>Counts the pairs of each key and cuts where a weak key would go quadratic; the cut is kept for the report.</summary>
/// <param name="line">1-based line of the join.</param>
internal sealed class PairGuard<TKey>(int line) where TKey : notnull
{
    private readonly MeterReading? _meter = RuleMeter.Current;
    private readonly Dictionary<TKey, int> _counts = [];
    private readonly HashSet<TKey> _cut = [];

    /// <summary>How many of <paramref name="wanted"/> further pairs of <paramref name="key"/> may be formed.</summary>
    internal int Allow(TKey key, int wanted)
    {
        if (_meter is null || wanted == 0)
        {
            return wanted;
        }

        var count = _counts.GetValueOrDefault(key);
        var allowed = Math.Min(wanted, _meter.MaximumPairsPerKey - count);
        if (allowed < wanted && _cut.Add(key))
        {
            _meter.Cuts.Add((line, WeakKey.Describe(key)));
        }

        _counts[key] = count + allowed;
        return allowed;
    }
}
