using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Reads the place that bounds a count ("in Vell", "nationwide") and the person whose age a number is.</summary>
internal sealed class MeasurePlaceReader(Document document, ImmutableArray<EntityMention> mentions)
{
    private const int Reach = 7;

    internal string? Read(NumberPieces pieces, QuantityPhrase phrase, MeasureEventReader events)
    {
        var lexicon = pieces.Lexicon;
        for (var i = phrase.End; i < pieces.Count && i < phrase.End + Reach && !MeasureClause.EndsAt(pieces, i) && !pieces[i].Has(NumberRoles.Joiner); i++)
        {
            if (lexicon.Nationwide.MatchForward(pieces, i, out _) > 0)
            {
                return MeasureKey.Nationwide;
            }

            if (lexicon.PlaceOpeners.Contains(pieces.TextOf(i)))
            {
                if (PlaceBehind(pieces, i, events) is { } behind)
                {
                    return behind;
                }

                break;
            }
        }

        // "In Vell, 40 boats took part."
        return phrase.First > 2 && lexicon.PlaceOpeners.Contains(pieces.TextOf(0)) && (PlaceBehind(pieces, 0, events) ?? OpeningName(pieces, events)) is { } place ? place : null;
    }

    /// <summary>The person beside an age: "Ana Ruiz, 35" or "five-year-old Ana Ruiz"; null when there is none.</summary>
    internal string? PersonBeside(NumberPieces pieces, QuantityPhrase phrase)
    {
        var span = pieces.SpanOf(phrase.First, phrase.End);
        var index = IndexAtOrAfter(span.Start);
        if (index > 0 && mentions[index - 1] is { Kind: EntityKind.Person } before && IsOnlyMarks(before.Span.End, span.Start))
        {
            return Name(before);
        }

        return index < mentions.Length && mentions[index] is { Kind: EntityKind.Person } after && after.Span.Start >= span.End && IsOnlyMarks(span.End, after.Span.Start)
            ? Name(after)
            : null;
    }

    // "In Moor, 500 people marched": a name between the preposition and a comma is a place though nothing else says so.
    private string? OpeningName(NumberPieces pieces, MeasureEventReader events)
    {
        var end = 1;
        while (end < pieces.Count && end < 4 && pieces[end].IsWord && pieces[end].IsCapitalised)
        {
            end++;
        }

        if (end == 1 || !pieces.Is(end, ',') || events.Covers(pieces.SpanOf(1, end)))
        {
            return null;
        }

        var profile = LanguagePack.For(pieces.Sentence.Block).Profile;
        var first = pieces.TextOf(1).ToString().ToLowerInvariant();
        var index = IndexAtOrAfter(pieces[1].Start);
        return profile.Months.ContainsKey(first) || profile.Weekdays.ContainsKey(first) || (index < mentions.Length && mentions[index].Span.Start < pieces[end].Start && mentions[index].Kind is EntityKind.Person or EntityKind.Event)
            ? null
            : Folding.Fold(document.ReadingTextOf(pieces.SpanOf(1, end)));
    }

    private string? PlaceBehind(NumberPieces pieces, int opener, MeasureEventReader events)
    {
        var index = IndexAtOrAfter(pieces[opener].End);
        return index < mentions.Length && mentions[index] is { Kind: EntityKind.Place } place &&
            place.Span.Start <= pieces[Math.Min(opener + 2, pieces.Count - 1)].Start && !events.Covers(place.Span)
            ? Name(place)
            : null;
    }

    private static string Name(EntityMention mention) => Folding.Fold(mention.LocalEntity?.Name ?? mention.Name);

    private bool IsOnlyMarks(int start, int end)
    {
        if (end - start > 8)
        {
            return false;
        }

        for (var i = start; i < end; i++)
        {
            if (!(document.Reading[i] is ',' or ' ' or '\u00A0' or '(' or Document.Filler || document.Reading[i] is 'a' or 'g' or 'e' or 'd'))
            {
                return false;
            }
        }

        return true;
    }

    private int IndexAtOrAfter(int offset) =>
        PlaceOrder.FirstAtOrAfter(mentions.AsSpan(), offset, static f => f.Span);
}
