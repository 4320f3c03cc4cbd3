using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads what a measure is per, which makes it another measure: "21 kilometres per second" is a speed and no length, "12 miligramos de
/// amonio por litro" a concentration and no mass, "900 litres a second" a flow. Goods by the day or the year stay goods, and their key
/// says how often.
/// </summary>
internal static class QuantityRates
{
    private const string Concentration = "concentration";

    /// <summary>The compound unit, or the unit itself when nothing of the kind follows; moves <paramref name="end"/> behind it.</summary>
    /// <param name="pieces">The sentence.</param>
    /// <param name="unit">The unit of the number.</param>
    /// <param name="end">Just behind the unit.</param>
    internal static QuantityUnit Read(NumberPieces pieces, QuantityUnit unit, ref int end)
    {
        const int longestMatter = 3;
        if (unit is not { Kind: QuantityKind.Measurement, IsBefore: false, Dimension: "length" or "mass" or "volume" } || end >= pieces.Count || pieces[end].IsHyphenated)
        {
            return unit;
        }

        if (ReadPer(pieces, unit, end, out var behind) is { } compound)
        {
            end = behind;
            return compound;
        }

        // "12 milligrams of ammonia per litre".
        for (var i = end + 2; pieces.Has(end, NumberRoles.Of) && i <= end + 1 + longestMatter && i < pieces.Count && pieces[i - 1].IsWord; i++)
        {
            if (ReadPer(pieces, unit, i, out behind) is { Dimension: Concentration } share)
            {
                end = behind;
                return share;
            }
        }

        return unit;
    }

    private static QuantityUnit? ReadPer(NumberPieces pieces, QuantityUnit unit, int index, out int end)
    {
        var per = index + pieces.Lexicon.PerLinks.MatchForward(pieces, index, out _);
        end = per;
        if (per == index || pieces.Lexicon.PerUnits.MatchForward(pieces, per, out var measure) is not (> 0 and var count) || (pieces[per - 1].Has(NumberRoles.Article) && IsInsidePhrase(pieces, per + count)))
        {
            return null;
        }

        end = per + count;
        var slash = measure.LastIndexOf('/');
        return DimensionOf(unit.Dimension, measure[..slash], measure[(slash + 1)..]) is { } dimension ? unit with { Name = NameOf($"{unit.Name}/{measure[..slash]}"), Dimension = dimension } : null;
    }

    // "Ran 100 metres a second time", "a 5 km a day later".
    private static bool IsInsidePhrase(NumberPieces pieces, int index) =>
        index < pieces.Count && (pieces[index].IsHyphenated || pieces[index].IsNumber || (pieces[index].IsWord && !pieces[index].Has(NumberRoles.Stop | NumberRoles.Joiner | NumberRoles.Of | NumberRoles.To | NumberRoles.From) && !pieces.Lexicon.AdverbialOpeners.Contains(pieces.TextOf(index))));

    private static string? DimensionOf(string measured, string per, string perDimension) => (measured, perDimension) switch
    {
        ("length", "time") => "speed",
        ("volume", "time") when per is "s" or "min" or "h" => "flow",
        ("mass", "volume" or "mass") or ("volume", "volume") => Concentration,
        _ => null,
    };

    // Where the parts have a unit of their own.
    private static string NameOf(string unit) => unit == "mile/h" ? "mph" : unit == "nautical mile/h" ? "knot" : unit;
}
