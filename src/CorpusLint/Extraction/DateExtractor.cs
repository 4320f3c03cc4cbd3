using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>
/// Finds time expressions and resolves them as far as the text allows: <see cref="DateReader"/> finds them sentence by
/// sentence, <see cref="DateRhetoric"/> marks those that mean no day, <see cref="DateResolver"/> and
/// <see cref="DateAnchors"/> give them their days.
/// </summary>
internal static class DateExtractor
{
    internal static ImmutableArray<DateMention> Extract(
        Document document, ImmutableArray<EntityMention> mentions, ImmutableArray<Quotation> quotations, Registry registry)
    {
        var drafts = new List<DateDraft>();
        var tokens = new DateTokens();
        foreach (var sentence in document.Sentences)
        {
            new DateReader(sentence, LanguagePack.For(sentence.Block).Dates, drafts, tokens).Read();
        }

        if (drafts.Count == 0)
        {
            return [];
        }

        DropNames(document, drafts, mentions);
        for (var i = 0; i < drafts.Count; i++)
        {
            drafts[i].Index = i;
        }

        MarkQuoted(drafts, quotations);
        DateRhetoric.Mark(document, drafts, LexiconOf);
        var events = new DateEvents(mentions, registry);
        var resolver = new DateResolver(document, drafts, events, new DateTense(document, LexiconOf));
        resolver.Resolve();
        new DateAnchors(document, drafts, resolver, events, LexiconOf).Anchor();
        resolver.ResolveAnaphors();
        resolver.ResolveTimes();
        ImmutableArray<DateMention> dates = [.. drafts.Select(d => d.ToMention(document))];
        DateHappenings.Tell(document, dates, mentions, registry);
        return dates;
    }

    private static DateLexicon LexiconOf(DateDraft draft) => LanguagePack.For(draft.Sentence.Block).Dates;

    // "The Sunday Times", "USA Today", "the March Committee": words of a name date nothing. Whole dates in the name of an
    // event, and possessives ("today's National Shutdown"), do.
    private static void DropNames(Document document, List<DateDraft> drafts, ImmutableArray<EntityMention> mentions)
    {
        var at = 0;
        drafts.RemoveAll(draft =>
        {
            while (at < mentions.Length && mentions[at].Span.End <= draft.Span.Start)
            {
                at++;
            }

            if (at >= mentions.Length || draft.IsPossessive || draft.Day is not null || draft.Year is not null && (draft.Month is not null || OpensName(mentions[at], draft)) || draft.Kind == DateKind.TimeOfDay)
            {
                return false;
            }

            var name = mentions[at].Span;
            return name.Contains(draft.Span) && name != draft.Span && HasCapitalOutside(document, name, draft);
        });
    }

    // "The 2012 Olympics", "the 2010 World Cup": the year says when, the name what.
    private static bool OpensName(EntityMention name, DateDraft draft) => draft.Granularity == DateGranularity.Year && name.Span.Start == draft.Span.Start;

    private static bool HasCapitalOutside(Document document, TextSpan name, DateDraft draft)
    {
        var tokens = document.Tokens;
        return (draft.FirstToken > 0 && name.Contains(tokens[draft.FirstToken - 1].Span) && tokens[draft.FirstToken - 1].IsCapitalised)
            || (draft.EndToken < tokens.Length && name.Contains(tokens[draft.EndToken].Span) && tokens[draft.EndToken].IsCapitalised);
    }

    private static void MarkQuoted(List<DateDraft> drafts, ImmutableArray<Quotation> quotations)
    {
        if (quotations.IsDefaultOrEmpty)
        {
            return;
        }

        var contents = QuotationPiece.InOrder(quotations, static _ => true);
        var at = 0;
        foreach (var draft in drafts)
        {
            while (at < contents.Length && contents[at].Span.End <= draft.Span.Start)
            {
                at++;
            }

            if (at < contents.Length && contents[at].Span.Contains(draft.Span))
            {
                draft.IsQuoted = true;
                draft.IsRhetorical |= contents[at].Quotation.Kind == QuotationKind.Title && draft.Kind != DateKind.Calendar;
            }
        }
    }
}
