using CorpusLint.Documents;

namespace CorpusLint.Model;

/// <summary>A figure that a corpus declares to be the right one for what it counts.</summary>
public sealed record AcceptedFigure : AcceptedFact
{
    /// <summary>
    /// The figure, read from its declared words like any other: <see cref="Model.Quantity.Compare"/> holds another one against it. It
    /// stands in a text of its own, which is written on the day <see cref="AcceptedFact.AsOf"/>, and not in the corpus.
    /// </summary>
    public required Quantity Quantity { get; init; }

    /// <summary>What it counts. Its event may name a document that reports it ("story:a.txt").</summary>
    public MeasureKey MeasureKey => Quantity.MeasureKey;

    /// <summary>Path of a document that reports the event, relative to the corpus root, where the event has no name; else null.</summary>
    public string? ReportedIn { get; init; }

    /// <inheritdoc/>
    public override string Value => Quantity.ReadingText;

    /// <summary>
    /// Whether a figure is for the same count: all fields of the keys are equal. When an event was, and that it was held, a text that
    /// names the event need not say.
    /// </summary>
    /// <param name="quantity">The figure of a document.</param>
    /// <param name="key">What this one counts, its event as the corpus knows it.</param>
    internal bool IsFor(Quantity quantity, MeasureKey key)
    {
        var other = quantity.MeasureKey;
        return quantity.Kind == Quantity.Kind && quantity.IsCommensurableWith(Quantity) && HoldsFor(quantity.Document) && key.RelationTo(other) switch
        {
            KeyRelation.Equal => true,
            KeyRelation.Unspecified => key.Event is not null && key.Population == other.Population && key.Place == other.Place && key.Dimension == other.Dimension
                && (key.Status == other.Status || (LooksBack(key.Status) && LooksBack(other.Status))),
            _ => false,
        };
    }

    /// <inheritdoc/>
    internal override AcceptedFact Relocated(Document file, Func<string, string> pathOf) =>
        (AcceptedFigure)base.Relocated(file, pathOf) with { ReportedIn = ReportedIn is null ? null : pathOf(ReportedIn) };

    private static bool LooksBack(string? status) => status is null or "held" or "counted" or "estimated";
}
