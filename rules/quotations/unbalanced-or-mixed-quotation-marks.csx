/// <summary>Quotation marks must pair within their block, and one style should be used in one language.</summary>
/// <remarks>
/// Double marks and guillemets are checked for pairs; apostrophes, inches, code and quotations that go on in the next
/// paragraph are left alone. Straight and curly double marks in one language of a document are two styles.
/// </remarks>
var rule = Rule("CL3004", "unbalanced-or-mixed-quotation-marks", Category.Quotations, Severity.Error);
var unpaired = rule.Says("unpaired", "The quotation mark {mark} {fault}. Nobody can tell where the quoted words {limit}; add the missing mark.");
var many = rule.Says("many", "{count} quotation marks of this paragraph have no partner, this one first. Nobody can tell what is quoted; check the paragraph against its source.");
var mixed = rule.Says("mixed", "This document uses {first} and {second} for quotations. Two styles suggest two sources pasted together; use one.", Severity.Note);

var settings = Options<Settings>();

// More than a few in one paragraph are no slip of the hand: one finding says so of all.
const int EachUpTo = 5;

var byBlock =
    from d in Documents
    from block in d.UnpairedQuotes.GroupBy(u => u.Block)
    select block.ToArray();

(from block in byBlock
 where block.Length <= EachUpTo
 from u in block
 select u)
.Report(u =>
{
    var finding = unpaired.On(u, new
    {
        mark = u.Text,
        fault = u.IsOpening ? "is never closed" : "was never opened",
        limit = u.IsOpening ? "end" : "begin",
    });
    return u.SuggestedPlace is { } place && ClosingOf(u.Text) is { } closing
        ? finding.Fix("Close the quotation at the end of the title", Edit.Insert(u.At(place), closing), Safety.Suggested)
        : finding;
});

string? ClosingOf(string mark) => mark switch
{
    "\u201C" => "\u201D",
    "\u00AB" => "\u00BB",
    "\"" => "\"",
    _ => null,
};

(from block in byBlock
 where block.Length > EachUpTo
 select block)
.Report(block => many.On(block[0], new { count = block.Length }).Because(block.Skip(1).Take(EachUpTo), "so has this one"));

string StyleOf(Quotation q) => q.Text.Length == 0 ? "" : q.Text[0] switch
{
    '"' => "straight marks",
    '\u201C' or '\u201D' => "curly marks",
    _ => "",
};

var styles =
    from d in Documents
    where settings.ReportMixed
    from language in d.Quotations.Where(q => q.Block is not null && StyleOf(q) != "").GroupBy(q => q.Block!.Language)
    let first = language.First()
    let other = language.FirstOrDefault(q => StyleOf(q) != StyleOf(first))
    where other is not null
    select (first, other, fewer: FewerOf(language.ToArray(), StyleOf(first)));

// The style that most quotations have is the document's; of two equally frequent ones that of the first quotation.
Quotation[] FewerOf(Quotation[] all, string firstStyle)
{
    var others = all.Where(q => StyleOf(q) != firstStyle).ToArray();
    return others.Length * 2 > all.Length ? all.Where(q => StyleOf(q) == firstStyle).ToArray() : others;
}

// Each run of quoted words has its mark before it and its mark behind it. An entity (&quot;) or a tag (<q>) is no mark that can be
// replaced: null then.
Edit[]? EditsOf(Quotation[] quotations)
{
    var edits = new List<Edit>();
    foreach (var q in quotations)
    {
        var isCurly = StyleOf(q) == "curly marks";
        foreach (var run in q.Contents)
        {
            if (MarkAt(q, run.Start - 1) is not { } opening || MarkAt(q, run.End) is not { } closing)
            {
                return null;
            }

            edits.Add(Edit.Replace(opening, isCurly ? "\"" : "\u201C"));
            edits.Add(Edit.Replace(closing, isCurly ? "\"" : "\u201D"));
        }
    }

    return edits.ToArray();
}

Place? MarkAt(Quotation q, int at) =>
    q.Span.Contains(at) && q.At(new TextSpan(at, 1)) is { Text: "\"" or "\u201C" or "\u201D" } mark && mark.ReadingText == mark.Text ? mark : null;

// Only the mark is pointed at, so that a long quotation is not underlined as if its words were at fault.
styles.Report(s =>
{
    var finding = mixed.On(s.other.At(new TextSpan(s.other.Span.Start, 1)), new { first = StyleOf(s.first), second = StyleOf(s.other) })
        .Because(s.first, $"the first quotation has {StyleOf(s.first)}");
    return EditsOf(s.fewer) is { } edits
        ? finding.Fix(StyleOf(s.fewer[0]) == "curly marks" ? "Use straight marks throughout" : "Use curly marks throughout", edits, Safety.Safe)
        : finding;
});

public sealed record Settings
{
    /// <summary>Whether two styles of double marks in one language are reported, once a document.</summary>
    public bool ReportMixed { get; init; } = true;
}
