/// <summary>A poll claim needs a pollster, a date, and a figure or a link.</summary>
/// <remarks>The particulars may stand in the claim's sentence or the two after it, in the same paragraph.</remarks>
var rule = Rule("CL2003", "poll-without-particulars", Category.Attribution, Severity.Warning);
var pollster = rule.Says("pollster", "Whose poll? '{text}' names no pollster{more}. Readers cannot look it up; name who asked, when, and what came out.");
var details = rule.Says("details", "'{text}' gives {missing}. Readers cannot weigh it; add what is missing.", Severity.Note);

var settings = Options<Settings>();

string[] Missing(Poll p) =>
[
    .. p.FieldDate is null ? ["no date"] : Array.Empty<string>(),
    .. p.Figure is null && !p.HasReference ? ["no figure or link"] : Array.Empty<string>(),
];

(from p in Polls
 where !p.Facts.QuotationsIn(p.Sentence).Any(q => q.Span.Contains(p.Span.Start))
 where !(p.HasReference && p.Pollster is null)
 let missing = Missing(p)
 where missing.Length + (p.Pollster is null ? 1 : 0) >= settings.MinMissing && (p.Pollster is null || missing.Length > 0)
 select (p, missing))
.Report(r => r.p.Pollster is null
    ? pollster.On(r.p, new { text = r.p.ReadingText, more = r.missing.Length == 0 ? "" : " and gives " + string.Join(" and ", r.missing) })
    : details.On(r.p, new { text = r.p.ReadingText, missing = string.Join(" and ", r.missing) }));

public sealed record Settings
{
    /// <summary>How many of pollster, date, and figure or link must be missing.</summary>
    [Range(1, 3)] public int MinMissing { get; init; } = 1;
}
