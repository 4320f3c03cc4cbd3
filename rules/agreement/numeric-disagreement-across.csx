/// <summary>Documents must not give incompatible values for the same measure of the same event.</summary>
/// <remarks>
/// Two figures of two documents are compared only when both are about one event, which their sentences name or which the
/// documents as wholes report, and agree in everything else that is counted: class, population, place and status. The period may be left open on one side, because the event fills it. A figure for
/// a part is held against the whole only to see whether it is greater. Figures of two reports of one story are compared whatever their keys say when each is the best
/// counterpart of the other (<c>Quantity.Counterparts</c>): the words round them, their values and their places speak for it, and no rival comes near. A later, larger value of a count that runs on (deaths, arrests, signatures) is an update, not a disagreement.
/// Where the corpus accepts a figure as right (<c>facts.jsonc</c>), each figure is held against that one instead, and only those that do not agree are reported.
/// </remarks>
var rule = Rule("CL8001", "numeric-disagreement-across", Category.CrossDocument, Severity.Error);
var disagree = rule.Says("disagree", "{count} figures for one count ({measure}) do not agree: {figures}. Readers who see both believe neither; check which one holds, or say why they differ.");
var gap = rule.Says("gap", "{count} figures for one count ({measure}) lie far apart: {figures}. Both may be true, but readers will wonder; use one, or say why they differ.", Severity.Warning);
var part = rule.Says("part", "'{figure}' counts a part of what '{whole}' counts, and is greater; check both.");
var accepted = rule.Says("accepted", "'{figure}' does not agree with '{accepted}', which is accepted for this count ({measure}; source: {authority}). Correct it, or change what is accepted if that no longer holds.");

var settings = Options<Settings>();

// A document that gives more numbers than this for one key tells of as many things, in a table perhaps, and the key does not say
// which of them another document means.
const int MostValues = 8;

// What a document says more often than this it says often enough to be shown.
const int MostPlaces = 8;

var told =
    from q in Quantities
    where q.MeasureKey.Event is not null && q.MeasureKey.SaysWhatIsMeasured && !q.IsQuoted && !IsRow(q) && (!q.IsPart || q.IsNarrowedPart)
    group q by new { q.Document, q.MeasureKey.Event, q.MeasureKey.Class } into g
    let figures = Figures(g)
    where figures.Count > 0
    select new { g.Key, figures };

// What one document tells meets what another does as a whole: figures of one document never meet, however many it has. Of an
// event that hundreds of documents tell of, each meets those that follow next by path.
const int MostDocuments = 300;
const int FollowersCompared = 100;

var pairs =
    from x in told
    group x.figures by new { x.Key.Event, x.Key.Class } into all
    where all.Count > 1
    from meeting in all.PairsBy(_ => all.Key, MostDocuments, FollowersCompared)
    from p in Pairs(meeting.First, meeting.Second)
    where !HasOtherCounterpart(p.a, p.b) && !HasOtherCounterpart(p.b, p.a) && !all.Any(report => TellsBoth(report, p.a, p.b))
    select p;

// Two figures whose keys differ, or say too little, and that the reports show to count one thing all the same.
var aligned =
    from q in Quantities
    from c in q.Counterparts
    where q.Precedes(c.Figure) && !IsUpdate(q, c.Figure) && !IsOtherDay(q, c.Figure) && AreOfOneSubject(q.Facts, c.Figure.Facts) && !IsRow(q) && !IsRow(c.Figure) && !(IsOfTerm(q) && q.MeasureKey.Status == "planned" != (c.Figure.MeasureKey.Status == "planned"))
    where !IsOfTerm(q) || !IsOfTerm(c.Figure) || q.MeasureKey.Population == c.Figure.MeasureKey.Population
    select (a: q, b: c.Figure);

var comparable = (
    from p in pairs
    let relation = p.a.MeasureKey.RelationTo(p.b.MeasureKey)
    where relation == KeyRelation.Equal || (relation == KeyRelation.Unspecified && (settings.FillsOpenFields || IsFilledByEvent(p.a.MeasureKey, p.b.MeasureKey)))
    select p).Concat(aligned);

var conflicts =
    from p in comparable
    where Compare(p.a, p.b) == Agreement.Disjoint && !IsKnown(p.a, p.b) && !(IsDecided(p.a) && IsDecided(p.b))
    select p;
conflicts.Clusters().Report(c => disagree
    .On(c[0], new { count = c.Count, measure = Measure(c[0]), figures = InWords(c) })
    .Also(c.Skip(1), q => $"this one says '{q.ReadingText}'")
    .Confidence(Sureness(c)));

var gaps =
    from p in comparable
    where Compare(p.a, p.b) == Agreement.BoundGap && !IsKnown(p.a, p.b) && !(IsDecided(p.a) && IsDecided(p.b))
    select p;
gaps.Clusters().Report(c => gap
    .On(c[0], new { count = c.Count, measure = Measure(c[0]), figures = InWords(c) })
    .Also(c.Skip(1), q => $"this one says '{q.ReadingText}'")
    .Confidence(Sureness(c)));

// A figure that is not the accepted one. What one document says twice is one finding; a document that gives the accepted figure
// too contradicts itself, and that is another rule's.
(from t in told
 from q in t.figures
 where q.Accepted is not null && Disagrees(q) && !IsBare(q) && !Gives(q.Facts, q.Accepted.Quantity) && !IsContradictedInside(q)
 group q by (q.Document, q.Accepted) into same
 select same)
.Report(same => accepted
    .On(same[0], new { figure = same[0].ReadingText, accepted = same[0].Accepted!.Value, measure = Measure(same[0]), authority = same[0].Accepted!.Authority })
    .Also(same.Skip(1), q => $"here it is '{q.ReadingText}'")
    .Because(same[0].Accepted!, "this is accepted")
    .With(same.Any(q => Compare(q.Accepted!.Quantity, q) == Agreement.Disjoint) ? Severity.Error : Severity.Warning)
    .Confidence(same.Max(q => q.Confidence)));

// A part that is greater than its whole, where both sentences name the event: no number of the part is as small as the greatest of the whole.
var greaterParts =
    from p in pairs
    let relation = p.a.MeasureKey.RelationTo(p.b.MeasureKey)
    where relation is KeyRelation.PartOf or KeyRelation.WholeOf && !p.a.IsEventCarried && !p.b.IsEventCarried && p.a.Confidence * p.b.Confidence >= 0.8
    let piece = relation == KeyRelation.PartOf ? p.a : p.b
    let whole = relation == KeyRelation.PartOf ? p.b : p.a
    where whole.Interval.High is { } most && piece.Interval.Low is { } least && least > most && !IsKnown(p.a, p.b)
    select (piece, whole);
greaterParts.Report(p => part
    .On(p.piece, new { figure = p.piece.ReadingText, whole = p.whole.ReadingText })
    .Also(p.whole, "the whole is here")
    .Confidence(p.piece.Confidence * p.whole.Confidence));

// Whether what is accepted says of a figure that it is right, or that it is wrong. Of a count that ran on since it says neither.
bool IsDecided(Quantity q) => q.Accepted is not null && !IsBare(q) && !HasMoved(q);

bool Disagrees(Quantity q) => Compare(q.Accepted!.Quantity, q) is Agreement.Disjoint or Agreement.BoundGap && !HasMoved(q);

bool HasMoved(Quantity q) => Compare(q.Accepted!.Quantity, q) is Agreement.Disjoint or Agreement.BoundGap && (IsUpdate(q.Accepted.Quantity, q) || IsOtherDay(q.Accepted.Quantity, q));

bool IsContradictedInside(Quantity q) =>
    q.Facts.Quantities.Any(o => o.Accepted == q.Accepted && Compare(o, q) is Agreement.Disjoint or Agreement.BoundGap);

// What can be held against another document's figures.
IReadOnlyList<Quantity> Figures(IReadOnlyList<Quantity> all) => all.Count <= MostValues
    ? [.. all.Where(q => !HasRivals(q))]
    : [.. all.GroupBy(q => (q.Kind, q.Unit, q.Counted, q.MeasureKey.Population, q.MeasureKey.Place, q.MeasureKey.Status, q.MeasureKey.Period))
        .Where(one => one.Select(q => (q.Value, q.Bound)).Distinct().Count() <= MostValues)
        .SelectMany(one => one.GroupBy(q => (q.Value, q.Bound)).SelectMany(same => same.Take(MostPlaces)))
        .Where(q => !HasRivals(q))];

IEnumerable<(Quantity a, Quantity b)> Pairs(IReadOnlyList<Quantity> some, IReadOnlyList<Quantity> others) =>
    from a in some
    from b in others
    where a.Kind == b.Kind && a.IsPart == b.IsPart && a.IsCommensurableWith(b) && !(a.IsEventCarried && b.IsEventCarried && AreFarApart(a, b)) && !IsUpdate(a, b) && !IsOtherDay(a, b) && !(IsBare(a) && IsBare(b)) && !a.IsContraryTo(b) && (!IsOfStory(a) || AreOfOneSubject(a.Facts, b.Facts)) && !(IsOfTerm(a) && !AreOfOneTerm(a, b))
    select (a, b);

// An event without a name, which the reports as wholes are found to share.
bool IsOfStory(Quantity q) => q.MeasureKey.Event is { } happening && happening.StartsWith("story:", StringComparison.Ordinal);

// "Vell Ratings cuts Moor Ferries", "Vell Ratings raises Harlan": what is written to one pattern about two bodies is no one story,
// whoever wrote both. The title of each names somebody of whom the other never speaks.
bool AreOfOneSubject(DocumentFacts a, DocumentFacts b) => !(NamesAnother(a, b) && NamesAnother(b, a));

bool NamesAnother(DocumentFacts a, DocumentFacts b) =>
    TitleNames(a).Any(name => !b.Mentions.Any(m => m.Entity == name.Entity || ShareWord(m.Name, name.Name)));

IEnumerable<EntityMention> TitleNames(DocumentFacts d) =>
    d.Document.TitleBlock is { } title ? d.Mentions.TakeWhile(m => m.Span.Start < title.Span.End).Where(m => m.Kind == EntityKind.Organisation && title.Span.Contains(m.Span)) : [];

bool ShareWord(string one, string other) =>
    one.Split(' ').Any(w => w.Length > 3 && other.Split(' ').Contains(w, StringComparer.OrdinalIgnoreCase));

// "Net 1.2 mln vs 900,000": a row of results that was set as text, in which every sum is of another quarter.
bool IsRow(Quantity q) =>
    q.Kind == QuantityKind.Money && q.Block is { Kind: BlockKind.Paragraph or BlockKind.Heading } && q.Facts.QuantitiesIn(q.Sentence).Length > 1
    && q.Sentence?.ReadingText.TrimEnd() is [.., not ('.' or '!' or '?' or ':' or '"' or '”' or '’' or '»' or '…')];

// A company earns and takes another sum every quarter: two are of one term where both say of which, or where both are news of one day.
bool AreOfOneTerm(Quantity a, Quantity b) =>
    a.MeasureKey.Period == b.MeasureKey.Period && (a.MeasureKey.Period is not null || a.IsOfSameDayAs(b));

bool IsOfTerm(Quantity q) =>
    q.Kind == QuantityKind.Money && q.MeasureKey.Population is { } matter && (matter.Split(';')[0].Split(' ')[^1] is "profit" or "revenue" or "loss" or "dividend");

// The other report gives another figure for what this one counts.
bool HasOtherCounterpart(Quantity q, Quantity other) => q.Counterparts.Any(c => c.Figure.Document == other.Document && c.Figure.Value != other.Value);

// "56.9 million" and "1.5 million" of one story that neither sentence names: real disagreements are near, these are two things.
bool AreFarApart(Quantity a, Quantity b) =>
    a.Value is { } x && b.Value is { } y && a.Unit == b.Unit && Math.Max(x, y) > Math.Min(x, y) * (a.Unit is null ? 4 : a.Kind is QuantityKind.Money or QuantityKind.Point ? 1.7m : 2.5m);

// When an event was, it was for both documents. A place that stands beside the count may be one of several; what is planned and
// what happened are two things.
bool IsFilledByEvent(MeasureKey a, MeasureKey b) =>
    a.Population == b.Population && a.Place == b.Place && (a.Status == b.Status || (LooksBack(a.Status) && LooksBack(b.Status)));

// "Fined 4.4 million, down from the 6.1 million first proposed": a text with two sums or cuts of one kind tells of two, and which
// of them another text means is not known.
bool HasRivals(Quantity q) =>
    q.MeasureKey.Class is "money" or "share" or "job" && q.Facts.Quantities.Any(o =>
        o.MeasureKey.Class == q.MeasureKey.Class && o.MeasureKey.Event == q.MeasureKey.Event && o.MeasureKey.Population == q.MeasureKey.Population && o.MeasureKey.Place == q.MeasureKey.Place && Compare(o, q) == Agreement.Disjoint);

// "40 polling stations" and "118 polling stations" of one election: nothing says of the one or the other which they are.
bool IsBare(Quantity q) =>
    q.IsEventCarried && q.CountedClass is null && q.Counted is not null && q.MeasureKey is { Population: null, Status: null };

// A text that gives the other's figure too knows of it, and counts something else with its own.
bool Gives(DocumentFacts facts, Quantity figure) =>
    facts.Quantities.Any(o => o.Value == figure.Value && o.Unit == figure.Unit && (o.MeasureKey.Class == figure.MeasureKey.Class || o.Value >= 1000 || IsBase(o, figure.MeasureKey.Class)));

// "Raising the number of dead from five to seven": what the five are the seven say.
bool IsBase(Quantity q, string? counted) =>
    counted is not null && q is { Counted: null, Unit: null, MeasureKey.Class: null } && q.Facts.QuantitiesIn(q.Sentence).Any(o => o.MeasureKey.Class == counted);

bool IsKnown(Quantity a, Quantity b) => Gives(a.Facts, b) || Gives(b.Facts, a);

// A third report tells that a toll went from the one figure to the other.
bool TellsBoth(IReadOnlyList<Quantity> report, Quantity a, Quantity b) =>
    a.MeasureKey.Class is { } counted && settings.Running.Contains(counted) && Gives(report[0].Facts, a) && Gives(report[0].Facts, b);

// A finding is as sure as the two figures of it that are tied to the event best.
double Sureness(IEnumerable<Quantity> figures) => figures.Select(q => q.Confidence).OrderDescending().Take(2).Aggregate(1.0, (all, one) => all * one);

bool LooksBack(string? status) => status is null or "held" or "counted" or "estimated";

Agreement Compare(Quantity a, Quantity b) =>
    a.Compare(b, settings.Tau, isStrict: a.MeasureKey.Class is "death" or "injury");

bool IsUpdate(Quantity a, Quantity b) =>
    (a.MeasureKey.Class ?? a.MeasureKey.Dimension) is { } counted && settings.Running.Contains(counted) && a.MayBeUpdateOf(b) && !AreSwapped(a, b);

// "23,600 signatures" and "26,300 signatures": a count runs on, and never to the same digits in another order.
bool AreSwapped(Quantity a, Quantity b) =>
    a.Value is >= 100 and { } x && b.Value is { } y && x != y && Digits(x) is { Length: > 2 } digits && digits == Digits(y);

string Digits(decimal value) => string.Concat(value.ToString(System.Globalization.CultureInfo.InvariantCulture).Trim('0').Order());

bool IsOtherDay(Quantity a, Quantity b) =>
    a.MeasureKey.Class is { } counted && settings.Daily.Contains(counted) && !a.IsOfSameDayAs(b);

// "Deaths" counts persons in the words of one language; the class is what both documents count.
string Measure(Quantity quantity) => quantity.MeasureKey.Class ?? quantity.Counted ?? "measure";

string InWords(IEnumerable<Quantity> quantities) => string.Join(", ", quantities.Select(q => $"'{q.ReadingText}'").Distinct());

public sealed record Settings
{
    /// <summary>How far two lower bounds may lie apart before they are reported.</summary>
    [Range(1, 100)] public double Tau { get; init; } = 1.5;

    /// <summary>Whether figures are compared when one document says more of what is counted than the other (planned or held, which of them); more findings, less certain.</summary>
    public bool FillsOpenFields { get; init; }

    /// <summary>Classes of things whose count only grows, and dimensions that do.</summary>
    public ImmutableArray<string> Running { get; init; } = ["death", "injury", "arrest", "charge", "signature", "home", "evacuee", "rescue", "homeless", "displaced", "affected", "area", "case"];

    /// <summary>Classes of people whose number changes from day to day: compared only between documents of one date.</summary>
    public ImmutableArray<string> Daily { get; init; } = ["responder", "missing", "hospitalisation"];
}
