/// <summary>What a document names in full should be named so where it first speaks of it.</summary>
/// <remarks>
/// Only names that <c>entities.jsonc</c> declares are looked at, and only documents that have the full name somewhere: one that
/// never gives it follows a house's habit or another language. A headline may be short.
/// </remarks>
var rule = Rule("CL9906", "first-mention-by-alias", Category.Names, Severity.Note);
var acronym = rule.Says("acronym", "'{shown}' is the first that this document tells of {name}. Readers who do not know the letters are lost; write the name out here.");
var alias = rule.Says("alias", "'{shown}' is the first that this document tells of {name}. Readers may take it for somebody else; write the full name here.");

var settings = Options<Settings>();

// An entity belongs to all documents; each of them has its own first mention.
var firsts =
    from e in Entities
    where e.IsRegistered && settings.Kinds.Contains(e.Kind.ToString().ToLowerInvariant())
    from mentions in e.Mentions.Where(m => m.Block?.Kind is BlockKind.Paragraph or BlockKind.ListItem).GroupBy(m => m.Document)
    let first = mentions.First()
    let full = mentions.FirstOrDefault(m => Folding.Fold(m.Name) == Folding.Fold(e.Name))
    where full is not null && !Folding.Fold(first.Name).Contains(Folding.Fold(e.Name))
    where !mentions.Any(m => m.Form == MentionForm.AcronymDefinition && m.IsInSameSentenceAs(first)) && !first.Facts.QuotationsIn(first.Sentence).Any(q => q.Span.Contains(first.Span))
    select (Entity: e, Mention: first, Full: full);

firsts.Report(r => (r.Mention.Form == MentionForm.Acronym ? acronym : alias)
    .On(r.Mention, new { shown = r.Mention.ReadingText, name = r.Entity.Name })
    .Because(r.Full, "the full name comes only here")
    .Fix($"Write '{r.Entity.Name}'", Edit.Replace(r.Mention, r.Entity.Name), Safety.Suggested));

public sealed record Settings
{
    /// <summary>What kinds of names are looked at.</summary>
    [AllowedValues("organisation", "person", "place", "event")] public ImmutableArray<string> Kinds { get; init; } = ["organisation", "person"];
}
