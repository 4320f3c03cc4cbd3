using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads the event that a number is about: the one that its sentence or clause names, else the one of the sentences
/// before in the paragraph, else of the section's heading, else the one that the document's title names. Each step away
/// from the number costs confidence. Two events in doubt are none. Casualties take an event of their own sentence, or
/// the title's.
/// </summary>
internal sealed class MeasureEventReader
{
    private const double FromSentenceBefore = 0.8;
    private const double FromHeading = 0.75;
    private const double FromTitle = 0.7;

    // The title's event in a document that tells of others too.
    private const double FromTitleAmongOthers = 0.6;
    private const double OfCasualties = 0.85;

    // Sentences of a paragraph that an event is carried over.
    private const int LongestReach = 12;

    private readonly Document _document;
    private readonly Lazy<ImmutableArray<MeasureEvent>> _lazyEvents;
    private readonly Lazy<(string? Key, double Confidence)> _eventOfDocument;

    internal MeasureEventReader(Document document, ImmutableArray<EntityMention> mentions)
    {
        _document = document;
        _lazyEvents = new(() => MeasureEvents.Of(document, mentions), LazyThreadSafetyMode.None);
        _eventOfDocument = new(EventOfDocument, LazyThreadSafetyMode.None);
    }

    private ImmutableArray<MeasureEvent> Events => _lazyEvents.Value;

    /// <summary>The event's key, null for none, and how sure the tie to the number is.</summary>
    internal (string? Key, double Confidence) Read(NumberPieces pieces, QuantityPhrase phrase, string measureClass)
    {
        var sentence = pieces.Sentence;
        if (EventIn(sentence.Span, out var names, out var confidence) is { } named)
        {
            return named == MeasureEvents.Unnamed ? (null, 1) : (named, confidence);
        }

        if (names > 1)
        {
            return EventIn(ClauseOf(pieces, phrase), out _, out confidence) is { } ofClause && ofClause != MeasureEvents.Unnamed ? (ofClause, confidence) : (null, 1);
        }

        if (measureClass is "share" or "money" or "point")
        {
            return (null, 1);
        }

        if (measureClass is "death" or "injury" or "arrest")
        {
            var title = _eventOfDocument.Value;
            return (title.Key, title.Confidence * OfCasualties);
        }

        return Carried(sentence);
    }

    /// <summary>Whether a word belongs to the name or description of an event, and so is no place of its own.</summary>
    internal bool Covers(TextSpan span)
    {
        for (var i = Math.Max(0, FirstAtOrAfter(span.Start) - 1); i < Events.Length && Events[i].Span.Start < span.End; i++)
        {
            if (Events[i].Span.OverlapsWith(span))
            {
                return true;
            }
        }

        return false;
    }

    private (string? Key, double Confidence) Carried(Sentence sentence)
    {
        var steps = 0;
        for (var before = sentence.Previous; before is not null && ReferenceEquals(before.Block, sentence.Block) && steps < LongestReach; before = before.Previous, steps++)
        {
            var found = EventIn(before.Span, out var names, out var confidence);
            if (names > 0)
            {
                return found == MeasureEvents.Unnamed ? (null, 1) : (found, confidence * FromSentenceBefore);
            }
        }

        return sentence.Block.Section?.Heading is { } heading && EventIn(heading.Span, out _, out var sure) is { } fromHeading && fromHeading != MeasureEvents.Unnamed
            ? (fromHeading, sure * FromHeading)
            : _eventOfDocument.Value;
    }

    private (string? Key, double Confidence) EventOfDocument()
    {
        if (_document.TitleBlock is not { } title || EventIn(title.Span, out _, out _) is not { } key || key == MeasureEvents.Unnamed)
        {
            return (null, 1);
        }

        return (key, Events.All(e => e.Key == key || e.Key == MeasureEvents.Unnamed) ? FromTitle : FromTitleAmongOthers);
    }

    /// <summary>The event named in a span when it names only one; null else. <paramref name="names"/> is the number of different events, counted up to two.</summary>
    private string? EventIn(TextSpan span, out int names, out double confidence)
    {
        string? first = null;
        names = 0;
        confidence = 1;
        for (var i = FirstAtOrAfter(span.Start); i < Events.Length && Events[i].Span.Start < span.End; i++)
        {
            if (first is null)
            {
                (first, names, confidence) = (Events[i].Key, 1, Events[i].Confidence);
            }
            else if (Events[i].Key != first)
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

    private int FirstAtOrAfter(int offset)
    {
        var (low, high) = (0, Events.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Events[middle].Span.Start < offset)
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
