/// <summary>Every numbered or labelled reference should be cited somewhere in the text.</summary>
/// <remarks>Entries without a label, and lists in a text without any marker, are left alone.</remarks>
var rule = Rule("CL1003", "unused-reference", Category.Citations, Severity.Warning);
var unused = rule.Says("unused", "Nothing in the text points to entry '{label}'. Either its sentence was cut, or a marker has the wrong number; cite it or delete it.");

var settings = Options<Settings>();

(from d in Documents
 let used = d.Citations.SelectMany(c => c.Labels).ToHashSet(StringComparer.OrdinalIgnoreCase)
 where used.Count > 0 || !settings.RequireMarkers
 from r in d.References
 where r.Label is not null && !used.Contains(r.Label)
 where r.IsFootnote || d.Citations.Any(c => c.Style == CitationStyle.Numeric)
 select r)
.Report(r => unused.On(r, new { label = r.Label }));

public sealed record Settings
{
    /// <summary>Whether a list is left alone when the text has no marker at all.</summary>
    public bool RequireMarkers { get; init; } = true;
}
