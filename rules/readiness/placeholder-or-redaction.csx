/// <summary>Placeholders and machine redactions must not be published.</summary>
/// <remarks>
/// An address that a content filter removed, a figure to come, a note to oneself, a template field, blind text, a program's
/// "undefined", or text in a broken encoding. Code is left alone, and so are editorial brackets in quotations.
/// </remarks>
var rule = Rule("CL9301", "placeholder-or-redaction", Category.Readiness, Severity.Error);
var redaction = rule.Says("redaction", "'{text}' stands where an address was: a content filter removed it. Readers cannot write to it; put the address back or cut the sentence.");
var placeholder = rule.Says("placeholder", "'{text}' is a placeholder: something was to be filled in here. Fill it in or cut it.");
var mojibake = rule.Says("mojibake", "'{text}' was decoded in the wrong encoding. Type the word again.");

var settings = Options<Settings>();

Placeholders.Report(p => (p.Kind switch
{
    PlaceholderKind.Redaction => redaction,
    PlaceholderKind.Mojibake => mojibake,
    _ => placeholder,
}).On(p, new { text = p.ReadingText }));

(from m in Mentions
 where settings.Patterns.Contains(m.ReadingText)
 select m).Report(m => placeholder.On(m, new { text = m.ReadingText }));

public sealed record Settings
{
    /// <summary>More words that are placeholders in your house, each compared as a whole word, letter case kept.</summary>
    public string[] Patterns { get; init; } = [];
}
