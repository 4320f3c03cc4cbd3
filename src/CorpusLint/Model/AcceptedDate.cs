using System.Globalization;

namespace CorpusLint.Model;

/// <summary>The day, or the days, on which a corpus declares an event to take place.</summary>
public sealed record AcceptedDate : AcceptedFact
{
    // The same event of another year has a date of its own.
    private const int DaysOfOneEvent = 60;

    /// <summary>The event: the id of an entity of the corpus, or the name that was declared when the corpus knows none.</summary>
    public required string Event { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly First { get; init; }

    /// <summary>The last day, inclusive; of one day the same as <see cref="First"/>.</summary>
    public required DateOnly Last { get; init; }

    /// <inheritdoc/>
    public override string Value => First == Last ? Day(First) : $"{Day(First)} to {Day(Last)}";

    /// <summary>Whether a date says the same at the coarser of both granularities: the days meet.</summary>
    public bool AgreesWith(DateMention date)
    {
        ArgumentNullException.ThrowIfNull(date);
        return date.First <= Last && First <= date.Last;
    }

    /// <summary>Whether a date is near enough to be of the same event, and not of its namesake of another year.</summary>
    internal bool IsNear(DateMention date) => date is { First: { } first, Last: { } last } && first.DayNumber - Last.DayNumber <= DaysOfOneEvent && First.DayNumber - last.DayNumber <= DaysOfOneEvent;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
