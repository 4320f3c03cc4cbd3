/// <summary>A figure in a headline must stand in the text below it.</summary>
/// <remarks>
/// A headline is written last and by somebody else. Its figure is looked for in the paragraphs: a text that gives a number
/// which the headline's words allow ("over 300" and "312") backs it. A small number may be counted out by naming each, so that it is
/// reported only where the text counts the same thing otherwise. Ages and ratios are left alone: a text gives them in other words.
/// </remarks>
var rule = Rule("CL9903", "headline-figure-not-in-text", Category.Numbers, Severity.Warning);
var missing = rule.Says("missing", "The text never gives the headline's '{figure}'{instead}. Most people read no more than the headline; correct it, or put the figure into the text.");

var settings = Options<Settings>();

var rows =
    from d in Documents
    let body = d.Quantities.Where(q => q.Block?.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.TableCell).ToList()
    where body.Count > 0
    from q in d.Quantities
    where q.Block?.Kind is BlockKind.Title or BlockKind.Heading
    where q.Kind is QuantityKind.Cardinal or QuantityKind.Share or QuantityKind.Money && !q.IsQuoted
    where !body.Any(b => Backs(b, q))
    let rivals = body.Where(b => IsRival(b, q)).ToList()
    where rivals.Count > 0 || q.Kind != QuantityKind.Cardinal || q.Value > settings.CountedOutUpTo
    select (Figure: q, Rivals: rivals);

rows.Report(r => missing
    .On(r.Figure, new { figure = r.Figure.ReadingText, instead = r.Rivals.Count == 0 ? "" : ", and has " + string.Join(" and ", r.Rivals.Select(b => $"'{b.ReadingText}'").Distinct()) })
    .Because(r.Rivals, "the text says this"));

// A share is no count, and a dollar no euro; a unit that one of both leaves out may be the same.
bool Backs(Quantity body, Quantity headline) =>
    body.SoftInterval.Meets(headline.SoftInterval) && (body.Unit == headline.Unit || body.Unit is null || headline.Unit is null);

bool IsRival(Quantity body, Quantity headline) =>
    body.Kind == headline.Kind && body.Unit == headline.Unit && body.CountedClass == headline.CountedClass && body.Counted == headline.Counted && headline.Counted is not null;

public sealed record Settings
{
    /// <summary>Up to which number a text may count things out by naming each.</summary>
    [Range(0, 100)] public int CountedOutUpTo { get; init; } = 12;
}
