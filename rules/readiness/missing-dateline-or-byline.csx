/// <summary>A publishable document says when, and by whom.</summary>
/// <remarks>
/// The date is looked for in front matter, metadata, the dateline and "Published on" lines, the author in a byline and in
/// metadata. Reference works may go without a date, statements and press releases without a byline. Where nine of ten texts of a
/// folder of twenty or more lack the same, one finding says so for all of them.
/// </remarks>
var rule = Rule("CL9304", "missing-dateline-or-byline", Category.Readiness, Severity.Warning);
var date = rule.Says("date", "This document does not say when it was written. Readers cannot tell what its time words and counts refer to; add a dateline or a date in the front matter.");
var byline = rule.Says("byline", "This document does not say who wrote it. Readers have nobody to ask; add a byline.", Severity.Note);
var neither = rule.Says("neither", "This document says neither when nor by whom it was written. Readers cannot tell what its time words and counts refer to, or whom to ask; add a date and a byline.");

var dates = rule.Says("dates", "{count} of the {all} documents of this folder do not say when they were written, beginning with this one. Readers cannot tell what their time words and counts refer to; add datelines, or say in the configuration (requireDate) that the house dates nothing.");
var bylines = rule.Says("bylines", "{count} of the {all} documents of this folder do not say who wrote them, beginning with this one. Readers have nobody to ask; add bylines, or say in the configuration (requireByline) that the house signs nothing.", Severity.Note);
var both = rule.Says("both", "{count} of the {all} documents of this folder say neither when nor by whom they were written, beginning with this one. Readers cannot tell what their time words and counts refer to, or whom to ask; add dates and bylines, or say in the configuration (requireDate, requireByline) that the house does without.");

var settings = Options<Settings>();

bool LacksDate(DocumentFacts d) => settings.RequireDate && d.Document.Date is null && d.Document.Genre is not "reference";
bool LacksByline(DocumentFacts d) => settings.RequireByline && d.Document.Byline is null && d.Document.Genre is not ("statement" or "press-release" or "reference");

// A folder in which nearly all texts lack the same is a house that signs or dates nothing: that is said once.
const int OfTen = 9;

string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

Message MessageFor(DocumentFacts d) => LacksDate(d) && LacksByline(d) ? neither : LacksDate(d) ? date : byline;

ILocated HeadOf(DocumentFacts d) => d.Document.TitleBlock is { } title ? title : d.Document.Sentences[0];

(from d in Documents
 where !d.Document.Sentences.IsEmpty
 group d by FolderOf(d.Document.Path) into folder
 from f in Lacking(folder)
 select f)
.Report(f => f);

IEnumerable<Finding> Lacking(IReadOnlyList<DocumentFacts> folder)
{
    var lacking = folder.Where(d => LacksDate(d) || LacksByline(d)).ToArray();
    foreach (var same in lacking.GroupBy(MessageFor))
    {
        var documents = same.ToArray();
        if (documents.Length >= settings.Many && documents.Length * 10 >= folder.Count * OfTen)
        {
            yield return (same.Key == byline ? bylines : same.Key == date ? dates : both).On(HeadOf(documents[0]), new { count = documents.Length, all = folder.Count });
            continue;
        }

        foreach (var d in documents)
        {
            yield return same.Key.On(HeadOf(d)).Because(same.Key == byline ? [] : DependentIn(d), t => $"'{t.ReadingText}' depends on it");
        }
    }
}

IEnumerable<DateMention> DependentIn(DocumentFacts d) =>
    d.Dates.Where(t => t.Kind is DateKind.DeicticDay or DateKind.DeicticPeriod && !t.IsRhetorical && !t.IsQuoted).Take(3);

public sealed record Settings
{
    /// <summary>Whether a document must say when it was written.</summary>
    public bool RequireDate { get; init; } = true;

    /// <summary>From how many documents on that lack the same, nine of ten of their folder or more, one finding is said for all of them.</summary>
    [Range(2, 1_000_000)] public int Many { get; init; } = 20;

    /// <summary>Whether a document must say who wrote it.</summary>
    public bool RequireByline { get; init; } = true;
}
