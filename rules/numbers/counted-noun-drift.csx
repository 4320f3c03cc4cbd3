/// <summary>A repeated figure must keep counting the same thing.</summary>
/// <remarks>
/// Two figures with the same number in one event that count things of different classes: events, places, people, groups.
/// Small numbers, percentages and figures whose relation the sentence explains are left alone.
/// Where the corpus accepts one of the uses as right (<c>facts.jsonc</c>), only the others are reported.
/// </remarks>
var rule = Rule("CL4002", "counted-noun-drift", Category.Numbers, Severity.Warning);
var drift = rule.Says("drift", "'{text}' counts something else than '{other}'. The same number seems to have changed its noun on the way; check what was counted.");
var accepted = rule.Says("accepted", "'{text}' counts something else than '{accepted}', which is accepted (source: {authority}). The same number seems to have changed its noun on the way; check what was counted.");

var settings = Options<Settings>();

bool IsCounted(Quantity q) =>
    q.Kind == QuantityKind.Cardinal && !q.IsQuoted && q.Value >= (decimal)settings.Minimum && !q.IsPart && q.MeasureKey.Class is not null;

bool IsKnown(Quantity q) => q.MeasureKey.Class is "event" or "place" or "person" or "group";

// Events, places, people and groups are different things. A noun of no class may be a synonym of another such noun, and
// is held against places only, whose nouns are all known: "60 villages" and "60 boats".
bool AreDifferent(Quantity a, Quantity b) =>
    a.MeasureKey.Class != b.MeasureKey.Class
    && ((IsKnown(a) && IsKnown(b)) || (a.MeasureKey.Class == "place" && b.MeasureKey.Class is not "death" and not "injury") || (b.MeasureKey.Class == "place" && a.MeasureKey.Class is not "death" and not "injury"));

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

// A figure that stands a thousand times counts the same each time: its first mentions are compared for all.
const int RepeatsCompared = 3;

var drifts =
    from d in Documents
    from pair in d.Quantities.Where(IsCounted)
        .GroupBy(q => (q.MeasureKey, q.Interval, q.CountedClass)).SelectMany(same => same.Take(RepeatsCompared))
        .OrderBy(q => q.Span.Start)
        .PairsBy(q => q.Value)
    where AreDifferent(pair.First, pair.Second)
    where pair.First.Block?.Language == pair.Second.Block?.Language
    where SameEvent(pair.First, pair.Second) && !IsExplained(pair.First, pair.Second)
    where pair.First.Interval.Meets(pair.Second.Interval)
    select pair;

// All uses of one number are one ladder; the first use is the one that the others drift from.
(from c in drifts.Clusters() where !c.Any(IsAccepted) select c).Report(c => Of(c, c.First(q => q.MeasureKey.Class != c[0].MeasureKey.Class)));

// Where one use is known to be right, the number belongs to what that one counts; a second that is accepted has its own.
bool IsAccepted(Quantity q) => q.Accepted is { } right && right.Quantity.Compare(q) is Agreement.Equal or Agreement.Compatible or Agreement.RoundingCompatible or Agreement.BoundaryEqual;

(from c in drifts.Clusters()
 let right = c.FirstOrDefault(IsAccepted)
 where right is not null
 let strays = c.Where(q => !c.Any(o => IsAccepted(o) && !AreDifferent(o, q))).ToArray()
 where strays.Length > 0
 select (right, strays))
.Report(r => accepted
    .On(r.strays[0], new { text = r.strays[0].ReadingText, accepted = r.right.Accepted!.Value, authority = r.right.Accepted.Authority })
    .Also(r.strays.Skip(1), q => $"this one says '{q.ReadingText}'")
    .Because(r.right, "this use is right")
    .Because(r.right.Accepted!, "this is accepted"));

Finding Of(IReadOnlyList<Quantity> ladder, Quantity other) => drift
    .On(other, new { text = other.ReadingText, other = ladder[0].ReadingText })
    .Also(ladder.Where(q => q != other), q => $"this one says '{q.ReadingText}'");

public sealed record Settings
{
    /// <summary>Smallest number that is compared.</summary>
    [Range(2, 1000000)] public double Minimum { get; init; } = 13;
}
