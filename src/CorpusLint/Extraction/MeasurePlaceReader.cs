using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Reads the place that bounds a count ("in Vell", "nationwide") and the person whose age a number is.</summary>
internal sealed class MeasurePlaceReader(Document document, ImmutableArray<EntityMention> mentions)
{
    private const int Reach = 7;

    // A place that the words before name, and nothing shows which: like no other.
    private const string Elsewhere = "'there'";

    /// <summary>The folded name of the place that bounds a count, or "nationwide"; null when the words beside it name none.</summary>
    /// <param name="pieces">The sentence.</param>
    /// <param name="phrase">The number.</param>
    /// <param name="events">Knows which names are happenings.</param>
    /// <param name="isGauge">Whether an instrument showed it, so that any name behind a preposition of place says where that stands: "148km/h at Mace Head".</param>
    internal string? Read(NumberPieces pieces, QuantityPhrase phrase, MeasureEventReader events, bool isGauge = false)
    {
        var lexicon = pieces.Lexicon;
        for (var i = phrase.End; i < pieces.Count && i < phrase.End + Reach && !MeasureClause.EndsAt(pieces, i) && !pieces[i].Has(NumberRoles.Joiner); i++)
        {
            if (lexicon.Nationwide.MatchForward(pieces, i, out _) > 0)
            {
                return MeasureKey.Nationwide;
            }

            if (lexicon.PlacesBefore.Contains(pieces.TextOf(i)) && (i + 1 >= pieces.Count || MeasureClause.EndsAt(pieces, i + 1)))
            {
                // "Rookhaven is worst hit. Five people died there."
                return OnlyName(EntityKind.Place, pieces.Sentence.Block.Span.Start, pieces.Sentence.Span.Start) ?? Elsewhere;
            }

            if (lexicon.PlaceOpeners.Contains(pieces.TextOf(i)))
            {
                if ((PlaceBehind(pieces, i, events) ?? (isGauge ? NameBehind(pieces, i) : null)) is { } behind)
                {
                    return behind;
                }

                break;
            }
        }

        if (lexicon.Nationwide.MatchForward(pieces, 0, out _) is > 0 and var count && count <= phrase.First)
        {
            // "Across the country 40 boats took part."
            return MeasureKey.Nationwide;
        }

        // "In Vell, 40 boats took part." "In Vell 40 boats took part."
        return phrase.First >= 2 && lexicon.PlaceOpeners.Contains(pieces.TextOf(0)) && (PlaceBehind(pieces, 0, events) ?? (isGauge ? NameBehind(pieces, 0) : null) ?? OpeningName(pieces, events)) is { } place ? place : null;
    }

    // The only name of a kind that starts in a passage; null for none and for several.
    private string? OnlyName(EntityKind kind, int start, int end)
    {
        string? only = null;
        for (var i = IndexAtOrAfter(start); i < mentions.Length && mentions[i].Span.Start < end; i++)
        {
            if (mentions[i].Kind == kind && Name(mentions[i]) is var name && name != only)
            {
                if (only is not null)
                {
                    return null;
                }

                only = name;
            }
        }

        return only;
    }

    /// <summary>The person beside an age: "Ana Ruiz, 35", "Ana Ruiz, who is 35", "Ruiz, a 35-year-old teacher,", "five-year-old Ana Ruiz", "the 35-year-old driver, Ana Ruiz"; null when there is none.</summary>
    internal string? PersonBeside(NumberPieces pieces, QuantityPhrase phrase)
    {
        if ((pieces.Lexicon.AgeClauses.MatchBackward(pieces, phrase.First, out _) is > 0 and var clause && clause == phrase.First) || IsSubject(pieces, phrase))
        {
            // "Among those who died was Doreen Pask. She was 78."
            return pieces.Sentence.Previous is { } before ? OnlyName(EntityKind.Person, before.Span.Start, before.Span.End) : null;
        }

        var end = EndOfName(pieces, phrase);
        var index = end > 0 ? IndexAtOrAfter(pieces[end - 1].Start) : -1;
        index -= index > 0 && (index == mentions.Length || mentions[index].Span.Start > pieces[end - 1].Start) ? 1 : 0;
        if (index >= 0 && index < mentions.Length && mentions[index] is { Kind: EntityKind.Person } named && named.Span.End == pieces[end - 1].End &&
            (named.Span.Start == pieces[0].Start || !IsApposed(pieces, phrase) || ClosesApposition(pieces, phrase.End, isDefinite: !pieces.Has(phrase.First - 1, NumberRoles.Article))))
        {
            // Who opens a sentence and has an apposition is whom it describes.
            return Name(named);
        }

        var first = StartOfName(pieces, phrase);
        index = first < pieces.Count ? IndexAtOrAfter(pieces[first].Start) : mentions.Length;
        return index < mentions.Length && mentions[index] is { Kind: EntityKind.Person } after && after.Span.Start == pieces[first].Start ? Name(after) : null;
    }

    // Just behind where the name would end: before the marks, the words of age and the article of an apposition.
    private static int EndOfName(NumberPieces pieces, QuantityPhrase phrase)
    {
        var lexicon = pieces.Lexicon;
        var end = phrase.First;
        if (lexicon.AgeOpeners.MatchBackward(pieces, end, out _) is > 0 and var opener)
        {
            end -= opener;

            // "Óscar Lleras, que tiene 71 años".
            end -= end > 1 && pieces[end - 1].IsWord && lexicon.Counts.Subordinators.Contains(pieces.TextOf(end - 1)) && pieces.Is(end - 2, ',') ? 1 : 0;
        }
        else if (lexicon.AgeClauses.MatchBackward(pieces, end, out _) is > 0 and var clause)
        {
            end -= clause;
        }
        else if (pieces.Has(end - 1, NumberRoles.Of) || IsApposed(pieces, phrase))
        {
            end--;
        }

        if (end < phrase.First && pieces.Has(end, NumberRoles.Of))
        {
            // "Lars Holm, piloto jubilado de 61 años".
            const int longestRole = 3;
            var role = end;
            while (role > 1 && end - role < longestRole && pieces[role - 1] is { IsWord: true, IsCapitalised: false } && !pieces[role - 1].Has(NumberRoles.Stop))
            {
                role--;
            }

            end = pieces.Is(role - 1, ',') ? role : end;
        }

        return end - (pieces.Is(end - 1, ',') || pieces.Is(end - 1, '(') ? 1 : 0);
    }

    // "Amery, a 34-year-old …".
    private static bool IsApposed(NumberPieces pieces, QuantityPhrase phrase) =>
        pieces.Has(phrase.First - 1, NumberRoles.Article | NumberRoles.Stop) && !pieces.Has(phrase.First - 1, NumberRoles.Of) && pieces.Is(phrase.First - 2, ',');

    // "The 58-year-old was jailed": whoever was named last.
    private static bool IsSubject(NumberPieces pieces, QuantityPhrase phrase) =>
        phrase.First == 1 && pieces[0].Has(NumberRoles.Stop) && phrase.End < pieces.Count && pieces[phrase.End].IsWord && (pieces.Lexicon.Auxiliaries.Contains(pieces.TextOf(phrase.End)) || pieces.Lexicon.Predicates.Contains(pieces.TextOf(phrase.End)));

    // "Amery, a 34-year-old father of two, was jailed"; in "according to Amery, a 34-year-old man was jailed" it is another's.
    private static bool ClosesApposition(NumberPieces pieces, int index, bool isDefinite)
    {
        const int reach = 7;
        const int nearest = 3;
        for (var i = index; i < pieces.Count && i < index + reach; i++)
        {
            if (isDefinite && i == index + nearest)
            {
                // "Dana Pruett, the 34-year-old nurse killed when".
                return true;
            }

            if (MeasureClause.EndsAt(pieces, i))
            {
                return true;
            }

            if (!pieces[i].IsWord || pieces.Lexicon.Auxiliaries.Contains(pieces.TextOf(i)) || pieces.Lexicon.Predicates.Contains(pieces.TextOf(i)))
            {
                return false;
            }
        }

        return index >= pieces.Count;
    }

    // "34-year-old Rolf Amery", "the 34-year-old driver, Rolf Amery".
    private static int StartOfName(NumberPieces pieces, QuantityPhrase phrase)
    {
        const int longestRole = 3;
        var lexicon = pieces.Lexicon;
        var first = phrase.End;
        while (first < pieces.Count && first < phrase.End + longestRole && pieces[first] is { IsWord: true, IsCapitalised: false } && !pieces[first].Has(NumberRoles.Stop | NumberRoles.Article | NumberRoles.Of) &&
            !lexicon.Predicates.Contains(pieces.TextOf(first)) && !lexicon.Auxiliaries.Contains(pieces.TextOf(first)) && !pieces.TextOf(first).EndsWith("ed", StringComparison.Ordinal))
        {
            first++;
        }

        return first + (pieces.Is(first, ',') || pieces.Is(first, ')') ? 1 : 0);
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

    private string? NameBehind(NumberPieces pieces, int opener)
    {
        const int longest = 4;
        var first = opener + 1;
        var end = first;
        while (end < pieces.Count && end < first + longest && pieces[end] is { IsWord: true, IsCapitalised: true } && !pieces[end].Has(NumberRoles.Stop))
        {
            end++;
        }

        var profile = LanguagePack.For(pieces.Sentence.Block).Profile;
        return end == first || profile.Months.ContainsKey(pieces.TextOf(first).ToString().ToLowerInvariant()) || profile.Weekdays.ContainsKey(pieces.TextOf(first).ToString().ToLowerInvariant())
            ? null
            : Folding.Fold(document.ReadingTextOf(pieces.SpanOf(first, end)));
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

    private int IndexAtOrAfter(int offset) =>
        PlaceOrder.FirstAtOrAfter(mentions.AsSpan(), offset, static f => f.Span);
}
