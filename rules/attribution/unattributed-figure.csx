/// <summary>A count of people harmed, a crowd or event total, a share of opinion or a sum of money needs a source in the same sentence or the next.</summary>
/// <remarks>
/// A source is an attribution, a citation marker or a link in the sentence, or in the sentence beside it in the same
/// paragraph; where most sentences have a paragraph of their own, in the two paragraphs beside, the dead aside. A sum of money also rests on a source that the document
/// names for another sum or at its head, a sum that describes a thing ("a 75 million euro bond") tells nothing, and a list of figures is
/// asked for no sum: its readers look at its head. A share of opinion rests on a poll that the document names. A figure that is said to come from people whom nobody can identify is left to the rule that asks who they are. Figures inside quotations, figures that repeat an attributed one, and small counts are left alone.
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

// No place holds more; a country does.
const decimal MostInACrowd = 2_000_000;

string ClassOf(Quantity q) => (q.Kind, q.CountedClass) switch
{
    (QuantityKind.Money, _) => "money",
    (QuantityKind.Share, _) when q.IsOpinion => "opinion",
    (QuantityKind.Cardinal or QuantityKind.Vague, "death" or "injury") => "casualties",
    (QuantityKind.Cardinal, "person") when q.Value >= CrowdFrom && q.MeasureKey.Status != "capacity" && IsGathering(q) => "crowd",
    (QuantityKind.Cardinal, "event") when q.Value >= EventsFrom => "events",
    _ => "",
};

// Staff, members and the people of a country are on somebody's books: a crowd is of those who came or did something.
bool IsGathering(Quantity q) =>
    q.MeasureKey.Class switch
    {
        "employee" or "job" or null => false,
        "person" => q.Value < MostInACrowd && q.CountedKind is not ("worker" or "employee" or "staff" or "member" or "shareholder" or "customer" or "subscriber"),
        _ => true,
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

// Where most sentences have a paragraph of their own, as in the news of agencies, the paragraphs beside are the sentences beside: "The
// union said …", "It added …". Of the dead, who counted them is said in their own paragraph.
const int ParagraphsBeside = 2;

bool IsSourcedBeside(Quantity q)
{
    var (before, behind) = (q.Sentence, q.Sentence);
    for (var i = 0; i < ParagraphsBeside; i++)
    {
        (before, behind) = (Neighbour(before, before?.Previous), Neighbour(behind, behind?.Next));
        if (HasSource(q.Facts, before) || HasSource(q.Facts, behind))
        {
            return true;
        }
    }

    return false;
}

Sentence? Neighbour(Sentence? s, Sentence? other) => s is not null && IsParagraph(s) && other?.Block.Kind == BlockKind.Paragraph ? other : null;

bool IsParagraph(Sentence s) => s.Block.Kind == BlockKind.Paragraph && s.Previous?.Block != s.Block && s.Next?.Block != s.Block;

bool IsAsked(Quantity q) =>
    !q.IsQuoted && q.Block is { IsQuoted: false } b
    && b.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Title or BlockKind.Heading
    && !q.Facts.QuotationsIn(q.Sentence).Any(t => t.Span.Contains(q.Span));

// "According to campaigners": who they are is asked for by another rule, and one question is enough.
bool IsVaguelySourced(Quantity q) =>
    q.Facts.AttributionsIn(q.Sentence).Any(a => !a.IsIdentified && !a.IsAttitude && a.Covers(q.Span));

// A headline and a later mention rest on the sentence that gives the source; of a sum that the text tells again, the text is asked.
bool IsSourcedElsewhere(Quantity q) =>
    (q.Kind == QuantityKind.Money && IsHeading(q) && q.Facts.Quantities.Any(o => o.Value == q.Value && !IsHeading(o)))
    || q.Facts.Quantities.Any(o => o != q && o.Value == q.Value && (IsHeading(q) || (o.CountedClass == q.CountedClass && o.Kind == q.Kind)) && (o.IsQuoted || IsSourced(o)));

bool IsHeading(Quantity q) => q.Block?.Kind is BlockKind.Title or BlockKind.Heading;

// "In 2019 the court fined it £120,000": a sum of an earlier year is on record, and a price is on every label.
bool IsOnRecord(Quantity q) =>
    q.Kind == QuantityKind.Money
    && (q.Value < MoneyFrom
        || q.Facts.DatesIn(q.Sentence).Any(t => t.Kind == DateKind.Calendar && t.Last is { } last && q.Document.Date is { } written && last.Year < written.Value.Year));

// What holds for all figures of a document.
Sourcing SourcingOf(DocumentFacts d) => new(
    // "The board said the lock cost 3.2 million": further sums of a report are from whom it names for the first.
    d.Quantities.Any(o => o.Kind == QuantityKind.Money && d.AttributionsIn(o.Sentence).Any(a => a.GivesSource && !a.IsAttitude && a.Covers(o.Span))),
    IsReportOfOne(d),
    // One figure to nine words and marks: results of a quarter, prices, a table that was set as text.
    (d.Quantities.Length >= 6 && d.Quantities.Length * 9 > d.Document.Sentences.Sum(s => s.TokenCount))
        || d.Quantities.Where(q => IsRow(d, q.Sentence)).Select(q => q.Sentence).Distinct().Skip(1).Any()
        || d.Document.Sentences.FirstOrDefault(s => s.Block.Kind is BlockKind.Paragraph or BlockKind.Heading) is { } first && !d.QuantitiesIn(first).IsEmpty && IsRow(d, first),
    !d.Polls.IsEmpty,
    d.Document.Sentences.Count(IsParagraph) * 2 > d.Document.Blocks.Count(b => b.Kind == BlockKind.Paragraph));

// "The bank said it sold its unit": what else such a report tells of money is from whom its first sentences name.
bool IsReportOfOne(DocumentFacts d) =>
    d.Document.Sentences.Where(s => s.Block.Kind == BlockKind.Paragraph).Take(2).Any(s => d.AttributionsIn(s).Any(a => a.GivesSource && !a.IsAttitude));

// A list under "The following were filed with the county:" is from there.
const int LongestList = 12;

bool IsListed(Quantity q)
{
    var before = q.Sentence!.Previous;
    for (var i = 0; i < LongestList && before?.Block.Kind is BlockKind.Paragraph or BlockKind.ListItem; i++, before = before.Previous)
    {
        if (before.ReadingText.EndsWith(':'))
        {
            return q.Facts.MentionsIn(before).Any(m => m.Kind == EntityKind.Organisation);
        }
    }

    return false;
}

// "Net 1.2 mln vs 900,000": a row of a table that was set as text ends without a stop. Of headings, those that are all figures.
bool IsRow(DocumentFacts d, Sentence? s) =>
    s?.ReadingText.TrimEnd() is [.., not ('.' or '!' or '?' or ':' or '"' or '”' or '’' or '»' or '…')]
    && (s.Block.Kind is BlockKind.Paragraph || (s.Block.Kind is BlockKind.Heading && s.TokenCount < 6 * d.QuantitiesIn(s).Length));

bool IsExplained(Quantity q, string figureClass, Sourcing sourcing) => figureClass switch
{
    "money" => q.IsAttributive || sourcing.NamesSourceOfSums || sourcing.IsReportOfOne || sourcing.IsTable || IsListed(q),
    "opinion" => sourcing.HasPoll,
    _ => false,
} || (figureClass != "casualties" && sourcing.IsOfLoneSentences && IsSourcedBeside(q));

var figures =
    from d in Documents
    let sourcing = SourcingOf(d)
    from q in d.Quantities
    let figureClass = ClassOf(q)
    where figureClass != "" && settings.Classes.Contains(figureClass)
    where q.Sentence is not null && IsAsked(q) && !IsOnRecord(q) && !IsExplained(q, figureClass, sourcing) && !IsVaguelySourced(q) && !IsSourced(q) && !IsSourcedElsewhere(q)
    select (q, figureClass);

// One finding stands for all mentions of one figure in a document, and of sums that stand close together one is asked for: who
// vouches for it vouches for them.
const int Close = 3;

(from f in figures
 group f by (f.q.Document, f.figureClass) into all
 from few in Runs([.. all])
 select few)
.Report(few => few[0].q.Document.Genre is "opinion" or "statement" or "press-release"
    ? Of(few).With(Severity.Note)
    : Of(few));

IEnumerable<(Quantity q, string figureClass)[]> Runs((Quantity q, string figureClass)[] all)
{
    var figures = all.GroupBy(f => (f.q.Value, f.q.Bound)).Select(same => same.ToArray()).OrderBy(same => same[0].q.Span.Start);
    var run = new List<(Quantity q, string figureClass)[]>();
    foreach (var same in figures)
    {
        if (run.Count > 0 && !(same[0].figureClass == "money" && same[0].q.Sentence!.Index - run[^1][0].q.Sentence!.Index <= Close))
        {
            yield return [.. run.SelectMany(f => f)];
            run.Clear();
        }

        run.Add(same);
    }

    yield return [.. run.SelectMany(f => f)];
}

Finding Of((Quantity q, string figureClass)[] few) =>
    MessageFor(few[0].figureClass)
        .On(few[0].q, new { text = few[0].q.ReadingText })
        .Because(few.Where(f => f.q.Value == few[0].q.Value).Skip(1).Select(f => f.q), "the figure stands here too, without a source")
        .Because(few.Where(f => f.q.Value != few[0].q.Value).Select(f => f.q), "this sum has no source either");

public sealed record Sourcing(bool NamesSourceOfSums, bool IsReportOfOne, bool IsTable, bool HasPoll, bool IsOfLoneSentences);

public sealed record Settings
{
    /// <summary>What is asked for: casualties, crowd, events, opinion, money.</summary>
    public string[] Classes { get; init; } = ["casualties", "crowd", "events", "opinion", "money"];
}
