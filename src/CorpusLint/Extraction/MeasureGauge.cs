using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads what an instrument showed: temperatures, winds, rain and snow, the depth of an earthquake, the height of waves, the
/// speed of a train. A unit alone says too little ("turned 40 degrees", "40 kilometres away"); the nearest word that goes
/// with such a measure says which it is ("gusts of 87 mph"), unless a word right beside the number makes it another one
/// ("by 2 degrees", "a speed limit of 60 mph", "10 degrees above average").
/// </summary>
internal static class MeasureGauge
{
    private const int ReachBefore = 8;
    private const int ReachBehind = 5;

    /// <summary>Class of rain that fell.</summary>
    internal const string Rainfall = "rainfall";

    /// <summary>What units measure that only rain is measured in ("168 litros por metro cuadrado"), and of rain all others too.</summary>
    internal const string RainDimension = "rain";

    /// <summary>Class and population; null for a measurement that nothing else is compared with.</summary>
    internal static (string Class, string? Population)? Read(NumberPieces pieces, QuantityPhrase phrase)
    {
        if (phrase.Dimension is not ("temperature" or "speed" or "length" or RainDimension) || IsOther(pieces, phrase))
        {
            return null;
        }

        var found = Nearest(pieces, phrase);
        return found is not null ? Parted(found)
            : phrase.Dimension == RainDimension ? (Rainfall, null)
            : phrase.Unit is "°C" or "°F" ? ("temperature", null)
            : phrase.Unit == "mm" && IsOfRain(pieces, phrase) ? (Rainfall, null)
            : null;
    }

    // "Se midieron 262 mm en seis horas", "186 mm fell on the town"; "recorded 20 mm of movement" says of what.
    private static bool IsOfRain(NumberPieces pieces, QuantityPhrase phrase)
    {
        const int reach = 4;
        if (pieces.Has(phrase.AmountEnd, NumberRoles.Of))
        {
            return false;
        }

        for (var i = Math.Max(0, phrase.First - reach); i < pieces.Count && i < phrase.AmountEnd + reach; i++)
        {
            if (pieces[i].IsWord && pieces.Lexicon.Counts.RainVerbs.Contains(pieces.TextOf(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gives a reading without a place that of the same reading elsewhere in the document: "gusts reach 148km/h" in a title, "a gust of 148km/h was recorded at Mace Head" in the text.</summary>
    internal static void SharePlaces(IReadOnlyList<Quantity> quantities)
    {
        Dictionary<(string?, decimal?, string?), string?>? places = null;
        foreach (var quantity in quantities)
        {
            if (IsReading(quantity) && quantity.MeasureKey.Place is { } place)
            {
                var reading = ReadingOf(quantity);
                places ??= [];
                places[reading] = places.TryGetValue(reading, out var known) && known != place ? null : place;
            }
        }

        foreach (var quantity in places is null ? [] : quantities)
        {
            if (IsReading(quantity) && quantity.MeasureKey.Place is null && places!.GetValueOrDefault(ReadingOf(quantity)) is { } place)
            {
                quantity.Tell(quantity.MeasureKey with { Place = place }, quantity.Confidence, quantity.IsEventCarried);
            }
        }
    }

    private static bool IsReading(Quantity quantity) =>
        quantity is { Kind: QuantityKind.Measurement, MeasureKey: { Class: not null, Dimension: "temperature" or "speed" or "length" or RainDimension } };

    private static (string?, decimal?, string?) ReadingOf(Quantity quantity) => (quantity.MeasureKey.Class, quantity.Value, quantity.Unit);

    private static bool IsOther(NumberPieces pieces, QuantityPhrase phrase)
    {
        var stops = pieces.Lexicon.Counts.GaugeStops;
        if (pieces.Lexicon.Counts.Gauges.MatchForward(pieces, phrase.AmountEnd, out var named) > 1 && named == Rainfall)
        {
            // "The storm dropped 186 mm of rain".
            return false;
        }

        return stops.MatchBackward(pieces, phrase.First, out var before) > 0 && before is "before" or "beside" ||
            stops.MatchForward(pieces, phrase.AmountEnd, out var behind) > 0 && behind is "behind" or "beside";
    }

    private static string? Nearest(NumberPieces pieces, QuantityPhrase phrase)
    {
        var gauges = pieces.Lexicon.Counts.Gauges;
        string? nearest = null;
        var distance = int.MaxValue;
        for (var i = phrase.First; i > 0 && i > phrase.First - ReachBefore && !MeasureClause.EndsAt(pieces, i - 1); i--)
        {
            if (pieces[i - 1].IsWord && gauges.MatchBackward(pieces, i, out var before) > 0 && Suits(before, phrase.Dimension))
            {
                (nearest, distance) = (before, phrase.First - i);
                break;
            }
        }

        for (var i = phrase.AmountEnd; i < pieces.Count && i < phrase.AmountEnd + Math.Min(ReachBehind, distance) && !MeasureClause.EndsAt(pieces, i); i++)
        {
            // "44 feet at a depth of 1,411 feet": the depth is of the next figure.
            if (pieces[i].IsWord && gauges.MatchForward(pieces, i, out var behind) is > 0 and var count && Suits(behind, phrase.Dimension) && !pieces.Has(i + count, NumberRoles.Of) && !pieces[i + count - 1].Has(NumberRoles.Of))
            {
                return behind;
            }
        }

        return nearest;
    }

    private static bool Suits(string gauge, string dimension) => dimension switch
    {
        "temperature" => gauge.StartsWith("temperature", StringComparison.Ordinal),
        "speed" => gauge.StartsWith("wind", StringComparison.Ordinal) || gauge.StartsWith("speed", StringComparison.Ordinal),
        RainDimension => gauge == Rainfall,
        _ => gauge is Rainfall or "snowfall" or "depth" || gauge.StartsWith("height", StringComparison.Ordinal),
    };

    private static (string Class, string? Population) Parted(string gauge) =>
        gauge.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? (gauge[..slash], gauge[(slash + 1)..]) : (gauge, null);
}
