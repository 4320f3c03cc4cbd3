using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads what a quantity measures from its counted phrase, its sentence and its surroundings. Each field stays open
/// where the text leaves a doubt: a wrong field makes a false alarm, an open one at worst a missed disagreement.
/// </summary>
internal sealed class MeasureKeyReader(Document document, ImmutableArray<EntityMention> mentions, ImmutableArray<DateMention> dates, Lazy<ImmutableArray<MeasureEvent>> events)
{
    private readonly MeasureEventReader _events = new(document, events);
    private readonly MeasureMatterReader _matters = new(document, mentions);
    private readonly MeasurePlaceReader _places = new(document, mentions);
    private readonly MeasureExtent _extents = new();
    private readonly MeasurePeriodReader _periods = new(dates);

    /// <summary>The key, how sure its fields are of the number, and where its event was read; null when it has none.</summary>
    internal (MeasureKey Key, double Confidence, string? Origin) Read(NumberPieces pieces, QuantityPhrase phrase)
    {
        var extent = phrase.Kind is QuantityKind.Measurement ? _extents.Read(pieces, phrase) : null;
        if (phrase.Kind is QuantityKind.Ratio || (phrase.Kind is QuantityKind.Measurement && extent is null) || (phrase.IsKeyless && extent is null))
        {
            return (new MeasureKey { Dimension = phrase.Dimension }, 1, null);
        }

        if (phrase.Kind is QuantityKind.Age)
        {
            return (new MeasureKey { Class = "age", Population = _places.PersonBeside(pieces, phrase), Dimension = phrase.Dimension }, 1, null);
        }

        if (phrase is { Kind: QuantityKind.Cardinal, Counted: not null } && pieces.Lexicon.Extents.MatchForward(pieces, phrase.End, out _) > 0)
        {
            // "The answer was 4 lines long": the lines measure the answer, and nobody counted lines.
            return (new MeasureKey { Dimension = "length" }, 1, null);
        }

        if (phrase is { Kind: QuantityKind.Cardinal, Counted: { } coin } && pieces.Lexicon.Currencies.Contains(pieces.TextOf(coin.Head)))
        {
            // "277 Norlandian dollars": a sum in money that no list has, and nobody counted coins.
            return (new MeasureKey { Dimension = phrase.Dimension }, 1, null);
        }

        var measureClass = extent is { } length ? length.Class
            : phrase.Implied is { } implied ? implied.Class
            : phrase is { Counted: { } counted, Kind: not QuantityKind.Share } ? counted.Class ?? counted.Kind
            : phrase.Kind switch
            {
                QuantityKind.Share => "share",
                QuantityKind.Money => "money",
                QuantityKind.Point => "point",
                _ => null,
            };
        if (measureClass == "person" && phrase.Implied is null && pieces.Lexicon.PersonPredicates.MatchForward(pieces, phrase.End, out var leaves) > 0)
        {
            measureClass = leaves;
        }

        if (measureClass is "money" or "job" or "person" && _matters.Read(pieces, phrase) is { } matter)
        {
            // "Laid off 300 workers" and "cut 300 jobs" are one count.
            return (new MeasureKey
            {
                Class = measureClass == "person" ? "job" : measureClass,
                Event = matter.Key,
                Population = matter.Matter,
                Period = _periods.Read(pieces, phrase),

                // Announced and done, a cut is one number of jobs.
                Status = MeasureStatus.Read(pieces, phrase) is var announced && matter.Matter == "layoff" && announced != "abandoned" ? null : announced,
                Dimension = phrase.Dimension,
            }, matter.Confidence, "the company that it names");
        }

        var population = extent is { } stretch ? stretch.Population
            : phrase.Implied is { } part ? part.Population
            : phrase is { Counted: not null, Kind: not QuantityKind.Share } ? MeasurePopulation.OfCount(pieces, phrase, measureClass)
            : measureClass is null ? null
            : MeasurePopulation.OfAmount(pieces, phrase);
        if (measureClass is not null && MeasureHolder.Read(pieces, phrase) is { } holder)
        {
            population = MeasurePopulation.Join(population, holder);
        }

        if (MeasurePopulation.IsConnection(measureClass, population))
        {
            (measureClass, population) = ("home", MeasurePopulation.WithoutPower);
        }

        if (measureClass == MeasureDose.Class && phrase.Counted is not null)
        {
            if (MeasureDose.FateOf(pieces, phrase) is not { } fate)
            {
                return (new MeasureKey { Dimension = phrase.Dimension }, 1, null);
            }

            // The class, because doses given in a week and doses given in all are of one population, and no contradiction in one report.
            measureClass = MeasureDose.AimOf(pieces, phrase) is { } aim ? $"{MeasureDose.Class} {fate}; {aim}" : $"{MeasureDose.Class} {fate}";
            population = MeasurePopulation.OfNoun(pieces, phrase.Counted);
            population = population == phrase.Counted.Kind ? null : population;
        }

        // A gauge shows something else an hour later and a mile away: what its sentence does not name is not taken for its event.
        var isGauge = phrase.Dimension is "temperature" or "speed" or "length" or "rain";
        if (isGauge && measureClass is not null && MeasureStatus.Read(pieces, phrase) == "planned")
        {
            // A forecast is no reading, and many stand beside the one that came.
            return (new MeasureKey { Dimension = phrase.Dimension }, 1, null);
        }

        var (happening, confidence, origin) = measureClass is null || isGauge || _periods.IsOfMoment(pieces, phrase) ? (null, 1, null) : _events.Read(pieces, phrase, measureClass);
        return (new MeasureKey
        {
            Class = measureClass,
            Population = population,
            Event = happening,
            Place = _places.Read(pieces, phrase, _events, isGauge),

            // The day of a judgment or a raid is no time that the sentence or the haul is for.
            Period = measureClass is MeasureSentence.Class or MeasureSeizure.Class ? null : _periods.Read(pieces, phrase),
            Status = MeasureStatus.Read(pieces, phrase) is var status && ((measureClass == "job" && status != "abandoned") || isGauge || (phrase.Dimension != "count" && status == "capacity") || measureClass is MeasureSentence.Class or MeasureSeizure.Class) ? null : status,
            // A litre on a square metre is a millimetre of rain.
            Dimension = measureClass == MeasureGauge.Rainfall ? MeasureGauge.RainDimension : phrase.Dimension,
        }, happening is null ? 1 : confidence, origin);
    }
}
