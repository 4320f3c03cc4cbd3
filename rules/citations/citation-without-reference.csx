/// <summary>Every citation marker must lead to an entry of its document's reference list.</summary>
/// <remarks>
/// A marker promises that the reader can look it up. When the document has a list, each label without an entry is reported
/// once, at its first use. When it has none, the document is reported once, at its first marker, as soon as
/// <c>minMarkers</c> different labels are used: a lone <c>[1]</c> is as often an index or a note of another kind.
/// </remarks>
var rule = Rule("CL1001", "citation-without-reference", Category.Citations, Severity.Error);
var missing = rule.Says("missing", "The marker '{marker}' has no entry '{label}' in the references, so nobody can look it up; add the entry, or correct the marker.");
var noList = rule.Says("no-list", "'{marker}' and {others} have no reference list to lead to; add the list, or link each claim to its source.");

var settings = Options<Settings>();

// One row for each label that leads nowhere, with the marker that names it. A marker that is itself a link leads somewhere.
var dangling =
    from d in Documents
    from c in d.Citations
    where !c.IsLink && settings.Styles.Contains(StyleOf(c))
    from i in Enumerable.Range(0, c.Labels.Length)
    where i >= c.Targets.Length || c.Targets[i] is null
    select (Facts: d, Citation: c, Label: c.Labels[i]);

var byDocument =
    from row in dangling
    group row by row.Facts;

// With a list: each label by itself.
var byLabel =
    from rows in byDocument
    where HasList(rows.Key)
    from uses in rows.GroupBy(r => r.Label).Select(g => g.ToList())
    select uses;
byLabel.Report(uses => missing
    .On(uses[0].Citation, new { marker = Marker(uses[0].Citation), label = uses[0].Label })
    .Because(uses.Skip(1).Select(u => u.Citation), "used again here")
    .Because(uses[0].Facts.ReferenceHeadings.Take(1), "the list is here"));

// Without a list: the document, once.
var listless =
    from rows in byDocument
    where !HasList(rows.Key)
    let firstUses = rows.DistinctBy(r => r.Label).ToList()
    where firstUses.Count >= settings.MinMarkers
    select firstUses;
listless.Report(uses => noList
    .On(uses[0].Citation, new { marker = Marker(uses[0].Citation), others = Others(uses.Count - 1) })
    .Because(uses.Skip(1).Select(u => u.Citation).Distinct().Where(c => c != uses[0].Citation), u => $"'{Marker(u)}' leads nowhere either"));

bool HasList(DocumentFacts facts) => facts.References.Length > 0;

// A reader sees nothing of "[^lobby]" when its note is missing; the author does.
string Marker(Citation citation) => citation.ReadingText is { Length: > 0 } shown ? shown : citation.Text;

string Others(int count) => count == 1 ? "one more label" : $"{count} more labels";

string StyleOf(Citation citation) => citation.Style switch
{
    CitationStyle.Numeric => "numeric",
    CitationStyle.Footnote => "footnote",
    _ => "authorYear",
};

public sealed record Settings
{
    /// <summary>How many different labels a document without a list must use before it is reported.</summary>
    [Range(1, 20)] public int MinMarkers { get; init; } = 2;

    /// <summary>Which styles of markers are looked at: <c>numeric</c>, <c>footnote</c>, <c>authorYear</c>.</summary>
    public ImmutableArray<string> Styles { get; init; } = ["numeric", "footnote", "authorYear"];
}
