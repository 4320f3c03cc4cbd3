using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads the event that a number is about: the one that its sentence or clause names, else the one of the sentences
/// before in the paragraph, else of the section's heading, else the only one of the document when its title names it.
/// Two events in doubt are none. Casualties take only an event of their own sentence.
/// </summary>
internal sealed class MeasureEventReader
{
    private readonly Document _document;
    private readonly ImmutableArray<(TextSpan Span, string Key)> _events;
    private readonly string? _eventOfDocument;

    internal MeasureEventReader(Document document, ImmutableArray<EntityMention> mentions)
    {
        _document = document;
        _events = [.. mentions.Where(m => m.Kind == EntityKind.Event).Select(m => (m.Span, KeyOf(m)))];
        _eventOfDocument = document.TitleBlock is { } title && EventIn(title.Span, out _) is { } only && _events.All(e => e.Key == only) ? only : null;
    }

    internal string? Read(NumberPieces pieces, QuantityPhrase phrase, string measureClass)
    {
        var sentence = pieces.Sentence;
        if (EventIn(sentence.Span, out var names) is { } named)
        {
            return named;
        }

        if (names > 1)
        {
            return EventIn(ClauseOf(pieces, phrase), out _);
        }

        if (DescribedEvent(pieces) is { } described)
        {
            return described;
        }

        return measureClass is "death" or "injury" or "arrest" or "share" or "money" or "point" ? null : Carried(sentence);
    }

    private string? Carried(Sentence sentence)
    {
        for (var before = sentence.Previous; before is not null && ReferenceEquals(before.Block, sentence.Block); before = before.Previous)
        {
            var found = EventIn(before.Span, out var names);
            if (names > 0)
            {
                return found;
            }
        }

        return sentence.Block.Section?.Heading is { } heading && EventIn(heading.Span, out _) is { } fromHeading ? fromHeading : _eventOfDocument;
    }

    /// <summary>The registry's id, or the folded name without article.</summary>
    private static string KeyOf(EntityMention mention)
    {
        var entity = mention.LocalEntity?.Resolved;
        if (entity is { IsRegistered: true })
        {
            return entity.Id;
        }

        var name = Folding.Fold(entity?.Name ?? mention.Name).Replace('-', ' ').Replace("\"", "", StringComparison.Ordinal);
        return "event:" + (name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name);
    }

    /// <summary>The event named in a span when it names only one; null else. <paramref name="names"/> is the number of different events.</summary>
    private string? EventIn(TextSpan span, out int names)
    {
        string? first = null;
        names = 0;
        for (var i = FirstAtOrAfter(span.Start); i < _events.Length && _events[i].Span.Start < span.End; i++)
        {
            if (first is null)
            {
                (first, names) = (_events[i].Key, 1);
            }
            else if (_events[i].Key != first)
            {
                names = 2;
            }
        }

        return names == 1 ? first : null;
    }

    private static TextSpan ClauseOf(NumberPieces pieces, QuantityPhrase phrase)
    {
        var first = phrase.First;
        while (first > 0 && !MeasureClause.EndsAt(pieces, first - 1))
        {
            first--;
        }

        var end = phrase.End;
        while (end < pieces.Count && !MeasureClause.EndsAt(pieces, end))
        {
            end++;
        }

        return pieces.SpanOf(first, end);
    }

    // "In the May storm", "the sinking of the ferry", "la regata del domingo": a happening with a distinguishing capital
    // before it or an of-phrase behind it is a name in all but form. A weekday before it tells too little.
    private string? DescribedEvent(NumberPieces pieces)
    {
        string? found = null;
        for (var i = 1; i < pieces.Count; i++)
        {
            if (!pieces[i].IsWord || !pieces.Lexicon.BoundingEvents.Contains(pieces.TextOf(i)))
            {
                continue;
            }

            var first = i;
            while (first > 1 && i - first < 3 && IsDistinguishing(pieces, first - 1))
            {
                first--;
            }

            var end = EndOfComplement(pieces, i + 1);
            if ((first == i && end == i + 1) || !pieces[first - 1].IsWord || !pieces[first - 1].Has(NumberRoles.Stop))
            {
                continue;
            }

            var described = "event:" + Folding.Fold(_document.ReadingTextOf(pieces.SpanOf(first, end)));
            if (found is not null && found != described)
            {
                return null;
            }

            found = described;
        }

        return found;
    }

    private static bool IsDistinguishing(NumberPieces pieces, int index) =>
        pieces[index].IsWord && pieces[index].IsCapitalised &&
        !LanguagePack.For(pieces.Sentence.Block).Profile.Weekdays.ContainsKey(pieces.TextOf(index).ToString().ToLowerInvariant());

    // "Of the ferry": the first noun of the complement, with the capitals that follow a capital.
    private static int EndOfComplement(NumberPieces pieces, int index)
    {
        if (!IsOf(index))
        {
            return index;
        }

        var noun = index + 1;
        while (noun < pieces.Count && noun < index + 3 && pieces[noun].IsWord && pieces[noun].Has(NumberRoles.Stop | NumberRoles.Article))
        {
            noun++;
        }

        if (noun >= pieces.Count || !pieces[noun].IsWord || pieces[noun].Has(NumberRoles.Stop))
        {
            return index;
        }

        var end = noun + 1;
        while (end < pieces.Count && pieces[noun].IsCapitalised && pieces[end].IsWord && pieces[end].IsCapitalised)
        {
            end++;
        }

        return end;

        bool IsOf(int i) => pieces.Has(i, NumberRoles.Of) || (i < pieces.Count && pieces.Lexicon.Contractions.Contains(pieces.TextOf(i)));
    }

    private int FirstAtOrAfter(int offset)
    {
        var (low, high) = (0, _events.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_events[middle].Span.Start < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
