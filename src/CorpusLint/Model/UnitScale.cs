namespace CorpusLint.Model;

/// <summary>How many of one unit make another, for units that news prose uses for one and the same figure.</summary>
internal static class UnitScale
{
    private const string Celsius = "°C";
    private const string Fahrenheit = "°F";
    private const string Degree = "degree";

    /// <summary>How many of the second unit one of the first is; null when the one cannot be turned into the other by a factor. A "ton" may be one of three and a "gallon" one of two; they are turned into none.</summary>
    internal static decimal? Between(string? unit, string? other)
    {
        var (kind, size) = Of(unit);
        var (otherKind, otherSize) = Of(other);
        return kind is not null && kind == otherKind ? size / otherSize : null;
    }

    /// <summary>
    /// The ways to turn one unit into another, as factors and what is added; none for units that are not of one kind. "Degrees" may be of
    /// two scales, and a week of a trial or a strike may be one of five days.
    /// </summary>
    internal static IReadOnlyList<(decimal Factor, decimal Added)> Ways(string? unit, string? other) => (unit, other) switch
    {
        (Celsius, Fahrenheit) => ToFahrenheit,
        (Fahrenheit, Celsius) => ToCelsius,
        (Degree, Fahrenheit) or (Celsius, Degree) => SameOrToFahrenheit,
        (Degree, Celsius) or (Fahrenheit, Degree) => SameOrToCelsius,
        (Week, Day) => ToDays,
        (Day, Week) => ToWeeks,
        _ => Between(unit, other) is { } factor ? [(factor, 0)] : [],
    };

    /// <summary>Whether one of two spans of time is told by the clock and the other by the calendar: "nine hours" of talks may have taken "two days".</summary>
    internal static bool IsClockAgainstCalendar(string? unit, string? other) =>
        Of(unit) is ("time", var size) && Of(other) is ("time", var otherSize) && size < DayInSeconds != otherSize < DayInSeconds;

    /// <summary>How many days a span of time is.</summary>
    internal static decimal? InDays(decimal? value, string? unit) => Of(unit) is ("time", var size) ? value * size / DayInSeconds : null;

    private const decimal HourInSeconds = 3600;
    private const decimal DayInSeconds = 86_400;
    private const string Day = "day";
    private const string Week = "week";
    private static readonly (decimal, decimal)[] ToDays = [(7, 0), (5, 0)];
    private static readonly (decimal, decimal)[] ToWeeks = [(1 / 7m, 0), (0.2m, 0)];
    private static readonly (decimal, decimal)[] ToFahrenheit = [(1.8m, 32)];
    private static readonly (decimal, decimal)[] ToCelsius = [(5 / 9m, -160 / 9m)];
    private static readonly (decimal, decimal)[] SameOrToFahrenheit = [(1, 0), .. ToFahrenheit];
    private static readonly (decimal, decimal)[] SameOrToCelsius = [(1, 0), .. ToCelsius];

    // Masses in kilograms (the pound of 1959), lengths in metres (the yard of the same treaty; a litre of rain on a square metre
    // stands a millimetre high), areas in square metres, volumes in litres, speeds in metres an hour, shares in millionths, times in seconds (a year of
    // 365.25 days, of which a month is a twelfth).
    private static (string? Kind, decimal Size) Of(string? unit) => unit switch
    {
        "µg" => ("mass", 0.000000001m),
        "mg" => ("mass", 0.000001m),
        "carat" => ("mass", 0.0002m),
        "g" => ("mass", 0.001m),
        "kg" => ("mass", 1),
        "tonne" => ("mass", 1000),
        "ounce" => ("mass", 0.028349523125m),
        "pound" => ("mass", 0.45359237m),
        "stone" => ("mass", 6.35029318m),
        "second" => ("time", 1),
        "minute" => ("time", 60),
        "hour" => ("time", 3600),
        Day => ("time", DayInSeconds),
        Week => ("time", 604_800),
        "fortnight" => ("time", 1_209_600),
        "month" => ("time", 2_629_800),
        "year" => ("time", 31_557_600),
        "decade" => ("time", 315_576_000),
        "century" => ("time", 3_155_760_000),
        "mm" or "l/m2" => ("length", 0.001m),
        "cm" => ("length", 0.01m),
        "m" => ("length", 1),
        "km" => ("length", 1000),
        "inch" => ("length", 0.0254m),
        "foot" => ("length", 0.3048m),
        "yard" => ("length", 0.9144m),
        "mile" => ("length", 1609.344m),
        "nautical mile" => ("length", 1852),
        "m2" => ("area", 1),
        "hectare" => ("area", 10_000),
        "km2" => ("area", 1_000_000),
        "square foot" => ("area", 0.09290304m),
        "acre" => ("area", 4046.8564224m),
        "square mile" => ("area", 2_589_988.110336m),
        "ml" or "cm3" => ("volume", 0.001m),
        "dl" => ("volume", 0.1m),
        "l" => ("volume", 1),
        "m3" => ("volume", 1000),
        "hm3" => ("volume", 1_000_000_000),
        "km3" => ("volume", 1_000_000_000_000),
        "cubic foot" => ("volume", 28.316846592m),
        "cubic yard" => ("volume", 764.554857984m),
        "mph" => ("speed", 1609.344m),
        "knot" => ("speed", 1852),
        "ppm" => ("share", 1),
        "ppb" => ("share", 0.001m),
        "W" => ("power", 1),
        "kW" => ("power", 1000),
        "MW" => ("power", 1_000_000),
        "GW" => ("power", 1_000_000_000),
        "TW" => ("power", 1_000_000_000_000),
        "kWh" => ("energy", 1),
        "MWh" => ("energy", 1000),
        "GWh" => ("energy", 1_000_000),
        "TWh" => ("energy", 1_000_000_000),
        "penny" => ("sterling", 0.01m),
        "GBP" => ("sterling", 1),
        not null when unit.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash => OfCompound(unit[..slash], unit[(slash + 1)..]),
        _ => (null, 1),
    };

    // "Km/s", "mg/l": what a unit is per divides it; times per hour, so that the usual speeds keep their digits.
    private static (string? Kind, decimal Size) OfCompound(string unit, string per)
    {
        var (kind, size) = Of(unit);
        var (perKind, perSize) = Of(per switch { "s" => "second", "min" => "minute", "h" => "hour", _ => per });
        return (kind, perKind) switch
        {
            ("length", "time") => ("speed", size * HourInSeconds / perSize),
            ("volume", "time") => ("flow", size * HourInSeconds / perSize),
            ("mass", "volume") => ("concentration", size / perSize),
            ("mass", "mass") or ("volume", "volume") => ("share", size / perSize * 1_000_000),
            _ => (null, 1),
        };
    }
}
