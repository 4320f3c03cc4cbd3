using System.Collections.Immutable;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Reads the period that a number is for from the dates of its sentence.</summary>
internal sealed class MeasurePeriodReader(ImmutableArray<DateMention> dates)
{
    private const int Reach = 90;

    /// <summary>The period of the only date of the sentence, or of the one that follows the number closely; null when none or several apply.</summary>
    internal string? Read(NumberPieces pieces, QuantityPhrase phrase)
    {
        var sentence = pieces.Sentence.Span;
        var end = pieces[phrase.End - 1].End;
        DateMention? only = null;
        DateMention? following = null;
        var count = 0;
        for (var i = FirstAtOrAfter(sentence.Start); i < dates.Length && dates[i].Span.Start < sentence.End; i++)
        {
            var date = dates[i];
            if (date.IsRhetorical || !date.IsOnCalendar || date.ClosesRange)
            {
                continue;
            }

            if (IsAsOf(pieces, date.Span))
            {
                continue;
            }

            only = date;
            count++;
            if (following is null && date.Span.Start >= end && date.Span.Start - end <= Reach)
            {
                following = date;
            }
        }

        // "… the deaths of 35 people, …, and the fire in Vell earlier this month": the only date may still be another clause's.
        return count == 1 && only!.Span.Start - end <= Reach ? Period(pieces, only) : count == 1 ? null : following is not null && IsDirectlyBehind(pieces, end, following.Span) ? Period(pieces, following) : null;
    }

    // "As of Thursday", "by the close of entries on 10 August": when the count was taken, not what it is for.
    private static bool IsAsOf(NumberPieces pieces, TextSpan date)
    {
        var index = 0;
        while (index < pieces.Count && pieces[index].Start < date.Start)
        {
            index++;
        }

        return pieces.Lexicon.AsOf.MatchBackward(pieces, index, out _) > 0 || pieces.Lexicon.AsOf.MatchForward(pieces, index, out _) > 0;
    }

    // With several dates only the one right behind the number, with at most a preposition between, is its own.
    private static bool IsDirectlyBehind(NumberPieces pieces, int end, TextSpan date)
    {
        var words = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Start >= end && pieces[i].End <= date.Start)
            {
                words++;
            }
        }

        return words <= 2;
    }

    private static string Period(NumberPieces pieces, DateMention date)
    {
        var isSince = false;
        for (var i = 0; i < pieces.Count; i++)
        {
            // "Since" may stand before the expression or be its first word.
            isSince |= (pieces[i].End <= date.Span.Start && (i + 1 == pieces.Count || pieces[i + 1].Start >= date.Span.Start || pieces[i + 1].Has(NumberRoles.Stop) && pieces[i + 1].End <= date.Span.Start) || pieces[i].Start == date.Span.Start) &&
                pieces.Lexicon.Since.Contains(pieces.TextOf(i));
        }

        var value = date.Range is { } range ? Days(range.First, range.Last)
            : date.IsResolved && date.Timex[0] == 'P' ? Days(date.First!.Value, date.Last!.Value)
            : date.IsResolved ? WithoutTimeOfDay(date.Timex) : "'" + Folding.Fold(date.ReadingText) + "'";
        return isSince && date.IsResolved ? MeasurePeriod.Since + value : value;
    }

    private static string Days(DateOnly first, DateOnly last) => $"{DateCalendar.Timex(first)}/{DateCalendar.Timex(last)}";

    // "On Sunday night" and "on Sunday" are one day: "2025-03-02TNI".
    private static string WithoutTimeOfDay(string timex) =>
        timex.IndexOf('T', StringComparison.Ordinal) is > 0 and var time && !timex.Contains('/', StringComparison.Ordinal) ? timex[..time] : timex;

    private int FirstAtOrAfter(int offset) =>
        PlaceOrder.FirstAtOrAfter(dates.AsSpan(), offset, static f => f.Span);
}
