using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Reads the period that a number is for from the dates of its sentence.</summary>
internal sealed class MeasurePeriodReader(ImmutableArray<DateMention> dates)
{
    private const int Reach = 90;

    // The dates of the sentence that was asked for last: a sentence with many numbers asks for them many times.
    private readonly List<DateMention> _own = [];
    private Sentence? _sentence;

    /// <summary>The period of the only date of the sentence, or of the one that follows the number closely; null when none or several apply.</summary>
    internal string? Read(NumberPieces pieces, QuantityPhrase phrase)
    {
        Enter(pieces);
        var end = pieces[phrase.End - 1].End;
        if (_own.Count == 1)
        {
            // "… the deaths of 35 people, …, and the fire in Vell earlier this month": the only date may still be another clause's.
            return _own[0].Span.Start - end <= Reach ? Period(pieces, _own[0]) : null;
        }

        if (MomentOf(pieces, phrase) is { } moment)
        {
            // "Built after the flood of 1993, in which 14 people died, and last inspected in 2021".
            return Period(pieces, moment);
        }

        var next = PlaceOrder.FirstAtOrAfter(CollectionsMarshal.AsSpan(_own), end, static f => f.Span);
        return next < _own.Count && _own[next].Span.Start - end <= Reach && IsDirectlyBehind(pieces, end, _own[next].Span) ? Period(pieces, _own[next]) : null;
    }

    private void Enter(NumberPieces pieces)
    {
        if (ReferenceEquals(_sentence, pieces.Sentence))
        {
            return;
        }

        _sentence = pieces.Sentence;
        _own.Clear();
        for (var i = FirstAtOrAfter(_sentence.Span.Start); i < dates.Length && dates[i].Span.Start < _sentence.Span.End; i++)
        {
            if (dates[i] is { IsRhetorical: false, IsOnCalendar: true, ClosesRange: false } date && !IsAsOf(pieces, date.Span))
            {
                _own.Add(date);
            }
        }
    }

    // "As of Thursday", "by the close of entries on 10 August": when the count was taken, not what it is for.
    private static bool IsAsOf(NumberPieces pieces, TextSpan date)
    {
        var index = pieces.FirstAtOrAfter(date.Start);
        return pieces.Lexicon.AsOf.MatchBackward(pieces, index, out _) > 0 || pieces.Lexicon.AsOf.MatchForward(pieces, index, out _) > 0;
    }

    // With several dates only the one right behind the number, with at most a preposition between, is its own.
    private static bool IsDirectlyBehind(NumberPieces pieces, int end, TextSpan date)
    {
        var words = 0;
        for (var i = pieces.FirstAtOrAfter(end); i < pieces.Count && pieces[i].End <= date.Start; i++)
        {
            words++;
        }

        return words <= 2;
    }

    private static string Period(NumberPieces pieces, DateMention date)
    {
        // "Since" may stand before the expression, with a word between, or be its first word.
        var since = pieces.Lexicon.Since;
        var first = pieces.FirstAtOrAfter(date.Span.Start);
        var isSince = (first < pieces.Count && pieces[first].Start == date.Span.Start && since.Contains(pieces.TextOf(first))) ||
            (first > 0 && since.Contains(pieces.TextOf(first - 1))) ||
            (first > 1 && pieces[first - 1].Has(NumberRoles.Stop) && since.Contains(pieces.TextOf(first - 2)));
        var value = date.Range is { } range ? Days(range.First, range.Last)
            : date.IsResolved && date.Timex[0] == 'P' ? Days(date.First!.Value, date.Last!.Value)
            : date.IsResolved ? WithoutTimeOfDay(date.Timex) : "'" + Folding.Fold(date.ReadingText) + "'";
        return isSince && date.IsResolved && !IsMoment(pieces, date) ? MeasurePeriod.Since + value : value;
    }

    /// <summary>Whether a number is of what happened in a year that its sentence tells before it: "the worst accident since 2003, when 22 people drowned" is of two accidents.</summary>
    internal bool IsOfMoment(NumberPieces pieces, QuantityPhrase phrase)
    {
        Enter(pieces);
        return MomentOf(pieces, phrase) is not null;
    }

    private DateMention? MomentOf(NumberPieces pieces, QuantityPhrase phrase)
    {
        var before = PlaceOrder.FirstAtOrAfter(CollectionsMarshal.AsSpan(_own), pieces[phrase.First].Start, static f => f.Span) - 1;
        return before >= 0 && _own[before].Granularity == DateGranularity.Year && IsMoment(pieces, _own[before]) ? _own[before] : null;
    }

    // "The worst since 2003, when 22 people drowned": they did not drown since.
    private static bool IsMoment(NumberPieces pieces, DateMention date)
    {
        var next = pieces.FirstAtOrAfter(date.Span.End);
        next += pieces.Is(next, ',') ? 1 : 0;
        return next < pieces.Count && pieces.Lexicon.Moments.MatchForward(pieces, next, out _) > 0;
    }

    private static string Days(DateOnly first, DateOnly last) => $"{DateCalendar.Timex(first)}/{DateCalendar.Timex(last)}";

    // "On Sunday night" and "on Sunday" are one day: "2025-03-02TNI".
    private static string WithoutTimeOfDay(string timex) =>
        timex.IndexOf('T', StringComparison.Ordinal) is > 0 and var time && !timex.Contains('/', StringComparison.Ordinal) ? timex[..time] : timex;

    private int FirstAtOrAfter(int offset) =>
        PlaceOrder.FirstAtOrAfter(dates.AsSpan(), offset, static f => f.Span);
}
