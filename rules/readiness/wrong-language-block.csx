/// <summary>A block in another language than its document is a leftover.</summary>
/// <remarks>
/// A block counts only when its language is clear from its words. Documents that are written in both languages, or that
/// declare them, are left alone, and so are quotations.
/// </remarks>
var rule = Rule("CL9105", "wrong-language-block", Category.Readiness, Severity.Warning);
var wrong = rule.Says("wrong-language", "This block is in {language}, but the document is in {expected}: it looks like a leftover of a template or a translation. Translate it or cut it.");

var settings = Options<Settings>();

string NameOf(Language language) => language.Tag switch { "en" => "English", "es" => "Spanish", var tag => $"'{tag}'" };

(from b in Blocks
 where b.Kind is not BlockKind.Code && !b.IsQuoted
 where b.Language != Language.Undetermined && b.Document.Language != Language.Undetermined
 where b.Language != b.Document.Language && !b.Document.Languages.Contains(b.Language)
 where b.ReadingText.Count(char.IsLetter) >= settings.MinLetters
 where !b.Sentences.IsEmpty && !FactsOf(b).Quotations.Any(q => q.Span.Length * 2 > b.Span.Length && b.Span.Contains(q.Span))
 select b).Report(b => wrong.On(b, new { language = NameOf(b.Language), expected = NameOf(b.Document.Language) }));

public sealed record Settings
{
    /// <summary>Shortest block, in letters, whose language is judged.</summary>
    [Range(1, 200)] public int MinLetters { get; init; } = 9;
}
