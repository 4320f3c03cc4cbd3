namespace CorpusLint.Model;

/// <summary>How many of one unit make another, for units that news prose uses for one and the same figure.</summary>
internal static class UnitScale
{
    /// <summary>How many of the second unit one of the first is; null when the one cannot be turned into the other. A "ton" may be one of three and is turned into none.</summary>
    internal static decimal? Between(string? unit, string? other)
    {
        var (kind, size) = Of(unit);
        var (otherKind, otherSize) = Of(other);
        return kind is not null && kind == otherKind ? size / otherSize : null;
    }

    // Masses in kilograms (the pound of 1959), times in months.
    private static (string? Kind, decimal Size) Of(string? unit) => unit switch
    {
        "g" => ("mass", 0.001m),
        "kg" => ("mass", 1),
        "tonne" => ("mass", 1000),
        "pound" => ("mass", 0.45359237m),
        "ounce" => ("mass", 0.028349523125m),
        "month" => ("time", 1),
        "year" => ("time", 12),
        _ => (null, 1),
    };
}
