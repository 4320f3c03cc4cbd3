/// <summary>A references, sources or notes heading must have entries below it.</summary>
/// <remarks>Reported when nothing stands between the heading and the next heading or the end of the file.</remarks>
var rule = Rule("CL1002", "empty-reference-section", Category.Citations, Severity.Error);
var empty = rule.Says("empty", "The heading '{heading}' has nothing below it. It promises readers a list that is not there; add the entries or delete the heading.");
var cited = rule.Says("cited", "The heading '{heading}' has nothing below it, but the text has {markers}. The list was lost; put it back.");

(from h in ReferenceHeadings
 where h.IsEmpty
 let markers = h.Facts.Citations.Length
 select (h, markers))
.Report(r => r.markers > 0
    ? cited.On(r.h, new { heading = r.h.ReadingText, markers = r.markers == 1 ? "a citation marker" : $"{r.markers} citation markers" }).Because(r.h.Facts.Citations.Take(3), "this marker has nowhere to lead")
    : empty.On(r.h, new { heading = r.h.ReadingText }).Fix("Delete the heading", Edit.Delete(r.h), Safety.Safe));
