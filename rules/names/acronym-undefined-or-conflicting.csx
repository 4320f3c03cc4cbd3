/// <summary>An acronym is expanded at first use, and never has two expansions.</summary>
/// <remarks>
/// Titles and headings may use it first. Acronyms that everybody knows, numerals, units and shouted words are left alone, and so
/// are those whose name the text gives in another way: in brackets or commas beside them, whatever its letters, as a name with
/// these initials, or as a longer name that has the acronym for a word.
/// </remarks>
var rule = Rule("CL6003", "acronym-undefined-or-conflicting", Category.Names, Severity.Note);
var undefined = rule.Says("undefined", "'{acronym}' is used {count} times and never explained. Readers who do not know it cannot look it up; write the full name at first use.");
var late = rule.Says("late", "'{acronym}' is explained only after it has been used. Explain it here.");
var conflict = rule.Says("conflict", "'{acronym}' stands for two names in this document: '{first}' and '{second}'. At least one is wrong, or two bodies are mixed up.", Severity.Error);

var settings = Options<Settings>();

var conflicts =
    from d in Documents
    from ofAll in d.Acronyms.GroupBy(a => a.Acronym)
    where ofAll.Skip(1).Any()
    from c in ofAll.GroupBy(a => a.Block?.Language).Select(g => g.ToArray())
    where c.Any(a => Folding.Fold(a.Expansion) != Folding.Fold(c[0].Expansion))
    select c;

conflicts.Report(c => conflict
    .On(c[^1], new { acronym = c[0].Acronym, first = c[0].Expansion, second = c[^1].Expansion })
    .Also(c.SkipLast(1), a => $"here it is '{a.Expansion}'"));

// "Immigration and Customs Enforcement" and then "ICE": the full name stands in the text, though not beside its acronym.
bool IsSpelledOut(DocumentFacts d, AcronymUse use) =>
    d.MentionsIn(use.Sentence).FirstOrDefault(m => m.Span.Contains(use.Span)) is { } mention
    && d.Mentions.Any(m => m.Form == MentionForm.Full && m.Entity == mention.Entity && m.Name != use.Acronym);

// A translation beside its original repeats the acronym without explaining it again: one use in one language counts.
var uses =
    from d in Documents
    from use in d.AcronymUses.Where(u => !u.IsInHeading && !u.IsWellKnown && !settings.Allow.Contains(u.Acronym)).GroupBy(u => (u.Acronym, u.Block?.Language))
        .Where(g => g.Count() >= settings.MinUses)
        .DistinctBy(g => g.Key.Acronym)
    let first = use.First()
    let definition = d.Acronyms.FirstOrDefault(a => a.Acronym == use.Key.Acronym)
    where definition is null || definition.Span.Start > first.Span.End
    where definition is null || definition.Sentence != first.Sentence
    where definition is not null || !(first.IsNamed || IsSpelledOut(d, first))
    select new { use, first, definition };

// Another document may explain the acronym; a fix is offered only where all that do give it one name.
var explained =
    from u in uses
    join a in Acronyms on new { u.use.Key.Acronym, u.use.Key.Language } equals new { a.Acronym, a.Block?.Language } into elsewhere
    select new { u.use, u.first, u.definition, names = elsewhere.Select(a => a.Expansion).DistinctBy(Folding.Fold).ToArray() };

explained.Report(u => u.definition is null
    ? Explaining(undefined.On(u.first, new { acronym = u.use.Key.Acronym, count = u.use.Count() }), u.first, u.names)
    : Moving(late.On(u.first, new { acronym = u.use.Key.Acronym }).Because(u.definition, "it is explained only here"), u.first, u.definition));

Finding Explaining(Finding finding, AcronymUse first, string[] names) =>
    names.Length == 1 && CanBeExplained(first)
        ? finding.Fix($"Write '{names[0]} ({first.Acronym})'", Edit.Replace(first, $"{names[0]} ({first.Acronym})"), Safety.Suggested)
        : finding;

// The explanation moves to the first use, and where it stood the acronym is enough.
Finding Moving(Finding finding, AcronymUse first, AcronymDefinition definition) =>
    CanBeExplained(first) && definition.ReadingText == $"{definition.Expansion} ({definition.Acronym})"
        ? finding.Fix("Explain it here instead", [Edit.Replace(first, definition.ReadingText), Edit.Replace(definition, definition.Acronym)], Safety.Suggested)
        : finding;

// Quoted words stay as they were said, and "an MWA spokeswoman" would need another article.
bool CanBeExplained(AcronymUse use) =>
    use.Text == use.Acronym && use.Block is { IsQuoted: false, Kind: BlockKind.Paragraph or BlockKind.ListItem }
    && !use.Facts.QuotationsIn(use.Sentence).Any(q => q.Span.Contains(use.Span))
    && !use.Facts.MentionsIn(use.Sentence).Any(m => m.Span.Contains(use.Span) && m.Span != use.Span)
    && !use.Sentence!.ReadingText.Contains($"an {use.Acronym}", StringComparison.OrdinalIgnoreCase);

public sealed record Settings
{
    /// <summary>Acronyms that need no explanation in your house, besides the well-known ones.</summary>
    public string[] Allow { get; init; } = [];

    /// <summary>How often an acronym must be used in the text before it is asked for.</summary>
    [Range(1, 100)] public int MinUses { get; init; } = 2;
}
