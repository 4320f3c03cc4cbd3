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

    // The event of the first paragraph, when the title names none.
    private const double FromLead = 0.65;

    private const string InSentence = "the event of its sentence";
    private const string InClause = "the event of its clause, of several in the sentence";
    private const string Before = "the event of a sentence before";
    private const string InHeading = "the event of the heading above it";
    private const string InTitle = "the event of the title or the first paragraph";

    private readonly Document _document;
    private readonly Lazy<ImmutableArray<MeasureEvent>> _lazyEvents;
    private readonly Lazy<(string? Key, double Confidence)> _eventOfDocument;

    // What holds for all numbers of the sentence that was asked for last.
    private Sentence? _sentence;
    private (string? Key, int Names, double Confidence) _named;

    internal MeasureEventReader(Document document, Lazy<ImmutableArray<MeasureEvent>> events)
    {
        _document = document;
        _lazyEvents = events;
        _eventOfDocument = new(EventOfDocument, LazyThreadSafetyMode.None);
    }

    /// <summary>Whether an origin says that the event was not named in the figure's own sentence.</summary>
    internal static bool IsCarried(string? origin) => origin is Before or InHeading or InTitle;

    private ImmutableArray<MeasureEvent> Events => _lazyEvents.Value;

    /// <summary>The event's key, null for none, how sure the tie to the number is, and where the event stands.</summary>
    internal (string? Key, double Confidence, string? Origin) Read(NumberPieces pieces, QuantityPhrase phrase, string measureClass)
    {
        var sentence = pieces.Sentence;
        if (!ReferenceEquals(sentence, _sentence))
        {
            _sentence = sentence;
            _named = (EventIn(sentence.Span, out var count, out var sure), count, sure);
        }

        if (_named.Key is { } named)
        {
            return named == MeasureEvents.Unnamed ? (null, 1, null) : (named, _named.Confidence, InSentence);
        }

        if (_named.Names > 1)
        {
            return EventIn(ClauseOf(pieces, phrase), out _, out var confidence) is { } ofClause && ofClause != MeasureEvents.Unnamed ? (ofClause, confidence, InClause) : (null, 1, null);
        }

        if (measureClass is "share" or "money" or "point")
        {
            return (null, 1, null);
        }

        // A title's figure takes no event of the text below it.
        if (ReferenceEquals(sentence.Block, _document.TitleBlock))
        {
            return (null, 1, null);
        }

        if (measureClass is "death" or "injury" or "arrest")
        {
            var title = _eventOfDocument.Value;
            return title.Key is null ? (null, 1, null) : (title.Key, title.Confidence * OfCasualties, InTitle);
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

    private (string? Key, double Confidence, string? Origin) Carried(Sentence sentence)
    {
        var steps = 0;
        for (var before = sentence.Previous; before is not null && ReferenceEquals(before.Block, sentence.Block) && steps < LongestReach; before = before.Previous, steps++)
        {
            var found = EventIn(before.Span, out var names, out var confidence);
            if (names > 0)
            {
                return found == MeasureEvents.Unnamed ? (null, 1, null) : (found, confidence * FromSentenceBefore, Before);
            }
        }

        return sentence.Block.Section?.Heading is { } heading && EventIn(heading.Span, out _, out var sure) is { } fromHeading && fromHeading != MeasureEvents.Unnamed
            ? (fromHeading, sure * FromHeading, InHeading)
            : _eventOfDocument.Value is { Key: { } key, Confidence: var confidenceOfDocument } ? (key, confidenceOfDocument, InTitle) : (null, 1, null);
    }

    private (string? Key, double Confidence) EventOfDocument()
    {
        var confidence = FromTitle;
        var key = _document.TitleBlock is { } title ? EventIn(title.Span, out _, out _) : null;
        if (_document.TitleBlock is not null && key is null or MeasureEvents.Unnamed)
        {
            confidence = FromLead;
            // A name may belong to the paragraph alone ("The Great Regatta began."); a happening that is told there is the story's.
            key = _document.Blocks.FirstOrDefault(b => b.Kind == BlockKind.Paragraph) is { } lead && EventIn(lead.Span, out _, out var sure) is { } told && sure < 1 ? told : null;
        }

        return key is null or MeasureEvents.Unnamed ? (null, 1)
            : (key, Events.All(e => e.Key == key || e.Key == MeasureEvents.Unnamed) ? confidence : FromTitleAmongOthers);
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

    private int FirstAtOrAfter(int offset) =>
        PlaceOrder.FirstAtOrAfter(Events.AsSpan(), offset, static f => f.Span);
}
