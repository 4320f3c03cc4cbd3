/// <summary>One document must not give two incompatible values for the same measure.</summary>
/// <remarks>
/// Two figures are compared when they count the same noun and nothing in event, place, period, population and status tells
/// them apart. Figures that are attributed to different sources in one sentence, and a value and its update, are left alone.
/// Where the corpus accepts one of the figures as right (<c>facts.jsonc</c>), only those that do not agree with it are reported.
/// </remarks>
var rule = Rule("CL4001", "numeric-disagreement", Category.Numbers, Severity.Error);
var disjoint = rule.Says("disjoint", "'{text}' and '{other}' cannot both be true of one count ({measure}). Readers who notice believe neither; check which one holds.");
var gap = rule.Says("gap", "'{text}' and '{other}' are far apart for one count ({measure}). Both may be true, but readers will wonder; use one.", Severity.Warning);
var bounds = rule.Says("bounds", "'{text}' and '{other}' bound one count ({measure}) differently. Use one.", Severity.Note);
var vague = rule.Says("vague", "'{text}' does not fit '{other}' for one count ({measure}). Check the magnitude.", Severity.Note);
var accepted = rule.Says("accepted", "'{text}' does not agree with '{accepted}', which is accepted for this count ({measure}; source: {authority}), and stands beside other figures here. Correct it, or change what is accepted if that no longer holds.");

var settings = Options<Settings>();

// Classes of things whose count only grows.
string[] Running = ["death", "injury", "arrest", "charge", "signature", "home", "evacuee", "rescue", "homeless", "displaced", "affected", "area"];

// "At noon the service spoke of three deaths": a toll of an hour.
bool IsOfAnHour(Quantity q) =>
    q.MeasureKey.Class is "death" or "injury" or "arrest" or "missing" && q.Facts.DatesIn(q.Sentence).Any(d => d.Kind == DateKind.TimeOfDay);

bool IsComparable(Quantity a, Quantity b) =>
    a.Kind == b.Kind && a.Unit == b.Unit && a.Counted is not null
    && a.MeasureKey.RelationTo(b.MeasureKey) is KeyRelation.Equal or KeyRelation.Unspecified
    && a.Sentence != b.Sentence && IsCount(a) && IsCount(b) && !AreOfOtherHolders(a, b) && !IsOfAnHour(a) && !IsOfAnHour(b)
    && a.Block?.Language == b.Block?.Language;

// "95.92 95.76 End Stocks": nobody counts parts of a thing, and what has them is a row of a table. Shares are bought, held, offered
// and outstanding, each another number.
bool IsCount(Quantity q) =>
    q.Kind == QuantityKind.Money || (q.MeasureKey.Class != "share" && (q.Value is not { } value || decimal.Truncate(value) == value));

// "Vell Grain received two shipments, Moor Mills three": who did it to them stands before the verb.
bool AreOfOtherHolders(Quantity a, Quantity b) =>
    !IsCountedOnce(a) && ActorOf(a) is { } one && ActorOf(b) is { } other && one != other;

// The last body or person that the sentence names before the figure, where the sentence opens with it.
Entity? ActorOf(Quantity q) =>
    q.Facts.MentionsIn(q.Sentence).FirstOrDefault() is { Kind: EntityKind.Organisation or EntityKind.Person } first && first.Span.End < q.Span.Start && first.Span.Start - q.Sentence!.Span.Start <= 4 ? first.Entity : null;

// "From one city to the next", "one boat sank": "one" picks a single thing out and says nothing of how many there are.
bool SinglesOut(Quantity q) => q.Value == 1 && q.MeasureKey.Class is not ("death" or "injury" or "money");

// Something must tie the two figures together: an event that both sentences name, or the same words round the count. Of an event
// that is only carried to a sentence, a text counts people and things of all sorts; its dead and its venues are one number. The noun alone stands in many
// sentences, and of jobs a text tells how many go where.
bool AreTied(Quantity a, Quantity b) =>
    (a.MeasureKey.Event is not null && a.MeasureKey.Event == b.MeasureKey.Event && a.MeasureKey.Class != "job" && (IsCountedOnce(a) || !(a.IsEventCarried || b.IsEventCarried)))
    || (a.MeasureKey.Population is { } which && which == b.MeasureKey.Population && IsManifold(which) && a.MeasureKey.Class != "job" && a.MeasureKey.Place == b.MeasureKey.Place && !IsOneDated(a, b));

// "Approved two loans", "seasonally adjusted 501,000 units": one word beside the noun is said of many counts, two are hardly ever.
bool IsManifold(string population) => population.Contains("; ", StringComparison.Ordinal);

// "It cut 800 schools in 2022" tells of another year than "it will cut 1,450".
bool IsOneDated(Quantity a, Quantity b) => a.MeasureKey.Period is null != b.MeasureKey.Period is null;

bool IsCountedOnce(Quantity q) => q.MeasureKey.Class is "death" or "injury" or "arrest" or "evacuee" or "missing" or "event" or "place" or "group";

// A figure that stands a thousand times says the same each time: its first mentions are compared for all.
const int RepeatsCompared = 3;

// So many figures that nothing tells apart are a table or a list of as many things.
const int MostFigures = 300;

// In a text of more figures than that the two ways of being tied are the two keys that figures meet under.
IEnumerable<(Quantity a, Quantity b)> Pairs(IEnumerable<Quantity> all)
{
    var figures = all
        .Where(q => q.MeasureKey.Class is not null && q.Kind is QuantityKind.Cardinal or QuantityKind.Vague or QuantityKind.Money && !q.IsQuoted && !q.IsPart && !q.IsRival && !SinglesOut(q))
        .GroupBy(q => (q.MeasureKey, q.Interval, q.Unit, q.Kind)).SelectMany(same => same.Take(RepeatsCompared))
        .OrderBy(q => q.Span.Start)
        .ToArray();
    if (figures.Length <= MostFigures)
    {
        return figures.PairsBy(q => q.MeasureKey.Class);
    }

    return PairsOf(figures.Where(q => q.MeasureKey.Event is not null), q => (q.MeasureKey.Class, q.Kind, q.Unit, q.Block?.Language, q.MeasureKey.Event))
        .Concat(PairsOf(figures.Where(q => q.MeasureKey.Population is not null), q => (q.MeasureKey.Class, q.Kind, q.Unit, q.Block?.Language, q.MeasureKey.Population, q.MeasureKey.Place)))
        .Distinct()
        .OrderBy(p => p.Second.Span.Start).ThenBy(p => p.First.Span.Start);
}

IEnumerable<(Quantity First, Quantity Second)> PairsOf<TKey>(IEnumerable<Quantity> figures, Func<Quantity, TKey> key) =>
    figures.GroupBy(key).Where(few => few.Count() is > 1 and <= MostFigures).SelectMany(few => few.PairsBy(key));

var conflicts =
    from d in Documents
    from pair in Pairs(d.Quantities)
    let a = pair.a
    let b = pair.b
    where IsComparable(a, b) && AreTied(a, b)
    let isStrict = a.MeasureKey.Class is "death" or "injury" or "money"
    let agreement = a.Compare(b, settings.Tau, isStrict)
    where agreement is Agreement.Disjoint or Agreement.BoundGap or Agreement.BoundsDiffer or Agreement.DisjointVague
    select (a, b, agreement);

// Which side is right is settled where one of the two counts what is accepted: the other one counts the same, or they would not
// have met. A count that has run on since the accepted day is no side of it.
AcceptedFigure? Authority(Quantity a, Quantity b) =>
    (a.Accepted ?? b.Accepted) is { } authority && !HasMoved(authority, a) && !HasMoved(authority, b) ? authority : null;

bool HasMoved(AcceptedFigure authority, Quantity q) =>
    q.MeasureKey.Class is { } counted && Running.Contains(counted) && Disagrees(authority, q) && authority.Quantity.MayBeUpdateOf(q);

bool Disagrees(AcceptedFigure authority, Quantity q) =>
    AgreementWith(authority, q) is Agreement.Disjoint or Agreement.BoundGap or Agreement.BoundsDiffer or Agreement.DisjointVague;

Agreement AgreementWith(AcceptedFigure authority, Quantity q) =>
    authority.Quantity.Compare(q, settings.Tau, q.MeasureKey.Class is "death" or "injury" or "money");

(from c in conflicts
 let authority = Authority(c.a, c.b)
 where authority is not null
 from q in new[] { c.a, c.b }
 where Disagrees(authority, q)
 group q by (q.Document, authority))
.Report(g =>
{
    var wrong = g.Distinct().OrderBy(q => q.Span.Start).ToArray();
    var authority = g.Key.authority;
    return accepted
        .On(wrong[0], new { text = wrong[0].ReadingText, accepted = authority.Value, measure = wrong[0].MeasureKey.Class, authority = authority.Authority })
        .Also(wrong.Skip(1), q => $"here it is '{q.ReadingText}'")
        .Because(authority, "this is accepted")
        .With(SeverityOf(wrong.Max(q => AgreementWith(authority, q))))
        .Confidence(wrong.Max(q => q.Confidence));
});

Severity SeverityOf(Agreement agreement) => agreement switch
{
    Agreement.Disjoint => Severity.Error,
    Agreement.BoundGap => Severity.Warning,
    _ => Severity.Note,
};

// One conflict is one finding, said of the gravest pair; the earliest figure of the other value stands beside it.
(from c in conflicts
 where Authority(c.a, c.b) is null
 group c by (c.b.Document, c.b.MeasureKey.Class, c.b.MeasureKey.Event, c.b.MeasureKey.Population))
.Report(g =>
{
    var worst = g.MaxBy(c => c.agreement);
    var message = worst.agreement switch
    {
        Agreement.Disjoint => disjoint,
        Agreement.BoundGap => gap,
        Agreement.BoundsDiffer => bounds,
        _ => vague,
    };
    var others = g.SelectMany(c => new[] { c.a, c.b }).Distinct().Where(q => q != worst.b).OrderBy(q => q.Span.Start);
    return message
        .On(worst.b, new { text = worst.b.ReadingText, other = worst.a.ReadingText, measure = worst.a.Counted == worst.b.Counted ? worst.b.Counted : worst.b.MeasureKey.Class })
        .Also(others, q => $"here it is '{q.ReadingText}'")
        .Confidence(worst.a.Confidence * worst.b.Confidence);
});

public sealed record Settings
{
    /// <summary>How far two lower bounds may lie apart before they are reported.</summary>
    [Range(1, 100)] public double Tau { get; init; } = 1.5;
}
