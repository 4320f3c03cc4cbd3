/// <summary>A publishable document says when, and by whom.</summary>
/// <remarks>
/// The date is looked for in front matter, metadata, the dateline and "Published on" lines, the author in a byline and in
/// metadata. Reference works may go without a date, statements and press releases without a byline.
/// </remarks>
var rule = Rule("CL9304", "missing-dateline-or-byline", Category.Readiness, Severity.Warning);
var date = rule.Says("date", "This document does not say when it was written. Readers cannot tell what its time words and counts refer to; add a dateline or a date in the front matter.");
var byline = rule.Says("byline", "This document does not say who wrote it. Readers have nobody to ask; add a byline.", Severity.Note);
var neither = rule.Says("neither", "This document says neither when nor by whom it was written. Readers cannot tell what its time words and counts refer to, or whom to ask; add a date and a byline.");

var settings = Options<Settings>();

bool LacksDate(DocumentFacts d) => settings.RequireDate && d.Document.Date is null && d.Document.Genre is not "reference";
bool LacksByline(DocumentFacts d) => settings.RequireByline && d.Document.Byline is null && d.Document.Genre is not ("statement" or "press-release" or "reference");

(from d in Documents
 where !d.Document.Sentences.IsEmpty && (LacksDate(d) || LacksByline(d))
 let message = LacksDate(d) && LacksByline(d) ? neither : LacksDate(d) ? date : byline
 let first = d.Document.TitleBlock is { } title ? (ILocated)title : d.Document.Sentences[0]
 select (message, first, dependent: d.Dates.Where(t => t.Kind is DateKind.DeicticDay or DateKind.DeicticPeriod && !t.IsRhetorical && !t.IsQuoted).Take(3)))
.Report(r => r.message.On(r.first).Because(r.message == byline ? [] : r.dependent, t => $"'{t.ReadingText}' depends on it"));

public sealed record Settings
{
    /// <summary>Whether a document must say when it was written.</summary>
    public bool RequireDate { get; init; } = true;

    /// <summary>Whether a document must say who wrote it.</summary>
    public bool RequireByline { get; init; } = true;
}
