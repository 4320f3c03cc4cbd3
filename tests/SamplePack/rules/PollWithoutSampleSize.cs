using System.ComponentModel.DataAnnotations;

namespace House.Rules;

/// <summary>A poll with a figure needs the number of people who were asked.</summary>
/// <remarks>The number may stand in the claim's sentence or in one of those after it, in the same paragraph.</remarks>
public sealed class PollWithoutSampleSize : RuleScript
{
    /// <summary>The options of the rule.</summary>
    public sealed record Settings
    {
        /// <summary>How many sentences after the claim may give the number.</summary>
        [Range(0, 10)] public int SentencesAfter { get; init; } = 2;
    }

    /// <inheritdoc/>
    protected override void Define()
    {
        var rule = Rule("HOUSE1", "poll-without-sample-size", Category.Attribution, Severity.Warning);
        var unsized = rule.Says("unsized", "'{text}' gives a result and not how many were asked. Readers cannot weigh it; add the number of people.");
        var settings = Options<Settings>();

        (from poll in Polls
         where poll.Figure is not null
         where !Near(poll, settings.SentencesAfter).Any(s => poll.Facts.QuantitiesIn(s).Any(IsSample))
         select unsized.On(poll, new { text = poll.ReadingText })).Report();
    }

    private static bool IsSample(Quantity quantity) => quantity.CountedClass == "person" && quantity.Kind == QuantityKind.Cardinal;

    private static IEnumerable<Sentence> Near(Poll poll, int after)
    {
        var sentence = poll.Sentence;
        for (var i = 0; i <= after && sentence is not null && sentence.Block == poll.Block; i++)
        {
            yield return sentence;
            sentence = sentence.Next;
        }
    }
}
