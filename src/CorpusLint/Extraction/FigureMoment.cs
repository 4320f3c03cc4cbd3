using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>The day that a figure is of, as far as its own clause names it: "by Sunday evening".</summary>
/// <param name="Day">The day; null when it is not known which.</param>
/// <param name="Weekday">Which day of the week; null when the clause does not say.</param>
internal readonly record struct FigureMoment(DateOnly? Day, DayOfWeek? Weekday)
{
    /// <summary>Reads the moment of a figure.</summary>
    /// <param name="facts">The facts of its document.</param>
    /// <param name="clause">The clause that has it.</param>
    internal static FigureMoment Of(DocumentFacts facts, TextSpan clause)
    {
        var moment = default(FigureMoment);
        foreach (var date in PlaceOrder.StartingIn(facts.Dates.AsSpan(), clause, static d => d.Span))
        {
            var day = date.Granularity == DateGranularity.Day && date.First is { } first && date.Last == first ? date.First : null;
            var weekday = day?.DayOfWeek ?? date.Weekday;
            if (weekday is null)
            {
                continue;
            }

            if (moment.Weekday is not null && moment.Weekday != weekday)
            {
                // "From Wednesday to Sunday".
                return default;
            }

            moment = new FigureMoment(moment.Day ?? day, weekday);
        }

        return moment;
    }

    /// <summary>Whether a clause tells of one moment of several: "19 so far", "by noon 19", "at 6 a.m. 19".</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="facts">The facts of its document.</param>
    internal static bool IsOfStage(Sentence sentence, TextSpan clause, DocumentFacts facts)
    {
        var tokens = sentence.Tokens;
        var stages = LanguagePack.For(sentence.Block).Stories.Stages;
        for (var i = StoryWording.FirstAtOrAfter(tokens, clause.Start); i < tokens.Length && tokens[i].Start < clause.End; i++)
        {
            if (stages.IsAt(sentence.Document, tokens, i))
            {
                return true;
            }
        }

        foreach (var date in PlaceOrder.StartingIn(facts.Dates.AsSpan(), clause, static d => d.Span))
        {
            // A length of time begins with a P.
            if (date.Timex is [not 'P', ..] && date.Timex.Contains('T', StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether both name one day, as far as they say.</summary>
    internal bool IsSameAs(FigureMoment other) => Weekday is not null && Weekday == other.Weekday && (Day is null || other.Day is null || Day == other.Day);

    /// <summary>Whether they name two days.</summary>
    internal bool IsOtherThan(FigureMoment other) => Weekday is not null && other.Weekday is not null && !IsSameAs(other);
}
