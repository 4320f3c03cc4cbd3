/// <summary>A count of people harmed, a crowd or event total, a share of opinion or a sum of money needs a source in the same sentence or the next.</summary>
/// <remarks>
/// A source is an attribution, a citation marker or a link in the sentence, or in the sentence beside it in the same
/// paragraph. A sum of money also rests on a source that the document names for another sum, and a list of figures is asked for
/// no sum: its readers look at its head. A figure that is said to come from people whom nobody can identify is left to the rule that asks who they are. Figures inside quotations, figures that repeat an attributed one, and small counts are left alone.
/// </remarks>
var rule = Rule("CL2001", "unattributed-figure", Category.Attribution, Severity.Warning);
var casualties = rule.Says("casualties", "Who counted '{text}'? A number of dead or injured needs a source in its sentence or the next; name it.", Severity.Error);
var crowd = rule.Says("crowd", "Who counted '{text}'? Readers cannot judge a crowd without knowing who estimated it; name the source.");
var events = rule.Says("events", "Who says that it was '{text}'? A total of events usually comes from the organisers; name the source.");
var opinion = rule.Says("opinion", "Where does '{text}' come from? A share of opinion needs its poll or survey; name it.", Severity.Error);
var money = rule.Says("money", "Who says '{text}'? A sum needs a source that readers can check; name it.");

var settings = Options<Settings>();

// Below these sizes a reader who was there can count: twelve people at a table are no crowd.
const decimal CrowdFrom = 50;
const decimal EventsFrom = 20;
const decimal MoneyFrom = 1000;

string ClassOf(Quantity q) => (q.Kind, q.CountedClass) switch
{
    (QuantityKind.Money, _) => "money",
    (QuantityKind.Share, _) when q.IsOpinion => "opinion",
    (QuantityKind.Cardinal or QuantityKind.Vague, "death" or "injury") => "casualties",
    (QuantityKind.Cardinal, "person") when q.Value >= CrowdFrom && q.MeasureKey.Status != "capacity" => "crowd",
    (QuantityKind.Cardinal, "event") when q.Value >= EventsFrom => "events",
    _ => "",
};

Message MessageFor(string figureClass) => figureClass switch
{
    "casualties" => casualties,
    "crowd" => crowd,
    "events" => events,
    "opinion" => opinion,
    _ => money,
};

bool HasSource(DocumentFacts d, Sentence? s) =>
    s is not null
    && (d.CitationsIn(s).Length > 0 || d.LinksIn(s).Length > 0
        || d.AttributionsIn(s).Any(a => a.GivesSource));

Sentence? Beside(Sentence s, Sentence? other) => other is not null && other.Block == s.Block ? other : null;

bool IsSourced(Quantity q) =>
    HasSource(q.Facts, q.Sentence) || HasSource(q.Facts, Beside(q.Sentence!, q.Sentence!.Previous)) || HasSource(q.Facts, Beside(q.Sentence!, q.Sentence!.Next));

bool IsAsked(Quantity q) =>
    !q.IsQuoted && q.Block is { IsQuoted: false } b
    && b.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Title or BlockKind.Heading
    && !q.Facts.QuotationsIn(q.Sentence).Any(t => t.Span.Contains(q.Span));

// "According to campaigners": who they are is asked for by another rule, and one question is enough.
bool IsVaguelySourced(Quantity q) =>
    q.Facts.AttributionsIn(q.Sentence).Any(a => !a.IsIdentified && !a.IsAttitude && a.Covers(q.Span));

// A headline and a later mention rest on the sentence that gives the source.
bool IsSourcedElsewhere(Quantity q) =>
    q.Facts.Quantities.Any(o => o != q && o.Value == q.Value && (IsHeading(q) || (o.CountedClass == q.CountedClass && o.Kind == q.Kind)) && (o.IsQuoted || IsSourced(o)));

bool IsHeading(Quantity q) => q.Block?.Kind is BlockKind.Title or BlockKind.Heading;

// "In 2019 the court fined it £120,000": a sum of an earlier year is on record, and a price is on every label.
bool IsOnRecord(Quantity q) =>
    q.Kind == QuantityKind.Money
    && (q.Value < MoneyFrom
        || q.Facts.DatesIn(q.Sentence).Any(t => t.Kind == DateKind.Calendar && t.Last is { } last && q.Document.Date is { } written && last.Year < written.Value.Year));

// "The board said the lock cost 3.2 million": further sums of a report are from whom it names for the first.
bool RestsOnSourceOfSums(Quantity q) =>
    q.Kind == QuantityKind.Money
    && q.Facts.Quantities.Any(o => o.Kind == QuantityKind.Money && o != q && q.Facts.AttributionsIn(o.Sentence).Any(a => a.GivesSource && !a.IsAttitude && a.Covers(o.Span)));

// One figure to nine words and marks: results of a quarter, prices, a table that was set as text.
bool IsInList(Quantity q) => q.Kind == QuantityKind.Money && q.Facts.Quantities.Length * 9 > q.Document.Sentences.Sum(s => s.TokenCount) && q.Facts.Quantities.Length >= 6;

var figures =
    from q in Quantities
    let figureClass = ClassOf(q)
    where figureClass != "" && settings.Classes.Contains(figureClass)
    where q.Sentence is not null && IsAsked(q) && !IsOnRecord(q) && !IsVaguelySourced(q) && !IsSourced(q) && !IsSourcedElsewhere(q) && !RestsOnSourceOfSums(q) && !IsInList(q)
    select (q, figureClass);

// One finding stands for all mentions of one figure in a document.
(from f in figures
 group f by (f.q.Document, f.figureClass, f.q.Value, f.q.Bound))
.Report(g => g[0].q.Document.Genre is "opinion" or "statement" or "press-release"
    ? Of(g).With(Severity.Note)
    : Of(g));

Finding Of(Group<(Document, string, decimal?, QuantityBound), (Quantity q, string figureClass)> g) =>
    MessageFor(g[0].figureClass)
        .On(g[0].q, new { text = g[0].q.ReadingText })
        .Because(g.Skip(1).Select(f => f.q), "the figure stands here too, without a source");

public sealed record Settings
{
    /// <summary>What is asked for: casualties, crowd, events, opinion, money.</summary>
    public string[] Classes { get; init; } = ["casualties", "crowd", "events", "opinion", "money"];
}
