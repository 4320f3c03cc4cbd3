/// <summary>A repeated figure must keep counting the same thing.</summary>
/// <remarks>
/// Two figures with the same number in one event that count things of different classes: events, places, people, groups.
/// Small numbers, percentages and figures whose relation the sentence explains are left alone.
/// </remarks>
var rule = Rule("CL4002", "counted-noun-drift", Category.Numbers, Severity.Warning);
var drift = rule.Says("drift", "'{text}' counts something else than '{other}'. The same number seems to have changed its noun on the way; check what was counted.");

public sealed record Settings
{
    /// <summary>Smallest number that is compared.</summary>
    [Range(2, 1000000)] public double Minimum { get; init; } = 13;
}
var settings = Options<Settings>();

bool IsCounted(Quantity q) =>
    q.Kind == QuantityKind.Cardinal && !q.IsQuoted && q.Value >= (decimal)settings.Minimum
    && q.CountedClass is "event" or "place" or "person" or "group";

// "60 clean-ups in 60 villages" and "one in each" explain how the two counts hang together.
bool IsExplained(Quantity a, Quantity b) => a.Sentence == b.Sentence;

// Inside one document a figure that names no event may belong to any; a round bound that returns is then the same figure.
bool IsBound(Quantity q) => q.Bound is QuantityBound.Above or QuantityBound.AtLeast;

bool SameEvent(Quantity a, Quantity b) => (a.MeasureKey.Event, b.MeasureKey.Event) switch
{
    (null, null) => false,
    (null, _) or (_, null) => IsBound(a) && IsBound(b) && a.Value >= 100,
    var (one, other) => one == other,
};

var drifts =
    from d in Documents
    from pair in d.Quantities.Where(IsCounted).PairsBy(q => q.Value)
    where pair.First.CountedClass != pair.Second.CountedClass
    where pair.First.Block?.Language == pair.Second.Block?.Language
    where SameEvent(pair.First, pair.Second) && !IsExplained(pair.First, pair.Second)
    where pair.First.Interval.Meets(pair.Second.Interval)
    select pair;

// All uses of one number are one ladder; the first use is the one that the others drift from.
drifts.Clusters().Report(c => drift
    .On(c.First(q => q.CountedClass != c[0].CountedClass), new { text = c.First(q => q.CountedClass != c[0].CountedClass).ReadingText, other = c[0].ReadingText })
    .Also(c.Where(q => q != c.First(x => x.CountedClass != c[0].CountedClass)), q => $"this one says '{q.ReadingText}'"));
