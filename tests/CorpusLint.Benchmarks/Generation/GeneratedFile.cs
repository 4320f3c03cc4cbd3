using System.Collections.Immutable;

namespace CorpusLint.Benchmarks.Generation;

/// <summary>One generated document.</summary>
/// <param name="Path">Path relative to the corpus, with forward slashes.</param>
/// <param name="Text">Its characters.</param>
/// <param name="Figures">What was planted in it.</param>
internal sealed record GeneratedFile(string Path, string Text, ImmutableArray<PlantedFigure> Figures);

/// <summary>A number that a document gives for an event.</summary>
/// <param name="Event">Id of the event in the corpus's registry.</param>
/// <param name="Name">The event's name in the document's language.</param>
/// <param name="Value">How many people the document says took part.</param>
internal sealed record PlantedFigure(string Event, string Name, int Value);

/// <summary>An event that two documents speak of.</summary>
/// <param name="Event">Id in the registry.</param>
/// <param name="Names">Its names, English first.</param>
/// <param name="Sides">Path and value of each document that counts its people.</param>
internal sealed record PlantedEvent(string Event, ImmutableArray<string> Names, ImmutableArray<KeyValuePair<string, int>> Sides)
{
    /// <summary>Whether the documents disagree; else the event is a decoy on which a rule must stay silent.</summary>
    public bool IsDisagreement => Sides.Select(side => side.Value).Distinct().Count() > 1;
}
