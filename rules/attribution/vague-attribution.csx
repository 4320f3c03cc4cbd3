/// <summary>Views and facts must not be hung on people whom nobody can identify.</summary>
/// <remarks>
/// An unnamed plural ("critics say") or nobody at all ("is widely seen as"), with nobody named in the rest of the paragraph.
/// With a citation marker or a link in the sentence the finding is a note.
/// </remarks>
var rule = Rule("CL2002", "vague-attribution", Category.Attribution, Severity.Warning);
var vague = rule.Says("vague", "Which '{source}'? Readers cannot weigh a view whose holders they cannot look up; name at least one.");
var absent = rule.Says("absent", "'{cue}': by whom? Say who, or say it in your own name.");

var settings = Options<Settings>();

// Who is meant by "several newspapers" can be looked up where the sentence cites several sources.
bool HasSeveralReferences(Attribution a) =>
    a.Facts.CitationsIn(a.Sentence).SelectMany(c => c.Labels).Distinct().Count() + a.Facts.LinksIn(a.Sentence).Length > 1;

bool HasReference(Attribution a) => a.Facts.CitationsIn(a.Sentence).Length > 0 || a.Facts.LinksIn(a.Sentence).Length > 0;

bool IsInQuotation(Attribution a) => a.Facts.QuotationsIn(a.Sentence).Any(q => q.Span.Contains(a.Span.Start)) || a.Block is { IsQuoted: true };

// "Critics, among them the engineer Lena Ortiz, …" and a paragraph that goes on to quote somebody by name.
bool NamesSomebody(Attribution a) =>
    a.Block!.Sentences.Where(s => s.Index >= a.Sentence!.Index).Any(s =>
        a.Facts.AttributionsIn(s).Any(o => o != a && o.SourceKind == SourceKind.Named && o.Source != a.Source)
        || a.Facts.QuotationsIn(s).Any(q => q.Speaker is not null))
    || (a.Source is { } source && a.Facts.MentionsIn(a.Sentence).Any(m => m.Kind is EntityKind.Person or EntityKind.Organisation && m.Span.Start >= source.Start && m.Span.Start <= (a.Cue?.End ?? source.End)));

// A poll without a pollster is asked for by another rule.
bool IsPoll(Attribution a) => a.Facts.Polls.Any(p => p.Sentence == a.Sentence);

(from a in Attributions
 where a.SourceKind is SourceKind.Vague or SourceKind.Absent && !a.IsNegated && !a.IsHypothetical && !a.IsAttitude
 where a.Block?.Kind is BlockKind.Paragraph or BlockKind.ListItem
 where !IsInQuotation(a) && !NamesSomebody(a) && !IsPoll(a)
 where !HasSeveralReferences(a) && !(a.SourceKind == SourceKind.Absent && HasReference(a))
 group a by a.Block)
.SelectMany(paragraph => paragraph.Take(settings.MaxPerParagraph))
.Report(a =>
{
    var finding = a.SourceKind == SourceKind.Vague
        ? vague.On(a.At(a.Source ?? a.Span), new { source = a.Document.ReadingTextOf(a.Source ?? a.Span) })
        : absent.On(a.At(a.Cue ?? a.Span), new { cue = a.Document.ReadingTextOf(a.Cue ?? a.Span) });
    return HasReference(a) ? finding.With(Severity.Note) : finding;
});

public sealed record Settings
{
    /// <summary>How many findings one paragraph may have.</summary>
    [Range(1, 10)] public int MaxPerParagraph { get; init; } = 1;
}
