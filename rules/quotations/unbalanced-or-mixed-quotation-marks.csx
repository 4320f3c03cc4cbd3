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
.Report(u => unpaired.On(u, new
{
    mark = u.Text,
    fault = u.IsOpening ? "is never closed" : "was never opened",
    limit = u.IsOpening ? "end" : "begin",
}));

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
    select (first, other);

// Only the mark is pointed at, so that a long quotation is not underlined as if its words were at fault.
styles.Report(s => mixed.On(s.other.At(new TextSpan(s.other.Span.Start, 1)), new { first = StyleOf(s.first), second = StyleOf(s.other) }).Because(s.first, $"the first quotation has {StyleOf(s.first)}"));

public sealed record Settings
{
    /// <summary>Whether two styles of double marks in one language are reported, once a document.</summary>
    public bool ReportMixed { get; init; } = true;
}
